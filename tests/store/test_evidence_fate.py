"""Pictures through whatever befalls their store: erased, purged, rotated, restored, salvaged."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from livecs.store.database import Database
from livecs.store.erasing import Eraser
from livecs.store.evidence import sweep
from livecs.store.keys import Keys
from livecs.store.marks import Marks
from livecs.store.picture_files import PictureFiles
from livecs.store.privacy import Privacy
from livecs.store.profile_store import ProfileStore
from livecs.store.targets import Targets
from livecs.vault.retention import CaseLimits
from tests.store.build import bare
from tests.store.case_rows import CASE, DAY_MS, Moments, ids, store
from tests.store.picture_world import JPEG, OTHER, World, evidence, of_case, opened, refused
from tests.store.profile import Profile

ROOT = Path(__file__).parents[2]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as one:
        yield one


def test_an_erased_case_takes_its_pictures_and_their_copies_along(world: World) -> None:
    one, two = world.case(1), world.case(2)
    world.pictures.add(one, JPEG)
    both = world.pictures.add(one, OTHER)
    world.pictures.add(two, OTHER)
    PictureFiles(world.folder / "evidence").back_up()
    marks = Marks(world.folder / "erased.json", world.database)
    eraser = Eraser(marks, world.folder / "evidence", ids(world.now), world.now, lambda: None, lambda _s: None)
    assert eraser.erase(world.database, Targets((one,))).pictures == 2
    assert world.files() == [path.name for path in (world.folder / "backups/evidence").iterdir()] == [both.name]
    assert world.of_case(one) == ()
    assert refused(lambda: world.pictures.add(one, JPEG)) == "evidence.case"


@pytest.mark.parametrize(("aside", "left"), [("", 0), ("livecs.db.aside-1", 1)])
def test_a_purge_sweeps_unless_rows_may_come_back(world: World, aside: str, left: int) -> None:
    world.pictures.add(world.case(), JPEG)
    (world.folder / "evidence" / ("0" * 64)).write_bytes(b"sealed")
    now_ms = int((world.folder / "evidence").stat().st_mtime * 1000) + 2 * DAY_MS
    if aside:
        (world.folder / aside).touch()
    privacy = Privacy(world.folder, ids(world.now), lambda: now_ms, CaseLimits())
    keys = Keys(world.folder, tuple, os.urandom)
    with closing(ProfileStore(world.folder, keys, keys.open, world.now)) as unused:
        privacy.purge(unused, world.database)
    assert len(world.files()) == 1 + left


class Kept(NamedTuple):
    profile: Profile
    case: str
    name: str


def kept(folder: Path) -> Kept:
    """A real profile with a picture and a backup of it."""
    profile, found = Profile(folder), list[str]()
    profile.make()

    def keep(_store: object, database: Database) -> None:
        now = Moments(profile.clock())
        case = store(database, now).add(CASE)
        found.extend((case, evidence(database, profile.world.store, now).add(case, JPEG).name))

    profile.work(keep)
    profile.back_up()
    return Kept(profile, *found)


def still(one: Kept) -> bytes:
    read: list[bytes] = []

    def look(_store: object, database: Database) -> None:
        pictures = evidence(database, one.profile.world.store, Moments(one.profile.clock()))
        read.extend(pictures.read(picture.name) for picture in of_case(database, one.case))

    one.profile.work(look)
    (picture,) = read
    return picture


def test_pictures_are_readable_under_another_database_key(tmp_path: Path) -> None:
    one = kept(tmp_path)
    before = (one.profile.world.store / "evidence" / one.name).read_bytes()
    rekeyed = one.profile.store()
    (old,) = one.profile.world.keys().open().keys
    one.profile.world.keys().rotation(old).run(rekeyed.rekey)
    assert one.profile.world.keys().open().keys != (old,)
    assert still(one) == JPEG
    assert (one.profile.world.store / "evidence" / one.name).read_bytes() == before


def test_a_restored_or_salvaged_database_finds_its_pictures(tmp_path: Path) -> None:
    one = kept(tmp_path)
    with closing(one.profile.store()) as restoring:
        restoring.restore(restoring.backups.all()[0])
    assert still(one) == JPEG
    path = one.profile.path
    path.write_bytes(path.read_bytes()[:4096])  # the rest is lost: it comes back from the backup
    assert still(one) == JPEG
    (one.profile.world.store / "evidence" / one.name).unlink()
    assert still(one) == JPEG  # from the copy beside the backups


def test_a_picture_is_backed_up_once(tmp_path: Path) -> None:
    one = kept(tmp_path)
    copy = one.profile.world.store / "backups/evidence" / one.name
    first = copy.stat()
    one.profile.back_up()
    assert (copy.stat().st_ino, copy.stat().st_mtime_ns) == (first.st_ino, first.st_mtime_ns)
    assert len(one.profile.store().backups.all()) == 2


ADDING = """
import os, sys
from pathlib import Path
from tests.store.picture_world import JPEG, opened
with opened(Path(sys.argv[1])) as world:
    print("ready", flush=True)
    for number in range(10**6):
        world.now.ms += 1
        case = world.case(number)
        for picture in range(9):
            print(world.pictures.add(case, JPEG + os.urandom(8)).name, flush=True)
"""


@pytest.mark.parametrize("after", [0, 3, 11])
def test_whoever_is_killed_while_adding_leaves_no_row_without_its_picture(tmp_path: Path, after: int) -> None:
    command = [sys.executable, "-c", ADDING, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True) as adding:
        assert adding.stdout
        said = [adding.stdout.readline().strip() for _ in range(after + 1)]
        adding.kill()
        said += adding.stdout.read().split()
    acknowledged = {name for name in said if len(name) == 64}
    with bare(tmp_path / "livecs.db") as database:
        pictures = evidence(database, tmp_path, Moments())
        names = {str(name) for (name,) in database.rows("SELECT file_name FROM evidence")}
        assert all(pictures.read(name).startswith(JPEG) for name in names)
        assert acknowledged <= names
        assert len(names - acknowledged) <= 1
        sweep(database, tmp_path / "evidence", 10**15)
        left = {path.name for path in (tmp_path / "evidence").glob("*")}
    assert left == names
