"""Dates of a column, whose order of day and month is that of all of them, and is asked for where they do not tell."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from livecs.sentence import Sentence


class Order(StrEnum):
    """In which order a file writes day and month."""

    YEAR_FIRST = "ymd"
    MONTH_FIRST = "mdy"
    DAY_FIRST = "dmy"
    SWAPPED = "ydm"
    """A spreadsheet took day for month wherever it could: 2026-03-11 stands for 3 November."""


class Reading(NamedTuple):
    """One way to read doubtful dates: the order, and a date as it stands with the day it would then be."""

    order: Order
    text: str
    day: date


class Dates(NamedTuple):
    """What a column of dates says.

    Attributes:
        days: for each text its date; None for what is none, or what nobody can tell.
        order: how they are written; None while it must be asked for.
        doubt: what to ask a person, empty where nothing is in doubt.
    """

    days: tuple[date | None, ...]
    order: Order | None
    doubt: str = ""


_YEAR_FIRST = re.compile(r"(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?!\d)|(\d{4})(\d{2})(\d{2})(?!\d)")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)")
_NO_YEAR = re.compile(r"(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?!\d)")
_AGO = {"今天": 0, "今日": 0, "昨天": 1, "昨日": 1, "前天": 2, "前日": 2}
_MONTHS = 12
_SHOWN = 30
_CENTURY = 2000


def dates_of(texts: Sequence[str], today: date, order: Order | None = None) -> Dates:
    """Read a column of dates; what stands behind a date, such as a time, is not looked at.

    Args:
        texts: the cells.
        today: the day of the reading; a date without a year is the last such day until then.
        order: as a person answered, where it had been asked for.
    """
    plain = [unicodedata.normalize("NFKC", text).strip() for text in texts]
    pairs = [(int(found[1]), int(found[2])) for text in plain if (found := _short(text))]
    if order == Order.SWAPPED:
        short = (_order_of(pairs) if pairs else None) or Order.DAY_FIRST
        return Dates(tuple(_swapped(_date_of(text, short, today), text) for text in plain), order)
    order = order or (_order_of(pairs) if pairs else Order.YEAR_FIRST)
    days = tuple(_date_of(text, order, today) for text in plain)
    if order is None:
        is_mixed = any(one > _MONTHS for one, _ in pairs)
        why = Sentence("日期里月和日的先后前后不一致") if is_mixed else Sentence("日期分不出哪个是月、哪个是日")
        shown = next(filter(_short, plain))[:_SHOWN]
        return Dates(days, None, Sentence("{}，如「{}」；请选择月在前还是日在前", why, shown))
    return Dates(days, order, _doubt(days, today))


def readings(texts: Sequence[str], today: date) -> tuple[Reading, ...]:
    """The ways to read dates that are in doubt, each with the first date that they read differently."""
    found = dates_of(texts, today)
    if not found.doubt:
        return ()
    orders = (Order.YEAR_FIRST, Order.SWAPPED) if found.order else (Order.MONTH_FIRST, Order.DAY_FIRST)
    ways = [dates_of(texts, today, order).days for order in orders]
    differs = next((n for n, days in enumerate(zip(*ways, strict=True)) if len({*days}) > 1 and all(days)), None)
    if differs is None:
        return ()
    days = [way[differs] for way in ways]
    return tuple(Reading(order, texts[differs], day) for order, day in zip(orders, days, strict=True) if day)


def _swapped(day: date | None, text: str) -> date | None:
    """A day that a spreadsheet may have swapped, the other way round."""
    if day is None or day.day > _MONTHS or not _YEAR_FIRST.match(text):
        return day
    return _day(day.year, day.day, day.month)


def _short(text: str) -> re.Match[str] | None:
    """A date that ends with its year."""
    return None if _YEAR_FIRST.match(text) else _YEAR_LAST.match(text)


def _order_of(pairs: Iterable[tuple[int, int]]) -> Order | None:
    """The order that all pairs allow; None where there is none, or more than one."""
    pairs = list(pairs)
    by_month = all(one <= _MONTHS for one, _ in pairs)
    by_day = all(other <= _MONTHS for _, other in pairs)
    if by_month == by_day:
        return None
    return Order.MONTH_FIRST if by_month else Order.DAY_FIRST


def _date_of(text: str, order: Order | None, today: date) -> date | None:
    if text in _AGO:
        return today - timedelta(days=_AGO[text])
    if found := _YEAR_FIRST.match(text):
        year, month, day = (int(part) for part in found.groups() if part)
        return _day(year, month, day)
    if found := _YEAR_LAST.match(text):
        if order not in {Order.MONTH_FIRST, Order.DAY_FIRST}:
            return None
        one, other, year = (int(part) for part in found.groups())
        month, day = (one, other) if order == Order.MONTH_FIRST else (other, one)
        return _day(year if year > 99 else _CENTURY + year, month, day)  # noqa: PLR2004 (two digits)
    if found := _NO_YEAR.match(text):
        this = _day(today.year, int(found[1]), int(found[2]))
        return this if this is None or this <= today else _day(today.year - 1, int(found[1]), int(found[2]))
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _doubt(days: Iterable[date | None], today: date) -> str:
    """Whether a spreadsheet swapped day and month where it could: those days lie apart from all the others."""
    known = sorted({day for day in days if day})
    swapped = [day for day in known if day.day <= _MONTHS and day.day != day.month and _is_apart(day, known, today)]
    if swapped:
        one = swapped[0]
        other = _day(one.year, one.day, one.month)
        return Sentence("有 {} 天像是月和日被表格换过，如 {} 可能是 {}；请核对后选择", len(swapped), one, other)
    if known and known[-1] > today:
        return Sentence("有日期在今天以后，如 {}；请核对", known[-1])
    return ""


def _is_apart(day: date, known: Sequence[date], today: date) -> bool:
    """Whether a date fits the sure ones (days above 12) or today better with day and month swapped."""
    months = Counter((one.year, one.month) for one in known if one.day > _MONTHS)
    swapped = (day.year, day.day)
    if months:
        return (day.year, day.month) not in months and swapped in months
    return day > today and (_day(day.year, day.day, day.month) or day) <= today
