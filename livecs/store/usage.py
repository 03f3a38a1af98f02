"""Use counts: a day and phrase a row, written in batches on a thread of its own."""

from __future__ import annotations

import queue
import threading
import time
from collections import Counter
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

from livecs.clock import shift_on
from livecs.errors import UserError, os_reason
from livecs.store import driver
from livecs.store.database import Database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from livecs.clock import NowMs

_SCHEMA = (
    """
CREATE TABLE IF NOT EXISTS phrase_use (
    phrase_id TEXT NOT NULL,
    on_shift TEXT NOT NULL,
    uses INTEGER NOT NULL CHECK (uses > 0),
    last_used_at_ms INTEGER NOT NULL,
    PRIMARY KEY (phrase_id, on_shift)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE IF NOT EXISTS lint_deed (
    deed TEXT NOT NULL CHECK (deed IN ('stopped', 'fixed', 'overridden')),
    rule_id TEXT NOT NULL,
    on_shift TEXT NOT NULL,
    times INTEGER NOT NULL CHECK (times > 0),
    PRIMARY KEY (deed, rule_id, on_shift)
) STRICT, WITHOUT ROWID
""",
)
_NOTE = "INSERT INTO lint_deed VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET times = times + excluded.times"
_ADD = """
INSERT INTO phrase_use VALUES (?, ?, ?, ?)
ON CONFLICT DO UPDATE SET
    uses = uses + excluded.uses,
    last_used_at_ms = max(last_used_at_ms, excluded.last_used_at_ms)
"""


class Use(NamedTuple):
    """One use of a phrase at a moment."""

    phrase_id: str
    at_ms: int


class Deed(NamedTuple):
    """What became of one finding of a rule at a moment: ``stopped``, ``fixed`` or ``overridden``."""

    deed: str
    rule_id: str
    at_ms: int


class UsageStore:
    """Use counts by phrase and shift."""

    def __init__(self, path: Path) -> None:
        """Open or make the counts.

        Raises:
            UserError: the file or its folder cannot be made, opened or is no database.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._database = _opened(path)
        except OSError as error:
            raise _cannot("usage.open", os_reason(error)) from error
        except driver.DriverError as error:
            raise _cannot("usage.open", driver.reason(error)) from error
        try:
            with self._database.transaction() as connection:
                for table in _SCHEMA:
                    connection.execute(table)
        except driver.DriverError as error:
            self.close()
            raise _cannot("usage.open", driver.reason(error)) from error

    def before(self, shift: date) -> dict[str, int]:
        """Uses by phrase id over all shifts before one: the order of that shift is made of them.

        Raises:
            UserError: the file is damaged.
        """
        query = "SELECT phrase_id, CAST(sum(uses) AS INTEGER) FROM phrase_use WHERE on_shift < ? GROUP BY phrase_id"
        with _reading():
            return {str(id_): int(str(uses)) for id_, uses in self._database.rows(query, shift.isoformat())}

    def last_used(self) -> dict[str, int]:
        """The moment of each phrase's last use, UTC milliseconds.

        Raises:
            UserError: the file is damaged.
        """
        query = "SELECT phrase_id, max(last_used_at_ms) AS at_ms FROM phrase_use GROUP BY phrase_id"
        with _reading():
            return {row["phrase_id"]: row["at_ms"] for row in self._database.tables.query(query)}

    def deeds(self, since: date) -> dict[tuple[str, str], int]:
        """How often findings were stopped, fixed or overridden since a shift, by deed and rule id.

        Raises:
            UserError: the file is damaged.
        """
        query = "SELECT deed, rule_id, sum(times) AS times FROM lint_deed WHERE on_shift >= ? GROUP BY deed, rule_id"
        with _reading():
            rows = self._database.tables.query(query, (since.isoformat(),))
            return {(row["deed"], row["rule_id"]): row["times"] for row in rows}

    def add(self, uses: Mapping[Use | Deed, int]) -> None:
        """Count uses and deeds, all or none.

        Raises:
            UserError: the disk refused; nothing was counted.
        """
        try:
            with self._database.transaction() as connection:
                for one, times in uses.items():
                    shift = shift_on(one.at_ms).isoformat()
                    if isinstance(one, Use):
                        connection.execute(_ADD, (one.phrase_id, shift, times, one.at_ms))
                    else:
                        connection.execute(_NOTE, (one.deed, one.rule_id, shift, times))
        except driver.DriverError as error:
            raise _cannot("usage.write", driver.reason(error)) from error

    def close(self) -> None:
        """Close the file."""
        self._database.close()


def _opened(path: Path) -> Database:
    """Open a file; one that is no database is set aside, never deleted, and counting begins anew."""
    try:
        return Database(path)
    except driver.DriverError as error:
        if not driver.is_damage(error):
            raise
    for suffix in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + suffix).replace(path.with_name(f"{path.name}.damaged{suffix}"))
    return Database(path)


@contextmanager
def _reading() -> Iterator[None]:
    try:
        yield
    except driver.DriverError as error:
        raise _cannot("usage.read", driver.reason(error)) from error


def _cannot(code: str, reason: str) -> UserError:
    return UserError(code, f"使用次数暂时记不下（{reason}），话术照常可用；请检查磁盘空间和权限")


BATCH_S = 2.0


class UsageRecorder(threading.Thread):
    """Counts uses off the window's thread: opens the store, tells the counts, writes every two seconds.

    Nothing here is a condition for finding and copying: trouble is told once a kind, and the uses wait
    in memory for the next try.
    """

    def __init__(
        self,
        path: Path,
        now_ms: NowMs,
        on_counts: Callable[[dict[str, int], date], None],
        on_trouble: Callable[[UserError], None],
    ) -> None:
        """Prepare the thread; both callbacks are called on it."""
        super().__init__(name="usage", daemon=True)
        self._path = path
        self._now_ms = now_ms
        self._on_counts = on_counts
        self._on_trouble = on_trouble
        self._queue: queue.SimpleQueue[Use | Deed | None] = queue.SimpleQueue()
        self._told: set[str] = set()
        self._shift: date | None = None

    def add(self, phrase_id: str, at_ms: int) -> None:
        """Count one use; returns at once."""
        self._queue.put(Use(phrase_id, at_ms))

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
        waiting: Counter[Use | Deed] = Counter()
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

    def _collect(self, waiting: Counter[Use | Deed]) -> bool:
        """Take uses until two seconds after the first; False when the recorder is to end."""
        use = self._queue.get()
        until = time.monotonic() + BATCH_S
        while use:
            waiting[use] += 1
            try:
                use = self._queue.get(timeout=max(0.0, until - time.monotonic()))
            except queue.Empty:
                return True
        return False

    def _open(self) -> UsageStore | None:
        try:
            store = UsageStore(self._path)
        except UserError as error:
            self._tell(error)
            return None
        self._tell_counts(store)
        return store

    def _tell_counts(self, store: UsageStore) -> None:
        self._shift = shift_on(self._now_ms())
        try:
            self._on_counts(store.before(self._shift), self._shift)
        except UserError as error:
            self._tell(error)

    def _written(self, store: UsageStore, waiting: Counter[Use | Deed]) -> bool:
        try:
            store.add(waiting)
        except UserError as error:
            self._tell(error)
            return False
        return True

    def _tell(self, error: UserError) -> None:
        if error.code not in self._told:
            self._told.add(error.code)
            self._on_trouble(error)
