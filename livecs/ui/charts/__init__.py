"""Charts of our own: painted, gone through with keys, read aloud, printed."""
