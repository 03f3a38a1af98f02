"""macOS, asked through its own runtime; written after its documentation and not run yet on a real one."""
