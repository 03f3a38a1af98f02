"""What stands in the wide window: the editor, the review, or two texts to choose from; and its one quiet line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from livecs.override import override
from livecs.phrases.review import Proposal, State
from livecs.phrases.revision import revision
from livecs.ui.i18n import translate
from livecs.ui.manage.choice import ChoiceView
from livecs.ui.manage.doing import Doing
from livecs.ui.manage.draft_keeper import Draft
from livecs.ui.manage.editor import PhraseEditor
from livecs.ui.manage.pin_line import PinLine
from livecs.ui.manage.review import ReviewView
from livecs.ui.spoken import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent

    from livecs.lint.linter import Linter
    from livecs.phrases.model import Phrase
    from livecs.ui.manage.bank import Bank
    from livecs.ui.manage.work import ManageDesk, Run
    from livecs.ui.theme import Theme


class Stage(QWidget):
    """One phrase at a time; tells the panel when proposals or packs changed."""

    told = Signal(object)
    changed = Signal()
    titled = Signal(str)
    vault_wanted = Signal()
    left = Signal()

    def __init__(
        self, desk: ManageDesk, run: Run, bank: Bank, linter: Callable[[], Linter | None], theme: Theme
    ) -> None:
        """Build the three views."""
        super().__init__()
        self.setObjectName("stage")
        self._desk, self._bank = desk, bank
        self._on_ours: Callable[[], None] | None = None
        self._on_theirs: Callable[[], None] | None = None
        self._on_back: Callable[[], None] | None = None
        self._pin = PinLine(self)
        self.doing = Doing(desk, run, self._pin, self)
        self.editor = PhraseEditor(desk, self.doing, bank, linter, theme)
        self.review = ReviewView(desk, run, bank, linter, theme)
        self.choice = ChoiceView(theme)
        self._here: QWidget = self.editor
        self._views = QStackedWidget(self)
        for view in (self.editor, self.review, self.choice):
            self._views.addWidget(view)
        self._news = QLabel(self)
        self._news.setObjectName("news")
        self._news.setTextFormat(Qt.TextFormat.PlainText)
        self._news.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._views, 1)
        column.addWidget(self._pin)
        column.addWidget(self._news)
        self._keys: dict[QWidget, dict[str, Callable[[], object]]] = {
            self.editor: self.editor.keys(),
            self.review: self.review.keys(),
            self.choice: self.choice.keys(),
        }
        self._connect()

    def edit(self, draft: Draft) -> None:
        """Edit a draft."""
        self._tell("")
        self.editor.open(draft)
        self._turn(self.editor, translate("Stage", "编辑话术") if draft.base else translate("Stage", "新话术"))

    def edit_proposal(self, proposal: Proposal) -> None:
        """Go on with a proposal."""
        self.edit(Draft(proposal.phrase, proposal.pack, proposal.base, proposal))

    def review_one(self, proposal: Proposal) -> None:
        """Review a proposal."""
        self._tell("")
        self.review.show_proposal(proposal)
        self._turn(self.review, translate("Stage", "审核话术"))

    def choose(self, proposal: Proposal, theirs: Phrase | None) -> None:
        """Show a proposal beside what stands in its way, to choose."""
        self._tell("")
        self._on_clash(proposal, theirs)

    def resume(self) -> None:
        """Go on with what waited for the data to be opened."""
        for doing in (self.doing, self.review.doing):
            if doing.is_waiting():
                doing.resume()

    def step_back(self) -> None:
        """Esc: close what is asked, go back from the choice, else leave."""
        if self._here is self.choice:
            self._back()
        elif self._here is self.review:
            if not self.review.step_back():
                self.left.emit()
        else:
            self.editor.leave()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._here.setFocus()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.editor.is_open:  # the window was closed by the mouse
            self.editor.keeper.flush()
            self.changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = QKeyCombination(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(event.key()))
        deeds = self._keys[self._here] | {"Esc": self.step_back}
        deed = deeds.get(QKeySequence(pressed).toString())
        if deed and not event.isAutoRepeat():
            deed()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.editor.told.connect(self._tell)
        self.editor.submitted.connect(self._on_submitted)
        self.editor.clashed.connect(self._on_clash)
        self.editor.changed_elsewhere.connect(self._on_changed_elsewhere)
        self.editor.left.connect(self._on_editor_left)
        self.review.told.connect(self._tell)
        self.review.approved.connect(self._on_approved)
        self.review.returned.connect(self._on_returned)
        self.review.clashed.connect(self._on_clash)
        self.review.edit_asked.connect(self.edit_proposal)
        self.review.left.connect(self.left)
        self.choice.ours_chosen.connect(self._ours)
        self.choice.theirs_chosen.connect(self._theirs)
        self.choice.back_chosen.connect(self._back)
        for doing in (self.doing, self.review.doing):
            doing.refused.connect(self._tell)
            doing.vault_wanted.connect(self._on_vault_wanted)

    def _turn(self, view: QWidget, title: str) -> None:
        self._here = view
        self._views.setCurrentWidget(view)
        self.titled.emit(title)
        view.setFocus()

    def _tell(self, said: str) -> None:
        say(self._news, said)
        self._news.setVisible(bool(said))

    def _on_vault_wanted(self) -> None:
        self._tell(translate("Stage", "还没有存：请先在面板里抄写恢复码或打开数据，写好的都在这里"))
        self.vault_wanted.emit()

    def _on_submitted(self, proposal: Proposal) -> None:
        self.changed.emit()
        self.told.emit(translate("Stage", "已提交审核：{}").format(proposal.phrase.title))
        self.left.emit()

    def _on_editor_left(self) -> None:
        self.changed.emit()
        self.left.emit()

    def _on_approved(self, proposal: Proposal, phrase: Phrase) -> None:
        self.changed.emit()
        self.told.emit(translate("Stage", "已通过：{}").format(phrase.title))
        self._go_on(proposal)

    def _on_returned(self, proposal: Proposal) -> None:
        self.changed.emit()
        self.told.emit(translate("Stage", "已退回：{}").format(proposal.phrase.title))
        self._go_on(proposal)

    def _go_on(self, done: Proposal) -> None:
        """Show the next that waits, so that a queue is done without the list."""
        waiting = [one for one in self._bank.looked.proposals if one.state == State.REVIEW and one.id != done.id]
        if waiting:
            self.review_one(waiting[0])
            self._tell(translate("Stage", "「{}」已处理；还有 {} 条待审").format(done.phrase.title, len(waiting)))
        else:
            self.left.emit()

    def _on_clash(self, proposal: Proposal, theirs: Phrase | None) -> None:
        """The pack was changed by hand since: show both."""
        self._on_ours = lambda: self._take_ours(proposal, theirs)
        self._on_theirs = lambda: self._withdraw(proposal)
        self._on_back = lambda: self.edit_proposal(proposal)
        gone = translate("Stage", "这条话术已经从话术包里删掉了。要用提议的，还是撤回提议")
        said = translate("Stage", "写的时候，话术包里的这条话术被改过。两个都在这里，请选一个")
        titles = (translate("Stage", "话术包里现在的"), translate("Stage", "提议的"))
        self.choice.ask(said if theirs else gone, theirs, proposal.phrase, titles)
        self._turn(self.choice, translate("Stage", "两个写法"))

    def _on_changed_elsewhere(self, present: Proposal | None, typed: Draft) -> None:
        """Another window changed the same proposal: show both."""
        self._on_ours = lambda: self._keep_ours(present, typed)
        self._on_theirs = lambda: self._keep_theirs(present)
        self._on_back = self._on_ours
        said = translate("Stage", "这条提议在另一个窗口也改过。两个都在这里，请选一个")
        titles = (translate("Stage", "另一个窗口写的"), translate("Stage", "这里写的"))
        self.choice.ask(said, present.phrase if present else None, typed.phrase, titles)
        self._turn(self.choice, translate("Stage", "两个写法"))

    def _take_ours(self, proposal: Proposal, theirs: Phrase | None) -> None:
        was_review = proposal.state == State.REVIEW
        self._rebase(proposal, theirs, self.review_one if was_review else self._submit_again)

    def _rebase(self, proposal: Proposal, theirs: Phrase | None, then: Callable[[Proposal], None]) -> None:
        desk = self._desk
        self.doing.do(lambda: desk.rebase(proposal, theirs), lambda came: self._on_rebased(came, then))

    def _on_rebased(self, came: object, then: Callable[[Proposal], None]) -> None:
        if isinstance(came, Proposal):
            self.changed.emit()
            then(came)

    def _submit_again(self, proposal: Proposal) -> None:
        self.edit_proposal(proposal)
        self.editor.submit()

    def _withdraw(self, proposal: Proposal) -> None:
        desk = self._desk
        self.doing.do(lambda: desk.withdraw(proposal), self._on_withdrawn)

    def _on_withdrawn(self, came: object) -> None:
        if isinstance(came, Proposal):
            self.changed.emit()
            self.told.emit(translate("Stage", "已撤回提议，用话术包里现在的：{}").format(came.phrase.title))
            self.editor.keeper.begin(Draft(came.phrase, came.pack))
            self.editor.is_open = False
            self.left.emit()

    def _keep_ours(self, present: Proposal | None, typed: Draft) -> None:
        """What is typed here goes on over what the other window made, or as a new draft where that is closed."""
        is_open = present is not None and present.state in (State.DRAFT, State.REVIEW)
        proposal = present if is_open else None
        base = typed.base if not present or is_open else self._base_now(typed.phrase)
        self.editor.take(Draft(typed.phrase, typed.pack, base, proposal))
        self._turn(self.editor, translate("Stage", "编辑话术"))

    def _keep_theirs(self, present: Proposal | None) -> None:
        if present is None or present.state not in (State.DRAFT, State.REVIEW):
            self.editor.is_open = False
            self.left.emit()
            return
        self.editor.take(Draft(present.phrase, present.pack, present.base, present), is_kept=True)
        self._turn(self.editor, translate("Stage", "编辑话术"))

    def _base_now(self, phrase: Phrase) -> str:
        entry = self._bank.rows.present(phrase.id)
        return revision(entry.phrase) if entry else ""

    def _ours(self) -> None:
        if self._on_ours:
            self._on_ours()

    def _theirs(self) -> None:
        if self._on_theirs:
            self._on_theirs()

    def _back(self) -> None:
        if self._on_back:
            self._on_back()
