"""Which goods: some have no seven days, and of some the buyer must have been asked at the purchase itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from livecs.returns.seven_days import CONFIRMATION, verdict
from livecs.sentence import strung
from livecs.ui.i18n import spoken, translate
from livecs.ui.manage.fields import Choice

if TYPE_CHECKING:
    from datetime import date

    from livecs.returns.law import Law
    from livecs.returns.seven_days import Verdict
    from livecs.ui.theme import Theme


class GoodsField(QWidget):
    """Asks the question that fits the chosen goods, and says what follows and who says so."""

    changed = Signal()

    def __init__(self, law: Law, theme: Theme, parent: QWidget) -> None:
        """Begin with ordinary goods."""
        super().__init__(parent)
        self._law = law
        self.choice = Choice("case-goods", translate("GoodsField", "商品类别"), theme, self)
        self.choice.addItem(translate("GoodsField", "普通商品"), "")
        for exempt in law.exempts:
            self.choice.addItem(spoken(exempt.title), exempt.id)
        self.confirmed = QCheckBox(translate("GoodsField", "买家单独确认过"), self)
        self.confirmed.setObjectName("case-confirmed")
        self.confirmed.setAccessibleName(spoken(CONFIRMATION))
        self._question, self._verdict = self._label(), self._label()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.choice, self._question, self.confirmed, self._verdict):
            column.addWidget(part)
        self.choice.currentIndexChanged.connect(self._on_chosen)
        self.confirmed.toggled.connect(self.changed)
        self._ask()

    def kind(self) -> str:
        """The id of the chosen goods; empty for ordinary ones."""
        return str(self.choice.currentData() or "")

    def is_confirmed(self) -> int:
        """1 where the buyer confirmed; only of goods that ask for it."""
        exempt = self._law.exempt(self.kind())
        return int(exempt is not None and exempt.needs_confirmation and self.confirmed.isChecked())

    def show_value(self, kind: str, is_confirmed: int) -> None:
        """Show other goods."""
        self.choice.setCurrentIndex(max(0, self.choice.findData(kind)))
        self.confirmed.setChecked(bool(is_confirmed))
        self._ask()

    def show_verdict(self, signed_on: str, today: date) -> Verdict:
        """Say what follows for a parcel signed on an ISO day, empty where nobody knows."""
        said = verdict(self._law, self.kind(), self.is_confirmed(), signed_on, today)
        sources = translate("GoodsField", "依据：{}").format(strung("、", (source.title for source in said.sources)))
        self._verdict.setText(f"{spoken(said.sentence)}\n{sources}")
        return said

    def _on_chosen(self) -> None:
        self._ask()
        self.changed.emit()

    def _ask(self) -> None:
        exempt = self._law.exempt(self.kind())
        needs = exempt is not None and exempt.needs_confirmation
        questions = [exempt.question, *([CONFIRMATION] if needs else [])] if exempt else []
        self._question.setText("\n".join(map(spoken, questions)))
        self._question.setVisible(bool(questions))
        self.confirmed.setVisible(needs)

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setObjectName("caption")
        label.setWordWrap(True)
        return label
