"""The chip of the week in the top line: the rate that is judged, and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon

from livecs.response.verdict import State
from livecs.sentence import strung
from livecs.ui.i18n import spoken, translate
from livecs.ui.top_chip import TopChip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from livecs.response.outlook import Outlook
    from livecs.ui.theme import Theme


class WeekChip(TopChip):
    """Says it short, the whole sentence at the pointer; a failing week warns by an icon and the colour of its text."""

    said_changed = Signal(str, str, bool)  # the rate, the whole sentence, whether the week fails

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Begin hidden: nothing is known."""
        super().__init__("week-chip", parent)
        self._theme = theme
        self._fails = False
        self.setProperty("warns", False)
        theme.changed.connect(self._put_icon)
        self.hide()

    def show_outlook(self, said: Outlook) -> None:
        """Show how the week stands; hidden while nothing is known."""
        chip = spoken(said.chip)
        rate = " ".join(chip.split(" ")[-2:])
        self.say(chip, chip.split("·")[-1], rate)  # 官方·昨日 92.1 %, 92.1 %
        whole = strung("，", filter(None, (said.chip, said.word, said.ahead)))
        sentence = translate("Week", "回复率：{}").format(whole)
        self.setAccessibleName(sentence)
        self.setToolTip(translate("Week", "{} · Ctrl+3 回复率").format(whole))
        self.setVisible(bool(said.chip))
        self._fails = said.state == State.FAILS
        self._put_icon()
        self.said_changed.emit(rate, sentence, self._fails)

    def _put_icon(self) -> None:
        if self.property("warns") != self._fails:
            self.setProperty("warns", self._fails)
            self.style().unpolish(self)
            self.style().polish(self)
        self.wear(self._theme.icon("warning", "warning") if self._fails else QIcon())
