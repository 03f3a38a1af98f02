"""记一笔: what was promised, to whom, until when, in a form of one line; Enter keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout

from livecs.override import override
from livecs.ui.choice_button import ChoiceButton, press
from livecs.ui.i18n import spoken, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from livecs.phrases.handover import Preset

_MOST = 80  # a line in the handover


class PromiseForm(QFrame):
    """Begins hidden; stays until what was typed is kept or thrown away."""

    finished = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Lay the form out."""
        super().__init__(parent)
        self.setObjectName("promise-form")
        self._presets: Sequence[Preset] = ()
        self.what = self._field("promise-what", translate("PromiseForm", "答应了什么"))
        self.customer = self._field("promise-customer", translate("PromiseForm", "给谁，可空"))
        self._group = QButtonGroup(self)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(4)
        fields = QHBoxLayout()
        fields.setSpacing(4)
        fields.addWidget(self.what, 3)
        fields.addWidget(self.customer, 2)
        hint = QLabel(translate("PromiseForm", "Tab 下一项 · ↑ ↓ 换时间 · 回车记下 · Esc 不记"), self)
        hint.setObjectName("caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 6)
        column.setSpacing(4)
        column.addLayout(fields)
        column.addLayout(self._chips)
        column.addWidget(hint)
        self.hide()

    def ask(self, what: str, presets: Sequence[Preset]) -> None:
        """Ask for a promise; ``what`` is a suggestion, the first preset chosen."""
        self._show_presets(presets)
        self.what.setText(what)
        self.what.setCursorPosition(0)  # what it is about stands at the beginning
        self.customer.clear()
        self.show()
        (self.customer if what else self.what).setFocus()

    def due_at_ms(self) -> int:
        """The chosen moment."""
        return self._presets[self._group.checkedId()].at_ms

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.finished.emit()
        elif key == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            by = 1 if key == Qt.Key.Key_Down else -1
            press(self._group.button((self._group.checkedId() + by) % len(self._presets)))
        else:
            super().keyPressEvent(event)

    def _field(self, name: str, title: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(name)
        field.setAccessibleName(title)
        field.setPlaceholderText(title)
        field.setMaxLength(_MOST)
        return field

    def _show_presets(self, presets: Sequence[Preset]) -> None:
        while item := self._chips.takeAt(0):
            if chip := item.widget():
                self._group.removeButton(chip)  # type: ignore[arg-type]  # nothing but chips stands there
                chip.deleteLater()
        self._presets = presets
        for number, preset in enumerate(presets):
            chip = ChoiceButton(self, spoken(preset.title), is_exclusive=False)
            chip.setObjectName(f"promise-until-{number}")
            chip.setChecked(number == 0)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._group.addButton(chip, number)
            self._chips.addWidget(chip)
        self._chips.addStretch(1)
