"""The few actions that need more than one room."""
