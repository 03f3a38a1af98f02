"""The pages of the panel in one frame, and the bar that leads to them; a page is built when it is first shown."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from livecs.override import override
from livecs.ui.choice_button import ChoiceButton
from livecs.ui.i18n import translate
from livecs.ui.theme import BODY_PX, SMALL_PX

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionToolButton

    from livecs.ui.theme import Theme

    Make = Callable[[], QWidget]


_ORDER = ("phrases", "returns", "week", "manage", "handover")
"""From left to right, as their keys Ctrl+1 to Ctrl+5 are; what is not named here comes last."""
_COUNTED = frozenset({"returns", "manage", "handover"})
_GAP, _TIGHT_GAP = 4, 0
_WIDE_PAD, _PAD, _TIGHT_PAD = 8, 6, 2
_BESIDE = 3  # before a number
_MOST_DIGITS = "99"


class _Bar(QWidget):
    """Tells when it has another width, or another type."""

    accessible_role: ClassVar = "PageTabList"
    resized = Signal()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.resized.emit()


class _PageButton(ChoiceButton):
    """A title, and beside it a number whose room is kept from the start: nothing moves when it comes or goes."""

    accessible_role: ClassVar = "PageTab"

    def __init__(self, name: str, title: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, title)
        self._theme = theme
        self.title = self._shown = title
        self._number, self._pad = 0, _PAD
        self._has_room = name in _COUNTED
        self.setObjectName(f"page-{name}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def count(self, number: int) -> None:
        """Say another number; 0 says none."""
        self._number = number
        self._say()

    def wear(self, title: str, pad: int, *, counts: bool) -> None:
        """Show another title between so many pixels, and whether with numbers."""
        self._shown, self._pad, self._has_room = title, pad, counts
        self._say()
        self.updateGeometry()

    def least(self, title: str, pad: int, *, counts: bool) -> int:
        """How wide it must be for a title between so many pixels."""
        return self.fontMetrics().horizontalAdvance(title) + 2 * pad + (self._room(pad) if counts else 0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.least(self._shown, self._pad, counts=self._has_room), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        option.text = ""  # it is painted below: to ask a style for that would make all its 566 names known to Python

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self._theme.color("accent" if self.isChecked() else "text" if self.underMouse() else "text2"))
        wide, room = self.fontMetrics().horizontalAdvance(self._shown), self._room(self._pad) if self._has_room else 0
        left = max(self._pad, min((self.width() - wide) // 2, self.width() - self._pad - room - wide))
        metrics = self.fontMetrics()
        base = (self.height() + metrics.ascent() - metrics.descent()) // 2
        painter.drawText(left, base, self._shown)
        if self._number and self._has_room:
            painter.setFont(self._small())
            painter.drawText(left + wide + _BESIDE, base, f"{self._number}")

    def _say(self) -> None:
        number = f" {self._number}" if self._number else ""
        self.setText(f"{self._shown}{number if self._has_room else ''}")
        self.setAccessibleName(f"{self.title}{number}")
        self.update()

    def _room(self, pad: int) -> int:
        """For a number of two digits, whose end may stand where else nothing would."""
        digits = max(_MOST_DIGITS, f"{self._number}", key=len)
        return _BESIDE + QFontMetrics(self._small()).horizontalAdvance(digits) - (pad - _TIGHT_PAD)

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(font.pixelSize() * SMALL_PX // BODY_PX)
        return font


class Pages(QStackedWidget):
    """Shows one page; ``bar`` has a button for each, and is hidden as long as there is only one."""

    turned = Signal(str)

    def __init__(self, name: str, title: str, page: QWidget, theme: Theme, parent: QWidget) -> None:
        """Begin with the page that stands from the start."""
        super().__init__(parent)
        self._theme = theme
        self.name = name
        self.setMinimumHeight(1)  # a low window takes from the page, which can give way, not from what stands round it
        self.bar = _Bar(parent)
        self.bar.setObjectName("pagebar")
        self._row = QHBoxLayout(self.bar)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._buttons: dict[str, _PageButton] = {}
        self._built: dict[str, QWidget] = {}
        self._makes: dict[str, Make] = {}
        self._share = 1
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_clicked)
        self.bar.resized.connect(self._name_buttons)
        self.add(name, title, lambda: page)
        self.turn_to(name)

    def head_a_window(self) -> None:
        """Have the bar stand over the pages, its tabs side by side from the left on a line."""
        self.bar.setObjectName("sections")
        self.bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row.setStretch(0, 0)
        self._row.addStretch(1)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._share = 0

    def add(self, name: str, title: str, make: Make) -> None:
        """Add a page to the bar, at its place."""
        button = _PageButton(name, title, self._theme, self.bar)
        self._group.addButton(button)
        self._row.insertWidget(sum(_place(other) <= _place(name) for other in self._buttons), button, self._share)
        self._buttons[name], self._makes[name] = button, make
        for before, after in pairwise(sorted(self._buttons, key=_place)):
            QWidget.setTabOrder(self._buttons[before], self._buttons[after])  # as they stand, not as they came
        self.bar.setVisible(len(self._buttons) > 1)
        self._name_buttons()

    def own(self, page: QWidget) -> Make:
        """The way to a page that is built already: shown or not, it ends with the frame and is not collected."""
        page.setParent(self)
        page.hide()
        return lambda: page

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
        self._buttons[name].count(number)

    def _name_buttons(self) -> None:
        """Long titles where there is room, else short ones, then closer together, the shortest, at last no numbers."""
        none: dict[str, str] = {}
        for short, pad, counts in (
            (none, _WIDE_PAD, True),
            (_short(), _PAD, True),
            (_short(), _TIGHT_PAD, True),
            (_shortest(), _TIGHT_PAD, True),
            (_shortest(), _TIGHT_PAD, False),
        ):
            gap = _TIGHT_GAP if pad == _TIGHT_PAD else _GAP
            shown = {name: short.get(name, button.title) for name, button in self._buttons.items()}
            has_room = {name: counts and name in _COUNTED for name in shown}
            wide = sum(one.least(shown[name], pad, counts=has_room[name]) + gap for name, one in self._buttons.items())
            if wide - gap <= self.bar.width():
                break
        self._row.setSpacing(gap)
        for name, button in self._buttons.items():
            button.wear(shown[name], pad, counts=has_room[name])

    def _on_clicked(self, button: ChoiceButton) -> None:
        self.turn_to(button.objectName().removeprefix("page-"))


def _short() -> dict[str, str]:
    return {"manage": translate("Pages", "管理"), "handover": translate("Pages", "交接")}


def _shortest() -> dict[str, str]:
    return _short() | {"week": translate("Pages", "回复")}


def _place(name: str) -> int:
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)
