"""Looks at every page of a database, and says what is wrong in words that hold no value of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.errors import UserError
from livecs.sentence import Sentence
from livecs.store import driver

if TYPE_CHECKING:
    from livecs.store.database import Database

_LOOKS = 3


def faults(database: Database) -> tuple[str, ...]:
    """What is wrong with a file: each page against its seal, the trees, the references; empty when it is well.

    Pages are read past the log and past other connections, so that a checkpoint beside it looks like damage:
    only what is seen at each of several looks counts.

    Raises:
        UserError: it could not be looked at just now, which is no damage.
    """
    try:
        database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        return (*_bad_pages(database), *_bad_trees(database), *_bad_references(database))
    except driver.DriverError as error:
        if driver.is_passing(error):
            message = Sentence("数据这次没有检查成（{}）；没有改动任何东西，稍后会再检查", driver.reason(error))
            raise UserError("store.check", message) from error
        return (driver.reason(error),)


def _bad_pages(database: Database) -> list[str]:
    found = {str(row[0]) for row in database.rows("PRAGMA cipher_integrity_check")}
    for _ in range(_LOOKS - 1):
        if found:
            database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
            found &= {str(row[0]) for row in database.rows("PRAGMA cipher_integrity_check")}
    return sorted(found)


def _bad_trees(database: Database) -> list[str]:
    found = database.rows("PRAGMA quick_check")
    return [] if found == [("ok",)] else [f"quick_check {len(found)}"]


def _bad_references(database: Database) -> list[str]:
    return sorted({f"foreign_key_check {row[0]}" for row in database.rows("PRAGMA foreign_key_check")})


def rows_by_table(database: Database) -> dict[str, int]:
    """How many rows each table has."""
    tables = [str(name) for (name,) in database.rows(_TABLES)]
    return {name: int(str(database.rows(f'SELECT count(*) FROM "{name}"')[0][0])) for name in tables}  # noqa: S608 (names of our schema)


_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
