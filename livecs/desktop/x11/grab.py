"""XGrabKey: the server itself gives one combination to us, whatever window is in front."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from livecs.desktop.x11.keyboard import Keyboard, symbol_of
from livecs.desktop.x11.listening import Listening

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.desktop.key_names import Keys
    from livecs.desktop.x11.connection import Connection

_PRESS, _RELEASE, _NEW_LAYOUT = 2, 3, 34
_GO_ON = 1  # neither pointer nor keyboard stand still while the combination is down


class X11Grab:
    """Grabs on a connection of their own, heard through the event loop."""

    def __init__(self, connection: Connection) -> None:
        """Take the connection; nobody else may ask anything on it."""
        self._x = connection
        self._keyboard = Keyboard(connection)
        self._pressed: Callable[[], None] | None = None
        self._granted: dict[Keys, list[tuple[int, int]]] = {}  # a combination: the code and modifiers granted for it
        self._let_go: tuple[int, int] | None = None  # the key and the moment
        self._listening = Listening(connection, self._on_events)

    def grab(self, keys: Keys) -> bool:
        """See ``Grab``."""
        wanted = self._strokes(keys)
        granted = self._granted[keys] = [one for one in wanted if self._ask(*one)]
        if not wanted or granted != wanted:
            self.let_go(keys)
        self._on_events()
        return keys in self._granted

    def let_go(self, keys: Keys) -> None:
        """See ``Grab``."""
        for stroke in self._granted.pop(keys, []):
            self._give_up(*stroke)

    def listen(self, pressed: Callable[[], None]) -> None:
        """See ``Grab``."""
        self._pressed = pressed

    def _strokes(self, keys: Keys) -> list[tuple[int, int]]:
        """A combination as key and modifiers: with Num Lock and Caps Lock the server takes it for another one."""
        code, bits = self._keyboard.code(symbol_of(keys.key)), self._keyboard.bits(keys)
        return [(code, bits | locks) for locks in self._keyboard.bits_of_locks()] if code else []

    def _ask(self, code: int, bits: int) -> bool:
        root = self._x.setup.root
        return self._x.do(struct.pack("=BBHIHBBBxxx", 33, 1, 0, root, bits, code, _GO_ON, _GO_ON))

    def _give_up(self, code: int, bits: int) -> None:
        self._x.do(struct.pack("=BBHIHxx", 34, code, 0, self._x.setup.root, bits))

    def _on_events(self) -> None:
        for kind, event in self._x.events():
            stroke = event[1], struct.unpack_from("=I", event, 4)[0]
            if kind == _RELEASE:
                self._let_go = stroke
            elif kind == _PRESS and stroke != self._let_go and self._pressed:
                self._pressed()  # a key held on is sent as released and pressed in the same millisecond
            elif kind == _NEW_LAYOUT:
                self._follow_layout()

    def _follow_layout(self) -> None:
        """Move the grabs to where the keys are now; mostly they did not move: a press in between would be lost."""
        for keys, before in self._granted.items():
            now = self._strokes(keys)
            for stroke in before:
                if stroke not in now:
                    self._give_up(*stroke)
            self._granted[keys] = [one for one in now if one in before or self._ask(*one)]
