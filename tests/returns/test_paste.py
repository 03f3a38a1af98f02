"""Pastes as agents make them, field by field; whatever is pasted, nothing crashes and no digit is made up."""

import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.returns.paste import Field, Pasted, Recognised, parse
from livecs.returns.plain import LONGEST, plain
from tests.returns.hard_pastes import PIECES as HARD
from tests.returns.hard_pastes import long, spent_ms

PASTES = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data/returns/pastes.jsonl").read_text(encoding="utf8").splitlines()
]
PIECES = st.sampled_from(
    ["订单号：", "收货人", "电话:", "¥", "复制", "13800000001", "6920000000000000101", "SF0000000000123", "x2",
     "\n", " ", "\t", "订单号\t数量\n", "SF 000 0000 0000", "转", "0571",
     "浙江省杭州市西湖区", "张三", "*", "-", "\u200b", "\u2460", "\ud800", "240611-000000000000145"]
)  # fmt: skip
LABELLED = st.builds(
    "\n{}{}".format,
    st.sampled_from(
        [
            "订单号：",
            "运单号 ",
            "售后单号:",
            "电话:",
            "实付：",
            "退款金额\n",
            "省:",
            "市:",
            "详细地址:",
            "数量",
            "商品：",
        ]
    ),
    st.sampled_from(["3500 0000 0000 0000 231", "¥-1,234.50", "武汉市3号", "1380000 0001转 12", "100000004", "杯x2"]),
)
PASTED = st.lists(LABELLED | PIECES | st.text(max_size=6), max_size=30).map("".join)


def fields(pasted: Pasted) -> dict[str, str]:
    return {str(field): pasted.value(field) for field in Field if pasted.value(field)}


@pytest.mark.parametrize("paste", PASTES, ids=[repr(paste["text"][:24]) for paste in PASTES])
def test_a_paste_fills_its_fields(paste: dict[str, object]) -> None:
    pasted = parse(str(paste["text"]))
    assert fields(pasted) == paste["want"]
    if "orders" in paste:
        assert len(pasted.orders()) == paste["orders"]
    if "hint" in paste:
        assert [one.hint for one in pasted.found if one.field == Field.ORDER] == [paste["hint"]]


def test_the_table_is_large_and_every_field_is_in_it() -> None:
    wanted = Counter(name for paste in PASTES for name in paste["want"])
    right = Counter(
        name for paste in PASTES for name, value in fields(parse(paste["text"])).items() if paste["want"][name] == value
    )
    for name, asked in sorted(wanted.items()):
        print(f"pasted {name}: {right[name]} of {asked}")  # noqa: T201 (shown with -s and on failure)
    print(f"pasted fields: {right.total() / wanted.total():.1%} of {wanted.total()}, {len(PASTES)} pastes")  # noqa: T201
    assert len(PASTES) >= 210
    assert set(wanted) == {*map(str, Field)}


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("订单号：110105194912310021", "110105194912310021"),  # no identity card by its check digit
        ("11010519491231002X", ""),
        ("订单号：11010519491231002X", "11010519491231002X"),  # a label knows better than a shape
        ("20260611201345", ""),  # a moment
        ("快递单号 75300000000001", ""),
    ],
)
def test_what_is_an_order_number(text: str, order: str) -> None:
    assert parse(text).value(Field.ORDER) == order


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("运费 12.00 元", ""),
        ("单价 ¥19.90", ""),
        ("优惠了¥5", ""),
        ("¥59.90 x2", ""),  # the price of one
        ("¥59.90 x1", "59.90"),
        ("优惠券¥5，付了¥25.5", "25.5"),
        ("一共 88 元", "88"),
        ("88", ""),
    ],
)
def test_which_sum_was_paid(text: str, chosen: str) -> None:
    assert parse(text).value(Field.PAID) == chosen


@pytest.mark.parametrize("text", ["少了2件", "碎了 3 个", "第2件半价", "x1.5", "型号x2000"])
def test_no_quantity_is_read_from_what_says_something_else(text: str) -> None:
    assert not parse(text).value(Field.QUANTITY)


def test_rows_of_a_sheet_offer_their_orders_and_the_first_fills_the_fields() -> None:
    pasted = parse("订单号\t收货人\t数量(件)\n6920000000000000101\t张三\t2\n6920000000000000102\t李四\t1\n")
    assert pasted.orders() == ("6920000000000000101", "6920000000000000102")
    assert fields(pasted) == {"order_no": "6920000000000000101", "customer_name": "张三", "quantity": "2"}


def made_up(text: str, found: tuple[Recognised, ...]) -> list[Recognised]:
    """What has a digit that does not stand in its span, in this order."""
    return [
        one
        for one in found
        if one.field != Field.CARRIER
        and re.sub(r"\D", "", one.value) not in re.sub(r"\D", "", plain(text[one.start : one.end]).text)
    ]


@given(PASTED)
def test_nothing_crashes_and_no_digit_is_made_up(text: str) -> None:
    found = parse(text).found
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert made_up(text, found) == []


def test_a_digit_that_was_made_up_would_be_seen() -> None:
    forged = Recognised(Field.PHONE, "13800000002", 2, 13)
    assert made_up("电话13800000001", (forged,)) == [forged]
    assert made_up("电话13800000002", (forged,)) == []


@given(PASTED)
def test_no_two_values_are_read_from_the_same_place(text: str) -> None:
    spans = [(one.start, one.end) for one in parse(text).found if one.field != Field.CARRIER]
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


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


@pytest.mark.parametrize("piece", HARD)
def test_the_time_of_a_paste_grows_with_its_length(piece: str) -> None:
    assert spent_ms(long(piece)) <= 20 * spent_ms(long(piece, 8)) + 5  # a square would be 64 times
