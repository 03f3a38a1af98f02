"""Rows of the same height: title and hit marks, then the wording with its pills where a row has two lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainterPath
from PySide6.QtWidgets import QStyledItemDelegate

from livecs.override import override
from livecs.ui.theme import SMALL_PX

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem

    from livecs.phrases.highlight import Span
    from livecs.ui.phrases.list_model import Face, PhraseListModel
    from livecs.ui.theme import Theme

    _Index = QModelIndex | QPersistentModelIndex

_LINE = 18
_PAD = 6
_GUTTER = 24
_NUMBERED = 9


class RowDelegate(QStyledItemDelegate):
    """Paints rows; elides, never wraps."""

    def __init__(self, model: PhraseListModel, theme: Theme, view: QListView) -> None:
        """Paint a model's rows in a theme's colours; the view knows which one is chosen."""
        super().__init__(view)
        self._view = view
        self._model = model
        self._theme = theme
        self.lines = 2

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._theme.px(self.lines * _LINE + 2 * _PAD))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        face = self._model.face(index.row())
        rect = option.rect
        painter.save()
        is_chosen = index.row() == self._view.currentIndex().row()
        if is_chosen:
            self._fill(painter, rect, "selected")
            self._fill(painter, QRect(rect.x(), rect.y(), 3, rect.height()), "accent")
        body = QFont(painter.font())
        small = QFont(body)
        small.setPixelSize(self._theme.px(SMALL_PX))
        gutter, pad, high = (self._theme.px(length) for length in (_GUTTER, _PAD, _LINE))
        line = QRect(rect.x() + gutter, rect.y() + pad, rect.width() - gutter - 8, high)
        painter.setFont(small)
        painter.setPen(self._theme.color("text2"))
        if index.row() < _NUMBERED and not self._model.hint:
            painter.drawText(rect.x() + self._theme.px(10), _baseline(painter, line), str(index.row() + 1))
        if is_chosen and self._model.hint:
            face = face._replace(tag=self._model.hint)
        tag_width = self._tag(painter, line, face)
        if self.lines > 1:
            below = line.translated(0, high)
            self._line(painter, below, face.text, [(span, "hole") for span in face.holes], face.text_marks)
        painter.setFont(body)
        painter.setPen(self._theme.color("text"))
        self._line(painter, line.adjusted(0, 0, -tag_width - 8, 0), face.title, [], face.title_marks)
        painter.restore()

    def _fill(self, painter: QPainter, area: QRect, token: str) -> None:
        """Fill an area; for ``fillRect`` PySide6 would make the names of 169 gradients before the first paint."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(token))
        painter.drawRect(area)

    def _tag(self, painter: QPainter, line: QRect, face: Face) -> int:
        metrics = painter.fontMetrics()
        tag = metrics.elidedText(face.tag, Qt.TextElideMode.ElideRight, line.width() // 3)
        width = metrics.horizontalAdvance(tag)
        painter.drawText(line.right() - width + 1, _baseline(painter, line), tag)
        if not face.pinned:
            return width
        side = self._theme.px(12)
        icon = QRect(line.right() - width - side - 6, line.y() + (line.height() - side) // 2, side, side)
        self._theme.icon("pin", "accent").paint(painter, icon)
        return width + side + 8

    def _line(
        self, painter: QPainter, line: QRect, text: str, pills: list[tuple[Span, str]], marks: Iterable[Span]
    ) -> None:
        metrics = painter.fontMetrics()
        for span, token in [*pills, *((span, "mark") for span in marks)]:
            left = line.x() + metrics.horizontalAdvance(text[: span[0]])
            right = min(line.x() + metrics.horizontalAdvance(text[: span[1]]), line.right())
            if left < right:
                box = QPainterPath()
                box.addRoundedRect(left, line.y() + 1, right - left, line.height() - 2, 3, 3)
                painter.fillPath(box, self._theme.color(token))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line.x(), _baseline(painter, line), shown)


def _baseline(painter: QPainter, line: QRect) -> int:
    metrics = painter.fontMetrics()
    return line.y() + (line.height() + metrics.ascent() - metrics.descent()) // 2
