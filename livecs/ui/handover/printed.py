"""The handover on paper: what is to be done, with a box to tick."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from livecs.clock import SHOP_ZONE
from livecs.text import mask_phones
from livecs.ui.i18n import translate
from livecs.ui.paper.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from livecs.handover import Part


def handover_table(parts: Sequence[Part], now_ms: int) -> Table:
    """The parts that have lines, numbered; phones are masked as in what is copied for the group."""
    now = datetime.fromtimestamp(now_ms / 1000, SHOP_ZONE)
    columns = (
        Column(translate("Handover", "序"), 1),
        Column(translate("Handover", "要交接的事"), 14),
        Column(translate("Handover", "办完"), 2),
    )
    rows: list[tuple[str, ...]] = []
    for part in (part for part in parts if part.lines):
        rows.append((part.title,))
        rows += [(str(number), mask_phones(line, shown=2), "") for number, line in enumerate(part.lines, 1)]
    if not rows:
        rows.append((translate("Handover", "没有要交接的事"),))
    return Table(translate("Handover", "交接班"), f"{now.month}月{now.day}日 {now:%H:%M}", columns, tuple(rows))
