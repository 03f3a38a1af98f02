"""What is odd about a case is said at its field, in words; what may be saved all the same is no error."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.returns.checking import RULES, check, cleaned
from livecs.returns.model import Item, NewCase

TODAY = date(2026, 11, 22)
CASE = NewCase("pdd", "241121-000000000000001", "r", customer_phone="139 0000 0001", items=(Item("帆布鞋"),))


@pytest.mark.parametrize(
    ("changed", "field", "is_error", "said"),
    [
        ({"platform": "ebay"}, "platform", True, "平台"),
        ({"kind": "praise"}, "kind", True, "登记"),
        ({"reason_id": None}, "reason_id", True, "原因"),
        ({"order_no": ""}, "order_no", False, "之后补上"),
        ({"order_no": "无"}, "order_no", False, "之后补上"),
        ({"order_no": "2411*****0001"}, "order_no", False, "星号"),
        ({"order_no": "2411\U0001f600"}, "order_no", True, "表情"),
        ({"order_no": "2411\x07"}, "order_no", True, "表情"),
        ({"order_no": "1" * 65}, "order_no", True, "64"),
        ({"sub_order_no": "\U0001f600"}, "sub_order_no", True, "子订单编号"),
        ({"aftersale_no": "\U0001f600"}, "aftersale_no", True, "售后编号"),
        ({"tracking_no": "SF\U0001f4e6"}, "tracking_no", True, "运单号"),
        ({"customer_phone": "139\U0001f4de"}, "customer_phone", True, "电话"),
        ({"customer_phone": "1" * 33}, "customer_phone", True, "32"),
        ({"customer_name": "欧\x00"}, "customer_name", True, "控制字符"),
        ({"customer_nick": "小\ud800"}, "customer_nick", True, "控制字符"),
        ({"customer_address": "路" * 201}, "customer_address", True, "200"),
        ({"note": "长" * 2001}, "note", True, "2000"),
        ({"reply": "长" * 2001}, "reply", True, "2000"),
        ({"reason_note": "长" * 501}, "reason_note", True, "500"),
        ({"status": "done"}, "status", True, "新登记"),
        ({"status": "draft"}, "status", True, "新登记"),
        ({"attitude": "agree,persuade"}, "attitude", True, "只能选一个"),
        ({"remedy": "gift"}, "remedy", True, "处理方式"),
        ({"attitude": "refuse", "remedy": "refund_only"}, "remedy", False, "婉拒"),
        ({"paid_fen": -1}, "paid_fen", True, "负数"),
        ({"refund_fen": -1}, "refund_fen", True, "负数"),
        ({"compensation_fen": -1}, "compensation_fen", True, "负数"),
        ({"paid_fen": 100, "refund_fen": 101}, "refund_fen", True, "比实付"),
        ({"refund_fen": 10**12}, "refund_fen", True, "太大"),
        ({"signed_on": "昨天"}, "signed_on", True, "2026-11-22"),
        ({"signed_on": "2026-11-23"}, "signed_on", True, "还没到"),
        ({"returned_on": "2026-11-31"}, "returned_on", True, "2026-11-22"),
        ({"returned_on": "2027-01-01"}, "returned_on", True, "还没到"),
        ({"signed_on": "2026-11-20", "returned_on": "2026-11-19"}, "returned_on", True, "比签收日期早"),
        ({"steps": 64}, "steps", True, "步骤"),
        ({"items": (Item("鞋"),) * 51}, "items", True, "50"),
        ({"items": (Item(" "),)}, "items", True, "空着"),
        ({"items": (Item("鞋" * 201),)}, "items", True, "200"),
        ({"items": (Item("鞋\x00"),)}, "items", True, "控制字符"),
        ({"items": (Item("鞋", quantity=0),)}, "items", True, "数量"),
        ({"items": (Item("鞋", quantity=1, received=2),)}, "items", True, "已收数量比购买数量多"),
        ({"items": (Item("鞋", quantity=2, received=1, damaged=2),)}, "items", True, "破损数量比已收数量多"),
        ({"items": (Item("鞋", price_fen=-1),)}, "items", True, "负数"),
    ],
)
def test_a_word_at_the_field(changed: dict[str, Any], field: str, is_error: bool, said: str) -> None:
    (flag,) = check(cleaned(CASE._replace(**changed)), TODAY)
    assert (flag.field, flag.is_error) == (field, is_error)
    assert said in flag.sentence
    assert not {"!", "！"} & set(flag.sentence)


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"order_no": " ２４１１２１ 0001 "},
        {"order_no": "\u200b241121\ufeff-0001"},
        {"customer_phone": "13900000001转2345"},
        {"customer_nick": "小夜曲\U0001f319"},
        {"note": "第一行\n第二行\U0001f319"},
        {"paid_fen": 100, "refund_fen": 100},
        {"paid_fen": None, "refund_fen": 100},
        {"signed_on": "2026-11-22", "returned_on": "2026-11-22"},
        {"source": "imported", "status": "done", "closed_at_ms": 5},
        {"steps": 63},
        {"items": ()},
        {"items": (Item("鞋", quantity=2, received=2, damaged=2),)},
    ],
)
def test_nothing_is_said_of_what_is_fine(changed: dict[str, Any]) -> None:
    assert check(cleaned(CASE._replace(**changed)), TODAY) == ()


def test_one_sentence_a_field_and_errors_first() -> None:
    flags = check(NewCase("", "*" * 70), TODAY)
    assert [flag.field for flag in flags] == ["platform", "reason_id", "order_no"]
    assert len({(field, sentence) for field, _, sentence, _ in RULES}) == len(RULES)


TEXTS = st.text(max_size=40)


@given(order=TEXTS, name=TEXTS, day=TEXTS, fen=st.integers(), product=TEXTS, count=st.integers())
def test_whatever_is_typed_is_answered(order: str, name: str, day: str, fen: int, product: str, count: int) -> None:
    case = CASE._replace(
        order_no=order, customer_name=name, signed_on=day, refund_fen=fen, items=(Item(product, quantity=count),)
    )
    flags = check(cleaned(case), TODAY)
    assert all(flag.sentence and flag.field in NewCase._fields for flag in flags)
    assert cleaned(cleaned(case)) == cleaned(case)
