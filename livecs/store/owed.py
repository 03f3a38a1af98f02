"""Owed replies in the encrypted file; deleted a week later, or with their customer."""

from __future__ import annotations

import hashlib
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from livecs.errors import UserError
from livecs.response.owed import Owed
from livecs.sentence import Sentence
from livecs.store import driver
from livecs.vault.retention import DAY_MS, OWED_DAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from livecs.store.database import Database

_COLUMNS = ", ".join(Owed._fields)
_OPEN = f"SELECT {_COLUMNS} FROM owed_reply WHERE closed_at_ms IS NULL ORDER BY due_at_ms, id"  # noqa: S608 (our names)
_SAME = f"SELECT {_COLUMNS} FROM owed_reply WHERE closed_at_ms IS NULL AND hint = ? AND hint <> ''"  # noqa: S608
_ADD = f"INSERT INTO owed_reply ({_COLUMNS}, hint) VALUES ({', '.join('?' * (len(Owed._fields) + 1))})"  # noqa: S608
_PURPOSE = b"livecs owed reply"
_TAIL = re.compile(r"\d{4,}")


class OwedReplies:
    """The owed replies of an open database; see :class:`livecs.response.owed.OwedStore`."""

    def __init__(self, database: Database) -> None:
        """Nothing is read before it is asked for."""
        self._database = database

    def open(self) -> tuple[Owed, ...]:
        """Those that are not closed, the most urgent first.

        Raises:
            UserError: the file is damaged.
        """
        with _said(Sentence("读不出来")):
            rows: list[Any] = self._database.rows(_OPEN)
        return tuple(map(Owed._make, rows))

    def add(self, entry: Owed, about: str) -> Owed:
        """Keep a new one; where one about the same is open, that one is given.

        Raises:
            UserError: the disk refused.
        """
        hint = self._hint(about)
        with _said(Sentence("没有记下")), self._database.transaction() as connection:
            found = connection.execute(_SAME, (hint,)).fetchone()
            if found is None:
                connection.execute(_ADD, (*entry, hint))
        return Owed._make(found) if found else entry

    def mark(self, entry: Owed, closed_at_ms: int | None) -> Owed:
        """Keep that it is closed, or open again.

        Raises:
            UserError: it is gone, another about the same is open by now, or the disk refused.
        """
        query = "UPDATE owed_reply SET closed_at_ms = ? WHERE id = ?"
        try:
            with _said(Sentence("没有存下")), self._database.transaction() as connection:
                if not connection.execute(query, (closed_at_ms, entry.id)).rowcount:
                    raise UserError("owed.gone", "这一条已经清除，不用再回")
        except driver.IntegrityError:
            raise UserError("owed.gone", Sentence("「{}」已经有一条在等", entry.name)) from None
        return entry._replace(closed_at_ms=closed_at_ms)

    def _hint(self, about: str) -> str:
        """A keyed hash of what it is about; empty where nothing is known."""
        key = self._database.derived(_PURPOSE).reveal()
        return hashlib.blake2b(about.encode("utf8", "replace"), key=key, digest_size=16).hexdigest() if about else ""


def forget_owed(database: Database, now_ms: int) -> None:
    """Delete entries that are older than they may be, closed or not."""
    before_ms = now_ms - OWED_DAYS * DAY_MS
    if database.rows("SELECT 1 FROM owed_reply WHERE opened_at_ms <= ? LIMIT 1", before_ms):
        with database.transaction(bulk=True) as connection:
            connection.execute("DELETE FROM owed_reply WHERE opened_at_ms <= ?", (before_ms,))


def owed_of(database: Database, number: str) -> tuple[str, ...]:
    """The ids of entries whose name ends a customer's number; one too many does no harm."""
    rows: list[Any] = database.rows("SELECT id, name FROM owed_reply ORDER BY id")
    return tuple(id_ for id_, name in rows if any(number.endswith(tail) for tail in _TAIL.findall(name)))


@contextmanager
def _said(what: str) -> Iterator[None]:
    """Say why; a broken rule is for who knows what it means.

    Raises:
        UserError: it failed.
    """
    try:
        yield
    except driver.IntegrityError:
        raise
    except driver.DriverError as error:
        message = Sentence("欠回复{}（{}）；请检查磁盘空间和权限，然后再试一次", what, driver.reason(error))
        raise UserError("owed.store", message) from error
