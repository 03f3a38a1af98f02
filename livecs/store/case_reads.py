"""What is read of cases: one with all that belongs to it, counts, and what may be the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from livecs.clock import day_span_ms
from livecs.returns.model import CLOSED, CaseFile, Counts, Deadline, Event, Near, Picture
from livecs.store.case_rows import keys
from livecs.store.case_search import DUE, rows_of

if TYPE_CHECKING:
    from livecs.returns.model import Case, NewCase
    from livecs.store.database import Database

_DAY_MS = 86_400_000
_NICK_DAYS, _MOST_NEAR = 30, 20
_NICK = "c.customer_nick = ? AND c.customer_nick <> ''"
_CLOSED = ", ".join(f"'{status}'" for status in sorted(CLOSED))
_OPEN = f"status NOT IN ({_CLOSED}, 'draft')"
_EVENTS = "SELECT id, at_ms, kind, from_value, to_value, note FROM case_event WHERE case_id = ? ORDER BY at_ms, id"
_DEADLINES = """
SELECT id, rule, title, due_at_ms, source, source_on, confidence, done_at_ms, is_ours FROM case_deadline
WHERE case_id = ? ORDER BY due_at_ms, id
"""
_RUNNING = """
SELECT c.id, c.status, d.id, d.rule, d.title, d.due_at_ms, d.source, d.source_on, d.confidence, d.done_at_ms, d.is_ours
FROM return_case c INDEXED BY case_listed JOIN case_deadline d ON d.case_id = c.id
WHERE c.status <> 'draft' AND c.urgency > ? - ? AND d.done_at_ms IS NULL AND d.due_at_ms <= ?
ORDER BY d.due_at_ms, d.id
"""
_PICTURES = (
    "SELECT id, file_name, size_bytes, added_at_ms FROM evidence WHERE case_id = ? AND file_name <> '' ORDER BY id"
)
_COUNTS = f"""
SELECT count(*), ifnull(sum(due_at_ms >= ?1 AND due_at_ms < ?2), 0), ifnull(sum(due_at_ms < ?1), 0)
FROM return_case INDEXED BY case_of_status WHERE {_OPEN}
"""  # noqa: S608 (our names)
_BY_STATUS = "SELECT status, count(*) FROM return_case GROUP BY status ORDER BY status"
_NEW = "SELECT count(*) FROM return_case WHERE created_at_ms >= ? AND created_at_ms < ? AND status <> 'draft'"


def read_file(database: Database, case: Case) -> CaseFile:
    """All that is known of a case."""
    rows = database.rows("SELECT name FROM reason WHERE id = ?", case.said.reason_id)
    events: list[Any] = database.rows(_EVENTS, case.id)
    pictures: list[Any] = database.rows(_PICTURES, case.id)
    return CaseFile(
        case,
        str(rows[0][0]) if rows else "",
        tuple(map(Event._make, events)),
        read_deadlines(database, case.id),
        tuple(map(Picture._make, pictures)),
    )


def read_deadlines(database: Database, case_id: str) -> tuple[Deadline, ...]:
    """The deadlines of a case, the next one first."""
    rows: list[Any] = database.rows(_DEADLINES, case_id)
    return tuple(Deadline._make((*row[:-1], bool(row[-1]))) for row in rows)


def due_until(database: Database, until_ms: int) -> tuple[tuple[str, str, Deadline], ...]:
    """The deadlines of open cases that end until a moment, those of the past too: case id, its status, deadline."""
    rows: list[Any] = database.rows(_RUNNING, DUE, until_ms + 1, until_ms)
    return tuple((row[0], row[1], Deadline._make((*row[2:-1], bool(row[-1])))) for row in rows)


def counts(database: Database, now_ms: int) -> Counts:
    """How much there is to do now; what is overdue does not count for today again."""
    starts_ms, ends_ms = day_span_ms(now_ms)
    found: list[Any] = database.rows(_COUNTS, now_ms, ends_ms)
    new: list[Any] = database.rows(_NEW, starts_ms, ends_ms)
    by_status: list[Any] = database.rows(_BY_STATUS)
    return Counts._make((*found[0], *new[0], tuple(by_status)))


def near(database: Database, case: NewCase, pictures: tuple[str, ...], now_ms: int) -> tuple[Near, ...]:
    """Cases that may be the same, each once by the strongest reason, newest first within one."""
    order, phone = keys(case)
    head, _, tail = case.customer_phone.partition("*")
    tail = tail.strip("*")
    marks = ", ".join("?" * len(pictures))
    asked: tuple[tuple[str, str, tuple[object, ...]], ...] = (
        ("order", "c.order_key = ? AND c.order_key <> ''", (order,) if order else ()),
        ("picture", f"c.id IN (SELECT case_id FROM evidence WHERE file_name IN ({marks}))", pictures),  # noqa: S608
        ("tracking", "c.tracking_no = ? AND c.tracking_no <> ''", (case.tracking_no,) if case.tracking_no else ()),
        ("phone", "c.phone_key = ? AND c.phone_key <> ''", (phone,) if phone else ()),
        (
            "phone",
            f"{_NICK} AND substr(c.phone_key, 1, ?) = ? AND substr(c.phone_key, -?) = ?",
            (case.customer_nick, len(head), head, len(tail), tail) if case.customer_nick and head and tail else (),
        ),
        (
            "nick",
            f"{_NICK} AND c.created_at_ms >= ?",
            (case.customer_nick, now_ms - _NICK_DAYS * _DAY_MS) if case.customer_nick else (),
        ),
    )
    found: dict[str, Near] = {}
    for why, condition, values in asked:
        if values:
            same = f"SELECT c.rowid FROM return_case c WHERE {condition} AND c.status <> 'draft'"  # noqa: S608 (our texts)
            newest = f"c.rowid IN ({same} ORDER BY c.created_at_ms DESC LIMIT {_MOST_NEAR})"
            for row in rows_of(database, newest, *values):
                found.setdefault(row.id, Near(row, why))
    return tuple(found.values())
