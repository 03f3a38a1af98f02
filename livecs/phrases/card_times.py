"""The hours of a broadcast: read as they are typed, said as customers hear them and as the chip shows them."""

import re
from datetime import datetime, timedelta

from livecs.clock import SHOP_ZONE
from livecs.sentence import Sentence

_PART = r"[今明]?(?:凌晨|早上?|上午|中午|下午|晚上?)?"
_CLOCK = rf"{_PART}(\d{{1,2}})(?:[:.点时](?:(\d{{1,2}})分?|(半))?|(\d{{2}}))?"
_LATER = ("下午", "晚")
_NOON, _DAY = 12, 24
_AHEAD = timedelta(hours=16)
_PARTS_OF_DAY = (
    (6, Sentence("凌晨")),
    (12, Sentence("上午")),
    (13, Sentence("中午")),
    (18, Sentence("下午")),
    (24, Sentence("晚上")),
)
_SESSIONS = ((6, Sentence("凌晨")), (12, Sentence("早")), (18, Sentence("午")), (24, Sentence("晚")))
_AT_NIGHT = 18
_HALF = 30


def clock_of(typed: str) -> tuple[int, int] | None:
    """Hour and minute of 20:00, 2000, 20, 晚8点, 8点半 (24 hours unless 下午 or 晚 stands before); None for others.

    24:00 is 0:00.
    """
    import unicodedata

    plain = re.sub(r"\s+", "", unicodedata.normalize("NFKC", typed))
    found = re.fullmatch(_CLOCK, plain)
    if not found:
        return None
    hour, minute = int(found[1]), _HALF if found[3] else int(found[2] or found[4] or 0)
    if any(word in plain for word in _LATER) and hour <= _NOON:
        hour += _NOON
    if hour > _DAY or minute >= 60 or (hour == _DAY and minute):  # noqa: PLR2004 (minutes of an hour)
        return None
    return hour % _DAY, minute


def start_near(clock: tuple[int, int], now_ms: int) -> int:
    """The moment of a clock time that a broadcast being noted now begins at: 8 hours ago to 16 hours ahead."""
    now = _local(now_ms)
    day = now.replace(hour=clock[0], minute=clock[1], second=0, microsecond=0)
    while day > now + _AHEAD:
        day -= timedelta(days=1)
    while day <= now + _AHEAD - timedelta(days=1):
        day += timedelta(days=1)
    return _ms(day)


def end_after(clock: tuple[int, int], starts_at_ms: int) -> int:
    """The first moment of a clock time after a start; the same time is a day later."""
    start = _local(starts_at_ms)
    end = start.replace(hour=clock[0], minute=clock[1], second=0, microsecond=0)
    return _ms(end if end > start else end + timedelta(days=1))


def clock_text(at_ms: int) -> str:
    """A moment's clock time, as a field shows it; empty for none."""
    return f"{_local(at_ms):%H:%M}" if at_ms else ""


def said_time(at_ms: int, now_ms: int) -> str:
    """A moment as it is told to a customer: 今晚 11 点, 今天下午 3 点半, 明天凌晨 1 点, 11 月 25 日晚上 8 点."""
    at, now = _local(at_ms), _local(now_ms)
    days = (at.date() - now.date()).days
    if days in {0, 1} and not at.hour and not at.minute:
        return Sentence("今晚 12 点") if days else Sentence("今天零点")
    part = next(name for before, name in _PARTS_OF_DAY if at.hour < before)
    clock = _clock((at.hour - 1) % _NOON + 1 if at.hour else 0, at.minute)
    if days == 0:
        return Sentence("{} {}", Sentence("今晚") if at.hour >= _AT_NIGHT else Sentence("今天{}", part), clock)
    if days == 1:
        return Sentence("{} {}", Sentence("明晚") if at.hour >= _AT_NIGHT else Sentence("明天{}", part), clock)
    return Sentence("{} 月 {} 日{} {}", at.month, at.day, part, clock)


def _clock(hour: int, minute: int) -> Sentence:
    if not minute:
        return Sentence("{} 点", hour)
    return Sentence("{} 点半", hour) if minute == _HALF else Sentence("{} 点 {} 分", hour, minute)


def session_name(starts_at_ms: int) -> str:
    """A broadcast by its start: 晚8点场, 早10点半场."""
    at = _local(starts_at_ms)
    part = next(name for before, name in _SESSIONS if at.hour < before)
    hour = at.hour - _NOON if at.hour > _NOON else at.hour
    if not at.minute:
        return Sentence("{}{}点场", part, hour)
    return (
        Sentence("{}{}点半场", part, hour) if at.minute == _HALF else Sentence("{}{}点{:02}场", part, hour, at.minute)
    )


def hours_left(for_ms: int) -> str:
    """A span as h:mm, rounded up to the minute: a minute that has begun is still there."""
    minutes = -(-for_ms // 60_000)
    return f"{minutes // 60}:{minutes % 60:02}"


def _local(at_ms: int) -> datetime:
    return datetime.fromtimestamp(at_ms / 1000, SHOP_ZONE)


def _ms(at: datetime) -> int:
    return int(at.timestamp()) * 1000
