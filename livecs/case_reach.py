"""How a window reaches the returns desk: one database stays open for the thread of the store, so that it stays warm."""

from __future__ import annotations

import threading
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from livecs.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from livecs.parts import Parts
    from livecs.store.database import Database
    from livecs.ui.returns.ways import Job


class CaseReach:
    """The cases of a profile, for whichever thread calls; see :class:`livecs.ui.returns.ways.Ways`.

    The first thread that calls keeps its database: opened anew, a search of 100,000 cases decrypts 15 MB first.
    """

    def __init__(self, parts: Parts) -> None:
        """Reach the store of a profile; nothing is opened yet."""
        self._parts = parts
        self._vault = parts.vault()
        self._thread = 0
        self._kept: Database | None = None
        self._is_closed = False

    def look(self, job: Job) -> object:
        """Do a job if that asks nobody; None where nothing was ever kept, or it stays shut."""
        return self._do(self._vault.open_quietly, job)

    def read(self, job: Job) -> object:
        """Do a job; it may ask a person. None where nothing was ever kept."""
        return self._do(self._vault.open, job)

    def work(self, job: Job) -> object:
        """Do a job that keeps something; the store is made if there is none."""
        return self._do(self._vault.open_for_saving, job)

    def close(self) -> None:
        """Close what was kept, on the thread that has it; whoever calls later opens and closes its own."""
        self._is_closed = True
        self._forget()

    def _do(self, open_: Callable[[], Database | None], job: Job) -> object:
        with self._opened(open_) as database:
            return None if database is None else job(self._parts.returns(database))

    @contextmanager
    def _opened(self, open_: Callable[[], Database | None]) -> Iterator[Database | None]:
        here = threading.get_ident()
        if self._is_closed or self._thread not in {0, here}:
            database = open_()
            if database is None:
                yield None
            else:
                with closing(database):
                    yield database
            return
        self._thread = here
        if self._kept and not (self._vault.store.is_open and self._vault.store.path.exists()):
            self._forget()  # the next opening says what is wrong
        self._kept = self._kept or open_()
        try:
            yield self._kept
        except BaseException as error:
            if not isinstance(error, UserError) or error.__cause__:
                self._forget()  # not refused, but failed: what comes next begins afresh
            raise

    def _forget(self) -> None:
        kept, self._kept = self._kept, None
        if kept:
            kept.close()
