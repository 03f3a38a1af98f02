"""The register on paper: four columns, and of a phone two digits at the end."""

import pytest

from livecs.returns.model import CaseRow
from livecs.ui.returns.printed import register_table
from tests.ui.returns.cases_world import LATE, NOW_MS

ROW = CaseRow("id", 1, "pdd", "return", "new", "", "质量问题", LATE, "小鹿", "139****0001", "连衣裙", 0, 0, None)


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        (ROW, (f"{LATE} 拼多多", "连衣裙", "小鹿 139******01", "质量问题")),
        (ROW._replace(phone="139****0001转****"), (f"{LATE} 拼多多", "连衣裙", "小鹿 139******01转****", "质量问题")),
        (ROW._replace(order_no="", phone=""), ("没有订单号 拼多多", "连衣裙", "小鹿", "质量问题")),
        (
            ROW._replace(customer="回电 13900000001", phone=""),
            (f"{LATE} 拼多多", "连衣裙", "回电 139******01", "质量问题"),
        ),
    ],
)
def test_a_row_on_paper(row: CaseRow, cells: tuple[str, ...]) -> None:
    assert register_table([row], "", NOW_MS).rows == (cells,)


@pytest.mark.parametrize(("shop", "beside"), [("示例店", "示例店 · 2026 年 11 月 22 日"), ("", "2026 年 11 月 22 日")])
def test_each_page_has_the_four_columns_of_the_trade(shop: str, beside: str) -> None:
    table = register_table([], shop, NOW_MS)
    assert [column.title for column in table.columns] == ["订单编号", "货物名称", "客户信息", "退换货原因"]
    assert (table.title, table.beside) == ("售后登记表", beside)


def test_paper_says_what_does_not_stand_on_it() -> None:
    assert register_table([ROW, ROW], "", NOW_MS, 350).beside == "2026 年 11 月 22 日 · 前 2 条，共 350 条"
    assert register_table([ROW, ROW], "", NOW_MS, 2).beside == "2026 年 11 月 22 日"
