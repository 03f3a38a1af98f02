"""A button of a row in which one is pressed: 本周, 上周, 本月."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QToolButton

from livecs.ui.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QWidget


class ChoiceButton(QToolButton):
    """Stays pressed until another one is; a screen reader hears that, to Qt it is a box to be ticked."""

    accessible_role: ClassVar = "RadioButton"

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
