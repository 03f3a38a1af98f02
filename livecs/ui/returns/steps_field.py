"""The six steps of a complaint as a checklist: digits tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout

from livecs.override import override
from livecs.ui.i18n import spoken, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent
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
        self._boxes = [QCheckBox(self) for _ in steps]
        for number, (box, step) in enumerate(zip(self._boxes, steps, strict=True), 1):
            box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            box.setAccessibleName(spoken(step))
            box.toggled.connect(self._on_toggled)
            row = QHBoxLayout()
            row.setSpacing(4)
            row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(_Words(f"{number} {spoken(step)}", box, self), 1)
            column.addLayout(row)
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


class _Words(QLabel):
    """What a box ticks, in as many lines as it takes; a box's own words take one, and as wide as that is the form."""

    def __init__(self, words: str, box: QCheckBox, parent: QWidget) -> None:
        super().__init__(words, parent)
        self._box = box
        self.setWordWrap(True)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._box.toggle()
