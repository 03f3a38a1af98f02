"""Upright bars: values over days, a second one beside each where there is one, and the line to be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF

from livecs.override import override
from livecs.sentence import strung
from livecs.ui.charts.chart import Chart
from livecs.ui.charts.ink import CENTRE, LEFT, LINE, RIGHT, columns
from livecs.ui.charts.scale import Scale, ticks
from livecs.ui.i18n import spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from livecs.ui.charts.ink import Ink
    from livecs.ui.theme import Theme

_NONE = "–"


class Bar(NamedTuple):
    """A value under its label; None is no data, which is not zero.

    ``text`` is the value as it is read, ``said`` a whole sentence. A bar with a ``warning`` (未达标) is hatched and
    says so. ``other`` is a second value that stands hatched beside it.
    """

    label: str
    value: int | None
    text: str
    said: str = ""
    warning: str = ""
    other: int | None = None


class Target(NamedTuple):
    """A line across: the value to be reached, and what it is called."""

    value: int
    text: str


class BarChart(Chart):
    """Bars from zero up, side by side."""

    def __init__(self, name: str, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without bars."""
        self._bars: Sequence[Bar] = ()
        self._target: Target | None = None
        self._most = 0
        self._axis: Callable[[int], str] = str
        self._legend: tuple[str, str] | None = None
        super().__init__(name, title, theme, parent)

    def show_bars(
        self,
        bars: Sequence[Bar],
        *,
        target: Target | None = None,
        most: int = 0,
        axis: Callable[[int], str] = str,
        legend: tuple[str, str] | None = None,
    ) -> None:
        """Show other bars.

        Args:
            bars: from left to right.
            target: the line to be reached.
            most: where the axis ends; 0 lets the values decide.
            axis: words a value on the axis.
            legend: what the first and the second bar are.
        """
        self._bars, self._target, self._most, self._axis, self._legend = bars, target, most, axis, legend
        self.retell()

    @override
    def count(self) -> int:
        return len(self._bars)

    @override
    def said(self, place: int) -> str:
        bar = self._bars[place]
        said = bar.said or f"{bar.label} {bar.text}"
        return spoken(strung("，", (said, bar.warning))) if bar.warning else said

    @override
    def summary(self) -> str:
        goal = spoken(strung("。", (self._target.text, ""))) if self._target and self._bars else ""
        return f"{goal}{super().summary()}"

    @override
    def cells(self, area: QRectF) -> list[QRectF]:
        return columns(self._plot(area), len(self._bars))

    @override
    def draw(self, ink: Ink, area: QRectF) -> None:
        plot = self._plot(area)
        marks = self._ticks()
        scale = Scale(marks[-1], plot.bottom(), plot.top())
        ink.ladder(plot, [(scale.y(mark), self._axis(mark)) for mark in marks])
        cells = self.cells(area)
        for place, (bar, cell) in enumerate(zip(self._bars, cells, strict=True)):
            if place == self.chosen():
                ink.fill(cell, "selected")
            self._bar(ink, bar, cell, scale)
        if self._target:
            self._goal(ink, plot, scale.y(self._target.value), self._target.text)
        self._words(ink, cells, scale)
        if self._legend:
            self._key(ink, area, self._legend)

    def _plot(self, area: QRectF) -> QRectF:
        return area.adjusted(40, 12 + (LINE if self._legend or self._target else 0), -4, -LINE - 6)

    def _ticks(self) -> tuple[int, ...]:
        values = [value for bar in self._bars for value in (bar.value, bar.other) if value is not None]
        goal = self._target.value if self._target else 0
        return ticks(self._most or max(goal, 1, *values, 1))

    def _bar(self, ink: Ink, bar: Bar, cell: QRectF, scale: Scale) -> None:
        thick = min(44.0, max(2.0, cell.width() * (0.6 if bar.other is None else 0.36)))
        left = cell.center().x() - (thick / 2 if bar.other is None else thick + 1)
        for value, x, token, is_hatched in (
            (bar.value, left, "bar", bool(bar.warning)),
            (bar.other, left + thick + 1, "edge", True),
        ):
            if value is not None:
                top = scale.y(value)
                ink.bar(QRectF(x, top, thick, scale.bottom - top), token, is_hatched=is_hatched)

    def _words(self, ink: Ink, cells: Sequence[QRectF], scale: Scale) -> None:
        """Values above their bars where all have room, and as many labels below as keep apart."""
        width = cells[0].width()
        values_fit = all(bar.other is None and ink.width_of(bar.text) <= width for bar in self._bars)
        every = max(1, -int(-(max(ink.width_of(bar.label) for bar in self._bars) + 8) // width))
        for place, (bar, cell) in enumerate(zip(self._bars, cells, strict=True)):
            if place % every == 0:
                ink.text(QRectF(cell.x() - 12, cell.bottom() + 3, width + 24, LINE), bar.label, CENTRE)
            if values_fit or bar.value is None:
                foot = scale.bottom if bar.value is None else scale.y(bar.value)
                above = QRectF(cell.x(), foot - LINE + 1, width, LINE)
                text = _NONE if bar.value is None else bar.text
                backing = "selected" if place == self.chosen() else "window"  # lines go by behind the figure
                ink.text(above, text, CENTRE, "error" if bar.warning else "text", backing)

    def _goal(self, ink: Ink, plot: QRectF, y: float, text: str) -> None:
        ink.dashes(plot.left(), plot.right(), y, "text")
        ink.text(QRectF(plot.left(), plot.top() - LINE - 12, plot.width(), LINE), f"- - -  {text}", RIGHT, "text")

    def _key(self, ink: Ink, area: QRectF, legend: tuple[str, str]) -> None:
        x = area.x() + 40
        for text, token, is_hatched in ((legend[0], "bar", False), (legend[1], "edge", True)):
            ink.bar(QRectF(x, area.y() + 4, 12, 10), token, is_hatched=is_hatched)
            ink.text(QRectF(x + 16, area.y(), 120, LINE), text, LEFT)
            x += 16 + ink.width_of(text) + 16
