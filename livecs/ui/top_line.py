"""The top line of the panel: the platform, chips, the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from livecs.ui.i18n import spoken, translate
from livecs.ui.top_chip import TopChip

if TYPE_CHECKING:
    from livecs.ui.theme import Theme


class TopLine(QWidget):
    """Two buttons, and room for chips between them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Build the line; whoever owns it listens to its buttons."""
        super().__init__(parent)
        self._theme = theme
        self.platform = TopChip("platform", self)
        self.platform.setToolTip(translate("TopLine", "平台"))
        self.platform.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the chevron stands behind the name
        self.more = self._button("more", translate("TopLine", "菜单"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(2)
        self._row.addWidget(self.platform)
        self._row.addLayout(self._chips)
        self._row.addStretch(1)
        self._row.addWidget(self.more)
        theme.changed.connect(self._put_icons)
        self._put_icons()

    def name_platform(self, title: str) -> None:
        """Show another platform."""
        self.platform.say(spoken(title))
        self.platform.setAccessibleName(translate("TopLine", "平台：{}").format(spoken(title)))

    def add_chip(self, chip: QWidget) -> None:
        """Put something short behind what stands there."""
        self._chips.addWidget(chip)

    def add_beside_platform(self, widget: QWidget) -> None:
        """Put something behind the platform, before all chips."""
        self._row.insertWidget(1, widget)

    def add_switch(self, switch: QWidget) -> None:
        """Put a switch before the menu."""
        self._row.insertWidget(self._row.count() - 1, switch)

    def _button(self, name: str, title: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAccessibleName(title)
        button.setToolTip(title)
        return button

    def _put_icons(self) -> None:
        self.platform.wear(self._theme.icon("down"))
        self.more.setIcon(self._theme.icon("more"))
