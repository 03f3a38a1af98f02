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
    """The table of a page's keys over it; any key closes it."""

    def __init__(self, parent: QWidget) -> None:
        """Lay the table out."""
        super().__init__(parent)
        self.setObjectName("keyhelp")
        self.setAccessibleName(translate("KeyHelp", "按键表"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(24, 16, 24, 16)
        self._grid.setHorizontalSpacing(16)
        self._grid.setColumnStretch(1, 1)
        self._page = ""
        self._before: QWidget | None = None

    def cover(self, whole: QWidget, page: str) -> None:
        """Show a page's keys over a widget until a key is pressed; the focus then goes back where it was."""
        if page != self._page:
            self._show_keys(page)
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

    def _show_keys(self, page: str) -> None:
        """Only those that work on the page: all together, they would be taller than a screen."""
        self._page = page
        while (item := self._grid.takeAt(0)) and (widget := item.widget()):
            widget.deleteLater()
        shown = [key for key in KEYS if key.page in (page, "")]
        for row, key in enumerate(shown):
            modifier, _, last = key.keys.rpartition("+")
            name = QLabel(f"{modifier}+{_ARROWS[last]}" if last in _ARROWS else key.keys, self)
            name.setObjectName("key")
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(QLabel(translate("KeyHelp", key.title), self), row, 1)
        hint = QLabel(translate("KeyHelp", "按任意键关闭"), self)
        hint.setObjectName("caption")
        self._grid.addWidget(hint, len(shown), 0, 1, 2)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 1 if row > len(shown) else 0)
        self._grid.setRowStretch(len(shown) + 1, 1)

    def _close(self) -> None:
        self.hide()
        if self._before:
            self._before.setFocus()
