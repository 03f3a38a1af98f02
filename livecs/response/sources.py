"""Which source counts on which day: what several saw of the same day is never added up."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from livecs.response.days import date_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from livecs.response.counters import DayCounters

FEED = "feed"
"""What is seen as it happens."""
IMPORTED = "import"
"""A file that names no source."""
PASTED = "pasted"
"""Single chats that somebody pasted; never all of a day where anything else saw it."""


class Choice(NamedTuple):
    """The counters of some days, of one source each, and which; a day that nobody saw has no source."""

    days: Sequence[DayCounters]
    sources: Mapping[int, str]


def best_first(sources: Iterable[str]) -> tuple[str, ...]:
    """Sources, given in the order in which they came: imported files, the last first, then the feed, then pastes."""
    last_first = [*dict.fromkeys(reversed([*sources]))]
    return tuple(sorted(last_first, key=lambda source: (source == PASTED) * 2 + (source == FEED)))


def one_a_day(seen: Mapping[str, Iterable[DayCounters]]) -> Choice:
    """Of each day the counters of the best source that saw anything of it.

    Args:
        seen: the days that each source saw, the best source first.
    """
    chosen: dict[int, tuple[str, DayCounters]] = {}
    for source, days in seen.items():
        for one in days:
            if one.day not in chosen or (chosen[one.day][1].is_empty and not one.is_empty):
                chosen[one.day] = (source, one)
    found = [chosen[day] for day in sorted(chosen)]
    return Choice([one for _, one in found], {one.day: source for source, one in found if not one.is_empty})


class Span(NamedTuple):
    """Days in a row that one source saw, ISO, both inclusive."""

    source: str
    first_on: str
    last_on: str


def names(seen: Iterable[Span]) -> str:
    """The sources of some spans, each once."""
    return "、".join(dict.fromkeys(span.source for span in seen if span.source))


def spans(sources: Mapping[int, str]) -> tuple[Span, ...]:
    """The sources by their days in a row; a day that nobody saw parts nothing."""
    found: list[Span] = []
    for day in sorted(sources):
        on = date_of(day).isoformat()
        if found and found[-1].source == sources[day]:
            found[-1] = found[-1]._replace(last_on=on)
        else:
            found.append(Span(sources[day], on, on))
    return tuple(found)
