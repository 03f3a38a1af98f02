"""What few cases need, behind one key: sub-order, parcel, specification, the day of signing, the seven-day question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QWidget

from livecs.ui.i18n import translate
from livecs.ui.manage.fields import is_day, iso_day
from livecs.ui.returns.cell import Cell
from livecs.ui.returns.evidence_strip import EvidenceStrip
from livecs.ui.returns.field_line import FieldLine
from livecs.ui.returns.goods_field import GoodsField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from livecs.returns.law import Law
    from livecs.ui.returns.evidence_ways import PictureWays
    from livecs.ui.theme import Theme

_LINES = {
    "spec": "规格",
    "quantity": "数量",
    "sub_order_no": "子订单",
    "tracking_no": "运单号",
    "carrier": "快递",
    "signed_on": "签收",
}
_PAIRS = (("spec", "quantity"), ("sub_order_no",), ("tracking_no", "carrier"), ("signed_on",))


class MoreFields(QWidget):
    """Begins folded."""

    changed = Signal()

    def __init__(self, law: Law, pictures: PictureWays, theme: Theme, parent: QWidget) -> None:
        """Lay the fields out."""
        super().__init__(parent)
        self.lines = {
            name: FieldLine(name, translate("MoreFields", title), theme, self) for name, title in _LINES.items()
        }
        self.lines["quantity"].setPlaceholderText(translate("MoreFields", "数量，空着算 1"))
        self.lines["carrier"].setPlaceholderText(translate("MoreFields", "快递公司"))
        self.lines["signed_on"].setPlaceholderText(translate("MoreFields", "例如 2026-11-22"))
        self.goods = GoodsField(law, theme, self)
        self.strip = EvidenceStrip(pictures, theme, self)
        self._lay_out()
        for line in self.lines.values():
            line.touched.connect(self.changed)
            line.entered.connect(self._on_entered)
        self.goods.changed.connect(self.changed)
        self.hide()

    def cells(self) -> Mapping[str, Cell]:
        """The cell of each field."""
        return self._cells

    def recognised(self) -> int:
        """How many fields show what was recognised."""
        return sum(bool(line.words) for line in self.lines.values())

    def signed_on(self) -> str:
        """The ISO day; empty while it is none."""
        day = iso_day(self.lines["signed_on"].text())
        return day if is_day(day) else ""

    def _lay_out(self) -> None:
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(6)
        self._cells: dict[str, Cell] = {}
        for pair in _PAIRS:
            row = QWidget(self)
            across = QHBoxLayout(row)
            across.setContentsMargins(0, 0, 0, 0)
            across.setSpacing(4)
            for place, name in enumerate(pair):
                self._cells[name] = Cell(row, self.lines[name])
                across.addWidget(self._cells[name], 3 - place, Qt.AlignmentFlag.AlignTop)
            self._form.addRow(self._label(_LINES[pair[0]]), row)
        seven = self._label("七天")
        self._form.addRow(seven, self.goods)
        seven.setBuddy(self.goods.choice)
        self._form.addRow(self._label("凭证"), self.strip)

    def _label(self, title: str) -> QLabel:
        label = QLabel(translate("MoreFields", title), self)
        label.setObjectName("caption")
        return label

    def _on_entered(self) -> None:
        self.focusNextChild()
