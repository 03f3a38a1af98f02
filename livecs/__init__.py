"""livecs: the side panel for people who answer customers while a live stream sells."""

__version__ = "0.1.0"
