"""How much is not done, in a line above the list of it; what is overdue in its colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from livecs.ui.flow import Flow
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from livecs.returns.model import Counts

_GAP = 12


class DueCounts(Flow):
    """Counts first, then the keys that lead to the list; begins with the keys alone."""

    def __init__(self, parent: QWidget) -> None:
        """Begin without counts."""
        super().__init__(parent, gap=_GAP)
        self._open, self._late, self._today, self._keys = (self._label(name) for name in ("open", "late", "today", ""))
        self._keys.setObjectName("caption")
        self._keys.setText(translate("Returns", "Ctrl+↓ 到列表，Ctrl+L 全部"))
        self.show_parts([self._keys])

    def show_counts(self, counts: Counts) -> None:
        """Show other counts; what there is none of is left out, but not what is open."""
        self._open.setText(translate("Returns", "没办完 {}").format(counts.open))
        self._late.setText(translate("Returns", "已超时 {}").format(counts.overdue))
        self._today.setText(translate("Returns", "今天到期 {}").format(counts.today))
        self._late.setVisible(bool(counts.overdue))
        self._today.setVisible(bool(counts.today))
        parts = (self._open, *([self._late] if counts.overdue else []), *([self._today] if counts.today else []))
        self.show_parts([*parts, self._keys])

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(f"count-{name}")
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label
