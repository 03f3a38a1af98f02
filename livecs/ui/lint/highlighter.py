"""Underlines by severity, told apart by their shape as well as by their colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat

from livecs.lint.model import Severity
from livecs.override import override
from livecs.text import utf16_offsets
from livecs.ui.lint.words import TONES

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from livecs.lint.model import Finding
    from livecs.ui.theme import Theme

_STYLES = {
    Severity.ERROR: QTextCharFormat.UnderlineStyle.WaveUnderline,
    Severity.WARNING: QTextCharFormat.UnderlineStyle.DashUnderline,
    Severity.HINT: QTextCharFormat.UnderlineStyle.DotLine,
}


class FindingHighlighter(QSyntaxHighlighter):
    """Draws the findings of a document's whole text."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        """Begin without findings."""
        super().__init__(document)
        self._theme = theme
        self._spans: list[tuple[int, int, str]] = []
        theme.changed.connect(self.rehighlight)

    def show_findings(self, text: str, findings: tuple[Finding, ...]) -> None:
        """Draw other findings; ``text`` is the text they were found in."""
        offsets = utf16_offsets(text)
        # The gravest last: it is drawn over the others.
        ordered = sorted(findings, key=lambda one: list(_STYLES).index(Severity(one.severity)), reverse=True)
        self._spans = [(offsets[one.start], offsets[one.end], one.severity) for one in ordered]
        self.rehighlight()

    @override
    def highlightBlock(self, text: str) -> None:
        begin = self.currentBlock().position()
        for start, end, severity in self._spans:
            first, last = max(0, start - begin), end - begin
            if first < last and first <= self.currentBlock().length():
                self.setFormat(first, last - first, self._format(severity))

    def _format(self, severity: str) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setUnderlineStyle(_STYLES[Severity(severity)])
        look.setUnderlineColor(self._theme.color(TONES[Severity(severity)]))
        return look
