"""A paste as a case: what was read goes where it belongs, an identity card nowhere."""

import pytest

from livecs.returns.from_paste import case_of
from livecs.returns.model import Item
from livecs.returns.paste import parse


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", {}),
        ("订单号：6920000000000000101", {"order_no": "6920000000000000101"}),
        ("实付：¥1,289.5", {"paid_fen": 128950}),
        ("退款金额：35.50", {"refund_fen": 3550}),
        ("退款金额：-35.50", {"refund_fen": 0}),
        ("商品：云朵毛衣 ×3\n规格：M", {"items": (Item("云朵毛衣", "M", 3),)}),
        ("商品：云朵毛衣\n数量：0", {"items": (Item("云朵毛衣", "", 1),)}),
        ("数量：3", {"items": ()}),
        ("原因：不喜欢", {"reason_note": "不喜欢"}),
        ("身份证 11010519491231002X", {}),
        ("售后单号：R0000000000000001", {"aftersale_no": "R0000000000000001"}),
        ("顺丰SF0000000000123", {"tracking_no": "SF0000000000123", "carrier": "顺丰"}),
    ],
)
def test_what_was_read_goes_where_it_belongs(text: str, said: dict[str, object]) -> None:
    made = case_of(parse(text), "pdd")
    assert made == case_of(parse(""), "pdd")._replace(**said)  # type: ignore[arg-type]
    assert "11010519491231002X" not in repr(made)
