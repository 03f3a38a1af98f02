"""The windows of other programs on Windows."""

from __future__ import annotations

import ctypes
from pathlib import PureWindowsPath
from typing import TYPE_CHECKING

from livecs.desktop.foreground import Front

if TYPE_CHECKING:
    from livecs.desktop.windows.libraries import Libraries

_ASK_A_LITTLE = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION: granted for programs that run as administrator, too
_CHARACTERS = 1024


class Windows:
    """Questions and wishes about windows."""

    def __init__(self, libraries: Libraries) -> None:
        """Take the libraries."""
        self._user32, self._kernel32 = libraries.user32, libraries.kernel32

    def active(self) -> int:
        """The window in front; 0 when there is none."""
        return self._user32.GetForegroundWindow() or 0

    def front(self) -> Front | None:
        """The window in front, unless it is ours."""
        window = self.active()
        process = self.process_of(window)
        if not process or process == self._kernel32.GetCurrentProcessId():
            return None
        return Front(window, self._program(process), self._title(window))

    def process_of(self, window: int) -> int:
        """The number of the process that made a window; 0 when there is no such window."""
        process = ctypes.c_uint32()
        if window:
            self._user32.GetWindowThreadProcessId(window, ctypes.addressof(process))
        return process.value

    def is_there(self, window: int) -> bool:
        """Whether a window still exists."""
        return bool(self._user32.IsWindow(window))

    def bring(self, window: int) -> bool:
        """Put a window in front, which Windows lets the program in front do; False when it is gone."""
        if not self.is_there(window):
            return False
        self._user32.SetForegroundWindow(window)
        return True

    def reader(self) -> int:
        """The process that has the clipboard open now; 0 when Windows does not say."""
        return self.process_of(self._user32.GetOpenClipboardWindow() or 0)

    def _program(self, process: int) -> str:
        handle = self._kernel32.OpenProcess(_ASK_A_LITTLE, 0, process)
        if not handle:
            return ""
        path = ctypes.create_unicode_buffer(_CHARACTERS)
        size = ctypes.c_uint32(_CHARACTERS)
        self._kernel32.QueryFullProcessImageNameW(handle, 0, ctypes.addressof(path), ctypes.addressof(size))
        self._kernel32.CloseHandle(handle)
        return PureWindowsPath(path.value).name.lower()

    def _title(self, window: int) -> str:
        title = ctypes.create_unicode_buffer(_CHARACTERS)
        self._user32.GetWindowTextW(window, title, _CHARACTERS)
        return title.value
