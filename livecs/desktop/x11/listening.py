"""Events of an X connection, through the event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.desktop.x11.connection import Connection


class Listening(QObject):
    """Calls somebody whenever events may have come."""

    def __init__(self, connection: Connection, came: Callable[[], None]) -> None:
        """Begin to listen.

        Args:
            connection: what is listened to; who asks on it, too, looks for events afterwards, as they come with
                the answers and the socket stays silent about them.
            came: takes the events.
        """
        super().__init__()
        self._connection = connection
        self._came = came
        self._notifier = QSocketNotifier(connection.descriptor(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_activated)

    def _on_activated(self) -> None:
        self._came()
        if not self._connection.is_open():
            self._notifier.setEnabled(False)  # a dead socket is readable for ever
