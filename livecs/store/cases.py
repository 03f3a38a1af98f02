"""Cases of an open database: each deed is one transaction with its audit row, which names fields and no value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.returns import refusals
from livecs.returns.deadlines import no_deadlines
from livecs.returns.due import turn_of
from livecs.returns.model import Event
from livecs.returns.refusals import CaseChangedError
from livecs.store import case_reads, case_search, case_writes, driver
from livecs.store.audit import write_access, write_audit
from livecs.store.case_lists import CaseLists, reading, rule_broken
from livecs.store.case_rows import read_case
from livecs.text import order_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from livecs.returns.model import Case, CaseFile, Counts, Found, Near, NewCase, Search
    from livecs.store.database import Database
    from livecs.store.driver import Connection

_AT_ONCE = 100
_WORTH_A_CODE = ("return_case", "draft", "proposal", "promise")


def has_cases(database: Database) -> bool:
    """Whether anything was registered, proposed or promised, or begun to be."""
    return any(database.rows(f"SELECT 1 FROM {table} LIMIT 1") for table in _WORTH_A_CODE)  # noqa: S608 (our names)


class CaseStore(CaseLists):
    """Cases of an open database; see :class:`livecs.returns.keeping.CaseStore`."""

    def add(self, case: NewCase) -> str:
        """Keep a case with its items and its audit row, all or nothing; returns its id.

        Raises:
            UserError: an equal case is open (``case.duplicate``), or it breaks a rule or the disk refused
                (``case.write``); nothing was kept.
        """
        with self._writing(case) as connection:
            id_ = case_writes.insert(connection, case, self._new_id, self._now_ms())
            self._turn(connection, id_, None)
        return id_

    def write(self, case: Case, said: NewCase, *, note: str = "") -> Case:
        """Keep what is now said of a case, with its moves; gives it as it is then.

        Raises:
            CaseChangedError: another window was first.
            UserError: see :meth:`add`.
        """
        with self._writing(said) as connection:
            is_same = case_writes.change(connection, case, said, self._new_id, self._now_ms(), note=note)
            if is_same:
                self._turn(connection, case.id, case.said)
            now = read_case(self._database.rows, case.id)
        if now is None:
            raise refusals.unknown()
        if not is_same:
            raise CaseChangedError(now)
        return now

    def discard(self, case: Case) -> None:
        """Delete a draft with its audit row; the database refuses any other case.

        Raises:
            UserError: see :meth:`add`.
        """
        with self._writing() as connection:
            connection.execute("DELETE FROM return_case WHERE id = ? AND version = ?", (case.id, case.version))
            write_audit(connection, self._new_id(), self._now_ms(), "case.discard", case.id)

    def write_many(self, many: Sequence[tuple[Case, NewCase]]) -> tuple[tuple[str, str], ...]:
        """Keep what is now said of many cases, some at a time; each of them or not, whatever becomes of the others.

        Returns:
            ids of those that stayed as they were, with a sentence.

        Raises:
            UserError: the disk refused; those before are kept.
        """
        refused = list[tuple[str, str]]()
        for start in range(0, len(many), _AT_ONCE):
            with self._writing() as connection:
                for case, said in many[start : start + _AT_ONCE]:
                    if sentence := self._refused(connection, case, said):
                        refused.append((case.id, sentence))
        return tuple(refused)

    def _refused(self, connection: Connection, case: Case, said: NewCase) -> str:
        """Write one of many; why it stayed as it was, else empty."""
        connection.execute("SAVEPOINT one")
        try:
            is_same = case_writes.change(connection, case, said, self._new_id, self._now_ms())
            if is_same:
                self._turn(connection, case.id, case.said)
            sentence = "" if is_same else CaseChangedError(case).message
        except driver.IntegrityError as error:
            connection.execute("ROLLBACK TO one")
            sentence = rule_broken(error, "").message
        connection.execute("RELEASE one")
        return sentence

    def _turn(self, connection: Connection, case_id: str, before: NewCase | None) -> None:
        """Keep the deadlines of a case in step with what was just written of it."""
        after = None if self._due is no_deadlines else read_case(self._database.rows, case_id)
        if after is None:
            return
        turn = turn_of(self._due, before, after, case_reads.read_deadlines(self._database, case_id))
        for deadline_id in turn.ended:
            case_writes.end_deadline(connection, deadline_id, self._new_id, self._now_ms())
        if turn.made:
            case_writes.write_deadlines(connection, case_id, turn.made, self._new_id, self._now_ms())

    def case(self, case_id: str) -> Case | None:
        """A case as it is kept; None where there is none.

        Raises:
            UserError: the file is damaged.
        """
        with reading():
            return read_case(self._database.rows, case_id)

    def look(self, case: Case) -> CaseFile:
        """All that is known of a case.

        Raises:
            UserError: the file is damaged.
        """
        with reading():
            return case_reads.read_file(self._database, case)

    def note_access(self, deed: str, case_ids: Sequence[str]) -> None:
        """Keep that someone looked at cases.

        Raises:
            UserError: the disk refused.
        """
        with self._writing() as connection:
            write_access(connection, self._new_id, self._now_ms(), deed, [("case", id_) for id_ in case_ids])

    def follow_up(self, case_id: str, note: str) -> Event:
        """Add a note to a case.

        Raises:
            UserError: the disk refused.
        """
        event = Event(self._new_id(), self._now_ms(), "follow_up", note=note)
        with self._writing() as connection:
            case_writes.write_follow_up(connection, event.id, case_id, event.at_ms, note)
            write_audit(connection, self._new_id(), event.at_ms, "case.follow_up", case_id, fields=("note",))
        return event

    def find(self, search: Search) -> Found:
        """Cases as a list shows them, masked, the most urgent first.

        Raises:
            UserError: the file is damaged.
        """
        with reading():
            return case_search.find(self._database, search, self._now_ms())

    def counts(self) -> Counts:
        """How much there is to do now.

        Raises:
            UserError: the file is damaged.
        """
        with reading():
            return case_reads.counts(self._database, self._now_ms())

    def near(self, case: NewCase, pictures: tuple[str, ...]) -> tuple[Near, ...]:
        """Cases that may be the same.

        Raises:
            UserError: the file is damaged.
        """
        with reading():
            return case_reads.near(self._database, case, pictures, self._now_ms())

    def of_order(self, order_no: str) -> tuple[str, ...]:
        """The ids of all cases of an order, oldest first."""
        key = order_key(order_no)
        query = "SELECT id FROM return_case WHERE order_key = ? ORDER BY created_at_ms, id"
        return tuple(str(id_) for (id_,) in self._database.rows(query, key)) if key else ()
