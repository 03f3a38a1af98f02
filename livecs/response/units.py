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

    def plus(self, one: Round) -> "Unit":
        """The unit with one more round."""
        length_ms = one.length_ms
        if length_ms is not None:
            return self._replace(
                rounds=self.rounds + 1, answered=self.answered + 1, longest_ms=max(self.longest_ms, length_ms)
            )
        if one.is_over:
            return self._replace(rounds=self.rounds + 1, has_lost=True)
        since_ms = one.start_ms if self.waits_since_ms is None else min(self.waits_since_ms, one.start_ms)
        return self._replace(rounds=self.rounds + 1, waits_since_ms=since_ms)


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
    """What some rounds of one unit come to."""
    unit = Unit()
    for one in rounds:
        unit = unit.plus(one)
    return unit
