"""欠回复 in words: how long is left, and what one shift hands to the next."""

from collections.abc import Sequence

from livecs.handover import Part, due_words
from livecs.platforms import PLATFORMS
from livecs.response.days import HOUR_MS, SECOND_MS
from livecs.response.owed import Owed, OwedState, left_ms, state_of
from livecs.sentence import Sentence

TITLES = {platform.id: platform.title for platform in PLATFORMS}
_WORDS = {OwedState.WAITING: "", OwedState.WARNING: Sentence("快到 "), OwedState.OVERDUE: Sentence("超时 ")}
_DAY_HOURS = 24


def left_words(entry: Owed, now_ms: int) -> str:
    """How an entry stands: ``2:40``, ``快到 0:21``, ``超时 0:20``, ``超时 3 小时``."""
    left = left_ms(entry, now_ms)
    return Sentence("{}{}", _WORDS[state_of(entry, now_ms)], span_words(left if left > 0 else -left))


def span_words(ms: int) -> str:
    """A time in minutes and seconds, what has begun of one counts; hours or days where seconds are of no matter."""
    if ms < HOUR_MS:
        seconds = min(-(-ms // SECOND_MS), HOUR_MS // SECOND_MS - 1)
        return f"{seconds // 60}:{seconds % 60:02}"
    hours = ms // HOUR_MS
    return Sentence("{} 小时", hours) if hours < _DAY_HOURS else Sentence("{} 天", hours // _DAY_HOURS)


def counts(entry: Owed, now_ms: int) -> bool:
    """Whether its words are others every second."""
    return left_ms(entry, now_ms) > -HOUR_MS


def next_change_ms(entries: Sequence[Owed], now_ms: int) -> int | None:
    """In how many milliseconds the next entry gets more urgent; None: none will."""
    moments = (at_ms for one in entries for at_ms in (one.warn_at_ms, one.due_at_ms))
    return min((at_ms - now_ms for at_ms in moments if at_ms > now_ms), default=None)


def owed_part(entries: Sequence[Owed], now_ms: int) -> Part:
    """What is handed over: who still waits for an answer, the most urgent first."""
    late = sum(state_of(one, now_ms) == OwedState.OVERDUE for one in entries)
    title = Sentence("欠回复 {} 位", len(entries)) + (Sentence("，{} 位已超时", late) if late else "")
    return Part(title, tuple(_line(one, now_ms) for one in entries))


def _line(entry: Owed, now_ms: int) -> str:
    where = Sentence("（{}）", TITLES[entry.platform]) if entry.platform in TITLES else ""
    now_ms = max(now_ms, entry.due_at_ms - left_ms(entry, now_ms))
    return Sentence("{}{}：{}", entry.name, where, due_words(entry.due_at_ms, now_ms))
