"""How a button of ours is known to a screen reader; imported once one runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget

from livecs.override import override

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessible


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
