"""What is read of cases: one with all that belongs to it, lists, counts, and what may be the same."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from livecs.clock import SHOP_ZONE, today_on
from livecs.returns.masking import customer_words, mask_phone
from livecs.returns.model import (
    CLOSED,
    CaseFile,
    CaseRow,
    Counts,
    Deadline,
    Event,
    Found,
    Near,
    Picture,
)
from livecs.store.case_rows import keys
from livecs.text import fold, mask_phones, order_key, phone_key

if TYPE_CHECKING:
    from livecs.returns.model import Case, NewCase, Search
    from livecs.store.database import Database

_DAY_MS = 86_400_000
_NICK_DAYS, _MOST_NEAR = 30, 20
_CLOSED = ", ".join(f"'{status}'" for status in sorted(CLOSED))
_OPEN = f"status NOT IN ({_CLOSED}, 'draft')"
_ROW = """
SELECT c.id, c.version, c.platform, c.kind, c.status, c.attitude, ifnull(r.name, ''), c.order_no, c.customer_nick,
    c.customer_name, c.customer_phone,
    ifnull((SELECT product FROM case_item WHERE case_id = c.id ORDER BY id LIMIT 1), ''),
    c.refund_fen, c.created_at_ms, c.due_at_ms,
    ifnull((SELECT note FROM case_event WHERE case_id = c.id AND note <> '' ORDER BY at_ms DESC, id DESC LIMIT 1), '')
FROM return_case c LEFT JOIN reason r ON r.id = c.reason_id
"""
_EVENTS = "SELECT id, at_ms, kind, from_value, to_value, note FROM case_event WHERE case_id = ? ORDER BY at_ms, id"
_DEADLINES = """
SELECT id, rule, title, due_at_ms, source, source_on, confidence, done_at_ms, is_ours FROM case_deadline
WHERE case_id = ? ORDER BY due_at_ms, id
"""
_PICTURES = (
    "SELECT id, file_name, size_bytes, added_at_ms FROM evidence WHERE case_id = ? AND file_name <> '' ORDER BY id"
)
_URGENT = f"c.{_OPEN} DESC, c.due_at_ms IS NULL, c.due_at_ms, c.created_at_ms DESC, c.id DESC"
_COUNTS = f"""
SELECT count(*), ifnull(sum(due_at_ms >= ?1 AND due_at_ms < ?2), 0), ifnull(sum(due_at_ms < ?1), 0)
FROM return_case WHERE {_OPEN}
"""  # noqa: S608 (our names)
_BY_STATUS = "SELECT status, count(*) FROM return_case GROUP BY status ORDER BY status"
_WORDS = (
    "c.order_no",
    "c.sub_order_no",
    "c.aftersale_no",
    "c.customer_nick",
    "c.customer_name",
    "c.tracking_no",
)


def read_file(database: Database, case: Case) -> CaseFile:
    """All that is known of a case."""
    rows = database.rows("SELECT name FROM reason WHERE id = ?", case.said.reason_id)
    events: list[Any] = database.rows(_EVENTS, case.id)
    deadlines: list[Any] = database.rows(_DEADLINES, case.id)
    pictures: list[Any] = database.rows(_PICTURES, case.id)
    return CaseFile(
        case,
        str(rows[0][0]) if rows else "",
        tuple(map(Event._make, events)),
        tuple(Deadline._make((*row[:-1], bool(row[-1]))) for row in deadlines),
        tuple(map(Picture._make, pictures)),
    )


def find(database: Database, search: Search, now_ms: int) -> Found:
    """Cases as a list shows them, the most urgent first, and how many there are."""
    conditions, values = _conditions(search, now_ms)
    where = " AND ".join(conditions)
    ((total,),) = database.rows(f"SELECT count(*) FROM return_case c WHERE {where}", *values)  # noqa: S608 (our texts)
    query = f"{_ROW} WHERE {where} ORDER BY {_URGENT} LIMIT ?"
    return Found(rows_of(database.rows(query, *values, search.limit)), int(str(total)))


def found_ids(database: Database, search: Search, now_ms: int) -> tuple[str, ...]:
    """The ids of all cases that are found, whatever the limit; the oldest first."""
    conditions, values = _conditions(search, now_ms)
    where = " AND ".join(conditions)
    query = f"SELECT c.id FROM return_case c WHERE {where} ORDER BY c.created_at_ms, c.id"  # noqa: S608 (our texts)
    return tuple(str(id_) for (id_,) in database.rows(query, *values))


def rows_of(rows: list[Any]) -> tuple[CaseRow, ...]:
    """Rows as a list shows them: masked."""
    return tuple(
        CaseRow._make(
            (*row[:8], customer_words(row[8], row[9]), mask_phone(row[10]), *row[11:15], mask_phones(row[15]))
        )
        for row in rows
    )


def counts(database: Database, now_ms: int) -> Counts:
    """How much there is to do now."""
    starts_ms, ends_ms = day_of(now_ms)
    open_, today, overdue = _numbers(database.rows(_COUNTS, now_ms, ends_ms))
    registered = "SELECT count(*) FROM return_case WHERE created_at_ms >= ? AND created_at_ms < ? AND status <> 'draft'"
    (new,) = _numbers(database.rows(registered, starts_ms, ends_ms))
    by_status: list[Any] = database.rows(_BY_STATUS)
    return Counts(open_, today, overdue, new, tuple((str(name), int(count)) for name, count in by_status))


def day_of(now_ms: int) -> tuple[int, int]:
    """The calendar day of a moment in the shop's zone, half-open, in UTC milliseconds."""
    day = today_on(now_ms)
    starts = datetime(day.year, day.month, day.day, tzinfo=SHOP_ZONE)
    return tuple(int((starts + timedelta(days=days)).timestamp() * 1000) for days in (0, 1))  # type: ignore[return-value]


def near(database: Database, case: NewCase, pictures: tuple[str, ...], now_ms: int) -> tuple[Near, ...]:
    """Cases that may be the same, each once by the strongest reason, newest first within one."""
    order, phone = keys(case)
    head, _, tail = case.customer_phone.partition("*")
    tail = tail.strip("*")
    marks = ", ".join("?" * len(pictures))
    asked: tuple[tuple[str, str, tuple[object, ...]], ...] = (
        ("order", "c.order_key = ?", (order,) if order else ()),
        ("picture", f"c.id IN (SELECT case_id FROM evidence WHERE file_name IN ({marks}))", pictures),  # noqa: S608
        ("tracking", "c.tracking_no = ?", (case.tracking_no,) if case.tracking_no else ()),
        ("phone", "c.phone_key = ?", (phone,) if phone else ()),
        (
            "phone",
            "c.customer_nick = ? AND substr(c.phone_key, 1, ?) = ? AND substr(c.phone_key, -?) = ?",
            (case.customer_nick, len(head), head, len(tail), tail) if case.customer_nick and head and tail else (),
        ),
        (
            "nick",
            "c.customer_nick = ? AND c.created_at_ms >= ?",
            (case.customer_nick, now_ms - _NICK_DAYS * _DAY_MS) if case.customer_nick else (),
        ),
    )
    found: dict[str, Near] = {}
    for why, condition, values in asked:
        if values:
            query = f"{_ROW} WHERE {condition} AND c.status <> 'draft' ORDER BY c.created_at_ms DESC LIMIT {_MOST_NEAR}"
            for row in rows_of(database.rows(query, *values)):
                found.setdefault(row.id, Near(row, why))
    return tuple(found.values())


def _conditions(search: Search, now_ms: int) -> tuple[list[str], list[object]]:
    """What a search asks for, as SQL and its values; a draft is nothing to find."""
    conditions, values = ["c.status <> 'draft'"], list[object]()
    for column, chosen in (("status", search.statuses), ("kind", search.kinds)):
        if chosen:
            conditions.append(f"c.{column} IN ({', '.join('?' * len(chosen))})")
            values += chosen
    if search.platform:
        conditions.append("c.platform = ?")
        values.append(search.platform)
    for condition, limit in (("c.created_at_ms >= ?", search.from_ms), ("c.created_at_ms < ?", search.to_ms)):
        if limit is not None:
            conditions.append(condition)
            values.append(limit)
    if search.due:
        conditions.append(f"c.{_OPEN}")
    if search.due in _DUES:
        before_ms = {"overdue": now_ms, "today": day_of(now_ms)[1], "soon": now_ms + _DAY_MS}[search.due]
        conditions.append("c.due_at_ms < ?")
        values.append(before_ms)
    if search.text.strip():
        condition, words = _text_condition(search.text.strip())
        conditions.append(condition)
        values += words
    return conditions, values


_DUES = {"overdue", "today", "soon"}


def _text_condition(typed: str) -> tuple[str, list[object]]:
    """Any part of a number, a name or a product."""
    word = fold(typed)
    parts = [f"instr(lower({column}), ?)" for column in _WORDS]
    values: list[object] = [word] * len(parts)
    for column, key in (("order_key", order_key(typed)), ("phone_key", phone_key(typed))):
        if key:
            parts.append(f"instr(c.{column}, ?)")
            values.append(key)
    parts.append("c.id IN (SELECT case_id FROM case_item WHERE instr(lower(product), ?))")
    values.append(word)
    return f"({' OR '.join(parts)})", values


def _numbers(rows: list[tuple[object, ...]]) -> tuple[int, ...]:
    return tuple(int(str(number)) for number in rows[0])
