"""What a span of days tells of returns: counted from its records in integers, nobody named.

What was *registered* in the span and what *ended* in it are two sets: a case may be registered in one month and end in
the next. Moments are UTC milliseconds, days those of the shop's zone, spans half-open.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from livecs.clock import SHOP_ZONE, week_of
from livecs.returns.model import Remedy, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

_DAY_MS = 86_400_000
_ZONE_MS = 8 * 3_600_000
_EPOCH = date(1970, 1, 1)
_REFUNDS = frozenset({Remedy.RETURN_REFUND.value, Remedy.REFUND_ONLY.value})
_UNPAID = frozenset({Status.KEPT.value, Status.REFUSED.value, Status.CANCELLED.value})
_STAYS = tuple(
    status.value
    for status in (
        Status.NEW,
        Status.PERSUADING,
        Status.AWAIT_BUYER,
        Status.IN_TRANSIT,
        Status.INSPECTING,
        Status.SETTLING,
        Status.ESCALATED,
    )
)


class Span(NamedTuple):
    """Days from ``first`` to ``last``, both included."""

    first: date
    last: date

    def bounds_ms(self) -> tuple[int, int]:
        """The moments it begins and ends, in UTC milliseconds, half-open."""
        return _begins_ms(self.first), _begins_ms(self.last + timedelta(days=1))


def week(today: date, back: int = 0) -> Span:
    """The week of a day, Monday to Sunday, or one so many weeks before it."""
    monday = week_of(today) - timedelta(weeks=back)
    return Span(monday, monday + timedelta(days=6))


def month(today: date, back: int = 0) -> Span:
    """The month of a day, or one so many months before it."""
    years, place = divmod(today.year * 12 + today.month - 1 - back, 12)
    first = date(years, place + 1, 1)
    return Span(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))


class Entry(NamedTuple):
    """A case that was registered in the span; drafts are none.

    ``order`` is what makes an order the same one, never empty; ``phone`` and ``nick`` may be.
    """

    id: str
    platform: str
    shop_id: str
    kind: str
    status: str
    reason_id: str
    liable_party: str
    remedy: str
    refund_fen: int
    at_ms: int
    phone: str
    nick: str
    order: str


class Ended(NamedTuple):
    """A case that ended in the span; ``was_persuaded`` also where the attitude was another one at last."""

    status: str
    was_persuaded: bool
    refund_fen: int
    compensation_fen: int
    at_ms: int


class Cause(NamedTuple):
    """A reason as it is counted: ``counted_on`` are the platforms on which it speaks of quality."""

    id: str
    parent_id: str
    name: str
    counted_on: frozenset[str]


class Records(NamedTuple):
    """What the statistics of a span are counted from.

    ``items`` are case ids with a product and how many of it; ``stays`` a status and how many milliseconds a case was in
    it, for every move out of one within the span.
    """

    entries: Sequence[Entry]
    ended: Sequence[Ended]
    items: Sequence[tuple[str, str, int]]
    stays: Sequence[tuple[str, int]]
    causes: Mapping[str, Cause]
    shops: Mapping[str, str]


class Line(NamedTuple):
    """One line of a table: how many cases fall under ``key``, and their refunds in fen.

    ``cumulated`` counts this line's cases and all lines' above it.
    """

    key: str
    title: str
    cases: int
    cumulated: int
    refund_fen: int = 0


class Ratio(NamedTuple):
    """So many of so many; without a whole there is no rate."""

    part: int
    whole: int


class Stay(NamedTuple):
    """How long cases were in a status: the median, and of how many stays."""

    status: str
    median_ms: int
    times: int


class Repeat(NamedTuple):
    """Buyers with several orders among the cases, those cases, and the cases whose buyer is not known."""

    buyers: int
    cases: int
    unknown: int


class Day(NamedTuple):
    """How many cases were registered on a day, and how many ended."""

    on: date
    registered: int
    ended: int


class Statistics(NamedTuple):
    """All that is told of a span; tables begin with the line that has most cases."""

    span: Span
    registered: int
    ended: int
    reasons: tuple[Line, ...]
    details: tuple[Line, ...]
    products: tuple[Line, ...]
    platforms: tuple[Line, ...]
    shops: tuple[Line, ...]
    parties: tuple[Line, ...]
    kinds: tuple[Line, ...]
    persuaded: Ratio
    quality: Ratio
    quality_on: tuple[tuple[str, Ratio], ...]
    refunded_fen: int
    compensated_fen: int
    repeat: Repeat
    stays: tuple[Stay, ...]
    days: tuple[Day, ...]


def statistics(span: Span, records: Records) -> Statistics:
    """Count the records of a span."""
    entries, ended, causes = records.entries, records.ended, records.causes
    paid = [one for one in entries if one.remedy in _REFUNDS and one.status not in _UNPAID]
    on = {place: [one for one in paid if one.platform == place] for place in sorted({one.platform for one in paid})}
    return Statistics(
        span,
        len(entries),
        len(ended),
        reasons=lines(entries, lambda one: _top(causes[one.reason_id]), lambda key: causes[key].name),
        details=lines(entries, attrgetter("reason_id"), lambda key: _full(causes[key], causes)),
        products=_products(entries, records.items),
        platforms=lines(entries, attrgetter("platform")),
        shops=lines(entries, attrgetter("shop_id"), lambda key: records.shops[key]),
        parties=lines(entries, attrgetter("liable_party")),
        kinds=lines(entries, attrgetter("kind")),
        persuaded=_persuaded(ended),
        quality=_quality(paid, causes),
        quality_on=tuple((place, _quality(some, causes)) for place, some in on.items()),
        refunded_fen=sum(one.refund_fen for one in ended if one.status == Status.DONE),
        compensated_fen=sum(one.compensation_fen for one in ended if one.status in {Status.DONE, Status.KEPT}),
        repeat=repeat(entries),
        stays=_stays(records.stays),
        days=_days(span, entries, ended),
    )


def lines(
    entries: Iterable[Entry], key_of: Callable[[Entry], str], title_of: Callable[[str], str] = str
) -> tuple[Line, ...]:
    """Count cases by a key; as many cases, the higher refund comes first."""
    cases: Counter[str] = Counter()
    refunds: Counter[str] = Counter()
    for entry in entries:
        key = key_of(entry)
        cases[key] += 1
        refunds[key] += entry.refund_fen
    return _ranked(cases, refunds, title_of)


def repeat(entries: Sequence[Entry]) -> Repeat:
    """Count the buyers who have cases of several orders.

    One phone number is one buyer, and so is one nick on one platform; a masked nick is anyone's. Who has neither, also
    because it was erased, cannot be counted.
    """
    bond: dict[object, object] = {}
    known = []
    for entry in entries:
        marks: list[object] = [entry.phone] if entry.phone else []
        if entry.nick and "*" not in entry.nick:
            marks.append((entry.platform, entry.nick))
        if marks:
            known.append((marks[0], entry.order))
            for mark in marks[1:]:
                bond[_root(bond, mark)] = _root(bond, marks[0])
    orders = defaultdict[object, list[str]](list)
    for mark, order in known:
        orders[_root(bond, mark)].append(order)
    several = [some for some in orders.values() if len(some) > 1 and len(set(some)) > 1]
    return Repeat(len(several), sum(map(len, several)), len(entries) - len(known))


def median(values: Iterable[int]) -> int:
    """The middle one, or the mean of the two in the middle, rounded down; there is at least one."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) // 2


def _root(bond: dict[object, object], mark: object) -> object:
    while (above := bond.get(mark, mark)) != mark:
        bond[mark] = mark = bond.get(above, above)
    return mark


def _ranked(cases: Counter[str], refunds: Mapping[str, int], title_of: Callable[[str], str]) -> tuple[Line, ...]:
    ranked, cumulated = [], 0
    for key in sorted(cases, key=lambda one: (-cases[one], -refunds.get(one, 0), one)):
        cumulated += cases[key]
        ranked.append(Line(key, title_of(key), cases[key], cumulated, refunds.get(key, 0)))
    return tuple(ranked)


def _products(entries: Iterable[Entry], items: Iterable[tuple[str, str, int]]) -> tuple[Line, ...]:
    """A case with two products counts for both, so shares of products may add up to more than all."""
    refunds = {entry.id: entry.refund_fen for entry in entries}
    pairs = {(case_id, product) for case_id, product, _ in items if case_id in refunds}
    several = Counter(case_id for case_id, _ in pairs)
    cases = Counter(product for _, product in pairs)
    paid: Counter[str] = Counter()
    for case_id, product in pairs:
        if several[case_id] == 1:  # whose refund it was in a case of several, nobody said
            paid[product] += refunds[case_id]
    return _ranked(cases, paid, str)


def _top(cause: Cause) -> str:
    return cause.parent_id or cause.id


def _full(cause: Cause, causes: Mapping[str, Cause]) -> str:
    return f"{causes[cause.parent_id].name} · {cause.name}" if cause.parent_id else cause.name


def _persuaded(ended: Iterable[Ended]) -> Ratio:
    outcomes = [one.status == Status.KEPT for one in ended if one.was_persuaded]
    return Ratio(sum(outcomes), len(outcomes))


def _quality(paid: Sequence[Entry], causes: Mapping[str, Cause]) -> Ratio:
    return Ratio(sum(one.platform in causes[one.reason_id].counted_on for one in paid), len(paid))


def _stays(stays: Iterable[tuple[str, int]]) -> tuple[Stay, ...]:
    by_status = defaultdict[str, list[int]](list)
    for status, ms in stays:
        by_status[status].append(ms)
    return tuple(Stay(one, median(by_status[one]), len(by_status[one])) for one in _STAYS if one in by_status)


def _days(span: Span, entries: Iterable[Entry], ended: Iterable[Ended]) -> tuple[Day, ...]:
    came, gone = (Counter((one.at_ms + _ZONE_MS) // _DAY_MS for one in some) for some in (entries, ended))
    first, last = ((day - _EPOCH).days for day in span)
    return tuple(Day(_EPOCH + timedelta(days=number), came[number], gone[number]) for number in range(first, last + 1))


def _begins_ms(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=SHOP_ZONE).timestamp()) * 1000
