"""The windows of other programs on X11, as the window manager and the windows themselves describe them.

Source: Extended Window Manager Hints 1.5, freedesktop.org; ICCCM 2.0 for ``WM_CLASS`` and ``WM_NAME``.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path
from typing import TYPE_CHECKING

from livecs.desktop.foreground import Front

if TYPE_CHECKING:
    from livecs.desktop.x11.connection import Connection

_PROPERTY_CHANGE = 1 << 22
_SUBSTRUCTURE = 3 << 19  # what the window manager listens to on the root
_EVENT_MASK = 1 << 11
_PAGER = 2  # who asks: what acts for the person, and is not held back as a program stealing the focus would be
_ROOT_AND_PARENT = 16


class Windows:
    """Questions and wishes about windows; everything is answered from the server at once (0.2 ms)."""

    def __init__(self, connection: Connection) -> None:
        """Take a connection on which nobody waits for events."""
        self._x = connection
        self._root = connection.setup.root

    def active(self) -> int:
        """The window in front, whoever's it is; 0 when there is none."""
        return self._x.number(self._root, "_NET_ACTIVE_WINDOW")

    def front(self) -> Front | None:
        """The window in front, unless it is ours."""
        window = self.active()
        if not window or self._x.number(window, "_NET_WM_PID") == os.getpid():
            return None
        return Front(window, self._program(window), self._title(window))

    def is_there(self, window: int) -> bool:
        """Whether the window manager still manages a window."""
        return window in self._x.numbers(self._root, "_NET_CLIENT_LIST")

    def has_keyboard(self, window: int) -> bool:
        """Whether a window is in front and what is typed goes to it or to a part of it."""
        return self.active() == window and window in self._focus_line()

    def bring(self, window: int) -> bool:
        """Ask the window manager to put a window in front; False when it is gone."""
        if not self.is_there(window):
            return False
        kind = self._x.atom("_NET_ACTIVE_WINDOW")
        message = struct.pack("=BBHII5I", 33, 32, 0, window, kind, _PAGER, 0, 0, 0, 0)
        return self._x.do(struct.pack("=BBHII", 25, 0, 0, self._root, _SUBSTRUCTURE) + message)

    def watch(self, window: int) -> bool:
        """Have the changes of a window's properties sent to this connection."""
        return self._x.do(struct.pack("=BBHIII", 2, 0, 0, window, _EVENT_MASK, _PROPERTY_CHANGE))

    def _program(self, window: int) -> str:
        """The second part of the class, which is the program's; its process's name where there is no class."""
        parts = self._x.property(window, "WM_CLASS").split(b"\0")
        if len(parts) > 1 and parts[1]:
            return parts[1].decode(errors="replace").lower()
        try:
            name = Path(f"/proc/{self._x.number(window, '_NET_WM_PID')}/comm").read_text(encoding="utf-8")
        except (OSError, ValueError):
            return ""
        return name.strip().lower()

    def _title(self, window: int) -> str:
        title = self._x.property(window, "_NET_WM_NAME") or self._x.property(window, "WM_NAME")
        return title.decode(errors="replace")

    def _focus_line(self) -> list[int]:
        """The window that takes the keys, then what it lies in, up to the root."""
        reply = self._x.ask(struct.pack("=BBH", 43, 0, 0))
        window = struct.unpack_from("=I", reply, 8)[0] if reply else 0
        line = []
        while window > 1 and window != self._root:  # 0 and 1 stand for nobody and for the one under the pointer
            line.append(window)
            reply = self._x.ask(struct.pack("=BBHI", 15, 0, 0, window))
            window = struct.unpack_from("=I", reply, 12)[0] if len(reply) >= _ROOT_AND_PARENT else 0
        return line
