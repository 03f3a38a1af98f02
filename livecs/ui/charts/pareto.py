"""Pareto: what there is most of first, and how much of all it makes together with what stands before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from livecs.override import override
from livecs.ui.charts.chart import Chart
from livecs.ui.charts.ink import CENTRE, LEFT, LINE, columns
from livecs.ui.charts.scale import Scale, ticks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from livecs.ui.charts.ink import Ink
    from livecs.ui.theme import Theme

_MANY = 800
_AXIS = (0, 500, _MANY, 1000)


class Part(NamedTuple):
    """One bar: its value, how much of all it makes with those before it (in thousandths), and both in words.

    The last one may be the rest of all: it is hatched, and may be higher than others before it.
    """

    label: str
    value: int
    cumulated: int
    text: str
    said: str
    is_rest: bool = False


class ParetoChart(Chart):
    """Bars by size, and the line of their sum over an axis of its own, 80 % marked."""

    def __init__(self, name: str, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without bars."""
        self._parts: Sequence[Part] = ()
        super().__init__(name, title, theme, parent)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show other bars, the highest first."""
        self._parts = parts
        self.retell()

    @override
    def count(self) -> int:
        return len(self._parts)

    @override
    def said(self, place: int) -> str:
        return self._parts[place].said

    @override
    def cells(self, area: QRectF) -> list[QRectF]:
        return columns(self._plot(area), len(self._parts))

    @override
    def draw(self, ink: Ink, area: QRectF) -> None:
        plot = self._plot(area)
        marks = ticks(max(part.value for part in self._parts))
        counts, shares = Scale(marks[-1], plot.bottom(), plot.top()), Scale(1000, plot.bottom(), plot.top())
        ink.ladder(plot, [(counts.y(mark), str(mark)) for mark in marks])
        cells = self.cells(area)
        if self.chosen() >= 0:
            ink.fill(cells[self.chosen()], "selected")
        ink.dashes(plot.left(), plot.right(), shares.y(_MANY), "edge")
        for mark in _AXIS:
            text = f"{mark // 10}%"
            ink.text(QRectF(plot.right() + 6, shares.y(mark) - LINE / 2, 40, LINE), text, LEFT)
        for part, cell in zip(self._parts, cells, strict=True):
            ink.bar(self._area(part, cell, counts), "bar", is_hatched=part.is_rest)
            ink.two_lines(QRectF(cell.x() + 1, cell.bottom() + 3, cell.width() - 2, 2 * LINE), part.label)
        centres = (cell.center().x() for cell in cells)
        points = [QPointF(x, shares.y(part.cumulated)) for x, part in zip(centres, self._parts, strict=True)]
        ink.curve(points, "text")
        for part, cell in zip(self._parts, cells, strict=True):
            self._word(ink, part, self._area(part, cell, counts))

    def _plot(self, area: QRectF) -> QRectF:
        return area.adjusted(40, 14, -44, -2 * LINE)

    def _area(self, part: Part, cell: QRectF, counts: Scale) -> QRectF:
        thick = min(56.0, cell.width() * 0.66)
        top = counts.y(part.value)
        return QRectF(cell.center().x() - thick / 2, top, thick, counts.bottom - top)

    def _word(self, ink: Ink, part: Part, bar: QRectF) -> None:
        """The value at the foot of its bar, or above where the bar is too small."""
        if not part.is_rest and bar.height() > LINE and ink.width_of(part.text) < bar.width():
            foot = QRectF(bar.x(), bar.bottom() - LINE - 2, bar.width(), LINE)
            ink.text(foot, part.text, CENTRE, "on_bar", "bar")
        else:
            ink.text(QRectF(bar.x() - 12, bar.top() - LINE, bar.width() + 24, LINE), part.text, CENTRE, "text")
