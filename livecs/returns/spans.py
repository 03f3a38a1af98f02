"""Spans of days in the shop's zone: weeks from Monday, months, any days."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from livecs.clock import SHOP_ZONE, week_of

_DAY_MS = 86_400_000
LONGEST_DAYS = 3653
"""Ten years: each day of a span is a bar of a chart and a row of a sheet."""


class Span(NamedTuple):
    """Days from ``first`` to ``last``, both included."""

    first: date
    last: date

    def bounds_ms(self) -> tuple[int, int]:
        """The moments it begins and ends, in UTC milliseconds, half-open."""
        return _begins_ms(self.first), _begins_ms(self.last) + _DAY_MS

    def is_countable(self) -> bool:
        """Whether it ends after it began, within ``LONGEST_DAYS``."""
        return 0 <= (self.last - self.first).days < LONGEST_DAYS


def week(today: date, back: int = 0) -> Span:
    """The week of a day, Monday to Sunday, or one so many weeks before it."""
    monday = week_of(today) - timedelta(weeks=back)
    return Span(monday, monday + timedelta(days=6))


def month(today: date, back: int = 0) -> Span:
    """The month of a day, or one so many months before it."""
    years, place = divmod(today.year * 12 + today.month - 1 - back, 12)
    first = date(years, place + 1, 1)
    return Span(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def _begins_ms(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=SHOP_ZONE).timestamp()) * 1000
