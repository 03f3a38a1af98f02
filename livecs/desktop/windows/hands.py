"""Keys on Windows: what the person holds, and the paste key pressed by SendInput.

Source: learn.microsoft.com, GetAsyncKeyState, SendInput, Virtual-Key Codes. A program that runs as administrator takes
no keys from one that does not; Windows does not say so.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from livecs.desktop.foreground import Front
    from livecs.desktop.windows.libraries import Libraries
    from livecs.desktop.windows.windows import Windows

_SHIFT, _CONTROL, _ALT, _LEFT_LOGO, _RIGHT_LOGO = 0x10, 0x11, 0x12, 0x5B, 0x5C
_V = ord("V")
# From Backspace to the signs, without mouse buttons (below) and without what input methods press (0x15 to 0x1A, 0x1C
# to 0x1F, 0xE0 and above): none of them is a finger on a key.
_KEYS = tuple(code for code in range(0x08, 0xE0) if not 0x15 <= code <= 0x1F or code == 0x1B)  # noqa: PLR2004 (see above)
_IS_DOWN = 0x8000
_KEYBOARD = 1
_UP = 2


class Stroke(ctypes.Structure):
    """``INPUT`` with a ``KEYBDINPUT`` in its union, whose largest member is 32 bytes long: 40 in all."""

    _fields_ = (
        ("kind", ctypes.c_uint32),
        ("_gap", ctypes.c_uint32),
        ("key", ctypes.c_uint16),
        ("scan", ctypes.c_uint16),
        ("flags", ctypes.c_uint32),
        ("time", ctypes.c_uint32),
        ("_gap_too", ctypes.c_uint32),
        ("extra", ctypes.c_size_t),
        ("_rest", ctypes.c_uint64),
    )


class WindowsHands:
    """See ``Hands``."""

    def __init__(self, libraries: Libraries, windows: Windows) -> None:
        """Take the libraries, and the windows asked through them."""
        self._user32 = libraries.user32
        self._windows = windows

    def may_press(self) -> bool:
        """See ``Hands``; every program may."""
        return True

    def held(self) -> frozenset[int]:
        """See ``Hands``."""
        return frozenset(code for code in _KEYS if self._user32.GetAsyncKeyState(code) & _IS_DOWN)

    def modifiers(self) -> frozenset[int]:
        """See ``Hands``."""
        return frozenset((_SHIFT, _CONTROL, _ALT, _LEFT_LOGO, _RIGHT_LOGO))

    def has_keyboard(self, front: Front) -> bool:
        """See ``Hands``."""
        return self._windows.active() == front.window

    def bring(self, front: Front) -> bool:
        """See ``Hands``."""
        return self._windows.bring(front.window)

    def press_paste(self, front: Front) -> bool:
        """See ``Hands``; all strokes go in at once, with nobody else's between them."""
        if not self.has_keyboard(front):
            return False
        strokes = (Stroke * 4)(
            Stroke(kind=_KEYBOARD, key=_CONTROL),
            Stroke(kind=_KEYBOARD, key=_V),
            Stroke(kind=_KEYBOARD, key=_V, flags=_UP),
            Stroke(kind=_KEYBOARD, key=_CONTROL, flags=_UP),
        )
        size = ctypes.sizeof(Stroke)
        return bool(self._user32.SendInput(len(strokes), ctypes.addressof(strokes), size) == len(strokes))
