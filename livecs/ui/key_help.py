"""The table of keys over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from livecs.override import override
from livecs.ui.i18n import translate
from livecs.ui.keys import KEYS

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

_ARROWS = {"Right": "→", "Left": "←", "Down": "↓", "Up": "↑"}


class KeyHelp(QFrame):
    """The table of keys over the page; any key closes it."""

    def __init__(self, parent: QWidget) -> None:
        """Lay the table out."""
        super().__init__(parent)
        self.setObjectName("keyhelp")
        self.setAccessibleName(translate("KeyHelp", "按键表"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 16, 24, 16)
        grid.setHorizontalSpacing(16)
        for row, key in enumerate(KEYS):
            modifier, _, last = key.keys.rpartition("+")
            shown = f"{modifier}+{_ARROWS[last]}" if last in _ARROWS else key.keys
            name = QLabel(shown, self)
            name.setObjectName("key")
            grid.addWidget(name, row, 0)
            grid.addWidget(QLabel(translate("KeyHelp", key.title), self), row, 1)
        hint = QLabel(translate("KeyHelp", "按任意键关闭"), self)
        hint.setObjectName("caption")
        grid.addWidget(hint, len(KEYS), 0, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(KEYS) + 1, 1)
        self._before: QWidget | None = None

    def cover(self, whole: QWidget) -> None:
        """Show over a widget until a key is pressed; the focus then goes back where it was."""
        self._before = whole.focusWidget()
        self.setGeometry(whole.rect())
        self.show()
        self.raise_()
        self.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._close()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._close()

    def _close(self) -> None:
        self.hide()
        if self._before:
            self._before.setFocus()
