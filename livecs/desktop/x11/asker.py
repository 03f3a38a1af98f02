"""Who reads the clipboard on X11: each request names a window of the program that reads."""

from __future__ import annotations

import ctypes
import struct
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication

from livecs.override import override

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray

    from livecs.desktop.foreground import Front

_SELECTION_REQUEST = 30
_SERVER_SAYS = 0x7F


class X11Asker(QAbstractNativeEventFilter):
    """See ``Asker``: looks at the requests before Qt answers them.

    The numbers of all windows that a program makes through one connection begin alike, and a program reads the
    clipboard through the connection that its windows came by (Qt, GTK, Chromium and what is built of it do).
    """

    def __init__(self, id_mask: int, silent: frozenset[int]) -> None:
        """Take what the server says.

        Args:
            id_mask: the bits of a window's number that its own program chose.
            silent: the kinds of requests that are answered without the text.
        """
        super().__init__()
        self._program_bits = ~id_mask
        self._silent = silent
        self._requestor = 0

    def watch(self, *, is_on: bool) -> None:
        """See ``Asker``; only while a loan lasts, as every event comes by here."""
        app = QCoreApplication.instance()
        if not app:
            return
        app.removeNativeEventFilter(self)
        if is_on:
            app.installNativeEventFilter(self)

    def is_of(self, front: Front) -> bool:
        """See ``Asker``; one request is good for one read, and a read of our own has none."""
        requestor, self._requestor = self._requestor, 0
        return bool(requestor) and not (requestor ^ front.window) & self._program_bits

    @override
    def nativeEventFilter(self, eventType: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        if eventType == b"xcb_generic_event_t":
            self.see(ctypes.string_at(int(message), 32))
        return False

    def see(self, event: bytes) -> None:
        """Take note of an event, as the server sent it."""
        requestor, _, target = struct.unpack_from("=III", event, 12)
        is_read = event[0] & _SERVER_SAYS == _SELECTION_REQUEST and target not in self._silent
        self._requestor = requestor if is_read else 0
