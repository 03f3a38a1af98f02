"""The icon among those of the system: the panel can be called, and a few deeds done, when it is not in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QAction

    from livecs.ui.theme import Theme

_ICON_PX = 64


class Tray(QObject):
    """One for a panel; where the system has no place for icons nothing is shown and nothing is lost."""

    toggle_asked = Signal()
    hold_asked = Signal()
    quiet_asked = Signal()
    settings_asked = Signal()
    quit_asked = Signal()

    def __init__(self, theme: Theme, parent: QObject) -> None:
        """Build it; see :meth:`show`."""
        super().__init__(parent)
        self._theme = theme
        self._icon = QSystemTrayIcon(self)
        self.menu = QMenu()
        self._toggle = self._add(self.toggle_asked)
        self._hold = self._add(self.hold_asked)
        self._quiet = self._add(self.quiet_asked)
        self.menu.addSeparator()
        self._settings = self._add(self.settings_asked)
        self._quit = self._add(self.quit_asked)
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._on_activated)
        theme.changed.connect(self._dress)
        self._dress()
        self.say(is_shown=True, is_quiet=False, owed=0)

    def show(self) -> None:
        """Show the icon, as soon as there is a place for it; may be called again and again."""
        if not self._icon.isVisible() and QSystemTrayIcon.isSystemTrayAvailable():
            self._icon.show()

    def close(self) -> None:
        """Take the icon away."""
        self._icon.hide()
        self.menu.deleteLater()

    def say(self, *, is_shown: bool, is_quiet: bool, owed: int) -> None:
        """Word the menu by how the panel stands."""
        shown = translate("Tray", "隐藏面板") if is_shown else translate("Tray", "显示面板")
        quiet = translate("Tray", "恢复提醒") if is_quiet else translate("Tray", "免打扰一小时")
        for action, title in (
            (self._toggle, shown),
            (self._hold, translate("Tray", "复制下一句稍等")),
            (self._quiet, quiet),
            (self._settings, translate("Tray", "设置")),
            (self._quit, translate("Tray", "退出")),
        ):
            action.setText(title)
        parts = ["livecs"]
        if owed:
            parts.append(translate("Tray", "欠回复 {}").format(owed))
        if is_quiet:
            parts.append(translate("Tray", "免打扰"))
        self._icon.setToolTip(" · ".join(parts))

    def _add(self, asked: SignalInstance) -> QAction:
        action = self.menu.addAction("")
        action.triggered.connect(asked)
        return action

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.toggle_asked.emit()

    def _dress(self) -> None:
        self._icon.setIcon(app_icon(self._theme.icons, self._theme.tokens["accent"]))


def app_icon(icons: Path, colour: str) -> QIcon:
    """The sign of livecs, large enough for every list of programs."""
    svg = (icons / "livecs.svg").read_text(encoding="utf8").replace("currentColor", colour)
    svg = svg.replace('width="16" height="16"', f'width="{_ICON_PX}" height="{_ICON_PX}"', 1)
    pixmap = QPixmap()
    pixmap.loadFromData(svg.encode(), "SVG")
    return QIcon(pixmap)
