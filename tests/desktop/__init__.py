"""The operating system, as far as it can be asked here."""
