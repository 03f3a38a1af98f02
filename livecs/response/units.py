"""Rounds to what is judged: a session, a person's day or the round itself; one late round fails the whole unit."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from livecs.response.model import Round
from livecs.response.preset import UnitKind

Key = tuple[str | int, ...]


class Unit(NamedTuple):
    """What a unit's rounds come to. It belongs to the day on which they began: a day later none can be added.

    Attributes:
        rounds: how many.
        answered: how many of them were answered.
        longest_ms: the longest wait of those answered.
        waits_since_ms: when the first of those began that still wait; None where nobody waits.
        has_lost: whether one ended without an answer.
    """

    rounds: int = 0
    answered: int = 0
    longest_ms: int = 0
    waits_since_ms: int | None = None
    has_lost: bool = False


def unit_key(one: Round, unit: str) -> Key:
    """Which unit a round belongs to; the day is its first part."""
    if unit == UnitKind.ROUND:
        return (one.day, one.conversation, one.session, one.number)
    if unit == UnitKind.SESSION:
        return (one.day, one.conversation, one.session)
    return (one.day, one.customer)


def units_of(rounds: Iterable[Round], unit: str) -> Iterator[tuple[Key, Unit]]:
    """The units of some rounds, by key."""
    keyed = sorted(((unit_key(one, unit), one) for one in rounds), key=lambda pair: pair[0])
    for key, group in groupby(keyed, key=lambda pair: pair[0]):
        yield key, summed(one for _, one in group)


def summed(rounds: Iterable[Round]) -> Unit:
    """What some rounds of one unit come to; one pass without a tuple a round, as each event of a unit asks for it."""
    count = answered = longest_ms = 0
    waits_since_ms: int | None = None
    has_lost = False
    for one in rounds:
        count += 1
        if one.end_ms is not None:
            answered += 1
            longest_ms = max(longest_ms, one.end_ms - one.start_ms)
        elif one.is_over:
            has_lost = True
        elif waits_since_ms is None or one.start_ms < waits_since_ms:
            waits_since_ms = one.start_ms
    return Unit(count, answered, longest_ms, waits_since_ms, has_lost)


def joined(parts: Iterable[Unit]) -> Unit:
    """What the parts of one unit come to."""
    parts = [*parts]
    waits = [part.waits_since_ms for part in parts if part.waits_since_ms is not None]
    return Unit(
        sum(part.rounds for part in parts),
        sum(part.answered for part in parts),
        max((part.longest_ms for part in parts), default=0),
        min(waits, default=None),
        any(part.has_lost for part in parts),
    )
