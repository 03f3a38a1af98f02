"""What a first start does not ask: platform, shop and the key that calls the panel, each offered when it matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from livecs.platforms import PLATFORMS
from livecs.ui.i18n import translate
from livecs.ui.settings.offer_line import OfferLine

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from livecs.ui.settings.session import SettingsSession
    from livecs.ui.window import PanelWindow

_OFTEN = 3
"""So often the panel is fetched by hand before the key that does it is spoken of."""

_SET_BY = {"platform": "platform", "shop_name": "shop", "hotkey": "hotkey"}
_TITLES = {one.id: one.title for one in PLATFORMS}


class Offers(QObject):
    """One for a panel. One offer at a time; each at most once in a run, and never again after an answer."""

    def __init__(self, settings: Mapping[str, Any], window: PanelWindow, session: SettingsSession) -> None:
        """Listen to what makes a setting matter."""
        super().__init__(window)
        self._settings, self._window, self._session = settings, window, session
        self._line: OfferLine | None = None
        self._made: set[str] = set()
        self._fetched = 0
        self.has_hotkey = False
        """Whether the key that calls the panel works here; it is not spoken of where it does not."""
        window.register_asked.connect(self.on_shop_wanted)
        window.setting_changed.connect(self._on_setting_changed)
        hints = QGuiApplication.instance()
        if isinstance(hints, QGuiApplication):
            hints.applicationStateChanged.connect(self._on_state)

    def on_copied(self) -> None:
        """A phrase was copied, in the wording of a platform that was perhaps never chosen."""
        said = translate("Offers", "话术按{}的说法，别的平台请换").format(_TITLES[self._settings["platform"]])
        self._offer("platform", said, translate("Offers", "换平台"))

    def on_shop_wanted(self) -> None:
        """Something is registered or printed that bears the shop's name."""
        if not self._settings["shop_name"]:
            said = translate("Offers", "店铺名称还没填，登记表上会空着")
            self._offer("shop", said, translate("Offers", "去填"))

    def on_hotkey_used(self) -> None:
        """Whoever has called the panel by its key needs no word about it."""
        self._dismiss("hotkey")

    def _on_state(self, state: Qt.ApplicationState) -> None:
        self._fetched += state == Qt.ApplicationState.ApplicationActive
        if self._fetched > _OFTEN and self.has_hotkey:
            said = translate("Offers", "在任何窗口按 {} 就到这里的搜索").format(self._settings["hotkey"])
            self._offer("hotkey", said, translate("Offers", "换个键"))

    def _offer(self, name: str, sentence: str, yes: str) -> None:
        if name in self._made or name in self._settings["offers_off"] or (self._line and self._line.isVisible()):
            return
        if self._line is None:
            self._line = OfferLine(self._window)
            self._line.accepted.connect(self._on_accepted)
            self._line.declined.connect(self._dismiss)
            self._window.add_line(self._line, is_last=True)
        self._made.add(name)
        self._line.offer(name, sentence, yes)

    def _on_accepted(self, name: str) -> None:
        self._dismiss(name)
        if name == "platform":
            self._window.show_platforms()
        elif name == "shop":
            self._session.open_at(translate("Settings", "店铺名称"))
        else:
            self._session.open_at(translate("Settings", "呼出键"))

    def _on_setting_changed(self, key: str, _value: object) -> None:
        if name := _SET_BY.get(key):
            self._dismiss(name)

    def _dismiss(self, name: str) -> None:
        if self._line and self._line.name == name:
            self._line.hide()
        if name not in self._settings["offers_off"]:
            self._window.setting_changed.emit("offers_off", [*self._settings["offers_off"], name])
