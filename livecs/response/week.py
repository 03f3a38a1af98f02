"""The report of a week or another period: pooled sums of days, what is pending, and whether it passes."""

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from livecs.response import needed
from livecs.response.counters import DayCounters, Deadlines, Share
from livecs.response.days import SECOND_MS, WEEK_DAYS, Zone, date_of, monday_of
from livecs.response.official import Coverage, Official, Rounded, coverage, newest, pooled
from livecs.response.preset import Indicator, PeriodKind, Preset, UnitKind

_MEDIAN, _P90 = 50, 90
_ROLLING = {PeriodKind.LAST_30_DAYS: 30, PeriodKind.LAST_7_DAYS: 7}


class Period(NamedTuple):
    """Days from the first to the last, both in it, since 1970-01-01."""

    first: int
    last: int

    @property
    def days(self) -> range:
        """All of them."""
        return range(self.first, self.last + 1)


class State(StrEnum):
    """What can be said of a period."""

    PASSES = "passes"
    FAILS = "fails"
    EXEMPT = "exempt"
    NO_LINE = "no-line"
    NO_DATA = "no-data"
    UNCOVERED = "uncovered"


class Verdict(NamedTuple):
    """Whether a period passes, and how far it is from its line.

    Attributes:
        state: the verdict.
        share: what it rests on.
        is_official: whether the back office's figures carry it; else our own rounds do.
        target: the pass line, None where nobody published one.
        needed: how many in a row must be in time; 0 at or above the line, None where no number would do.
        affordable: how many more may be late.
        expected: how many more will come in this period at its pace.
        of_expected: how many of those must be in time; None where the line can be reached no more.
    """

    state: str
    share: Share
    is_official: bool = False
    target: tuple[int, int] | None = None
    needed: int | None = 0
    affordable: int = 0
    expected: int = 0
    of_expected: int | None = 0


class Rate(NamedTuple):
    """One rate of the period."""

    indicator: Indicator
    unit: str
    share: Share


class Times(NamedTuple):
    """Response times in milliseconds; None where nothing was answered. Percentiles are whole seconds, rounded up."""

    mean_ms: int | None
    capped_mean_ms: int | None
    median_ms: int | None
    p90_ms: int | None
    first_mean_ms: int | None


class DayFigure(NamedTuple):
    """A day's part: its date (ISO) and the judged share."""

    on: str
    share: Share


class HourFigure(NamedTuple):
    """An hour of a weekday, 0 Monday, over the whole period: rounds within the judged time."""

    weekday: int
    hour: int
    share: Share


class WeekReport(NamedTuple):
    """All that is said of a period; ``consults`` counts units, ``qa`` human messages to customer messages."""

    preset: str
    title: str
    unit: str
    first_on: str
    last_on: str
    rounds: int
    answered: int
    consults: int
    unserved: Share
    qa: Share
    rates: tuple[Rate, ...]
    times: Times
    days: tuple[DayFigure, ...]
    hours: tuple[HourFigure, ...]
    verdict: Verdict
    coverage: Coverage | None = None


def period_of(preset: Preset, today: int) -> Period:
    """The period that is looked at on a day: its week, or the days before it that a platform counts."""
    if preset.period in _ROLLING:
        return Period(today - _ROLLING[PeriodKind(preset.period)], today - 1)
    if preset.period == PeriodKind.DAY:
        return Period(today, today)
    return week_of(today)


def week_of(day: int) -> Period:
    """The natural week of a day, Monday to Sunday."""
    monday = monday_of(day)
    return Period(monday, monday + WEEK_DAYS - 1)


def report(
    preset: Preset, days: Iterable[DayCounters], period: Period, now_ms: int, official: Iterable[Official] = ()
) -> WeekReport:
    """Report a period.

    Args:
        preset: how it is counted.
        days: daily counters made with this preset, in any order; others than the period's are left out.
        period: which days.
        now_ms: the moment it is reported for.
        official: figures of the back office, of any days.
    """
    zone = Zone(preset.zone)
    dated = [
        (one, _deadlines(preset, zone, one.day, now_ms))
        for one in sorted(days, key=lambda one: one.day)
        if one.day in period.days
    ]
    own = {_iso(one.day): _within(preset.judged, preset, one, at) for one, at in dated}
    figures = newest(official)
    covered = coverage({on: share.total + share.pending for on, share in own.items()}, figures)
    return WeekReport(
        preset.id,
        preset.title,
        preset.unit,
        _iso(period.first),
        _iso(period.last),
        sum(one.rounds for one, _ in dated),
        sum(one.answered for one, _ in dated),
        sum(one.units + one.open_units.total() for one, _ in dated),
        _sum(one.unserved(at) for one, at in dated),
        Share(sum(one.agent_messages for one, _ in dated), sum(one.customer_messages for one, _ in dated)),
        tuple(_rate(indicator, preset, dated) for indicator in preset.rates),
        _times(dated),
        tuple(DayFigure(_iso(day), own.get(_iso(day), Share())) for day in period.days),
        _hours(preset.judged, dated),
        _judge(preset, period, now_ms, _sum(own.values()), figures, covered),
        covered,
    )


_Dated = Sequence[tuple[DayCounters, Deadlines]]


def _iso(day: int) -> str:
    return date_of(day).isoformat()


def _sum(shares: Iterable[Share]) -> Share:
    total = Share()
    for share in shares:
        total = total.plus(share)
    return total


def _deadlines(preset: Preset, zone: Zone, day: int, now_ms: int) -> Deadlines:
    return Deadlines(now_ms, zone.moment_ms(day + 1) if preset.cut_at_midnight else None)


def _within(indicator: Indicator | None, preset: Preset, one: DayCounters, at: Deadlines) -> Share:
    if indicator is None:
        return Share()
    counts_rounds = (indicator.unit or preset.unit) == UnitKind.ROUND
    return (one.rounds_within if counts_rounds else one.units_within)(indicator.within_s, at)


def _rate(indicator: Indicator, preset: Preset, dated: _Dated) -> Rate:
    share = _sum(_within(indicator, preset, one, at) for one, at in dated)
    return Rate(indicator, indicator.unit or preset.unit, share)


def _times(dated: _Dated) -> Times:
    answered = sum(one.answered for one, _ in dated)
    firsts = sum(one.firsts for one, _ in dated)
    seconds: Counter[int] = Counter()
    capped_ms, capped = 0, 0
    for one, at in dated:
        seconds.update(one.seconds)
        lost = one.lost + sum(
            times for (_, start_ms), times in one.waiting.items() if at.is_late(start_ms, one.cap_ms // SECOND_MS)
        )
        capped_ms += one.capped_ms + lost * one.cap_ms
        capped += one.answered + lost
    return Times(
        _mean(sum(one.total_ms for one, _ in dated), answered),
        _mean(capped_ms, capped),
        _percentile(seconds, _MEDIAN),
        _percentile(seconds, _P90),
        _mean(sum(one.first_ms for one, _ in dated), firsts),
    )


def _mean(total_ms: int, count: int) -> int | None:
    return total_ms // count if count else None


def _percentile(seconds: Counter[int], percent: int) -> int | None:
    """The smallest wait that so many percent do not exceed."""
    rank = -(-seconds.total() * percent // 100)
    for second in sorted(seconds):
        rank -= seconds[second]
        if rank <= 0:
            return second * SECOND_MS
    return None


def _hours(judged: Indicator | None, dated: _Dated) -> tuple[HourFigure, ...]:
    cells: dict[tuple[int, int], Share] = {}
    for one, at in dated:
        weekday = date_of(one.day).weekday()
        for hour, share in (one.hours_within(judged.within_s, at) if judged else {}).items():
            cells[weekday, hour] = cells.get((weekday, hour), Share()).plus(share)
    return tuple(HourFigure(*cell, share) for cell, share in sorted(cells.items()))


def _judge(
    preset: Preset,
    period: Period,
    now_ms: int,
    own: Share,
    figures: dict[tuple[str, str], Rounded],
    covered: Coverage | None,
) -> Verdict:
    """The verdict: by official figures where there are any, else by our own rounds as far as they suffice."""
    judged = preset.judged
    if judged is None:
        return Verdict(State.NO_LINE if own.total else State.NO_DATA, own)
    theirs = pooled(figures, judged.id, [_iso(day) for day in period.days])
    if theirs.total:
        told = sum(1 for day in period.days if (_iso(day), judged.id) in figures)
        left = 0 if preset.period in _ROLLING else len(period.days) - told
        return _verdict(judged, theirs, needed.expected(theirs.total, told, left))._replace(is_official=True)
    if covered and not covered.is_enough:
        return Verdict(State.UNCOVERED, own, target=judged.target)
    passed_ms, left_ms = _pace(preset, period, now_ms)
    return _verdict(judged, own, needed.expected(own.total, passed_ms, left_ms))


def _verdict(judged: Indicator, share: Share, more: int) -> Verdict:
    target = judged.target
    if not share.total:
        return Verdict(State.NO_DATA, share, target=target)
    if target is None:
        return Verdict(State.NO_LINE, share)
    if share.total < judged.at_least:
        return Verdict(State.EXEMPT, share, target=target)
    return Verdict(
        State.PASSES if needed.passes(target, share) else State.FAILS,
        share,
        target=target,
        needed=needed.needed(target, share),
        affordable=needed.affordable(target, share),
        expected=more,
        of_expected=needed.needed_of_next(target, share, more),
    )


def _pace(preset: Preset, period: Period, now_ms: int) -> tuple[int, int]:
    """How much of the period's window has passed, and how much is left, in milliseconds."""
    zone = Zone(preset.zone)
    start, end = preset.window
    passed_ms = left_ms = 0
    for day in period.days:
        from_ms, to_ms = zone.moment_ms(day, start), zone.moment_ms(day, end)
        passed = min(max(now_ms - from_ms, 0), to_ms - from_ms)
        passed_ms += passed
        left_ms += to_ms - from_ms - passed
    return passed_ms, left_ms
