"""Windows, asked through its own libraries; written after their documentation and not run yet on a real one."""
