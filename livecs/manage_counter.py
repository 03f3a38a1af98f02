"""The counter behind the page 话术管理: each call opens the database, does one thing, and closes it."""

from __future__ import annotations

from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from livecs.phrases.revision import revision
from livecs.ui.manage.work import NEW_PACK, NEW_PACK_TITLE, Looked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from livecs.jobs.approve_phrase import Adopted, Approved, ApprovePhrase, Blocked, Clash
    from livecs.lint.linter import Linter
    from livecs.parts import Parts
    from livecs.phrases.model import Phrase
    from livecs.phrases.review import Proposal, ReviewDesk
    from livecs.store.database import Database
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
        from livecs.jobs.approve_phrase import Clash

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
