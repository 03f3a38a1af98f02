"""The window in front on X11: the window manager writes it down on the root window."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from livecs.desktop.x11.listening import Listening
from livecs.desktop.x11.windows import Windows

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.desktop.foreground import Front
    from livecs.desktop.paste_steps import GiveBack
    from livecs.desktop.x11.connection import Connection

_PROPERTY_CHANGED = 28


class X11Foreground:
    """See ``Foreground``."""

    def __init__(self, asking: Windows, listening: Connection, give_back: GiveBack) -> None:
        """Ask on one connection and listen on another, which nobody else uses."""
        self._asking = asking
        self._x = listening
        self._watching = Windows(listening)
        self._give_back = give_back
        self._changed: Callable[[Front | None], None] | None = None
        self._last: Front | None = None
        names = ("_NET_ACTIVE_WINDOW", "_NET_WM_NAME", "WM_NAME")
        self._telling = frozenset(listening.atom(name) for name in names)
        self._listening = Listening(listening, self._on_events)

    def front(self) -> Front | None:
        """See ``Foreground``."""
        return self._asking.front()

    def listen(self, changed: Callable[[Front | None], None]) -> None:
        """See ``Foreground``."""
        self._changed = changed
        self._watching.watch(self._x.setup.root)
        self._last = self.front()
        self._watch_title()
        self._on_events()

    def give_back(self, front: Front) -> bool:
        """See ``Foreground``."""
        is_there = self._asking.is_there(front.window)
        if is_there:
            self._give_back(front)
        return is_there

    def _on_events(self) -> None:
        while self._is_told():  # a look may bring further events
            self._look()

    def _is_told(self) -> bool:
        properties = [event for kind, event in self._x.events() if kind == _PROPERTY_CHANGED]
        return any(struct.unpack_from("=I", event, 8)[0] in self._telling for event in properties)

    def _look(self) -> None:
        front = self.front()
        if front == self._last:
            return
        self._last = front
        self._watch_title()
        if self._changed:
            self._changed(front)

    def _watch_title(self) -> None:
        if self._last:
            self._watching.watch(self._last.window)
