"""How a window reaches the returns desk: each call opens the database of the calling thread, and closes it."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.parts import Parts
    from livecs.store.database import Database
    from livecs.ui.returns.ways import Job


class CaseReach:
    """The cases of a profile, for whichever thread calls; see :class:`livecs.ui.returns.ways.Ways`."""

    def __init__(self, parts: Parts) -> None:
        """Reach the store of a profile; nothing is opened yet."""
        self._parts = parts
        self._vault = parts.vault()

    def look(self, job: Job) -> object:
        """Do a job if that asks nobody; None where nothing was ever kept, or it stays shut."""
        return self._opened(self._vault.open_quietly, job)

    def read(self, job: Job) -> object:
        """Do a job; it may ask a person. None where nothing was ever kept."""
        return self._opened(self._vault.open, job)

    def work(self, job: Job) -> object:
        """Do a job that keeps something; the store is made if there is none."""
        with closing(self._vault.open_for_saving()) as database:
            return job(self._parts.returns(database))

    def _opened(self, open_: Callable[[], Database | None], job: Job) -> object:
        database = open_()
        if database is None:
            return None
        with closing(database):
            return job(self._parts.returns(database))
