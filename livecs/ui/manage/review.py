"""The review of one proposal: what is used now beside what is proposed, for which platforms, until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from livecs.jobs.approve_phrase import Approved, Blocked, Clash
from livecs.jobs.lint_phrases import lint_phrase
from livecs.lint.model import Severity
from livecs.override import override
from livecs.platforms import PLATFORM_IDS, PLATFORMS
from livecs.sentence import strung
from livecs.ui.i18n import spoken, translate
from livecs.ui.manage.both_texts import BothTexts
from livecs.ui.manage.doing import Doing
from livecs.ui.manage.fields import DayField, PlatformChips, is_day
from livecs.ui.manage.pin_line import PinLine
from livecs.ui.spoken import announce, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent

    from livecs.lint.linter import Linter
    from livecs.lint.model import Finding
    from livecs.phrases.model import Phrase
    from livecs.phrases.review import Proposal
    from livecs.ui.manage.bank import Bank
    from livecs.ui.manage.work import ManageDesk, Run
    from livecs.ui.theme import Theme

_TITLES = {one.id: one.title for one in PLATFORMS}


class ReviewView(QWidget):
    """Approves, returns with a note, or hands over to the editor; says its news in one line each."""

    told = Signal(object)
    approved = Signal(object, object)
    """The Proposal, and the Phrase as it stands in its pack now."""
    returned = Signal(object)
    clashed = Signal(object, object)
    edit_asked = Signal(object)
    left = Signal()

    def __init__(
        self, desk: ManageDesk, run: Run, bank: Bank, linter: Callable[[], Linter | None], theme: Theme
    ) -> None:
        """Build the view, empty."""
        super().__init__()
        self.setObjectName("review")
        self._desk, self._bank, self._linter, self._theme = desk, bank, linter, theme
        self._proposal: Proposal | None = None
        self.pin = PinLine(self)
        self.doing = Doing(desk, run, self.pin, self)
        self._title = QLabel(self)
        self._title.setObjectName("page-title")
        self._about = QLabel(self)
        self._about.setObjectName("caption")
        self.both = BothTexts(theme, self)
        self.platforms = PlatformChips(
            "review-platforms", translate("ReviewView", "通过哪些平台"), self, everywhere=False
        )
        self._blocked = QLabel(self)
        self._blocked.setObjectName("review-blocked")
        self._blocked.setWordWrap(True)
        self.until = DayField("review-until", self)
        self.note = QLineEdit(self)
        self.note.setObjectName("review-note")
        self.note.setAccessibleName(translate("ReviewView", "退回原因"))
        self.note.setPlaceholderText(translate("ReviewView", "写一句原因，回车退回；Esc 不退"))
        self.approve_button = self._button("primary", translate("ReviewView", "通过  Ctrl+Enter"), self.approve)
        self.return_button = self._button("review-return", translate("ReviewView", "退回  Ctrl+T"), self.ask_note)
        self.edit_button = self._button("review-edit", translate("ReviewView", "修改  F4"), self._on_edit)
        self.leave_button = self._button("review-leave", translate("ReviewView", "关闭  Esc"), self.left.emit)
        self._lay_out()
        self.doing.refused.connect(self.told)
        self.note.returnPressed.connect(self._on_note)

    def keys(self) -> dict[str, Callable[[], object]]:
        """The keys of this view."""
        approve = dict.fromkeys(("Ctrl+Return", "Ctrl+Enter"), self.approve)
        return {**approve, "Ctrl+T": self.ask_note, "F4": self._on_edit}

    def show_proposal(self, proposal: Proposal) -> None:
        """Show what is proposed beside what is used."""
        self._proposal = proposal
        self.doing.forget()
        self.note.hide()
        self.note.clear()
        present = self._bank.rows.present(proposal.phrase.id)
        self._title.setText(proposal.phrase.title)
        self._about.setText(self._said(proposal))
        announce(self._title, f"{proposal.phrase.title} · {self._about.text()}")
        old, new = translate("ReviewView", "现在用的"), translate("ReviewView", "提议的")
        self.both.show_both(present.phrase if present else None, proposal.phrase, (old, new))
        self.until.setText(proposal.phrase.valid_until)
        linter = self._linter()
        self._show_blocked(errors_in(proposal.phrase, linter) if linter else {})
        self.approve_button.setFocus()

    def approve(self) -> None:
        """Approve for the platforms that are pressed, until the day that is given."""
        proposal = self._proposal
        if not proposal or self.doing.is_busy():
            self.doing.remind()
            return
        chosen = self.platforms.platforms()
        if not chosen:
            self.told.emit(translate("ReviewView", "请至少选一个平台；都不行就退回"))
            return
        if (until := self.until.day()) and not is_day(until):
            self.told.emit(translate("ReviewView", "有效期写成 2027-02-01 的样子，或留空为长期"))
            self.until.setFocus()
            return
        wanted = proposal.phrase.platforms or PLATFORM_IDS
        platforms = None if set(chosen) == set(wanted) else chosen
        desk = self._desk
        self.doing.sign(lambda: desk.approve(proposal, platforms, until), self._on_approved)

    def ask_note(self) -> None:
        """Ask why it is returned."""
        self.note.show()
        self.note.setFocus()

    def step_back(self) -> bool:
        """Close what is being asked; False when nothing is."""
        is_asking = self.note.isVisible() or self.pin.isVisible()
        if self.note.isVisible():
            self.return_button.setFocus()  # Qt would go on to the button that closes
        self.note.hide()
        self.doing.forget()
        return is_asking

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.approve_button.setFocus()

    def _button(self, name: str, title: str, pressed: Callable[[], object]) -> QPushButton:
        button = QPushButton(title, self)
        button.setObjectName(name)
        button.setAutoDefault(True)
        button.clicked.connect(pressed)
        return button

    def _lay_out(self) -> None:
        decide = QHBoxLayout()
        label = QLabel(translate("ReviewView", "有效期到"), self)
        label.setBuddy(self.until)
        decide.addWidget(QLabel(translate("ReviewView", "平台"), self))
        decide.addWidget(self.platforms, 1)
        decide.addWidget(label)
        decide.addWidget(self.until)
        buttons = QHBoxLayout()
        buttons.addWidget(self.leave_button)
        buttons.addStretch(1)
        for button in (self.edit_button, self.return_button, self.approve_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addWidget(self.both, 1)
        column.addLayout(decide)
        for widget in (self._blocked, self.pin, self.note):
            column.addWidget(widget)
        column.addLayout(buttons)

    def _said(self, proposal: Proposal) -> str:
        titles = dict(self._bank.rows.packs())
        parts = [
            translate("ReviewView", "{} 提议").format(spoken(proposal.author)) if proposal.author else "",
            translate("ReviewView", "话术包：{}").format(titles.get(proposal.pack, proposal.pack)),
            translate("ReviewView", "新增") if not proposal.base else translate("ReviewView", "修改"),
        ]
        return " · ".join(filter(None, parts))

    def _show_blocked(self, errors: dict[str, tuple[Finding, ...]]) -> None:
        """Let only those platforms be chosen that have no error."""
        wanted = self._proposal.phrase.platforms or PLATFORM_IDS if self._proposal else ()
        self.platforms.show_platforms(tuple(one for one in wanted if one not in errors))
        for platform, chip in self.platforms.chips.items():
            chip.setVisible(platform in wanted)
            chip.setEnabled(platform not in errors)
            chip.setIcon(self._theme.icon("error", "error") if platform in errors else QIcon())
        self.platforms.show_parts([self.platforms.chips[one] for one in wanted])
        by_text: dict[str, list[str]] = {}
        for platform, findings in errors.items():
            said = spoken(strung("；", dict.fromkeys(finding.message for finding in findings)))
            by_text.setdefault(said, []).append(spoken(_TITLES[platform]))
        lines = [
            translate("ReviewView", "{}不能通过：{}").format(strung("、", titles), said)
            for said, titles in by_text.items()
        ]
        say(self._blocked, "\n".join(lines))
        self._blocked.setVisible(bool(lines))

    def _on_approved(self, came: object) -> None:
        if isinstance(came, Approved):
            self.approved.emit(self._proposal, came.phrase)
        elif isinstance(came, Blocked):
            self._show_blocked(dict(came.findings))
            some = translate("ReviewView", "有违禁的平台已去掉，其余平台可以通过：再按一次 Ctrl+Enter")
            none = translate("ReviewView", "所有平台都有违禁，请修改或退回")
            self.told.emit(some if came.allowed else none)
        elif isinstance(came, Clash):
            self.clashed.emit(self._proposal, came.theirs)

    def _on_note(self) -> None:
        proposal, desk, note = self._proposal, self._desk, self.note.text().strip()
        if self.doing.is_busy():
            return
        if not proposal or not note:
            self.told.emit(translate("ReviewView", "退回时请写一句原因，写的人才知道怎么改"))
            return
        self.doing.do(lambda: desk.return_(proposal, note), self.returned.emit)

    def _on_edit(self) -> None:
        if self._proposal:
            self.edit_asked.emit(self._proposal)


def errors_in(phrase: Phrase, linter: Linter) -> dict[str, tuple[Finding, ...]]:
    """The linter's errors in a phrase, by the platforms it is for."""
    found: dict[str, tuple[Finding, ...]] = {}
    for finding, platforms in lint_phrase(phrase, linter):
        for platform in platforms if finding.severity == Severity.ERROR else ():
            found[platform] = (*found.get(platform, ()), finding)
    return found
