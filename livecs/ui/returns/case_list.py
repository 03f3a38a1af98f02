"""The list of cases, two lines a row: who and until when, what it is about and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPen

from livecs.override import override
from livecs.ui.i18n import translate
from livecs.ui.returns.case_rows import said_of
from livecs.ui.row_view import RowView
from livecs.ui.two_lines import EDGE, TwoLineDelegate, TwoLines

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from livecs.clock import NowMs
    from livecs.returns.model import CaseRow
    from livecs.ui.returns.case_rows import Said
    from livecs.ui.theme import Theme

    _Index = QModelIndex | QPersistentModelIndex

WIDE = 560
"""From this many pixels on a row has room for the whole order number and the last note."""

_TICK = 14
_MINUTE_MS = 60_000


class CaseModel(QAbstractListModel):
    """Rows of one answer; replaced whole."""

    def __init__(self, now_ms: NowMs, parent: QWidget) -> None:
        """Begin without rows; due words are said as of this clock."""
        super().__init__(parent)
        self._now_ms = now_ms
        self.rows: tuple[CaseRow, ...] = ()
        self.marked: set[str] = set()
        self.is_private = False

    def show(self, rows: Sequence[CaseRow]) -> None:
        """Show an answer."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def said(self, row: int, *, is_wide: bool) -> Said:
        """A row in words."""
        return said_of(self.rows[row], self._now_ms(), is_private=self.is_private, is_wide=is_wide)

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: _Index, role: int = 0) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.said(index.row(), is_wide=False).who
        if role == Qt.ItemDataRole.AccessibleTextRole:
            aloud = self.said(index.row(), is_wide=True).aloud()
            is_marked = self.rows[index.row()].id in self.marked
            return translate("CaseList", "已选，{}").format(aloud) if is_marked else aloud
        return None


class CaseList(RowView):
    """Enter or a double click opens the chosen case; in a list with marks, Space marks it."""

    opened = Signal(str)
    marks_changed = Signal()

    def __init__(self, name: str, theme: Theme, now_ms: NowMs, parent: QWidget, *, has_marks: bool = False) -> None:
        """Begin without rows."""
        super().__init__(name, translate("CaseList", "售后登记"), theme, parent)
        self.model_ = CaseModel(now_ms, self)
        self._has_marks = has_marks
        delegate = _Ticking if has_marks else TwoLineDelegate
        self.show_by(self.model_, delegate(self, theme, self._said))
        self.doubleClicked.connect(self._open)
        self._again = QTimer(self)
        self._again.setInterval(_MINUTE_MS)
        self._again.timeout.connect(self.viewport().update)  # what is due in an hour is due in 59 minutes

    def show_rows(self, rows: Sequence[CaseRow]) -> None:
        """Show an answer: the chosen case stays chosen, else the one in its place; marks of what left the list go."""
        chosen, place = self.chosen(), max(0, self.currentIndex().row())
        self.model_.marked &= {row.id for row in rows}
        self.model_.show(rows)
        self.choose(next((n for n, row in enumerate(rows) if chosen and row.id == chosen.id), place if chosen else 0))
        self.chosen_changed.emit()
        self.marks_changed.emit()
        self.viewport().update()

    def chosen(self) -> CaseRow | None:
        """The chosen case."""
        at = self.currentIndex().row()
        return self.model_.rows[at] if 0 <= at < len(self.model_.rows) else None

    def marked(self) -> tuple[CaseRow, ...]:
        """The marked cases, in the order of the list."""
        return tuple(row for row in self.model_.rows if row.id in self.model_.marked)

    def mark(self, ids: set[str]) -> None:
        """Mark these cases, and no others."""
        self.model_.marked = ids
        self.marks_changed.emit()
        self.viewport().update()

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 (a slot)
        """Hide all personal data, or show it again."""
        self.model_.is_private = is_private
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # no way of moving through rows
        elif event.matches(QKeySequence.StandardKey.SelectAll) and self._has_marks:
            ids = {row.id for row in self.model_.rows}
            self.mark(ids if ids - self.model_.marked else set())
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self._open()
        elif key == Qt.Key.Key_Space and self._has_marks and not event.isAutoRepeat():
            self._mark_chosen()
        elif key == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            event.ignore()  # whoever owns the list knows what stands above it
        elif event.text().isprintable() and event.text():
            event.ignore()  # a view would jump to a row that begins with it
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        if self._has_marks and at.x() < EDGE + self._theme.px(_TICK) + 8 and self.indexAt(at).isValid():
            self._mark_chosen(by=0)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._again.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._again.stop()

    def _said(self, row: int, width: int) -> TwoLines:
        said = self.model_.said(row, is_wide=width >= WIDE)
        return TwoLines(said.who, said.what, said.due, said.token, said.state, said.platform)

    def _open(self) -> None:
        if chosen := self.chosen():
            self.opened.emit(chosen.id)

    def _mark_chosen(self, by: int = 1) -> None:
        if chosen := self.chosen():
            self.mark(self.model_.marked ^ {chosen.id})
            self.move_by(by)


class _Ticking(TwoLineDelegate):
    """Rows with a box before them that says whether they are marked."""

    def __init__(self, view: CaseList, theme: Theme, lines: Callable[[int, int], TwoLines]) -> None:
        super().__init__(view, theme, lines, left=EDGE + _TICK + 8)
        self._model = view.model_

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        side = self._theme.px(_TICK)
        self._left = EDGE + side + 8
        super().paint(painter, option, index)
        is_marked = self._model.rows[index.row()].id in self._model.marked
        rect, color = option.rect, self._theme.color
        painter.save()
        painter.translate(rect.x() + EDGE, rect.center().y() - side // 2)
        painter.scale(side / _TICK, side / _TICK)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(color("accent" if is_marked else "edge"))
        painter.setBrush(color("accent" if is_marked else "field"))
        painter.drawRoundedRect(QRect(0, 0, _TICK, _TICK), 3, 3)
        if is_marked:
            painter.setPen(QPen(color("on_accent"), 1.5))
            painter.drawPolyline([QPoint(3, 7), QPoint(6, 10), QPoint(11, 4)])
        painter.restore()
