"""The back office's own figures: they carry the verdict, ours explain it. A rounded rate is an interval."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from livecs.response.counters import Share

CONSULTS = ("human_consults", "consults", "received")
"""The counts a rate may be over, the best first."""
_OF_CONSULTS = ("reply_3min", "reply_30s", "reply_5min", "valid_reply", "unserved")
"""Rates that are of nothing on a day without consults: a back office shows such a day as 0 %."""
_COVERED = (9, 10)
UNDO_MS = 10_000
"""How long what was just kept can be taken back."""
SETTLED_MS = 2 * UNDO_MS
"""From then on no undo is on its way any more."""


class Rounded(NamedTuple):
    """A number as it is shown: 92.1 % is 921 of 1,000, 50 % is 50 of 100, 11 seconds are 11 of 1."""

    value: int
    scale: int

    def worst_of(self, total: int, *, is_more_better: bool = True) -> int:
        """The worst whole number of ``total`` that would be shown like this; of a rate alone."""
        low = max(0, -(-total * (2 * self.value - 1) // (2 * self.scale)))
        high = min(total, -(-total * (2 * self.value + 1) // (2 * self.scale)) - 1)
        if low > high:  # no whole number is shown like this: the total is of something else
            return max(0, min(total, total * (2 * self.value - 1) // (2 * self.scale)))
        return low if is_more_better else high


class Official(NamedTuple):
    """One figure of one day, or of a period that ends on it.

    Attributes:
        on: the day it is of, ISO.
        indicator: which figure, as presets name it.
        number: as it was shown.
        taken_at_ms: when it was pasted or typed; of two the later counts.
        days: how many days it is over, 1 for the day alone.
        agent: whose; empty for the shop.
    """

    on: str
    indicator: str
    number: Rounded
    taken_at_ms: int
    days: int = 1
    agent: str = ""


def newest(figures: Iterable[Official], days: int = 1) -> dict[tuple[str, str], Rounded]:
    """The shop's figures over so many days, by their last day and indicator: of several the one that was taken last."""
    ordered = sorted((one for one in figures if one.days == days and not one.agent), key=lambda one: one.taken_at_ms)
    found = {(one.on, one.indicator): one.number for one in ordered}
    empty = {on for on, _ in found if count_of(found, on) == 0}
    return {at: number for at, number in found.items() if at[0] not in empty or at[1] not in _OF_CONSULTS}


def fresh(figures: Iterable[Official], known: Iterable[Official]) -> tuple[Official, ...]:
    """The figures that say something new: not those that stand there already as they are."""
    standing = {_place(one): one.number for one in sorted(known, key=lambda one: one.taken_at_ms)}
    return tuple(one for one in figures if standing.get(_place(one)) != one.number)


def _place(one: Official) -> tuple[str, str, int, str]:
    return one.on, one.indicator, one.days, one.agent


def count_of(figures: dict[tuple[str, str], Rounded], on: str) -> int | None:
    """How many consults a day had; None where nobody told."""
    known = (figures.get((on, name)) for name in CONSULTS)
    number = next((one for one in known if one is not None), None)
    return number.value // number.scale if number else None


def pooled(figures: dict[tuple[str, str], Rounded], indicator: str, days: Sequence[str]) -> tuple[Share, int]:
    """The worst that some days' rates can come to together, and how many days: those whose consults are known, too."""
    share, told = Share(), 0
    for on in days:
        rate, total = figures.get((on, indicator)), count_of(figures, on)
        if rate is not None and total:
            share = share.plus(Share(rate.worst_of(total), total))
            told += 1
    return share, told


class Coverage(NamedTuple):
    """How much of what the platform counts we have seen: own units of the official consults.

    Attributes:
        own: our units of the days whose consults are known.
        official: those consults.
        seen: as many of ours as there were consults: too many on one day make up for no other day.
        unchecked: ISO days that are over, of which we have units and nobody told the consults.
    """

    own: int
    official: int
    seen: int
    unchecked: tuple[str, ...] = ()

    @property
    def is_enough(self) -> bool:
        """Whether we saw so much that an own rate may carry a tick or an allowance."""
        return _COVERED[1] * self.seen >= _COVERED[0] * self.official


def coverage(own: dict[str, int], figures: dict[tuple[str, str], Rounded], today: str) -> Coverage | None:
    """The coverage over the days whose consults are known; None where none are.

    Args:
        own: own units by ISO day, 0 for a day of which we saw nothing.
        figures: as :func:`newest` gives them.
        today: the ISO day that is not over yet: nobody can tell its consults.
    """
    told = {on: count for on in own if (count := count_of(figures, on)) is not None}
    known = {on: count for on, count in told.items() if count}
    if not known:
        return None
    seen = sum(min(own[on], count) for on, count in known.items())
    unchecked = tuple(sorted(on for on, units in own.items() if units and on < today and on not in told))
    return Coverage(sum(own[on] for on in known), sum(known.values()), seen, unchecked)


_TAKEN_BACK = 1 << 62
"""The scale of a row that takes another back; its value is the moment of that one. No figure has so many decimals."""


def taken_back(figures: Iterable[Official], at_ms: int) -> tuple[Official, ...]:
    """Rows that take figures back which were just kept: nothing that was kept is ever changed or deleted."""
    return tuple(
        one._replace(number=Rounded(one.taken_at_ms, _TAKEN_BACK), taken_at_ms=max(at_ms, one.taken_at_ms + 1))
        for one in figures
    )


def standing(kept: Iterable[Official]) -> list[Official]:
    """What was kept without what was taken back, in the same order."""
    kept = list(kept)
    gone = {(*_place(one), one.number.value) for one in kept if one.number.scale == _TAKEN_BACK}
    figures = (one for one in kept if one.number.scale != _TAKEN_BACK)
    return [one for one in figures if (*_place(one), one.taken_at_ms) not in gone]


def kept_at(figures: Iterable[Official], known: Iterable[Official], now_ms: int) -> tuple[Official, ...]:
    """Figures with the moment they are kept: later than all that are known, also where the clock was set back."""
    at_ms = max([now_ms, *(one.taken_at_ms + 1 for one in known)])
    return tuple(one._replace(taken_at_ms=at_ms) for one in figures)
