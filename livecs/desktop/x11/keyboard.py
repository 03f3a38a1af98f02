"""Which key is where on this keyboard, and which are down.

Source: X Window System Protocol, "Keyboards" and appendix A "KEYSYM Encoding".
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from livecs.desktop.key_names import Keys
    from livecs.desktop.x11.connection import Connection

CONTROL = 0xFFE3
_NUM_LOCK = 0xFF7F
_F1 = 0xFFBE
_BITS = {"Shift": 1, "Ctrl": 4, "Alt": 8, "Meta": 64}
_LOCK = 2  # Caps Lock
_HEADER = 32


class Keyboard:
    """Questions about the keyboard; its layout may change at any time, so nothing is kept."""

    def __init__(self, connection: Connection) -> None:
        """Take a connection."""
        self._x = connection

    def code(self, symbol: int) -> int:
        """The key that gives a symbol without Shift; 0 when there is none."""
        low, high = self._x.setup.keycodes
        reply = self._x.ask(struct.pack("=BBHBBxx", 101, 0, 0, low, high - low + 1))
        if not reply or not reply[1]:
            return 0
        first = (code for code in range(low, high + 1) if _at(reply, (code - low) * reply[1]) == symbol)
        return next(first, 0)

    def held(self) -> frozenset[int]:
        """The keys that are down."""
        reply = self._x.ask(struct.pack("=BBH", 44, 0, 0))
        return frozenset(
            byte * 8 + bit for byte, bits in enumerate(reply[8:40]) for bit in range(8) if bits and bits >> bit & 1
        )

    def modifiers(self) -> frozenset[int]:
        """The keys for Shift, Ctrl, Alt, Meta and what else changes others; not the two that stay locked."""
        rows = self._modifier_rows()
        locks = {1, self._row_of(_NUM_LOCK)}
        return frozenset(code for row, codes in enumerate(rows) if row not in locks for code in codes)

    def bits(self, keys: Keys) -> int:
        """The modifiers of a combination as the protocol writes them."""
        return sum(_BITS[name] for name in keys.modifiers)

    def bits_of_locks(self) -> tuple[int, ...]:
        """What Caps Lock and Num Lock may add to a combination, alone and together."""
        row = self._row_of(_NUM_LOCK)
        num = 1 << row if row >= 0 else 0
        return tuple({0, _LOCK, num, _LOCK | num})

    def _row_of(self, symbol: int) -> int:
        code = self.code(symbol)
        return next((row for row, codes in enumerate(self._modifier_rows()) if code and code in codes), -1)

    def _modifier_rows(self) -> list[list[int]]:
        reply = self._x.ask(struct.pack("=BBH", 119, 0, 0))
        width = reply[1] if reply else 0
        rows = (reply[_HEADER + row * width : _HEADER + (row + 1) * width] for row in range(8))
        return [[code for code in row if code] for row in rows]


def symbol_of(key: str) -> int:
    """The symbol of a key by our name for it: letters, digits and signs are their Latin-1 code."""
    if key == "Space":
        return ord(" ")
    return ord(key.lower()) if len(key) == 1 else _F1 + int(key[1:]) - 1


def _at(reply: bytes, index: int) -> int:
    return int(struct.unpack_from("=I", reply, _HEADER + 4 * index)[0])
