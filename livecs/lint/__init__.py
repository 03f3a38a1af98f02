"""The compliance linter: what may not be said, on which platform, and what to say instead."""
