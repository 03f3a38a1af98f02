"""Shops and agents, use counts, and the audit trail."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from livecs.store.driver import Connection

# Written out here, not taken from elsewhere: a step stays what it was.
_SHOP_ID = "00000000-0000-7000-8000-000000000001"
_AGENT_ID = "00000000-0000-7000-8000-000000000002"

_TABLES = (
    """
CREATE TABLE shop (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE agent (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE phrase_use (
    phrase_id TEXT NOT NULL,
    on_shift TEXT NOT NULL,
    uses INTEGER NOT NULL CHECK (uses > 0),
    last_used_at_ms INTEGER NOT NULL,
    PRIMARY KEY (phrase_id, on_shift)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE lint_deed (
    deed TEXT NOT NULL CHECK (deed IN ('stopped', 'fixed', 'overridden')),
    rule_id TEXT NOT NULL,
    on_shift TEXT NOT NULL,
    times INTEGER NOT NULL CHECK (times > 0),
    PRIMARY KEY (deed, rule_id, on_shift)
) STRICT, WITHOUT ROWID
""",
    # Which fields were touched, by name: no digit, space or Chinese character fits in, so no value does.
    f"""
CREATE TABLE audit (
    id TEXT NOT NULL PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    shop_id TEXT NOT NULL DEFAULT '{_SHOP_ID}' REFERENCES shop (id),
    agent_id TEXT NOT NULL DEFAULT '{_AGENT_ID}' REFERENCES agent (id),
    action TEXT NOT NULL CHECK (action <> '' AND action NOT GLOB '*[^a-z_.]*'),
    subject_kind TEXT NOT NULL CHECK (subject_kind <> '' AND subject_kind NOT GLOB '*[^a-z_]*'),
    subject_id TEXT NOT NULL,
    fields TEXT NOT NULL DEFAULT '' CHECK (fields NOT GLOB '*[^a-z_,]*')
) STRICT
""",
    "CREATE INDEX audit_of_subject ON audit (subject_kind, subject_id, at_ms)",
    "CREATE INDEX audit_at ON audit (at_ms)",
    """
CREATE TRIGGER audit_stays_as_it_is BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit rows are append-only'); END
""",
    """
CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit rows are append-only'); END
""",
)


def take(connection: Connection) -> None:
    """Make the tables, and the shop and agent that every profile has."""
    for statement in _TABLES:
        connection.execute(statement)
    connection.execute("INSERT INTO shop VALUES (?, '默认店铺')", (_SHOP_ID,))
    connection.execute("INSERT INTO agent VALUES (?, '默认客服')", (_AGENT_ID,))
