"""All that is derived of one source: rounds, units and daily counters, kept up event by event or made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.response.counters import DayCounters
from livecs.response.days import SECOND_MS
from livecs.response.model import Messages
from livecs.response.reading import rules_of
from livecs.response.rounds import Tracker, read_all
from livecs.response.units import summed, unit_key, units_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from livecs.response.model import Event, Round
    from livecs.response.preset import Preset
    from livecs.response.units import Key, Unit


class Ledger:
    """The rounds of one source under one preset; the same whichever way its events came.

    Where a day ends at midnight its rounds are made of its own events alone, so a ledger may hold some days only;
    a late event of another day is for :func:`rebuilt`.
    """

    def __init__(self, preset: Preset, events: Iterable[Event] = ()) -> None:
        """Begin with what is kept, in any order.

        Args:
            preset: how it is counted.
            events: all events of the days that the ledger is to hold.
        """
        self.preset = preset
        self.days: dict[int, DayCounters] = {}
        self._rules = rules_of(preset)
        self._trackers: dict[str, Tracker] = {}
        self._units: dict[Key, dict[tuple[int, int, str], Round]] = {}
        for conversation, own in by_conversation(events).items():
            self._begin(conversation, own)
        for key, rounds in self._units.items():
            self.day(int(key[0])).put_unit(summed(rounds.values()))

    def take(self, event: Event) -> frozenset[int]:
        """Take one event; gives the days whose counters are others now, none for one that is known."""
        tracker = self._trackers.get(event.conversation) or self._begin(event.conversation, ())
        change = tracker.take(event)
        if change is None:
            return frozenset()
        touched: dict[Key, Unit] = {}
        for one in (*change.dropped, *change.added):
            key = unit_key(one, self.preset.unit)
            if key not in touched:
                touched[key] = summed(self._units.get(key, {}).values())
        for one in change.dropped:
            self.day(one.day).put(one, -1)
            del self._units[unit_key(one, self.preset.unit)][_place(one)]
        for one in change.added:
            self.day(one.day).put(one)
            self._units.setdefault(unit_key(one, self.preset.unit), {})[_place(one)] = one
        for key, before in touched.items():
            day = self.day(int(key[0]))
            day.put_unit(before, -1)
            day.put_unit(summed(self._units[key].values()))
        for messages in change.messages:
            self.day(messages.day).put_messages(messages)
        return frozenset((*(int(key[0]) for key in touched), *(messages.day for messages in change.messages)))

    def day(self, day: int) -> DayCounters:
        """The counters of a day, since 1970-01-01."""
        found = self.days.get(day)
        if found is None:
            found = self.days[day] = empty_day(self.preset, day)
        return found

    def rounds(self) -> Iterator[Round]:
        """All rounds, conversation by conversation."""
        for tracker in self._trackers.values():
            yield from tracker.rounds

    def _begin(self, conversation: str, events: Iterable[Event]) -> Tracker:
        """Count a whole conversation, its units apart."""
        tracker = self._trackers[conversation] = Tracker(conversation, self._rules, events)
        for one in tracker.rounds:
            self.day(one.day).put(one)
            self._units.setdefault(unit_key(one, self.preset.unit), {})[_place(one)] = one
        for day, (customer, agent) in tracker.messages.items():
            self.day(day).put_messages(Messages(day, customer, agent))
        return tracker


def empty_day(preset: Preset, day: int) -> DayCounters:
    """A day of which nothing is known."""
    return DayCounters(day, preset.thresholds_s, preset.cap_s * SECOND_MS)


def rebuilt(preset: Preset, conversations: Iterable[tuple[str, Iterable[Event]]]) -> dict[int, DayCounters]:
    """The daily counters made anew, by day; only the rounds are held in memory, never all events.

    Args:
        preset: how it is counted.
        conversations: each conversation once with all its events, sorted or not.
    """
    book = Ledger(preset)
    rules = rules_of(preset)
    rounds: list[Round] = []
    for conversation, events in conversations:
        reader = read_all(conversation, events, rules)
        rounds += reader.done
        if reader.waiting:
            rounds.append(reader.waiting)
        for day, (customer, agent) in reader.messages.items():
            book.day(day).put_messages(Messages(day, customer, agent))
    for one in rounds:
        book.day(one.day).put(one)
    for key, unit in units_of(rounds, preset.unit):
        book.day(int(key[0])).put_unit(unit)
    return book.days


def rounds_of(preset: Preset, conversations: Iterable[tuple[str, Iterable[Event]]]) -> Iterator[Round]:
    """The rounds of some conversations, each given once with all its events."""
    rules = rules_of(preset)
    for conversation, events in conversations:
        reader = read_all(conversation, events, rules)
        yield from reader.done
        if reader.waiting:
            yield reader.waiting


def by_conversation(events: Iterable[Event]) -> dict[str, list[Event]]:
    """Events apart by their conversation."""
    found: dict[str, list[Event]] = {}
    for event in events:
        found.setdefault(event.conversation, []).append(event)
    return found


def _place(one: Round) -> tuple[int, int, str]:
    """What tells a round from the others of its unit."""
    return (one.session, one.number, one.conversation)
