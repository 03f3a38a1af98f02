"""Whether a period passes, by the back office's figures where there are any, and how far it is from its line."""

from enum import StrEnum
from typing import NamedTuple

from livecs.response import needed
from livecs.response.counters import Share
from livecs.response.days import WEEK_DAYS, Zone, date_of, monday_of
from livecs.response.official import Coverage, Rounded, count_of, pooled
from livecs.response.preset import Indicator, PeriodKind, Preset

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
    """What can be said of a period. Of own rounds nothing, where the back office's consults say that we saw less than
    90 % of them (uncovered), or where nobody told those consults (unchecked).
    """  # noqa: D205 (two meanings, one sentence)

    PASSES = "passes"
    FAILS = "fails"
    EXEMPT = "exempt"
    NO_LINE = "no-line"
    NO_DATA = "no-data"
    UNCOVERED = "uncovered"
    UNCHECKED = "unchecked"


class Verdict(NamedTuple):
    """Whether a period passes, and how far it is from its line.

    Attributes:
        state: the verdict.
        share: what it rests on.
        official_days: on how many days' figures of the back office it rests; 0 where our own rounds carry it.
        target: the pass line, None where nobody published one.
        needed: how many in a row must be in time; 0 at or above the line, None where no number would do.
        affordable: how many more may be late.
        expected: how many more will come in this period at its pace.
        of_expected: how many of those must be in time; None where the line can be reached no more.
        has_counts: whether ``share`` is of real units; of a rate without its consults it is only the same fraction.
        is_over: whether the period has ended: then nothing may or must happen any more.
    """

    state: str
    share: Share
    official_days: int = 0
    target: tuple[int, int] | None = None
    needed: int | None = 0
    affordable: int = 0
    expected: int = 0
    of_expected: int | None = 0
    has_counts: bool = True
    is_over: bool = False


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


class Basis(NamedTuple):
    """What verdicts rest on: the preset, the period at a moment, official figures and how much of them we saw."""

    preset: Preset
    period: Period
    now_ms: int
    figures: dict[tuple[str, str], Rounded]
    covered: Coverage | None = None
    rolling: dict[tuple[str, str], Rounded] = {}  # noqa: RUF012 (never written to)

    def judge(self, indicator: Indicator, own: Share) -> Verdict:
        """The verdict: by official figures where there are any, else by our own rounds as far as they suffice."""
        return self._judged(indicator, own)._replace(is_over=self._is_over())

    def _judged(self, indicator: Indicator, own: Share) -> Verdict:
        whole = self._whole(indicator)
        if whole:
            return whole
        theirs, told = pooled(self.figures, indicator.id, [date_of(day).isoformat() for day in self.period.days])
        if told:
            left = 0 if self.preset.period in _ROLLING else len(self.period.days) - told
            more = needed.expected(theirs.total, told, left)
            return _verdict(indicator, theirs, more)._replace(official_days=told)
        if self.covered and not self.covered.is_enough and own.total:
            return Verdict(State.UNCOVERED, own, target=indicator.target)
        if own.total and indicator.target and (self.covered is None or self.covered.unchecked):
            return Verdict(State.UNCHECKED, own, target=indicator.target)
        return _verdict(indicator, own, needed.expected(own.total, *self._pace()))

    def _whole(self, indicator: Indicator) -> Verdict | None:
        """The verdict by a figure over the whole rolling period, as it was shown on its last day or the day after."""
        days = [date_of(day).isoformat() for day in (self.period.last + 1, self.period.last)]
        on = next((on for on in days if (on, indicator.id) in self.rolling), None)
        if on is None:
            return None
        rate, total, length = self.rolling[on, indicator.id], count_of(self.rolling, on), len(self.period.days)
        if total:
            return _verdict(indicator, Share(rate.worst_of(total), total), 0)._replace(official_days=length)
        share = Share(max(0, 2 * rate.value - 1), 2 * rate.scale)
        verdict = _verdict(indicator._replace(at_least=0), share, 0)
        return Verdict(verdict.state, share, length, verdict.target, has_counts=False)

    def _is_over(self) -> bool:
        """Whether its last day has ended; a period that rolls on never ends."""
        ends_ms = Zone(self.preset.zone).moment_ms(self.period.last + 1)
        return self.preset.period not in _ROLLING and self.now_ms >= ends_ms

    def _pace(self) -> tuple[int, int]:
        """How much of the period's window has passed, and how much is left, in milliseconds."""
        zone = Zone(self.preset.zone)
        passed_ms = left_ms = 0
        for day in self.period.days:
            from_ms, to_ms = (zone.moment_ms(day, ms) for ms in self.preset.window)
            passed = min(max(self.now_ms - from_ms, 0), to_ms - from_ms)
            passed_ms += passed
            left_ms += to_ms - from_ms - passed
        return passed_ms, left_ms


def _verdict(indicator: Indicator, share: Share, more: int) -> Verdict:
    target = indicator.target
    if not share.total:
        return Verdict(State.NO_DATA, share, target=target)
    if target is None:
        return Verdict(State.NO_LINE, share)
    if share.total < indicator.at_least:
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
