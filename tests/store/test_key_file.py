"""The key file says what was written, or that it is damaged; never anything else."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.errors import UserError
from livecs.store import key_file
from livecs.store.key_file import KeyFile, KeyRecord, Seal, decoded, encoded
from livecs.store.key_wrap import Wrapped
from livecs.vault.states import KeyState, KeyStateError

WRAPPED = st.builds(
    Wrapped,
    cost=st.sampled_from([2, 1 << 10, 1 << 15]),
    block=st.integers(1, 8),
    lanes=st.integers(1, 16),
    salt=st.binary(min_size=16, max_size=16),
    nonce=st.binary(min_size=12, max_size=12),
    text=st.binary(min_size=48, max_size=48),
)
SEALS = st.builds(Seal, st.binary(min_size=16, max_size=16), st.none() | WRAPPED, st.booleans())
RECORDS = st.builds(
    KeyRecord,
    profile=st.binary(min_size=8, max_size=8).map(bytes.hex),
    current=SEALS,
    coming=st.none() | SEALS,
    salt=st.just(b"") | st.binary(min_size=16, max_size=16),
    ask_again_on=st.just("") | st.dates(min_value=date(2026, 1, 1)).map(date.isoformat),
    is_demo=st.booleans(),
)
SEAL = Seal(bytes(16), Wrapped(1 << 15, 8, 3, bytes(16), bytes(12), bytes(48)), is_confirmed=True)
RECORD = KeyRecord("0123456789abcdef", SEAL)
FIRST, SECOND = key_file.NAME, key_file.SECOND


@given(record=RECORDS)
def test_what_was_written_is_read(record: KeyRecord) -> None:
    assert decoded(encoded(record)) == record


@given(record=RECORDS, data=st.data())
def test_any_flipped_bit_is_damage(record: KeyRecord, data: st.DataObject) -> None:
    whole = bytearray(encoded(record))
    whole[data.draw(st.integers(0, len(whole) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    assert decoded(bytes(whole)) is None


def test_each_single_bit_of_one_file_is_damage() -> None:
    whole = encoded(RECORD)
    for bit in range(8 * len(whole)):
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        assert decoded(bytes(flipped)) is None, bit


@given(record=RECORDS, data=st.data())
def test_any_cut_or_addition_is_damage(record: KeyRecord, data: st.DataObject) -> None:
    whole = encoded(record)
    assert decoded(whole[: data.draw(st.integers(0, len(whole) - 1))]) is None
    assert decoded(whole + data.draw(st.binary(min_size=1, max_size=4))) is None


def absent(path: Path) -> None:
    path.unlink()


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def flipped(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"true", b"True"))


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


def zeroed(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def foreign(path: Path) -> None:
    path.write_text('{"key": [], "checksum": 1}')


def whole(path: Path) -> None:
    assert path.exists()


HARMS = [absent, emptied, flipped, cut, zeroed, foreign]


@pytest.mark.parametrize("harm", [*HARMS, whole])
@pytest.mark.parametrize("which", [FIRST, SECOND])
def test_one_damaged_copy_is_answered_by_the_other_and_made_whole(
    tmp_path: Path, which: str, harm: Callable[[Path], None]
) -> None:
    file = KeyFile(tmp_path)
    file.create(RECORD)
    harm(tmp_path / which)
    assert file.read() == RECORD
    file.heal()
    assert (tmp_path / FIRST).read_bytes() == (tmp_path / SECOND).read_bytes() == encoded(RECORD)
    kept = tmp_path / f"{which}.damaged"
    assert kept.exists() == (harm not in {absent, whole})


@pytest.mark.parametrize("first", HARMS)
@pytest.mark.parametrize("second", HARMS)
def test_two_damaged_copies_are_corrupt_and_two_absent_ones_are_none(
    tmp_path: Path, first: Callable[[Path], None], second: Callable[[Path], None]
) -> None:
    file = KeyFile(tmp_path)
    file.create(RECORD)
    first(tmp_path / FIRST)
    second(tmp_path / SECOND)
    if (first, second) == (absent, absent):
        assert file.read() is None
        return
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(KeyStateError) as caught:
        file.read()
    file.heal()
    assert caught.value.state == KeyState.CORRUPT
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_stale_second_copy_is_brought_up_to_date(tmp_path: Path) -> None:
    file = KeyFile(tmp_path)
    file.create(RECORD)
    stale = (tmp_path / SECOND).read_bytes()
    file.write(RECORD._replace(salt=bytes(range(16))))
    (tmp_path / SECOND).write_bytes(stale)
    file.heal()
    assert (tmp_path / SECOND).read_bytes() == encoded(RECORD._replace(salt=bytes(range(16))))
    assert not (tmp_path / f"{SECOND}.damaged").exists()


def test_a_copy_that_cannot_be_read_is_no_damage_yet(tmp_path: Path) -> None:
    file = KeyFile(tmp_path)
    file.create(RECORD)
    for name in (FIRST, SECOND):
        (tmp_path / name).unlink()
        (tmp_path / name).mkdir()
    with pytest.raises(UserError) as caught:
        file.read()
    assert caught.value.code == "key.read"
    (tmp_path / SECOND).rmdir()
    (tmp_path / SECOND).write_bytes(encoded(RECORD))
    assert file.read() == RECORD


def test_a_second_first_record_is_refused(tmp_path: Path) -> None:
    file = KeyFile(tmp_path)
    file.create(RECORD)
    with pytest.raises(UserError) as caught:
        file.create(RECORD._replace(profile="other"))
    assert caught.value.code == "key.exists"
    assert file.read() == RECORD


@pytest.mark.parametrize("write", [KeyFile.create, KeyFile.write])
def test_a_disk_that_refuses_is_named(tmp_path: Path, write: Callable[[KeyFile, KeyRecord], None]) -> None:
    (tmp_path / "store").write_text("in the way")
    with pytest.raises(UserError, match=r"key\.json") as caught:
        write(KeyFile(tmp_path / "store"), RECORD)
    assert caught.value.code == "key.write"


def rewritten(content: dict[str, object]) -> bytes:
    import json

    body = {"key": content, "checksum": key_file._checksum(content)}
    return (json.dumps(body, indent=1, sort_keys=True) + "\n").encode()


def test_a_newer_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    newer = rewritten(key_file._as_json(RECORD) | {"version": 2, "more": 1})
    (tmp_path / FIRST).write_bytes(newer)
    with pytest.raises(UserError) as caught:
        KeyFile(tmp_path).read()
    KeyFile(tmp_path).heal()
    assert caught.value.code == "key.newer"
    assert [path.name for path in tmp_path.iterdir()] == [FIRST]
    assert (tmp_path / FIRST).read_bytes() == newer


@pytest.mark.parametrize(
    ("cost", "block", "lanes"),
    [
        (1 << 20, 8, 1),
        (1 << 15, 4096, 1),
        (1 << 15, 8, 17),
        (1 << 15, 8, 0),
        (3, 8, 1),
        (1, 8, 1),
        (0, 8, 1),
        (2, 0, 1),
    ],
)
def test_a_file_never_asks_for_more_than_the_machine_has(cost: int, block: int, lanes: int) -> None:
    wild = Wrapped(cost, block, lanes, bytes(16), bytes(12), bytes(48))
    assert decoded(encoded(RECORD._replace(current=SEAL._replace(wrapped=wild)))) is None


@pytest.mark.parametrize(
    ("name", "is_data"),
    [
        ("livecs.db", True),
        ("livecs.db-wal", True),
        ("backups/2026-11-21.db", True),
        ("key.json.damaged", True),
        ("anything", True),
        ("lock", False),
        ("ballast", False),
        (".DS_Store", False),
        ("key.json.77.tmp", False),
    ],
)
def test_what_shows_that_something_was_kept(tmp_path: Path, name: str, *, is_data: bool) -> None:
    assert not any(key_file.old_data(tmp_path / "store"))
    path = tmp_path / "store" / name
    path.parent.mkdir(parents=True)
    assert not any(key_file.old_data(tmp_path / "store"))
    path.touch()
    assert any(key_file.old_data(tmp_path / "store")) == is_data


def test_a_whole_first_copy_is_never_touched(tmp_path: Path) -> None:
    """Another process may write it between a reading and a healing."""
    file = KeyFile(tmp_path)
    file.create(RECORD)
    before = (tmp_path / FIRST).stat()
    (tmp_path / SECOND).write_bytes(encoded(RECORD._replace(ask_again_on="2026-11-22")))
    file.heal()
    after = (tmp_path / FIRST).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert (tmp_path / SECOND).read_bytes() == encoded(RECORD)
