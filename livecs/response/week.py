"""The report of a week or another period: pooled sums of days, what is pending, and whether it passes."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from livecs.response.counters import DayCounters, Deadlines, Share
from livecs.response.days import SECOND_MS, Zone, date_of
from livecs.response.official import Coverage, Official, coverage, newest
from livecs.response.preset import Indicator, Preset, UnitKind
from livecs.response.sources import Span
from livecs.response.verdict import Basis, Period, State, Verdict

_MEDIAN, _P90 = 50, 90


class Rate(NamedTuple):
    """One rate of the period: by its unit, by rounds, and what its line makes of it."""

    indicator: Indicator
    unit: str
    share: Share
    rounds: Share
    verdict: Verdict


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
    """All that is said of a period; ``consults`` as a back office counts, ``qa`` human messages to the customers'.

    ``sources`` says whose events each of its days is made of, where several might be.
    """

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
    sources: tuple[Span, ...] = ()


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
    official = tuple(official)
    figures = newest(official)
    rolling = newest(official, len(period.days)) if len(period.days) > 1 else {}
    seen = {_iso(one.day): _units(one, preset) for one, _ in dated}
    today = _iso(zone.place(now_ms).day)
    covered = coverage({_iso(day): seen.get(_iso(day), 0) for day in period.days}, figures, today)
    basis = Basis(preset, period, now_ms, figures, covered, rolling)
    rates = tuple(_rate(indicator, basis, dated) for indicator in preset.rates)
    return WeekReport(
        preset.id,
        preset.title,
        preset.unit,
        _iso(period.first),
        _iso(period.last),
        sum(one.rounds for one, _ in dated),
        sum(one.answered for one, _ in dated),
        sum(_units(one, preset) for one, _ in dated),
        _sum(one.unserved(at) for one, at in dated),
        Share(sum(one.agent_messages for one, _ in dated), sum(one.customer_messages for one, _ in dated)),
        rates,
        _times(dated),
        _days(preset, period, dated),
        _hours(preset.judged, dated),
        next((one.verdict for one in rates if one.indicator.is_judged), Verdict(State.NO_LINE, Share())),
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


def _units(one: DayCounters, preset: Preset) -> int:
    """What a back office calls consults: the units, or the chats where every round is a unit."""
    return one.chats if preset.unit == UnitKind.ROUND else one.units + one.open_units.total()


def _within(indicator: Indicator, preset: Preset, one: DayCounters, at: Deadlines) -> Share:
    return (one.rounds_within if _unit(indicator, preset) == UnitKind.ROUND else one.units_within)(
        indicator.within_s, at
    )


def _unit(indicator: Indicator, preset: Preset) -> str:
    return UnitKind.ROUND.value if indicator.by_round else preset.unit


def _rate(indicator: Indicator, basis: Basis, dated: _Dated) -> Rate:
    share = _sum(_within(indicator, basis.preset, one, at) for one, at in dated)
    rounds = _sum(one.rounds_within(indicator.within_s, at) for one, at in dated)
    return Rate(indicator, _unit(indicator, basis.preset), share, rounds, basis.judge(indicator, share))


def _days(preset: Preset, period: Period, dated: _Dated) -> tuple[DayFigure, ...]:
    judged = preset.judged
    shares = {one.day: _within(judged, preset, one, at) for one, at in dated} if judged else {}
    return tuple(DayFigure(_iso(day), shares.get(day, Share())) for day in period.days)


def _times(dated: _Dated) -> Times:
    answered = sum(one.answered for one, _ in dated)
    firsts = sum(one.firsts for one, _ in dated)
    seconds: Counter[int] = Counter()
    capped_ms, capped = 0, 0
    for one, at in dated:
        seconds.update(one.seconds)
        lost = one.lost + one.late_waits(one.cap_ms // SECOND_MS, at)
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
