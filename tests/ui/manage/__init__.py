"""The page 话术管理 over a real profile."""
