"""Not taking the keyboard on macOS: Qt refuses it for the window, and a panel leaves the other program in front.

Source: developer.apple.com, NSWindow.StyleMask.nonactivatingPanel, which is for panels only; Qt makes one of a tool
window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.desktop.window_mode import flag

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow

    from livecs.desktop.macos.runtime import Runtime

_NONACTIVATING = 1 << 7
_TRUTH = 0xFF  # BOOL fills the lowest byte of an answer


class MacosWindowMode:
    """See ``WindowMode``."""

    def __init__(self, runtime: Runtime) -> None:
        """Take the runtime."""
        self._objc = runtime

    def let_take(self, window: QWindow, *, takes_keyboard: bool) -> bool:
        """See ``WindowMode``; what Qt calls a window is a view here."""
        flag(window, takes_keyboard=takes_keyboard)
        shown_in = self._objc.send(int(window.winId()), "window")
        is_panel = self._objc.send(shown_in, "isKindOfClass:", self._objc.named("NSPanel")) & _TRUTH
        if is_panel:
            before = self._objc.send(shown_in, "styleMask")
            after = before & ~_NONACTIVATING if takes_keyboard else before | _NONACTIVATING
            self._objc.send(shown_in, "setStyleMask:", after)
        return bool(is_panel)

    def bring(self, window: int) -> None:
        """See ``WindowMode``; Qt's own way is enough."""

    def listen(self, wanted: Callable[[], None]) -> None:
        """See ``WindowMode``; macOS goes to programs, and takes the keyboard with it."""
