"""What stands behind the figures: the rounds one by one, past weeks, each indicator with its formula and source."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from livecs.clock import today_on
from livecs.response.counters import Share
from livecs.response.days import SECOND_MS, WEEK_DAYS, Zone, date_of, day_of, monday_of
from livecs.response.indicators import KNOWN, Figure
from livecs.response.official import newest
from livecs.response.verdict import State
from livecs.response.words import (
    NOTHING,
    STATE_WORDS,
    WEEKDAYS,
    clock_of,
    counted,
    dated,
    duration,
    percent,
    shown,
    span_words,
)
from livecs.sentence import Sentence, strung

if TYPE_CHECKING:
    from datetime import date

    from livecs.response.desk import ResponseDesk
    from livecs.response.model import Round
    from livecs.response.official import Rounded
    from livecs.response.outlook import Seen
    from livecs.response.preset import Indicator, Preset, Source
    from livecs.response.week import Rate, WeekReport

PAGE = 200
"""Rounds on one page."""
PAST_WEEKS = 8
CONFIDENCE = {
    "A": Sentence("官方页面"),
    "B": Sentence("转载的官方说明"),
    "C": Sentence("第三方整理"),
    "default": Sentence("livecs 默认"),
    "shop": Sentence("店铺填写"),
}
_TIMES = {
    "first_response": "first_mean_ms",
    "average_response": "mean_ms",
    "capped_response": "capped_mean_ms",
    "median_response": "median_ms",
    "p90_response": "p90_ms",
}


_OF_ROUNDS = {*_TIMES, "unserved", "qa_ratio", "consults"}


class Line(NamedTuple):
    """A row of two lines; ``tone`` is ``good``, ``error`` or empty, always said in ``figure``, too."""

    title: str
    figure: str
    below: str
    tone: str = ""


class Wanted(NamedTuple):
    """Which rounds: days since 1970-01-01, both inclusive; one hour of theirs or -1 for all; late ones only; a page;
    behind which indicator, the judged one where none is named.
    """  # noqa: D205 (one sentence)

    first: int
    last: int
    hour: int = -1
    late_only: bool = True
    page: int = 0
    indicator: str = ""


class Page(NamedTuple):
    """One page of rounds; ``of`` is how many there are on all pages, ``title`` the indicator they stand behind."""

    wanted: Wanted
    lines: tuple[Line, ...]
    of: int
    title: str = ""

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(1, -(-self.of // PAGE))


def rounds_page(desk: ResponseDesk, wanted: Wanted, now_ms: int) -> Page:
    """Some rounds, the longest waits first; conversations are numbered by when they began."""
    preset = desk.preset
    found = sorted(desk.rounds(wanted.first, wanted.last), key=lambda one: (one.start_ms, one.conversation))
    numbers: dict[str, int] = {}
    for one in found:
        numbers.setdefault(one.conversation, len(numbers) + 1)
    behind = next((one for one in preset.indicators if one.id == wanted.indicator), preset.judged)
    ends = Ends(preset, now_ms, behind)
    chosen = [one for one in found if _is_wanted(one, wanted, ends)]
    chosen.sort(key=lambda one: -ends.waited_ms(one))
    shown_now = islice(chosen, wanted.page * PAGE, (wanted.page + 1) * PAGE)
    lines = tuple(_round(one, numbers[one.conversation], ends) for one in shown_now)
    return Page(wanted, lines, len(chosen), behind.title if behind else "")


def has_rounds(indicator: Indicator) -> bool:
    """Whether own rounds stand behind an indicator, or only a platform can tell it."""
    return indicator.is_rate or indicator.id in _OF_ROUNDS


class Ends:
    """When waits are late under a preset at a moment."""

    def __init__(self, preset: Preset, now_ms: int, behind: Indicator | None = None) -> None:
        self._preset = preset
        judged = behind if behind and behind.is_rate else preset.judged
        self._now_ms = now_ms
        self._zone = Zone(preset.zone)
        self._within_ms = judged.within_s * SECOND_MS if judged else 0

    def is_lost(self, one: Round) -> bool:
        """Whether nobody answered, and an answer would come too late to exist."""
        ends_ms = self._zone.moment_ms(one.day + 1) if self._preset.cut_at_midnight else None
        return one.end_ms is None and (one.is_over or (ends_ms is not None and self._now_ms >= ends_ms))

    def waited_ms(self, one: Round) -> int:
        """How long the customer waited, or waits; never below 0, whatever the clock shows."""
        if self.is_lost(one):
            return self._zone.moment_ms(one.day + 1) - one.start_ms
        return max(0, (self._now_ms if one.end_ms is None else one.end_ms) - one.start_ms)

    def is_late(self, one: Round) -> bool:
        """Whether it fails the rate."""
        return self.is_lost(one) or (self._within_ms > 0 and self.waited_ms(one) > self._within_ms)

    def clock(self, one: Round) -> str:
        """The time of day it began."""
        return clock_of(self._zone.place(one.start_ms).ms)

    def said(self, one: Round) -> str:
        """What became of it."""
        if self.is_lost(one):
            return Sentence("没有人工回复 · 超时")
        waits = duration(self.waited_ms(one))
        late = Sentence(" · 超时") if self.is_late(one) else ""
        return Sentence("等待中 {}{}", waits, late) if one.end_ms is None else Sentence("{}{}", waits, late)


def _is_wanted(one: Round, wanted: Wanted, ends: Ends) -> bool:
    if wanted.hour not in {-1, one.hour} or (wanted.indicator == "first_response" and one.number):
        return False
    is_missed = ends.is_lost if wanted.indicator == "unserved" else ends.is_late
    return not wanted.late_only or is_missed(one)


def _round(one: Round, number: int, ends: Ends) -> Line:
    day = date_of(one.day)
    title = Sentence("{} 周{} {}", dated(day), WEEKDAYS[day.weekday()], ends.clock(one))
    parts = [Sentence("会话 {}", number), Sentence("第 {} 轮", one.number + 1)]
    if one.session:  # nearly all are the first
        parts.insert(1, Sentence("第 {} 次接待", one.session + 1))
    if one.agent:  # many files have no column for it
        parts.append(Sentence("客服 {}", one.agent))
    below = strung(" · ", parts)
    return Line(title, ends.said(one), below, "error" if ends.is_late(one) else "")


def past_weeks(desk: ResponseDesk, now_ms: int, count: int = PAST_WEEKS) -> tuple[Line, ...]:
    """The weeks before this one, the last first; of a frozen one what it was, and what is another now."""
    this_monday = monday_of(day_of(today_on(now_ms)))
    mondays = [this_monday - WEEK_DAYS * back for back in range(1, count + 1)]
    lines = [_week(desk, monday) for monday in mondays]
    while lines and lines[-1].figure == NOTHING:
        lines.pop()  # before the first week there is nothing to say
    return tuple(lines)


def _week(desk: ResponseDesk, monday: int) -> Line:
    title = Sentence("{} 年 {}", date_of(monday).year, span_words(date_of(monday), date_of(monday + WEEK_DAYS - 1)))
    kept = desk.frozen(monday)
    if kept is None:
        report = desk.week(monday)
        return _week_line(
            title, report.verdict.share, report.verdict.state, Sentence("{} 轮 · 没有冻结", report.rounds)
        )
    verdict = json.loads(kept.body)["verdict"]
    share = Share(*(verdict["share"][name] for name in Share._fields))
    on = dated(date_of(Zone(desk.preset.zone).place(kept.frozen_at_ms).day))
    differs = desk.since_frozen(monday) or Sentence("至今没有变化")
    return _week_line(
        title, share, verdict["state"], Sentence("{}冻结，规则版本 {} · {}", on, kept.rules_version, differs)
    )


def _week_line(title: str, share: Share, state: str, below: str) -> Line:
    if not share.total:
        return Line(title, NOTHING, below)
    tone = {State.PASSES: "good", State.FAILS: "error"}.get(State(state), "")
    return Line(
        title,
        Sentence("{} {}", percent(share), STATE_WORDS[State(state)]),
        Sentence("{} / {} · {}", share.good, share.total, below),
        tone,
    )


def indicator_lines(seen: Seen) -> tuple[Line, ...]:
    """Each indicator with its value, formula and source; those that only the back office has stand last."""
    figures = newest(seen.figures)
    days = {on: date_of(0).fromisoformat(on) for on, _ in figures}
    known = {one.id for one in seen.preset.indicators}
    own = (_indicator(one, seen.judged, figures, days) for one in seen.preset.indicators)
    only_official = ({id_ for _, id_ in figures} - known) & KNOWN.keys()
    return (*own, *(_official_only(id_, figures, days) for id_ in KNOWN if id_ in only_official))


def source_words(source: Source) -> str:
    """Where a value comes from, in a line."""
    parts = (source.title, _host(source.url), source.date, CONFIDENCE.get(source.confidence, source.confidence))
    return strung(" · ", dict.fromkeys(filter(None, parts)))


def _host(url: str) -> str:
    """Whose page it is: a whole address is longer than a line, ``livecs response presets`` says it."""
    return url.partition("://")[2].partition("/")[0].removeprefix("www.")


def _indicator(
    one: Indicator, report: WeekReport, figures: dict[tuple[str, str], Rounded], days: dict[str, date]
) -> Line:
    rate = next((rate for rate in report.rates if rate.indicator.id == one.id), None)
    own, official = _own(one, report, rate), _official(one.id, figures, days)
    judged = Sentence("考核 · ") if one.is_judged else ""
    said = strung(" · ", filter(None, (Sentence("自有 {}", own) if own else "", official))) or NOTHING
    return Line(
        one.title,
        said,
        Sentence("{}{}。{}", judged, one.formula or Sentence("只有平台能算"), source_words(one.source)),
        _tone(rate),
    )


def _tone(rate: Rate | None) -> str:
    return "" if rate is None else {State.PASSES: "good", State.FAILS: "error"}.get(State(rate.verdict.state), "")


def _own(one: Indicator, report: WeekReport, rate: Rate | None) -> str:
    """Our own value; empty where only a platform can tell it."""
    if rate:
        share = rate.share
        return (
            Sentence("{}（{} / {}）", percent(share), share.good, counted(share.total, rate.unit))
            if share.total
            else NOTHING
        )
    if one.id in _TIMES:
        return duration(getattr(report.times, _TIMES[one.id]))
    if one.id == "unserved":
        return percent(report.unserved)
    if one.id == "qa_ratio":
        return percent(report.qa)
    return str(report.consults) if one.id == "consults" else ""


def _official(id_: str, figures: dict[tuple[str, str], Rounded], days: dict[str, date]) -> str:
    latest = max((on for on, name in figures if name == id_), default="")
    return Sentence("官方 {}（{}）", figure_words(id_, figures[latest, id_]), dated(days[latest])) if latest else ""


def _official_only(id_: str, figures: dict[tuple[str, str], Rounded], days: dict[str, date]) -> Line:
    return Line(KNOWN[id_].title, _official(id_, figures, days), Sentence("后台的数字，只有平台能算"))


def figure_words(id_: str, number: Rounded) -> str:
    """An official figure as it was shown: 92.1 %, 48 秒, 1240, 56.30 元."""
    kind = KNOWN[id_].kind
    if kind == Figure.SHARE:
        return shown(number)
    if kind == Figure.TIME:
        return duration(number.value * SECOND_MS // number.scale)
    decimals = len(str(number.scale)) - 1
    return Sentence("{:.{}f}{}", number.value / number.scale, decimals, Sentence(" 元") if kind == Figure.MONEY else "")
