"""Until when something is promised, and the promises as a part of the handover."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from livecs.clock import SHOP_ZONE
from livecs.handover import Part, due_words
from livecs.phrases.card import Card, Phase, phase
from livecs.phrases.card_times import session_name
from livecs.phrases.promises import Promise
from livecs.sentence import Sentence

_DAY_MS = 86_400_000
_EVENING, _NOON = 22, 12
_DAYS = 3


class Preset(NamedTuple):
    """A moment by the name an agent gives it."""

    title: str
    at_ms: int


def presets(now_ms: int) -> tuple[Preset, ...]:
    """Until when something is promised most often; only what is still to come."""
    now = _moment(now_ms)
    evening = now.replace(hour=_EVENING, minute=0, second=0, microsecond=0)
    noon = evening.replace(hour=_NOON) + timedelta(days=1)
    named = (
        Preset(Sentence("今天 22:00"), _ms(evening)),
        Preset(Sentence("明天 12:00"), _ms(noon)),
        Preset(Sentence("3 天内"), now_ms + _DAYS * _DAY_MS),
    )
    return tuple(preset for preset in named if preset.at_ms > now_ms)


def is_overdue(promise: Promise, now_ms: int) -> bool:
    """Whether its time is up."""
    return promise.due_at_ms < now_ms


def promises_part(promises: Iterable[Promise], now_ms: int) -> Part:
    """What was promised and is not done, as the next shift needs it."""
    listed = tuple(promises)
    late = sum(is_overdue(one, now_ms) for one in listed)
    title = Sentence("答应买家的事 {} 件", len(listed)) + (Sentence("，{} 件已超时", late) if late else "")
    return Part(title, tuple(_line(one, now_ms) for one in listed))


def card_part(card: Card, now_ms: int) -> Part:
    """The broadcast that runs or comes next, as the next shift needs it; without lines where nobody filled it in."""
    now = phase(card, now_ms)
    if now in {Phase.EMPTY, Phase.ENDED}:
        return Part(Sentence("本场信息"), ())
    start, end = _moment(card.starts_at_ms), _moment(card.ends_at_ms)
    hours = Sentence(
        "{}：{}月{}日 {:%H:%M} 到 {:%H:%M}", session_name(card.starts_at_ms), start.month, start.day, start, end
    )
    links = Sentence("链接 {} 个", len(card.links)) if card.links else Sentence("链接表还没填")
    lines = [
        hours + (Sentence("，主播 {}", card.host) if card.host else ""),
        Sentence("活动：{}", card.activity) if card.activity else "",
        links + (Sentence("，价格和券是上一场的，还没核对") if card.unchecked else ""),
    ]
    title = Sentence("接下来的本场") if now == Phase.BEFORE else Sentence("正在播的本场")
    return Part(title, tuple(filter(None, lines)))


def _line(promise: Promise, now_ms: int) -> str:
    whom = Sentence("（{}）", promise.customer) if promise.customer else ""
    return Sentence("{}{} · {}", " ".join(promise.what.split()), whom, due_words(promise.due_at_ms, now_ms))


def _moment(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, SHOP_ZONE)


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
