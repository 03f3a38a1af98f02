"""The pages of the panel in one frame, and the bar that leads to them; a page is built when it is first shown."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QToolButton, QWidget

from livecs.override import override
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QResizeEvent

    Make = Callable[[], QWidget]


_ORDER = ("phrases", "returns", "week", "manage", "handover")
"""From left to right, as their keys Ctrl+1 to Ctrl+5 are; what is not named here comes last."""
_GAP = 4
_SLACK = 8  # a layout rounds


class _Bar(QWidget):
    """Tells when it has another width."""

    resized = Signal()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class Pages(QStackedWidget):
    """Shows one page; ``bar`` has a button for each, and is hidden as long as there is only one."""

    turned = Signal(str)

    def __init__(self, name: str, title: str, page: QWidget, parent: QWidget) -> None:
        """Begin with the page that stands from the start."""
        super().__init__(parent)
        self.name = name
        self.setMinimumHeight(1)  # a low window takes from the page, which can give way, not from what stands round it
        self.bar = _Bar(parent)
        self.bar.setObjectName("pagebar")
        self._row = QHBoxLayout(self.bar)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addStretch(1)
        self._buttons: dict[str, QToolButton] = {}
        self._titles: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        self._built: dict[str, QWidget] = {}
        self._makes: dict[str, Make] = {}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_clicked)
        self.bar.resized.connect(self._name_buttons)
        self.add(name, title, lambda: page)
        self.turn_to(name)

    def add(self, name: str, title: str, make: Make) -> None:
        """Add a page to the bar, at its place."""
        button = QToolButton(self.bar)
        button.setObjectName(f"page-{name}")
        button.setText(title)
        button.setAccessibleName(title)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._group.addButton(button)
        self._row.insertWidget(sum(_place(other) <= _place(name) for other in self._buttons), button)
        self._buttons[name], self._titles[name], self._makes[name] = button, title, make
        for before, after in pairwise(sorted(self._buttons, key=_place)):
            QWidget.setTabOrder(self._buttons[before], self._buttons[after])  # as they stand, not as they came
        self.bar.setVisible(len(self._buttons) > 1)
        self._name_buttons()

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
        self._numbers[name] = number
        self._name_buttons()

    def _name_buttons(self) -> None:
        """Long titles where there is room, else short ones, then closer together, the shortest, at last no numbers."""
        self._dress(is_narrow=False)
        self._name(self._titles)
        if not self._fit():
            self._shorten(_short())
            self._dress(is_narrow=not self._fit())
        if not self._fit():
            self._shorten(_shortest())
        if not self._fit():  # three dots would say less than no number
            for name, button in self._buttons.items():
                button.setText(_shortest().get(name, self._titles[name]))
        for button in self._buttons.values():
            button.updateGeometry()  # a layout remembers the hint of another dress
        self._row.activate()  # else the next paint would cut what has just grown

    def _shorten(self, short: Mapping[str, str]) -> None:
        self._name({name: short.get(name, title) for name, title in self._titles.items()})

    def _fit(self) -> bool:
        wide = sum(button.sizeHint().width() + _GAP for button in self._buttons.values())
        return wide <= self.bar.width() - _SLACK

    def _dress(self, *, is_narrow: bool) -> None:
        if bool(self.bar.property("narrow")) != is_narrow:
            self.bar.setProperty("narrow", is_narrow)
            for button in self._buttons.values():
                button.style().unpolish(button)
                button.style().polish(button)
                QCoreApplication.sendEvent(button, QEvent(QEvent.Type.StyleChange))  # it remembers its size

    def _name(self, titles: Mapping[str, str]) -> None:
        for name, button in self._buttons.items():
            number = f" {count}" if (count := self._numbers.get(name)) else ""
            button.setText(f"{titles[name]}{number}")
            button.setAccessibleName(f"{self._titles[name]}{number}")

    def _on_clicked(self, button: QToolButton) -> None:
        self.turn_to(button.objectName().removeprefix("page-"))


def _short() -> dict[str, str]:
    return {"manage": translate("Pages", "管理"), "handover": translate("Pages", "交接")}


def _shortest() -> dict[str, str]:
    return _short() | {"week": translate("Pages", "回复")}


def _place(name: str) -> int:
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)
