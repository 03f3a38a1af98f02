"""The editor of one phrase: its fields at the left, what customers read at the right; every key is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from livecs.jobs.approve_phrase import Clash
from livecs.override import override
from livecs.phrases.packs import problems_of
from livecs.phrases.review import Proposal, ProposalChangedError
from livecs.ui.i18n import spoken, translate
from livecs.ui.manage.doing import sentence
from livecs.ui.manage.draft_keeper import Draft, DraftKeeper
from livecs.ui.manage.form import PhraseForm
from livecs.ui.manage.platform_preview import PlatformPreview
from livecs.ui.spoken import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent

    from livecs.errors import UserError
    from livecs.lint.linter import Linter
    from livecs.lint.model import Finding
    from livecs.ui.manage.bank import Bank
    from livecs.ui.manage.doing import Doing
    from livecs.ui.manage.wording import Wording
    from livecs.ui.manage.work import ManageDesk
    from livecs.ui.theme import Theme

_GIVEN_LATER = ("id", "status")


class PhraseEditor(QWidget):
    """Says its news in one line each; a draft that cannot be saved stays in the fields."""

    told = Signal(object)
    submitted = Signal(object)
    clashed = Signal(object, object)
    """The proposal, and the Phrase that stands in its way (None: it is gone from its pack)."""
    changed_elsewhere = Signal(object, object)
    """The present Proposal (None: it is gone), and what is typed here as a Draft."""
    left = Signal()

    def __init__(
        self, desk: ManageDesk, doing: Doing, bank: Bank, linter: Callable[[], Linter | None], theme: Theme
    ) -> None:
        """Build the editor, empty."""
        super().__init__()
        self.setObjectName("editor")
        self._desk, self._doing, self._bank, self._linter = desk, doing, bank, linter
        self.is_open = False
        self.keeper = DraftKeeper(desk, doing, self)
        self.form = PhraseForm(theme, self)
        self.preview = PlatformPreview(theme, self)
        self._note = QLabel(self)
        self._note.setObjectName("editor-note")
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._state = QLabel(self)
        self._state.setObjectName("caption")
        self.submit_button = QPushButton(translate("PhraseEditor", "提交审核  Ctrl+S"), self)
        self.submit_button.setObjectName("primary")
        self.leave_button = QPushButton(translate("PhraseEditor", "先到这里  Esc"), self)
        self.leave_button.setObjectName("editor-leave")
        self._lay_out()
        self._connect()

    def open(self, draft: Draft) -> None:
        """Edit a draft once what is typed of the one before is kept; what is open already goes on as it is."""
        if self.is_open and self._is_same(draft):
            return
        if self.keeper.is_clean:
            self._open(draft)
        else:
            self.keeper.flush(lambda _kept: self._open(draft))

    def take(self, draft: Draft, *, is_kept: bool = False) -> None:
        """Edit a draft in the place of what is typed; unless it is kept already, it is saved."""
        self._open(draft)
        if not is_kept:
            self.keeper.keep(draft.phrase, draft.pack)

    def keys(self) -> dict[str, Callable[[], object]]:
        """The keys of this view."""
        return {"Ctrl+S": self.submit, "F8": self._on_next, "Shift+F8": self._on_previous}

    def submit(self) -> None:
        """Put what is typed before whoever approves; what is missing is said, and the cursor goes there."""
        problems = (one for one in problems_of(self.form.phrase()) if one.key not in _GIVEN_LATER)
        if problem := next(problems, None):
            said = translate("PhraseEditor", "还不能提交：{}。写好的已存为草稿")
            self.told.emit(said.format(self.form.said(problem)))
            self.form.focus_on(problem.key)
            self.keeper.flush()
        else:
            self.keeper.flush(self._submit)

    def leave(self) -> None:
        """Step back; what is typed is kept first."""
        if self.keeper.is_clean:
            self._leave()
        else:
            self.keeper.flush(lambda _kept: self._leave())

    def lint_again(self) -> None:
        """Judge the same text again: the rules changed."""
        if self.keeper.draft:
            self._judge()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.form.title.setFocus()

    def _lay_out(self) -> None:
        scroll = QScrollArea(self)
        scroll.setObjectName("editor-scroll")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.form)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(scroll, 4)
        columns.addWidget(self.preview, 3)
        buttons = QHBoxLayout()
        buttons.addWidget(self._state, 1)
        buttons.addWidget(self.leave_button)
        buttons.addWidget(self.submit_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._note)
        column.addLayout(columns, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.form.changed.connect(self._on_changed)
        self.form.submit_asked.connect(self.submit)
        self.form.stepped_back.connect(self.leave)
        self.preview.chosen.connect(self._on_finding)
        self.submit_button.clicked.connect(self.submit)
        self.leave_button.clicked.connect(self.leave)
        self.keeper.saved.connect(self._on_saved)
        self.keeper.changed_elsewhere.connect(self._on_changed_elsewhere)

    def _is_same(self, draft: Draft) -> bool:
        """Whether a draft is the one that is open, and not a newer state of it."""
        kept, come = self.keeper.proposal, draft.proposal
        here = kept.phrase if kept else self.form.phrase()
        is_newer = come is not None and (kept is None or come.version > kept.version) and self.keeper.is_clean
        return bool(draft.phrase.id) and draft.phrase.id == here.id and not is_newer

    def _leave(self) -> None:
        self.is_open = False
        self.left.emit()

    def _open(self, draft: Draft) -> None:
        self.is_open = True
        self.keeper.begin(draft)
        self.form.show_choices(self._bank.rows)
        self.form.show_phrase(draft.phrase, draft.pack)
        one = draft.proposal
        said = translate("PhraseEditor", "退回原因：{}").format(one.note) if one and one.is_returned else ""
        if draft.base and not said:
            said = translate("PhraseEditor", "审核通过前，客服用的还是原来的话术")
        say(self._note, said)
        self._note.setVisible(bool(said))
        self._state.setText("")
        self._judge()
        self.form.title.setFocus()

    def _judge(self) -> None:
        self.form.judge(self._linter())
        self.preview.show_phrase(self.form.phrase(), self.form.wordings())

    def _on_changed(self) -> None:
        self._judge()
        self.keeper.keep(self.form.phrase(), self.form.pack_id())
        self._state.setText("")

    def _on_saved(self) -> None:
        self._state.setText(translate("PhraseEditor", "草稿已存"))

    def _submit(self, proposal: Proposal) -> None:
        desk = self._desk
        self._doing.do(lambda: desk.submit(proposal), self._on_submitted, self._on_refused)

    def _on_submitted(self, came: object) -> None:
        if isinstance(came, Clash) and self.keeper.proposal:
            self.clashed.emit(self.keeper.proposal, came.theirs)
        elif isinstance(came, Proposal):
            self.keeper.begin(Draft(came.phrase, came.pack, came.base, came))
            self.is_open = False
            self.submitted.emit(came)

    def _on_refused(self, error: UserError) -> None:
        if isinstance(error, ProposalChangedError):
            self._on_changed_elsewhere(error.present)
        else:
            self.told.emit(sentence(error))

    def _on_changed_elsewhere(self, present: object) -> None:
        self.changed_elsewhere.emit(present, self.keeper.draft)

    def _on_finding(self, wording: Wording, finding: Finding) -> None:
        wording.select(finding)
        self.told.emit(spoken(finding.message))

    def _on_next(self) -> None:
        self.preview.step(1)

    def _on_previous(self) -> None:
        self.preview.step(-1)
