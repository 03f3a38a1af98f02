"""What a sheet would do, row by row: every way a row can stand to the bank."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.phrases.model import Pack, Phrase, Status
from livecs.phrases.revision import revision
from livecs.phrases.sheet_columns import place_of, table
from livecs.phrases.sheet_rows import Deed, Plan, bank_of, plan, without_waiting
from livecs.sheets.limits import Row
from tests.phrases.build import phrase

P1 = phrase("p1", "一", "文字一", approved_by="主管", approved_on="2026-11-01")
P2 = phrase("p2", "二", "文字二", status=Status.RETIRED)
PACKS = (Pack("a", "甲", phrases=(P1,)), Pack("b", "乙", phrases=(P2,)))
BANK = bank_of(PACKS)
NOW, RETIRED_NOW, OLD = revision(P1), revision(P2), "0123456789abcdef"
HEADER = ("编号", "版本", "话术包", "标题", "分类", "话术", "状态")


def row(number: int, *cells: str) -> Row:
    return Row(number, cells)


def planned(*rows: Row, header: tuple[str, ...] = HEADER) -> Plan:
    places = {column: place for column, one in enumerate(header) if (place := place_of(one))}
    return plan(rows, places, BANK, "mine")


NEW = ("", "", "", "新", "称呼", "新", "")
SAME = ("p1", NOW, "a", "一", "称呼", "文字一", "已通过")
CLASH = "这条话术在导出之后又改过，两边的文字见下；请在最新的导出表里再改"


@pytest.mark.parametrize(
    ("cells", "deed", "reason", "pack"),
    [
        (SAME, Deed.UNCHANGED, "", "a"),
        (("p1", NOW, "", "一", "称呼", "文字一", ""), Deed.UNCHANGED, "", "a"),
        (("p1", "", "a", "一", "称呼", "文字一", "已通过"), Deed.UNCHANGED, "", "a"),
        (("p1", OLD, "a", "一", "称呼", "文字一", "已通过"), Deed.UNCHANGED, "", "a"),
        (("p1", NOW, "a", "一", "称呼", "新文字", "已通过"), Deed.CHANGED, "", "a"),
        (("p1", NOW, "b", "一", "称呼", "文字一", "已通过"), Deed.CHANGED, "移到话术包「b」", "b"),
        (("p1", NOW, "a", "一", "称呼", "文字一", "停用"), Deed.RETIRED, "", "a"),
        (("p1", NOW, "b", "新", "称呼", "新文字", "停用"), Deed.RETIRED,
         "停用的话术不改文字，这一行别的改动没有采用", "a"),
        (("p2", RETIRED_NOW, "b", "二", "称呼", "文字二", "已通过"), Deed.CHANGED, "重新启用", "b"),
        (("p2", RETIRED_NOW, "b", "二", "称呼", "文字二", "停用"), Deed.UNCHANGED, "", "b"),
        (("", "", "", "新", "称呼", "新文字", ""), Deed.ADDED, "", "mine"),
        (("", "", "c", "新", "称呼", "新文字", "已通过"), Deed.ADDED, "", "c"),
        (("p9", "", "", "新", "称呼", "新文字", ""), Deed.ADDED, "", "mine"),
        (("p1", OLD, "a", "一", "称呼", "新文字", "已通过"), Deed.REFUSED, CLASH, "a"),
        (("p1", OLD, "a", "一", "称呼", "文字一", "停用"), Deed.RETIRED, "", "a"),
        (("p1", "", "a", "一", "称呼", "新文字", "已通过"), Deed.REFUSED,
         "缺「版本」，看不出改的是哪一版；请在导出的表里改", "a"),
        (("p9", OLD, "a", "一", "称呼", "新文字", "已通过"), Deed.REFUSED,
         "话术库里已没有这条话术，或编号改过；要新增请清空「编号」和「版本」", "a"),
        (("", "", "", "新", "称呼", "新文字", "停用"), Deed.REFUSED, "新的话术不能直接停用，请改「状态」", "mine"),
        (("p1", NOW, "a", "", "称呼", " ", "已通过"), Deed.REFUSED,
         "缺少「标题」，补上「标题」；缺少「话术」，补上「话术」", "a"),
    ],
)  # fmt: skip
def test_what_becomes_of_a_row(cells: tuple[str, ...], deed: Deed, reason: str, pack: str) -> None:
    (found,) = planned(row(2, *cells)).rows
    assert (found.number, found.deed, found.reason, found.pack) == (2, deed, reason, pack)


def test_what_is_proposed_is_decided_by_nobody_yet() -> None:
    found = planned(row(2, "p1", NOW, "a", "一", "称呼", "新文字", "已通过"), row(3, *NEW))
    changed, added = found.proposed()
    assert changed == ("a", P1._replace(text="新文字", status=Status.REVIEW, approved_by="", approved_on=""), NOW)
    assert added == ("mine", Phrase("", "新", "新", ("称呼",)), "")
    assert found.retired() == ()


def test_retiring_is_not_proposed_but_named() -> None:
    found = planned(row(2, *SAME[:-1], "停用"))
    assert found.proposed() == ()
    assert found.retired() == (("a", P1),)


def test_a_clash_holds_both_texts() -> None:
    (found,) = planned(row(2, "p1", OLD, "a", "一", "称呼", "新文字", "已通过")).rows
    assert found.clashes
    assert (found.phrase.text, found.current and found.current.text) == ("新文字", "文字一")


def test_every_row_of_a_repeated_id_is_refused_and_no_other() -> None:
    found = planned(
        row(2, *SAME),
        row(5, *SAME),
        row(6, "", "", "", "新", "称呼", "新", ""),
        row(7, "", "", "", "新", "称呼", "新", ""),
    )
    assert [(one.deed, one.reason) for one in found.rows] == [
        (Deed.REFUSED, "编号「p1」与第 5 行重复，请只留一行"),
        (Deed.REFUSED, "编号「p1」与第 2 行重复，请只留一行"),
        (Deed.ADDED, ""),
        (Deed.ADDED, ""),
    ]
    many = planned(*[row(number, *SAME) for number in range(2, 9)])
    assert many.rows[0].reason == "编号「p1」与第 3、4、5 等行重复，请只留一行"


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (Row(2, (*SAME[:5], ""), (5,)), "F 列是公式，请复制后“选择性粘贴”为数值再导入"),
        (Row(2, SAME, (), ("A2:A3",)), "有合并的单元格 A2:A3，取消合并、把每一格填好再导入"),
    ],
)
def test_formulas_and_merged_cells_are_refused_by_their_row(given: Row, reason: str) -> None:
    found = planned(given, row(3, *NEW))
    assert [(one.deed, one.reason) for one in found.rows] == [(Deed.REFUSED, reason), (Deed.ADDED, "")]


def test_a_formula_in_a_column_nobody_reads_does_no_harm() -> None:
    (found,) = planned(Row(2, (*SAME, ""), (7,))).rows
    assert found.deed == Deed.UNCHANGED


def test_nothing_is_deleted_by_leaving_it_out() -> None:
    assert planned().rows == ()
    (found,) = planned(row(2, "p1", NOW, "改名"), header=("编号", "版本", "标题")).rows
    assert found.phrase == P1._replace(title="改名")


@given(st.permutations(range(len(next(iter(table(PACKS)))))))
def test_an_export_changes_nothing_whatever_the_order_of_its_columns(order: list[int]) -> None:
    head, *rows = table(PACKS)
    places = {column: place for column, old in enumerate(order) if (place := place_of(head[old]))}
    again = [Row(number, tuple(cells[old] for old in order)) for number, cells in enumerate(rows, 2)]
    found = plan(again, places, BANK, "mine")
    assert [(one.deed, one.phrase) for one in found.rows] == [(Deed.UNCHANGED, P1), (Deed.UNCHANGED, P2)]


def test_what_waits_already_is_not_proposed_again() -> None:
    found = planned(row(2, *NEW), row(3, "p1", NOW, "a", "一", "称呼", "新文字", "已通过"))
    waiting = [one.phrase._replace(id=one.phrase.id or "mine-1") for one in found.proposed()]
    again = without_waiting(found, waiting)
    assert [(one.deed, one.reason) for one in again.rows] == [(Deed.UNCHANGED, "同样的内容已在待审")] * 2
    assert without_waiting(found, ()) == found
