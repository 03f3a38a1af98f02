"""What encryption costs: the store against plain sqlite3 with the same settings, in the same run."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median

from livecs.store.database import Database
from livecs.store.driver import Connection
from livecs.store.gate import WriteGate
from tests.store.build import KEY

ROWS, COMMITS, POINTS, SCANS, ROUNDS = 100_000, 200, 20_000, 5, 3
TABLE = "CREATE TABLE t (id INTEGER PRIMARY KEY, order_no TEXT, note TEXT) STRICT"
SAME = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "temp_store=MEMORY")
Run = Callable[[str, tuple[object, ...]], list[tuple[object, ...]]]


def insert(connection: Connection) -> float:
    """Milliseconds for all rows in one transaction."""
    rows = ((number, f"69{number:017}", f"客户{number}说尺码偏大，想换大一码 " * 3) for number in range(ROWS))
    connection.execute("BEGIN IMMEDIATE")
    began = time.perf_counter()
    connection.executemany("INSERT INTO t VALUES (?, ?, ?)", rows)
    connection.commit()
    return (time.perf_counter() - began) * 1000


def commit(connection: Connection) -> float:
    """Milliseconds for one row in a transaction of its own, synced."""
    began = time.perf_counter()
    for number in range(COMMITS):
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE t SET note = ? WHERE id = ?", (f"改过 {number}", number * 37))
        connection.commit()
    return (time.perf_counter() - began) * 1000 / COMMITS


def point(connection: Connection) -> float:
    """Milliseconds for one row by its id, anywhere in the table."""
    began = time.perf_counter()
    for number in range(POINTS):
        connection.execute("SELECT note FROM t WHERE id = ?", (number * 7919 % ROWS,)).fetchone()
    return (time.perf_counter() - began) * 1000 / POINTS


def scan(connection: Connection) -> float:
    """Milliseconds for a LIKE over all rows."""
    began = time.perf_counter()
    for _ in range(SCANS):
        connection.execute("SELECT count(*) FROM t WHERE note LIKE '%找不到的词%'").fetchone()
    return (time.perf_counter() - began) * 1000 / SCANS


MEASURED = {
    f"insert {ROWS:,} rows at once": insert,
    "commit one row": commit,
    "point query": point,
    f"LIKE over {ROWS:,} rows": scan,
}


@contextmanager
def plain(path: Path) -> Iterator[Connection]:
    """The control: the standard library's driver."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in SAME:
            connection.execute(f"PRAGMA {pragma}").fetchall()
        yield connection


@contextmanager
def encrypted(path: Path) -> Iterator[Connection]:
    """The store's own connection; between transactions, so that the measured calls are the same."""
    with closing(Database(path, KEY, WriteGate())) as database:
        yield database._connection


def report(folder: Path) -> Iterator[str]:
    """Lines with medians of both and their ratio."""
    figures: dict[tuple[str, str], list[float]] = {}
    for number in range(ROUNDS):
        for name, connect in (("plain", plain), ("store", encrypted)):
            with connect(folder / f"{name}-{number}.db") as connection:
                connection.execute(TABLE)
                for what, measure in MEASURED.items():
                    figures.setdefault((what, name), []).append(measure(connection))
    for what in MEASURED:
        base, own = median(figures[what, "plain"]), median(figures[what, "store"])
        yield f"{what:44} plain {base:9.3f} ms  store {own:9.3f} ms  ratio {own / base:.2f}"
