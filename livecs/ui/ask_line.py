"""One line that asks for an answer: a sentence, and beside it the buttons; below it where it would get too narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel

from livecs.override import override
from livecs.ui.hint import Hint

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QResizeEvent
    from PySide6.QtWidgets import QWidget

_LEAST = 12  # signs of a line of the sentence
_GAP, _AROUND = 8, 16


class AskLine(QFrame):
    """Begins hidden, takes no focus; what an answer means its heirs know."""

    def __init__(self, name: str, parent: QWidget) -> None:
        """Begin without a sentence; ``name`` is for style sheets and tests."""
        super().__init__(parent)
        self.setObjectName(name)
        self.sentence = Hint("", self)
        self._sign = QLabel(self)
        self._sign.hide()
        self._words = QHBoxLayout()
        self._words.setSpacing(_GAP)
        self._words.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self._words.addWidget(self.sentence, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(2)
        self._buttons.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(8, 4, 4, 4)
        self._row.setSpacing(2)
        self._row.addLayout(self._words, 1)
        self._row.addLayout(self._buttons)
        self.hide()

    def add_button(self, button: QWidget) -> None:
        """Add an answer."""
        self._buttons.addWidget(button)

    def wear(self, icon: QIcon, side: int) -> None:
        """Show an icon before the sentence, so many pixels wide."""
        self._sign.setPixmap(icon.pixmap(side, side))
        self._sign.show()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        least = _LEAST * self.sentence.fontMetrics().horizontalAdvance("字")
        beside = self._buttons.sizeHint().width() + self._words.sizeHint().width() - self.sentence.sizeHint().width()
        is_narrow = self.width() - beside - _AROUND < least
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)
