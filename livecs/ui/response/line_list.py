"""Rows of two lines behind the figures; where one of them is cut, the chosen one is said in full below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from livecs.override import override
from livecs.ui.i18n import spoken
from livecs.ui.manage.report_list import ReportList
from livecs.ui.manage.report_rows import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from livecs.response.behind import Line
    from livecs.ui.theme import Theme

_EDGES = 48  # beside and between the words of a row, with the bar that scrolls


class _List(ReportList):
    pressed_row = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.pressed_row.emit()
        elif event.text().isdigit() or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # whoever holds the list reads these; a list would search for a row of that letter
        else:
            super().keyPressEvent(event)


class LineList(QWidget):
    """A list and the whole of its chosen row."""

    pressed = Signal(int)
    """Enter or a double click on this row."""

    def __init__(self, name: str, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without rows; ``name`` is for tests, ``title`` for screen readers."""
        super().__init__(parent)
        self.list = _List(theme, self)
        self.list.setObjectName(name)
        self.list.setAccessibleName(title)
        self.list.chosen_changed.connect(self._say)
        self.list.pressed_row.connect(self._on_pressed)
        self.list.doubleClicked.connect(self._on_pressed)
        self._whole = QLabel(self)
        self._whole.setObjectName("line-whole")
        self._whole.setWordWrap(True)
        self._whole.setTextFormat(Qt.TextFormat.PlainText)
        self._whole.setMinimumHeight(2 * self._whole.fontMetrics().lineSpacing())  # the list does not jump
        self._whole.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        column.addWidget(self._whole)
        self.setFocusProxy(self.list)

    def show_lines(self, lines: Sequence[Line], empty: str) -> None:
        """Show other rows, the chosen place stays; ``empty`` is said where there are none."""
        rows = [Row(spoken(one.title), spoken(one.figure), spoken(one.below), "", one.tone or "text2") for one in lines]
        if rows == list(self.list.rows.rows) and empty == self.list.empty_text:
            return
        place = max(0, self.list.currentIndex().row())
        self.list.empty_text = empty
        self.list.show_rows(rows)
        self.list.choose(place)
        self._say()
        self._fit()
        self.list.viewport().update()

    def chosen(self) -> int:
        """The chosen row, -1 for none."""
        return self.list.currentIndex().row()

    def whole(self) -> str:
        """The chosen row in full."""
        return self._whole.text()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Have the chosen row in full where any row has not enough room."""
        width = self.width() - _EDGES
        big, small = self.list.fontMetrics(), self._whole.fontMetrics()
        self._whole.setVisible(
            any(
                big.horizontalAdvance(f"{row.title}{row.figure}") > width or small.horizontalAdvance(row.below) > width
                for row in self.list.rows.rows
            )
        )

    def _say(self) -> None:
        row = self.list.chosen()
        self._whole.setText(f"{row.title}　{row.figure}\n{row.below}" if row else "")

    def _on_pressed(self) -> None:
        if self.chosen() >= 0:
            self.pressed.emit(self.chosen())
