"""Sixty made-up cases for a demo profile: names that are a label, numbers that no phone and no platform gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.ids import Ids
from livecs.platforms import PLATFORM_IDS
from livecs.returns.model import Item, NewCase
from livecs.store.case_writes import insert

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.store.database import Database

CASES = 60
_SPAN_MS, _HOUR_MS = 14 * 86_400_000, 3_600_000
_DUE_ONE_IN = 4
_PRODUCTS = (("演示帆布鞋", "白色 38 码", 5990), ("演示保温杯", "500 ml", 3900), ("演示防晒衣", "浅灰 L", 12900))
_ATTITUDES = ("agree", "agree", "persuade", "refuse", "")
_NOTES = ("", "演示备注：想换大一码", "演示备注：收到时外箱压扁", "演示备注：等买家回复")


def demo_cases(database: Database, now_ms: int, randomness: Callable[[int], bytes]) -> None:
    """Fill a database that has no case with two weeks of them; one that has is left as it is.

    Args:
        database: of a demo profile.
        now_ms: when the two weeks end.
        randomness: gives as many bytes as asked; the same ones make the same cases.
    """
    offered = "SELECT id FROM reason WHERE parent_id IS NOT NULL ORDER BY position"
    reasons = [str(id_) for (id_,) in database.rows(offered)]
    with database.transaction() as connection:
        if database.rows("SELECT 1 FROM return_case LIMIT 1"):
            return
        for number in range(CASES):
            at_ms = now_ms - _SPAN_MS + number * _SPAN_MS // CASES
            case = _case(number, reasons, randomness(6))
            if number % _DUE_ONE_IN == 0:
                case = case._replace(due_at_ms=now_ms + (number - CASES // 2) * _HOUR_MS)
            insert(connection, case, _ids(at_ms, randomness), at_ms)


def _ids(at_ms: int, randomness: Callable[[int], bytes]) -> Ids:
    return Ids(lambda: at_ms, lambda bits: int.from_bytes(randomness(10), "big") >> 80 - bits)


def _case(number: int, reasons: list[str], chance: bytes) -> NewCase:
    product, spec, price_fen = _PRODUCTS[chance[0] % len(_PRODUCTS)]
    return NewCase(
        platform=PLATFORM_IDS[chance[1] % len(PLATFORM_IDS)],
        order_no=f"DEMO-{number + 1:06}",
        aftersale_no=f"DEMO-SH-{number + 1:06}",
        carrier="演示快递",
        reason_id=reasons[chance[2] % len(reasons)],
        attitude=_ATTITUDES[chance[3] % len(_ATTITUDES)],
        customer_nick=f"演示昵称{number + 1:02}",
        customer_name=f"演示买家{number + 1:02}",
        customer_phone=f"100{number + 1:08}",
        customer_address=f"演示省演示市演示路 {number + 1} 号",
        note=_NOTES[chance[4] % len(_NOTES)],
        paid_fen=price_fen,
        refund_fen=price_fen if chance[5] % 2 else 0,
        items=(Item(product, spec, 1, price_fen),),
    )
