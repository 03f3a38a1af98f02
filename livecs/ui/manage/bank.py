"""All that the page and its window know of the phrases: the library and what is on its way, kept current."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from livecs.clock import today_on
from livecs.phrases.library import Library
from livecs.phrases.review import State
from livecs.phrases.revision import revision
from livecs.ui.manage.doing import sentence
from livecs.ui.manage.draft_keeper import Draft
from livecs.ui.manage.rows import Rows
from livecs.ui.manage.work import Looked

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from livecs.clock import NowMs
    from livecs.phrases.model import Phrase
    from livecs.ui.manage.work import ManageDesk, Run


class Bank(QObject):
    """Tells when anything changed; rows are put together when someone looks."""

    changed = Signal()
    refused = Signal(object)

    def __init__(
        self, desk: ManageDesk, run: Run, now_ms: NowMs, packs_off: Callable[[], Collection[str]], parent: QObject
    ) -> None:
        """Begin empty; ``packs_off`` gives the ids of the packs that are switched off."""
        super().__init__(parent)
        self._packs_off = packs_off
        self._desk, self._run, self._now_ms = desk, run, now_ms
        self._library = Library()
        self._rows: Rows | None = None
        self.looked = Looked()

    def restock(self, library: Library) -> None:
        """Take another library."""
        self._library = library
        self.look_again()

    def look_again(self) -> None:
        """Put the same rows together anew."""
        self._rows = None
        self.changed.emit()

    def refresh(self) -> None:
        """Look again at what is on its way."""
        self._run(self._desk.look, self._on_looked)

    @property
    def rows(self) -> Rows:
        """The rows of now."""
        if self._rows is None:
            self._rows = Rows(self._library, self.looked.proposals, self.today, self._packs_off())
        return self._rows

    def draft_of(self, phrase: Phrase) -> Draft:
        """A phrase as a draft: what is on its way for it, else a change of what its pack has."""
        if one := self.rows.open_one(phrase.id):
            return Draft(one.phrase, one.pack, one.base, one)
        entry = self.rows.present(phrase.id)
        present = entry.phrase if entry else phrase
        return Draft(present, self.rows.pack_of(phrase.id), revision(present) if entry else "")

    @property
    def today(self) -> str:
        """The ISO day in the shop."""
        return today_on(self._now_ms()).isoformat()

    def waiting(self) -> int:
        """How many proposals wait for review."""
        return sum(one.state == State.REVIEW for one in self.looked.proposals)

    def _on_looked(self, came: object) -> None:
        if isinstance(came, Looked):
            self.looked = came
            self.look_again()
        else:
            self.refused.emit(sentence(came))  # type: ignore[arg-type]  # the only other thing is a UserError
