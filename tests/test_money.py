"""Prices as people type them, and as they are said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.money import fen_of, yuan


@pytest.mark.parametrize(
    ("typed", "fen"),
    [
        ("89", 8900), ("¥89", 8900), ("￥89", 8900), ("89元", 8900), ("89块", 8900), ("89块钱", 8900), ("89.9", 8990),
        ("89.90元", 8990), ("８９", 8900), ("８９．９", 8990), ("89块9", 8990), ("1,299", 129900),
        ("¥1，299.50", 129950),
        ("RMB89", 8900), ("89/件", 8900), (" 89 元 ", 8900), ("0.01", 1), ("0", 0), ("89r", 8900),
        ("", None), ("89-129", None), ("89起", None), ("-5", None), ("89.999", None), ("1.2万", None), ("免费", None),
        ("1,29", None), ("89 99", 899900), ("12345678", None),
    ],
)  # fmt: skip
def test_one_single_price_is_read(typed: str, fen: int | None) -> None:
    assert fen_of(typed) == fen


@pytest.mark.parametrize(
    ("fen", "said"), [(0, "0"), (1, "0.01"), (10, "0.1"), (8900, "89"), (8990, "89.9"), (8999, "89.99"), (-50, "-0.5")]
)
def test_an_amount_has_no_needless_zeros(fen: int, said: str) -> None:
    assert yuan(fen) == said


@given(st.integers(0, 999_999_999))
def test_what_is_said_is_read_back(fen: int) -> None:
    assert fen_of(yuan(fen)) == fen
    assert fen_of(f"￥{fen / 100:,.2f}") == fen
