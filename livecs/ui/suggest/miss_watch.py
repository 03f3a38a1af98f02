"""Searches that found nothing: told once each, and only those that somebody meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

STANDS_MS = 2000


class MissWatch(QObject):
    """Tells a search that found nothing when the hand rests, or gives up; on the way to a longer word it is silent."""

    missed = Signal(str)

    def __init__(self, parent: QWidget, stands_ms: int = STANDS_MS) -> None:
        """Watch; a search stands after so many milliseconds."""
        super().__init__(parent)
        self._query = ""
        self._rest = QTimer(self, singleShot=True, interval=stands_ms)
        self._rest.timeout.connect(self.give_up)

    def see(self, query: str, *, is_miss: bool) -> None:
        """Learn what is searched for now, and whether nothing was found."""
        if not query:
            self.give_up()
        self._rest.stop()
        self._query = query if is_miss else ""
        if self._query:
            self._rest.start()

    def give_up(self) -> None:
        """Whoever searched stops or goes on elsewhere: what stands is told."""
        self._rest.stop()
        query, self._query = self._query, ""
        if query:
            self.missed.emit(query)
