"""Two wordings of a phrase beside each other, what differs marked by colour and by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QGridLayout, QLabel, QPlainTextEdit, QTextEdit, QWidget

from livecs.text import utf16_offsets
from livecs.ui.i18n import translate
from livecs.ui.manage.changes import Side, sides

if TYPE_CHECKING:
    from livecs.phrases.model import Phrase
    from livecs.ui.theme import Theme


class BothTexts(QWidget):
    """Read only; the two sides scroll together."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._theme = theme
        self._shown = (Side("", ()), Side("", ()))
        self.titles = (self._title("both-old-title"), self._title("both-new-title"))
        self.panes = (self._pane("both-old"), self._pane("both-new"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        for column in (0, 1):
            grid.addWidget(self.titles[column], 0, column)
            grid.addWidget(self.panes[column], 1, column)
            grid.setColumnStretch(column, 1)
        old, new = (pane.verticalScrollBar() for pane in self.panes)
        old.valueChanged.connect(new.setValue)
        new.valueChanged.connect(old.setValue)
        theme.changed.connect(self._mark)

    def show_both(self, old: Phrase | None, new: Phrase, titles: tuple[str, str]) -> None:
        """Show two wordings under their names."""
        self._shown = sides(old, new)
        for pane, side, label, title in zip(self.panes, self._shown, self.titles, titles, strict=True):
            label.setText(title)
            pane.setAccessibleName(title)
            pane.setPlainText(side.text)
        self._mark()

    def _title(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        return label

    def _pane(self, name: str) -> QPlainTextEdit:
        pane = QPlainTextEdit(self)
        pane.setObjectName(name)
        pane.setAccessibleName(translate("BothTexts", "话术的内容"))
        pane.setReadOnly(True)
        pane.setTabChangesFocus(True)
        return pane

    def _mark(self) -> None:
        for pane, side, is_new in zip(self.panes, self._shown, (False, True), strict=True):
            offsets = utf16_offsets(side.text)
            pane.setExtraSelections([self._marked(pane, offsets[a], offsets[b], is_new) for a, b in side.marks])

    def _marked(self, pane: QPlainTextEdit, start: int, end: int, is_new: bool) -> QTextEdit.ExtraSelection:  # noqa: FBT001 (private)
        """What is gone is struck out, what is new is underlined: told apart without colours too."""
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(pane.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(self._theme.color("mark" if is_new else "hole"))
        look.setForeground(self._theme.color("text"))
        if is_new:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            look.setUnderlineColor(self._theme.color("good"))
        else:
            look.setFontStrikeOut(True)
        mark.cursor, mark.format = cursor, look
        return mark
