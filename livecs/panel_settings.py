"""设置 behind the open panel: the page, what is offered once, and what hides by the clock.

Imported after the first paint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from livecs.phrases.card import Phase
from livecs.ui.settings.offers import Offers
from livecs.ui.settings.session import SettingsSession

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.parts import Parts
    from livecs.phrases.card_desk import CardDesk
    from livecs.ui.privacy import Privacy
    from livecs.ui.window import PanelWindow

_RUNNING = {Phase.RUNNING, Phase.ENDING}


class PanelSettings(QObject):
    """One for a panel. Who cares for a setting listens to ``window.setting_changed`` (key, value)."""

    def __init__(self, parts: Parts, window: PanelWindow, card: CardDesk, privacy: Privacy) -> None:
        """Put 设置 into the window."""
        super().__init__(window)
        self._parts, self._card, self._privacy = parts, card, privacy
        self.session = SettingsSession(parts.settings, window)
        self.offers = Offers(parts.settings, window, self.session)
        window.setting_changed.connect(self._on_setting_changed)

    def use_hotkey(self, take: Callable[[str], str]) -> None:
        """Have the setting ``hotkey`` be taken from the system when it is changed.

        Args:
            take: takes a combination and says why it cannot be had and which could, or nothing.
        """
        self.session.take_hotkey = take
        self.offers.has_hotkey = True

    def shop_name(self) -> str:
        """The shop's name for what is printed; where it is not known, it is offered to be filled in."""
        self.offers.on_shop_wanted()
        name: str = self._parts.settings["shop_name"]
        return name

    def look(self) -> None:
        """See whether a broadcast runs: what is personal is hidden then, if the shop has not switched that off."""
        is_running = self._card.phase() in _RUNNING
        self._privacy.follow(is_running=is_running and self._parts.settings["hide_in_broadcast"])

    def _on_setting_changed(self, key: str, _value: object) -> None:
        if key == "hide_in_broadcast":
            self.look()
