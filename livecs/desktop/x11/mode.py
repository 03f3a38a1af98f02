"""Not taking the keyboard on X11: the window says so in its hints, and is told when it should take it all the same.

Source: ICCCM 2.0, 4.1.7 "Input Focus": a window without input that knows ``WM_TAKE_FOCUS`` is told instead of given
the keyboard. Qt leaves such a message alone.
"""

from __future__ import annotations

import ctypes
import struct
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication, QEvent, QObject, QTimer

from livecs.desktop.window_mode import flag
from livecs.override import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import QWindow

    from livecs.desktop.x11.connection import Connection
    from livecs.desktop.x11.windows import Windows

_CLIENT_MESSAGE = 33
_SERVER_SAYS = 0x7F
# A click came, or the message is older than the mode: the keyboard came and went with it.
_ANSWERS = {QEvent.Type.MouseButtonPress, QEvent.Type.FocusIn, QEvent.Type.FocusOut}
_CLICK_FOLLOWS_MS = 150  # a window manager tells of a click before it hands the click on, within one reply's time


class X11WindowMode(QObject):
    """See ``WindowMode``."""

    def __init__(self, connection: Connection, windows: Windows) -> None:
        """Take a connection on which nobody waits for events, and the windows asked through it."""
        super().__init__()
        self._windows = windows
        self._told = _Told((connection.atom("WM_PROTOCOLS"), connection.atom("WM_TAKE_FOCUS")), self._on_told)
        self._wanted: Callable[[], None] | None = None
        self._window: QWindow | None = None
        self._no_click = QTimer(self, singleShot=True, interval=_CLICK_FOLLOWS_MS)
        self._no_click.timeout.connect(self._on_no_click)

    def let_take(self, window: QWindow, *, takes_keyboard: bool) -> bool:
        """See ``WindowMode``."""
        flag(window, takes_keyboard=takes_keyboard)
        self._no_click.stop()
        app = QCoreApplication.instance()
        window.removeEventFilter(self)
        if app:
            app.removeNativeEventFilter(self._told)
        if app and not takes_keyboard:  # only then: each event of the server comes by there
            self._window = window
            window.installEventFilter(self)
            app.installNativeEventFilter(self._told)
        return True

    def bring(self, window: int) -> None:
        """See ``WindowMode``; as a pager would, since the hotkey is no event that the window manager knows of us."""
        self._windows.bring(window)

    def listen(self, wanted: Callable[[], None]) -> None:
        """See ``WindowMode``."""
        self._wanted = wanted

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ANSWERS:
            self._no_click.stop()
        return False

    def _on_told(self, window: int) -> None:
        is_ours = self._window and window == self._window.winId()
        if is_ours and not self._no_click.isActive():
            self._no_click.start()  # a click is on its way here, or Alt+Tab was pressed

    def _on_no_click(self) -> None:
        if self._wanted:
            self._wanted()


class _Told(QAbstractNativeEventFilter):
    """Sees the message ``WM_TAKE_FOCUS``."""

    def __init__(self, atoms: tuple[int, int], told: Callable[[int], None]) -> None:
        super().__init__()
        self._atoms = atoms
        self._on_told = told

    @override
    def nativeEventFilter(self, eventType: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        if eventType == b"xcb_generic_event_t":
            event = ctypes.string_at(int(message), 16)
            window, *atoms = struct.unpack_from("=III", event, 4)
            if event[0] & _SERVER_SAYS == _CLIENT_MESSAGE and tuple(atoms) == self._atoms:
                self._on_told(window)
        return False
