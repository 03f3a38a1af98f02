"""The values of a chart as its children, for screen readers: what is painted has none."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtWidgets import QWidget


class Mark(QLabel):
    """Where a value stands, and what it says; it shows nothing itself."""

    accessible_role: ClassVar = "ListItem"

    def __init__(self, said: str, chart: QWidget) -> None:
        """Let the mouse through to the chart."""
        super().__init__(chart)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(said)


class Marks:
    """Those of one chart; there are none while no screen reader runs."""

    def __init__(self, chart: QWidget) -> None:
        """Begin without any."""
        self._chart = chart
        self._said: tuple[str, ...] = ()
        self._marks: list[Mark] = []

    def show(self, said: Sequence[str], cells: Sequence[QRectF]) -> None:
        """Let other values be found at their places."""
        if tuple(said) != self._said:
            for mark in self._marks:
                mark.hide()
                mark.deleteLater()
            self._said = tuple(said)
            self._marks = [Mark(one, self._chart) for one in said]
        for mark, cell in zip(self._marks, cells, strict=True):
            mark.setGeometry(cell.toAlignedRect())
            mark.show()
