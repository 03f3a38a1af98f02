"""Rows of two lines, painted the same way in every list: at the left what it is, at the right how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate

from livecs.override import override
from livecs.ui.theme import SMALL_PX

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFontMetrics
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem

    from livecs.ui.theme import Theme

    _Index = QModelIndex | QPersistentModelIndex

EDGE = 12
APART = "  "
"""Between the parts of a title."""
_LINE, _PAD, _GAP = 18, 6, 8
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class TwoLines(NamedTuple):
    """What a row says: ``title`` and ``below`` at the left, ``mark`` and ``tag`` at the right ends of the two lines.

    ``token`` is the colour of the mark; ``chip`` stands in a frame before the title; ``indent`` is in
    pixels.
    """

    title: str
    below: str
    mark: str = ""
    token: str = "text2"  # noqa: S105 (a colour's name)
    tag: str = ""
    chip: str = ""
    indent: int = 0


def fitting(title: str, room: int, metrics: QFontMetrics) -> str:
    """A title, or its first part alone where room in pixels is for no more: the tail of a number is never cut."""
    first = title.split(APART, maxsplit=1)[0]
    is_seen = metrics.horizontalAdvance(f"{first}{APART}字…") <= room
    return title if is_seen or metrics.horizontalAdvance(title) <= room else first


class TwoLineDelegate(QStyledItemDelegate):
    """Paints rows; elides, never wraps. What stands at the right has the room first."""

    def __init__(
        self,
        view: QListView,
        theme: Theme,
        lines: Callable[[int, int], TwoLines],
        *,
        left: int = EDGE,
        right: int = EDGE,
        is_right_short: bool = False,
    ) -> None:
        """Paint in a theme's colours; the view knows which row is chosen.

        Args:
            view: whose rows.
            theme: colours and sizes.
            lines: what a row says, by its number and its width in pixels.
            left: pixels before the lines.
            right: pixels after them.
            is_right_short: whether what stands at the right gets two fifths of a line at most.
        """
        super().__init__(view)
        self._view, self._theme, self._lines = view, theme, lines
        self._left, self._right, self._is_right_short = left, right, is_right_short

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, 2 * self._theme.px(_LINE) + 2 * _PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect, height = option.rect, self._theme.px(_LINE)
        said = self._lines(index.row(), rect.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row() == self._view.currentIndex().row():
            painter.fillRect(rect, self._theme.color("selected"))
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), self._theme.color("accent"))
        left = self._left + self._theme.px(said.indent)
        first = QRect(rect.x() + left, rect.y() + _PAD, rect.width() - left - self._right, height)
        second = first.translated(0, height)
        body, small = QFont(painter.font()), QFont(painter.font())
        small.setPixelSize(self._theme.px(SMALL_PX))
        painter.setFont(small)
        mark = self._text(painter, first, said.mark, said.token, _RIGHT)
        tag = self._text(painter, second, said.tag, "text2", _RIGHT)
        self._text(painter, second.adjusted(0, 0, -tag, 0), said.below, "text2", _LEFT)
        chip = self._chip(painter, first, said.chip) if said.chip else 0
        painter.setFont(body)
        room = first.adjusted(chip, 0, -mark, 0)
        self._text(painter, room, fitting(said.title, room.width(), painter.fontMetrics()), "text", _LEFT)
        painter.restore()

    def _text(self, painter: QPainter, line: QRect, text: str, token: str, side: Qt.AlignmentFlag) -> int:
        """Write at an end of a line; gives the room that is taken, with a gap."""
        metrics = painter.fontMetrics()
        room = line.width() * 2 // 5 if self._is_right_short and side == _RIGHT else line.width()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.setPen(self._theme.color(token))
        painter.drawText(line, side | Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown) + _GAP if shown else 0

    def _chip(self, painter: QPainter, line: QRect, text: str) -> int:
        width = painter.fontMetrics().horizontalAdvance(text) + 10
        painter.setPen(self._theme.color("line"))
        painter.setBrush(self._theme.color("raised"))
        chip = QRect(line.x(), line.y() + 1, width, line.height() - 2)
        painter.drawRoundedRect(chip, 4, 4)
        painter.setPen(self._theme.color("text2"))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)
        return width + _GAP
