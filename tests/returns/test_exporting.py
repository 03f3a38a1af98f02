"""What goes out: masked unless wanted whole, texts that no spreadsheet runs, all that a search finds."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from livecs.errors import UserError
from livecs.returns.exporting import HEADERS, Exported, cells, export
from livecs.returns.model import Case, Item, NewCase, Search
from livecs.sheets.read import opened

NOW_MS = 1_795_233_600_000
SAID = NewCase(
    "pdd",
    "261121-000000000000001",
    "r1",
    customer_nick="小夜曲",
    customer_name="欧阳试纸",
    customer_phone="13900000034",
    customer_address="无名省试验市样例路一号",
    reason_note="打 13900000034 也行",
    note="=1+1",
    attitude="agree",
    remedy="exchange",
    paid_fen=129900,
    items=(Item("帆布鞋", "白", 2), Item("袜子")),
    closed_at_ms=None,
)
CASE = Case("01900000-0000-7000-8000-000000000001", 3, NOW_MS, NOW_MS, None, SAID)


def row(*, is_full: bool) -> dict[str, str]:
    return dict(zip(HEADERS, cells(Exported(CASE, "质量问题"), is_full=is_full), strict=True))


def test_the_sheet_of_the_course_comes_first() -> None:
    assert HEADERS[:7] == ("订单编号", "货物名称", "客户昵称", "客户姓名", "客户电话", "客户地址", "退换货原因")


@pytest.mark.parametrize(
    ("header", "masked", "full"),
    [
        ("客户昵称", "小**", "小夜曲"),
        ("客户姓名", "欧**", "欧阳试纸"),
        ("客户电话", "139******34", "13900000034"),
        ("客户地址", "无名省试验市****", "无名省试验市样例路一号"),
        ("原因说明", "打 139******34 也行", "打 13900000034 也行"),
        ("订单编号", "261121-000000000000001", "261121-000000000000001"),
        ("货物名称", "帆布鞋\n袜子", "帆布鞋\n袜子"),
        ("数量", "2\n1", "2\n1"),
        ("规格", "白", "白"),
        ("平台", "拼多多", "拼多多"),
        ("态度", "同意", "同意"),
        ("处理方式", "换货", "换货"),
        ("状态", "新登记", "新登记"),
        ("实付(元)", "1299", "1299"),
        ("退款(元)", "0", "0"),
        ("登记时间", "2026-11-21 12:00:00", "2026-11-21 12:00:00"),
        ("截止时间", "", ""),
    ],
)
def test_cells(header: str, masked: str, full: str) -> None:
    assert (row(is_full=False)[header], row(is_full=True)[header]) == (masked, full)


class Store:
    """Gives one case, and remembers how it went out."""

    def __init__(self) -> None:
        self.went: list[bool] = []

    def ids(self, search: Search) -> tuple[str, ...]:
        return (CASE.id,) if search.text != "no" else ()

    def take_out(self, ids: tuple[str, ...], *, is_full: bool) -> Iterator[Exported]:
        self.went.append(is_full)
        return (Exported(CASE, "质量问题") for _ in ids)


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_what_is_written_comes_back_as_text(tmp_path: Path, name: str) -> None:
    assert export(Store(), Search(), tmp_path / name) == 1
    with opened(tmp_path / name) as sheet:
        head, first = sheet.rows
    assert head.cells == HEADERS
    found = dict(zip(HEADERS, first.cells, strict=False))
    assert (found["订单编号"], found["备注"], found["客户电话"]) == (SAID.order_no, "=1+1", "139******34")
    assert first.formulas == ()


def test_no_cell_is_a_number_or_a_formula(tmp_path: Path) -> None:
    export(Store(), Search(), tmp_path / "a.xlsx", is_full=True)
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert {cell.data_type for line in sheet.iter_rows() for cell in line if cell.value is not None} == {"s"}


def test_a_file_that_is_there_is_not_written_over_unasked(tmp_path: Path) -> None:
    export(Store(), Search(), tmp_path / "a.csv")
    with pytest.raises(UserError, match="已经有了"):
        export(Store(), Search(), tmp_path / "a.csv")
    assert export(Store(), Search(text="no"), tmp_path / "a.csv", replaces=True) == 0


@pytest.mark.parametrize("name", ["a.txt", "a.xls", "a"])
def test_a_name_that_is_no_sheets_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match=r"要以 .xlsx 或 .csv 结尾"):
        export(Store(), Search(), tmp_path / name)
    assert not (tmp_path / name).exists()


def test_whoever_counts_may_stop_and_no_file_is_left(tmp_path: Path) -> None:
    def stop(_done: int) -> None:
        raise UserError("case.stopped", "已停下")

    with pytest.raises(UserError, match="已停下"):
        export(Store(), Search(), tmp_path / "a.csv", goes_on=stop)
    assert list(tmp_path.iterdir()) == []
