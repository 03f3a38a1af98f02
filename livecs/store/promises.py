"""Promises: each step is one transaction with its audit row, which names fields and no wording."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from livecs.errors import UserError
from livecs.phrases.promises import Promise, PromiseChangedError
from livecs.sentence import Sentence
from livecs.store import driver
from livecs.store.audit import write_access, write_audit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from livecs.clock import NowMs
    from livecs.store.database import Database

_COLUMNS = ", ".join(Promise._fields)
_ADD = f"INSERT INTO promise ({_COLUMNS}) VALUES ({', '.join('?' * len(Promise._fields))})"  # noqa: S608 (our names)
_OPEN = f"SELECT {_COLUMNS} FROM promise WHERE done_at_ms IS NULL AND erased_at_ms IS NULL ORDER BY due_at_ms, id"  # noqa: S608
_MARK = "UPDATE promise SET done_at_ms = ?, version = version + 1 WHERE id = ? AND version = ? AND erased_at_ms IS NULL"


class Promises:
    """The promises of an open database; see :class:`livecs.phrases.promises.PromiseStore`."""

    def __init__(self, database: Database, new_id: Callable[[], str], now_ms: NowMs) -> None:
        """Write with these ids and this clock."""
        self._database = database
        self._new_id = new_id
        self._now_ms = now_ms

    def open(self) -> tuple[Promise, ...]:
        """Those that are not done, the most urgent first.

        Raises:
            UserError: the file is damaged.
        """
        with _said(Sentence("读不出来")):
            rows: list[Any] = self._database.rows(_OPEN)
        return tuple(map(Promise._make, rows))

    def add(self, promise: Promise) -> None:
        """Keep a new one.

        Raises:
            UserError: the disk refused.
        """
        filled = tuple(name for name in ("what", "customer", "due_at_ms") if getattr(promise, name))
        with _said(Sentence("没有记下")), self._database.transaction() as connection:
            connection.execute(_ADD, promise)
            write_audit(connection, self._new_id(), self._now_ms(), "promise.add", promise.id, fields=filled)

    def mark(self, promise: Promise, done_at_ms: int | None) -> Promise:
        """Keep that it is done since a moment, or open again; gives it with its new version.

        Raises:
            PromiseChangedError: it is no longer as it was.
            UserError: the disk refused.
        """
        deed = "promise.reopen" if done_at_ms is None else "promise.done"
        with _said(Sentence("没有存下")), self._database.transaction() as connection:
            if not connection.execute(_MARK, (done_at_ms, promise.id, promise.version)).rowcount:
                raise PromiseChangedError
            write_audit(connection, self._new_id(), self._now_ms(), deed, promise.id, fields=("done_at_ms",))
        return promise._replace(done_at_ms=done_at_ms, version=promise.version + 1)

    def look(self, promise: Promise) -> None:
        """Keep that someone looked at its phone number.

        Raises:
            UserError: the disk refused.
        """
        with _said(Sentence("没有打开")), self._database.transaction() as connection:
            write_access(connection, self._new_id, self._now_ms(), "reveal", [("promise", promise.id)])


@contextmanager
def _said(what: str) -> Iterator[None]:
    """Say why a promise was not kept; the database's own words never reach a person.

    Raises:
        UserError: it was not.
    """
    try:
        yield
    except driver.DriverError as error:
        message = Sentence("这一笔{}（{}）；请检查磁盘空间和权限，然后再试一次", what, driver.reason(error))
        raise UserError("promise.store", message) from error
