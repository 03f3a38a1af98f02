"""RegisterHotKey: Windows puts a message into our queue when the combination is pressed.

Source: learn.microsoft.com, RegisterHotKey and WM_HOTKEY; Qt hands such messages to a native event filter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication

from livecs.desktop.windows.libraries import Message
from livecs.override import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QByteArray

    from livecs.desktop.key_names import Keys
    from livecs.desktop.windows.libraries import Libraries

_HOTKEY_PRESSED = 0x0312
_NO_REPEAT = 0x4000
_BITS = {"Alt": 1, "Ctrl": 2, "Shift": 4, "Meta": 8}
_F1 = 0x70
_SIGNS = {";": 0xBA, "=": 0xBB, ",": 0xBC, "-": 0xBD, ".": 0xBE, "/": 0xBF, "`": 0xC0, "[": 0xDB, "\\": 0xDC}
_SIGNS |= {"]": 0xDD, "'": 0xDE}


class WindowsGrab(QAbstractNativeEventFilter):
    """See ``Grab``; belongs to the thread of the window."""

    def __init__(self, libraries: Libraries) -> None:
        """Take the libraries and listen to the event loop."""
        super().__init__()
        self._user32 = libraries.user32
        self._pressed: Callable[[], None] | None = None
        self._granted: dict[Keys, int] = {}
        self._last = 0
        if app := QCoreApplication.instance():
            app.installNativeEventFilter(self)

    def grab(self, keys: Keys) -> bool:
        """See ``Grab``."""
        self._last += 1
        modifiers = _NO_REPEAT | sum(_BITS[name] for name in keys.modifiers)
        granted = bool(self._user32.RegisterHotKey(None, self._last, modifiers, code_of(keys.key)))
        if granted:
            self._granted[keys] = self._last
        return granted

    def let_go(self, keys: Keys) -> None:
        """See ``Grab``."""
        self._user32.UnregisterHotKey(None, self._granted.pop(keys))

    def listen(self, pressed: Callable[[], None]) -> None:
        """See ``Grab``."""
        self._pressed = pressed

    @override
    def nativeEventFilter(self, eventType: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        if eventType != b"windows_dispatcher_MSG":  # those of windows come by under another name
            return False
        came = Message.from_address(int(message))
        is_ours = came.message == _HOTKEY_PRESSED and came.wparam in self._granted.values()
        if is_ours and self._pressed:
            self._pressed()
        return is_ours


def code_of(key: str) -> int:
    """The virtual-key code of a key by our name for it; those of letters and digits are their ASCII code."""
    if key == "Space":
        return ord(" ")
    if len(key) == 1:
        return _SIGNS.get(key) or ord(key)
    return _F1 + int(key[1:]) - 1
