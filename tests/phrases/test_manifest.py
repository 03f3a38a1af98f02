"""What is shipped is known by what it says; one word else, and it is somebody's own."""

from pathlib import Path

import pytest

from livecs.phrases.library import PENDING, WITHOUT_KEY, index, load, with_drafts
from livecs.phrases.manifest import is_shipped
from livecs.phrases.packs import read_pack
from tests.phrases.build import SHIPPED, phrase, write_pack
from tests.tools.make_manifest import TARGET, text


def test_the_manifest_is_that_of_the_packs_as_they_are() -> None:
    assert TARGET.read_text(encoding="utf8") == text(), "run python -m tests.tools.make_manifest"


@pytest.mark.parametrize(
    ("old", "new", "is_known"),
    [
        ("", "", True),
        ("\n", "\r\n", True),
        ("schema = 1", "# 注释\nschema = 1", True),
        ('owner = "livecs"', 'owner = "别人"', False),
        ("text = '''", "text = '''改", False),
        ("[[phrase]]", "[[phrase]]\npromise = true", False),
    ],
)
def test_a_pack_is_known_by_what_it_says(tmp_path: Path, old: str, new: str, is_known: bool) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(
        (SHIPPED / "address.toml").read_text(encoding="utf8").replace(old, new, -1 if old == "\n" else 1).encode()
    )
    pack, faults = read_pack(path)
    assert pack, faults
    assert is_shipped(pack) == is_known
    standings = {str(entry.standing) for entry in load([tmp_path], tmp_path / "cache", parse_cold=True).entries}
    assert standings == {"shipped" if is_known else "unsigned"}


def test_a_cache_is_no_way_round_the_manifest(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    index([SHIPPED], cache)
    assert {str(entry.standing) for entry in load([SHIPPED], cache, parse_cold=False).entries} == {"shipped"}
    pack, _ = read_pack(SHIPPED / "address.toml")
    assert pack
    for path in cache.glob("*.json"):
        path.write_text(path.read_text(encoding="utf8").replace(pack.phrases[0].title, "换过的"), encoding="utf8")
    spoiled = [entry for entry in load([SHIPPED], cache, parse_cold=False).entries if entry.standing != "shipped"]
    assert {entry.phrase.id for entry in spoiled} == {one.id for one in pack.phrases}


def test_with_a_key_what_is_not_verified_yet_waits(tmp_path: Path) -> None:
    write_pack(tmp_path / "own", "mine", "a")
    folders = [SHIPPED, tmp_path / "own"]
    for trust, expected in ((WITHOUT_KEY, "unsigned"), (PENDING, "untrusted")):
        library = load(folders, tmp_path / "cache", parse_cold=True, trust=trust)
        standings = {entry.phrase.id: str(entry.standing) for entry in library.entries}
        assert standings.pop("a") == expected
        assert set(standings.values()) == {"shipped"}


def test_drafts_stand_at_the_end_under_an_id_of_their_own(tmp_path: Path) -> None:
    write_pack(tmp_path, "mine", "a")
    library = with_drafts(
        load([tmp_path], tmp_path / "c", parse_cold=True), [("proposal", phrase("a", status="review"))]
    )
    assert [(one.phrase.id, str(one.standing)) for one in library.entries] == [("a", "unsigned"), ("proposal", "draft")]
    assert library.entries[1].phrase.is_offered("pdd", "2026-11-21")
