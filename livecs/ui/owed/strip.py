"""The strip above the reply box: how many wait for an answer, and who; hidden where nobody does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from livecs.override import override
from livecs.response.owed_words import counts
from livecs.ui.i18n import translate
from livecs.ui.owed.owed_list import OwedList
from livecs.ui.owed.owed_rows import face_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QHideEvent, QShowEvent

    from livecs.clock import NowMs
    from livecs.response.owed import Owed
    from livecs.ui.theme import Theme

_SECOND_MS = 1000


class OwedStrip(QWidget):
    """Shows what it is given; wakes once a second only while somebody can see a figure that changes."""

    def __init__(self, theme: Theme, now_ms: NowMs, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self._now_ms = now_ms
        self._entries: tuple[Owed, ...] = ()
        self._window: QWidget | None = None
        self._is_private = False
        self.picked = ""
        """The id of the entry that is answered now."""
        self._count = QLabel(self)
        self._count.setObjectName("owed-count")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self.list = OwedList(theme, self)
        self._tick = QTimer(self)
        self._tick.setInterval(_SECOND_MS)
        self._tick.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse one skips a second now and then
        self._tick.timeout.connect(self.refresh)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._count)
        row.addWidget(self.list, 1)
        self.hide()

    def show_entries(self, entries: Sequence[Owed]) -> None:
        """Show others: those that are open, and those that were closed just now."""
        self._entries = tuple(entries)
        if self.picked not in {one.id for one in entries if one.closed_at_ms is None}:
            self.picked = ""
        count = sum(one.closed_at_ms is None for one in entries)
        self._count.setText(translate("Owed", "欠回复 {}").format(count))
        self.setVisible(bool(entries))
        self.refresh()

    def refresh(self) -> None:
        """Show the same entries as they are now."""
        now_ms = self._now_ms()
        self.list.show_faces(
            [
                face_of(one, now_ms, is_picked=one.id == self.picked, is_private=self._is_private)
                for one in self._entries
            ]
        )
        self._run(now_ms)

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 (a slot)
        """Hide the names, or show them again."""
        self._is_private = is_private
        self.refresh()

    def is_counting(self) -> bool:
        """Whether it wakes every second."""
        return self._tick.isActive()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._window is not self.window():
            self._window = self.window()
            self._window.installEventFilter(self)  # minimised, its children stay "visible"
        self.refresh()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowStateChange:
            self.refresh()
        return False

    def _run(self, now_ms: int) -> None:
        is_seen = self.isVisible() and not self.window().isMinimized()
        if not is_seen or not any(one.closed_at_ms is None and counts(one, now_ms) for one in self._entries):
            self._tick.stop()
        elif not self._tick.isActive():
            self._tick.start()
