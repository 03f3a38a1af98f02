"""What a crashing writer keeps, and how to see whether all of it came through.

Transaction ``n`` writes a known number of rows with known words into two tables, so that a lost, torn or changed
one shows by itself.
"""

from __future__ import annotations

import hashlib
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

from livecs.store import driver
from livecs.store.database import Database
from livecs.store.gate import WriteGate
from tests.store.build import KEY

if TYPE_CHECKING:
    from pathlib import Path

    from livecs.store.driver import Connection  # importing it would load the driver before the writer says how

CHECKPOINT_PAGES = 30  # often, so that crashes fall into checkpoints too
SIDES = ("left_side", "right_side")
Row = tuple[int, int, str]


class Found(NamedTuple):
    """What a file holds: whole transactions, those half there or changed, and what is wrong with the file."""

    whole: frozenset[int]
    torn: frozenset[int]
    fault: str


def opened(path: Path) -> Database:
    """Open a ledger that copies its log into the file often."""
    database = Database(path, KEY, WriteGate())
    database.rows(f"PRAGMA wal_autocheckpoint={CHECKPOINT_PAGES}")
    return database


def make(database: Database) -> None:
    """Make the tables, once."""
    with database.transaction() as connection:
        for side in SIDES:
            columns = "(n INTEGER, i INTEGER, body TEXT, PRIMARY KEY (n, i)) STRICT"
            connection.execute(f"CREATE TABLE IF NOT EXISTS {side} {columns}")


def rows_of(number: int) -> list[Row]:
    """What transaction ``number`` writes on each side: one to seven rows, up to a page long."""
    return [(number, row, _body(number, row)) for row in range(1 + number % 7)]


def _body(number: int, row: int) -> str:
    digest = hashlib.sha256(f"{number}.{row}".encode()).hexdigest()
    return digest * (1 + int(digest[:2], 16) % 40)


def put(connection: Connection, side: str, number: int) -> None:
    """Write one side of a transaction."""
    connection.executemany(f"INSERT INTO {side} VALUES (?, ?, ?)", rows_of(number))  # noqa: S608 (our names)


def examine(path: Path, since: int = 0) -> Found:
    """Open what a crash left, as the next start does, and look at every page and row of it.

    Args:
        path: the file.
        since: look at no transaction before this one; they were seen whole.
    """
    try:
        with closing(opened(path)) as database:
            database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
            faults = [row[0] for row in database.rows("PRAGMA quick_check") if row[0] != "ok"]
            faults += [row[0] for row in database.rows("PRAGMA cipher_integrity_check")]
            return _compared(database, since, "; ".join(map(str, faults)))
    except driver.DriverError as error:
        return Found(frozenset(), frozenset(), str(error))


def _compared(database: Database, since: int, fault: str) -> Found:
    if not database.rows("SELECT 1 FROM sqlite_schema WHERE name = ?", SIDES[1]):
        return Found(frozenset(), frozenset(), fault)
    sides = [_rows_by_number(database, side, since) for side in SIDES]
    numbers = sides[0].keys() | sides[1].keys()
    whole = frozenset(n for n in numbers if all(side.get(n) == rows_of(n) for side in sides))
    return Found(whole, frozenset(numbers) - whole, fault)


def _rows_by_number(database: Database, side: str, since: int) -> dict[int, list[object]]:
    found: dict[int, list[object]] = {}
    query = f"SELECT n, i, body FROM {side} WHERE n >= ? ORDER BY n, i"  # noqa: S608 (our names)
    for row in database.rows(query, since):
        found.setdefault(int(str(row[0])), []).append(row)
    return found
