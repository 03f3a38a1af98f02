"""The chosen phrase in full, its picture, and above it the three attitudes of its situation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livecs.ui.phrases.preview import Preview
from livecs.ui.phrases.room import Level

if TYPE_CHECKING:
    from livecs.phrases.desk import PhrasesDesk
    from livecs.phrases.library import Entry
    from livecs.phrases.model import Phrase
    from livecs.ui.phrases.attitudes import Attitudes
    from livecs.ui.phrases.sending import Sender
    from livecs.ui.theme import Theme


class ChosenView(QWidget):
    """Nothing to type here; the attitudes are built when a phrase has them first."""

    stance_pressed = Signal(str)

    def __init__(self, desk: PhrasesDesk, sending: Sender, theme: Theme, parent: QWidget) -> None:
        """Show what a sender knows of a phrase, and what a desk has beside it."""
        super().__init__(parent)
        self._desk, self._sending, self._theme = desk, sending, theme
        self._attitudes: Attitudes | None = None
        self._case, self._level = "", 0
        self.preview = Preview(theme, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.preview)

    def show_entry(self, entry: Entry | None) -> None:
        """Show a phrase; None shows nothing."""
        self.preview.show_text(self._sending.text_so_far(entry) if entry else "")
        self.preview.show_image(entry.image if entry else "")
        self._show_attitudes(entry.phrase if entry else None)

    def height_at(self, level: int) -> int:
        """What it takes at a level of :mod:`livecs.ui.phrases.room`; 0 where nothing of it is left."""
        shown = self._attitudes if self._case and level < Level.ATTITUDES else None
        attitudes = shown.sizeHint().height() if shown else 0
        preview = self.preview.height() if level < Level.PREVIEW else 0
        return attitudes + preview + (self._column.spacing() if attitudes and preview else 0)

    def give_way(self, level: int) -> None:
        """Leave room to others."""
        self._level = level
        self.preview.setVisible(level < Level.PREVIEW)
        if self._attitudes:
            self._attitudes.setVisible(bool(self._case) and level < Level.ATTITUDES)
        self.setVisible(self.height_at(level) > 0)

    def _show_attitudes(self, phrase: Phrase | None) -> None:
        case = phrase.case if phrase and phrase.stance else ""
        if case and not self._attitudes:
            from livecs.ui.phrases.attitudes import Attitudes

            self._attitudes = Attitudes(self._theme, self)
            self._attitudes.pressed.connect(self.stance_pressed)
            self._column.insertWidget(0, self._attitudes)
        self._case = case
        if self._attitudes:
            self.give_way(self._level)
        if self._attitudes and phrase and case:
            platform, big_sale = self._sending.platform, self._sending.is_big_sale()
            found = {stance: one.entry.phrase for stance, one in self._desk.attitudes(case, platform).items()}
            found[phrase.stance] = phrase
            wordings = {stance: one.text_on(platform, big_sale=big_sale) for stance, one in found.items()}
            self._attitudes.show_wordings(wordings, phrase.stance)
