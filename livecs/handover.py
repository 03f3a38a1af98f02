"""What one shift hands to the next: times as an agent says them, and the parts as one text for the group."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from livecs.clock import SHOP_ZONE
from livecs.sentence import Sentence
from livecs.text import mask_phones

_MINUTE_MS, _HOUR_MS, _DAY_MS = 60_000, 3_600_000, 86_400_000


class Part(NamedTuple):
    """One kind of thing that is handed over, a line each."""

    title: str
    lines: tuple[str, ...]


def due_words(due_at_ms: int, now_ms: int) -> str:
    """How a due moment stands to now: ``已超时 2 小时``, ``还有 25 分钟``, ``今天 22:00``, ``11月25日 14:02``."""
    left_ms = due_at_ms - now_ms
    if left_ms < 0:
        return Sentence("已超时 {}", _span(-left_ms))
    if left_ms < _HOUR_MS:
        return Sentence("还有 {}", _span(left_ms))
    due = _moment(due_at_ms)
    days = (due.date() - _moment(now_ms).date()).days
    day = {0: Sentence("今天"), 1: Sentence("明天")}.get(days, Sentence("{}月{}日", due.month, due.day))
    return Sentence("{} {:%H:%M}", day, due)


def handover_text(parts: Iterable[Part], now_ms: int) -> str:
    """The handover for a group chat: what has lines, numbered; phones are masked wherever they stand."""
    now = _moment(now_ms)
    lines = [f"交接班 {now.month}月{now.day}日 {now:%H:%M}"]
    for part in parts:
        if part.lines:
            lines += [part.title, *(f"{number}. {line}" for number, line in enumerate(part.lines, 1))]
    if len(lines) == 1:
        lines.append("没有要交接的事")
    return mask_phones("\n".join(lines), shown=2)


def _span(ms: int) -> str:
    if ms < _HOUR_MS:
        return Sentence("{} 分钟", max(1, ms // _MINUTE_MS))
    if ms < _DAY_MS:
        return Sentence("{} 小时", ms // _HOUR_MS)
    return Sentence("{} 天", ms // _DAY_MS)


def _moment(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, SHOP_ZONE)
