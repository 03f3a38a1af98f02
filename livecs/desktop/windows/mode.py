"""Not taking the keyboard on Windows: a window style, with a button in the task bar all the same.

Source: learn.microsoft.com, "Extended Window Styles": WS_EX_NOACTIVATE also takes a window out of the task bar
unless WS_EX_APPWINDOW is set.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.desktop.window_mode import flag

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow

    from livecs.desktop.windows.libraries import Libraries
    from livecs.desktop.windows.windows import Windows

_EXTENDED_STYLE = -20
_NO_ACTIVATE, _IN_TASK_BAR = 0x08000000, 0x00040000


class WindowsWindowMode:
    """See ``WindowMode``."""

    def __init__(self, libraries: Libraries, windows: Windows) -> None:
        """Take the libraries."""
        self._user32 = libraries.user32
        self._windows = windows

    def let_take(self, window: QWindow, *, takes_keyboard: bool) -> bool:
        """See ``WindowMode``."""
        flag(window, takes_keyboard=takes_keyboard)  # Qt answers WM_MOUSEACTIVATE by it
        number = int(window.winId())
        before = self._user32.GetWindowLongPtrW(number, _EXTENDED_STYLE)
        after = before & ~_NO_ACTIVATE if takes_keyboard else before | _NO_ACTIVATE | _IN_TASK_BAR
        if after != before:
            self._user32.SetWindowLongPtrW(number, _EXTENDED_STYLE, after)
        return True

    def bring(self, window: int) -> None:
        """See ``WindowMode``; granted, as the hotkey or the click was the last input and was ours."""
        self._windows.bring(window)

    def listen(self, wanted: Callable[[], None]) -> None:
        """See ``WindowMode``; Windows gives the keyboard to what was chosen in the task bar, style or not."""
