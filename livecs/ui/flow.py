"""A row of small widgets that goes on in the next row, as words do; Qt has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from livecs.override import override

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent

ROW_GAP = 2
_ROWS = 6


class Flow(QWidget):
    """Parts left to right, top to bottom, each as large as it wants to be; below the last row none is shown."""

    def __init__(self, parent: QWidget | None = None, gap: int = ROW_GAP, edge: int = 0) -> None:
        """Begin empty; ``gap`` pixels stand between parts and rows, ``edge`` around all of them."""
        super().__init__(parent)
        self._gap, self._edge = gap, edge
        self._parts: list[QWidget] = []
        self._sizes: list[QSize] = []
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_parts(self, parts: list[QWidget]) -> None:
        """Show other children of this widget."""
        self._parts = parts
        self._sizes = []
        self._arrange(self.width(), move=True)
        self.updateGeometry()

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

    def _arrange(self, width: int, *, move: bool) -> int:
        edge, height, row = self._edge, 0, 1
        x = y = edge
        right = width - edge
        for part, wanted in zip(self._parts, self._measured(), strict=True):
            size = QSize(min(wanted.width(), right - edge), wanted.height())
            if x > edge and x + size.width() > right:
                row += 1
                if row <= _ROWS:
                    x, y, height = edge, y + height + self._gap, 0
            shown = row <= _ROWS
            if move:
                part.setGeometry(QRect(x, y, size.width(), size.height()) if shown else QRect())
            if shown:
                x, height = x + size.width() + self._gap, max(height, size.height())
        return y + height + edge
