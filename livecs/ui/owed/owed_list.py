"""The entries side by side, the most urgent at the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate

from livecs.override import override
from livecs.ui.i18n import translate
from livecs.ui.owed.owed_rows import OwedRows
from livecs.ui.row_view import RowView
from livecs.ui.theme import SMALL_PX

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from livecs.response.owed import Owed
    from livecs.ui.owed.owed_rows import Face
    from livecs.ui.theme import Theme

    _Index = QModelIndex | QPersistentModelIndex

_PAD, _BAR, _GAP, _ROUND = 6, 3, 4, 5
_WIDEST = "超时 12:20"  # of the figures; names longer than this are elided


class OwedList(RowView):
    """← → choose, Enter picks who is answered now, Delete drops, Ctrl+Z takes back, Esc leaves."""

    picked = Signal()
    dropped = Signal()
    undone = Signal()
    stepped_back = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Begin without entries."""
        super().__init__("owed", translate("Owed", "欠回复"), theme, parent)
        self.rows = OwedRows(self)
        self._delegate = _Delegate(self.rows, theme, self)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.show_by(self.rows, self._delegate)
        self.setFixedHeight(self._delegate.size().height())
        self.clicked.connect(self._on_clicked)

    def show_faces(self, faces: Sequence[Face]) -> None:
        """Show others; the chosen one stays chosen, or else its neighbour is."""
        chosen, place = self.chosen(), self.currentIndex().row()
        if self.rows.show(faces) and faces:
            ids = [one.entry.id for one in faces]
            self.choose(ids.index(chosen.id) if chosen and chosen.id in ids else max(0, place))

    def chosen(self) -> Owed | None:
        """The chosen entry."""
        row = self.currentIndex().row()
        return self.rows.faces[row].entry if 0 <= row < len(self.rows.faces) else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        signals = {
            Qt.Key.Key_Return: self.picked,
            Qt.Key.Key_Enter: self.picked,
            Qt.Key.Key_Delete: self.dropped,
            Qt.Key.Key_Escape: self.stepped_back,
        }
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undone.emit()
        elif key in signals:
            if not event.isAutoRepeat():
                signals[Qt.Key(key)].emit()
        else:
            super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        self.picked.emit()


class _Delegate(QStyledItemDelegate):
    def __init__(self, rows: OwedRows, theme: Theme, view: OwedList) -> None:
        super().__init__(view)
        self._rows, self._theme, self._view = rows, theme, view

    def size(self) -> QSize:
        """Of each entry: nothing moves while the figures change."""
        body, small = (QFontMetrics(font) for font in self._fonts())
        width = max(body.horizontalAdvance("欠回复六个字"), small.horizontalAdvance(_WIDEST)) + 2 * _PAD
        return QSize(width + _GAP, body.height() + small.height() + _BAR + 2 * _PAD)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return self.size()

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        face = self._rows.faces[index.row()]
        rect = option.rect.adjusted(0, 0, -_GAP, 0)
        is_chosen = self._view.hasFocus() and index.row() == self._view.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._edge(face, is_chosen=is_chosen))
        painter.setBrush(self._theme.color("raised"))
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), _ROUND, _ROUND)
        self._write(painter, rect.adjusted(_PAD, _PAD - 2, -_PAD, -_PAD), face)
        if face.spent >= 0:
            self._draw_bar(painter, rect.adjusted(_PAD, 0, -_PAD, 0), face)
        painter.restore()

    def _edge(self, face: Face, *, is_chosen: bool) -> QPen:
        if is_chosen:
            return QPen(self._theme.color("text"), 2)
        return QPen(self._theme.color("accent"), 2) if face.is_picked else QPen(self._theme.color("line"), 1)

    def _write(self, painter: QPainter, area: QRect, face: Face) -> None:
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        is_closed = face.spent < 0
        top = area.top()
        for font, text, token in zip(
            self._fonts(), (face.name, face.figure), ("text2" if is_closed else "text", face.token), strict=True
        ):
            metrics = QFontMetrics(font)
            line = QRect(area.x(), top, area.width(), metrics.height())
            painter.setFont(font)
            painter.setPen(self._theme.color(token))
            painter.drawText(line, left, metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width()))
            top = line.bottom() + 1

    def _draw_bar(self, painter: QPainter, rect: QRect, face: Face) -> None:
        whole = QRectF(rect.x(), rect.bottom() - _PAD - _BAR + 2, rect.width(), _BAR)
        ink = self._theme.color(face.bar)
        painter.fillRect(whole, self._theme.color("hole"))
        painter.fillRect(QRectF(whole.x(), whole.y(), whole.width() * face.spent, _BAR), ink)

    def _fonts(self) -> tuple[QFont, QFont]:
        body = self._view.font()
        small = QFont(body)
        small.setPixelSize(self._theme.px(SMALL_PX))
        return body, small
