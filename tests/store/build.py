"""Stores under a well-known key."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from livecs.store import migrations
from livecs.store.database import Database
from livecs.store.gate import WriteGate
from livecs.store.lock import StoreLock
from livecs.store.opening import Opener

KEY = bytes(range(32))  # protects nothing: made-up data
OTHER_KEY = bytes(range(1, 33))
DATA = Path(__file__).parents[1] / "data/store"


def no_backup() -> None:
    """What comes before a step where there is nothing to lose."""


def opener(path: Path, patience_s: float = 5) -> Opener:
    return Opener(path, StoreLock(path.with_name("lock")), WriteGate(), no_backup, patience_s)


@contextmanager
def bare(path: Path, key: bytes = KEY) -> Iterator[Database]:
    """A database without tables."""
    with closing(Database(path, key, WriteGate())) as database:
        yield database


@contextmanager
def made(path: Path) -> Iterator[Database]:
    """A database with all its tables."""
    with bare(path) as database:
        migrations.upgrade(database, no_backup)
        yield database
