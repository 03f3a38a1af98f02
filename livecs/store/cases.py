"""Cases of an open database: each deed is one transaction with its audit row, which names fields and no value."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from livecs.errors import UserError
from livecs.ids import DEFAULT_SHOP_ID
from livecs.returns import refusals
from livecs.returns.model import Event
from livecs.returns.refusals import CaseChangedError, CaseDuplicateError
from livecs.store import case_reads, case_writes, driver, reasons
from livecs.store.audit import write_access, write_audit
from livecs.store.case_rows import keys, read_case
from livecs.text import order_key, phone_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from livecs.clock import NowMs
    from livecs.returns.model import Case, CaseFile, Counts, Deadline, Found, Near, NewCase, Reason, Search
    from livecs.store.database import Database
    from livecs.store.driver import Connection

_DRAFT = """
INSERT INTO draft (id, body, updated_at_ms) VALUES (?, ?, ?)
ON CONFLICT (id) DO UPDATE SET body = excluded.body, updated_at_ms = excluded.updated_at_ms
"""
_EQUAL = """
SELECT id FROM return_case WHERE shop_id = ? AND platform = ? AND kind = ?
    AND duplicate_key = ? AND sub_order_no = ? AND status NOT IN ('draft', 'done', 'kept', 'refused', 'cancelled')
"""
_WORTH_A_CODE = ("return_case", "draft", "proposal", "promise")


def has_cases(database: Database) -> bool:
    """Whether anything was registered, proposed or promised, or begun to be."""
    return any(database.rows(f"SELECT 1 FROM {table} LIMIT 1") for table in _WORTH_A_CODE)  # noqa: S608 (our names)


class CaseStore:
    """Cases of an open database; see :class:`livecs.returns.keeping.CaseStore`."""

    def __init__(self, database: Database, new_id: Callable[[], str], now_ms: NowMs) -> None:
        """Write with these ids and this clock."""
        self._database = database
        self._new_id = new_id
        self._now_ms = now_ms

    def add(self, case: NewCase) -> str:
        """Keep a case with its items and its audit row, all or nothing; returns its id.

        Raises:
            UserError: an equal case is open (``case.duplicate``), or it breaks a rule or the disk refused
                (``case.write``); nothing was kept.
        """
        with self._writing(case) as connection:
            return case_writes.insert(connection, case, self._new_id, self._now_ms())

    def write(self, case: Case, said: NewCase, *, note: str = "") -> Case:
        """Keep what is now said of a case, with its moves; gives it as it is then.

        Raises:
            CaseChangedError: another window was first.
            UserError: see :meth:`add`.
        """
        with self._writing(said) as connection:
            is_same = case_writes.change(connection, case, said, self._new_id, self._now_ms(), note=note)
            now = read_case(self._database.rows, case.id)
        if now is None:
            raise refusals.unknown()
        if not is_same:
            raise CaseChangedError(now)
        return now

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
            return case_reads.find(self._database, search, self._now_ms())

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

    def add_deadline(self, case_id: str, deadline: Deadline) -> None:
        """Keep a deadline under a new id; an open one of the same rule is replaced.

        Raises:
            UserError: the disk refused.
        """
        with self._writing() as connection:
            case_writes.write_deadlines(connection, case_id, [deadline], self._new_id, self._now_ms())

    def deadline_done(self, deadline_id: str) -> None:
        """Keep that what was due is done.

        Raises:
            UserError: the disk refused.
        """
        with self._writing() as connection:
            case_writes.end_deadline(connection, deadline_id, self._new_id, self._now_ms())

    def of_order(self, order_no: str) -> tuple[str, ...]:
        """The ids of all cases of an order, oldest first."""
        return self._ids("order_key = ?", order_key(order_no)) if order_key(order_no) else ()

    def of_phone(self, phone: str) -> tuple[str, ...]:
        """The ids of all cases under a phone number, oldest first."""
        return self._ids("phone_key = ?", phone_key(phone)) if phone_key(phone) else ()

    def reasons(self) -> tuple[Reason, ...]:
        """The shop's list, each reason below its parent.

        Raises:
            UserError: the file is damaged.
        """
        with reading():
            return reasons.all_reasons(self._database)

    def counts_as_quality(self, reason_id: str, platform: str) -> bool:
        """Whether a platform counts a reason as one of quality.

        Raises:
            UserError: the file is damaged.
        """
        with reading():
            return reasons.counts_as_quality(self._database, reason_id, platform)

    def add_reason(self, reason: Reason) -> Reason:
        """Keep a new one; gives it with its id and position.

        Raises:
            UserError: the list must not hold it (``case.reason``), or the disk refused.
        """
        with self._writing() as connection:
            return reasons.add(connection, reason, self._new_id, self._now_ms())

    def change_reason(self, reason_id: str, *, name: str | None = None, is_offered: bool | None = None) -> None:
        """Rename a reason, switch it off or on.

        Raises:
            UserError: the list must not hold it so (``case.reason``), or the disk refused.
        """
        with self._writing() as connection:
            reasons.change(connection, reason_id, (name, is_offered), self._new_id, self._now_ms())

    def delete_reason(self, reason_id: str) -> None:
        """Delete a reason that nothing has.

        Raises:
            UserError: something has it (``case.reason_used``), or the disk refused.
        """
        with self._writing() as connection:
            reasons.delete(connection, reason_id, self._new_id(), self._now_ms())

    def keep_draft(self, body: str, draft_id: str = "") -> str:
        """Keep what is being typed, as a JSON text; returns the draft's id.

        Args:
            body: all of the form.
            draft_id: of the draft it replaces; empty for a new one.

        Raises:
            UserError: the disk refused.
        """
        id_ = draft_id or self._new_id()
        with self._writing() as connection:
            connection.execute(_DRAFT, (id_, body, self._now_ms()))
        return id_

    def forget_draft(self, draft_id: str) -> None:
        """Delete a draft: it was saved, or thrown away.

        Raises:
            UserError: the disk refused.
        """
        with self._writing() as connection:
            connection.execute("DELETE FROM draft WHERE id = ?", (draft_id,))

    def drafts(self) -> list[tuple[str, str]]:
        """Ids and JSON texts of all drafts, newest first."""
        rows = self._database.rows("SELECT id, body FROM draft ORDER BY updated_at_ms DESC, id")
        return [(str(id_), str(body)) for id_, body in rows]

    def _ids(self, condition: str, value: str) -> tuple[str, ...]:
        query = f"SELECT id FROM return_case WHERE {condition} ORDER BY created_at_ms, id"  # noqa: S608 (our texts)
        return tuple(str(id_) for (id_,) in self._database.rows(query, value))

    @contextmanager
    def _writing(self, case: NewCase | None = None) -> Iterator[Connection]:
        """A transaction that says why it was not kept; for a case, also which other one is in the way.

        Raises:
            UserError: it was not.
        """
        try:
            with self._database.transaction() as connection:
                yield connection
        except driver.IntegrityError as error:
            if case and "duplicate_key" in str(error):
                raise CaseDuplicateError(self._equal_to(case)) from error
            raise UserError("case.rule", "这条登记缺少内容，或和已有的内容矛盾，没有存下；请检查后再存") from error
        except driver.DriverError as error:
            message = f"登记没有存下（{driver.reason(error)}）；请检查磁盘空间和权限，然后再存一次"
            raise UserError("case.write", message) from error

    def _equal_to(self, case: NewCase) -> str:
        """The open case that equals one; empty when it was closed just now."""
        found = self._database.rows(_EQUAL, DEFAULT_SHOP_ID, case.platform, case.kind, keys(case)[0], case.sub_order_no)
        return str(found[0][0]) if found else ""


@contextmanager
def reading() -> Iterator[None]:
    """Say why cases could not be read; the database's own words never reach a person.

    Raises:
        UserError: they could not.
    """
    try:
        yield
    except driver.DriverError as error:
        message = f"登记读不出来（{driver.reason(error)}）；请打开“数据与密钥”检查"
        raise UserError("case.read", message) from error
