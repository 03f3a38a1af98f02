"""A profile whose store has been worked with: rows that can be told from wrong ones, a backup, then more rows."""

import hashlib
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from livecs.store.database import Database
from livecs.store.pages import SIZE
from livecs.store.profile_store import CHECKED_AT_ONCE, ProfileStore
from tests.fakes import FakeBackend
from tests.store.counts import NOW
from tests.store.key_world import World

HOUR_MS = 60 * 60 * 1000
Row = tuple[object, ...]
_AUDIT = "INSERT INTO audit (id, at_ms, action, subject_kind, subject_id) VALUES (?, ?, 'case.add', 'case', ?)"
_QUERY = "SELECT id, at_ms, action, subject_kind, subject_id FROM audit"
_USES = "SELECT phrase_id, on_shift, uses, last_used_at_ms FROM phrase_use"


def subject(number: int) -> str:
    """Words that belong to one number; every ninth are longer than a page."""
    digest = hashlib.sha256(str(number).encode()).hexdigest()
    return digest * (100 if number % 9 == 0 else 1 + number % 5)


def audit_row(number: int) -> Row:
    return (f"id-{number:06}", number, "case.add", "case", subject(number))


def use_row(number: int) -> Row:
    return (f"phrase-{subject(number)[:20]}-{number}", "2026-11-21", number + 1, number)


def put(database: Database, numbers: range) -> None:
    """Write the rows of these numbers, each with its use count."""
    with database.transaction() as connection:
        for number in numbers:
            id_, at_ms, _, _, words = audit_row(number)
            connection.execute(_AUDIT, (id_, at_ms, words))
            connection.execute("INSERT INTO phrase_use VALUES (?, ?, '', ?, ?)", use_row(number))


def rows(database: Database) -> set[Row]:
    """All rows that :func:`put` writes, as they are now."""
    return set(database.rows(_QUERY)) | set(database.rows(_USES))


def truth(numbers: range) -> set[Row]:
    return {audit_row(number) for number in numbers} | {use_row(number) for number in numbers}


class Clock:
    """The time of day, as far as told."""

    def __init__(self) -> None:
        self.ms = NOW

    def __call__(self) -> int:
        return self.ms


class Profile:
    """One profile; each :meth:`store` is a start of the program."""

    def __init__(self, folder: Path) -> None:
        self.world = World(folder, FakeBackend())
        self.clock = Clock()
        self.path = self.world.store / "livecs.db"
        self.events: list[str] = []

    def make(self) -> None:
        self.world.keys().make()
        self.work(lambda _store, _database: None)

    def store(self, checked_at_once: int = CHECKED_AT_ONCE) -> ProfileStore:
        keys = self.world.keys()
        store = ProfileStore(self.world.store, keys, keys.open, self.clock, log=self.events.append)
        store.checked_at_once = checked_at_once
        return store

    def work(self, do: Callable[[ProfileStore, Database], None]) -> ProfileStore:
        """Start, do something, end; gives the store, closed."""
        store = self.store()
        try:
            database = store.open()
            assert database
            with closing(database):
                do(store, database)
        finally:
            store.close()
        return store

    def put(self, numbers: range) -> None:
        self.work(lambda _store, database: put(database, numbers))

    def back_up(self) -> None:
        self.clock.ms += HOUR_MS
        self.work(lambda store, database: [store.back_up(database)].clear())
        self.clock.ms += HOUR_MS

    def rows(self) -> set[Row]:
        found: set[Row] = set()
        self.work(lambda _store, database: found.update(rows(database)))
        return found

    def names(self) -> list[str]:
        """The files of the store folder, as a person sees them."""
        return sorted(one.name for one in self.world.store.iterdir())


def worked_with(folder: Path, before: range = range(60), after: range = range(60, 90)) -> Profile:
    """A profile with a backup of the first rows, and further ones."""
    profile = Profile(folder)
    profile.make()
    profile.put(before)
    profile.back_up()
    profile.put(after)
    return profile


def spoil_page(path: Path, number: int, way: Callable[[bytes], bytes] = lambda raw: bytes(len(raw))) -> None:
    """Change one page, numbered from 1, where it lies."""
    data = bytearray(path.read_bytes())
    start = (number - 1) * SIZE
    data[start : start + SIZE] = way(bytes(data[start : start + SIZE]))
    path.write_bytes(data)


def without(path: Path) -> None:
    """Remove a folder of backups or a file."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()
