"""End to end: a real window, real keys, another process reading the clipboard."""
