"""The page 话术: find, look, fill, copy."""
