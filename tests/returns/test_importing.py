"""A file that nothing is kept of yet: what it is, how much of it is listed, and what is said of the rest."""

from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.returns.file_deeds import Deed
from livecs.returns.importing import LISTED, FileLook, NothingKept
from tests.returns.exported import DOUYIN, KNOWN, NOON_MS, ORDERS, table, write, write_table
from tests.sheets.files import ENCRYPTED

DESK = FileLook(NothingKept(), lambda: NOON_MS)
TITLE = "抖音售后单"


def test_a_long_file_is_counted_whole_and_listed_in_part(tmp_path: Path) -> None:
    rows = [DOUYIN | {"售后单号": f"7{number}", "订单号": f"69{number}"} for number in range(LISTED + 5)]
    plan = DESK.look(write(tmp_path / "a.csv", TITLE, rows))
    assert (plan.counts, len(plan.rows), plan.total) == ({Deed.ADDED: LISTED + 5}, LISTED, LISTED + 5)
    assert plan.notes == (f"每一种只列出前 {LISTED} 行",)


def test_what_stands_above_the_header_and_sums_are_no_rows(tmp_path: Path) -> None:
    head, row = table(KNOWN[TITLE], [DOUYIN])
    plan = DESK.look(write_table(tmp_path / "a.csv", [["售后导出"], head, row, ["合计", "1"]]))
    assert (plan.total, plan.rows[0].number) == (1, 3)
    assert plan.notes == ("1 行汇总没有读",)


def test_orders_that_nobody_registered_are_left_out(tmp_path: Path) -> None:
    plan = DESK.look(write(tmp_path / "a.csv", "抖音订单表", [ORDERS["抖音订单表"]]))
    assert (plan.counts, plan.wanted()) == ({Deed.UNUSED: 1}, 0)


def test_a_file_with_a_password_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(ENCRYPTED)
    with pytest.raises(UserError, match="有打开密码，读不了；请在 Excel 或 WPS 里去掉密码"):
        DESK.look(tmp_path / "a.xlsx")


def test_a_formula_where_a_number_should_be_is_told(tmp_path: Path) -> None:
    rows = table(KNOWN[TITLE], [DOUYIN | {"订单号": "=A1+1"}])
    (row,) = DESK.look(write_table(tmp_path / "a.csv", rows)).rows
    assert (row.deed, row.reason) == (Deed.REFUSED, "订单编号是公式，没有读")
