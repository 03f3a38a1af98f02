"""Whose a file is, by the names in its header row."""

from collections.abc import Callable, Sequence

import pytest

from livecs.errors import UserError
from livecs.returns.file_columns import HeaderMissingError, PlatformUnknownError, find_header
from livecs.returns.file_headers import HEADER_ROWS, HeaderRow
from livecs.sheets.limits import Row
from tests.returns.exported import KNOWN

AFTERSALE = KNOWN["抖音售后单"].headers
SHARED = ("售后单号", "订单号", "商品名称", "售后类型", "售后原因", "售后状态", "退款金额", "申请时间")


def rows(*cells: Sequence[str]) -> list[Row]:
    return [Row(number, tuple(row)) for number, row in enumerate(cells, 1)]


Change = Callable[[tuple[str, ...]], tuple[str, ...]]

CHANGES: dict[str, Change] = {
    "as it is": lambda headers: headers,
    "blanks": lambda headers: tuple(f" {header}　 " for header in headers),
    "brackets": lambda headers: tuple(header.replace("（", "(").replace("）", ")") for header in headers),
    "another order": lambda headers: tuple(reversed(headers)),
    "one more": lambda headers: (*headers, "我们自己加的一列"),
}


@pytest.mark.parametrize(
    ("known", "change"),
    [
        pytest.param(known, change, id=f"{known.title} {name}")
        for known in HEADER_ROWS
        for name, change in CHANGES.items()
        if name != "one more" or known.confidence != "C"  # a part of a header is everybody's once it is another one
    ],
)
def test_a_known_header_is_recognised(known: HeaderRow, change: Change) -> None:
    header = find_header(rows(change(known.headers)), "a.xlsx")
    assert (header.platform, header.kind) == (known.platform, known.kind)


def test_the_header_need_not_be_the_first_row() -> None:
    header = find_header(rows(["售后导出"], ["2026-11-01 至 2026-11-21"], AFTERSALE), "a.xlsx")
    assert (header.number, header.title) == (3, "抖音售后表")


def test_a_renamed_column_is_read_and_an_unknown_one_is_named() -> None:
    headers = ["退款金额" if one == "退商品金额（元）" else one for one in AFTERSALE]
    header = find_header(rows(headers), "a.xlsx")
    assert headers[header.columns["refund"][0]] == "退款金额"
    assert "退款方式" in header.unread()


def test_names_that_everybody_uses_tell_no_platform() -> None:
    with pytest.raises(PlatformUnknownError, match="看不出是哪个平台") as caught:
        find_header(rows(SHARED), "a.xlsx")
    assert caught.value.kind == "aftersale"
    assert find_header(rows(SHARED), "a.xlsx", "xiaohongshu").title == "小红书售后表"


def test_whoever_says_another_platform_than_the_headers_is_told() -> None:
    with pytest.raises(UserError, match="是抖音的售后表，不是拼多多的"):
        find_header(rows(AFTERSALE), "a.xlsx", "pdd")
    assert find_header(rows(AFTERSALE), "a.xlsx", "douyin").platform == "douyin"


@pytest.mark.parametrize(
    "headers",
    [
        ["订单号", "售后单号", "下单时间", "结算时间", "交易类型", "动账金额", "佣金"],
        ["动账时间", "动帐流水号", "子订单号", "订单号", "售后编号", "商品名称", "佣金"],
        ["客服账号", "客服昵称", "全天3分钟回复率"],
        ["标题", "话术"],
        [],
    ],
    ids=["bill", "ledger", "agents", "phrases", "nothing"],
)
def test_other_files_are_refused(headers: list[str]) -> None:
    with pytest.raises(HeaderMissingError, match="没有认出售后表或订单表"):
        find_header(rows(headers), "a.xlsx")


def test_a_long_header_is_cut_and_shows_that_it_is() -> None:
    with pytest.raises(HeaderMissingError, match=r"（第一行是：.{39}…）；请从平台后台重新导出"):
        find_header(rows(["动账时间", "动账流水号"] * 9), "a.xlsx")


def test_no_cell_that_may_be_data_stands_in_the_sentence() -> None:
    with pytest.raises(UserError) as caught:
        find_header(rows(["欧阳试纸", "13900000001", "无名省试验市"]), "a.xlsx")
    assert "欧阳" not in caught.value.message
