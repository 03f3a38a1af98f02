"""One switch for all personal data on the screen: hidden while a broadcast runs, shown when it is switched back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QToolButton

from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from livecs.ui.theme import Theme
    from livecs.ui.window import PanelWindow


class Private(Protocol):
    """A widget that shows personal data."""

    def set_private(self, is_private: bool, /) -> None:  # noqa: FBT001 (a slot)
        """Hide the data, or show it again."""


class Privacy(QObject):
    """Off at each start: nobody wonders where the names are. Its eye stands in the top line."""

    changed = Signal(bool)

    def __init__(self, theme: Theme, window: PanelWindow) -> None:
        """Put the eye into a panel's top line, and listen to its key."""
        super().__init__(window)
        self.is_on = False
        self._theme, self._window = theme, window
        self._eye = QToolButton(window.top)
        self._eye.setObjectName("privacy")
        self._eye.setCheckable(True)
        self._eye.clicked.connect(self.toggle)
        window.top.add_switch(self._eye)
        window.privacy_asked.connect(self.toggle)
        theme.changed.connect(self._show)
        self._show()

    def join(self, widget: Private) -> None:
        """Have a widget hide what it shows whenever the switch is on."""
        self.changed.connect(widget.set_private)
        widget.set_private(self.is_on)

    def toggle(self) -> None:
        """Hide all personal data, or show it again."""
        self.is_on = not self.is_on
        self._show()
        self.changed.emit(self.is_on)
        hidden = translate("Privacy", "姓名、电话、订单号已隐藏 · 再按 Ctrl+H 显示")
        self._window.tell(hidden if self.is_on else translate("Privacy", "姓名、电话照常显示"))

    def _show(self) -> None:
        self._eye.setChecked(self.is_on)
        self._eye.setIcon(self._theme.icon("eye-off" if self.is_on else "eye", "accent" if self.is_on else "text2"))
        title = translate("Privacy", "隐藏买家信息：开") if self.is_on else translate("Privacy", "隐藏买家信息：关")
        self._eye.setAccessibleName(title)
        help_ = translate("Privacy", "Ctrl+H 隐藏屏幕上的姓名、电话和订单号，开播时用；每次打开面板时是关的")
        self._eye.setToolTip(f"{title}\n{help_}")
