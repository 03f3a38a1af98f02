"""Keys that outlast the database's own: pictures are encrypted with one, and stay readable under another key."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from livecs.store.driver import Connection

_STATEMENTS = (
    # None is made here: the one of a salvaged file must not meet another under its name. Of several, which only
    # a salvage leaves, the newest encrypts, and each still opens what it closed.
    """
CREATE TABLE lasting_key (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    made_at_ms INTEGER NOT NULL,
    secret BLOB NOT NULL CHECK (length(secret) = 32)
) STRICT
""",
    """
CREATE TRIGGER lasting_key_stays_as_it_is BEFORE UPDATE ON lasting_key
BEGIN SELECT RAISE(ABORT, 'lasting keys stay'); END
""",
    """
CREATE TRIGGER lasting_key_stays BEFORE DELETE ON lasting_key
BEGIN SELECT RAISE(ABORT, 'lasting keys stay'); END
""",
)


def take(connection: Connection) -> None:
    """Make the table."""
    for statement in _STATEMENTS:
        connection.execute(statement)
