"""Keeps what is typed: within 300 ms it is in the database, one save after the other, the newest text last."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from livecs.phrases.review import Proposal, ProposalChangedError
from livecs.ui.manage.doing import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.errors import UserError
    from livecs.phrases.model import Phrase
    from livecs.ui.manage.doing import Doing
    from livecs.ui.manage.work import ManageDesk

SAVE_AFTER_MS = 200


class Draft(NamedTuple):
    """What is being written.

    Args:
        phrase: as it is typed.
        pack: id of the pack it is for.
        base: revision of the text in the pack that it was made from; empty for a new phrase.
        proposal: as it was kept last; None before that.
    """

    phrase: Phrase
    pack: str
    base: str = ""
    proposal: Proposal | None = None


class DraftKeeper(QObject):
    """For one editor. What could not be saved stays wanted and is tried again with the next key."""

    saved = Signal()
    changed_elsewhere = Signal(object)
    """Another window was quicker: the Proposal it made, or None."""

    def __init__(self, desk: ManageDesk, doing: Doing, parent: QObject) -> None:
        """Save through a counter."""
        super().__init__(parent)
        self._desk, self._doing = desk, doing
        self._draft: Draft | None = None
        self._is_dirty = self._is_saving = False
        self._then: Callable[[Proposal], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self._save)

    @property
    def proposal(self) -> Proposal | None:
        """What is kept; None before the first save."""
        return self._draft.proposal if self._draft else None

    @property
    def draft(self) -> Draft | None:
        """What is being written."""
        return self._draft

    @property
    def is_clean(self) -> bool:
        """Whether all that was typed is kept."""
        return not self._is_dirty and not self._is_saving

    def begin(self, draft: Draft) -> None:
        """Keep another draft from now on, in the place of the one before."""
        self._draft, self._then, self._is_dirty = draft, None, False
        self._timer.stop()

    def keep(self, phrase: Phrase, pack: str) -> None:
        """Keep what is typed, soon: a timer that runs is not started again, so that no typing puts it off."""
        if self._draft:
            self._draft = self._draft._replace(phrase=phrase, pack=pack)
            self._is_dirty = True
            if not self._timer.isActive() and not self._is_saving:
                self._timer.start()

    def flush(self, then: Callable[[Proposal], None] | None = None) -> None:
        """Save now what is not saved; ``then`` is called with the kept proposal when all is."""
        self._then = then
        self._timer.stop()
        if self._is_saving:
            self._doing.remind()
            return
        if self._is_dirty or (then and not self.proposal):
            self._is_dirty = True
            self._save()
        else:
            self._go_on()

    def _save(self) -> None:
        if not self._draft or self._is_saving or not self._is_dirty:
            return
        self._is_dirty, self._is_saving = False, True
        desk, draft = self._desk, self._draft
        work = partial(desk.keep, draft.proposal, draft.phrase, draft.pack, draft.base)
        self._doing.do(work, self._on_saved, self._on_failed)

    def _on_saved(self, came: object) -> None:
        self._is_saving = False
        if isinstance(came, Proposal) and self._draft:
            self._draft = self._draft._replace(proposal=came)
            self.saved.emit()
            self._go_on()

    def _on_failed(self, error: UserError) -> None:
        """Say it; what was typed stays wanted, and is tried again with the next key."""
        self._is_saving, self._is_dirty, self._then = False, True, None
        if isinstance(error, ProposalChangedError):
            self.changed_elsewhere.emit(error.present)
        else:
            self._doing.refused.emit(sentence(error))

    def _go_on(self) -> None:
        if self._is_dirty:
            self._save()
        elif self._then and self.proposal and not self._is_saving:
            then, self._then = self._then, None
            then(self.proposal)
