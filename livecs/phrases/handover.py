"""Times as an agent says them, and the handover as text for the group."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from livecs.clock import SHOP_ZONE
from livecs.phrases.promises import Promise
from livecs.text import mask_phones

_MINUTE_MS, _HOUR_MS, _DAY_MS = 60_000, 3_600_000, 86_400_000
_EVENING, _NOON = 22, 12
_DAYS = 3


class Preset(NamedTuple):
    """A moment by the name an agent gives it."""

    title: str
    at_ms: int


class Part(NamedTuple):
    """One kind of thing that is handed over, a line each."""

    title: str
    lines: tuple[str, ...]


def presets(now_ms: int) -> tuple[Preset, ...]:
    """Until when something is promised most often; only what is still to come."""
    now = _moment(now_ms)
    evening = now.replace(hour=_EVENING, minute=0, second=0, microsecond=0)
    noon = evening.replace(hour=_NOON) + timedelta(days=1)
    named = (
        Preset("今天 22:00", _ms(evening)),
        Preset("明天 12:00", _ms(noon)),
        Preset("3 天内", now_ms + _DAYS * _DAY_MS),
    )
    return tuple(preset for preset in named if preset.at_ms > now_ms)


def due_words(due_at_ms: int, now_ms: int) -> str:
    """How a due moment stands to now: ``已超时 2 小时``, ``还有 25 分钟``, ``今天 22:00``, ``11月25日 14:02``."""
    left_ms = due_at_ms - now_ms
    if left_ms < 0:
        return f"已超时 {_span(-left_ms)}"
    if left_ms < _HOUR_MS:
        return f"还有 {_span(left_ms)}"
    due = _moment(due_at_ms)
    days = (due.date() - _moment(now_ms).date()).days
    day = {0: "今天", 1: "明天"}.get(days, f"{due.month}月{due.day}日")
    return f"{day} {due:%H:%M}"


def is_overdue(promise: Promise, now_ms: int) -> bool:
    """Whether its time is up."""
    return promise.due_at_ms < now_ms


def promises_part(promises: Iterable[Promise], now_ms: int) -> Part:
    """What was promised and is not done, as the next shift needs it."""
    listed = tuple(promises)
    late = sum(is_overdue(one, now_ms) for one in listed)
    title = f"答应买家的事 {len(listed)} 件" + (f"，{late} 件已超时" if late else "")
    return Part(title, tuple(_line(one, now_ms) for one in listed))


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


def _line(promise: Promise, now_ms: int) -> str:
    whom = f"（{promise.customer}）" if promise.customer else ""
    return f"{' '.join(promise.what.split())}{whom} · {due_words(promise.due_at_ms, now_ms)}"


def _span(ms: int) -> str:
    if ms < _HOUR_MS:
        return f"{max(1, ms // _MINUTE_MS)} 分钟"
    if ms < _DAY_MS:
        return f"{ms // _HOUR_MS} 小时"
    return f"{ms // _DAY_MS} 天"


def _moment(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, SHOP_ZONE)


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
