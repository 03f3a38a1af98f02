"""The week on its way out: sheets of texts, and the rounds one by one. Chats are named by keys that tell nobody."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from livecs.clock import SHOP_ZONE
from livecs.response.basis import source_words
from livecs.response.behind import Ends, figure_words, indicator_lines
from livecs.response.days import SECOND_MS, date_of
from livecs.response.indicators import KNOWN
from livecs.response.official import count_of, newest
from livecs.response.outlook import outlook
from livecs.response.reading import RULES_VERSION
from livecs.response.words import NOTHING, WEEKDAYS, duration, percent, shown, worst_hours
from livecs.text import mask_phones

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from livecs.response.model import Round
    from livecs.response.outlook import Seen
    from livecs.response.preset import Preset
    from livecs.response.week import HourFigure

    Row = tuple[str, ...]
    Sheet = tuple[str, Iterable[Row]]

_SHOWN_DIGITS = 2  # GB/T 41833-2022: six digits of a phone are hidden on what leaves the screen
_YES = "是"


class ToldRound(NamedTuple):
    """A round as it is told outside.

    Attributes:
        on: the day it began, ISO.
        clock: the time of day it began.
        chat: its chat by number, from 1 in the order they began.
        key: its chat as the store names it, a keyed hash; what a file calls its chats is never told.
        session: the how manieth session of the chat, from 1.
        number: the how manieth round of the session, from 1.
        agent: who replied, or who had the chat; phone numbers are masked.
        waited_ms: how long the customer waited, or waits.
        is_answered: whether a human replied.
        is_late: whether it fails the judged rate.
        said: all of that in words.
    """

    on: str
    clock: str
    chat: int
    key: str
    session: int
    number: int
    agent: str
    waited_ms: int
    is_answered: bool
    is_late: bool
    said: str


def told_rounds(rounds: Iterable[Round], preset: Preset, now_ms: int) -> Iterator[ToldRound]:
    """Rounds one by one, by when they began."""
    ends = Ends(preset, now_ms)
    numbers: dict[str, int] = {}
    for one in sorted(rounds, key=lambda one: (one.start_ms, one.conversation, one.number)):
        yield ToldRound(
            date_of(one.day).isoformat(),
            ends.clock(one),
            numbers.setdefault(one.conversation, len(numbers) + 1),
            one.conversation,
            one.session + 1,
            one.number + 1,
            _masked(one.agent),
            ends.waited_ms(one),
            one.end_ms is not None,
            ends.is_late(one),
            ends.said(one),
        )


def book(platform: str, seen: Seen, rounds: Iterable[Round], now_ms: int) -> tuple[Sheet, ...]:
    """The sheets of a week, each with its header first.

    Args:
        platform: by its title.
        seen: what the page shows.
        rounds: of the week.
        now_ms: the moment it is told for.
    """
    return (
        ("周", _week(platform, seen, now_ms)),
        ("天", _days(seen)),
        ("小时", _hours(seen.week.hours)),
        ("轮", _rounds(told_rounds(rounds, seen.preset, now_ms))),
        ("官方数字", _official(seen)),
    )


def _week(platform: str, seen: Seen, now_ms: int) -> Iterator[Row]:
    said, covered, week = outlook(seen), seen.judged.coverage, seen.week
    yield ("项目", "值", "说明")
    yield ("平台", platform, "")
    yield ("考核规则", seen.preset.title, seen.preset.id)
    yield ("规则版本", str(RULES_VERSION), "算法的版本，和冻结的周一起存")
    yield ("来源", _masked(source_words(seen.judged.sources)) or NOTHING, "自己的记录来自哪里")
    own = f"{covered.seen * 100 // covered.official} %" if covered else NOTHING
    yield ("覆盖", own, f"自己看到 {covered.own}，官方咨询 {covered.official}" if covered else "没有官方咨询数")
    yield ("导出时间", _moment(now_ms), "")
    yield ("考核期间", f"{seen.judged.first_on} 至 {seen.judged.last_on}", said.period)
    yield ("判断", said.word, said.sentence)
    yield ("依据", said.basis or NOTHING, said.rounding)
    yield ("本周", f"{week.first_on} 至 {week.last_on}", f"{week.rounds} 轮，有回复 {week.answered} 轮")
    for line in indicator_lines(seen):
        yield (line.title, line.figure, line.below)
    yield ("超时最多", worst_hours(week) or NOTHING, "本周")
    if said.differs:
        yield ("和官方的差", said.differs, "")
    if seen.last_week:
        yield ("上周", seen.last_week, "")


def _days(seen: Seen) -> Iterator[Row]:
    judged, figures = seen.preset.judged, newest(seen.figures)
    title = judged.title if judged else "考核指标"
    yield ("日期", "星期", "及时", "总数", "等待中", title, f"官方{title}", "官方咨询")
    for one in seen.week.days:
        theirs, consults = figures.get((one.on, judged.id)) if judged else None, count_of(figures, one.on)
        yield (
            one.on,
            f"周{WEEKDAYS[seen.today.fromisoformat(one.on).weekday()]}",
            *map(str, one.share),
            percent(one.share),
            shown(theirs) if theirs else NOTHING,
            NOTHING if consults is None else str(consults),
        )


def _hours(hours: Iterable[HourFigure]) -> Iterator[Row]:
    yield ("星期", "时段", "轮数", "超时", "等待中", "及时率")
    for one in hours:
        total, late = one.share.total, one.share.total - one.share.good
        when = (f"周{WEEKDAYS[one.weekday]}", f"{one.hour}-{one.hour + 1} 点")
        yield (*when, str(total), str(late), str(one.share.pending), percent(one.share))


def _rounds(rounds: Iterable[ToldRound]) -> Iterator[Row]:
    yield ("日期", "开始", "会话", "第几次接待", "第几轮", "客服", "等待（秒）", "等待", "结果", "超时")
    for one in rounds:
        yield (
            one.on,
            one.clock,
            one.key,
            str(one.session),
            str(one.number),
            one.agent,
            str(-(-one.waited_ms // SECOND_MS)),
            duration(one.waited_ms),
            one.said,
            _YES if one.is_late else "",
        )


def _official(seen: Seen) -> Iterator[Row]:
    yield ("日期", "指标", "数值", "几天", "客服", "记下的时间")
    for one in sorted(seen.figures, key=lambda one: (one.on, one.indicator, one.days, one.agent, one.taken_at_ms)):
        known = KNOWN.get(one.indicator)
        value = figure_words(one.indicator, one.number) if known else str(one.number.value / one.number.scale)
        title = known.title if known else one.indicator
        yield (one.on, title, value, str(one.days), _masked(one.agent), _moment(one.taken_at_ms))


def _masked(text: str) -> str:
    return mask_phones(text, _SHOWN_DIGITS)


def _moment(at_ms: int) -> str:
    return f"{datetime.fromtimestamp(at_ms / SECOND_MS, SHOP_ZONE):%Y-%m-%d %H:%M:%S}"
