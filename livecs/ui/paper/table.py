"""A table over as many pages as it needs; nothing is cut off, and each page says which one it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from livecs.ui.i18n import translate
from livecs.ui.theme import FAMILIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from PySide6.QtGui import QPagedPaintDevice

_TITLE_PT, _BODY_PT, _SMALL_PT = 14, 9, 8
_PAD_PT, _LINE = 3, 1.35  # points around a cell's text; a line's height in font heights
_INK, _GREY, _RULE, _SHADE = QColor("#000000"), QColor("#444444"), QColor("#888888"), QColor("#eeeeee")


class Column(NamedTuple):
    """A column's title, and its share of the width."""

    title: str
    share: int


class Table(NamedTuple):
    """What is printed: a title, what stands beside it (shop, day), and rows; a row of one cell is a heading."""

    title: str
    beside: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


def draw_table(table: Table, device: QPagedPaintDevice) -> int:
    """Draw a table on a paged device, black on white; gives the number of pages, 0 when the device refuses."""
    painter = QPainter()
    if not painter.begin(device):
        return 0
    pages = _Pages(table, painter, device)
    for number, rows in enumerate(pages.rows, 1):
        if number > 1:
            device.newPage()
        pages.draw(number, rows)
    painter.end()
    return len(pages.rows)


class _Row(NamedTuple):
    """A row as lines of text, cell by cell."""

    cells: tuple[tuple[str, ...], ...]

    def height(self) -> int:
        """How many lines it takes."""
        return max(map(len, self.cells))

    def parted(self, lines: int) -> tuple[_Row, _Row]:
        """Its first lines, and the others."""
        return _Row(tuple(one[:lines] for one in self.cells)), _Row(tuple(one[lines:] for one in self.cells))


class _Pages:
    """Measures with the device's own metrics, which are not the screen's."""

    def __init__(self, table: Table, painter: QPainter, device: QPagedPaintDevice) -> None:
        self._table, self._painter = table, painter
        dots = device.logicalDpiY() / 72
        self._pad, self._hair = _PAD_PT * dots, dots / 2
        self._title, self._body, self._small = (_font(points * dots) for points in (_TITLE_PT, _BODY_PT, _SMALL_PT))
        self._head = _font(_BODY_PT * dots, is_bold=True)
        self._area = QRectF(painter.viewport())
        self._line = QFontMetricsF(self._body, device).height() * _LINE
        shares = sum(column.share for column in table.columns)
        self._widths = [self._area.width() * column.share / shares for column in table.columns]
        self._top = 3 * self._line + self._line + 2 * self._pad
        wrapped = [self._wrapped(row) for row in table.rows]
        self.rows = list(_paged(wrapped, self._area.height() - self._top - 2 * self._line, self._height, self._fits))

    def draw(self, number: int, rows: Sequence[_Row]) -> None:
        """Draw a page."""
        self._draw_frame(number)
        y = self._top - self._line - 2 * self._pad
        titles = _Row(tuple((column.title,) for column in self._table.columns))
        y = self._draw_row(titles, y, self._head, is_shaded=True)
        for row in rows:
            is_heading = len(row.cells) == 1 < len(self._widths)
            y = self._draw_row(row, y, self._head if is_heading else self._body, is_shaded=is_heading)

    def _draw_frame(self, number: int) -> None:
        painter, area = self._painter, self._area
        head = QRectF(0, 0, area.width(), 2 * self._line)
        painter.setPen(_INK)
        painter.setFont(self._title)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._table.title)
        painter.setPen(_GREY)
        painter.setFont(self._small)
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._table.beside)
        foot = QRectF(0, area.height() - self._line, area.width(), self._line)
        said = translate("Paper", "第 {} 页，共 {} 页").format(number, len(self.rows))
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)

    def _draw_row(self, row: _Row, y: float, font: QFont, *, is_shaded: bool) -> float:
        painter, height, x = self._painter, self._height(row), 0.0
        widths = self._widths if len(row.cells) > 1 else [self._area.width()]
        painter.setFont(font)
        for lines, width in zip(row.cells, widths, strict=True):
            cell = QRectF(x, y, width, height)
            if is_shaded:
                painter.fillRect(cell, _SHADE)
            painter.setPen(QPen(_RULE, self._hair))
            painter.drawRect(cell)
            painter.setPen(_INK)
            for at, line in enumerate(lines):
                place = QRectF(x + self._pad, y + self._pad + at * self._line, width - 2 * self._pad, self._line)
                painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)
            x += width
        return y + height

    def _height(self, row: _Row) -> float:
        return row.height() * self._line + 2 * self._pad

    def _fits(self, room: float) -> int:
        """How many lines of a row fit into a room."""
        return max(1, int((room - 2 * self._pad) / self._line))

    def _wrapped(self, row: tuple[str, ...]) -> _Row:
        if len(row) == 1:
            return _Row((self._lines(row[0], self._area.width(), self._head),))
        return _Row(tuple(self._lines(text, width, self._body) for text, width in zip(row, self._widths, strict=True)))

    def _lines(self, text: str, width: float, font: QFont) -> tuple[str, ...]:
        layout = QTextLayout(" ".join(text.split()), font, self._painter.device())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        said, lines = layout.text().encode("utf-16-le"), []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width - 2 * self._pad)
            line.setPosition(QPointF(0, 0))
            start = 2 * line.textStart()  # Qt counts in UTF-16 units
            lines.append(said[start : start + 2 * line.textLength()].decode("utf-16-le").rstrip())
        layout.endLayout()
        return tuple(lines) or ("",)


def _font(pixels: float, *, is_bold: bool = False) -> QFont:
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(round(pixels))
    font.setBold(is_bold)
    return font


def _paged(
    rows: Iterable[_Row], room: float, height: Callable[[_Row], float], fits: Callable[[float], int]
) -> Iterator[list[_Row]]:
    """Rows by page: one that does not fit goes to the next page, one longer than a page is parted."""
    page, left = list[_Row](), room
    for whole in rows:
        row = whole
        if height(row) > left and page:
            yield page
            page, left = [], room
        while height(row) > room:
            part, row = row.parted(fits(room))
            yield [part]
        page.append(row)
        left -= height(row)
    yield page
