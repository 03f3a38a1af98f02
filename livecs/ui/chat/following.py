"""The platform follows the chat in front; one that a person chose is pinned until the pin is clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QToolButton

from livecs.ui.chat.learned import found
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from livecs.ui.chat.learned import ChatWindow, Seen
    from livecs.ui.window import PanelWindow


class Following(QObject):
    """One for a panel; the pin stands beside the platform, where something could be followed."""

    def __init__(self, settings: Mapping[str, Any], window: PanelWindow) -> None:
        """Begin without a pin."""
        super().__init__(window)
        self._settings, self._window = settings, window
        self._chat: ChatWindow | None = None
        self._is_following = self._is_pinned = False
        self._pin = QToolButton(window.top)
        self._pin.setObjectName("platform-pin")
        title = translate("Chat", "平台已固定，点一下跟着聊天窗口换")
        self._pin.setAccessibleName(title)
        self._pin.setToolTip(title)
        self._pin.clicked.connect(self.unpin)
        window.top.add_beside_platform(self._pin)
        window.theme.changed.connect(self._show)
        window.setting_changed.connect(self._on_setting_changed)
        self._show()

    def came(self, seen: Seen | None) -> None:
        """See whether a chat came in front."""
        self._chat = found(self._settings["chat_windows"], seen) or self._chat
        self._follow()

    def unpin(self) -> None:
        """Follow again, beginning with the chat that was in front last."""
        self._is_pinned = False
        self._show()
        self._follow()

    def _follow(self) -> None:
        if not self._chat or self._is_pinned or not self._settings["follow_workbench"]:
            return
        self._is_following = True
        if self._chat.platform != self._settings["platform"]:
            self._window.set_platform(self._chat.platform)
        if self._chat.shop and self._chat.shop != self._settings["shop_name"]:
            self._window.setting_changed.emit("shop_name", self._chat.shop)
        self._is_following = False

    def _on_setting_changed(self, key: str, value: object) -> None:
        if key == "platform" and not self._is_following:
            self._is_pinned = not self._chat or value != self._chat.platform
        elif key == "follow_workbench":
            self._is_pinned = False
        self._show()

    def _show(self) -> None:
        self._pin.setIcon(self._window.theme.icon("pin", "accent"))
        can_follow = self._settings["follow_workbench"] and self._settings["chat_windows"]
        self._pin.setVisible(bool(self._is_pinned and can_follow))
