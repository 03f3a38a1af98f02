"""Counts uses off the window's thread, and waits in memory as long as there is nowhere to count."""

from __future__ import annotations

import queue
import threading
import time
from typing import TYPE_CHECKING

from livecs.clock import shift_on
from livecs.errors import UserError
from livecs.phrases.evidence import kept_query
from livecs.store.usage import Deed, Miss, Use

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from livecs.clock import NowMs
    from livecs.store.usage import Counted, UsageStore

BATCH_S = 2.0
MOST_WAITING = 10_000
"""Rows that wait in memory: two weeks of every shipped phrase and rule; beyond, the eldest are given up."""


class Waiting:
    """Uses and deeds not written yet, a row for each phrase, rule and shift as the tables have them."""

    def __init__(self, most: int = MOST_WAITING) -> None:
        """Hold so many rows at most."""
        self._most = most
        self._rows: dict[tuple[object, ...], tuple[Counted, int]] = {}

    def add(self, one: Counted) -> None:
        """Count one more; a phrase's moment is that of its last use."""
        key = (type(one), *one._replace(at_ms=0), shift_on(one.at_ms))
        last, times = self._rows.get(key, (one, 0))
        self._rows[key] = (max(last, one, key=lambda row: row.at_ms) if isinstance(one, Use) else last, times + 1)
        if len(self._rows) > self._most:
            del self._rows[next(iter(self._rows))]

    def rows(self) -> dict[Counted, int]:
        """What waits, and how often it happened."""
        return dict(self._rows.values())

    def clear(self) -> None:
        """Forget all: it is written."""
        self._rows.clear()

    def __len__(self) -> int:
        return len(self._rows)


class UsageRecorder(threading.Thread):
    """Opens the store, tells the counts, writes every two seconds.

    Nothing here is a condition for finding and copying: trouble is told once a kind, and the uses wait
    in memory for the next try.
    """

    def __init__(
        self,
        open_store: Callable[[], UsageStore | None],
        now_ms: NowMs,
        on_counts: Callable[[dict[str, int], date], None],
        on_trouble: Callable[[UserError], None],
    ) -> None:
        """Prepare the thread; all callbacks are called on it.

        Args:
            open_store: opens the counts; None while there is no database, and none is wanted for their sake.
            now_ms: the clock.
            on_counts: hears the uses before this shift, and the shift.
            on_trouble: hears each kind of trouble once.
        """
        super().__init__(name="usage", daemon=True)
        self._open_store = open_store
        self._now_ms = now_ms
        self._on_counts = on_counts
        self._on_trouble = on_trouble
        self._queue: queue.SimpleQueue[Counted | None] = queue.SimpleQueue()
        self._told: set[str] = set()
        self._shift: date | None = None

    def add(self, phrase_id: str, at_ms: int, revision: str = "") -> None:
        """Count one use; returns at once."""
        self._queue.put(Use(phrase_id, at_ms, revision))

    def miss(self, query: str, at_ms: int) -> None:
        """Count a search that found nothing; returns at once."""
        if kept := kept_query(query):
            self._queue.put(Miss(kept, at_ms))

    def note(self, deed: str, rule_id: str, at_ms: int) -> None:
        """Count what became of a finding; returns at once."""
        self._queue.put(Deed(deed, rule_id, at_ms))

    def close(self, timeout_s: float = 5) -> None:
        """Write what is left and end the thread; a thread never started is left as it is."""
        self._queue.put(None)
        if self.is_alive():
            self.join(timeout_s)

    def run(self) -> None:
        """Serve the queue until it is closed."""
        waiting = Waiting()
        store = self._open()
        going = True
        while going:
            going = self._collect(waiting)
            store = store or self._open()
            if store and waiting and self._written(store, waiting):
                waiting.clear()
            if store and shift_on(self._now_ms()) != self._shift:  # the panel stayed open over night
                self._tell_counts(store)
        if store:
            store.close()

    def _collect(self, waiting: Waiting) -> bool:
        """Take uses until two seconds after the first; False when the recorder is to end."""
        use = self._queue.get()
        until = time.monotonic() + BATCH_S
        while use:
            waiting.add(use)
            try:
                use = self._queue.get(timeout=max(0.0, until - time.monotonic()))
            except queue.Empty:
                return True
        return False

    def _open(self) -> UsageStore | None:
        try:
            store = self._open_store()
        except UserError as error:
            self._tell(error)
            return None
        if store:
            self._tell_counts(store)
        return store

    def _tell_counts(self, store: UsageStore) -> None:
        self._shift = shift_on(self._now_ms())
        try:
            self._on_counts(store.before(self._shift), self._shift)
        except UserError as error:
            self._tell(error)

    def _written(self, store: UsageStore, waiting: Waiting) -> bool:
        try:
            store.add(waiting.rows())
        except UserError as error:
            self._tell(error)
            return False
        return True

    def _tell(self, error: UserError) -> None:
        if error.code not in self._told:
            self._told.add(error.code)
            self._on_trouble(error)
