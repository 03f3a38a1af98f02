"""Sheets of other tools and pasted texts: columns are found, what is lacking is filled in, what is there is marked."""

from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.phrases.importing import import_table, import_text, qianniu_table, read_table, title_of
from livecs.phrases.model import Followup, Pack, Variant
from livecs.phrases.packs import read_pack
from livecs.phrases.sheet_columns import table
from livecs.phrases.sheet_rows import Deed, Plan, bank_of
from livecs.sheets.limits import Row
from livecs.sheets.read import opened
from livecs.sheets.write import write_csv
from tests.phrases.build import SHIPPED, phrase

P1 = phrase("p1", "一", "文字一在这里说了很多话", unfilled="没有待填的写法在这里")
PACKS = (Pack("a", "甲", phrases=(P1,)),)
BANK = bank_of(PACKS)


def rows(*lines: tuple[str, ...]) -> list[Row]:
    return [Row(number, cells) for number, cells in enumerate(lines, 1)]


def imported(*lines: tuple[str, ...], told: dict[str, str] | None = None) -> Plan:
    return import_table(read_table(rows(*lines), told or {}, "a.xlsx"), BANK, "new")


def fields(plan: Plan) -> list[tuple[str, ...]]:
    return [(one.phrase.title, "/".join(one.phrase.scene), one.phrase.text, one.phrase.abbr) for one in plan.rows]


@pytest.mark.parametrize(
    "head",
    [
        ("快捷编码", "快捷短语", "快捷短语分组"),
        ("快捷短语编码 ", " 快捷短语", "快捷短语分组"),
        ("*快捷码", "回复内容（必填）", "分组名称"),
        ("缩写", "话术", "分类"),
        ("Code", "CONTENT", "Group"),
    ],
)
def test_columns_are_found_by_their_headers(head: tuple[str, ...]) -> None:
    found = imported(head, ("fh", "亲，今天发货哦", "物流"), ("", "亲&#44;在的&#13;请讲", ""))
    assert fields(found) == [
        ("今天发货哦", "物流", "亲，今天发货哦", "fh"),
        ("亲,在的\n请讲", "未分类", "亲,在的\n请讲", ""),
    ]
    assert [one.deed for one in found.rows] == [Deed.ADDED, Deed.ADDED]
    assert [one.pack for one in found.proposed()] == ["new", "new"]


def test_a_header_may_stand_below_a_title() -> None:
    found = imported(("话术表 2026",), ("标题", "内容"), ("问候", "您好，很高兴为您服务"))
    assert fields(found) == [("问候", "未分类", "您好，很高兴为您服务", "")]


@pytest.mark.parametrize(
    ("told", "title", "text", "unread"),
    [
        ({}, "问", "答", "没有读的列：序号、备注"),
        ({"备注": "话术", "答案": ""}, "问", "注", "没有读的列：序号、答案"),
        ({"备注": "标题"}, "注", "答", "没有读的列：序号、问题"),
        ({"备注": "关键词"}, "问", "答", "没有读的列：序号"),
    ],
)
def test_the_caller_may_say_what_a_column_is(told: dict[str, str], title: str, text: str, unread: str) -> None:
    found = imported(("序号", "问题", "答案", "备注"), ("1", "问", "答", "注"), told=told)
    assert [(one.phrase.title, one.phrase.text) for one in found.rows] == [(title, text)]
    assert found.notes == (unread,)


def test_another_tools_numbers_and_states_are_not_ours() -> None:
    found = imported(("编号", "标题", "话术", "状态"), ("1", "问", "答", "启用"), ("p1", "一", "新文字", "启用"))
    assert [(one.deed, one.phrase.id, one.reason) for one in found.rows] == [
        (Deed.ADDED, "", ""),
        (Deed.REFUSED, "p1", "缺「版本」，看不出改的是哪一版；请在导出的表里改"),
    ]
    assert found.notes == ("没有读的列：状态",)


@pytest.mark.parametrize(
    ("lines", "told", "sentence"),
    [
        ([("甲", "乙")], {}, "「a.xlsx」里没有认出话术那一列（第一行是：甲、乙）；请说明哪一列是话术"),
        ([], {}, "「a.xlsx」里没有认出话术那一列（第一行是：空的）；请说明哪一列是话术"),
        ([("话术",)], {"甲": "标题"}, "表里没有「甲」这一列；列名有：话术"),
        ([("话术",)], {"话术": "文字"}, "不认识的字段「文字」；可用：标题、话术、分类、缩写、关键词、平台等"),
    ],
)
def test_a_table_that_is_not_understood_says_so(lines: list[tuple[str]], told: dict[str, str], sentence: str) -> None:
    with pytest.raises(UserError) as caught:
        imported(*lines, told=told)
    assert caught.value.message == sentence


def test_a_pasted_text_is_parted_by_its_empty_lines() -> None:
    found = import_text("亲，这款加绒的，放心拍\r\n\r\n  \n您好，尺码正常\n按平时的拍\n\n\n", BANK, "mine")
    assert fields(found) == [
        ("这款加绒的", "未分类", "亲，这款加绒的，放心拍", ""),
        ("尺码正常", "未分类", "您好，尺码正常\n按平时的拍", ""),
    ]
    assert import_text(" \n\n", BANK, "mine").rows == ()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("亲，今天发货哦", "今天发货哦"),
        ("您好", "您好"),
        ("好的。马上。", "好的。马上。"),
        ("一二三四五六七八九十一二三四五六七", "一二三四五六七八九十一二三四五…"),
    ],
)
def test_a_title_is_taken_from_the_first_words(text: str, title: str) -> None:
    assert title_of(text) == title


@pytest.mark.parametrize(
    ("text", "like"),
    [
        ("文字一，在这里！说了很多话", "「一」"),
        ("文字一在这里说了很多话哦", "「一」"),
        ("没有待填的写法在这里。", "「一」"),
        ("完全是另外的一句话，没有人说过", ""),
        ("这一句话上面那行也说过了", "第 2 行"),
    ],
)
def test_what_is_there_already_is_marked_and_not_refused(text: str, like: str) -> None:
    found = imported(("话术",), ("这一句话上面那行也说过了呢",), (text,))
    assert [(one.deed, one.like) for one in found.rows] == [(Deed.ADDED, ""), (Deed.ADDED, like)]


def test_our_own_export_is_known_by_its_header() -> None:
    head, *lines = table(PACKS)
    found = imported(head, *lines)
    assert [(one.deed, one.phrase) for one in found.rows] == [(Deed.UNCHANGED, P1)]


QIANNIU = Pack(
    "q",
    "千牛",
    phrases=(
        phrase("1", text="甲", abbr="j", scene=("售后", "价格"), variants=(Variant(("taobao",), "淘宝的甲"),)),
        phrase("2", text="价{活动价}", unfilled="价见页面", followups=(Followup("=1 再说一句"),)),
        phrase("3", text="价{活动价}"),
        phrase("4", platforms=("pdd",)),
        phrase("5", status="retired"),
        phrase("6", valid_until="2026-01-01"),
    ),
)


def test_what_goes_to_qianniu_has_no_holes_and_may_be_sent(tmp_path: Path) -> None:
    lines, left_out = qianniu_table([QIANNIU], "2026-11-22")
    assert lines == [
        ("快捷短语编码", "快捷短语", "快捷短语分组"),
        ("j", "淘宝的甲", "售后/价格"),
        ("", "价见页面", "称呼"),
        ("", "=1 再说一句", "称呼"),
    ]
    assert [one.id for one in left_out] == ["3"]
    write_csv(tmp_path / "q.csv", lines, encoding="gb18030")
    with opened(tmp_path / "q.csv") as sheet:
        back = import_table(read_table(sheet.rows, {}, "q.csv"), {}, "new")
    assert [one.phrase.text for one in back.rows] == ["淘宝的甲", "价见页面", "=1 再说一句"]
    assert {one.deed for one in back.rows} == {Deed.ADDED}


def test_the_shipped_bank_goes_out_and_comes_back_unchanged() -> None:
    packs = [pack for path in sorted(SHIPPED.glob("*.toml")) if (pack := read_pack(path)[0])]
    lines = [Row(number, cells) for number, cells in enumerate(table(packs), 1)]
    found = import_table(read_table(lines, {}, "a.xlsx"), bank_of(packs), "mine")
    assert {one.deed for one in found.rows} == {Deed.UNCHANGED}
    assert [one.phrase for one in found.rows] == [one for pack in packs for one in pack.phrases]
