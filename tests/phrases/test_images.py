"""The picture beside a pack: sent where it can be, said where it cannot; the text works always."""

from pathlib import Path

import pytest

from livecs.phrases.images import MOST_BYTES, picture
from livecs.phrases.library import index
from tests.phrases.build import write_pack


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "packs"
    (folder / "pics").mkdir(parents=True)
    for name, size in (("good.png", 10), ("pics/a.JPG", 10), ("empty.png", 0), ("huge.webp", MOST_BYTES + 1)):
        (folder / name).write_bytes(b"x" * size)
    (tmp_path / "outside.png").write_bytes(b"x")
    (folder / "link.png").symlink_to(tmp_path / "outside.png")
    return write_pack(folder, "own", "one")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("good.png", ""),
        ("pics/a.JPG", ""),
        ("gone.png", "找不到图片"),
        ("own.toml", "不是可以发的格式"),
        ("clip.gif", "不是可以发的格式"),
        ("../outside.png", "不在话术包的文件夹里"),
        ("link.png", "不在话术包的文件夹里"),
        ("empty.png", "是空的，或超过 5 MB"),
        ("huge.webp", "是空的，或超过 5 MB"),
    ],
)
def test_a_picture_lies_beside_its_pack(pack: Path, name: str, said: str) -> None:
    path, fault, advice = picture(pack, name)
    assert said in fault
    assert bool(path) == (not said) == (not advice)


def test_an_absolute_path_is_none(pack: Path) -> None:
    assert not picture(pack, str(pack.parent / "good.png"))[0]


@pytest.mark.parametrize(("name", "shown", "faults"), [("good.png", "good.png", 0), ("gone.png", "", 1)])
def test_a_phrase_stays_whatever_its_picture_is(pack: Path, name: str, shown: str, faults: int) -> None:
    write_pack(pack.parent, "own", "one", more=f'image = "{name}"\n')
    library = index([pack.parent], pack.parent / "cache")
    assert [(entry.phrase.id, Path(entry.image).name) for entry in library.entries] == [("one", shown)]
    assert [fault.item_id for fault in library.faults] == ["one"] * faults
