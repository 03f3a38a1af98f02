"""Lying bars: names as long as products have, one under the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt

from livecs.override import override
from livecs.ui.charts.chart import Chart
from livecs.ui.charts.ink import LEFT, LINE, RIGHT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from livecs.ui.charts.bars import Bar
    from livecs.ui.charts.ink import Ink
    from livecs.ui.theme import Theme

_ROW, _HEAD = 24, 34
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class RankChart(Chart):
    """A row for each bar: label, bar, value. It is as high as it has rows."""

    def __init__(self, name: str, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without rows."""
        self._bars: Sequence[Bar] = ()
        super().__init__(name, title, theme, parent)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show other rows, from above."""
        self._bars = bars
        self.setMinimumHeight(self.height_for_all())
        self.retell()

    def height_for_all(self) -> int:
        """How high it must be, in logical pixels."""
        return _HEAD + _ROW * max(2, len(self._bars))

    @override
    def count(self) -> int:
        return len(self._bars)

    @override
    def said(self, place: int) -> str:
        bar = self._bars[place]
        return bar.said or f"{bar.label} {bar.text}"

    @override
    def steps(self) -> Mapping[Qt.Key, int]:
        return _STEPS

    @override
    def cells(self, area: QRectF) -> list[QRectF]:
        height = min(float(_ROW), area.height() / len(self._bars))
        return [QRectF(area.x(), area.y() + row * height, area.width(), height) for row in range(len(self._bars))]

    @override
    def draw(self, ink: Ink, area: QRectF) -> None:
        most = max(1, *(bar.value or 0 for bar in self._bars), 1)
        names = min(area.width() * 0.36, max(ink.width_of(bar.label) for bar in self._bars) + 2)
        values = max(ink.width_of(bar.text) for bar in self._bars) + 2
        left = area.x() + names + 8
        room = max(8.0, area.right() - left - values - 8)
        for row, (bar, cell) in enumerate(zip(self._bars, self.cells(area), strict=True)):
            if row == self.chosen():
                ink.fill(cell, "selected")
            line = QRectF(cell.x(), cell.center().y() - LINE / 2, names, LINE)
            ink.text(line, bar.label, RIGHT, "text")
            long = room * (bar.value or 0) / most
            ink.bar(QRectF(left, cell.y() + 5, max(long, 1.0), cell.height() - 10), "bar", is_hatched=bool(bar.warning))
            ink.text(QRectF(left + long + 6, line.y(), values, LINE), bar.text, LEFT, "text")
