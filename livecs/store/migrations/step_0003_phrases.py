"""Proposals on their way to approval, what was signed, and whose signatures count."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from livecs.store.driver import Connection

# Written out here, not taken from elsewhere: a step stays what it was.
_SHOP = "TEXT NOT NULL DEFAULT '00000000-0000-7000-8000-000000000001' REFERENCES shop (id)"
_AGENT = "TEXT NOT NULL DEFAULT '00000000-0000-7000-8000-000000000002' REFERENCES agent (id)"
_DAY = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"

_MOVES = """
draft review
draft withdrawn
review draft
review withdrawn
review approved
approved retired
"""

_TABLES = (
    """
CREATE TABLE proposal_move (
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    PRIMARY KEY (from_state, to_state)
) STRICT, WITHOUT ROWID
""",
    f"""
CREATE TABLE proposal (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    shop_id {_SHOP},
    agent_id {_AGENT},
    pack TEXT NOT NULL CHECK (pack <> ''),
    phrase_id TEXT NOT NULL CHECK (phrase_id <> ''),
    body TEXT NOT NULL CHECK (json_valid(body)),
    state TEXT NOT NULL CHECK (state IN ('draft', 'review', 'approved', 'retired', 'withdrawn')),
    base TEXT NOT NULL DEFAULT '' CHECK (base NOT GLOB '*[^0-9a-f]*'),
    author TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    created_at_ms INTEGER NOT NULL,
    changed_at_ms INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT
""",
    "CREATE INDEX proposal_of_state ON proposal (state, changed_at_ms)",
    "CREATE UNIQUE INDEX proposal_approved_once ON proposal (shop_id, pack, phrase_id) WHERE state = 'approved'",
    """
CREATE TRIGGER proposal_begins BEFORE INSERT ON proposal WHEN NEW.version = 1 AND NEW.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a proposal begins as a draft'); END
""",
    """
CREATE TRIGGER proposal_moves BEFORE UPDATE OF state ON proposal
WHEN NEW.state <> OLD.state AND NOT EXISTS (
    SELECT 1 FROM proposal_move WHERE from_state = OLD.state AND to_state = NEW.state
)
BEGIN SELECT RAISE(ABORT, 'no such state move'); END
""",
    # What was put before someone is what is decided on: the text changes in a draft alone.
    """
CREATE TRIGGER proposal_text BEFORE UPDATE ON proposal
WHEN (NEW.body <> OLD.body OR NEW.pack <> OLD.pack OR NEW.phrase_id <> OLD.phrase_id OR NEW.base <> OLD.base)
    AND NEW.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'only a draft is written'); END
""",
    """
CREATE TRIGGER proposal_version BEFORE UPDATE ON proposal WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'the version rises by one'); END
""",
    """
CREATE TRIGGER proposal_stays_itself BEFORE UPDATE ON proposal
WHEN NEW.id <> OLD.id OR NEW.created_at_ms <> OLD.created_at_ms
BEGIN SELECT RAISE(ABORT, 'id and creation stay'); END
""",
    """
CREATE TRIGGER proposal_stays BEFORE DELETE ON proposal
BEGIN SELECT RAISE(ABORT, 'a proposal is withdrawn, never deleted'); END
""",
    f"""
CREATE TABLE approval (
    id TEXT NOT NULL PRIMARY KEY,
    shop_id {_SHOP},
    agent_id {_AGENT},
    at_ms INTEGER NOT NULL,
    pack TEXT NOT NULL CHECK (pack <> ''),
    phrase_id TEXT NOT NULL CHECK (phrase_id <> ''),
    revision TEXT NOT NULL CHECK (length(revision) = 16 AND revision NOT GLOB '*[^0-9a-f]*'),
    status TEXT NOT NULL CHECK (status IN ('approved', 'retired')),
    valid_until_on TEXT NOT NULL DEFAULT '' CHECK (valid_until_on = '' OR valid_until_on {_DAY}),
    approved_by TEXT NOT NULL DEFAULT '',
    approved_on TEXT NOT NULL DEFAULT '' CHECK (approved_on = '' OR approved_on {_DAY})
) STRICT
""",
    "CREATE INDEX approval_of_phrase ON approval (phrase_id, at_ms)",
    """
CREATE TRIGGER approval_stays_as_it_is BEFORE UPDATE ON approval
BEGIN SELECT RAISE(ABORT, 'approvals are append-only'); END
""",
    """
CREATE TRIGGER approval_stays BEFORE DELETE ON approval
BEGIN SELECT RAISE(ABORT, 'approvals are append-only'); END
""",
    # The public keys that counted one after the other; the newest counts.
    """
CREATE TABLE shop_key (
    id TEXT NOT NULL PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    public_key TEXT NOT NULL CHECK (length(public_key) = 64 AND public_key NOT GLOB '*[^0-9a-f]*')
) STRICT
""",
    """
CREATE TRIGGER shop_key_stays_as_it_is BEFORE UPDATE ON shop_key
BEGIN SELECT RAISE(ABORT, 'keys are append-only'); END
""",
    """
CREATE TRIGGER shop_key_stays BEFORE DELETE ON shop_key
BEGIN SELECT RAISE(ABORT, 'keys are append-only'); END
""",
)


def take(connection: Connection) -> None:
    """Make the tables, and the moves a proposal may make."""
    for statement in _TABLES:
        connection.execute(statement)
    for line in filter(None, _MOVES.split("\n")):
        connection.execute("INSERT INTO proposal_move VALUES (?, ?)", line.split())
