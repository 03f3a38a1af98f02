"""The shop's own list of reasons: in use a reason is switched off, never deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from livecs.errors import UserError
from livecs.returns.model import Reason
from livecs.sentence import Sentence
from livecs.store import driver
from livecs.store.audit import write_audit

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.store.database import Database
    from livecs.store.driver import Connection

_ALL = """
SELECT r.id, ifnull(r.parent_id, ''), r.name, r.liable_party, r.is_quality, r.asks_evidence, r.is_offered, r.position,
    r.situation
FROM reason r LEFT JOIN reason p ON p.id = r.parent_id
ORDER BY ifnull(p.position, r.position), r.parent_id IS NOT NULL, r.position, r.id
"""
_ADD = """
INSERT INTO reason (id, parent_id, name, liable_party, is_quality, asks_evidence, is_offered, position, situation)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_SAME = "SELECT 1 FROM reason WHERE name = ? AND ifnull(parent_id, '') = ? AND id <> ?"
_QUALITY = """
SELECT ifnull((SELECT counts_as_quality FROM reason_platform WHERE reason_id = r.id AND platform = ?), r.is_quality)
FROM reason r WHERE r.id = ?
"""
_LONGEST = 20


def all_reasons(database: Database) -> tuple[Reason, ...]:
    """Each reason below its parent, in the shop's order."""
    rows: list[Any] = database.rows(_ALL)
    return tuple(Reason._make((*row[:4], *map(bool, row[4:7]), *row[7:])) for row in rows)


def counts_as_quality(database: Database, reason_id: str, platform: str) -> bool:
    """By what was noted for the platform, else by the reason itself."""
    return any(bool(counts) for (counts,) in database.rows(_QUALITY, platform, reason_id))


def add(connection: Connection, reason: Reason, new_id: Callable[[], str], at_ms: int) -> Reason:
    """Write a new reason behind the others.

    Raises:
        UserError: see :func:`_refuse`.
    """
    _refuse(connection, reason.name, reason.parent_id)
    ((last,),) = connection.execute("SELECT ifnull(max(position), 0) FROM reason").fetchall()
    kept = reason._replace(id=new_id(), position=int(last) + 1)
    flags = (int(kept.is_quality), int(kept.asks_evidence), int(kept.is_offered))
    row = (kept.id, kept.parent_id or None, kept.name, kept.liable_party, *flags, kept.position, kept.situation)
    connection.execute(_ADD, row)
    write_audit(connection, new_id(), at_ms, "reason.add", kept.id, fields=("name",))
    return kept


def change(
    connection: Connection,
    reason_id: str,
    to: tuple[str | None, bool | None],
    new_id: Callable[[], str],
    at_ms: int,
) -> None:
    """Write another name, or whether it is offered; None leaves it.

    Raises:
        UserError: see :func:`_refuse`; or there is no such reason.
    """
    row = connection.execute("SELECT ifnull(parent_id, ''), name FROM reason WHERE id = ?", (reason_id,)).fetchone()
    if row is None:
        raise UserError("case.reason", "这个原因已经删除了；请刷新列表")
    name, is_offered = to
    if name is not None:
        _refuse(connection, name, str(row[0]), reason_id)
        connection.execute("UPDATE reason SET name = ? WHERE id = ?", (name, reason_id))
    if is_offered is not None:
        connection.execute("UPDATE reason SET is_offered = ? WHERE id = ?", (int(is_offered), reason_id))
    changed = [field for field, value in zip(("name", "is_offered"), to, strict=True) if value is not None]
    write_audit(connection, new_id(), at_ms, "reason.change", reason_id, fields=changed)


def delete(connection: Connection, reason_id: str, audit_id: str, at_ms: int) -> None:
    """Delete a reason that nothing has.

    Raises:
        UserError: a case or another reason has it.
    """
    try:
        connection.execute("DELETE FROM reason WHERE id = ?", (reason_id,))
    except driver.IntegrityError as error:
        message = Sentence("已有登记或下级原因在用它，不能删除；可以停用，以后不再出现")
        raise UserError("case.reason_used", message) from error
    write_audit(connection, audit_id, at_ms, "reason.delete", reason_id)


def _refuse(connection: Connection, name: str, parent_id: str, id_: str = "") -> None:
    """Refuse what the list must not hold.

    Raises:
        UserError: no name, too long, a third level, or a name that stands there.
    """
    if not name or len(name) > _LONGEST:
        raise UserError("case.reason", Sentence("原因写 1 到 {} 个字", _LONGEST))
    top = "SELECT 1 FROM reason WHERE id = ? AND parent_id IS NULL"
    if parent_id and not connection.execute(top, (parent_id,)).fetchone():
        raise UserError("case.reason", "原因只有两级；请加在一级原因下面")
    if connection.execute(_SAME, (name, parent_id, id_)).fetchone():
        raise UserError("case.reason", Sentence("“{}”已经在列表里了；换个名字", name))
