"""Takes personal data out of what holds it: marked first, then blanked, then swept from the file and its backups."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from livecs.errors import UserError
from livecs.sentence import Sentence
from livecs.store import driver
from livecs.store.audit import write_audit
from livecs.store.database import write_in_chunks
from livecs.store.evidence import delete_pictures
from livecs.store.targets import Mark, Targets, draft_marks, promise_marks
from livecs.vault.retention import CaseLimits, cutoffs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from livecs.clock import NowMs
    from livecs.store.database import Database
    from livecs.store.driver import Connection
    from livecs.store.marks import Marks

PERSONAL = (
    "order_no",
    "order_key",
    "sub_order_no",
    "aftersale_no",
    "customer_nick",
    "customer_name",
    "customer_phone",
    "phone_key",
    "customer_address",
    "tracking_no",
    "reason_note",
    "note",
    "reply",
)
"""Columns of a case that are blanked; the database refuses to fill them again."""

_BLANK = f"""
UPDATE return_case SET {", ".join(f"{name} = ''" for name in PERSONAL)},
    version = version + 1, updated_at_ms = ?, erased_at_ms = ?
WHERE id = ? AND erased_at_ms IS NULL
"""  # noqa: S608 (our names)


_BLANK_PROMISE = """
UPDATE promise SET what = '', customer = '', version = version + 1, erased_at_ms = ?
WHERE id = ? AND erased_at_ms IS NULL
"""


_PROMISES_DUE = "SELECT id FROM promise WHERE erased_at_ms IS NULL AND (made_at_ms <= ? OR done_at_ms <= ?) ORDER BY id"


class Erased(NamedTuple):
    """How much was erased."""

    cases: int = 0
    drafts: int = 0
    pictures: int = 0
    promises: int = 0
    owed: int = 0


class Eraser:
    """Erases in one store.

    Args:
        marks: of the profile.
        evidence: the folder of the pictures.
        new_id: gives ids for audit rows.
        now_ms: the clock.
        backup: makes a verified backup and deletes all older ones; what it raises leaves the sweeping to
            the next time.
        pause: sleeps so many seconds between two chunks.
    """

    def __init__(
        self,
        marks: Marks,
        evidence: Path,
        new_id: Callable[[], str],
        now_ms: NowMs,
        backup: Callable[[], None],
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        """Look at nothing yet."""
        self._marks = marks
        self._evidence = evidence
        self._new_id = new_id
        self._now_ms = now_ms
        self._backup = backup
        self._pause = pause

    def erase(self, database: Database, targets: Targets) -> Erased:
        """Erase cases, drafts and promises so that they are nowhere, and come back from nowhere.

        A crash at any moment leaves marks that :meth:`finish` brings to their end.

        Raises:
            UserError: the disk refused; ``privacy.backup`` when all is erased but for older backups.
        """
        if targets.is_empty():
            return Erased()
        at_ms = self._now_ms()
        cases = (Mark("case", id_) for id_ in targets.case_ids)
        promises = (Mark("promise", id_) for id_ in targets.promise_ids)
        owed = (Mark("owed", id_) for id_ in targets.owed_ids)
        marks = (*targets.marks, *cases, *promises, *owed)
        self._marks.add(marks, at_ms, forget_before_ms=cutoffs(at_ms, CaseLimits()).mark_at_ms)
        erased = self._blanked(database, targets, at_ms)
        self._sweep(database)
        return erased

    def after_restore(self, database: Database) -> Erased:
        """Erase again what was erased before, in a database that came from a backup or a salvage.

        Raises:
            UserError: the disk refused.
        """
        erased = self._blanked(database, self._marked(database), self._now_ms())
        if any(erased):
            with said():
                database.rewrite()
        return erased

    def finish(self, database: Database) -> None:
        """Bring an erasure that was cut short to its end; without effect when there was none.

        Raises:
            UserError: see :meth:`erase`.
        """
        if not self._marks.is_swept():
            self._blanked(database, self._marked(database), self._now_ms())
            self._sweep(database)

    def _marked(self, database: Database) -> Targets:
        query = "SELECT id, order_key, phone_key, created_at_ms FROM return_case WHERE erased_at_ms IS NULL"
        known = self._marks.known()
        cases = [
            str(id_)
            for id_, order, phone, at_ms in database.rows(query)
            if known(_case_marks(id_, order, phone), int(str(at_ms)))
        ]
        drafts = [
            str(id_)
            for id_, body, at_ms in database.rows("SELECT id, body, updated_at_ms FROM draft")
            if known(draft_marks(str(body)), int(str(at_ms)))
        ]
        promises = [
            str(id_)
            for id_, at_ms, *texts in database.rows(
                "SELECT id, made_at_ms, what, customer FROM promise WHERE erased_at_ms IS NULL"
            )
            if known((Mark("promise", str(id_)), *promise_marks(*texts)), int(str(at_ms)))
        ]
        owed = [
            str(id_)
            for id_, at_ms in database.rows("SELECT id, opened_at_ms FROM owed_reply")
            if known((Mark("owed", str(id_)),), int(str(at_ms)))
        ]
        return Targets(tuple(cases), tuple(drafts), promise_ids=tuple(promises), owed_ids=tuple(owed))

    def _blanked(self, database: Database, targets: Targets, at_ms: int) -> Erased:
        total = Erased()

        def blank(connection: Connection, rows: list[tuple[str, str]]) -> None:
            nonlocal total
            for kind, id_ in rows:
                one = blanks[kind](connection, id_, at_ms)
                total = Erased(*map(sum, zip(total, one, strict=True)))

        blanks = {
            "case": self._blank_case,
            "draft": _delete_draft,
            "promise": self._blank_promise,
            "owed": _delete_owed,
        }
        ids = {
            "case": targets.case_ids,
            "draft": targets.draft_ids,
            "promise": targets.promise_ids,
            "owed": targets.owed_ids,
        }
        rows = [(kind, id_) for kind, of_kind in ids.items() for id_ in of_kind]
        with said():
            for _ in write_in_chunks(database, rows, blank, now_s=time.monotonic, pause=self._pause):
                pass
        return total

    def _blank_case(self, connection: Connection, id_: str, at_ms: int) -> Erased:
        """Pictures go before the commit: cut short in between, a row without its picture is erased the next time."""
        if not connection.execute(_BLANK, (at_ms, at_ms, id_)).rowcount:
            return Erased()
        connection.execute("UPDATE case_item SET spec = '' WHERE case_id = ?", (id_,))
        connection.execute("UPDATE case_event SET note = '' WHERE case_id = ? AND note <> ''", (id_,))
        pictures = delete_pictures(connection, self._evidence, id_, at_ms)
        write_audit(connection, self._new_id(), at_ms, "case.erase", id_, fields=(*PERSONAL, "evidence"))
        return Erased(cases=1, pictures=pictures)

    def _blank_promise(self, connection: Connection, id_: str, at_ms: int) -> Erased:
        if not connection.execute(_BLANK_PROMISE, (at_ms, id_)).rowcount:
            return Erased()
        write_audit(connection, self._new_id(), at_ms, "promise.erase", id_, fields=("what", "customer"))
        return Erased(promises=1)

    def _sweep(self, database: Database) -> None:
        """Leave nothing in free pages, in the log beside the file, or in an older backup."""
        with said():
            is_empty = database.rewrite()
        try:
            self._backup()
        except UserError as error:
            message = Sentence("内容已经清除，但旧备份还没有换新，下次打开时会再试；原因：{}", error.message)
            raise UserError("privacy.backup", message) from error
        if is_empty:
            self._marks.swept()


@contextmanager
def said() -> Iterator[None]:
    """Say why an erasure did not come to its end.

    Raises:
        UserError: it did not.
    """
    try:
        yield
    except driver.DriverError as error:
        message = Sentence("清除没有做完（{}）；下次打开时会继续，请检查磁盘空间和权限", driver.reason(error))
        raise UserError("privacy.write", message) from error


def _case_marks(id_: object, order: object, phone: object) -> tuple[Mark, ...]:
    return (Mark("case", str(id_)), Mark("order", str(order)), Mark("phone", str(phone)))


def _delete_draft(connection: Connection, id_: str, _at_ms: int) -> Erased:
    return Erased(drafts=connection.execute("DELETE FROM draft WHERE id = ?", (id_,)).rowcount)


def _delete_owed(connection: Connection, id_: str, _at_ms: int) -> Erased:
    return Erased(owed=connection.execute("DELETE FROM owed_reply WHERE id = ?", (id_,)).rowcount)


def due(database: Database, now_ms: int, limits: CaseLimits) -> Targets:
    """What has its time up; marked by its own id alone, since the customer may have another that stays."""
    at = cutoffs(now_ms, limits)
    query = """
        SELECT id FROM return_case
        WHERE erased_at_ms IS NULL AND (created_at_ms <= ? OR closed_at_ms <= ?)
        ORDER BY created_at_ms, id
    """
    return Targets(
        _ids(database.rows(query, at.created_at_ms, at.closed_at_ms)),
        _ids(database.rows("SELECT id FROM draft WHERE updated_at_ms <= ?", at.draft_at_ms)),
        promise_ids=_ids(database.rows(_PROMISES_DUE, at.created_at_ms, at.closed_at_ms)),
    )


def _ids(rows: Iterable[tuple[object, ...]]) -> tuple[str, ...]:
    return tuple(str(row[0]) for row in rows)
