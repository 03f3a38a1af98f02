"""Two texts for one phrase: one was changed elsewhere meanwhile. Both are shown, a person chooses, nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from livecs.override import override
from livecs.ui.i18n import translate
from livecs.ui.manage.both_texts import BothTexts
from livecs.ui.spoken import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent

    from livecs.phrases.model import Phrase
    from livecs.ui.theme import Theme


class ChoiceView(QWidget):
    """Asks which of two texts holds."""

    ours_chosen = Signal()
    theirs_chosen = Signal()
    back_chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        """Build the view, empty."""
        super().__init__()
        self.setObjectName("choice")
        self._said = QLabel(self)
        self._said.setObjectName("page-title")
        self._said.setWordWrap(True)
        self.both = BothTexts(theme, self)
        buttons = QHBoxLayout()
        for name, title, pressed in (
            ("choice-theirs", translate("ChoiceView", "留左边的  Ctrl+1"), self.theirs_chosen.emit),
            ("choice-back", translate("ChoiceView", "回去接着改  Esc"), self.back_chosen.emit),
            ("choice-ours", translate("ChoiceView", "用右边的  Ctrl+2"), self.ours_chosen.emit),
        ):
            button = QPushButton(title, self)
            button.setObjectName(name)
            button.setAutoDefault(True)
            button.clicked.connect(pressed)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._said)
        column.addWidget(self.both, 1)
        column.addLayout(buttons)

    def keys(self) -> dict[str, Callable[[], object]]:
        """The keys of this view."""
        return {"Ctrl+1": self.theirs_chosen.emit, "Ctrl+2": self.ours_chosen.emit}

    def ask(self, said: str, theirs: Phrase | None, ours: Phrase, titles: tuple[str, str]) -> None:
        """Show both texts, and say what happened."""
        say(self._said, said)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self.both.show_both(theirs, ours, titles)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.both.panes[1].setFocus()
