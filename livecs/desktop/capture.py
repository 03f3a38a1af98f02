"""Keeping a window out of screen recordings and broadcasts."""

from typing import Protocol


class Capture(Protocol):
    """Whether the system shows a window to those who record the screen."""

    def exclude(self, window: int, *, is_excluded: bool) -> bool:
        """Hide a window (its ``winId``) from recordings, or show it again; whether the system does so."""


class NullCapture:
    """Where the system shows every window to whoever records the screen."""

    def exclude(self, window: int, *, is_excluded: bool) -> bool:
        """See ``Capture``; never done."""
        del window, is_excluded
        return False
