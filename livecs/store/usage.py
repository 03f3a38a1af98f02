"""Use counts: a day and phrase a row."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from livecs.clock import shift_on
from livecs.errors import UserError
from livecs.phrases.evidence import Missed, RevisionUse
from livecs.sentence import Sentence
from livecs.store import driver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from livecs.store.database import Database

_NOTE = "INSERT INTO lint_deed VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET times = times + excluded.times"
_MISS = "INSERT INTO search_miss VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET times = times + excluded.times"
_ADD = """
INSERT INTO phrase_use VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET
    uses = uses + excluded.uses,
    last_used_at_ms = max(last_used_at_ms, excluded.last_used_at_ms)
"""


class Use(NamedTuple):
    """One use of a phrase at a moment; without a revision it is not known whose text was sent."""

    phrase_id: str
    at_ms: int
    revision: str = ""


class Deed(NamedTuple):
    """What became of one finding of a rule at a moment: ``stopped``, ``fixed`` or ``overridden``."""

    deed: str
    rule_id: str
    at_ms: int


class Miss(NamedTuple):
    """One search that found nothing, as :func:`livecs.phrases.evidence.kept_query` leaves it."""

    query: str
    at_ms: int


Counted = Use | Deed | Miss


class UsageStore:
    """Use counts by phrase, revision and shift; deeds and misses beside them."""

    def __init__(self, database: Database) -> None:
        """Count into an open database, which is closed with the counts."""
        self._database = database

    def before(self, shift: date) -> dict[str, int]:
        """Uses by phrase id over all shifts before one: the order of that shift is made of them.

        Raises:
            UserError: the file is damaged.
        """
        query = "SELECT phrase_id, CAST(sum(uses) AS INTEGER) FROM phrase_use WHERE on_shift < ? GROUP BY phrase_id"
        with _reading():
            return {str(id_): int(str(uses)) for id_, uses in self._database.rows(query, shift.isoformat())}

    def uses(self, since: date) -> tuple[RevisionUse, ...]:
        """The uses of each revision since a shift.

        Raises:
            UserError: the file is damaged.
        """
        query = """
            SELECT phrase_id, revision, sum(uses), max(last_used_at_ms) FROM phrase_use
            WHERE on_shift >= ? GROUP BY phrase_id, revision
        """
        with _reading():
            rows = self._database.rows(query, since.isoformat())
            return tuple(RevisionUse(str(a), str(b), int(str(c)), int(str(d))) for a, b, c, d in rows)

    def misses(self, since: date) -> tuple[Missed, ...]:
        """The searches that found nothing since a shift, the most frequent first.

        Raises:
            UserError: the file is damaged.
        """
        query = """
            SELECT query, sum(times), max(on_shift) FROM search_miss
            WHERE on_shift >= ? GROUP BY query ORDER BY 2 DESC, 3 DESC, 1
        """
        with _reading():
            rows = self._database.rows(query, since.isoformat())
            return tuple(Missed(str(a), int(str(b)), str(c)) for a, b, c in rows)

    def deeds(self, since: date) -> dict[tuple[str, str], int]:
        """How often findings were stopped, fixed or overridden since a shift, by deed and rule id.

        Raises:
            UserError: the file is damaged.
        """
        query = "SELECT deed, rule_id, sum(times) AS times FROM lint_deed WHERE on_shift >= ? GROUP BY deed, rule_id"
        with _reading():
            rows = self._database.tables.query(query, (since.isoformat(),))
            return {(row["deed"], row["rule_id"]): row["times"] for row in rows}

    def add(self, uses: Mapping[Counted, int]) -> None:
        """Count uses, deeds and misses, all or none.

        Raises:
            UserError: the disk refused; nothing was counted.
        """
        try:
            with self._database.transaction() as connection:
                for one, times in uses.items():
                    shift = shift_on(one.at_ms).isoformat()
                    if isinstance(one, Use):
                        connection.execute(_ADD, (one.phrase_id, shift, one.revision, times, one.at_ms))
                    elif isinstance(one, Miss):
                        connection.execute(_MISS, (one.query, shift, times))
                    else:
                        connection.execute(_NOTE, (one.deed, one.rule_id, shift, times))
        except driver.DriverError as error:
            raise _cannot("usage.write", driver.reason(error)) from error

    def close(self) -> None:
        """Close the file."""
        self._database.close()


def forget_plain_counts(path: Path, log: Callable[[str], None]) -> None:
    """Delete the plain file in which earlier versions kept the counts, and what they set aside of it.

    Args:
        path: where it lay.
        log: takes ``usage.plain.deleted``, or ``usage.plain.kept`` where the disk refused; nothing when there is none.
    """
    names = [f"{path.name}{mark}{suffix}" for mark in ("", ".damaged") for suffix in ("", "-wal", "-shm")]
    found = [one for one in map(path.with_name, names) if one.is_symlink() or one.exists()]
    try:
        for one in found:
            one.unlink()
    except OSError:
        log("usage.plain.kept")
    else:
        if found:
            log("usage.plain.deleted")


@contextmanager
def _reading() -> Iterator[None]:
    try:
        yield
    except driver.DriverError as error:
        raise _cannot("usage.read", driver.reason(error)) from error


def _cannot(code: str, reason: str) -> UserError:
    return UserError(code, Sentence("使用次数暂时记不下（{}），话术照常可用；请检查磁盘空间和权限", reason))
