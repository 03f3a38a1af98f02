"""Events from a file of any length, row by row: its columns and dates are understood first, then nothing is held."""

from __future__ import annotations

import hashlib
import re
from collections import OrderedDict
from functools import lru_cache
from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from livecs.errors import UserError
from livecs.platforms import PLATFORMS, platform_named
from livecs.response.dates import Order, dates_of, readings
from livecs.response.days import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, Zone, day_of
from livecs.response.event_rows import Columns, events_of
from livecs.response.imports.event_columns import mapped
from livecs.response.model import Event
from livecs.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from livecs.response.dates import Reading
    from livecs.sheets.limits import Row

SAMPLE = 1000
_WINDOW = 65_536
_PLAIN_MOMENT = re.compile(r"(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?")
_HOURS, _SIXTY, _MONTHS = 24, 60, 12
_FAULTS = 100
_TITLES = {one.id: one.title for one in PLATFORMS}


class Plan(NamedTuple):
    """How a file will be read; shown before it is.

    Attributes:
        headers: its first row.
        columns: which of them is what.
        text: the column of what was said, of which a hash alone is taken; -1 where there is none.
        zone: of moments that name none.
        order: of day and month.
        is_backwards: whether the newest row stands first.
        doubt: what must be asked before it is read; empty where nothing is in doubt.
        readings: the ways to read doubtful dates.
    """

    headers: tuple[str, ...]
    columns: Columns
    text: int
    zone: str
    order: Order
    is_backwards: bool
    doubt: str = ""
    readings: tuple[Reading, ...] = ()


class Told(NamedTuple):
    """What a person said of a file.

    Attributes:
        columns: fields by header, see :data:`livecs.response.imports.event_columns.FIELDS`.
        zone: of moments that name none.
        order: of day and month.
        on: the day of figures that name none.
        days: over how many days such figures are.
        source: whose events they are, whatever the rows say.
        figures: titles of figures by header, see :data:`livecs.response.imports.figure_columns.TITLES`.
    """

    columns: Mapping[str, str] = {}
    zone: str = ""
    order: Order | None = None
    on: date | None = None
    days: int | None = None
    source: str = ""
    figures: Mapping[str, str] = {}


def plan_of(headers: Sequence[str], rows: Iterable[Row], told: Told, zone: str, today: date) -> Plan:
    """Understand a file.

    Args:
        headers: its first row.
        rows: the others; all are looked at where day and month might be taken for each other, else the first.
        told: what a person said.
        zone: the shop's.
        today: the day of the reading.

    Raises:
        UserError: a column that is needed is not there, or what was said does not fit.
    """
    columns, text = mapped(headers, told.columns)
    rest = iter(rows)
    sample = list(islice(rest, SAMPLE))
    moments = [row.cell(columns.at).strip() for row in sample]
    order, doubt = told.order or Order.YEAR_FIRST, ""
    ways: tuple[Reading, ...] = ()
    if told.order is None and any(map(_may_be_swapped, moments)):
        texts = [*dict.fromkeys(_date_part(text) for text in chain(moments, (row.cell(columns.at) for row in rest)))]
        dated = [text for text in texts if text and not _is_number(text)]
        found = dates_of(dated, today)
        order, doubt, ways = found.order or Order.YEAR_FIRST, found.doubt, readings(dated, today)
    own_zone = told.zone or ("UTC" if re.search("UTC|GMT", headers[columns.at], re.IGNORECASE) else zone)
    plan = Plan(tuple(headers), columns, text, own_zone, order, is_backwards=False, doubt=doubt, readings=ways)
    try:
        reader = Reader(plan, today)
    except KeyError:
        raise UserError("response.map", Sentence("没有时区「{}」；例如 Asia/Shanghai、UTC", own_zone)) from None
    seen = [event.at_ms for event in reader.read(sample)]
    steps = [later - earlier for earlier, later in pairwise(seen)]
    is_backwards = sum(step < 0 for step in steps) > sum(step > 0 for step in steps)
    return plan._replace(is_backwards=is_backwards)


def _may_be_swapped(text: str) -> bool:
    """Whether day and month of a moment could be taken for each other, or it lies in no order at all."""
    found = re.match(r"\s*\d{4}[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)", text)
    if found:
        return found[1].zfill(2) != found[2].zfill(2) and int(found[2]) <= _MONTHS
    return bool(text.strip()) and not _is_number(text)


def _is_number(text: str) -> bool:
    """Whether a moment is a number of seconds, or a day without anything between."""
    return re.match(r"\s*\d{8}", text) is not None


def _date_part(text: str) -> str:
    return re.split(r"[ T]", text.strip(), maxsplit=1)[0]


class Reader:
    """Reads the rows of a planned file; ``refused`` and ``faults`` (number and why) grow while it does."""

    def __init__(self, plan: Plan, today: date, platform: str = "") -> None:
        """Read nothing yet; rows that name another platform than this one are refused.

        Raises:
            KeyError: there is no such zone.
        """
        self.plan = plan
        self.faults: list[tuple[int, str]] = []
        self.refused = 0
        self._today = today
        self._end_ms = (day_of(today) + 1) * DAY_MS  # of UTC's day: later than now wherever the file is from
        self._zone = Zone(plan.zone)
        self._window = _Window()
        self._step = -1 if plan.is_backwards else 1
        self._platform = platform if plan.columns.platform >= 0 else ""
        self._wrong_platform = lru_cache(64)(self._wrong_platform_of)
        self._day_start = lru_cache(4096)(self._day_start_of)
        self._words = lru_cache(4096)(self._words_of)

    def read(self, rows: Iterable[Row]) -> Iterator[Event]:
        """The events, each with its place among those of its moment, and the how manieth of equal ones it is."""
        for row in rows:
            if self._platform and (why := self._wrong_platform(_cell(row.cells, self.plan.columns.platform))):
                self._refuse((row.number, why))
                continue
            event = self._quick(row) or self._careful(row)
            if event is None:
                continue
            if event.at_ms >= self._end_ms:
                self._refuse((row.number, Sentence("时间在今天以后：{}", _cell(row.cells, self.plan.columns.at)[:30])))
                continue
            place, nth = self._window.count(event)
            yield event._replace(nth=nth, order=place * self._step) if place else event

    def _quick(self, row: Row) -> Event | None:
        """The event of a row as most files write it; None for one that needs to be looked at more closely."""
        columns, cells = self.plan.columns, row.cells
        try:
            found = _PLAIN_MOMENT.fullmatch(cells[columns.at])
            conversation = cells[columns.conversation].strip()
            words = self._words(cells[columns.role], _cell(cells, columns.kind))
        except IndexError:
            return None
        start_ms = self._day_start(found[1]) if found else None
        ms = _clock_ms(*found.groups()[1:]) if found else None
        if start_ms is None or ms is None or words is None or not conversation:
            return None
        return Event(
            conversation,
            start_ms + ms,
            words.role,
            words.kind,
            _cell(cells, columns.agent),
            _cell(cells, columns.source),
            _cell(cells, columns.customer),
            self._mark(cells),
        )

    def _careful(self, row: Row) -> Event | None:
        plan = self.plan
        found = events_of([(row.number, row.cells)], plan.columns, self._zone, self._today, plan.order)
        if not found.events:
            self._refuse(*found.faults)
            return None
        return found.events[0]._replace(mark=self._mark(row.cells))

    def _refuse(self, *faults: tuple[int, str]) -> None:
        self.refused += 1
        self.faults += faults if len(self.faults) < _FAULTS else ()

    def _wrong_platform_of(self, text: str) -> str:
        """Why a row of this platform is not taken; empty where it is the one, or none is named."""
        named = platform_named(text)
        if not text or named == self._platform:
            return ""
        return Sentence(
            "平台是{}，这次导入的是{}；请换平台，或把这一列设为不用",
            _TITLES.get(named, text[:10]),
            _TITLES[self._platform],
        )

    def _words_of(self, role: str, kind: str) -> Event | None:
        """An event of a role and a kind in words."""
        one = Columns(0, 1, 2, 3)
        found = events_of(
            [(1, ("-", "2000-01-01 00:00:00", role, kind))], one, self._zone, self._today, Order.YEAR_FIRST
        )
        return found.events[0] if found.events else None

    def _day_start_of(self, text: str) -> int | None:
        """The beginning of a day; None where the zone does not keep one offset, and each moment is looked up."""
        day = dates_of([text], self._today, self.plan.order).days[0]
        return None if day is None or self._zone.fixed_ms is None else self._zone.moment_ms(day_of(day))

    def _mark(self, cells: Sequence[str]) -> str:
        """The message's own mark, else a hash of what was said."""
        mark = _cell(cells, self.plan.columns.mark)
        if mark or self.plan.text < 0:
            return mark
        text = _cell(cells, self.plan.text)
        return hashlib.blake2b(text.encode("utf8", "surrogatepass"), digest_size=12).hexdigest() if text else ""


def _cell(cells: Sequence[str], column: int) -> str:
    return cells[column].strip() if 0 <= column < len(cells) else ""


@lru_cache(1 << 17)
def _clock_ms(hour: str, minute: str, second: str | None, fraction: str | None) -> int | None:
    if int(hour) >= _HOURS or int(minute) >= _SIXTY or int(second or 0) >= _SIXTY:
        return None
    return (
        int(hour) * HOUR_MS
        + int(minute) * MINUTE_MS
        + int(second or 0) * SECOND_MS
        + int((fraction or "").ljust(3, "0"))
    )


class _Window:
    """Knows the last rows by their moment: equal ones stand near each other, and a file may have any length."""

    def __init__(self) -> None:
        self._seen: OrderedDict[int, tuple[int, ...]] = OrderedDict()

    def count(self, event: Event) -> tuple[int, int]:
        """How many of its moment came before it, and how many of those were equal to it."""
        moment = hash((event.source, event.conversation, event.at_ms))
        rest = hash((event.role, event.kind, event.mark))
        before = self._seen.pop(moment, ())
        self._seen[moment] = (*before, rest)
        if len(self._seen) > _WINDOW:
            self._seen.popitem(last=False)
        return len(before), before.count(rest)
