"""The chosen phrase in full, its placeholders marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from livecs.phrases.fill import holes
from livecs.text import utf16_offsets
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit, QWidget

    from livecs.ui.theme import Theme


class Preview(QPlainTextEdit):
    """Four lines, more by scrolling; nothing to type here."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("preview")
        self.setAccessibleName(translate("Preview", "话术全文"))
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedHeight(4 * self.fontMetrics().lineSpacing() + 12)
        theme.changed.connect(self._on_theme_changed)

    def show_text(self, text: str) -> None:
        """Show a text with its placeholders as pills."""
        if text != self.toPlainText():
            self.setPlainText(text)
        self._mark()

    def _on_theme_changed(self) -> None:
        self._mark()

    def _mark(self) -> None:
        text = self.toPlainText()
        self.setExtraSelections([self._pill(span) for span in hole_spans(text)])

    def _pill(self, span: tuple[int, int]) -> QTextEdit.ExtraSelection:
        from PySide6.QtGui import QTextCharFormat, QTextCursor
        from PySide6.QtWidgets import QTextEdit

        pill = QTextEdit.ExtraSelection()
        pill.cursor = QTextCursor(self.document())
        pill.cursor.setPosition(span[0])
        pill.cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        pill.format = QTextCharFormat()
        pill.format.setBackground(self._theme.color("hole"))
        pill.format.setForeground(self._theme.color("accent"))
        return pill


def hole_spans(text: str) -> list[tuple[int, int]]:
    """Where the placeholders of a text stand, in Qt's UTF-16 units."""
    found = holes(text)
    if not found:
        return []
    offsets = utf16_offsets(text)
    return [(offsets[hole.start], offsets[hole.end]) for hole in found]
