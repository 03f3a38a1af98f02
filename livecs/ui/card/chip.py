"""The chip of 本场信息 in the top line: which broadcast, how long still."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon

from livecs.phrases.card import Card, Phase, phase
from livecs.phrases.card_words import chip_text
from livecs.ui.i18n import spoken, translate
from livecs.ui.top_chip import TopChip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from livecs.ui.theme import Theme


class CardChip(TopChip):
    """Says it in a word, and warns in a word, an icon and a colour."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Begin without a card."""
        super().__init__("card-chip", parent)
        self._theme = theme
        self._phase = Phase.EMPTY
        self.setProperty("warns", False)
        theme.changed.connect(self._put_icon)
        self.show_card(Card(), 0)

    def show_card(self, card: Card, now_ms: int) -> None:
        """Show how a card stands at a moment."""
        text = spoken(chip_text(card, now_ms))
        when = text.split(" · ")[-1]
        is_empty = phase(card, now_ms) == Phase.EMPTY
        short = translate("CardChip", "未填") if is_empty else when.split(translate("CardChip", " 后"))[0]
        self.say(text, when, short)  # 晚8点场 · 2:14 后下播, 2:14 后下播, 2:14
        self.setAccessibleName(translate("CardChip", "本场信息：{}").format(text))
        self.setToolTip(translate("CardChip", "本场信息 Ctrl+Shift+B"))
        if self._phase != phase(card, now_ms):
            self._phase = phase(card, now_ms)
            self._put_icon()

    def _put_icon(self) -> None:
        is_warning = self._phase == Phase.ENDING
        if self.property("warns") != is_warning:
            self.setProperty("warns", is_warning)
            self.style().unpolish(self)
            self.style().polish(self)
        self.wear(self._theme.icon("warning", "warning") if is_warning else QIcon())
