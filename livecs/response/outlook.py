"""What the week page says: the one big number, what it rests on, what may still go wrong, and when it does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from livecs.clock import today_on
from livecs.response.basis import basis
from livecs.response.counters import Share
from livecs.response.days import WEEK_DAYS, Zone, date_of, day_of, monday_of
from livecs.response.freezing import said, share_of
from livecs.response.official import SETTLED_MS, count_of, coverage, newest
from livecs.response.preset import PeriodKind
from livecs.response.verdict import State, period_of, week_of
from livecs.response.week import report
from livecs.response.words import (
    AGO,
    PERIODS,
    STATE_WORDS,
    WEEKDAYS,
    ago,
    chip,
    counted,
    dated,
    difference,
    outcome,
    percent,
    sentence,
    shown,
    span_words,
    unjudged,
)
from livecs.response.words import worst_hours as worst_hours_of
from livecs.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from livecs.response.desk import Frozen, ResponseDesk
    from livecs.response.official import Official, Rounded
    from livecs.response.preset import Preset
    from livecs.response.week import Rate, WeekReport

LOOKED_BACK = 35
"""How many days of official figures a page reads: a month's period and the days after it."""


class Seen(NamedTuple):
    """All that a page shows at a moment.

    Attributes:
        preset: how it was counted.
        judged: the period that the platform judges.
        week: Monday to now, for days and hours.
        figures: the back office's of the last weeks.
        today: the day it was read for.
        last_week: what became of last week, or what of it is another now than when it was frozen.
    """

    preset: Preset
    judged: WeekReport
    week: WeekReport
    figures: tuple[Official, ...]
    today: date
    last_week: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is known, of last week neither: what became of it is asked on Monday and Tuesday."""
        return not (self.judged.rounds or self.week.rounds or self.figures or self.last_week)


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
    frozen = desk.freeze_due(settled_ms=SETTLED_MS)
    figures = tuple(desk.official(day - LOOKED_BACK, day))
    judged = desk.assessed(_judged_day(preset, figures, day))
    week = judged if preset.period == PeriodKind.WEEK else desk.week()
    last_week = _last_week(desk, monday_of(day) - WEEK_DAYS, frozen) if preset.period == PeriodKind.WEEK else ""
    return Seen(preset, judged, week, figures, today, last_week)


def _last_week(desk: ResponseDesk, monday: int, frozen: Frozen | None) -> str:
    """Last week in words: as it stands, as it was frozen, or what is another now; empty where nothing is known."""
    if frozen is None:
        verdict = desk.week(monday).verdict
        when = Sentence(" · 周{}考核", WEEKDAYS[desk.preset.assessed_on - 1]) if desk.preset.assessed_on else ""
        return (
            Sentence("{} {}{}", STATE_WORDS[State(verdict.state)], said(verdict.share), when)
            if verdict.share.total
            else ""
        )
    body = json.loads(frozen.body)
    on = date_of(Zone(desk.preset.zone).place(frozen.frozen_at_ms).day)
    as_frozen = Sentence(
        "{} {} · {}冻结", STATE_WORDS[State(body["verdict"]["state"])], said(share_of(body)), dated(on)
    )
    return desk.since_frozen(monday) or as_frozen


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
        return Outlook("–", State.NO_LINE, word, whole, "", _period(seen), "", "", "", "", "", whole)
    latest = _latest(figures, rate)
    verdict = rate.verdict
    return Outlook(
        percent(verdict.share),
        verdict.state,
        STATE_WORDS[State(verdict.state)],
        _ahead(seen, rate, latest),
        basis(seen, rate, latest),
        _period(seen),
        _counts(rate),
        _rounding(figures, rate, latest),
        worst_hours_of(seen.week),
        _differs(seen, rate, figures, latest) if latest else "",
        _chip(seen, rate),
        whole,
    )


def interval(number: Rounded, total: int, unit: str) -> str:
    """What a rounded rate may be of so many, and which end counts; empty where nothing was rounded up."""
    low, high = number.worst_of(total), number.worst_of(total, is_more_better=False)
    if low >= high:
        least = percent(Share(low, total))
        said = Sentence("{} 是取整后的数：{}里的 {}，往下取是 {}", shown(number), counted(total, unit), low, least)
        return said if low * number.scale < number.value * total else ""
    return Sentence(
        "{} 是取整后的数：{}里有 {} 到 {}，按 {} 算", shown(number), counted(total, unit), low, counted(high, unit), low
    )


def _latest(figures: dict[tuple[str, str], Rounded], rate: Rate) -> tuple[str, Rounded] | None:
    """The newest official figure of the judged rate, and its day."""
    mine = sorted((on, number) for (on, id_), number in figures.items() if id_ == rate.indicator.id)
    return mine[-1] if mine else None


def _ahead(seen: Seen, rate: Rate, latest: tuple[str, Rounded] | None) -> str:
    verdict, covered = rate.verdict, seen.judged.coverage
    pending = rate.share.pending
    waits = Sentence("；等待中 {}", counted(pending, rate.unit)) if pending and not verdict.official_days else ""
    if verdict.state == State.NO_DATA:
        is_told = latest is not None and seen.judged.first_on <= latest[0] <= seen.judged.last_on
        return (
            Sentence("有官方的回复率，再填上咨询数就能判断{}", waits)
            if is_told
            else Sentence("粘贴或手填官方数字就能判断{}", waits)
        )
    if verdict.state in {State.UNCOVERED, State.UNCHECKED}:
        return Sentence("{}{}", unjudged(verdict, covered), waits)
    if verdict.state == State.NO_LINE:
        return Sentence("按自己后台的规则页填上达标线，就能判断{}", waits)
    if verdict.is_over:
        return Sentence("{}；这一天已经过完，数字不再变", outcome(verdict, rate.indicator, rate.unit))
    return outcome(verdict, rate.indicator, rate.unit) + waits


def _period(seen: Seen) -> str:
    made, preset = seen.judged, seen.preset
    first, last = (seen.today.fromisoformat(on) for on in (made.first_on, made.last_on))
    when = Sentence(" · 周{}考核", WEEKDAYS[preset.assessed_on - 1]) if preset.assessed_on else ""
    kind = PeriodKind(preset.period)
    name = AGO.get((seen.today - first).days, "") if kind == PeriodKind.DAY else PERIODS[kind]
    return Sentence("{} {}{}", name, span_words(first, last), when)


def _counts(rate: Rate) -> str:
    share, line = rate.verdict.share, rate.verdict.target
    goal = Sentence(" · 达标线 {:g} %", line[0] * 100 / line[1]) if line else ""
    of = Sentence(" · {} / {}", share.good, counted(share.total, rate.unit)) if share.total else ""
    return Sentence("{}{}{}", rate.indicator.title, goal, of)


def _rounding(figures: dict[tuple[str, str], Rounded], rate: Rate, latest: tuple[str, Rounded] | None) -> str:
    total = count_of(figures, latest[0]) if latest and rate.verdict.official_days else None
    return interval(latest[1], total, rate.unit) if latest and total else ""


def _differs(seen: Seen, rate: Rate, figures: dict[tuple[str, str], Rounded], latest: tuple[str, Rounded]) -> str:
    """The difference of one day, explained by that day: what was not seen on others has no part in it."""
    on, number = latest
    own = _own_of(seen, on)
    covered = None if rate.indicator.by_round else coverage({on: own.total + own.pending}, figures, on)
    said = difference(own, number, covered)
    return Sentence("{}{}", ago(on, seen.today), said) if said else ""


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
    whose = Sentence("官方") if rate.verdict.official_days else Sentence("自有")
    return Sentence("{}·{} {}", whose, PERIODS[PeriodKind(seen.preset.period)], percent(rate.verdict.share))
