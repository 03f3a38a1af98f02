"""Jobs over fakes."""
