"""X11, spoken to directly: only libxcb, which Qt itself needs there; no Xlib, whose errors end the program."""
