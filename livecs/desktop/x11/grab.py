"""XGrabKey: the server itself gives one combination to us, whatever window is in front."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier

from livecs.desktop.x11.keyboard import Keyboard, symbol_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.desktop.key_names import Keys
    from livecs.desktop.x11.connection import Connection

_PRESS, _RELEASE, _NEW_LAYOUT = 2, 3, 34
_GO_ON = 1  # neither pointer nor keyboard stand still while the combination is down


class X11Grab(QObject):
    """Grabs on a connection of their own, heard through the event loop."""

    def __init__(self, connection: Connection) -> None:
        """Take the connection; nobody else may ask anything on it."""
        super().__init__()
        self._x = connection
        self._keyboard = Keyboard(connection)
        self._pressed: Callable[[], None] | None = None
        self._granted: dict[Keys, list[tuple[int, int]]] = {}  # a combination: the code and modifiers granted for it
        self._let_go_at = -1
        notifier = QSocketNotifier(connection.descriptor(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._on_events)

    def grab(self, keys: Keys) -> bool:
        """See ``Grab``; with Num Lock and Caps Lock, too, which the server takes for other combinations."""
        code, bits = self._keyboard.code(symbol_of(keys.key)), self._keyboard.bits(keys)
        wanted = [(code, bits | locks) for locks in self._keyboard.bits_of_locks()] if code else []
        granted = self._granted[keys] = [one for one in wanted if self._ask(*one)]
        if not wanted or granted != wanted:
            self.let_go(keys)
        self._on_events()  # what came meanwhile was read with the answers: the socket stays silent about it
        return keys in self._granted

    def let_go(self, keys: Keys) -> None:
        """See ``Grab``."""
        for code, bits in self._granted.pop(keys, []):
            self._x.do(struct.pack("=BBHIHxx", 34, code, 0, self._x.setup.root, bits))

    def listen(self, pressed: Callable[[], None]) -> None:
        """See ``Grab``."""
        self._pressed = pressed

    def _ask(self, code: int, bits: int) -> bool:
        root = self._x.setup.root
        return self._x.do(struct.pack("=BBHIHBBBxxx", 33, 1, 0, root, bits, code, _GO_ON, _GO_ON))

    def _on_events(self) -> None:
        for kind, event in self._x.events():
            time = struct.unpack_from("=I", event, 4)[0]
            if kind == _RELEASE:
                self._let_go_at = time
            elif kind == _PRESS and time != self._let_go_at and self._pressed:
                self._pressed()  # a key held on is sent as released and pressed in the same millisecond
            elif kind == _NEW_LAYOUT:
                self._grab_again()

    def _grab_again(self) -> None:
        for keys in list(self._granted):
            self.let_go(keys)
            self.grab(keys)
