"""Uses by the revision of the text that was sent, and searches that found nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from livecs.store.driver import Connection

_STATEMENTS = (
    # A use counted before knows no revision; nor does a reply that was edited before it was sent.
    """
CREATE TABLE phrase_use_by_revision (
    phrase_id TEXT NOT NULL,
    on_shift TEXT NOT NULL,
    revision TEXT NOT NULL DEFAULT '' CHECK (revision NOT GLOB '*[^0-9a-f]*' AND length(revision) IN (0, 16)),
    uses INTEGER NOT NULL CHECK (uses > 0),
    last_used_at_ms INTEGER NOT NULL,
    PRIMARY KEY (phrase_id, on_shift, revision)
) STRICT, WITHOUT ROWID
""",
    "INSERT INTO phrase_use_by_revision SELECT phrase_id, on_shift, '', uses, last_used_at_ms FROM phrase_use",
    "DROP TABLE phrase_use",
    "ALTER TABLE phrase_use_by_revision RENAME TO phrase_use",
    # Chinese words alone, and few of them: no number, no account and no sentence of a customer fits in.
    """
CREATE TABLE search_miss (
    query TEXT NOT NULL CHECK (length(query) BETWEEN 1 AND 12 AND query NOT GLOB '*[0-9A-Za-z]*'),
    on_shift TEXT NOT NULL,
    times INTEGER NOT NULL CHECK (times > 0),
    PRIMARY KEY (query, on_shift)
) STRICT, WITHOUT ROWID
""",
    "CREATE INDEX miss_on_shift ON search_miss (on_shift)",
)


def take(connection: Connection) -> None:
    """Rebuild the counts with their revision, and make the table of what was not found."""
    for statement in _STATEMENTS:
        connection.execute(statement)
