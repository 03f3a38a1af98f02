"""One switch for all personal data on the screen: hidden while a broadcast runs, shown when it has ended."""

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
    """Off at each start but while a broadcast runs. Its eye stands in the top line; what a person chose holds."""

    changed = Signal(bool)
    running = Signal(bool)
    """A broadcast that hides personal data has begun, or ended."""

    def __init__(self, theme: Theme, window: PanelWindow) -> None:
        """Put the eye into a panel's top line, and listen to its key."""
        super().__init__(window)
        self.is_on = self.is_running = self._is_by_clock = False
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
        self._is_by_clock = False
        self._switch(is_on=not self.is_on)
        hidden = translate("Privacy", "姓名、电话、订单号已隐藏 · 再按 Ctrl+H 显示")
        self._window.tell(hidden if self.is_on else translate("Privacy", "姓名、电话照常显示"))

    def follow(self, *, is_running: bool) -> None:
        """Hide when a broadcast begins, and show when it has ended what was hidden by that; else nothing changes."""
        if is_running == self.is_running:
            return
        self.is_running = is_running
        self.running.emit(is_running)
        if is_running and not self.is_on:
            self._is_by_clock = True
            self._switch(is_on=True)
            self._window.tell(translate("Privacy", "开播了，姓名、电话、订单号已隐藏 · 按 Ctrl+H 显示"))
        elif not is_running and self._is_by_clock:
            self._is_by_clock = False
            self._switch(is_on=False)
            self._window.tell(translate("Privacy", "姓名、电话照常显示"))

    def _switch(self, *, is_on: bool) -> None:
        self.is_on = is_on
        self._show()
        self.changed.emit(is_on)

    def _show(self) -> None:
        self._eye.setChecked(self.is_on)
        self._eye.setIcon(self._theme.icon("eye-off" if self.is_on else "eye", "accent" if self.is_on else "text2"))
        title = translate("Privacy", "隐藏买家信息：开") if self.is_on else translate("Privacy", "隐藏买家信息：关")
        self._eye.setAccessibleName(title)
        help_ = translate("Privacy", "Ctrl+H 隐藏屏幕上的姓名、电话和订单号；开播时自动打开，可在设置里关掉")
        self._eye.setToolTip(f"{title}\n{help_}")
