"""One line that asks for the recovery code to be written down, until it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from livecs.override import override
from livecs.ui.i18n import translate
from livecs.ui.spoken import announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget


class CodeReminder(QFrame):
    """Begins hidden; takes no focus, and goes at either answer."""

    accepted = Signal()
    postponed = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Lay the line out."""
        super().__init__(parent)
        self.setObjectName("reminder")
        label = QLabel(translate("CodeReminder", "恢复码还没有抄写"), self)
        label.setToolTip(translate("CodeReminder", "钥匙串丢失时，只有恢复码能打开登记数据"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 4, 4)
        row.addWidget(label, 1)
        row.addWidget(self._button("reminder-now", translate("CodeReminder", "现在抄写"), self.accepted.emit))
        row.addWidget(self._button("reminder-later", translate("CodeReminder", "今天稍后"), self.postponed.emit))
        self.setAccessibleName(label.text())
        self.hide()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        announce(self, self.accessibleName())

    def _button(self, name: str, title: str, answer: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(title)
        button.setAccessibleName(title)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(answer)
        button.clicked.connect(self.hide)
        return button
