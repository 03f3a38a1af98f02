"""The window: Qt only, one folder a page."""
