"""The operating system: paths, clipboard, one instance, fonts."""
