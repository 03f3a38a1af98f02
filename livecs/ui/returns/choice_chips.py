"""A row of chips of which exactly one is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup

from livecs.ui.choice_button import ChoiceButton, press
from livecs.ui.flow import Flow
from livecs.ui.i18n import spoken

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget


class ChoiceChips(Flow):
    """Tells when another one is pressed; the keyboard stays where it is."""

    accessible_role: ClassVar = "Grouping"
    changed = Signal()

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget) -> None:
        """Offer names with their titles, the first one pressed; ``name`` is for tests."""
        super().__init__(parent, gap=4)
        self._choices = tuple((name, spoken(title)) for name, title in choices)
        self._group = QButtonGroup(self)
        for number, (choice, title) in enumerate(self._choices):
            chip = ChoiceButton(self, title)
            chip.setObjectName(f"{name}-{choice or 'all'}")
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._group.addButton(chip, number)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.changed)
        self.show_parts([*self._group.buttons()])

    def chosen(self) -> str:
        """The name that is pressed."""
        return self._choices[self._group.checkedId()][0]

    def choose(self, choice: str) -> None:
        """Press one by its name."""
        self._press([name for name, _ in self._choices].index(choice))

    def step(self, by: int) -> None:
        """Press a neighbour, round the ends."""
        self._press((self._group.checkedId() + by) % len(self._choices))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many stand behind each; none shows no number."""
        for number, (choice, title) in enumerate(self._choices):
            said = f"{title} {counts[choice]}" if counts.get(choice) else title
            self._group.button(number).setText(said)
            self._group.button(number).setAccessibleName(said)
        self.show_parts([*self._group.buttons()])

    def _press(self, number: int) -> None:
        if number != self._group.checkedId():
            press(self._group.button(number))
            self.changed.emit()
