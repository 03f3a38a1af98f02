"""Replies that are owed to customers who were told to wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from livecs.store.driver import Connection

_SHOP = "TEXT NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001' REFERENCES shop (id)"
_AGENT = "TEXT NOT NULL DEFAULT '00000000-0000-7000-8000-000000000002' REFERENCES agent (id)"

_STATEMENTS = (
    # The name is a nick or the end of a number: personal, and worth nothing after the shift. Rows are deleted.
    f"""
CREATE TABLE owed_reply (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    shop_id {_SHOP},
    agent_id {_AGENT},
    platform TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 24),
    hint TEXT NOT NULL DEFAULT '',
    opened_at_ms INTEGER NOT NULL,
    warn_at_ms INTEGER NOT NULL,
    due_at_ms INTEGER NOT NULL,
    closed_at_ms INTEGER,
    CHECK (warn_at_ms <= due_at_ms)
) STRICT
""",
    # A keyed hash of what the entry was named from: never twice for one.
    "CREATE UNIQUE INDEX owed_once ON owed_reply (hint) WHERE closed_at_ms IS NULL AND hint <> ''",
    """
CREATE TRIGGER owed_stays_itself BEFORE UPDATE ON owed_reply
WHEN (NEW.id, NEW.name, NEW.hint, NEW.opened_at_ms, NEW.due_at_ms)
    <> (OLD.id, OLD.name, OLD.hint, OLD.opened_at_ms, OLD.due_at_ms)
BEGIN SELECT RAISE(ABORT, 'only whether it is closed changes'); END
""",
)


def take(connection: Connection) -> None:
    """Make the table."""
    for statement in _STATEMENTS:
        connection.execute(statement)
