"""What a finding says, beside the pointer when it rests on an underline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from livecs.lint.model import Severity
from livecs.override import override
from livecs.text import utf16_offsets
from livecs.ui.lint.words import tip_of

if TYPE_CHECKING:
    from livecs.lint.model import Finding
    from livecs.ui.phrases.reply_box import ReplyBox

_RANK = list(Severity)


class FindingTips(QObject):
    """Shows the findings under the pointer, the gravest first; the keyboard walks them with F8."""

    def __init__(self, box: ReplyBox) -> None:
        """Watch a reply box."""
        super().__init__(box)
        self._box = box
        self._spans: list[tuple[int, int, Finding]] = []
        box.viewport().installEventFilter(self)

    def show_findings(self, text: str, findings: tuple[Finding, ...]) -> None:
        """Tell of other findings; ``text`` is the text they were found in."""
        offsets = utf16_offsets(text) if findings else []
        ordered = sorted(findings, key=lambda one: _RANK.index(Severity(one.severity)))
        self._spans = [(offsets[one.start], offsets[one.end], one) for one in ordered]
        if QToolTip.isVisible():
            QToolTip.hideText()  # it tells of what stood there before

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip:
            return False
        at = self._box.character_at(event.pos())
        under = [(start, end, one) for start, end, one in self._spans if start <= at < end]
        if not under:
            QToolTip.hideText()
            return True
        # It stays while the pointer is where it would say the same, so that it does not flicker.
        start, end = max(start for start, _, _ in under), min(end for _, end, _ in under)
        tip = "".join(tip_of(one) for _, _, one in under)
        QToolTip.showText(event.globalPos(), tip, self._box.viewport(), self._box.row_of(at, start, end))
        return True
