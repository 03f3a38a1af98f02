"""Use counts on the disk, whole and worn."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from livecs.store.usage import UsageStore, Use
from tests.store.build import made


def at(moment: str) -> int:
    return int(datetime.fromisoformat(f"{moment}+08:00").timestamp() * 1000)


NOW = at("2026-11-21T20:00:00")
TODAY = date(2026, 11, 21)
TOMORROW = date(2026, 11, 22)


@contextmanager
def opened(path: Path) -> Iterator[UsageStore]:
    with made(path) as database:
        yield UsageStore(database)


def counts(path: Path) -> dict[str, int]:
    """All counts of a file."""
    with opened(path) as store:
        return store.before(date(9999, 1, 1))


def worn(path: Path) -> None:
    """Count a lot, then spoil every page that came with it."""
    with opened(path):
        pass
    kept = path.stat().st_size
    with opened(path) as store:
        store.add({Use(f"phrase-{number}", NOW): 1 for number in range(5000)})
    data = path.read_bytes()
    path.write_bytes(data[:kept] + b"\xff" * (len(data) - kept))
