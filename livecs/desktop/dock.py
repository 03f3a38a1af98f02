"""A place at the edge of a screen that maximised windows leave free."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.desktop.berth import Berth, Rect


class Dock(Protocol):
    """The one docked window of livecs."""

    def reserve(self, window: int, asked: Berth) -> Rect:
        """Keep a place free for a window (its ``winId``), instead of what was kept before.

        Returns:
            Where the window is to stand, in the system's pixels: the system may move it along.
        """

    def release(self) -> None:
        """Give the place back."""

    def listen(self, moved: Callable[[], None]) -> None:
        """Call this when the system wants the place to be asked for again; replaces what was called before."""


class NullDock:
    """Where no program can keep room at an edge: the panel stands there, and maximised windows go under it."""

    def reserve(self, window: int, asked: Berth) -> Rect:
        """See ``Dock``; nothing is kept free."""
        del window
        return asked.place

    def release(self) -> None:
        """See ``Dock``."""

    def listen(self, moved: Callable[[], None]) -> None:
        """See ``Dock``; never called."""
