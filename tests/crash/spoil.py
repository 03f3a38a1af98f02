"""Damages files at random and opens them as the next start does: ``python -m tests.crash.spoil FOLDER FILES SEED``.

The control, plain SQLite, keeps the same rows without seals, and is damaged in the same ways.
"""

from __future__ import annotations

import json
import random
import shutil
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from livecs.errors import UserError
from livecs.store import driver
from livecs.store.opening import StoreDamagedError
from livecs.store.pages import SIZE
from tests.store.profile import Profile, audit_row, rows, truth, worked_with

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.store.profile import Row

OLD, ALL = range(40), range(60)


class Report(NamedTuple):
    """What so many damaged files did."""

    files: int
    detected: int
    wrong: int
    """Files that gave a row nobody wrote."""
    lost: int
    """Files that came back without a row of the backup."""
    unusable: int
    """Files that did not open, although there was a backup."""
    salvaged: int
    """Files that gave more than the backup has."""


def flip(data: bytearray, chance: random.Random) -> None:
    """Turn one to eight bits."""
    for _ in range(chance.randint(1, 8)):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def zero(data: bytearray, chance: random.Random) -> None:
    """A page or three are zeros."""
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(data) // SIZE) * SIZE
        data[at : at + SIZE] = bytes(SIZE)


def truncate(data: bytearray, chance: random.Random) -> None:
    """The end is gone."""
    del data[chance.randrange(1, len(data)) :]


def swap(data: bytearray, chance: random.Random) -> None:
    """Two pages lie in each other's place."""
    a, b = (place * SIZE for place in chance.sample(range(len(data) // SIZE), 2))
    data[a : a + SIZE], data[b : b + SIZE] = data[b : b + SIZE], data[a : a + SIZE]


def garble(data: bytearray, chance: random.Random) -> None:
    """A stretch of the file is noise."""
    at, size = chance.randrange(len(data)), chance.randint(1, 5000)
    data[at : at + size] = chance.randbytes(len(data[at : at + size]))


WAYS: tuple[Callable[[bytearray, random.Random], None], ...] = (flip, zero, truncate, swap, garble)


def spoiled(data: bytes, number: int, chance: random.Random) -> bytes:
    """The same file, damaged in the ``number``-th way."""
    changed = bytearray(data)
    while bytes(changed) == data:
        WAYS[number % len(WAYS)](changed, chance)
    return bytes(changed)


def run(folder: Path, files: int, seed: int) -> Report:
    """Damage one file so many times, and open each."""
    chance = random.Random(seed)  # noqa: S311 (reproducible, not secret)
    made = worked_with(folder / "made", OLD, range(OLD.stop, ALL.stop))
    data = made.path.read_bytes()
    report = Report(0, 0, 0, 0, 0, 0)
    for number in range(files):
        profile = Profile(folder / "spoiled")
        profile.world.backends = made.world.backends
        shutil.copytree(made.world.store, profile.world.store)
        profile.path.write_bytes(spoiled(data, number, chance))
        report = Report(*map(sum, zip(report, opened(profile), strict=True)))
        shutil.rmtree(profile.world.store)
    return report


def opened(profile: Profile) -> Report:
    """Open one damaged file as the next start does, and look at all that it gives."""
    found: set[Row] = set()
    try:
        store = profile.work(lambda _store, database: found.update(rows(database)))
    except StoreDamagedError:
        return Report(1, 1, 0, 0, 1, 0)
    except UserError:
        return Report(1, 0, 0, 0, 1, 0)
    wrong, lost = found - truth(ALL), truth(OLD) - found
    return Report(1, store.report is not None, bool(wrong), bool(lost), 0, bool(found - truth(OLD)))


def plain(folder: Path, files: int, seed: int) -> Report:
    """The control: the same rows in plain SQLite, which has no seals."""
    chance = random.Random(seed)  # noqa: S311 (reproducible, not secret)
    path = folder / "plain.db"
    with closing(driver.connect(path, wait_s=1)) as connection:
        columns = "id TEXT PRIMARY KEY, at_ms INTEGER, action TEXT, subject_kind TEXT, subject_id TEXT"
        connection.execute(f"CREATE TABLE audit ({columns}) STRICT")
        connection.executemany("INSERT INTO audit VALUES (?, ?, ?, ?, ?)", map(audit_row, ALL))
    data = path.read_bytes()
    report = Report(0, 0, 0, 0, 0, 0)
    for number in range(files):
        path.write_bytes(spoiled(data, number, chance))
        report = Report(*map(sum, zip(report, read_plain(path), strict=True)))
    return report


def read_plain(path: Path) -> Report:
    """Read a damaged plain file until it says that it is damaged."""
    found: set[Row] = set()
    is_detected = False
    try:
        with closing(driver.connect(path, wait_s=1)) as connection:
            for row in connection.execute("SELECT * FROM audit NOT INDEXED"):
                found.add(row)
    except (driver.DriverError, UnicodeDecodeError):
        is_detected = True
    return Report(1, is_detected, bool(found - {audit_row(number) for number in ALL}), 0, 0, 0)


def main() -> None:
    """Print the report."""
    folder, files, seed = sys.argv[1:]
    sys.stdout.write(json.dumps(run(Path(folder), int(files), int(seed))._asdict()))


if __name__ == "__main__":
    main()
