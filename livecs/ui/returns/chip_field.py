"""One of a few, as a row of chips with one place in the Tab order: digits and arrows choose."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel

from livecs.override import override
from livecs.sentence import strung
from livecs.ui.choice_button import ChoiceButton
from livecs.ui.flow import Flow
from livecs.ui.i18n import spoken, translate
from livecs.ui.spoken import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_NINE = 9
_EDGE = 2  # the frame of the focus is seen around the chips


class ChipField(Flow):
    """Tells what was chosen by a person, not what :meth:`show_value` shows."""

    accessible_role: ClassVar = "Grouping"
    chosen = Signal(str)
    entered = Signal()

    def __init__(self, name: str, title: str, parent: QWidget, *, hint: str = "", may_be_none: bool = False) -> None:
        """Begin without choices; ``may_be_none`` lets the chosen one be pressed out again, ``hint`` names keys."""
        super().__init__(parent, gap=3, edge=_EDGE)
        self.setObjectName(f"case-{name}")
        self.setAccessibleName(title)
        self.setProperty("chips", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = title
        self._may_be_none = may_be_none
        self._values: list[str] = []
        self._chips: list[ChoiceButton] = []
        self._hint = QLabel(f" {hint}" if hint else "", self)
        self._hint.setObjectName("caption")
        self._hint.setContentsMargins(0, 5, 0, 0)
        self._hint.setVisible(bool(hint))

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other (value, title) pairs; what is chosen stays if it is among them."""
        value = self.value()
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._values = [one for one, _ in choices]
        self._chips = [self._chip(spoken(title)) for _, title in choices]
        self.show_parts([*self._chips, *([self._hint] if self._hint.text() else [])])
        for chip in self._chips:
            chip.show()
        self.show_value(value)

    def value(self) -> str:
        """What is chosen; empty where nothing is."""
        pairs = zip(self._values, self._chips, strict=True)
        return next((value for value, chip in pairs if chip.isChecked()), "")

    def show_value(self, value: str) -> None:
        """Show another choice; nobody is told."""
        for one, chip in zip(self._values, self._chips, strict=True):
            chip.setChecked(one == value)
        title = next((chip.text() for chip in self._chips if chip.isChecked()), translate("ChipField", "未选"))
        self.setAccessibleName(spoken(strung("：", [self._title, title])))

    def press(self, value: str) -> None:
        """Choose as a person does: pressed again, it is out."""
        self.show_value("" if self._may_be_none and value == self.value() else value)
        announce(self, self.accessibleName())
        self.chosen.emit(self.value())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, count = event.key(), len(self._values)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not count:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif Qt.Key.Key_1 <= key < Qt.Key.Key_1 + min(count, _NINE):
            self.press(self._values[key - Qt.Key.Key_1])
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        value = self.value()
        at = self._values.index(value) + by if value in self._values else 0
        self.show_value(self._values[at % len(self._values)])
        announce(self, self.accessibleName())
        self.chosen.emit(self.value())

    def _chip(self, title: str) -> ChoiceButton:
        chip = ChoiceButton(self, title, is_exclusive=False)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.clicked.connect(self._on_clicked)
        return chip

    def _on_clicked(self) -> None:
        self.press(self._values[self._chips.index(self.sender())])  # type: ignore[arg-type]  # only chips send
