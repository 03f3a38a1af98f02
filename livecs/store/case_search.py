"""Finds cases by any part of a number, a name or a product: one pass over a narrow index, the most urgent first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from livecs.clock import day_span_ms
from livecs.platforms import PLATFORM_IDS
from livecs.returns.masking import customer_words, mask_phone
from livecs.returns.model import CaseRow, Found, Kind
from livecs.text import fold, mask_phones, order_key, phone_key

if TYPE_CHECKING:
    from livecs.returns.model import Search
    from livecs.store.database import Database

_DAY_MS = 86_400_000
ROW = """
SELECT c.id, c.version, c.platform, c.kind, c.status, c.attitude, ifnull(r.name, ''), c.order_no, c.customer_nick,
    c.customer_name, c.customer_phone,
    ifnull((SELECT product FROM case_item WHERE case_id = c.id ORDER BY id LIMIT 1), ''),
    c.refund_fen, c.created_at_ms, c.due_at_ms,
    ifnull((SELECT note FROM case_event WHERE case_id = c.id AND note <> '' ORDER BY at_ms DESC, id DESC LIMIT 1), '')
FROM return_case c LEFT JOIN reason r ON r.id = c.reason_id
"""
# As the index of step 6 has it: the later, the more urgent; what has a due moment above what has none, above what
# is closed.
DUE, _OPEN = 40_000_000_000_000, 10_000_000_000_000
_KINDS, _PLATFORMS = len(Kind), len(PLATFORM_IDS)
_STATUSES = "draft new await_buyer persuading in_transit inspecting settling escalated done kept refused cancelled"
"""In the order in which step 6 numbers them, which is not the one of :class:`Status`."""
_LISTED = "FROM return_case INDEXED BY case_listed WHERE status <> 'draft'"
_SAME_NUMBER = (
    "rowid IN (SELECT rowid FROM return_case WHERE tracking_no = {0} AND tracking_no <> '' "
    "UNION ALL SELECT rowid FROM return_case WHERE aftersale_no = {0} AND aftersale_no <> '')"
)
_NUMBER = re.compile(r"[0-9A-Za-z\s='\"+-]+")
_MOST_PARTS, _LEAST_KEY = 4, 3


def find(database: Database, search: Search, now_ms: int) -> Found:
    """Cases as a list shows them, the most urgent first, and how many there are without the limit."""
    where, values = _condition(search, now_ms)
    limit = max(search.limit, 1)
    query = f"SELECT urgency, rowid {_LISTED} {where} ORDER BY urgency DESC, rowid DESC LIMIT {limit + 1}"
    hits: list[Any] = database.rows(query, *values)
    rows = rows_of(database, f"c.rowid IN ({', '.join(str(rowid) for _, rowid in hits[:limit])})")
    if len(hits) <= limit:
        return Found(rows, len(hits))
    rest = f"SELECT count(*) {_LISTED} {where} AND (urgency, rowid) < (?, ?)"
    ((more,),) = database.rows(rest, *values, *hits[limit - 1])
    return Found(rows, limit + int(str(more)))


def found_ids(database: Database, search: Search, now_ms: int) -> tuple[str, ...]:
    """The ids of all cases that are found, whatever the limit; the oldest first."""
    where, values = _condition(search, now_ms)
    listed = f"SELECT rowid {_LISTED} {where}"
    query = f"SELECT id FROM return_case WHERE rowid IN ({listed}) ORDER BY created_at_ms, id"  # noqa: S608 (our texts)
    return tuple(str(id_) for (id_,) in database.rows(query, *values))


def rows_of(database: Database, condition: str, *values: object) -> tuple[CaseRow, ...]:
    """Rows as a list shows them, masked, the most urgent first; ``c`` is the case."""
    rows: list[Any] = database.rows(f"{ROW} WHERE {condition} ORDER BY c.urgency DESC, c.rowid DESC", *values)
    return tuple(
        CaseRow._make(
            (*row[:8], customer_words(row[8], row[9]), mask_phone(row[10]), *row[11:15], mask_phones(row[15]))
        )
        for row in rows
    )


def _condition(search: Search, now_ms: int) -> tuple[str, list[object]]:
    """What a search asks for beyond the drafts, which nobody looks for."""
    conditions, values = [""], list[object]()
    if search.statuses or search.kinds or search.platform:
        conditions.append(f"facet IN ({', '.join(map(str, _facets(search)))})")
    for condition, limit_ms in (("created_at_ms >= ?", search.from_ms), ("created_at_ms < ?", search.to_ms)):
        if limit_ms is not None:
            conditions.append(condition)
            values.append(limit_ms)
    if search.due:
        conditions.append("urgency > ? AND urgency <= ?")
        values += _urgencies(search.due, now_ms)
    for part in _parts(search.text):
        condition, words = _holds(part)
        conditions.append(condition)
        values += words
    return " AND ".join(conditions), values


def _facets(search: Search) -> list[int]:
    statuses = [number for number, one in enumerate(_STATUSES.split()) if not search.statuses or one in search.statuses]
    kinds = [number for number, one in enumerate(Kind) if not search.kinds or one in search.kinds]
    platforms = [n for n, one in enumerate(PLATFORM_IDS) if search.platform in {"", one}]
    return [(one * _KINDS + kind) * _PLATFORMS + number for one in statuses for kind in kinds for number in platforms]


def _urgencies(due: str, now_ms: int) -> tuple[int, int]:
    """From where, excluded, to where the index is read; what is overdue is neither of today nor soon."""
    until_ms = {"today": day_span_ms(now_ms)[1], "soon": now_ms + _DAY_MS}
    if due == "open":
        return _OPEN, DUE
    if due == "overdue":
        return DUE - now_ms, DUE
    return DUE - until_ms[due], DUE - now_ms


def _parts(text: str) -> list[str]:
    """What all must be found: the words of a text, or one number with its blanks."""
    text = fold(text).strip()
    if _NUMBER.fullmatch(text) and re.search(r"\d", text):
        return [text]
    return text.split()[:_MOST_PARTS]


def _holds(word: str) -> tuple[str, list[object]]:
    """Whether a case has a word anywhere, or a number as it is compared."""
    forms = [word]
    if _NUMBER.fullmatch(word):
        forms += [key for key in (order_key(word).lower(), phone_key(word)) if len(key) >= _LEAST_KEY]
    forms = list(dict.fromkeys(forms))
    tests = ["instr(words, ?)"] * len(forms)
    tests.append("first_product IN (SELECT number FROM product WHERE instr(lower(name), ?))")
    values: list[object] = [*forms, word]
    if len(forms[-1]) > _LEAST_KEY and _NUMBER.fullmatch(word):
        number = word.upper()
        tests.append(_SAME_NUMBER.format("?"))
        values += [number, number]
    return f"({' OR '.join(tests)})", values
