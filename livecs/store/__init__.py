"""SQLite and small files in the profile; the only door to what is kept."""
