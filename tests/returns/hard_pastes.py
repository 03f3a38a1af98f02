"""Pastes that take a reader long: the same little piece, over and over."""

import time

from livecs.returns.paste import parse
from livecs.returns.plain import LONGEST

PIECES = (
    "订单编号：6920000000000000101复制\n收货人：张三 13800000001\n", "订单号", "收货人:张三\n", "商品(",
    "杭州市西湖区", "张三 13800000001\n", "¥1 x1\n", "订单号\t商品\n1\t2\n", "138****0001 ", "1 ", " ",
    "\n", "好", "*",
)  # fmt: skip


def long(piece: str, part: int = 1) -> str:
    """As much of it as is looked at, or a part of that."""
    return (piece * LONGEST)[: LONGEST // part]


def spent_ms(text: str) -> float:
    """The least CPU time of three readings."""
    spent = []
    for _ in range(3):
        begin = time.process_time()
        parse(text)
        spent.append(time.process_time() - begin)
    return min(spent) * 1000
