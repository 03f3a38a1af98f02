"""A full disk costs no saved row: the save in flight comes through, then the store only reads, until there is room."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from livecs.store import ballast
from livecs.store.ballast import Room, StoreFullError
from livecs.store.database import Database
from tests.store.profile import Profile, put, rows, truth

DISK_MB = 24
MOUNT, UMOUNT = "/bin/mount", "/bin/umount"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 24 MB: a mount of its own, which this test says aloud where the machine does not allow it."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = [MOUNT, "-t", "tmpfs", "-o", f"size={DISK_MB}m", "tmpfs", str(folder)]
    if not Path(MOUNT).exists() or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("this machine lets us mount no small disk; the limited file and the told sizes below stand in")
    try:
        yield folder
    finally:
        subprocess.run([UMOUNT, str(folder)], check=True)


def fill_up(folder: Path, leave: int) -> Path:
    """Take all room but so many bytes."""
    filler = folder / "filler"
    left = os.statvfs(folder)
    filler.write_bytes(bytes(max(0, left.f_bavail * left.f_frsize - leave)))
    return filler


def put_until_full(database: Database, first: int) -> int:
    """Save row after row; gives the first that was not taken."""
    for number in range(first, 2000):
        try:
            put(database, range(number, number + 1))
        except StoreFullError as error:
            assert "登记暂时只读" in error.message  # noqa: PT017 (where it happens is the result)
            return number
    raise AssertionError("the disk was never full")


@pytest.mark.parametrize("leave", [1 << 20, 200_000, 40_000, 0])
def test_a_full_disk_costs_no_saved_row(small_disk: Path, leave: int) -> None:
    profile = Profile(small_disk)
    profile.make()
    held = small_disk / "store/ballast"
    assert held.stat().st_size == ballast.BYTES
    store = profile.store()
    database = store.open()
    assert database
    put(database, range(10))
    filler = fill_up(small_disk, leave)
    saved = put_until_full(database, 10)
    assert saved > 10, "the save in flight did not come through"
    assert store.room.is_full
    assert not held.exists()
    assert rows(database) == truth(range(saved))
    with pytest.raises(StoreFullError):
        put(database, range(5000, 5001))
    database.close()
    store.close()
    assert profile.rows() == truth(range(saved))  # opened while the disk is still full
    filler.unlink()
    profile.put(range(saved, saved + 5))
    assert profile.rows() == truth(range(saved + 5))
    assert held.stat().st_size == ballast.BYTES


def test_one_large_save_that_does_not_fit_is_not_half_there(small_disk: Path) -> None:
    profile = Profile(small_disk)
    profile.make()
    store = profile.store()
    database = store.open()
    assert database
    with closing(database):
        fill_up(small_disk, ballast.LOW + 1000)
        with pytest.raises(StoreFullError):
            put(database, range(12_000))
        assert rows(database) == set()
        assert store.room.is_full
    store.close()
    assert profile.rows() == set()


def test_without_ballast_the_same_disk_takes_no_save_at_all(small_disk: Path) -> None:
    """The control: what the ballast is for."""
    profile = Profile(small_disk)
    profile.make()
    (small_disk / "store/ballast").unlink()
    store = profile.store()
    database = store.open()
    assert database
    (small_disk / "store/ballast").unlink()
    fill_up(small_disk, 0)
    assert put_until_full(database, 0) < 10
    database.close()
    store.close()


def test_a_file_that_may_not_grow_costs_no_saved_row(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    profile.make()
    store = profile.store()
    database = store.open()
    assert database
    pages = int(str(database.rows("PRAGMA page_count")[0][0]))
    database.rows(f"PRAGMA max_page_count={pages + 20}")
    saved = put_until_full(database, 0)
    assert saved > 5
    assert (rows(database), (tmp_path / "store/ballast").exists()) == (truth(range(saved)), False)
    database.close()
    store.close()
    assert profile.rows() == truth(range(saved))


class Told(Room):
    """A disk whose room is told."""

    left = 100 << 20

    def _free(self) -> int:
        return self.left


def test_the_state_follows_the_room(tmp_path: Path) -> None:
    room, held = Told(tmp_path), tmp_path / "ballast"
    room.hold()
    assert held.stat().st_size == ballast.BYTES
    room.left = ballast.LOW
    room.before_save()
    assert (room.is_full, held.exists()) == (False, True)
    room.left = ballast.LOW - 1
    room.before_save()  # this one comes through
    assert (room.is_full, held.exists()) == (True, False)
    room.left = ballast.BYTES
    with pytest.raises(StoreFullError):
        room.before_save()
    room.left = ballast.BYTES + 2 * ballast.LOW
    room.before_save()
    assert (room.is_full, held.exists()) == (False, True)


def test_there_is_no_ballast_where_it_would_fill_the_disk(tmp_path: Path) -> None:
    room = Told(tmp_path)
    room.left = ballast.BYTES + ballast.LOW
    room.hold()
    assert not (tmp_path / "ballast").exists()


def test_a_full_disk_at_the_opening_gives_the_ballast_up(tmp_path: Path) -> None:
    room = Told(tmp_path)
    room.hold()
    room.left = 0
    room.before_opening()
    assert (room.is_full, (tmp_path / "ballast").exists()) == (True, False)
