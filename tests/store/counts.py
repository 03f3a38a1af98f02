"""Use counts on the disk, whole and worn."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime
from pathlib import Path

from livecs.store.usage import UsageStore, Use


def at(moment: str) -> int:
    return int(datetime.fromisoformat(f"{moment}+08:00").timestamp() * 1000)


NOW = at("2026-11-21T20:00:00")
TODAY = date(2026, 11, 21)
TOMORROW = date(2026, 11, 22)


@contextmanager
def opened(path: Path) -> Iterator[UsageStore]:
    with closing(UsageStore(path)) as store:
        yield store


def counts(path: Path) -> dict[str, int]:
    """All counts of a file."""
    with opened(path) as store:
        return store.before(date(9999, 1, 1))


def worn(path: Path) -> None:
    """Count a lot, then spoil every page behind the first."""
    with opened(path) as store:
        store.add({Use(f"phrase-{number}", NOW): 1 for number in range(5000)})
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
