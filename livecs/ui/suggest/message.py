"""The customer's message that phrases are suggested for: where it comes from, and that it goes again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from livecs.ui.suggest.customer_line import CustomerLine
    from livecs.ui.theme import Theme

LONGEST_SEARCH = 15
"""Characters: what is longer and not typed is a message."""


def is_message(text: str) -> bool:
    """Whether a text that was pasted is what a customer wrote, rather than what one searches for."""
    return len(text.strip()) > LONGEST_SEARCH or "\n" in text.strip()


def clipboard_text() -> str:
    """What the clipboard holds, as text."""
    return QGuiApplication.clipboard().text()


class CustomerMessage(QObject):
    """In memory only."""

    changed = Signal()

    def __init__(self, theme: Theme, column: QVBoxLayout, place: int, widget: QWidget) -> None:
        """Begin without one.

        Args:
            theme: of the line that shows it.
            column: where that line goes, once there is something to show.
            place: its place there.
            widget: the page.
        """
        super().__init__(widget)
        self._theme, self._column, self._place, self._widget = theme, column, place, widget
        self._line: CustomerLine | None = None
        self.text = ""

    def take(self, text: str) -> None:
        """Take a message."""
        self.text = text.strip()
        if not self._line:
            self._line = self._made()
        self._line.show_message(self.text)
        self.changed.emit()

    def forget(self) -> bool:
        """Let it go; False where there was none."""
        if not self.text:
            return False
        self.take("")
        return True

    def _made(self) -> CustomerLine:
        from livecs.ui.suggest.customer_line import CustomerLine  # a start has no message

        line = CustomerLine(self._theme, self._widget)
        line.closed.connect(self.forget)
        self._column.insertWidget(self._place, line)
        return line
