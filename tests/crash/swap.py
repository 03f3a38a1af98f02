"""Kills a backup, a recovery, a restore or a rotation: ``python -m tests.crash.swap FOLDER CYCLES SEED WAY``.

Prints JSON. ``overwrite`` is the control: a rotation that writes over the file where it lies.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import sys
import time
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from livecs.errors import UserError
from livecs.store import replacing
from livecs.store.database import Database
from livecs.store.gate import WriteGate
from livecs.store.keyrings import BackendKeyring
from tests.crash.kill import fork_and_kill
from tests.fakes import FakeBackend, FakeRandom
from tests.store.key_world import World
from tests.store.profile import Profile, put, spoil_page, truth

if TYPE_CHECKING:
    from livecs.vault.keyring import Keyring
    from tests.store.profile import Row

OLD, ALL = range(40), range(60)
FIRST_NEW = 1000


class DiskBackend(FakeBackend):
    """A keyring that outlives the process."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.values = {(one[0], one[1]): one[2] for one in json.loads(path.read_text())} if path.exists() else {}

    def set_password(self, service: str, username: str, password: str) -> None:
        super().set_password(service, username, password)
        self._keep()

    def delete_password(self, service: str, username: str) -> None:
        super().delete_password(service, username)
        self._keep()

    def _keep(self) -> None:
        temporary = self._path.with_suffix(".tmp")
        temporary.write_text(json.dumps([[*entry, value] for entry, value in self.values.items()]))
        temporary.replace(self._path)


class DiskWorld(World):
    """A machine whose keyring is a file beside the store; each look at it is that of a fresh process."""

    def __init__(self, folder: Path, seed: int) -> None:
        super().__init__(folder)
        self.chance = FakeRandom(seed)

    def keyrings(self) -> list[Keyring]:
        return [BackendKeyring("disk", DiskBackend(self.store.parent / "keyring.json"))]


class Report(NamedTuple):
    """What so many kills left."""

    cycles: int
    killed: int
    """Kills that came before it was done."""
    unusable: int
    lost: int
    """Stores without a row that was acknowledged, or without one of the backup where the file was damaged."""
    wrong: int
    litter: int
    """Stores where something half made lay about after the next start."""


def profile_in(folder: Path) -> Profile:
    """The profile in a folder, as a fresh start sees it."""
    profile = Profile(folder)
    profile.world = DiskWorld(folder, time.monotonic_ns())  # no key twice
    return profile


def made_in(folder: Path) -> Profile:
    """A profile with a backup of the first rows, and further ones."""
    folder.mkdir(parents=True)
    profile = profile_in(folder)
    profile.make()
    profile.put(OLD)
    profile.back_up()
    profile.put(range(OLD.stop, ALL.stop))
    return profile


def do(profile: Profile, way: str, pipe: int) -> None:
    """What is killed; says ``b`` at its beginning, a number for each row that is kept, ``e`` at its end."""
    os.write(pipe, b"b\n")
    if way == "backup":
        _save_and_back_up(profile, pipe)
    elif way == "recover":
        profile.rows()
    elif way == "restore":
        store = profile.store()
        store.restore(store.backups.all()[-1])
    else:
        _rotate(profile, way)
    os.write(pipe, b"e\n")


def _save_and_back_up(profile: Profile, pipe: int) -> None:
    store = profile.store()
    database = store.open()
    assert database
    with closing(database):
        for number in range(FIRST_NEW, FIRST_NEW + 3):
            put(database, range(number, number + 1))
            os.write(pipe, b"%d\n" % number)
            store.back_up(database)
            profile.clock.ms += 1000


def _rotate(profile: Profile, way: str) -> None:
    keys = profile.world.keys()
    (old,) = keys.open().keys
    change = profile.store().rekey if way == "rotate" else lambda was, becomes: _overwrite(profile, was, becomes)
    keys.rotation(old).run(change)


def _overwrite(profile: Profile, was: bytes, becomes: bytes) -> None:
    """The control: the new file is written over the old one, page by page, and the old backups go first."""
    shutil.rmtree(profile.world.store / "backups")
    copy = replacing.fresh_name(profile.path)
    with closing(Database(profile.path, was, WriteGate())) as database:
        database.rows("VACUUM INTO ?", str(copy))
    with closing(Database(copy, was, WriteGate())) as database:
        database.rows("PRAGMA journal_mode=DELETE")
        database.rows(f"PRAGMA rekey=\"x'{becomes.hex()}'\"")
    data = copy.read_bytes()
    copy.unlink()
    with profile.path.open("r+b", buffering=0) as file:
        for at in range(0, len(data), 4096):
            file.write(data[at : at + 4096])
            time.sleep(0.002)


def run(folder: Path, cycles: int, seed: int, way: str) -> Report:
    """Kill it so many times, each time in a fresh copy of one profile, and start anew."""
    chance = random.Random(seed)  # noqa: S311 (reproducible, not secret)
    made = made_in(folder / "made")
    if way == "recover":
        spoil_page(made.path, 7)
    report, longest_s = Report(0, 0, 0, 0, 0, 0), duration(folder, way)
    for number in range(cycles):
        place = folder / str(number)
        shutil.copytree(folder / "made", place)
        profile = profile_in(place)
        said = fork_and_kill(partial(do, profile, way), chance.uniform(0, longest_s), waits=True)
        report = Report(*map(sum, zip(report, after(profile_in(place), way, said), strict=True)))
        shutil.rmtree(place)
    return report


def duration(folder: Path, way: str) -> float:
    """How many seconds it takes when nobody kills it."""
    place = folder / "timed"
    shutil.copytree(folder / "made", place)
    began_s = time.monotonic()
    child = os.fork()
    if not child:
        with suppress(BaseException), Path(os.devnull).open("wb") as nowhere:
            do(profile_in(place), way, nowhere.fileno())
            os._exit(0)
        os._exit(1)
    if os.waitpid(child, 0)[1]:
        raise RuntimeError("it failed by itself")
    shutil.rmtree(place)
    return time.monotonic() - began_s


def after(profile: Profile, way: str, said: list[bytes]) -> Report:
    """Start as a person would, twice, and look at all that is there."""
    killed = b"e\n" not in said
    acknowledged = {int(line) for line in said if line.strip().isdigit()}
    try:
        found = profile.rows()
        again = profile.rows()
    except UserError:
        return Report(1, killed, 1, 0, 0, 0)
    certain = truth(OLD if way in {"recover", "restore"} else ALL) | written(acknowledged)
    if way == "restore" and found not in (truth(OLD), truth(ALL)):
        return Report(1, killed, 0, 0, 1, 0)
    possible = truth(ALL) | truth(range(FIRST_NEW, FIRST_NEW + 3))
    names = [name for name in profile.names() if not name.startswith("key.json")]
    litter = [name for name in names if any(mark in name for mark in (".fresh", ".replacing", ".tmp"))]
    return Report(1, killed, 0, bool(certain - found) or again != found, bool(found - possible), bool(litter))


def written(numbers: set[int]) -> set[Row]:
    """The rows of these numbers."""
    return {row for number in numbers for row in truth(range(number, number + 1))}


def main() -> None:
    """Print the report."""
    folder, cycles, seed, way = sys.argv[1:]
    sys.stdout.write(json.dumps(run(Path(folder), int(cycles), int(seed), way)._asdict()))


if __name__ == "__main__":
    main()
