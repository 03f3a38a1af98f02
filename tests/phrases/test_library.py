"""Packs as one library: cold, warm, changed, with a cache that is not what it was."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from livecs.errors import UserError
from livecs.phrases.library import Library, index, load
from livecs.phrases.pinyin import Reading
from livecs.toml_items import files_in
from tests.phrases.build import write_pack

SHIPPED, OWN, CACHE = "shipped", "own", "cache"


class Place:
    """Two folders of packs and a cache."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.cache = root / CACHE
        self.folders = (root / SHIPPED, root / OWN)

    def load(self, *, parse_cold: bool = False) -> Library:
        return load(self.folders, self.cache, parse_cold=parse_cold)

    def index(self) -> Library:
        return index(self.folders, self.cache)

    def cached(self) -> list[Path]:
        return sorted(self.cache.iterdir())


@pytest.fixture
def place(tmp_path: Path) -> Place:
    write_pack(tmp_path / SHIPPED, "a", "a1", "a2")
    write_pack(tmp_path / SHIPPED, "b", "b1")
    return Place(tmp_path)


def ids(library: Library) -> list[str]:
    return [entry.phrase.id for entry in library.entries]


def read(library: Library) -> list[bool]:
    return [bool(entry.reading.title) for entry in library.entries]


def test_a_cold_start_leaves_unknown_packs_to_later(place: Place) -> None:
    library = place.load()
    assert library == Library((), (), tuple(files_in(place.folders)))
    assert not place.cache.exists()


def test_cold_packs_are_found_without_readings(place: Place) -> None:
    library = place.load(parse_cold=True)
    assert ids(library) == ["a1", "a2", "b1"]
    assert read(library) == [False] * 3
    assert len(library.cold) == 2


def test_an_index_has_the_readings_and_a_warm_start_the_same(place: Place) -> None:
    indexed = place.index()
    assert indexed.entries[0].reading == Reading("'biao'ti", "")
    assert ids(indexed) == ["a1", "a2", "b1"]
    warm = place.load()
    assert (warm.entries, warm.cold) == (indexed.entries, ())


def test_a_warm_library_is_the_parsed_one_in_all_its_fields(tmp_path: Path) -> None:
    more = 'keywords = ["差价"]\nvalid_until = 2027-01-01\n[[phrase.variant]]\nplatforms = ["pdd"]\ntext = "好"\n'
    write_pack(tmp_path / OWN, "a", "a1", more=more + "[[phrase.followup]]\ntext = '还有'\n")
    place = Place(tmp_path)
    cold = place.load(parse_cold=True)
    place.index()
    assert [entry.phrase for entry in place.load().entries] == [entry.phrase for entry in cold.entries]
    assert place.load().entries[0].reading.keywords == "'cha'jia"


def test_only_what_changed_is_cold_again(place: Place) -> None:
    place.index()
    changed = write_pack(place.root / SHIPPED, "b", "b1", "b2")
    assert place.load().cold == (changed,)
    assert ids(place.load()) == ["a1", "a2"]
    assert ids(place.load(parse_cold=True)) == ["a1", "a2", "b1", "b2"]
    assert read(place.load(parse_cold=True)) == [True, True, False, False]


def test_an_index_drops_what_no_pack_uses_any_more(place: Place) -> None:
    place.index()
    before = place.cached()
    write_pack(place.root / SHIPPED, "b", "b2")
    (place.cache / "folder.json").mkdir()
    place.index()
    after = place.cached()
    assert len(before) == 2
    assert len([path for path in after if path in before]) == 1
    assert [path.name for path in after if path.is_dir()] == ["folder.json"]
    assert len(after) == 3


def cut(content: list[Any]) -> bytes:
    return json.dumps(content).encode()[:-20]


def of_version(content: list[Any]) -> bytes:
    return json.dumps([0, *content[1:]]).encode()


def without_readings(content: list[Any]) -> bytes:
    version, (row, _) = content
    return json.dumps([version, [row, []]]).encode()


def with_short_phrase(content: list[Any]) -> bytes:
    version, (row, readings) = content
    return json.dumps([version, [[*row[:-1], [["only an id"]]], readings]]).encode()


@pytest.mark.parametrize(
    "broken",
    [
        cut,
        of_version,
        without_readings,
        with_short_phrase,
        lambda _: b"",
        lambda _: b"{}",
        lambda _: b"null",
        lambda _: b"[1, [], []]",
        lambda _: b"[1, 2, 3]",
        lambda _: b"\xff\xfe\0",
        lambda _: b"[" * 100_000,
    ],
)
def test_a_broken_cache_file_is_made_anew(place: Place, broken: Callable[[list[Any]], bytes]) -> None:
    good = place.index()
    for path in place.cached():
        path.write_bytes(broken(json.loads(path.read_bytes())))
    assert place.load() == Library((), (), tuple(files_in(place.folders)))
    assert place.index().entries == good.entries
    assert place.load().entries == good.entries


@pytest.mark.parametrize("block", [lambda cache: cache.touch(), lambda cache: cache.symlink_to("/proc/nowhere")])
def test_a_cache_that_cannot_be_written_costs_no_phrase(place: Place, block: Callable[[Path], None]) -> None:
    block(place.cache)
    with pytest.raises(UserError, match="拼音索引存不下") as raised:
        place.index()
    assert raised.value.code == "phrases.cache"
    assert ids(place.load(parse_cold=True)) == ["a1", "a2", "b1"]


def test_a_folder_in_the_place_of_a_cache_file_is_said(place: Place) -> None:
    place.index()
    path = place.cached()[0]
    path.unlink()
    path.mkdir()
    with pytest.raises(UserError):
        place.index()
    assert [one for one in place.cached() if one.suffix == ".tmp"] == []
    assert len(place.load().cold) == 1


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.write_text("schema = "), "TOML 写法有误"),
        (lambda path: path.mkdir(), "这是文件夹"),
        (lambda path: path.write_bytes(b"\xff"), "不是 UTF-8 编码"),
        (lambda path: path.symlink_to("gone"), "读不出来"),
    ],
)
def test_a_broken_pack_does_not_stop_the_others(place: Place, make: Callable[[Path], None], said: str) -> None:
    path = place.root / SHIPPED / "aa.toml"
    make(path)
    for library in (place.load(parse_cold=True), place.index(), place.load(parse_cold=True)):
        assert ids(library) == ["a1", "a2", "b1"]
        assert [fault.path for fault in library.faults] == [str(path)]
        assert said in library.faults[0].message
        assert path in library.cold  # looked at again at the next start


@pytest.mark.parametrize("step", [Place.index, lambda place: place.load(parse_cold=True)], ids=["index", "load"])
@pytest.mark.parametrize("warm", [True, False])
def test_an_edited_pack_in_the_profile_takes_the_place_of_the_shipped_one(
    place: Place,
    step: Callable[[Place], Library],
    warm: bool,
) -> None:
    if warm:
        place.index()
    write_pack(place.root / OWN, "a", "mine")
    library = step(place)
    assert ids(library) == ["mine", "b1"]
    assert library.faults == ()


@pytest.mark.parametrize("twice", [("c1",), ("c1", "c2", "c3"), ()])
def test_two_files_with_one_pack_id_keep_phrases_and_readings_together(place: Place, twice: tuple[str, ...]) -> None:
    write_pack(place.root / SHIPPED, "a", *twice, name="again")
    library = place.index()
    assert ids(library) == ["a1", "a2", "b1"]
    assert read(library) == [True] * 3
    assert [(Path(fault.path).name, fault.line) for fault in library.faults] == [("again.toml", 2)]
    assert place.load().entries == library.entries


def test_readings_stay_with_their_phrases_when_packs_are_put_in_order(place: Place) -> None:
    first = write_pack(place.root / OWN, "z", "z1")
    first.write_text(first.read_text().replace("标题", "退货").replace('"包"', '"包"\norder = 1'))
    library = place.index()
    assert [(entry.phrase.title, entry.reading.title) for entry in library.entries[:2]] == [
        ("退货", "'tui'huo"),
        ("标题", "'biao'ti"),
    ]


def test_hidden_files_and_missing_folders_hold_no_packs(place: Place) -> None:
    (place.root / SHIPPED / ".#a.toml").touch()
    (place.root / SHIPPED / "notes.txt").touch()
    assert [path.name for path in files_in([*place.folders, place.root / "nowhere"])] == ["a.toml", "b.toml"]
