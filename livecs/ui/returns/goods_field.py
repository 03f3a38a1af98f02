"""Which goods: some have no seven days, and of some the buyer must have been asked at each purchase."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget


class GoodsField(QWidget):
    """Placeholder."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Nothing."""
        super().__init__(parent)
        QVBoxLayout(self)

    def kind(self) -> str:
        """Kind."""
        return ""

    def is_confirmed(self) -> int:
        """Confirmed."""
        return 0

    def show_value(self, kind: str, is_confirmed: int) -> None:
        """Show."""
