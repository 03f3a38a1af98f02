"""Looks through the store and backs it up beside the work."""

from __future__ import annotations

import threading
from contextlib import closing
from typing import TYPE_CHECKING

from livecs.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.store.profile_store import ProfileStore

EVERY_S = 300.0


class Keeper(threading.Thread):
    """Looks through every page once a start, and makes the backup of each hour in which something changed.

    Trouble is told once a kind; the next round tries again.
    """

    def __init__(self, store: ProfileStore, on_trouble: Callable[[UserError], None], every_s: float = EVERY_S) -> None:
        """Prepare the thread.

        Args:
            store: opened by now, or not yet.
            on_trouble: hears each kind of trouble once, on this thread.
            every_s: the pause between two rounds.
        """
        super().__init__(name="keeper", daemon=True)
        self._store = store
        self._on_trouble = on_trouble
        self._every_s = every_s
        self._ending = threading.Event()
        self._told: set[str] = set()

    def run(self) -> None:
        """Go round until closed."""
        while not self._ending.is_set():
            self.go_round()
            self._ending.wait(self._every_s)

    def go_round(self) -> None:
        """One round; a profile without a database has nothing to keep."""
        try:
            database = self._store.open()
            if database:
                with closing(database):
                    if not self._store.is_checked:
                        self._store.check(database)
                    if self._store.backups.is_due():
                        self._store.back_up(database)
                        self._store.backups.thin()
        except UserError as error:
            self._tell(error)

    def close(self, timeout_s: float = 10) -> None:
        """End the thread after its round."""
        self._ending.set()
        if self.is_alive():
            self.join(timeout_s)

    def _tell(self, error: UserError) -> None:
        if error.code not in self._told:
            self._told.add(error.code)
            self._on_trouble(error)
