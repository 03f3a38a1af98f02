"""One line that asks for an answer: a sentence, and beside it the buttons; below it where it would get too narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel

from livecs.override import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

_LEAST = 12  # signs of a line of the sentence


class AskLine(QFrame):
    """Begins hidden, takes no focus; what an answer means its heirs know."""

    def __init__(self, name: str, parent: QWidget) -> None:
        """Begin without a sentence; ``name`` is for style sheets and tests."""
        super().__init__(parent)
        self.setObjectName(name)
        self.sentence = QLabel(self)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(2)
        self._buttons.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(8, 4, 4, 4)
        self._row.setSpacing(2)
        self._row.addWidget(self.sentence, 1)
        self._row.addLayout(self._buttons)
        self.hide()

    def add_button(self, button: QWidget) -> None:
        """Add an answer."""
        self._buttons.addWidget(button)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        least = _LEAST * self.sentence.fontMetrics().horizontalAdvance("字")
        is_narrow = self.width() - self._buttons.sizeHint().width() < least
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)
