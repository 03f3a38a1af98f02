"""A row of small widgets that goes on in the next row, as words do; Qt has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from livecs.override import override

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent

_GAP = 2
ROWS = 6


class Flow(QWidget):
    """Parts left to right, top to bottom, each as large as it wants to be; below the last row none is shown.

    Where not all rows are, those around the part that is kept are.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = _GAP, edge: int = 0) -> None:
        """Begin empty; ``gap`` pixels stand between parts and rows, ``edge`` around all of them."""
        super().__init__(parent)
        self._gap, self._edge = gap, edge
        self._parts: list[QWidget] = []
        self._sizes: list[QSize] = []
        self._most = ROWS
        self._kept: QWidget | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_parts(self, parts: list[QWidget]) -> None:
        """Show other children of this widget."""
        self._parts = parts
        self._sizes = []
        self._arrange(self.width(), move=True)
        self.updateGeometry()

    def show_rows(self, most: int) -> None:
        """Show at most so many rows."""
        if most != self._most:
            self._most = most
            self._arrange(self.width(), move=True)
            self.updateGeometry()

    def keep(self, part: QWidget) -> None:
        """Have the row of a part among those that are shown."""
        self._kept = part
        if self._most < ROWS:
            self._arrange(self.width(), move=True)

    def height_at(self, width: int, most: int) -> int:
        """How high so many rows are."""
        return self._height(self._rows(width), most)

    def _measured(self) -> list[QSize]:
        """The size of each part, asked for once: a layout asks for heights dozens of times."""
        if not self._sizes:
            self._sizes = [part.sizeHint() for part in self._parts]
        return self._sizes

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._sizes = []  # another style or font

    @override
    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, move=False)

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(self.width()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._arrange(self.width(), move=True) != self.height():
            self.updateGeometry()  # layouts remember the hint of the last width

    def _rows(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        room = width - 2 * self._edge
        rows: list[list[tuple[QWidget, QSize]]] = [[]]
        taken = 0
        for part, wanted in zip(self._parts, self._measured(), strict=True):
            size = QSize(min(wanted.width(), room), wanted.height())
            if taken and taken + size.width() > room:
                rows.append([])
                taken = 0
            rows[-1].append((part, size))
            taken += size.width() + self._gap
        return rows

    def _height(self, rows: list[list[tuple[QWidget, QSize]]], most: int) -> int:
        heights = [max((size.height() for _, size in row), default=0) for row in rows[:most]]
        return sum(heights) + self._gap * (len(heights) - 1) + 2 * self._edge

    def _arrange(self, width: int, *, move: bool) -> int:
        rows = self._rows(width)
        kept = next((at for at, row in enumerate(rows) if self._kept in [part for part, _ in row]), 0)
        first = max(0, kept - self._most + 1)
        y = self._edge
        for at, row in enumerate(rows if move else ()):
            shown, x = first <= at < first + self._most, self._edge
            for part, size in row:
                part.setGeometry(QRect(x, y, size.width(), size.height()) if shown else QRect())
                x += size.width() + self._gap
            if shown:
                y += max((size.height() for _, size in row), default=0) + self._gap
        return self._height(rows[first:], self._most)
