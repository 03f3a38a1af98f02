"""Heat map: hours across, days down, and how much there was of something in each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt

from livecs.override import override
from livecs.sentence import strung
from livecs.ui.charts.chart import Chart
from livecs.ui.charts.ink import CENTRE, LEFT, LINE, RIGHT
from livecs.ui.i18n import spoken

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from livecs.ui.charts.ink import Ink
    from livecs.ui.theme import Theme

LEVELS = 4
_NONE = "–"
_HOLES = 3.0


class Cell(NamedTuple):
    """One hour of one day; None is no data. One with a ``warning`` has a marked corner and says so."""

    value: int | None
    text: str = ""
    said: str = ""
    warning: str = ""


class HeatMap(Chart):
    """Cells the darker, the more there is; the figure stands in the cell where it has room."""

    def __init__(self, name: str, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without cells."""
        self._columns: Sequence[str] = ()
        self._rows: Sequence[str] = ()
        self._cells: Sequence[Cell] = ()
        super().__init__(name, title, theme, parent)

    def show_cells(self, columns: Sequence[str], rows: Sequence[str], cells: Sequence[Sequence[Cell]]) -> None:
        """Show other cells: for each row as many as there are columns."""
        self._columns, self._rows = columns, rows
        self._cells = tuple(cell for row in cells for cell in row)
        self.retell()

    @override
    def count(self) -> int:
        return len(self._cells)

    @override
    def said(self, place: int) -> str:
        cell = self._cells[place]
        row, column = divmod(place, len(self._columns))
        said = cell.said or f"{self._rows[row]} {self._columns[column]} {cell.text or _NONE}"
        return spoken(strung("，", (said, cell.warning))) if cell.warning else said

    @override
    def summary(self) -> str:
        """A map has too many cells to be read out: those with a warning, or the highest."""
        if not self._cells:
            return self.empty_text
        places = [place for place, cell in enumerate(self._cells) if cell.warning] or [self._highest()]
        return spoken(strung("；", map(self.said, places)))

    @override
    def steps(self) -> Mapping[Qt.Key, int]:
        width = len(self._columns)
        return {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -width, Qt.Key.Key_Down: width}

    @override
    def cells(self, area: QRectF) -> list[QRectF]:
        plot = area.adjusted(44, LINE, 0, -LINE - 4)
        wide, high = plot.width() / len(self._columns), plot.height() / len(self._rows)
        return [
            QRectF(plot.x() + column * wide, plot.y() + row * high, wide, high)
            for row in range(len(self._rows))
            for column in range(len(self._columns))
        ]

    @override
    def draw(self, ink: Ink, area: QRectF) -> None:
        cells = self.cells(area)
        self._labels(ink, area, cells)
        for place, (cell, place_area) in enumerate(zip(self._cells, cells, strict=True)):
            self._cell(ink, cell, place_area.adjusted(1, 1, -1, -1))
            if place == self.chosen():
                ink.ring(place_area, "text")
        self._legend(ink, area)

    def _level(self, value: int) -> int:
        if self._is_few():
            return value + 1 if value else 0
        return -(-value * LEVELS // self._most())

    def _is_few(self) -> bool:
        """Whether each value has a shade of its own, none of them the fullest where the most is 1 or 2."""
        return self._most() < LEVELS

    def _most(self) -> int:
        return self._cells[self._highest()].value or 1

    def _highest(self) -> int:
        return max(range(len(self._cells)), key=lambda place: self._cells[place].value or 0)

    def _cell(self, ink: Ink, cell: Cell, area: QRectF) -> None:
        level = self._level(cell.value or 0)
        ink.fill(area, f"heat{level}")
        text = _NONE if cell.value is None else cell.text
        if ink.width_of(text) <= area.width() - 2 and area.height() >= LINE - 4 and (level or cell.value is None):
            ink.text(area, text, CENTRE, "on_heat" if level == LEVELS else "text")
        if cell.warning:
            ink.corner(area, "error")

    def _labels(self, ink: Ink, area: QRectF, cells: Sequence[QRectF]) -> None:
        wide = cells[0].width()
        every = max(1, -int(-(max(map(ink.width_of, self._columns)) + 6) // wide))
        for column, label in enumerate(self._columns):
            if column % every == 0:
                ink.text(QRectF(cells[column].x() - 12, area.y() - 2, wide + 24, LINE), label, CENTRE)
        for row, label in enumerate(self._rows):
            first = cells[row * len(self._columns)]
            ink.text(QRectF(area.x(), first.center().y() - LINE / 2, 38, LINE), label, RIGHT)

    def _legend(self, ink: Ink, area: QRectF) -> None:
        few, many = spoken("少"), spoken("多")
        line = QRectF(area.x() + 44, area.bottom() - LINE, ink.width_of(few) + 5, LINE)
        if self._is_few():
            for value in range(self._most() + 1):
                sign = QRectF(line.x() + value * 34, line.y() + 3, 14, 12)
                ink.fill(sign, f"heat{self._level(value)}")
                ink.text(QRectF(sign.right() + 4, line.y(), 14, LINE), f"{value}", LEFT)
            line.moveLeft(line.x() + (self._most() + 1) * 34)
        else:
            ink.text(line, few, LEFT)
            for level in range(LEVELS + 1):
                ink.fill(QRectF(line.right() + level * 17, line.y() + 3, 14, 12), f"heat{level}")
            line = QRectF(line.right() + (LEVELS + 1) * 17 + 2, line.y(), ink.width_of(many) + 5, LINE)
            ink.text(line, many, LEFT)
        warned = next((cell.warning for cell in self._cells if cell.warning), "")
        if warned:
            sign = QRectF(line.right() + 16, line.y() + 3, 14, 12)
            ink.fill(sign, "heat1")
            ink.corner(sign, "error")
            ink.text(QRectF(sign.right() + 5, line.y(), 200, LINE), warned, LEFT)
