"""Cells as back offices write them."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.clock import SHOP_ZONE
from livecs.returns.file_cells import NegativeError, amount_of, count_of, is_sum, moment_of, number_of, text_of


def ms(*parts: int) -> int:
    return int(datetime(*parts, tzinfo=SHOP_ZONE).timestamp() * 1000)  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    ("cell", "fen"),
    [
        ("1,299.00", 129900),
        ("¥89.9", 8990),
        ("89.9元", 8990),
        (" 0 ", 0),
        ("", None),
        ("-", None),
        ("--", None),
        ("89.90000000000001", 8990),
        ("-0.00", 0),
        ("面议", None),
        ("12.345", None),
        ("nan", None),
        ("-nan", None),
        ("Infinity", None),
        ("1e300", None),
    ],
)
def test_amounts(cell: str, fen: int | None) -> None:
    assert amount_of(cell) == fen


@pytest.mark.parametrize("cell", ["-5", "-5.00", "¥-5", "−1,299"])
def test_a_negative_amount_is_refused(cell: str) -> None:
    with pytest.raises(NegativeError):
        amount_of(cell)


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("2017-07-08 00:42:32", ms(2017, 7, 8, 0, 42, 32)),
        ("2026/11/21 9:05", ms(2026, 11, 21, 9, 5)),
        ("2026-11-21", ms(2026, 11, 21)),
        ("2026年11月21日 09时05分", ms(2026, 11, 21, 9, 5)),
        ("2026-11-21T09:05:06.123", ms(2026, 11, 21, 9, 5, 6)),
        ("20261121090506", ms(2026, 11, 21, 9, 5, 6)),
        ("46347.5", ms(2026, 11, 21, 12)),
        ("2026-13-01", None),
        ("剩余2天3小时", None),
        ("11-21 09:05", None),
        ("0001-01-01 00:00:00", None),
        ("9999-12-31 23:59:59", None),
        ("99999.9", None),
        ("12345", None),
        ("-", None),
    ],
)
def test_moments(cell: str, moment: int | None) -> None:
    assert moment_of(cell) == moment


@pytest.mark.parametrize(
    ("cell", "text"),
    [(" a ", "a"), ("坏了\x07\x00😀\n真的", "坏了😀\n真的"), ("-", ""), ("null", ""), ("NULL", ""), ("0", "0")],
)
def test_texts(cell: str, text: str) -> None:
    assert text_of(cell) == text


@pytest.mark.parametrize(
    ("cell", "number"), [("0", ""), ("-", ""), ("007", "007"), ('="35"', "35"), ("'139", "139"), ("P01", "P01")]
)
def test_numbers(cell: str, number: str) -> None:
    assert number_of(cell) == number


@pytest.mark.parametrize(("cell", "count"), [("3", 3), ("3件", 3), ("2.0", 2), ("0", 1), ("", 1), ("许多", 1)])
def test_counts(cell: str, count: int) -> None:
    assert count_of(cell) == count


@pytest.mark.parametrize(
    ("cells", "is_one"),
    [
        (("汇总", "1"), True),
        (("", "合计：", "3"), True),
        (("店铺汇总值",), True),
        (("690", "合计"), False),
        ((), False),
    ],
)
def test_rows_that_sum_up(cells: tuple[str, ...], is_one: bool) -> None:
    assert is_sum(cells) is is_one


@given(st.text())
def test_no_cell_breaks_anything(cell: str) -> None:
    moment_of(cell)
    count_of(cell)
    try:
        fen = amount_of(cell)
    except NegativeError:
        return
    assert fen is None or fen >= 0
