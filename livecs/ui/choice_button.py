"""A button of a row in which one is pressed: 本周, 上周, 本月."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QToolButton

from livecs.override import override
from livecs.ui.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ChoiceButton(QToolButton):
    """Stays pressed until another one is; a screen reader hears that, to Qt it is a box to be ticked."""

    accessible_role: ClassVar = QAccessible.Role.RadioButton

    def __init__(self, parent: QWidget, title: str = "", *, is_exclusive: bool = True) -> None:
        """Begin unpressed; where its owner sees to the others itself, it is not ``is_exclusive``."""
        super().__init__(parent)
        self.setCheckable(True)
        self.setAutoExclusive(is_exclusive)
        self.setText(title)
        self.setAccessibleName(title)


def press(button: QAbstractButton) -> None:
    """Press one as a key does that leaves the focus elsewhere: which one it was is heard."""
    button.setChecked(True)
    announce(button, button.accessibleName())


class SpokenButton(QAccessibleWidget):
    """A button in the role that its class names; a screen reader may press it."""

    @override
    def state(self) -> QAccessible.State:
        state, button = super().state(), self.widget()
        if isinstance(button, QAbstractButton):
            state.checkable, state.checked = button.isCheckable(), button.isChecked()
        return state

    @override
    def actionNames(self) -> list[str]:
        return [self.pressAction(), *super().actionNames()]

    @override
    def doAction(self, actionName: str) -> None:
        button = self.widget()
        if actionName == self.pressAction() and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().doAction(actionName)
