"""What ``check`` says beyond what stops a pack."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from livecs.phrases.check import check_files
from livecs.phrases.placeholders import PLACEHOLDERS
from tests.phrases.build import HEAD, ITEM, write_pack

LONG = "亲，付款后两天内发出，按下单的先后出库，请放心。"
NEAR = LONG.replace("放心", "安心")
FAR = "您好，尺码偏大，身高一米六建议选小号，喜欢宽松选中号。"


def pack(tmp_path: Path, *texts: str, name: str = "p", more: str = "") -> Path:
    path = write_pack(tmp_path, name, *(f"{name}{number}" for number, _ in enumerate(texts, 1)), more=more)
    content = path.read_text(encoding="utf8")
    for text in texts:
        content = content.replace('"亲，在的。"', f'"{text}"', 1)
    path.write_text(content, encoding="utf8")
    return path


# The texts of one pack; (line, phrase, part of the message) of each fault.
@pytest.mark.parametrize(
    ("texts", "more", "faults"),
    [
        ([LONG, FAR], "", []),
        ([LONG, NEAR], "", [(10, "p2", "与「p1」（p.toml:4）几乎一样，96%")]),
        ([LONG, FAR, LONG], "", [(16, "p3", "与「p1」（p.toml:4）几乎一样，100%")]),
        (["请稍等", "请稍等哦"], "", []),
        (["好，{主播}在播"], "", []),
        (["好，{主波}在播"], "", [(4, "p1", "不认识的待填「主波」")]),
        (["{甲}和{乙}和{甲}"], "", [(4, "p1", "「乙」"), (4, "p1", "「甲」")]),
        (["好"], "big_sale = '{甲}'", [(4, "p1", "「甲」")]),
        (["好"], "[[phrase.variant]]\nplatforms = ['pdd']\ntext = '{甲}'", [(4, "p1", "「甲」")]),
        (["好"], "[[phrase.followup]]\ntext = '{甲}'", [(4, "p1", "「甲」")]),
    ],
)
def test_unknown_placeholders_and_near_duplicates_are_told(
    tmp_path: Path, texts: Sequence[str], more: str, faults: list[tuple[int, str, str]]
) -> None:
    path = pack(tmp_path, *texts, more=more)
    found, phrases = check_files([path])
    assert phrases == len(texts)
    assert sorted((fault.line, fault.item_id) for fault in found) == [fault[:2] for fault in faults]
    for (_, _, said), fault in zip(faults, sorted(found), strict=True):
        assert said in fault.message
        assert fault.path == str(path)


def test_an_unknown_placeholder_says_which_are_known(tmp_path: Path) -> None:
    found, _ = check_files([pack(tmp_path, "{甲}")])
    assert all(name in found[0].advice for name in PLACEHOLDERS)


def test_inline_phrases_are_checked_too(tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    item = "{id = '%s', status = 'review', title = 'b', scene = ['c'], text = '{甲}'},"
    path.write_text(HEAD.format("p") + f"phrase = [{item % 'a'}{item % 'b'}]", encoding="utf8")
    assert [(fault.line, fault.item_id) for fault in check_files([path])[0]] == [(0, "a"), (0, "b")]


def test_near_duplicates_are_found_across_packs(tmp_path: Path) -> None:
    files = [pack(tmp_path, LONG, name="a"), pack(tmp_path, FAR, NEAR, name="b")]
    assert [(fault.item_id, "a1" in fault.message) for fault in check_files(files)[0]] == [("b2", True)]


def test_an_edited_pack_is_not_held_against_the_one_it_replaces(tmp_path: Path) -> None:
    shipped, own = pack(tmp_path / "shipped", LONG, FAR), pack(tmp_path / "own", NEAR, FAR)
    assert check_files([shipped, own]) == ([], 4)


def test_what_stops_a_pack_is_told_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    write_pack(tmp_path, "c", "1", more=ITEM.format("1"))
    write_pack(tmp_path, "b", "2", more="colour = 1\n")
    (tmp_path / "a.toml").mkdir()
    write_pack(tmp_path, "d", "3")
    write_pack(tmp_path, "e", "3")
    faults, phrases = check_files([tmp_path / f"{name}.toml" for name in "edcba"])
    told = [(Path(fault.path).stem, fault.line) for fault in faults]
    assert told == [("a", 0), ("b", 10), ("c", 11), ("d", 5)]
    assert phrases == 2


def test_a_picture_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    path = write_pack(tmp_path, "own", "one", more='image = "map.png"\n')
    faults, _ = check_files([path])
    assert [(fault.item_id, fault.message) for fault in faults] == [("one", "找不到图片「map.png」")]
