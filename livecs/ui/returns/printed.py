"""The register on paper: the four columns that everyone who learned the trade knows."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from livecs.clock import SHOP_ZONE
from livecs.text import mask_phones
from livecs.ui.i18n import spoken, translate
from livecs.ui.paper.table import Column, Table
from livecs.ui.returns.case_rows import PLATFORM_TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from livecs.returns.model import CaseRow


def register_table(rows: Sequence[CaseRow], shop: str, now_ms: int, total: int = 0) -> Table:
    """Cases as they are printed: masked names, phones as ``138******34`` (GB/T 41833-2022).

    Args:
        rows: as a list has them, masked for the screen.
        shop: its name; empty where it has none.
        now_ms: when it is printed.
        total: how many there are, if these are only the first of them.
    """
    columns = (
        Column(translate("Printed", "订单编号"), 6),
        Column(translate("Printed", "货物名称"), 6),
        Column(translate("Printed", "客户信息"), 5),
        Column(translate("Printed", "退换货原因"), 5),
    )
    now = datetime.fromtimestamp(now_ms / 1000, SHOP_ZONE)
    day = translate("Printed", "{} 年 {} 月 {} 日").format(now.year, now.month, now.day)
    cells = tuple(_cells(row) for row in rows)
    part = translate("Printed", "前 {} 条，共 {} 条").format(len(rows), total) if total > len(rows) else ""
    return Table(translate("Printed", "售后登记表"), " · ".join(filter(None, (shop, day, part))), columns, cells)


def _cells(row: CaseRow) -> tuple[str, ...]:
    order = row.order_no or translate("Printed", "没有订单号")
    platform = spoken(PLATFORM_TITLES.get(row.platform, row.platform))
    customer = mask_phones(f"{row.customer} {row.phone}".strip(), shown=2)
    return f"{order} {platform}", row.product, customer, row.reason
