"""Rows of exported files as cases and orders, as XLSX and as the CSV in GBK that the back office writes."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pytest

from livecs.returns.file_columns import find_header
from livecs.returns.file_headers import HEADER_ROWS
from livecs.returns.file_rows import FileCase, FileOrder, FileRows, Found, Refused
from livecs.returns.model import Item
from livecs.sheets.limits import Row
from livecs.sheets.read import opened
from tests.returns.exported import DOUYIN, GOOD, KNOWN, NOON_MS, ORDERS, REASONS, TAOBAO, table, write

DAY_MS = 86_400_000
DOUYIN_FILE, TAOBAO_FILE = "抖音售后单", "淘宝退款表"


def read_all(rows: Sequence[Sequence[str]]) -> list[Found]:
    raw = [Row(number, tuple(cells)) for number, cells in enumerate(rows, 1)]
    header = find_header(raw, "a.csv")
    return list(FileRows(header, REASONS, NOON_MS).found(raw[1:]))


def read(title: str, *rows: Mapping[str, str]) -> list[Found]:
    return read_all(table(KNOWN[title], rows))


def case(title: str, row: Mapping[str, str]) -> FileCase:
    (found,) = read(title, row)
    assert isinstance(found, FileCase), found
    return found


def refused(title: str, row: Mapping[str, str]) -> str:
    (found,) = read(title, row)
    assert isinstance(found, Refused), found
    return found.reason


def read_file(path: Path) -> list[Found]:
    with opened(path) as sheet:
        rows = list(sheet.rows)
    header = find_header(rows, path.name)
    return list(FileRows(header, REASONS, NOON_MS).found(rows[1:]))


def test_every_known_file_has_a_row_here() -> None:
    assert {row.title for row in HEADER_ROWS} == set(GOOD) | set(ORDERS)


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
@pytest.mark.parametrize("title", GOOD)
def test_after_sale_files_are_read(tmp_path: Path, title: str, name: str) -> None:
    (found,) = read_file(write(tmp_path / name, title, [GOOD[title]]))
    assert isinstance(found, FileCase)
    assert found.new.order_no.isdigit()
    assert found.new.platform == KNOWN[title].platform
    assert found.new.source == "imported"
    assert found.remarks == ()


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
@pytest.mark.parametrize("title", ORDERS)
def test_order_files_are_read(tmp_path: Path, title: str, name: str) -> None:
    (found,) = read_file(write(tmp_path / name, title, [ORDERS[title]]))
    assert isinstance(found, FileOrder)
    assert found.paid_of("") == 129900
    assert [item.product for item in found.items_of("")] == ["风衣"]


def test_a_whole_request() -> None:
    found = case(DOUYIN_FILE, DOUYIN)
    new = found.new
    assert (new.order_no, new.sub_order_no) == ("690000000000000001", "690000000000000002")
    assert (new.aftersale_no, found.known_by) == ("700000000000000001", "douyin:700000000000000001")
    assert (new.status, new.attitude, new.remedy) == ("new", "", "return_refund")
    assert (new.reason_id, new.reason_note) == ("r0", "7天无理由退货；袖子长了一点")
    assert (new.paid_fen, new.refund_fen) == (129900, 129900)
    assert new.items == (Item("试验风衣"),)
    assert found.applied_at_ms == NOON_MS - DAY_MS - 3 * 3_600_000 + 62_000
    assert found.deadline
    assert found.deadline[1:3] == ("file", "自动处理截止时间")
    assert found.deadline.source == "抖音售后表"


def test_what_the_back_office_wraps_is_unwrapped(tmp_path: Path) -> None:
    (found,) = read_file(write(tmp_path / "a.csv", TAOBAO_FILE, [TAOBAO]))
    assert isinstance(found, FileCase)
    assert (found.new.order_no, found.new.aftersale_no) == ("3500000000000000001", "9000000000000000001")
    assert (found.new.remedy, found.new.reason_id, found.new.customer_nick) == ("refund_only", "r1", "试验买家")


@pytest.mark.parametrize(
    ("change", "field", "value"),
    [
        ({"退商品金额（元）": "1,299.00", "退运费金额（元）": "6"}, "paid_fen", None),
        ({"退运费金额（元）": "6", "商品运费（元）": "6"}, "paid_fen", 130500),
        ({"售后类型": "未发货仅退款"}, "remedy", "refund_only"),
        ({"售后类型": "从未见过的类型"}, "remedy", "none"),
        ({"售后状态": "同意退款，退款成功"}, "status", "done"),
        ({"售后状态": "待商家收货", "仲裁状态": "待商家举证"}, "status", "escalated"),
        ({"售后状态": "售后关闭", "仲裁状态": "客服处理中"}, "status", "cancelled"),
        ({"售后状态": "待买家退货"}, "attitude", "agree"),
        ({"售后状态": "商家一次拒绝"}, "attitude", "refuse"),
        ({"售后原因": "从未见过的原因"}, "reason_id", "r4"),
        ({"售后原因": "商品破损"}, "reason_id", "r2"),
        ({"纠纷责任方": "买家"}, "liable_party", "buyer"),
        ({"退货物流单号": "0"}, "tracking_no", ""),
        ({"退货物流单号": "7.31E+16"}, "tracking_no", ""),
        ({"用户售后说明": "坏了\x07"}, "reason_note", "7天无理由退货；坏了"),
        ({"用户售后说明": "长" * 600}, "reason_note", "7天无理由退货"),
        ({"售后备注": "null"}, "note", ""),
    ],
)
def test_fields(change: dict[str, str], field: str, value: object) -> None:
    assert getattr(case(DOUYIN_FILE, DOUYIN | change).new, field) == value


ROUNDED = "编号被表格软件改成了科学计数，后几位已丢；请重新导出，不要用 Excel 存过的"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"订单号": ""}, "没有订单编号"),
        ({"订单号": "以上为全部数据"}, "没有订单编号"),
        ({"售后单号": "0"}, "没有售后单号"),
        ({"订单号": "6.91753E+18"}, ROUNDED),
        (
            {"订单号": "6917530000000000000.0"},
            ROUNDED,
        ),
        ({"售后单号": "1.4e+18"}, ROUNDED),
        ({"售后状态": "飞到月球"}, "还不认识售后状态「飞到月球」"),
        ({"售后状态": "电话13900000001"}, "还不认识售后状态"),
        ({"售后状态": ""}, "没有售后状态"),
        ({"退商品金额（元）": "-5"}, "有一笔金额是负数"),
        ({"订单号": "690000000000000001🎁"}, "订单编号里有表情或看不见的字符，请删掉"),
    ],
)
def test_rows_that_are_not_taken(change: dict[str, str], reason: str) -> None:
    assert refused(DOUYIN_FILE, DOUYIN | change) == reason


def test_without_any_reason_nothing_is_taken() -> None:
    raw = [Row(number, tuple(cells)) for number, cells in enumerate(table(KNOWN[DOUYIN_FILE], [DOUYIN]), 1)]
    switched_off = [one._replace(is_offered=False) for one in REASONS]
    (found,) = FileRows(find_header(raw, "a.csv"), switched_off, NOON_MS).found(raw[1:])
    assert found == Refused(2, "店铺的原因列表是空的，请先加一条原因")


@pytest.mark.parametrize(
    ("change", "remark"),
    [
        ({"自动处理截止时间": "还剩两天"}, "截止时间看不懂，没有设截止"),
        ({"退货物流公司": "长" * 40}, "快递公司不合规则，没有带入"),
        ({"退商品金额（元）": "一百"}, "退商品金额（元）看不懂，没有带入"),
        ({"应付金额（元）": "nan"}, "应付金额（元）看不懂，没有带入"),
        ({"退商品金额（元）": "1,300"}, "退款比实付多，实付没有带入；请核对"),
        ({"退货物流单号": "7.31E+16"}, "退货运单号被表格软件改成了科学计数，没有带入"),
        ({"售后申请时间": "0001-01-01 00:00:00"}, "售后申请时间看不懂，按现在记"),
        ({"售后申请时间": "2030-01-01 00:00:00"}, "售后申请时间在以后，按现在记"),
    ],
)
def test_what_only_adds_is_left_out_and_said(change: dict[str, str], remark: str) -> None:
    assert case(DOUYIN_FILE, DOUYIN | change).remarks == (remark,)


@pytest.mark.parametrize(
    ("status", "has_one", "is_ours"),
    [("待商家处理", True, True), ("待买家退货", True, False), ("待商家收货", True, True), ("售后关闭", False, False)],
)
def test_the_deadline_is_the_files_own(status: str, has_one: bool, is_ours: bool) -> None:
    deadline = case(DOUYIN_FILE, DOUYIN | {"售后状态": status}).deadline
    assert (deadline is not None, bool(deadline and deadline.is_ours)) == (has_one, is_ours)


def test_what_is_closed_was_closed_when_the_file_says_and_never_in_the_future() -> None:
    closed = DOUYIN | {"售后状态": "售后关闭"}
    assert case(DOUYIN_FILE, closed).new.closed_at_ms == case(DOUYIN_FILE, closed).applied_at_ms
    late = case(DOUYIN_FILE, closed | {"售后完结时间": "2030-01-01", "售后申请时间": "2030-01-01"})
    assert (late.new.closed_at_ms, late.applied_at_ms) == (NOON_MS, NOON_MS)


def test_rows_of_one_request_are_one_case_with_its_items() -> None:
    rows = [DOUYIN | {"商品名称": name, "退商品金额（元）": sum_} for name, sum_ in (("甲", "10"), ("乙", "20"))]
    (found,) = read(DOUYIN_FILE, *rows)
    assert isinstance(found, FileCase)
    assert [item.product for item in found.new.items] == ["甲", "乙"]
    assert found.new.refund_fen == 3000


def test_a_sum_that_each_row_repeats_counts_once() -> None:
    (found,) = read(TAOBAO_FILE, TAOBAO, TAOBAO | {"宝贝标题": "手套"})
    assert isinstance(found, FileCase)
    assert (found.new.refund_fen, found.new.paid_fen) == (8990, 8990)


def test_rows_of_one_request_with_others_between_them_are_told() -> None:
    other = DOUYIN | {"售后单号": "700000000000000009", "订单号": "690000000000000009"}
    last = read(DOUYIN_FILE, DOUYIN, other, DOUYIN)[-1]
    assert isinstance(last, Refused)
    assert last.number == 4
    assert "请按编号排序" in last.reason


def test_sums_and_a_second_header_are_no_rows() -> None:
    raw = [Row(n, tuple(one)) for n, one in enumerate(table(KNOWN[DOUYIN_FILE], [DOUYIN]), 1)]
    again = [raw[0]._replace(number=3), Row(4, ("汇总", "", "", "", "", "99"))]
    rows = FileRows(find_header(raw, "a.csv"), REASONS, NOON_MS)
    assert len(list(rows.found([raw[1], *again]))) == 1
    assert rows.sums == 1


def order(title: str, rows: Iterable[Mapping[str, str]]) -> FileOrder:
    (found,) = read(title, *rows)
    assert isinstance(found, FileOrder), found
    return found


def test_an_order_of_douyin_has_a_sum_for_each_part() -> None:
    base = {"主订单编号": "69", "选购商品": "甲", "订单应付金额": "10"}
    found = order("抖音订单表", [base | {"子订单编号": "1"}, base | {"子订单编号": "2", "选购商品": "乙"}])
    assert (found.paid_of(""), found.paid_of("2")) == (2000, 1000)
    assert [item.product for item in found.items_of("2")] == ["乙"]
    assert [item.product for item in found.items_of("")] == ["甲", "乙"]


@pytest.mark.parametrize(
    ("title", "number", "product", "paid", "sums", "sum_"),
    [
        ("视频号订单表", "订单号", "商品名称", "订单实际支付金额", ("30", "30"), 3000),
        ("视频号订单表", "订单号", "商品名称", "订单实际支付金额", ("30", ""), 3000),
        ("视频号订单表", "订单号", "商品名称", "订单实际支付金额", ("30", "20"), None),
        ("小红书订单表", "订单号", "SKU名称", "用户应付金额(元)", ("30", "30"), None),
    ],
)
def test_where_rows_leave_open_what_was_paid_nothing_is_guessed(
    title: str, number: str, product: str, paid: str, sums: tuple[str, str], sum_: int | None
) -> None:
    rows = [{number: "37", product: "甲", paid: one} for one in sums]
    assert order(title, rows).paid_of("") == sum_


def test_a_buyer_is_put_together_and_the_newer_address_wins() -> None:
    base = {"订单编号": "35", "宝贝标题": "甲", "买家实际支付金额": "1", "收货人姓名": "欧阳试纸"}
    base |= {"收货地址": "无名省试验市一号", "修改后的收货地址": "null", "联系手机": "'13900000001"}
    found = order("淘宝订单报表", [base])
    assert (found.name, found.address) == ("欧阳试纸", "无名省试验市一号")
    assert order("淘宝订单报表", [base | {"修改后的收货地址": "新路二号"}]).address == "新路二号"
    parts = {
        "主订单编号": "69",
        "选购商品": "甲",
        "订单应付金额": "1",
        "省": "无名省",
        "市": "试验市",
        "详细地址": "一号",
    }
    assert order("抖音订单表", [parts]).address == "无名省试验市一号"
