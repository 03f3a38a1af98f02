"""Cases out of exported files: known by a keyed hash of their request, kept in small chunks beside other writers."""

from __future__ import annotations

import hmac
import os
import time
from itertools import islice
from typing import TYPE_CHECKING, Any

from livecs.errors import UserError
from livecs.ids import DEFAULT_SHOP_ID
from livecs.returns.file_deeds import Decision, Deed, Known, complete, decide
from livecs.returns.file_rows import FileCase
from livecs.returns.model import CLOSED
from livecs.sentence import Sentence
from livecs.store import driver, lasting_key
from livecs.store.case_lists import reading
from livecs.store.case_rows import read_case
from livecs.store.case_writes import change, end_deadline, insert, write_deadlines
from livecs.store.database import write_in_chunks
from livecs.store.reasons import all_reasons
from livecs.text import order_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from livecs.clock import NowMs
    from livecs.returns.file_deeds import Planned
    from livecs.returns.file_rows import FileOrder
    from livecs.returns.model import Case, NewCase, Reason
    from livecs.store.database import Database
    from livecs.store.driver import Connection

    Found = FileCase | FileOrder

CASES_AT_ONCE = 8
"""Some six rows each, and 0.7 ms of work: a save beside it waits for that and one commit."""
_PURPOSE = b"livecs import key"
_ROW = """
SELECT id, import_key, (SELECT due_at_ms FROM case_deadline
    WHERE case_id = return_case.id AND rule = 'file' AND done_at_ms IS NULL)
FROM return_case WHERE
"""
_OF_ORDER = f"{_ROW} order_key = ? AND order_key <> '' AND platform = ?"
_OF_REQUEST = f"{_ROW} shop_id = ? AND import_key = ? AND import_key <> ''"
_OPEN_DEADLINE = "SELECT id FROM case_deadline WHERE case_id = ? AND rule = 'file' AND done_at_ms IS NULL"
_ADOPT = "UPDATE return_case SET import_key = ?, version = version + 1 WHERE id = ? AND import_key = ''"
_DUPLICATE = Sentence("这个订单已有一条没办完的登记，没有再存一条；请打开那一条看一看")
_BREAKS = Sentence("和登记里已有的内容矛盾，没有存下")


class CaseFiles:
    """What a file's rows are in an open database; what a desk for files asks for is its ``FileStore``."""

    def __init__(
        self,
        database: Database,
        new_id: Callable[[], str],
        now_ms: NowMs,
        now_s: Callable[[], float] = time.monotonic,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        """Write with these ids and clocks; ``pause`` sleeps between two chunks."""
        self._database = database
        self._new_id = new_id
        self._now_ms = now_ms
        self._now_s = now_s
        self._pause = pause
        self._keys: tuple[bytes, ...] = ()

    def reasons(self) -> tuple[Reason, ...]:
        """The shop's list."""
        with reading():
            return all_reasons(self._database)

    def look(self, found: Iterable[Found]) -> Iterator[tuple[Planned, ...]]:
        """What would become of each, a chunk at a time; nothing is written."""
        rest = iter(found)
        with reading():
            self._take_keys()
        while chunk := list(islice(rest, CASES_AT_ONCE)):
            with reading():
                planned = tuple(_planned(one, each) for one in chunk for each in self._decisions(one))
            yield planned

    def write(self, found: Iterable[Found]) -> Iterator[tuple[Planned, ...]]:
        """Keep a chunk at a time.

        Raises:
            UserError: the disk refused; chunks that were given are kept.
        """
        done: list[Planned] = []

        def keep(connection: Connection, chunk: Sequence[Found]) -> None:
            done[:] = [self._kept(connection, one, each) for one in chunk for each in self._decisions(one)]

        try:
            self._take_keys()
            if not self._keys:
                with self._database.transaction() as connection:
                    lasting_key.newest(connection, self._new_id, self._now_ms(), os.urandom)
                self._take_keys()
            for _ in write_in_chunks(
                self._database, found, keep, now_s=self._now_s, pause=self._pause, size=CASES_AT_ONCE
            ):
                yield tuple(done)
        except driver.DriverError as error:
            message = Sentence(
                "导入停下了（{}），之前存下的都在；请检查磁盘空间和权限，再导入一次会接着做", driver.reason(error)
            )
            raise UserError("case.write", message) from error

    def _kept(self, connection: Connection, one: Found, decision: Decision) -> Planned:
        """Do it, or say why the database does not have it; what else is in the chunk is kept all the same."""
        if decision.deed not in {Deed.ADDED, Deed.CHANGED}:
            return _planned(one, decision)
        connection.execute("SAVEPOINT one")
        try:
            self._keep(connection, one, decision)
        except driver.IntegrityError as error:
            connection.execute("ROLLBACK TO one")
            reason = _DUPLICATE if "duplicate_key" in str(error) else _BREAKS
            decision = Decision(Deed.REFUSED, reason=reason)
        connection.execute("RELEASE one")
        return _planned(one, decision)

    def _decisions(self, one: Found) -> list[Decision]:
        known = self._known(one)
        if isinstance(one, FileCase):
            return [decide(one, known, self._now_ms())]
        open_ = [each.case for each in known if each.case.said.status not in CLOSED]
        return [complete(one, case) for case in open_] or [Decision(Deed.UNUSED)]

    def _known(self, one: Found) -> list[Known]:
        """Cases of the same request or order; an erased one is known by its request alone."""
        said = one.new if isinstance(one, FileCase) else one
        rows: list[Any] = self._database.rows(_OF_ORDER, order_key(said.order_no), said.platform)
        keys = self._import_keys(one) if isinstance(one, FileCase) else ()
        for key in keys:
            rows += self._database.rows(_OF_REQUEST, DEFAULT_SHOP_ID, key)
        found = []
        for id_, import_key, due_at_ms in dict.fromkeys(rows):
            case = read_case(self._database.rows, id_)
            if case is not None:
                found.append(Known(case, import_key in keys, bool(import_key), due_at_ms))
        return found

    def _keep(self, connection: Connection, one: Found, decision: Decision) -> None:
        case, now_ms = decision.case, self._now_ms()
        if not isinstance(one, FileCase):
            self._change(connection, case, decision.steps, now_ms)
            return
        key = self._import_keys(one)[0]
        if case is None:  # as old as its request, so that its day counts and its time to be erased comes
            (new,) = decision.steps
            case_id = insert(connection, new, self._new_id, now_ms, began_ms=one.applied_at_ms, import_key=key)
        else:
            case_id = case.id
            connection.execute(_ADOPT, (key, case_id))
            self._change(connection, read_case(self._database.rows, case_id), decision.steps, now_ms)
        if one.deadline and decision.keeps_deadline:
            write_deadlines(connection, case_id, (one.deadline,), self._new_id, now_ms)
        for (id_,) in self._database.rows(_OPEN_DEADLINE, case_id) if decision.ends_deadline else ():
            end_deadline(connection, str(id_), self._new_id, now_ms)

    def _change(self, connection: Connection, case: Case | None, steps: Iterable[NewCase], now_ms: int) -> None:
        for said in steps:
            if case and said != case.said:
                change(connection, case, said, self._new_id, now_ms)
                case = read_case(self._database.rows, case.id)

    def _take_keys(self) -> None:
        """The keys of the hashes; they outlast the database's own, or what was erased would come back after it."""
        self._keys = tuple(lasting_key.derived(one, _PURPOSE) for one in lasting_key.known(self._database))

    def _import_keys(self, one: FileCase) -> tuple[str, ...]:
        """What a request is known by, the newest first: it tells the same request again, and nobody else anything."""
        return tuple(hmac.digest(key, one.known_by.encode(), "sha256").hex() for key in self._keys)


def _planned(one: Found, decision: Decision) -> Planned:
    if isinstance(one, FileCase):
        return decision.planned(one.number, one.new.order_no, one.new.status)
    return decision.planned(one.number, one.order_no)
