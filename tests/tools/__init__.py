"""What makes generated files; nothing here is a test."""
