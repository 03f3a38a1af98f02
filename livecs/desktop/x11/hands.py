"""Keys on X11: what the person holds, and the paste key pressed through the XTEST extension.

Source: X Test Extension Protocol 2.2, X.Org.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from livecs.desktop.x11.keyboard import CONTROL, Keyboard

if TYPE_CHECKING:
    from livecs.desktop.foreground import Front
    from livecs.desktop.x11.connection import Connection
    from livecs.desktop.x11.windows import Windows

_PRESS, _RELEASE = 2, 3
_V = ord("v")
_GRAB_SERVER, _UNGRAB_SERVER = 36, 37


class X11Hands:
    """See ``Hands``."""

    def __init__(self, connection: Connection, windows: Windows) -> None:
        """Take a connection on which nobody waits for events, and the windows asked through it."""
        self._x = connection
        self._windows = windows
        self._keyboard = Keyboard(connection)
        self._test = connection.extension("XTEST")

    def may_press(self) -> bool:
        """See ``Hands``; the keyboard may be one without a V, too."""
        return bool(self._test and self._keyboard.code(CONTROL) and self._keyboard.code(_V))

    def held(self) -> frozenset[int]:
        """See ``Hands``."""
        return self._keyboard.held()

    def modifiers(self) -> frozenset[int]:
        """See ``Hands``."""
        return self._keyboard.modifiers()

    def has_keyboard(self, front: Front) -> bool:
        """See ``Hands``."""
        return self._windows.has_keyboard(front.window)

    def bring(self, front: Front) -> bool:
        """See ``Hands``."""
        return self._windows.bring(front.window)

    def press_paste(self, front: Front) -> bool:
        """See ``Hands``; the server serves nobody else between the last look and the key."""
        control, v = self._keyboard.code(CONTROL), self._keyboard.code(_V)
        self._x.do(struct.pack("=BBH", _GRAB_SERVER, 0, 0))
        try:
            if not self._windows.has_keyboard(front.window):
                return False
            strokes = ((_PRESS, control), (_PRESS, v), (_RELEASE, v), (_RELEASE, control))
            taken = [self._stroke(kind, code) for kind, code in strokes]  # all of them: no key stays down
            return all(taken)
        finally:
            self._x.do(struct.pack("=BBH", _UNGRAB_SERVER, 0, 0))

    def _stroke(self, kind: int, code: int) -> bool:
        return self._x.do(struct.pack("=BBHBBxxII8xhh7xB", self._test, 2, 0, kind, code, 0, 0, 0, 0, 0))
