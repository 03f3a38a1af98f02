"""The rows of 交接班: what, until when, for whom; phone numbers are masked until a key is held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from livecs.handover import due_words
from livecs.override import override
from livecs.phrases.handover import is_overdue
from livecs.text import mask_phones
from livecs.ui.i18n import spoken, translate
from livecs.ui.manage.report_list import ReportList
from livecs.ui.manage.report_rows import Row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from livecs.phrases.promises import Promise
    from livecs.ui.theme import Theme


HIDDEN = "•••"


class PromiseList(ReportList):
    """Enter or the space bar presses the chosen row; V shows its phone number for as long as it is held."""

    pressed_done = Signal()
    reveal_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Begin without rows."""
        super().__init__(theme, parent)
        self.setObjectName("promises")
        self.setAccessibleName(translate("Handover", "答应买家的事"))
        self._promises: Sequence[Promise] = ()
        self._now_ms = 0
        self._platforms: Mapping[str, str] = {}
        self._revealed = ""
        self._is_private = False
        self.doubleClicked.connect(self.pressed_done)

    def show_promises(self, promises: Sequence[Promise], now_ms: int, platforms: Mapping[str, str]) -> None:
        """Show other promises; the chosen one stays chosen, or else its neighbour is."""
        chosen, place = self.chosen_promise(), self.currentIndex().row()
        self._promises, self._now_ms, self._platforms = tuple(promises), now_ms, platforms
        self.show_rows([self._row(one) for one in self._promises])
        ids = [one.id for one in self._promises]
        if chosen and ids:
            row = ids.index(chosen.id) if chosen.id in ids else min(place, len(ids) - 1)
            self.setCurrentIndex(self.rows.index(row))

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 (a slot)
        """Hide what was promised to whom, or show it again."""
        self._is_private, self._revealed = is_private, ""
        self.show_promises(self._promises, self._now_ms, self._platforms)

    def chosen_promise(self) -> Promise | None:
        """The chosen promise."""
        row = self.currentIndex().row()
        return self._promises[row] if 0 <= row < len(self._promises) else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            if not event.isAutoRepeat():
                self.pressed_done.emit()
        elif key == Qt.Key.Key_V and not event.modifiers():
            if not event.isAutoRepeat():
                self._reveal()
        else:
            super().keyPressEvent(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_V and not event.isAutoRepeat():
            self._mask()
        super().keyReleaseEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mask()

    def _reveal(self) -> None:
        chosen = self.chosen_promise()
        if not self._is_private and chosen and mask_phones(said := f"{chosen.what} {chosen.customer}") != said:
            self._revealed = chosen.id
            self.show_promises(self._promises, self._now_ms, self._platforms)
            self.reveal_asked.emit()

    def _mask(self) -> None:
        if self._revealed:
            self._revealed = ""
            self.show_promises(self._promises, self._now_ms, self._platforms)

    def _row(self, promise: Promise) -> Row:
        whom = promise.customer or translate("Handover", "没写是谁")
        below = " · ".join(filter(None, (whom, spoken(self._platforms.get(promise.platform, "")))))
        shown = (promise.what, below)
        if self._is_private:
            shown = (HIDDEN, spoken(self._platforms.get(promise.platform, "")))
        what, below = shown if promise.id == self._revealed else map(mask_phones, shown)
        if promise.done_at_ms is not None:
            return Row(what, translate("Handover", "已办完 · Ctrl+Z 撤回"), below, "", "good")
        token = "error" if is_overdue(promise, self._now_ms) else "text2"
        return Row(what, spoken(due_words(promise.due_at_ms, self._now_ms)), below, "", token)
