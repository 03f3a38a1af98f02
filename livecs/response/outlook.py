"""What the week page says: the one big number, what it rests on, what may still go wrong, and when it does."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from livecs.clock import today_on
from livecs.response.counters import Share
from livecs.response.days import WEEK_DAYS, date_of, day_of
from livecs.response.official import count_of, newest
from livecs.response.preset import PeriodKind
from livecs.response.sources import FEED, IMPORTED, PASTED
from livecs.response.verdict import State, period_of, week_of
from livecs.response.week import report
from livecs.response.words import AGO, WEEKDAYS, chip, counted, difference, judgement, percent, sentence, shown
from livecs.response.words import worst_hours as worst_hours_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from livecs.response.desk import ResponseDesk
    from livecs.response.official import Official, Rounded
    from livecs.response.preset import Preset
    from livecs.response.sources import Span
    from livecs.response.week import Rate, WeekReport

LOOKED_BACK = 35
"""How many days of official figures a page reads: a month's period and the days after it."""
_SOURCES = {FEED: "实时记录", PASTED: "粘贴的聊天", IMPORTED: "导入的文件"}
STATE_WORDS = {
    State.PASSES: "达标",
    State.FAILS: "未达标",
    State.EXEMPT: "不考核",
    State.NO_LINE: "没有达标线",
    State.NO_DATA: "没有数据",
    State.UNCOVERED: "不作判断",
}
_LISTED = 2
_PERIODS = {
    PeriodKind.WEEK: "本周",
    PeriodKind.LAST_30_DAYS: "近 30 天",
    PeriodKind.LAST_7_DAYS: "近 7 天",
    PeriodKind.DAY: "今日",
}


class Seen(NamedTuple):
    """All that a page shows at a moment.

    Attributes:
        preset: how it was counted.
        judged: the period that the platform judges.
        week: Monday to now, for days and hours.
        figures: the back office's of the last weeks.
        today: the day it was read for.
        last_week: what of last week was frozen is another now, in words.
    """

    preset: Preset
    judged: WeekReport
    week: WeekReport
    figures: tuple[Official, ...]
    today: date
    last_week: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is known."""
        return not self.judged.rounds and not self.week.rounds and not self.figures


class Outlook(NamedTuple):
    """The sentences of a page; empty where there is nothing to say.

    Attributes:
        number: the judged rate, rounded down.
        state: the verdict.
        word: the verdict in a word.
        ahead: what may still happen, or must.
        basis: whose figures it rests on, and how old or how complete they are.
        period: which days, and when they are assessed.
        counts: of how many of what, and by which indicator.
        rounding: what a rounded official rate is taken for.
        worst: when most were late.
        differs: by how much our own rounds differ from the official rate, and why that may be.
        is_checked: whether the back office's figures carry it, or show how much of them we saw.
        chip: what the top line says.
        sentence: the same in a sentence.
    """

    number: str
    state: str
    word: str
    ahead: str
    basis: str
    period: str
    counts: str
    rounding: str
    worst: str
    differs: str
    is_checked: bool
    chip: str
    sentence: str


def see(desk: ResponseDesk, now_ms: int) -> Seen:
    """Read what a page shows; last week is frozen where its day has come.

    Raises:
        UserError: the disk refused.
    """
    today = today_on(now_ms)
    day = day_of(today)
    preset = desk.preset
    frozen = desk.freeze_due()
    figures = tuple(desk.official(day - LOOKED_BACK, day))
    judged = desk.assessed(_judged_day(preset, figures, day))
    week = judged if preset.period == PeriodKind.WEEK else desk.week()
    last_week = desk.since_frozen(frozen.monday) if frozen else ""
    return Seen(preset, judged, week, figures, today, last_week)


def _judged_day(preset: Preset, figures: Iterable[Official], today: int) -> int:
    """Where a single day is judged, and the back office has told of yesterday and not of today: yesterday."""
    if preset.period != PeriodKind.DAY or not preset.judged:
        return today
    told = {on for on, id_ in newest(figures) if id_ == preset.judged.id}
    is_yesterday = date_of(today - 1).isoformat() in told and date_of(today).isoformat() not in told
    return today - is_yesterday


def see_nothing(preset: Preset, now_ms: int) -> Seen:
    """What a page shows before anything was ever kept."""
    today = today_on(now_ms)
    period, week = period_of(preset, day_of(today)), week_of(day_of(today))
    return Seen(preset, report(preset, (), period, now_ms), report(preset, (), week, now_ms), (), today)


def outlook(seen: Seen) -> Outlook:
    """Say what was seen."""
    made = seen.judged
    figures = newest(seen.figures)
    rate = next((one for one in made.rates if one.indicator.is_judged), None)
    whole = sentence(made)
    if rate is None:
        word = STATE_WORDS[State.NO_LINE]
        return Outlook("–", State.NO_LINE, word, whole, "", _period(seen), "", "", "", "", False, "", whole)
    latest = _latest(figures, rate)
    verdict = rate.verdict
    return Outlook(
        percent(verdict.share),
        verdict.state,
        STATE_WORDS[State(verdict.state)],
        _ahead(seen, rate, latest),
        _basis(seen, rate, latest),
        _period(seen),
        _counts(rate),
        _rounding(figures, rate, latest),
        worst_hours_of(seen.week),
        _differs(seen, latest) if latest else "",
        bool(verdict.official_days) or made.coverage is not None,
        _chip(seen, rate),
        whole,
    )


def sources_said(spans: Sequence[Span]) -> str:
    """Whose events our own figures are of; the feed alone needs no word."""
    return f"来源 {source_words(spans)}" if {span.source for span in spans} - {FEED, ""} else ""


def source_words(spans: Sequence[Span]) -> str:
    """The source of most days as a person calls it, and on which days it was another."""
    if not spans:
        return ""
    mine: dict[str, list[tuple[date, date]]] = {}
    for span in spans:
        days = date.fromisoformat(span.first_on), date.fromisoformat(span.last_on)
        mine.setdefault(_SOURCES.get(span.source, span.source), []).append(days)
    most = max(mine, key=lambda title: sum((last - first).days + 1 for first, last in mine[title]))
    others = [f"{_days_said(days)}用{title}" for title, days in mine.items() if title != most]
    return "；".join((most, *others))


def _days_said(days: Sequence[tuple[date, date]]) -> str:
    said = "、".join(span_words(*one) for one in days[:_LISTED])
    return said if len(days) <= _LISTED else f"{said}等"


def interval(number: Rounded, total: int, unit: str) -> str:
    """What a rounded rate may be of so many, and which end counts; empty where nothing was rounded up."""
    low, high = number.worst_of(total), number.worst_of(total, is_more_better=False)
    if low >= high:
        least = percent(Share(low, total))
        said = f"{shown(number)} 是取整后的数：{counted(total, unit)}里的 {low}，往下取是 {least}"
        return said if low * number.scale < number.value * total else ""
    return f"{shown(number)} 是取整后的数：{counted(total, unit)}里有 {low} 到 {counted(high, unit)}，按 {low} 算"


def dated(on: date) -> str:
    """11 月 3 日."""
    return f"{on.month} 月 {on.day} 日"


def span_words(first: date, last: date) -> str:
    """11 月 16 日至 22 日; the second month is said where it is another."""
    if first == last:
        return dated(first)
    return f"{dated(first)}至 {last.day} 日" if first.month == last.month else f"{dated(first)}至 {dated(last)}"


def _latest(figures: dict[tuple[str, str], Rounded], rate: Rate) -> tuple[str, Rounded] | None:
    """The newest official figure of the judged rate, and its day."""
    mine = sorted((on, number) for (on, id_), number in figures.items() if id_ == rate.indicator.id)
    return mine[-1] if mine else None


def _ago(on: str, today: date) -> str:
    day = today.fromisoformat(on)
    return AGO.get((today - day).days, dated(day))


def _ahead(seen: Seen, rate: Rate, latest: tuple[str, Rounded] | None) -> str:
    verdict, covered = rate.verdict, seen.judged.coverage
    pending = rate.share.pending
    waits = f"；等待中 {counted(pending, rate.unit)}" if pending and not verdict.official_days else ""
    if verdict.state == State.NO_DATA:
        is_told = latest is not None and seen.judged.first_on <= latest[0] <= seen.judged.last_on
        return f"{'有官方的回复率，再填上咨询数就能判断' if is_told else '还没有数据'}{waits}"
    if verdict.state == State.UNCOVERED and covered:
        return f"只看到官方咨询的 {percent(Share(covered.own, covered.official))}，不作判断{waits}"
    if seen.preset.period == PeriodKind.DAY and seen.judged.last_on < seen.today.isoformat():
        return "这一天已经过完，数字不再变"
    if verdict.state == State.NO_LINE:
        return f"按自己后台的规则页填上达标线，就能判断{waits}"
    said = judgement(verdict, rate.indicator, rate.unit)
    return said.removeprefix(f"{STATE_WORDS[State(verdict.state)]}；") + waits


def _basis(seen: Seen, rate: Rate, latest: tuple[str, Rounded] | None) -> str:
    newest_said = f"官方·{_ago(latest[0], seen.today)} {shown(latest[1])}" if latest else ""
    if rate.verdict.official_days or not rate.verdict.share.total:
        return newest_said
    covered = seen.judged.coverage
    seen_of = f"覆盖 {_coverage(covered.own, covered.official)}" if covered else "未和官方核对"
    return " · ".join(filter(None, ("自有数据", seen_of, newest_said, sources_said(seen.judged.sources))))


def _coverage(own: int, official: int) -> str:
    """Coverage in whole percent, rounded down; more than all is said as it is."""
    return f"{own * 100 // official} %"


def _period(seen: Seen) -> str:
    made, preset = seen.judged, seen.preset
    first, last = (seen.today.fromisoformat(on) for on in (made.first_on, made.last_on))
    when = f" · 周{WEEKDAYS[preset.assessed_on - 1]}考核" if preset.assessed_on else ""
    kind = PeriodKind(preset.period)
    name = AGO.get((seen.today - first).days, "") if kind == PeriodKind.DAY else _PERIODS[kind]
    return f"{name} {span_words(first, last)}{when}"


def _counts(rate: Rate) -> str:
    share, line = rate.verdict.share, rate.verdict.target
    goal = f" · 达标线 {line[0] * 100 / line[1]:g} %" if line else ""
    of = f" · {share.good} / {counted(share.total, rate.unit)}" if share.total else ""
    return f"{rate.indicator.title}{goal}{of}"


def _rounding(figures: dict[tuple[str, str], Rounded], rate: Rate, latest: tuple[str, Rounded] | None) -> str:
    total = count_of(figures, latest[0]) if latest else None
    return interval(latest[1], total, rate.unit) if latest and total else ""


def _differs(seen: Seen, latest: tuple[str, Rounded]) -> str:
    said = difference(_own_of(seen, latest[0]), latest[1], seen.judged.coverage)
    return f"{_ago(latest[0], seen.today)}{said}" if said else ""


def _own_of(seen: Seen, on: str) -> Share:
    """Our own share of a day; only this week's days are at hand."""
    return next((one.share for one in seen.week.days if one.on == on), Share())


def _chip(seen: Seen, rate: Rate) -> str:
    since = date_of(day_of(seen.today) - WEEK_DAYS).isoformat()
    recent = (one for one in seen.figures if one.on >= since)
    said = chip(recent, rate.indicator.id, seen.today)
    if said:
        return said
    if not rate.verdict.share.total:
        return ""
    return f"{_PERIODS[PeriodKind(seen.preset.period)]} {percent(rate.verdict.share)}"
