"""A line that names keys and what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_DOT = " · "
_SPACE, _JOINER = "\N{NO-BREAK SPACE}", "\N{WORD JOINER}"


class Hint(QLabel):
    """Where it needs more lines, a line ends behind a dot: a key stays beside what it does."""

    def __init__(self, text: str, parent: QWidget) -> None:
        """Show a text whose parts stand between dots."""
        super().__init__(parent)
        self.setObjectName("caption")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.show_hint(text)

    def show_hint(self, text: str) -> None:
        """Show another text."""
        self.setText(unbroken(text))
        self.setAccessibleName(text)


def unbroken(text: str) -> str:
    """The text with its only breaks behind the dots."""
    parts = (_JOINER.join(part.replace(" ", _SPACE)) for part in text.split(_DOT))
    return f"{_SPACE}· ".join(parts)
