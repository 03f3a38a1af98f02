"""The six steps of a complaint as a checklist: digits tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout

from livecs.override import override
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget


class StepsField(QFrame):
    """One place in the Tab order; step 1 is bit 0 of the value."""

    changed = Signal()

    def __init__(self, steps: Sequence[str], parent: QWidget) -> None:
        """List the steps, none done."""
        super().__init__(parent)
        self.setObjectName("case-steps")
        self.setProperty("chips", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(4)
        self._boxes = [QCheckBox(f"{number} {step}", self) for number, step in enumerate(steps, 1)]
        for box in self._boxes:
            box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            box.toggled.connect(self._on_toggled)
            column.addWidget(box)
        self._name()

    def value(self) -> int:
        """What is done."""
        return sum(box.isChecked() << bit for bit, box in enumerate(self._boxes))

    def show_value(self, value: int) -> None:
        """Show other steps as done."""
        for bit, box in enumerate(self._boxes):
            box.setChecked(bool(value >> bit & 1))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_0
        if 1 <= number <= len(self._boxes) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._boxes[number - 1].toggle()
        else:
            super().keyPressEvent(event)

    def _on_toggled(self) -> None:
        self._name()
        self.changed.emit()

    def _name(self) -> None:
        done = sum(box.isChecked() for box in self._boxes)
        said = translate("StepsField", "投诉处理步骤：已做 {} 步，共 {} 步").format(done, len(self._boxes))
        self.setAccessibleName(said)
