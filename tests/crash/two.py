"""A panel that saves while a command line imports into the same file: ``python -m tests.crash.two PATH HOW``.

``HOW`` is ``chunks``, as imports are written, or ``whole``, the control: all in one transaction.
"""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import closing
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from livecs.store.database import write_in_chunks
from tests.crash import ledger
from tests.store.build import KEY, opener

if TYPE_CHECKING:
    from collections.abc import Iterator

    from livecs.store.database import Database
    from livecs.store.driver import Connection

ROOT = Path(__file__).parents[2]
WHOLE_ROWS = 60_000
TABLE = "CREATE TABLE IF NOT EXISTS imported (n INTEGER PRIMARY KEY, order_no TEXT, body TEXT) STRICT"
Imported = tuple[int, str, str]


class Report(NamedTuple):
    """How long each save took, and how many rows the import kept beside them."""

    saves_ms: list[float]
    kept: int
    imported: int
    said: int


def rows() -> Iterator[Imported]:
    """Rows as long as an order's."""
    return ((number, f"69{number:017}", f"{number} " * 40) for number in count(1))


def insert(connection: Connection, chunk: list[Imported]) -> None:
    """Write a chunk."""
    connection.executemany("INSERT INTO imported VALUES (?, ?, ?)", chunk)


def import_until_told(database: Database) -> Iterator[int]:
    """The command line: chunk after chunk."""
    return write_in_chunks(database, rows(), insert, now_s=time.perf_counter, pause=time.sleep)


def import_whole(database: Database) -> Iterator[int]:
    """The control: whoever saves meanwhile waits for all of it."""
    yield 0
    with database.transaction() as connection:
        insert(connection, list(islice(rows(), WHOLE_ROWS)))
    yield WHOLE_ROWS


def command_line(path: Path, how: str) -> None:
    """Import, and print how many rows are kept, until nobody reads any more."""
    with closing(opener(path)) as made, closing(made.open(KEY)) as database:
        with database.transaction() as connection:
            connection.execute(TABLE)
        for done in import_until_told(database) if how == "chunks" else import_whole(database):
            sys.stdout.write(f"{done}\n")
            sys.stdout.flush()


def run(path: Path, saves: int, how: str) -> Report:
    """Save so often while another process imports."""
    with closing(opener(path)) as made, closing(made.open(KEY)) as database:
        ledger.make(database)
        command = [sys.executable, "-m", "tests.crash.two", str(path), how]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT) as other:
            assert other.stdout
            said = int(other.stdout.readline())  # the import has begun
            saves_ms = [save(database, number) for number in range(1, saves + 1)]
            other.kill()
            said = max([said, *(int(line) for line in other.stdout.read().splitlines() if line)])
        imported = int(str(database.rows("SELECT count(*) FROM imported")[0][0]))
    return Report(saves_ms, len(ledger.examine(path).whole), imported, said)


def save(database: Database, number: int) -> float:
    """One save of the panel, with time to breathe before it; how many milliseconds it took."""
    time.sleep(0.003 * (number % 5))
    began_s = time.perf_counter()
    with database.transaction() as connection:
        for side in ledger.SIDES:
            ledger.put(connection, side, number)
    return (time.perf_counter() - began_s) * 1000


if __name__ == "__main__":
    command_line(Path(sys.argv[1]), sys.argv[2])
