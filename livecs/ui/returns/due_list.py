"""What is due, below the form of the narrow page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.ui.i18n import translate
from livecs.ui.returns.case_list import CaseList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from livecs.clock import NowMs
    from livecs.ui.theme import Theme


class DueList(CaseList):
    """Shows what it is given, the most urgent first; Enter opens a case."""

    def __init__(self, theme: Theme, now_ms: NowMs, parent: QWidget) -> None:
        """Begin without rows."""
        super().__init__("due-cases", theme, now_ms, parent)
        self.empty_text = translate("DueList", "没有快到期的售后。按 Ctrl+L 看全部登记")
