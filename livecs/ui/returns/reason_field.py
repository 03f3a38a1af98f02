"""The reason in two levels: digits choose, Backspace goes up, typed words narrow both levels down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from livecs.override import override
from livecs.sentence import strung
from livecs.ui.flow import Flow
from livecs.ui.i18n import spoken, translate
from livecs.ui.returns.field_line import CaseLine
from livecs.ui.spoken import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QInputMethodEvent, QKeyEvent

    from livecs.returns.model import Reason

_NINE = 9
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ReasonField(QWidget):
    """A line that says what was chosen, and below it the numbered choices while one is to be made."""

    chosen = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Begin without reasons."""
        super().__init__(parent)
        self._reasons: tuple[Reason, ...] = ()
        self._parent_id = ""
        self._choices: tuple[Reason, ...] = ()
        self.reason: Reason | None = None
        self._heard = ""
        self.line = _Line(self)
        self.setFocusProxy(self.line)
        self._chips = Flow(self, gap=4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self._chips)
        self.line.textEdited.connect(self._on_edited)
        self.line.digit_pressed.connect(self._take)
        self.line.stepped_up.connect(self._step_up)
        self.line.entered.connect(self._on_entered)
        self.line.installEventFilter(self)
        self._show()

    def offer(self, reasons: Sequence[Reason]) -> None:
        """Offer the shop's list; the chosen one stays, also if it is offered no more."""
        self._reasons = tuple(sorted(reasons, key=lambda one: one.position))
        if self.reason:
            self.reason = next((one for one in self._reasons if one.id == self.reason.id), self.reason)
        self._show()

    def show_reason(self, reason_id: str) -> None:
        """Show another choice, or none; nobody is told."""
        self.reason = next((one for one in self._reasons if one.id == reason_id), None)
        self._parent_id = self.reason.parent_id if self.reason else ""
        self.line.setText(self._title(self.reason) if self.reason else "")
        self._show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._show()
        return False

    def _on_edited(self, text: str) -> None:
        if self.reason:
            self.reason = None  # whoever types looks for another
            self.chosen.emit()
        if not text:
            self._parent_id = ""
        self._show()

    def _on_entered(self) -> None:
        """Enter takes the first of what was narrowed down, else the level's own reason; then it goes on."""
        if self.reason is None and self.line.text() and self._choices:
            self._choose(self._choices[0])
        elif self.reason is None and self._parent_id:
            self._choose(next(one for one in self._reasons if one.id == self._parent_id))
        self.entered.emit()

    def _take(self, number: int) -> None:
        """Choose by a digit (1-based): a reason with others below it opens them."""
        if number > len(self._choices):  # and where one is chosen, there are none: Backspace opens them again
            return
        one = self._choices[number - 1]
        if not self.line.text() and not self._parent_id and self._below(one.id):
            self._parent_id = one.id
            self._show()
        else:
            self._choose(one)

    def _step_up(self) -> None:
        if self.reason:
            parent = self.reason.parent_id
            self.reason = None
            self.line.setText("")
            self._parent_id = parent
            self.chosen.emit()
        else:
            self._parent_id = ""
        self._show()

    def _choose(self, reason: Reason) -> None:
        self.show_reason(reason.id)
        announce(self.line, self._title(reason))
        self.chosen.emit()

    def _below(self, parent_id: str) -> tuple[Reason, ...]:
        return tuple(one for one in self._reasons if one.parent_id == parent_id and one.is_offered)

    def _fitting(self) -> tuple[Reason, ...]:
        words = self.line.text().split()
        if not words:
            return self._below(self._parent_id)
        offered = [one for one in self._reasons if one.is_offered]
        return tuple(one for one in offered if all(word in self._title(one) for word in words))

    def _title(self, reason: Reason) -> str:
        parent = next((one.name for one in self._reasons if one.id == reason.parent_id), "")
        return f"{parent} › {reason.name}" if parent else reason.name

    def _show(self) -> None:
        self._choices = () if self.reason else self._fitting()
        is_open = not self.reason and self.line.hasFocus()
        self.line.is_chosen = self.reason is not None
        self.line.setPlaceholderText(self._hint())
        for chip in self._chips.findChildren(QToolButton):
            chip.hide()
            chip.deleteLater()
        chips = [self._chip(number, one) for number, one in enumerate(self._choices, 1)] if is_open else []
        self._chips.show_parts([*chips])
        self._chips.setVisible(bool(chips))
        for chip in chips:
            chip.show()
        heard = spoken(strung("，", (chip.text() for chip in chips)))
        if heard != self._heard:
            self._heard = heard
            announce(self.line, heard)

    def _hint(self) -> str:
        parent = next((one.name for one in self._reasons if one.id == self._parent_id), "")
        if parent:
            return translate("ReasonField", "{}：数字选，回车就选它，退格返回").format(parent)
        return translate("ReasonField", "数字选，打字筛")

    def _chip(self, number: int, reason: Reason) -> QToolButton:
        chip = QToolButton(self._chips)
        name = self._title(reason) if self.line.text() else reason.name
        chip.setText(f"{number} {name}" if number <= _NINE else name)
        chip.setAccessibleName(name)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.setProperty("number", number)
        chip.clicked.connect(self._on_clicked)
        return chip

    def _on_clicked(self) -> None:
        self._take(self.sender().property("number"))


class _Line(CaseLine):
    digit_pressed = Signal(int)
    stepped_up = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_chosen = False
        self.setObjectName("case-reason")
        self.setAccessibleName(translate("ReasonField", "退换货原因"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.digit_pressed.emit(key - Qt.Key.Key_0)
        elif plain and key == Qt.Key.Key_Backspace and (self.is_chosen or not self.text()):
            self.stepped_up.emit()
        elif plain and key in _ENTER:
            self.entered.emit()
        elif self.is_chosen and event.text().isprintable() and event.text() and plain:
            self.clear()
            super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self.is_chosen and event.commitString():
            self.clear()
        super().inputMethodEvent(event)
