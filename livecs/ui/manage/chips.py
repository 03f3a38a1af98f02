"""The states as a row of chips with their counts; exactly one is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup

from livecs.ui.choice_button import ChoiceButton, press
from livecs.ui.flow import Flow
from livecs.ui.manage.rows import Chip, chip_title

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

_ORDER = list(Chip)


class ChipRow(Flow):
    """Tells which chip is pressed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        """Begin with everything."""
        super().__init__(parent)
        self.setObjectName("states")
        self.chip = Chip.ALL
        self._group = QButtonGroup(self)
        for number, chip in enumerate(_ORDER):
            button = ChoiceButton(self)
            button.setObjectName(f"state-{chip}")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._group.addButton(button, number)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self._on_clicked)
        self.show_counts({})

    def show_counts(self, counts: Mapping[Chip, int]) -> None:
        """Show how many rows stand under each chip; none shows no number, and no chip where none should be."""
        self._offered = [chip for chip in _ORDER if chip != Chip.UNTRUSTED or counts.get(chip) or chip == self.chip]
        for number, chip in enumerate(_ORDER):
            title = chip_title(chip)
            said = f"{title} {counts[chip]}" if counts.get(chip) else title
            self._group.button(number).setText(said)
            self._group.button(number).setAccessibleName(said)
            self._group.button(number).setVisible(chip in self._offered)
        self.show_parts([self._group.button(_ORDER.index(chip)) for chip in self._offered])

    def choose(self, chip: Chip) -> None:
        """Press a chip."""
        press(self._group.button(_ORDER.index(chip)))
        self._on_clicked(_ORDER.index(chip))

    def step(self, by: int) -> None:
        """Press a neighbour, round the ends."""
        self.choose(self._offered[(self._offered.index(self.chip) + by) % len(self._offered)])

    def _on_clicked(self, number: int) -> None:
        self.chip = _ORDER[number]
        self.chosen.emit(self.chip)
