"""Approved replies: packs, search, filling, and the desk where they are found."""
