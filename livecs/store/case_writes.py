"""What is written of a case, inside the transaction of whoever calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.returns.model import CLOSED, NewCase, Status
from livecs.returns.states import WAITING
from livecs.sentence import Sentence
from livecs.store.audit import write_audit
from livecs.store.case_rows import COLUMNS, KEYED, keys, list_products, values, write_items

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from livecs.returns.model import Case, Deadline
    from livecs.store.driver import Connection

_KEPT = ("id", *KEYED, "created_at_ms", "updated_at_ms", "import_key", *COLUMNS)
_FIRST_PRODUCT = "(SELECT number FROM product WHERE name = ?)"
_ADD = f"""
INSERT INTO return_case ({", ".join(_KEPT)}, first_product, more_products)
VALUES ({", ".join("?" * len(_KEPT))}, {_FIRST_PRODUCT}, ?)
"""  # noqa: S608 (our names)
_CHANGED = tuple(name for name in COLUMNS if name not in {"due_at_ms", "source"})
_CHANGE = f"""
UPDATE return_case SET version = version + 1, updated_at_ms = ?, order_key = ?, phone_key = ?,
    first_product = {_FIRST_PRODUCT}, more_products = ?, {", ".join(f"{name} = ?" for name in _CHANGED)}
WHERE id = ? AND version = ? AND erased_at_ms IS NULL
"""  # noqa: S608 (our names)
_CHANGE_ERASED = """
UPDATE return_case SET version = version + 1, updated_at_ms = ?, status = ?, attitude = ?, closed_at_ms = ?
WHERE id = ? AND version = ?
"""
_EVENT = "INSERT INTO case_event (id, case_id, at_ms, kind, from_value, to_value, note) VALUES (?, ?, ?, ?, ?, ?, ?)"
_ADD_DEADLINE = """
INSERT INTO case_deadline (id, case_id, rule, title, due_at_ms, source, source_on, confidence, done_at_ms, is_ours)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (case_id, rule) WHERE done_at_ms IS NULL DO UPDATE SET title = excluded.title,
    due_at_ms = excluded.due_at_ms, source = excluded.source, source_on = excluded.source_on,
    confidence = excluded.confidence, is_ours = excluded.is_ours
"""
_CLOSED = ", ".join(f"'{status}'" for status in sorted(CLOSED))
_WAITING = ", ".join(f"'{status}'" for status in sorted(WAITING))
# Only what is ours is due while the buyer or the carrier is to act next; nothing of what is closed.
_DUE = f"""
UPDATE return_case SET due_at_ms = iif(status IN ({_CLOSED}, 'draft'), NULL, (
    SELECT min(due_at_ms) FROM case_deadline
    WHERE case_id = return_case.id AND done_at_ms IS NULL AND (is_ours OR return_case.status NOT IN ({_WAITING}))
)) WHERE id = ?
"""  # noqa: S608 (our names)
_OWN_RULE, _OWN_TITLE, _OWN_SOURCE = "own", Sentence("约定时间"), Sentence("登记时自己定的")


def insert(
    connection: Connection,
    case: NewCase,
    new_id: Callable[[], str],
    at_ms: int,
    *,
    began_ms: int | None = None,
    import_key: str = "",
) -> str:
    """Write a new case with its audit row; returns its id. One out of a file began when the buyer asked."""
    id_ = new_id()
    created_at_ms = at_ms if began_ms is None else began_ms
    listed = list_products(connection, case.items)
    connection.execute(_ADD, (id_, *keys(case), created_at_ms, at_ms, import_key, *values(case), *listed))
    write_items(connection, id_, case.items, new_id)
    _write_own_deadline(connection, id_, case.due_at_ms, new_id)
    filled = tuple(name for name in NewCase._fields if getattr(case, name))
    write_audit(connection, new_id(), at_ms, "case.add", id_, fields=filled)
    return id_


def change(
    connection: Connection, case: Case, said: NewCase, new_id: Callable[[], str], at_ms: int, *, note: str = ""
) -> bool:
    """Write what is now said of a case, its events, and an audit row that names what changed.

    Args:
        connection: inside a transaction.
        case: as it was seen.
        said: what is said of it now; when it closes and what is due follows.
        new_id: gives ids.
        at_ms: now.
        note: written to the move.

    Returns:
        whether it still was as it was seen; nothing is written where it was not.
    """
    before = case.said
    said = said._replace(closed_at_ms=_closed_at_ms(before, said, at_ms))
    chosen = tuple(getattr(said, name) for name in _CHANGED)
    if case.erased_at_ms is None:
        listed = list_products(connection, said.items)
        row = (at_ms, *keys(said), *listed, *chosen, case.id, case.version)
        written = connection.execute(_CHANGE, row).rowcount
    else:
        moved = (at_ms, said.status, said.attitude, said.closed_at_ms, case.id, case.version)
        written = connection.execute(_CHANGE_ERASED, moved).rowcount
    if not written:
        return False
    if said.items != before.items:
        connection.execute("DELETE FROM case_item WHERE case_id = ?", (case.id,))
        write_items(connection, case.id, said.items, new_id)
    _write_events(connection, case, said, new_id, at_ms, note)
    if said.status != before.status and before.status == Status.DRAFT:
        _write_own_deadline(connection, case.id, said.due_at_ms, new_id)
    _turn_deadlines(connection, case, said)
    changed = [name for name in NewCase._fields if getattr(said, name) != getattr(before, name)]
    deed = "case.change" if said.status == before.status else "case.move"
    write_audit(connection, new_id(), at_ms, deed, case.id, fields=(*changed, *(("move_note",) if note else ())))
    return True


def _write_own_deadline(connection: Connection, case_id: str, due_at_ms: int | None, new_id: Callable[[], str]) -> None:
    """What the form says of a due moment is a deadline as any other."""
    if due_at_ms is not None:
        own = (new_id(), case_id, _OWN_RULE, _OWN_TITLE, due_at_ms, _OWN_SOURCE, "", "", None, 1)
        connection.execute(_ADD_DEADLINE, own)


def _closed_at_ms(before: NewCase, said: NewCase, at_ms: int) -> int | None:
    if said.status not in CLOSED:
        return None
    return before.closed_at_ms if before.closed_at_ms is not None else at_ms


def _write_events(
    connection: Connection, case: Case, said: NewCase, new_id: Callable[[], str], at_ms: int, note: str
) -> None:
    """The change of attitude before the move it led to."""
    before = case.said
    for kind, was, is_ in (("attitude", before.attitude, said.attitude), ("move", before.status, said.status)):
        if was != is_:
            text = note if kind == "move" and case.erased_at_ms is None else ""
            connection.execute(_EVENT, (new_id(), case.id, at_ms, kind, was, is_, text))


def _turn_deadlines(connection: Connection, case: Case, said: NewCase) -> None:
    """What was due ends with the case, and is due again when the case is opened again."""
    was = case.said.closed_at_ms
    if was is None and said.closed_at_ms is not None:
        end = "UPDATE case_deadline SET done_at_ms = ? WHERE case_id = ? AND done_at_ms IS NULL"
        connection.execute(end, (said.closed_at_ms, case.id))
    elif was is not None and said.closed_at_ms is None:
        again = "UPDATE OR IGNORE case_deadline SET done_at_ms = NULL WHERE case_id = ? AND done_at_ms = ?"
        connection.execute(again, (case.id, was))
    turn_due(connection, case.id)


def turn_due(connection: Connection, case_id: str) -> None:
    """Keep when a case is due next; no other version of it."""
    connection.execute(_DUE, (case_id,))


def write_deadlines(
    connection: Connection, case_id: str, deadlines: Iterable[Deadline], new_id: Callable[[], str], at_ms: int
) -> None:
    """Write deadlines with an audit row, and when the case is due next."""
    for one in deadlines:
        source = (one.source, one.source_on, one.confidence)
        row = (new_id(), case_id, one.rule, one.title, one.due_at_ms, *source, one.done_at_ms, int(one.is_ours))
        connection.execute(_ADD_DEADLINE, row)
        write_audit(connection, new_id(), at_ms, "case.deadline", case_id, fields=("due_at_ms",))
    turn_due(connection, case_id)


def end_deadline(connection: Connection, deadline_id: str, new_id: Callable[[], str], at_ms: int) -> None:
    """Write that what was due is done."""
    end = "UPDATE case_deadline SET done_at_ms = ? WHERE id = ? AND done_at_ms IS NULL RETURNING case_id"
    for (case_id,) in connection.execute(end, (at_ms, deadline_id)).fetchall():
        write_audit(connection, new_id(), at_ms, "case.deadline", str(case_id), fields=("done_at_ms",))
        turn_due(connection, str(case_id))


def write_follow_up(connection: Connection, event_id: str, case_id: str, at_ms: int, note: str) -> None:
    """Write a note."""
    connection.execute(_EVENT, (event_id, case_id, at_ms, "follow_up", "", "", note))
