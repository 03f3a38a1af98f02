"""Kills an upgrade at random: ``python -m tests.crash.upgrade FOLDER CYCLES SEED WAY``; prints JSON.

``WAY`` is ``sound``, or ``marked``, the control: steps that commit by themselves, apart from their mark.
"""

from __future__ import annotations

import json
import random
import shutil
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from livecs.store import driver, migrations
from livecs.store.database import Database
from livecs.store.gate import WriteGate
from tests.crash.kill import fork_and_kill
from tests.store.build import DATA, KEY, bare, no_backup

if TYPE_CHECKING:
    from livecs.store.driver import Connection

FIRST, ROWS = 1, 500
EMPTY, FULL = (0, 0), (1, ROWS)


class Report(NamedTuple):
    """What so many kills of an upgrade left."""

    cycles: int
    stages: dict[str, int]
    """How often how many steps were taken when the kill came."""
    broken: int
    """Files whose mark says something else than what is there."""
    unfinished: int
    """Files that the next start could not bring up to date."""


def grow(connection: Connection, table: str) -> None:
    """A step that takes some milliseconds, in two statements."""
    connection.execute(f"CREATE TABLE {table} (n INTEGER, body TEXT) STRICT")
    connection.execute(f"""
        INSERT INTO {table} WITH RECURSIVE up (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < {ROWS})
        SELECT n, hex(randomblob(100)) FROM up
    """)  # noqa: S608 (our names)


def one(connection: Connection) -> None:
    """The first of two steps."""
    grow(connection, "one")


def two(connection: Connection) -> None:
    """The second of two steps."""
    grow(connection, "two")


STEPS = [*migrations.STEPS[:FIRST], one, two]


def upgrade(path: Path, way: str) -> None:
    """What is killed."""
    with closing(Database(path, KEY, WriteGate())) as database:
        if way == "sound":
            migrations.upgrade(database, no_backup, STEPS)
            return
        for number, step in enumerate(STEPS[FIRST:], FIRST + 1):
            with database.transaction() as connection:
                step(connection)
            with database.transaction() as connection:
                connection.execute(f"PRAGMA user_version={number}")


def is_whole(database: Database) -> bool:
    """Whether exactly the marked steps are there, and what was there before."""
    taken = migrations.version(database) - FIRST
    wanted = {"one": FULL if taken > 0 else EMPTY, "two": FULL if taken > 1 else EMPTY}
    kept = database.rows("SELECT sum(uses) FROM phrase_use") == [(3,)]
    return kept and all(there(database, table) == state for table, state in wanted.items())


def there(database: Database, table: str) -> tuple[int, int]:
    """Whether a table is there, and how many rows it has."""
    if not database.rows("SELECT 1 FROM sqlite_schema WHERE name = ?", table):
        return EMPTY
    return 1, int(str(database.rows(f"SELECT count(*) FROM {table}")[0][0]))  # noqa: S608 (our names)


def run(folder: Path, cycles: int, seed: int, way: str) -> Report:
    """Kill so many upgrades of a fresh old file."""
    chance = random.Random(seed)  # noqa: S311 (reproducible, not secret)
    stages: Counter[str] = Counter()
    broken = unfinished = 0
    longest_s = 1.2 * taken_s(fresh(folder))
    for _ in range(cycles):
        path = fresh(folder)
        kill_upgrade(path, way, chance.uniform(0, longest_s))
        with bare(path) as database:
            stages[str(migrations.version(database))] += 1
            broken += not is_whole(database)
        unfinished += not is_finished(path)
    return Report(cycles, stages, broken, unfinished)


def kill_upgrade(path: Path, way: str, life_s: float) -> None:
    """Upgrade a file, but only so long."""
    fork_and_kill(lambda _pipe: upgrade(path, way), life_s, waits=False)


def taken_s(path: Path) -> float:
    """How many seconds an upgrade takes that nobody kills, here and now."""
    began_s = time.perf_counter()
    upgrade(path, "sound")
    return time.perf_counter() - began_s


def fresh(folder: Path) -> Path:
    """An old file, and nothing beside it."""
    for old in folder.iterdir():
        old.unlink()
    return Path(shutil.copyfile(DATA / f"schema-{FIRST:04}.db", folder / "a.db"))


def is_finished(path: Path) -> bool:
    """Whether the next start brings the file up to date."""
    try:
        upgrade(path, "sound")
        with bare(path) as database:
            return is_whole(database) and migrations.version(database) == len(STEPS)
    except driver.DriverError:
        return False


if __name__ == "__main__":
    sys.stdout.write(json.dumps(run(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])._asdict()))
