"""Pastes as agents make them, field by field; whatever is pasted, nothing crashes and no digit is made up."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.returns.paste import Field, Pasted, parse
from livecs.returns.plain import LONGEST, plain

PASTES = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data/returns/pastes.jsonl").read_text(encoding="utf8").splitlines()
]
PIECES = st.sampled_from(
    ["订单号：", "收货人", "电话:", "¥", "复制", "13800000001", "6920000000000000101", "SF0000000000123", "x2",
     "\n", " ",
     "浙江省杭州市西湖区", "张三", "*", "-", "\u200b", "\u2460", "\ud800", "240611-000000000000145"]
)  # fmt: skip


def fields(pasted: Pasted) -> dict[str, str]:
    return {str(field): pasted.value(field) for field in Field if pasted.value(field)}


@pytest.mark.parametrize("paste", PASTES, ids=[repr(paste["text"][:24]) for paste in PASTES])
def test_a_paste_fills_its_fields(paste: dict[str, object]) -> None:
    pasted = parse(str(paste["text"]))
    assert fields(pasted) == paste["want"]
    if "orders" in paste:
        assert len(pasted.orders()) == paste["orders"]


def test_the_table_is_large_and_every_field_is_in_it() -> None:
    counts = Counter(name for paste in PASTES for name in paste["want"])
    assert len(PASTES) >= 120
    assert set(counts) == {*map(str, Field)}


@given(st.lists(PIECES | st.text(max_size=6), max_size=30).map("".join))
def test_nothing_crashes_and_no_digit_is_made_up(text: str) -> None:
    for one in parse(text).found:
        assert 0 <= one.start < one.end <= len(text)
        there = plain(text[one.start : one.end]).text
        shown = re.sub(r"\D", "", one.value)
        if one.field != Field.CARRIER:
            assert shown in re.sub(r"\D", "", there)


@given(st.text())
def test_a_plain_text_knows_where_it_was_pasted(text: str) -> None:
    made = plain(text)
    assert len(made.places) == len(made.text) + 1
    assert list(made.places) == sorted(made.places)
    assert all(plain(text[place]).text == char for char, place in zip(made.text, made.places, strict=False))


def test_a_huge_paste_is_read_at_its_beginning() -> None:
    text = f"订单号：6920000000000000101\n{'好' * (10 << 20)}\n13800000001"
    assert fields(parse(text)) == {"order_no": "6920000000000000101"}
    assert len(plain(text).text) == LONGEST
