"""What a span of days tells of returns: counted from its records in integers, nobody named.

What was *registered* in the span and what *ended* in it are two sets: a case may be registered in one month and end in
the next. Moments are UTC milliseconds, days those of the shop's zone, spans half-open.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from livecs.returns.model import Attitude, Remedy, Status
from livecs.returns.repeat import repeat

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from livecs.returns.repeat import Repeat
    from livecs.returns.spans import Span

_DAY_MS = 86_400_000
_ZONE_MS = 8 * 3_600_000
_EPOCH = date(1970, 1, 1)
_PARTS = chr(31)
_GROUP: Callable[[Entry], tuple[str, ...]] = itemgetter(1, 2, 3, 5, 6)
_OUTCOME: Callable[[Entry], tuple[str, ...]] = itemgetter(1, 5, 7, 4)
_MOMENT: Callable[[Entry], int] = itemgetter(9)
_REFUND: Callable[[Entry], int] = itemgetter(8)
_DONE, _KEPT = Status.DONE.value, Status.KEPT.value
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


Entry = tuple[str, str, str, str, str, str, str, str, int, int, str, str, str, str | None]
"""A case that was registered in the span; drafts are none.

Its id, platform, shop id, kind, status, reason id, liable party, remedy, refund in fen, moment, phone, nick, what makes
an order the same one, and its products, parted by the character 31. The order is never empty, phone and nick may be. A
plain tuple: of 10,000 the collector of garbage would go through anything else again and again.
"""

Ended = tuple[str, str, str, int, int, int]
"""A case that ended in the span: id, status, attitude at last, refund and compensation in fen, moment."""


class Cause(NamedTuple):
    """A reason as it is counted: ``counted_on`` are the platforms on which it speaks of quality."""

    id: str
    parent_id: str
    name: str
    counted_on: frozenset[str]


class Records(NamedTuple):
    """What the statistics of a span are counted from.

    ``once_persuaded`` are the ids of cases that had the attitude of persuading and have another one now; ``stays`` by
    status, for every move out of it within the span, how many milliseconds the case had been in it.
    """

    entries: Sequence[Entry]
    ended: Sequence[Ended]
    once_persuaded: Collection[str]
    stays: Mapping[str, Sequence[int]]
    causes: Mapping[str, Cause]
    shops: Mapping[str, str]


NOTHING = Records((), (), (), {}, {}, {})
"""Where nothing was ever kept."""


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
    sizes, paid = _grouped(entries)
    return Statistics(
        span,
        len(entries),
        len(ended),
        reasons=_lines(sizes, lambda one: _top(causes[one.reason_id]), lambda key: causes[key].name),
        details=_lines(sizes, lambda one: one.reason_id, lambda key: _full(causes[key], causes)),
        products=_products(entries),
        platforms=_lines(sizes, lambda one: one.platform),
        shops=_lines(sizes, lambda one: one.shop_id, lambda key: records.shops[key]),
        parties=_lines(sizes, lambda one: one.liable_party),
        kinds=_lines(sizes, lambda one: one.kind),
        persuaded=_persuaded(ended, records.once_persuaded),
        quality=_quality(paid, causes),
        quality_on=tuple(
            (place, _quality({one: paid[one] for one in paid if one[0] == place}, causes))
            for place in sorted({place for place, _ in paid})
        ),
        refunded_fen=sum(refund for _, status, _, refund, _, _ in ended if status == _DONE),
        compensated_fen=sum(extra for _, status, _, _, extra, _ in ended if status in {_DONE, _KEPT}),
        repeat=repeat(entries),
        stays=tuple(Stay(one, median(found), len(found)) for one in _STAYS if (found := records.stays.get(one))),
        days=_days(span, entries, ended),
    )


def median(values: Iterable[int]) -> int:
    """The middle one, or the mean of the two in the middle, rounded down; there is at least one."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) // 2


class _Group(NamedTuple):
    """What the tables tell cases apart by."""

    platform: str
    shop_id: str
    kind: str
    reason_id: str
    liable_party: str


def _grouped(entries: Sequence[Entry]) -> tuple[dict[_Group, tuple[int, int]], Counter[tuple[str, str]]]:
    """Cases and refunds by group; and how many were refunds, by platform and reason."""
    cases = Counter(map(_GROUP, entries))
    refunds: dict[tuple[str, ...], int] = dict.fromkeys(cases, 0)
    for key, refund_fen in zip(map(_GROUP, entries), map(_REFUND, entries), strict=True):
        refunds[key] += refund_fen
    paid: Counter[tuple[str, str]] = Counter()
    for (platform, reason_id, remedy, status), count in Counter(map(_OUTCOME, entries)).items():
        if remedy in _REFUNDS and status not in _UNPAID:
            paid[platform, reason_id] += count
    return {_Group(*key): (count, refunds[key]) for key, count in cases.items()}, paid


def _lines(
    sizes: Mapping[_Group, Sequence[int]], key_of: Callable[[_Group], str], title_of: Callable[[str], str] = str
) -> tuple[Line, ...]:
    """A table by one side of the groups."""
    cases: Counter[str] = Counter()
    refunds: Counter[str] = Counter()
    for group, (count, refund_fen) in sizes.items():
        key = key_of(group)
        cases[key] += count
        refunds[key] += refund_fen
    return _ranked(cases, refunds, title_of)


def _ranked(cases: Counter[str], refunds: Mapping[str, int], title_of: Callable[[str], str]) -> tuple[Line, ...]:
    """Lines from the one with most cases; with as many, the higher refund comes first."""
    ranked, cumulated = [], 0
    for key in sorted(cases, key=lambda one: (-cases[one], -refunds.get(one, 0), one)):
        cumulated += cases[key]
        ranked.append(Line(key, title_of(key), cases[key], cumulated, refunds.get(key, 0)))
    return tuple(ranked)


def _products(entries: Iterable[Entry]) -> tuple[Line, ...]:
    """A case with two products counts for both, so shares of products may add up to more than all."""
    cases: Counter[str] = Counter()
    refunds: Counter[str] = Counter()
    for entry in entries:
        product = entry[-1]
        if product and _PARTS in product and len(several := set(product.split(_PARTS))) > 1:
            cases.update(several)  # whose refund it was, nobody said
        elif product:
            product = product.partition(_PARTS)[0]
            cases[product] += 1
            refunds[product] += entry[8]
    return _ranked(cases, refunds, str)


def _top(cause: Cause) -> str:
    return cause.parent_id or cause.id


def _full(cause: Cause, causes: Mapping[str, Cause]) -> str:
    return f"{causes[cause.parent_id].name} · {cause.name}" if cause.parent_id else cause.name


def _persuaded(ended: Iterable[Ended], once: Collection[str]) -> Ratio:
    outcomes = [
        status == _KEPT for id_, status, attitude, *_ in ended if attitude == Attitude.PERSUADE.value or id_ in once
    ]
    return Ratio(sum(outcomes), len(outcomes))


def _quality(paid: Mapping[tuple[str, str], int], causes: Mapping[str, Cause]) -> Ratio:
    counted = sum(count for (platform, reason), count in paid.items() if platform in causes[reason].counted_on)
    return Ratio(counted, sum(paid.values()))


def _days(span: Span, entries: Iterable[Entry], ended: Iterable[Ended]) -> tuple[Day, ...]:
    came = Counter((at_ms + _ZONE_MS) // _DAY_MS for at_ms in map(_MOMENT, entries))
    gone = Counter((at_ms + _ZONE_MS) // _DAY_MS for *_, at_ms in ended)
    first, last = ((day - _EPOCH).days for day in span)
    return tuple(Day(_EPOCH + timedelta(days=number), came[number], gone[number]) for number in range(first, last + 1))
