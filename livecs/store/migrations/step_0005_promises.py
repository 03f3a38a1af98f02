"""What was promised to customers, until it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from livecs.store.driver import Connection

# Written out here, not taken from elsewhere: a step stays what it was.
_SHOP = "TEXT NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001' REFERENCES shop (id)"
_AGENT = "TEXT NOT NULL DEFAULT '00000000-0000-7000-8000-000000000002' REFERENCES agent (id)"

_STATEMENTS = (
    # Free text may name anyone: erasing blanks both texts, and they stay blank.
    f"""
CREATE TABLE promise (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    shop_id {_SHOP},
    agent_id {_AGENT},
    platform TEXT NOT NULL DEFAULT '',
    phrase_id TEXT NOT NULL DEFAULT '',
    what TEXT NOT NULL,
    customer TEXT NOT NULL DEFAULT '',
    made_at_ms INTEGER NOT NULL,
    due_at_ms INTEGER NOT NULL,
    done_at_ms INTEGER,
    erased_at_ms INTEGER,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    CHECK (iif(erased_at_ms IS NULL, what <> '', what = '' AND customer = ''))
) STRICT
""",
    "CREATE INDEX promise_open ON promise (due_at_ms) WHERE done_at_ms IS NULL",
    "CREATE INDEX promise_to_erase ON promise (made_at_ms) WHERE erased_at_ms IS NULL",
    """
CREATE TRIGGER promise_version BEFORE UPDATE ON promise WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'the version rises by one'); END
""",
    """
CREATE TRIGGER promise_stays_itself BEFORE UPDATE ON promise
WHEN (NEW.id, NEW.made_at_ms, NEW.due_at_ms) <> (OLD.id, OLD.made_at_ms, OLD.due_at_ms)
    OR NEW.erased_at_ms IS NULL AND OLD.erased_at_ms
BEGIN SELECT RAISE(ABORT, 'id, moments and erasure stay'); END
""",
    """
CREATE TRIGGER promise_stays BEFORE DELETE ON promise
BEGIN SELECT RAISE(ABORT, 'a promise is done or erased, never deleted'); END
""",
)


def take(connection: Connection) -> None:
    """Make the table."""
    for statement in _STATEMENTS:
        connection.execute(statement)
