"""Pictures are on the disk encrypted, whole, once, and with their case; gone with it, and nowhere else."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from livecs.returns.evidence import MOST_BYTES_KEPT, MOST_PICTURES
from livecs.returns.model import Picture
from livecs.store import driver
from livecs.store.evidence import EvidenceStore, sweep
from livecs.store.picture_files import PictureFiles
from tests.scanner import scan
from tests.store.build import KEY, made
from tests.store.case_rows import CASE, DAY_MS, ids, store
from tests.store.picture_world import CANARY, JPEG, OTHER, World, evidence, opened, refused
from tests.store.raw_pages import plain_pages


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as one:
        yield one


def test_a_picture_is_read_as_it_was_given_and_its_case_knows_it(world: World) -> None:
    case = world.case()
    first, second = world.pictures.add(case, JPEG), world.pictures.add(case, OTHER)
    assert world.of_case(case) == (first, second)
    assert first == Picture(first.id, first.name, len(JPEG), world.now())
    assert [world.pictures.read(one.name) for one in (first, second)] == [JPEG, OTHER]
    assert world.files() == sorted([first.name, second.name])
    said = world.database.rows("SELECT action, subject_id, fields FROM audit WHERE action LIKE 'case.picture%'")
    assert said == [("case.picture_add", case, "evidence")] * 2


def test_the_same_picture_is_kept_once_and_found_again(world: World) -> None:
    assert world.pictures.name_of(JPEG) == ""  # nothing was ever kept
    one, two = world.case(1), world.case(2)
    first = world.pictures.add(one, JPEG)
    assert world.pictures.add(one, JPEG) == first
    assert world.pictures.add(two, JPEG).name == first.name == world.pictures.name_of(JPEG)
    assert world.files() == [first.name]
    assert [row[:2] for row in world.rows()] == [(one, first.name), (two, first.name)]
    assert world.pictures.read(first.name) == JPEG


def test_a_picture_is_nowhere_plain_and_its_name_tells_nothing(world: World) -> None:
    case = world.case()
    name = world.pictures.add(case, JPEG).name
    PictureFiles(world.folder / "evidence").back_up()
    world.database.rewrite()
    assert scan(world.folder, (CANARY,)) == []
    assert CANARY.encode() not in plain_pages(world.folder / "livecs.db", KEY)
    with made(world.folder / "another.db") as other:
        again = evidence(other, world.folder / "elsewhere", world.now)
        assert again.add(store(other, world.now).add(CASE), JPEG).name != name


def flipped(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[20] ^= 1
    path.write_bytes(data)


def swapped(path: Path) -> None:
    """Another picture of the same key under this name."""
    (other,) = {one.name for one in path.parent.iterdir()} - {path.name}
    (path.parent / other).replace(path)


# What is done to the file, whether its copy is there, and with which code it is refused; empty: it is read.
@pytest.mark.parametrize(
    ("spoil", "has_copy", "code"),
    [
        (Path.unlink, False, "evidence.gone"),
        (Path.unlink, True, ""),
        (lambda path: path.write_bytes(b""), False, "evidence.spoiled"),
        (lambda path: path.write_bytes(JPEG), False, "evidence.spoiled"),
        (lambda path: path.write_bytes(path.read_bytes()[:-1]), False, "evidence.spoiled"),
        (flipped, False, "evidence.spoiled"),
        (flipped, True, ""),
        (swapped, False, "evidence.spoiled"),
    ],
)
def test_a_spoiled_file_is_said_or_comes_back_from_its_copy(
    world: World, spoil: Callable[[Path], None], code: str, *, has_copy: bool
) -> None:
    case = world.case()
    picture = world.pictures.add(case, JPEG)
    world.pictures.add(case, OTHER)
    path = world.folder / "evidence" / picture.name
    whole = path.read_bytes()
    if has_copy:
        PictureFiles(path.parent).back_up()
    spoil(path)
    if code:
        assert refused(lambda: world.pictures.read(picture.name)) == code
        assert picture in world.of_case(case)
    else:
        assert world.pictures.read(picture.name) == JPEG
        assert path.read_bytes() == whole


@pytest.mark.parametrize("name", ["", "../livecs.db", "0" * 64, "/etc/hostname"])
def test_a_name_that_is_none_is_no_file(world: World, name: str) -> None:
    world.pictures.add(world.case(), JPEG)
    assert refused(lambda: world.pictures.read(name)) == "evidence.gone"


def test_too_much_is_refused_and_nothing_is_kept(world: World) -> None:
    case = world.case()
    for number in range(MOST_PICTURES):
        world.pictures.add(case, JPEG + bytes([number]))
    before = (world.files(), world.rows())
    assert refused(lambda: world.pictures.add(case, OTHER)) == "evidence.many"
    assert refused(lambda: world.pictures.add(case, bytes(MOST_BYTES_KEPT + 1))) == "evidence.large"
    assert refused(lambda: world.pictures.add(case, b"")) == "evidence.large"
    small = evidence(world.database, world.folder, world.now, most_bytes=10 * len(JPEG))
    assert refused(lambda: small.add(world.case(2), OTHER)) == "evidence.full"
    assert refused(lambda: world.pictures.add(ids(world.now)(), OTHER)) == "evidence.case"
    assert (world.files(), world.rows()) == before


def test_all_pictures_together_are_counted_without_those_that_went(world: World) -> None:
    case = world.case()
    small = evidence(world.database, world.folder, world.now, most_bytes=len(JPEG))
    picture = small.add(case, JPEG)
    assert refused(lambda: small.add(case, OTHER[1:])) == "evidence.full"
    assert small.add(world.case(2), JPEG)  # the same takes no more room
    small.remove(picture.id)
    small.remove(world.of_case(str(world.rows()[1][0]))[0].id)
    assert small.add(case, OTHER[1:])


def test_what_is_removed_is_gone_with_its_copy_unless_another_case_has_it(world: World) -> None:
    one, two = world.case(1), world.case(2)
    first, second = world.pictures.add(one, JPEG), world.pictures.add(two, JPEG)
    PictureFiles(world.folder / "evidence").back_up()
    copies = world.folder / "backups/evidence"
    world.pictures.remove(first.id)
    assert (world.of_case(one), world.pictures.read(second.name)) == ((), JPEG)
    world.pictures.remove(second.id)
    world.pictures.remove(second.id)
    assert (world.files(), list(copies.iterdir())) == ([], [])
    removed = world.database.rows("SELECT subject_id FROM audit WHERE action = 'case.picture_remove' ORDER BY rowid")
    assert removed == [(one,), (two,)]


def test_looking_closely_is_written_down_first(world: World) -> None:
    picture = world.pictures.add(world.case(), JPEG)
    looks = "SELECT deed, subject_kind, subject_id FROM access"
    world.pictures.read(picture.name)
    assert world.database.rows(looks) == []
    assert world.pictures.reveal(picture.id) == JPEG
    assert world.database.rows(looks) == [("reveal", "evidence", picture.id)]


def test_a_crash_between_file_and_row_leaves_no_row_and_a_file_that_is_swept(world: World) -> None:
    case = world.case()
    kept = world.pictures.add(case, JPEG)

    class NoPowerError(BaseException):
        pass

    class Dying(EvidenceStore):
        def _audit(self, *_: object) -> None:
            raise NoPowerError

    dying = Dying(world.database, world.folder / "evidence", ids(world.now), world.now, os.urandom)
    with suppress(NoPowerError):
        dying.add(case, OTHER)
    assert world.of_case(case) == (kept,)
    assert len(world.files()) == 2
    now_ms = int((world.folder / "evidence" / kept.name).stat().st_mtime * 1000)
    assert sweep(world.database, world.folder / "evidence", now_ms) == 0  # its row may be on its way
    assert sweep(world.database, world.folder / "evidence", now_ms + 2 * DAY_MS) == 1
    assert world.files() == [kept.name]


def test_a_disk_that_refuses_keeps_no_row(world: World) -> None:
    (world.folder / "evidence").write_text("no folder")
    assert refused(lambda: world.pictures.add(world.case(), JPEG)) == "evidence.write"
    assert world.rows() == []


def test_a_database_that_refuses_is_said(world: World) -> None:
    picture = world.pictures.add(world.case(), JPEG)
    world.database.close()
    for call in (lambda: world.pictures.read(picture.name), lambda: world.pictures.name_of(JPEG)):
        assert refused(call) == "evidence.write"
    assert refused(lambda: world.pictures.reveal(picture.id)) == "evidence.write"


@pytest.mark.parametrize("statement", ["UPDATE lasting_key SET made_at_ms = 1", "DELETE FROM lasting_key"])
def test_the_key_of_pictures_stays(world: World, statement: str) -> None:
    world.pictures.add(world.case(), JPEG)
    with pytest.raises(driver.IntegrityError, match="lasting keys stay"), world.database.transaction() as connection:
        connection.execute(statement)


def test_pictures_of_two_keys_are_read_side_by_side(world: World) -> None:
    case = world.case()
    first = world.pictures.add(case, JPEG)
    with world.database.transaction() as connection:  # as a salvage brings it
        connection.execute("INSERT INTO lasting_key VALUES (?, ?, randomblob(32))", (ids(world.now)(), world.now() + 1))
    second = world.pictures.add(case, OTHER)
    assert [world.pictures.read(one.name) for one in (first, second)] == [JPEG, OTHER]
