"""Two lines a row, always the same height: title and hit marks, then the wording with its pills."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from livecs.override import override
from livecs.phrases.highlight import Span
from livecs.ui.phrases.list_model import PhraseListModel
from livecs.ui.theme import SMALL_PX, Theme

_Index = QModelIndex | QPersistentModelIndex
_LINE = 18
_PAD = 6
_GUTTER = 24
_NUMBERED = 9
ROW_HEIGHT = 2 * _LINE + 2 * _PAD


class RowDelegate(QStyledItemDelegate):
    """Paints rows; elides, never wraps."""

    def __init__(self, model: PhraseListModel, theme: Theme, parent: QObject) -> None:
        """Paint a model's rows in a theme's colours."""
        super().__init__(parent)
        self._model = model
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        face = self._model.face(index.row())
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("selected"))
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), self._theme.color("accent"))
        body = QFont(painter.font())
        small = QFont(body)
        small.setPixelSize(SMALL_PX)
        first = QRect(rect.x() + _GUTTER, rect.y() + _PAD, rect.width() - _GUTTER - 8, _LINE)
        painter.setFont(small)
        if index.row() < _NUMBERED:
            painter.setPen(self._theme.color("text2"))
            number = QRect(rect.x() + 6, first.y(), _GUTTER - 10, _LINE)
            painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
        tag_width = self._tag(painter, first, face.tag, pinned=face.pinned)
        painter.setFont(body)
        painter.setPen(self._theme.color("text"))
        title = first.adjusted(0, 0, -tag_width - 8, 0)
        self._line(painter, title, face.title, ((span, "mark") for span in face.title_marks))
        painter.setFont(small)
        painter.setPen(self._theme.color("text2"))
        pills = [(span, "hole") for span in face.holes]
        hits = [(span, "mark") for span in face.text_marks]
        self._line(painter, first.translated(0, _LINE), face.text, pills + hits)
        painter.restore()

    def _tag(self, painter: QPainter, line: QRect, tag: str, *, pinned: bool) -> int:
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(tag)
        painter.setPen(self._theme.color("text2"))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tag)
        if not pinned:
            return width
        icon = QRect(line.right() - width - 18, line.y() + 3, 12, 12)
        self._theme.icon("pin", "accent").paint(painter, icon)
        return width + 20

    def _line(self, painter: QPainter, line: QRect, text: str, boxes: Iterable[tuple[Span, str]]) -> None:
        metrics = painter.fontMetrics()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        for span, token in boxes:
            self._box(painter, line, metrics, text, span, token)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _box(self, painter: QPainter, line: QRect, metrics: QFontMetrics, text: str, span: Span, token: str) -> None:
        left = line.x() + metrics.horizontalAdvance(text[: span[0]])
        right = min(line.x() + metrics.horizontalAdvance(text[: span[1]]), line.right())
        if left >= right:
            return
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(token))
        painter.drawRoundedRect(QRect(left, line.y() + 1, right - left, line.height() - 2), 3, 3)
        painter.restore()
