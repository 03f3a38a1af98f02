"""Two orders in one paste: both are offered, the arrows choose, Enter takes one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from livecs.override import override
from livecs.ui.i18n import translate
from livecs.ui.returns.chip_field import ChipField
from livecs.ui.spoken import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget


class OrderOffer(QFrame):
    """Hidden while nothing is offered."""

    taken = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setObjectName("order-offer")
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._chips = _Chips("orders", translate("OrderOffer", "粘贴里的订单号"), self)
        self._chips.entered.connect(self._on_entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(4)
        column.addWidget(self._said)
        column.addWidget(self._chips)
        self.hide()

    def ask(self, orders: Sequence[str]) -> None:
        """Offer orders, the first of them chosen."""
        say(self._said, translate("OrderOffer", "粘贴里有 {} 个订单：↑ ↓ 选，回车填进来").format(len(orders)))
        self._chips.offer([(one, one) for one in orders])
        self._chips.show_value(orders[0])
        self.show()
        self._chips.setFocus()

    def close_offer(self) -> None:
        """Offer nothing any more."""
        self.hide()

    def _on_entered(self) -> None:
        order = self._chips.value()
        self.close_offer()
        self.taken.emit(order)


class _Chips(ChipField):
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)
