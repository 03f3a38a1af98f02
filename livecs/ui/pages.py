"""The pages of the panel in one frame, and the bar that leads to them; a page is built when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QToolButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    Make = Callable[[], QWidget]


class Pages(QStackedWidget):
    """Shows one page; ``bar`` has a button for each, and is hidden as long as there is only one."""

    turned = Signal(str)

    def __init__(self, name: str, title: str, page: QWidget, parent: QWidget) -> None:
        """Begin with the page that stands from the start."""
        super().__init__(parent)
        self.name = name
        self.bar = QWidget(parent)
        self.bar.setObjectName("pagebar")
        self._row = QHBoxLayout(self.bar)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addStretch(1)
        self._buttons: dict[str, QToolButton] = {}
        self._titles: dict[str, str] = {}
        self._built: dict[str, QWidget] = {}
        self._makes: dict[str, Make] = {}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_clicked)
        self.add(name, title, lambda: page)
        self.turn_to(name)

    def add(self, name: str, title: str, make: Make) -> None:
        """Add a page at the end of the bar."""
        button = QToolButton(self.bar)
        button.setObjectName(f"page-{name}")
        button.setText(title)
        button.setAccessibleName(title)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._group.addButton(button)
        self._row.insertWidget(self._row.count() - 1, button)
        self._buttons[name], self._titles[name], self._makes[name] = button, title, make
        self.bar.setVisible(len(self._buttons) > 1)

    def turn_to(self, name: str) -> None:
        """Show a page, if there is one of that name."""
        if name not in self._buttons:
            return
        if name not in self._built:
            self._built[name] = self._makes[name]()
            self.addWidget(self._built[name])
        self.name = name
        self.setCurrentWidget(self._built[name])
        self._buttons[name].setChecked(True)
        self.turned.emit(name)

    def count_on(self, name: str, number: int) -> None:
        """Show a number behind a page's title; 0 shows none."""
        said = f"{self._titles[name]} {number}" if number else self._titles[name]
        self._buttons[name].setText(said)
        self._buttons[name].setAccessibleName(said)

    def _on_clicked(self, button: QToolButton) -> None:
        self.turn_to(button.objectName().removeprefix("page-"))
