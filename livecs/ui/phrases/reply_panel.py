"""The reply box with what is wrong in it, and the way to the clipboard: an error is asked about once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from livecs.phrases.fill import names_in
from livecs.phrases.parting import Parting
from livecs.ui.i18n import spoken, translate
from livecs.ui.lint.words import is_long
from livecs.ui.phrases.reply_box import ReplyBox

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from livecs.jobs.copy_reply import CopyReply
    from livecs.lint.model import Finding
    from livecs.phrases.parting import Part
    from livecs.ui.lint.finding_tips import FindingTips
    from livecs.ui.lint.findings_list import FindingsList
    from livecs.ui.lint.highlighter import FindingHighlighter
    from livecs.ui.theme import Theme


class ReplyPanel(QWidget):
    """Lints at every key once there is a linter; tells its news in one line each."""

    told = Signal(object)

    def __init__(self, copy: CopyReply, theme: Theme, platform: str, parent: QWidget | None = None) -> None:
        """Begin empty, for a platform."""
        super().__init__(parent)
        self._copy = copy
        self._theme = theme
        self._platform = platform
        self._origin = ""  # the phrase that the box was filled from
        self._seen = ""
        self._linted = ""
        self._findings: tuple[Finding, ...] = ()
        self._parting = Parting()
        self._list: FindingsList | None = None
        self._tips: FindingTips | None = None
        self._highlighter: FindingHighlighter | None = None
        self.box = ReplyBox(self)
        self.button = QPushButton(self)
        self.button.setObjectName("copy")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.box)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.button)
        self._column.addLayout(row)
        self.box.copy_asked.connect(self.copy)
        self.box.fix_asked.connect(self.fix)
        self.box.textChanged.connect(self._on_text_changed)
        self.button.clicked.connect(self.copy)
        self._on_text_changed()

    def take(self, text: str, phrase_id: str) -> None:
        """Put a phrase into the box, to be changed."""
        self._parting.end()
        self.box.take(text)
        self._origin = phrase_id

    def set_platform(self, platform: str) -> None:
        """Judge by another platform's rules."""
        self._platform = platform
        self.lint_again()

    def lint_again(self) -> None:
        """Judge the same text again: the rules or the platform changed."""
        self._linted = ""
        self._lint()

    def step(self, by: int) -> None:
        """Go to the next or the previous finding, round the ends, and select it."""
        if not self._findings:
            return
        at = self.box.span()[0]
        starts = [finding.start for finding in self._findings]
        if by > 0:
            row = next((n for n, start in enumerate(starts) if start > at), 0)
        else:
            row = next((n for n in range(len(starts) - 1, -1, -1) if starts[n] < at), len(starts) - 1)
        self._show(row)

    def fix(self) -> None:
        """Mend the finding at the cursor, else the first that can be: by its first fix, a long reply by parting it."""
        finding = self._to_fix()
        if not finding:
            self.told.emit(translate("ReplyPanel", "这里没有可以直接替换的说法；请自己换个说法"))
        elif is_long(finding):
            self._part(finding)
        else:
            self.box.replace(finding.start, finding.end, finding.fixes[0])
            self._copy.note("fixed", [finding])
            self.told.emit(translate("ReplyPanel", "已改成「{}」").format(finding.fixes[0]))

    def copy(self) -> None:
        """Copy the text, of a parted one the next part; a hole is refused, an error asked about once."""
        part = self._parting.next()
        text = part.text if part else self.box.toPlainText().strip()
        names = names_in(text)
        if names:
            self.box.setFocus()
            self.box.select_hole(first=part is not None)
            self.told.emit(translate("ReplyPanel", "「{}」还没填，填好再复制").format(names[0]))
        elif not text:
            self.told.emit(translate("ReplyPanel", "回复框是空的，先写一句"))
        elif question := self._copy.ask(text, self._platform):
            self.told.emit(question)
        elif part:
            self._copy_part(part)
        else:
            self._copy(text, self._origin)
            self.told.emit(translate("ReplyPanel", "已复制回复框里的话"))

    def _part(self, finding: Finding) -> None:
        """Put the parts into the box, an empty line between them: they can be read and changed before they go."""
        from livecs.phrases.split import split

        whole = self.box.toPlainText()
        parts = split(whole)
        if len(parts) < 2:  # noqa: PLR2004 (one message is the whole)
            self.told.emit(translate("ReplyPanel", "没有能断开的标点，在想分开的地方加个句号"))
            return
        self.box.show_text(self._parting.begin(whole, parts))
        self._copy.note("fixed", [finding])
        self.told.emit(translate("ReplyPanel", "已分成 {} 段 · Ctrl+Enter 复制第 1 段").format(len(parts)))

    def _copy_part(self, part: Part) -> None:
        self._copy(part.text, self._origin if part.number == 1 else "")  # a phrase in three parts is used once
        self._parting.pass_on(part)
        self.box.show_text(part.rest)
        word = translate("ReplyPanel", "已复制第 {} 段，共 {} 段").format(part.number, part.of)
        more = translate("ReplyPanel", " · Ctrl+Enter 下一段") if part.rest else ""
        self.told.emit(word + more)

    def _to_fix(self) -> Finding | None:
        """What is selected, else words before length: the cursor at the end of a long text stands in its long end."""
        start, end = self.box.span()
        lengths = [finding for finding in self._findings if is_long(finding)]
        words = [finding for finding in self._findings if finding.fixes and not is_long(finding)]
        chosen = [finding for finding in lengths if (finding.start, finding.end) == (start, end)]
        here = [finding for finding in words if finding.start <= end and start <= finding.end]
        return next(iter(chosen + here + words + lengths), None)

    def _show(self, row: int) -> None:
        finding = self._findings[row]
        self.box.setFocus()
        self.box.select_span(finding.start, finding.end)
        if self._list:
            self._list.choose(row)
        self.told.emit(spoken(finding.message))

    def _on_text_changed(self) -> None:
        text = self.box.toPlainText()
        if text != self._seen:
            self._parting.see(text)
            self._seen = text
        empty = not text.strip()
        self.button.setDisabled(empty)
        self._name_button()
        if empty:
            self._origin = ""
        self._lint()

    def _name_button(self) -> None:
        part = self._parting.next()
        name = (
            translate("ReplyPanel", "复制第 {} 段").format(part.number) if part else translate("ReplyPanel", "复制回复")
        )
        if name != self.button.accessibleName():
            self.button.setAccessibleName(name)
            self.button.setText(f"{name}  Ctrl+Enter")

    def _lint(self) -> None:
        text = self.box.toPlainText()
        if text == self._linted:
            return  # an underline changes the document too, and so does what an input method composes
        self._linted = text
        findings = self._copy.findings(text, self._platform)
        if findings or self._list:
            self._show_findings(text, findings)
        self._findings = findings

    def _show_findings(self, text: str, findings: tuple[Finding, ...]) -> None:
        if not self._list or not self._highlighter or not self._tips:
            from livecs.ui.lint.finding_tips import FindingTips
            from livecs.ui.lint.findings_list import FindingsList
            from livecs.ui.lint.highlighter import FindingHighlighter

            self._list = FindingsList(self._theme, self)
            self._column.insertWidget(1, self._list)
            self._list.clicked.connect(self._on_clicked)
            self._highlighter = FindingHighlighter(self.box.document(), self._theme)
            self._tips = FindingTips(self.box)
        self._list.show_findings(findings)
        if findings != self._findings:
            self._highlighter.show_findings(text, findings)
        self._tips.show_findings(text, findings)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._show(index.row())
