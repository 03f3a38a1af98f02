"""What would become of a sheet's rows as a row of chips with their counts; exactly one is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from livecs.phrases.sheet_rows import DEED_TITLES, Deed
from livecs.ui.choice_button import ChoiceButton
from livecs.ui.flow import Flow
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from livecs.phrases.sheet_rows import Plan

_ORDER: tuple[Deed | None, ...] = (None, *Deed)


class DeedChips(Flow):
    """Tells which rows are wanted; ``deed`` is None for all."""

    chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Begin without rows, which shows nothing."""
        super().__init__(parent, gap=4)
        self.deed: Deed | None = None
        self._group = QButtonGroup(self)
        for number, deed in enumerate(_ORDER):
            button = ChoiceButton(self, is_exclusive=False)
            button.setObjectName(f"import-{deed or 'all'}")
            self._group.addButton(button, number)
        self._group.idClicked.connect(self._on_clicked)

    def show_plan(self, plan: Plan) -> None:
        """Show how many rows have each thing done to them, with all of them chosen."""
        self.deed = None
        self._group.button(0).setChecked(True)
        for number, deed in enumerate(_ORDER):
            title = deed_title(deed) if deed else translate("ImportPage", "全部")
            said = f"{title} {plan.count(deed) if deed else len(plan.rows)}"
            self._group.button(number).setText(said)
            self._group.button(number).setAccessibleName(said)
        self.show_parts([*self._group.buttons()] if plan.rows else [])

    def _on_clicked(self, number: int) -> None:
        self.deed = _ORDER[number]
        self.chosen.emit()


def deed_title(deed: Deed) -> str:
    """The word for what becomes of a row."""
    return translate("ImportPage", DEED_TITLES[deed])
