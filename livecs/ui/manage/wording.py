"""One wording in the editor: a box that is linted at every key, for all the platforms it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from livecs.jobs.lint_phrases import without_names
from livecs.override import override
from livecs.ui.lint.finding_tips import FindingTips
from livecs.ui.lint.highlighter import FindingHighlighter
from livecs.ui.phrases.reply_box import ReplyBox

if TYPE_CHECKING:
    from collections.abc import Iterable

    from livecs.lint.linter import Linter
    from livecs.lint.model import Finding
    from livecs.ui.theme import Theme


class _Box(ReplyBox):
    """Tab goes on to the next field: here a placeholder is written, not filled."""

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return QPlainTextEdit.focusNextPrevChild(self, next)


class Wording(QWidget):
    """A text with its underlines; Alt+Enter mends what the cursor stands on."""

    changed = Signal()
    submit_asked = Signal()
    stepped_back = Signal()

    def __init__(self, name: str, title: str, hint: str, theme: Theme, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.box = _Box(self)
        self.box.setObjectName(name)
        self.box.setAccessibleName(title)
        self.box.setPlaceholderText(hint)
        self.findings: dict[Finding, tuple[str, ...]] = {}
        self._highlighter = FindingHighlighter(self.box.document(), theme)
        self._tips = FindingTips(self.box)
        self._text = ""
        self._asked: tuple[Linter | None, str, tuple[str, ...]] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        self.box.textChanged.connect(self._on_text_changed)
        self.box.fix_asked.connect(self.fix)
        self.box.copy_asked.connect(self.submit_asked)
        self.box.stepped_back.connect(self.stepped_back)

    def text(self) -> str:
        """What stands in the box."""
        return self.box.toPlainText()

    def show_text(self, text: str) -> None:
        """Show another text; there is nothing to undo."""
        self._text = text
        self.box.setPlainText(text)

    def judge(self, linter: Linter | None, platforms: Iterable[str]) -> None:
        """Underline what is wrong with the text on any of some platforms; the same question is not asked twice."""
        asked = (linter, self.text(), tuple(platforms))
        if asked == self._asked:
            return
        self._asked = asked
        text = without_names(self.text())
        found: dict[Finding, tuple[str, ...]] = {}
        for platform in asked[2] if linter and text.strip() else ():
            for finding in linter.check(text, platform) if linter else ():
                found[finding] = (*found.get(finding, ()), platform)
        if found != self.findings:
            self.findings = found
            self._highlighter.show_findings(self.text(), tuple(found))
        self._tips.show_findings(self.text(), tuple(found))

    def fix(self) -> None:
        """Mend the finding at the cursor by its first fix, else the first that can be mended."""
        start, end = self.box.span()
        mendable = [one for one in self.findings if one.fixes]
        here = [one for one in mendable if one.start <= end and start <= one.end]
        if finding := next(iter(here + mendable), None):
            self.box.replace(finding.start, finding.end, finding.fixes[0])

    def select(self, finding: Finding) -> None:
        """Go to a finding."""
        self.box.setFocus()
        self.box.select_span(finding.start, finding.end)

    def _on_text_changed(self) -> None:
        """An underline changes the document too, and so does what an input method composes."""
        if self.text() != self._text:
            self._text = self.text()
            self.changed.emit()
