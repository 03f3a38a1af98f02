"""Rows that tell what was done and who looked: names and ids, never a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from livecs.store.driver import Connection

_AUDIT = "INSERT INTO audit (id, at_ms, action, subject_kind, subject_id, fields) VALUES (?, ?, ?, ?, ?, ?)"
_ACCESS = "INSERT INTO access (id, at_ms, deed, subject_kind, subject_id) VALUES (?, ?, ?, ?, ?)"


def write_audit(
    connection: Connection, id_: str, at_ms: int, action: str, subject_id: str, *, fields: Iterable[str] = ()
) -> None:
    """Write down a deed inside its own transaction; what it was done to is named by the action's first part."""
    connection.execute(_AUDIT, (id_, at_ms, action, action.partition(".")[0], subject_id, ",".join(fields)))


def write_access(
    connection: Connection, new_id: Callable[[], str], at_ms: int, deed: str, seen: Iterable[tuple[str, str]]
) -> None:
    """Write down that someone looked: a row for each thing, or one without a thing where nothing was found.

    Args:
        connection: inside a transaction.
        new_id: gives ids.
        at_ms: when.
        deed: ``reveal`` (a phone), ``search`` (by phone), ``export`` or ``print``.
        seen: what they looked at, ``case`` or ``promise`` and its id.
    """
    for kind, id_ in tuple(seen) or (("case", ""),):
        connection.execute(_ACCESS, (new_id(), at_ms, deed, kind, id_))
