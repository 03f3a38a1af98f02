"""Struts: a window says how much of an edge it takes, and the window manager keeps others off it.

The window manager forgets them when the window goes, however its program ends.
Source: Extended Window Manager Hints 1.5, ``_NET_WM_STRUT`` and ``_NET_WM_STRUT_PARTIAL``.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from livecs.desktop.berth import strut

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.desktop.berth import Berth, Rect
    from livecs.desktop.x11.connection import Connection

_CARDINAL = 6
_EDGES = 4


class X11Dock:
    """See ``Dock``."""

    def __init__(self, connection: Connection) -> None:
        """Take a connection on which nobody waits for events."""
        self._x = connection
        self._window = 0

    def reserve(self, window: int, asked: Berth) -> Rect:
        """See ``Dock``; older window managers know the four edges alone."""
        if self._window != window:
            self.release()
        numbers = strut(asked)
        if not numbers:
            self.release()
            return asked.place
        self._window = window
        self._put("_NET_WM_STRUT", numbers[:_EDGES])
        self._put("_NET_WM_STRUT_PARTIAL", numbers)
        return asked.place

    def release(self) -> None:
        """See ``Dock``; the window may be gone already."""
        if self._window:
            for name in ("_NET_WM_STRUT_PARTIAL", "_NET_WM_STRUT"):
                self._x.do(struct.pack("=BBHII", 19, 0, 0, self._window, self._x.atom(name)))
        self._window = 0

    def listen(self, moved: Callable[[], None]) -> None:
        """See ``Dock``; the window manager moves no window for this."""

    def _put(self, name: str, numbers: tuple[int, ...]) -> None:
        head = struct.pack("=BBHIIIB3xI", 18, 0, 0, self._window, self._x.atom(name), _CARDINAL, 32, len(numbers))
        self._x.do(head + struct.pack(f"={len(numbers)}I", *numbers))
