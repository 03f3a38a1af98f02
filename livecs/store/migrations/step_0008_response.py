"""What response rates are made of: events as they came, and what is kept beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from livecs.store.driver import Connection

_SHOP = "TEXT NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001' REFERENCES shop (id)"


def _stays(table: str) -> tuple[str, str]:
    """Two triggers: the rows of a table are never changed and never deleted."""
    return (
        f"""
CREATE TRIGGER {table}_stays_as_it_is BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, 'a row of {table} stays as it is'); END
""",
        f"""
CREATE TRIGGER {table}_stays BEFORE DELETE ON {table}
BEGIN SELECT RAISE(ABORT, 'a row of {table} stays as it is'); END
""",
    )


_STATEMENTS = (
    f"""
CREATE TABLE response_channel (
    id INTEGER NOT NULL PRIMARY KEY,
    shop_id {_SHOP},
    platform TEXT NOT NULL CHECK (length(platform) <= 40),
    source TEXT NOT NULL CHECK (length(source) <= 40),
    UNIQUE (shop_id, platform, source)
) STRICT
""",
    *_stays("response_channel"),
    # None is made here: the one of a salvaged file must not meet another. It outlives a change of the file's own
    # key, or the same chat would be another one afterwards.
    """
CREATE TABLE response_key (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    secret BLOB NOT NULL CHECK (length(secret) = 32)
) STRICT
""",
    *_stays("response_key"),
    # Accounts of the shop, by number in the events: a text in each would make an import ten times slower.
    """
CREATE TABLE response_account (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 64)
) STRICT
""",
    *_stays("response_account"),
    # The order of ids is that of arrival: whoever knows up to which one it has seen asks for what came since.
    # conversation, customer and mark are keyed hashes of 64 bits (0: none), for a chat may be called by a name;
    # role and kind are places in the lists of livecs/store/event_rows.py.
    """
CREATE TABLE response_event (
    id INTEGER NOT NULL PRIMARY KEY,
    channel_id INTEGER NOT NULL REFERENCES response_channel (id),
    at_ms INTEGER NOT NULL,
    conversation INTEGER NOT NULL,
    role INTEGER NOT NULL CHECK (role BETWEEN 0 AND 5),
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
    mark INTEGER NOT NULL,
    nth INTEGER NOT NULL,
    place INTEGER NOT NULL,
    customer INTEGER NOT NULL,
    account_id INTEGER REFERENCES response_account (id),
    UNIQUE (channel_id, at_ms, conversation, role, kind, mark, nth)
) STRICT
""",
    *_stays("response_event"),
    # Derived of all events up to mark, an id; worth nothing once a later one is of that day.
    """
CREATE TABLE response_day (
    channel_id INTEGER NOT NULL REFERENCES response_channel (id),
    day INTEGER NOT NULL,
    preset_key TEXT NOT NULL,
    mark INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (channel_id, day, preset_key)
) STRICT, WITHOUT ROWID
""",
    f"""
CREATE TABLE official_figure (
    id INTEGER NOT NULL PRIMARY KEY,
    shop_id {_SHOP},
    platform TEXT NOT NULL,
    figure_on TEXT NOT NULL CHECK (length(figure_on) = 10),
    indicator TEXT NOT NULL,
    days INTEGER NOT NULL CHECK (days > 0),
    agent TEXT NOT NULL,
    value INTEGER NOT NULL,
    scale INTEGER NOT NULL CHECK (scale > 0),
    taken_at_ms INTEGER NOT NULL,
    UNIQUE (platform, figure_on, indicator, days, agent, taken_at_ms, shop_id)
) STRICT
""",
    *_stays("official_figure"),
    """
CREATE TABLE frozen_week (
    channel_id INTEGER NOT NULL REFERENCES response_channel (id),
    monday INTEGER NOT NULL,
    frozen_at_ms INTEGER NOT NULL,
    rules_version INTEGER NOT NULL,
    preset TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (channel_id, monday)
) STRICT, WITHOUT ROWID
""",
    *_stays("frozen_week"),
    # How far a sender has come: what it sends again after a crash is known.
    """
CREATE TABLE feed_sender (
    sender TEXT NOT NULL PRIMARY KEY CHECK (length(sender) BETWEEN 1 AND 40),
    seq INTEGER NOT NULL,
    seen_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID
""",
    # What the columns of a file mean, by a hash of its headers: asked once.
    """
CREATE TABLE event_columns (
    headers TEXT NOT NULL PRIMARY KEY CHECK (length(headers) = 32),
    meaning TEXT NOT NULL,
    used_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID
""",
)


def take(connection: Connection) -> None:
    """Make the tables."""
    for statement in _STATEMENTS:
        connection.execute(statement)
