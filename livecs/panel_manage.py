"""The page 话术管理 of the open panel, the wide window beside it, and packs that change on the disk.

Imported after the first paint.
"""

from __future__ import annotations

from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from livecs.jobs.approve_phrase import Clash
from livecs.pack_watcher import PackWatcher
from livecs.phrases.revision import revision
from livecs.ui.i18n import translate
from livecs.ui.manage.bank import Bank
from livecs.ui.manage.work import NEW_PACK, NEW_PACK_TITLE, Looked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from livecs.jobs.approve_phrase import Adopted, Approved, ApprovePhrase, Blocked
    from livecs.lint.linter import Linter
    from livecs.parts import Parts
    from livecs.phrases.library import Entry, Library
    from livecs.phrases.model import Phrase
    from livecs.phrases.review import Proposal, ReviewDesk
    from livecs.store.database import Database
    from livecs.ui.manage.page import ManagePage
    from livecs.ui.manage.stage import Stage
    from livecs.ui.manage.work import Run
    from livecs.ui.theme import Theme
    from livecs.ui.wide_window import WideWindow
    from livecs.ui.window import PanelWindow
    from livecs.vault.secret import Secret


class ManageCounter:
    """Does what the page asks for, with a database for each call; see :class:`livecs.ui.manage.work.ManageDesk`."""

    def __init__(self, parts: Parts, linter: Callable[[], Linter | None]) -> None:
        """Work on a profile; ``linter`` gives the panel's, None while it is being built."""
        self._parts = parts
        self._linter = linter

    def look(self) -> Looked:
        """What is on its way; asks nobody."""
        if not self._parts.profile.database.exists():
            return Looked(key=self._parts.shop_key().state(None))
        database = self._parts.vault().open_quietly()
        if database is None:
            return Looked(key=self._parts.shop_key().state(None), is_open=False)
        with closing(database):
            return Looked(self._parts.review(database).drafts(), self._parts.shop_key().state(database))

    def keep(self, proposal: Proposal | None, phrase: Phrase, pack: str, base: str) -> Proposal:
        """Keep what is typed.

        Raises:
            UserError: another window was quicker, or the disk refused.
        """
        with self._review() as desk:
            if proposal is None:
                return desk.begin(pack, phrase, base)
            return desk.edit(proposal, phrase._replace(id=proposal.phrase.id), pack)

    def submit(self, proposal: Proposal) -> Proposal | Clash:
        """Put it before whoever approves, unless its pack was changed since it was begun.

        Raises:
            UserError: it lacks something, another window was quicker, or the disk refused.
        """
        holder = self._parts.shelf().holder(proposal.phrase.id)
        theirs = holder.phrase(proposal.phrase.id) if holder else None
        if (revision(theirs) if theirs else "") != proposal.base:
            return Clash(theirs, proposal.phrase)
        with self._review() as desk:
            return desk.propose(proposal)

    def rebase(self, proposal: Proposal, theirs: Phrase | None) -> Proposal:
        """Take what stands in the pack now as what this one is to replace.

        Raises:
            UserError: another window was quicker, or the disk refused.
        """
        with self._review() as desk:
            return desk.rebase(proposal, revision(theirs) if theirs else "")

    def return_(self, proposal: Proposal, note: str) -> Proposal:
        """Give it back with a note.

        Raises:
            UserError: another window was quicker, or the disk refused.
        """
        with self._review() as desk:
            return desk.return_(proposal, note)

    def withdraw(self, proposal: Proposal) -> Proposal:
        """Give it up.

        Raises:
            UserError: another window was quicker, or the disk refused.
        """
        with self._review() as desk:
            return desk.withdraw(proposal)

    def approve(
        self, proposal: Proposal, platforms: tuple[str, ...] | None, valid_until: str | None
    ) -> Approved | Blocked | Clash:
        """Approve it.

        Raises:
            UserError: a PIN is wanted, something is amiss with it, or the disk refused.
        """
        title = NEW_PACK_TITLE if proposal.pack == NEW_PACK else ""
        with self._review() as desk:
            return self._approving(desk).approve(proposal, platforms, valid_until, title)

    def retire(self, pack: str, phrase_id: str) -> Approved:
        """Take a phrase out of use.

        Raises:
            UserError: a PIN is wanted, there is none, or the disk refused.
        """
        with self._review() as desk:
            return self._approving(desk).retire(pack, phrase_id)

    def adopt(self, pack: str) -> Adopted:
        """Sign a hand-written pack as it is.

        Raises:
            UserError: a PIN is wanted, there is none, or the disk refused.
        """
        with self._review() as desk:
            return self._approving(desk).adopt(pack)

    def pin_wanted(self) -> bool | None:
        """Whether a PIN is wanted before anything is signed: True, a first one; None, none. Answers at once."""
        return None if self._parts.shop_key().is_unlocked() else not self._parts.has_shop_key()

    def choose_pin(self, pin: Secret[str]) -> None:
        """Make the shop's key.

        Raises:
            UserError: the PIN is too short, there is a key, or the disk refused.
        """
        with self._database() as database:
            self._parts.shop_key().make(pin, database)

    def give_pin(self, pin: Secret[str]) -> None:
        """Open the shop's key for a session.

        Raises:
            UserError: the PIN is wrong, or the key is not as it was.
        """
        with self._database() as database:
            self._parts.shop_key().unlock(pin, database)

    @contextmanager
    def _database(self) -> Iterator[Database]:
        with closing(self._parts.vault().open_for_saving()) as database:
            yield database

    @contextmanager
    def _review(self) -> Iterator[ReviewDesk]:
        with self._database() as database:
            yield self._parts.review(database)

    def _approving(self, desk: ReviewDesk) -> ApprovePhrase:
        return self._parts.approving(desk, self._linter() or self._parts.rules().linter)


class PanelManage(QObject):
    """One for a panel; the page and the wide window are built when they are first wanted."""

    told = Signal(str)
    library_wanted = Signal()
    vault_wanted = Signal()

    def __init__(
        self, parts: Parts, window: PanelWindow, run: Run, linter: Callable[[], Linter | None], theme: Theme
    ) -> None:
        """Add the page to the window's bar, and watch the packs."""
        super().__init__(window)
        self._window, self._run, self._linter, self._theme = window, run, linter, theme
        self._desk = ManageCounter(parts, linter)
        self._page: ManagePage | None = None
        self._stage: Stage | None = None
        self._wide: WideWindow | None = None
        self._bank = Bank(self._desk, run, parts.now_ms, self)
        self._bank.changed.connect(self._on_bank)
        self._bank.refused.connect(self.told)
        self._watcher = PackWatcher(parts.profile.root, parts.profile.phrasebanks, self)
        self._watcher.changed.connect(self.library_wanted)
        window.add_page("manage", translate("PanelManage", "话术管理"), self._make_page)
        window.page.edit_wanted.connect(self._on_edit_wanted)

    def restock(self, library: Library) -> None:
        """Take another library."""
        self._bank.restock(library)

    def look(self) -> None:
        """See what is on its way; the data is open now, so go on with what waited for it."""
        self._bank.refresh()
        if self._page:
            self._page.doing.resume()
        if self._stage:
            self._stage.resume()

    def lint_again(self) -> None:
        """The rules changed."""
        if self._stage:
            self._stage.editor.lint_again()

    def _make_page(self) -> ManagePage:
        from livecs.ui.manage.page import ManagePage

        self._page = ManagePage(self._desk, self._run, self._bank, self._theme)
        self._page.told.connect(self._window.tell)
        self._page.draft_wanted.connect(self._on_draft_wanted)
        self._page.review_wanted.connect(self._on_review_wanted)
        self._page.clashed.connect(self._on_clashed)
        self._page.changed.connect(self._on_changed)
        self._page.vault_wanted.connect(self._on_vault_wanted)
        self._page.left.connect(self._window.search)
        return self._page

    def _on_bank(self) -> None:
        self._window.pages.count_on("manage", self._bank.waiting())

    def _on_edit_wanted(self, entry: Entry) -> None:
        self._shown().edit(self._bank.draft_of(entry.phrase))

    def _on_draft_wanted(self, draft: object) -> None:
        self._shown().edit(draft)  # type: ignore[arg-type]  # a signal's argument

    def _on_review_wanted(self, proposal: Proposal) -> None:
        self._shown().review_one(proposal)

    def _on_clashed(self, proposal: Proposal, theirs: Phrase | None) -> None:
        self._shown().choose(proposal, theirs)

    def _on_changed(self) -> None:
        self._bank.refresh()
        self.library_wanted.emit()

    def _on_vault_wanted(self) -> None:
        self._window.activateWindow()
        self.vault_wanted.emit()

    def _on_left(self) -> None:
        if self._wide:
            self._wide.hide()
        self._window.activateWindow()

    def _shown(self) -> Stage:
        """The stage, in front."""
        if self._stage is None or self._wide is None:
            from livecs.ui.manage.stage import Stage
            from livecs.ui.wide_window import WideWindow

            self._stage = Stage(self._desk, self._run, self._bank, self._linter, self._theme)
            self._stage.told.connect(self._window.tell)
            self._stage.changed.connect(self._on_changed)
            self._stage.vault_wanted.connect(self._on_vault_wanted)
            self._stage.left.connect(self._on_left)
            self._wide = WideWindow(translate("PanelManage", "话术管理"), self._stage, self._window)
            self._stage.titled.connect(self._wide.setWindowTitle)
        self._wide.come_forward()
        return self._stage
