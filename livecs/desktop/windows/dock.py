"""An application desktop toolbar ("AppBar"): Windows keeps other windows off it, as off the task bar.

Source: learn.microsoft.com, SHAppBarMessage, "Using Application Desktop Toolbars".
"""

from __future__ import annotations

import ctypes
from ctypes import c_int32, c_size_t, c_uint, c_uint32, c_void_p
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication

from livecs.desktop.berth import Rect
from livecs.desktop.windows.libraries import Message
from livecs.override import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QByteArray

    from livecs.desktop.berth import Berth
    from livecs.desktop.windows.libraries import Libraries

_NEW, _REMOVE, _ASK, _SET, _ACTIVATED, _MOVED = 0, 1, 2, 3, 6, 9  # ABM_...
_EDGES = {"left": 0, "right": 2}  # ABE_...
_OTHERS_MOVED = 1  # ABN_POSCHANGED
_CALL = 0x8000 + 0x4B  # WM_APP and above are the program's own
_ACTIVATE, _POSITION_CHANGED = 0x0006, 0x0047  # WM_ACTIVATE, WM_WINDOWPOSCHANGED
_PASSED_ON = {_ACTIVATE: _ACTIVATED, _POSITION_CHANGED: _MOVED}


class AppBarData(ctypes.Structure):
    """``APPBARDATA``."""

    _fields_ = (
        ("size", c_uint32),
        ("window", c_void_p),
        ("call", c_uint),
        ("edge", c_uint),
        ("left", c_int32),
        ("top", c_int32),
        ("right", c_int32),
        ("bottom", c_int32),
        ("parameter", c_size_t),
    )


class WindowsDock(QAbstractNativeEventFilter):
    """See ``Dock``; belongs to the thread of the window."""

    def __init__(self, libraries: Libraries) -> None:
        """Take the libraries; nothing is listened to while nothing is docked."""
        super().__init__()
        self._shell32 = libraries.shell32
        self._window = 0
        self._moved: Callable[[], None] | None = None

    def reserve(self, window: int, asked: Berth) -> Rect:
        """See ``Dock``; what lies at that edge already pushes the place inwards."""
        if self._window != window:
            self.release()
            self._begin(window)
        width, is_left = asked.place.width, asked.edge == "left"
        data = self._data(asked)
        self._tell(_ASK, data)
        if is_left:
            data.right = data.left + width
        else:
            data.left = data.right - width
        self._tell(_SET, data)
        return Rect(data.left, data.top, data.right - data.left, data.bottom - data.top)

    def release(self) -> None:
        """See ``Dock``."""
        if self._window:
            self._tell(_REMOVE, self._data())
            if app := QCoreApplication.instance():
                app.removeNativeEventFilter(self)
        self._window = 0

    def listen(self, moved: Callable[[], None]) -> None:
        """See ``Dock``."""
        self._moved = moved

    @override
    def nativeEventFilter(self, eventType: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        if eventType != b"windows_generic_MSG":
            return False
        came = Message.from_address(int(message))
        if (came.window or 0) != self._window:
            return False
        if came.message in _PASSED_ON:
            self._tell(_PASSED_ON[came.message], self._data())
        elif came.message == _CALL and came.wparam == _OTHERS_MOVED and self._moved:
            self._moved()
        return came.message == _CALL

    def _begin(self, window: int) -> None:
        self._window = window
        self._tell(_NEW, self._data())
        if app := QCoreApplication.instance():
            app.installNativeEventFilter(self)

    def _data(self, asked: Berth | None = None) -> AppBarData:
        """The structure, with the edge of the screen from top to bottom."""
        data = AppBarData(size=ctypes.sizeof(AppBarData), window=self._window, call=_CALL)
        if asked:
            whole, place = asked.screen, asked.place
            data.edge = _EDGES[asked.edge]
            data.left = whole.x if asked.edge == "left" else whole.right - place.width
            data.right = data.left + place.width
            data.top, data.bottom = whole.y, whole.bottom
        return data

    def _tell(self, message: int, data: AppBarData) -> None:
        self._shell32.SHAppBarMessage(message, ctypes.addressof(data))
