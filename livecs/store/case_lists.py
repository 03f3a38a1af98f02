"""What stands beside the cases of an open database: deadlines, reasons, drafts; and how all of it is written."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from livecs.errors import UserError
from livecs.ids import DEFAULT_SHOP_ID
from livecs.returns.deadlines import no_deadlines
from livecs.returns.refusals import CaseDuplicateError
from livecs.sentence import Sentence
from livecs.store import case_reads, case_writes, driver, reasons
from livecs.store.case_figures import CaseFigures
from livecs.store.case_rows import keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from livecs.clock import NowMs
    from livecs.returns.deadlines import Due
    from livecs.returns.model import Deadline, NewCase, Reason
    from livecs.returns.spans import Span
    from livecs.returns.statistics import Records
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


class CaseLists:
    """A part of :class:`livecs.store.cases.CaseStore`."""

    def __init__(self, database: Database, new_id: Callable[[], str], now_ms: NowMs, due: Due = no_deadlines) -> None:
        """Write with these ids and this clock; ``due`` says which deadlines follow from a case and what happened."""
        self._database = database
        self._new_id = new_id
        self._now_ms = now_ms
        self._due = due

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

    def due_until(self, until_ms: int) -> tuple[tuple[str, str, Deadline], ...]:
        """The deadlines of open cases that end until a moment, see :func:`livecs.store.case_reads.due_until`.

        Raises:
            UserError: the file is damaged.
        """
        with reading():
            return case_reads.due_until(self._database, until_ms)

    def records(self, span: Span) -> Records:
        """What the statistics of a span are counted from.

        Raises:
            UserError: the file is damaged.
        """
        return CaseFigures(self._database).records(span)

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
            raise rule_broken(error, self._equal_to(case) if case else "") from error
        except driver.DriverError as error:
            message = Sentence("登记没有存下（{}）；请检查磁盘空间和权限，然后再存一次", driver.reason(error))
            raise UserError("case.write", message) from error

    def _equal_to(self, case: NewCase) -> str:
        """The open case that equals one; empty when it was closed just now."""
        found = self._database.rows(_EQUAL, DEFAULT_SHOP_ID, case.platform, case.kind, keys(case)[0], case.sub_order_no)
        return str(found[0][0]) if found else ""


def rule_broken(error: driver.IntegrityError, equal_id: str) -> UserError:
    """Why the database refused a case; ``equal_id`` is of the open one that equals it."""
    if "duplicate_key" in str(error):
        return CaseDuplicateError(equal_id)
    return UserError("case.rule", Sentence("这条登记缺少内容，或和已有的内容矛盾，没有存下；请检查后再存"))


@contextmanager
def reading() -> Iterator[None]:
    """Say why cases could not be read; the database's own words never reach a person.

    Raises:
        UserError: they could not.
    """
    try:
        yield
    except driver.DriverError as error:
        message = Sentence("登记读不出来（{}）；请打开“数据与密钥”检查", driver.reason(error))
        raise UserError("case.read", message) from error
