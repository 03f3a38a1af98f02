"""All that is derived of one source: rounds, units and daily counters, kept up event by event or made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.response.chats import AWAKE, Chats
from livecs.response.counters import DayCounters
from livecs.response.days import SECOND_MS
from livecs.response.model import Change, Messages
from livecs.response.preset import UnitKind
from livecs.response.reading import rules_of
from livecs.response.rounds import read_all
from livecs.response.units import joined, summed, unit_key, units_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from livecs.response.model import Event, Round
    from livecs.response.preset import Preset
    from livecs.response.rounds import Tracker
    from livecs.response.units import Key, Unit

_OF_ONE_CHAT = (UnitKind.SESSION, UnitKind.ROUND)


class Ledger:
    """The rounds of one source under one preset; the same whichever way its events came.

    Where a day ends at midnight its rounds are made of its own events alone, so a ledger may hold some days only;
    a late event of another day is for :func:`rebuilt`.
    """

    def __init__(
        self, preset: Preset, conversations: Iterable[tuple[str, Iterable[Event]]] = (), awake: int = AWAKE
    ) -> None:
        """Begin with what is kept.

        Args:
            preset: how it is counted.
            conversations: each conversation once with all its events of the days that the ledger is to hold.
            awake: how many conversations are ready for their next event, see :class:`livecs.response.chats.Chats`.
        """
        self.preset = preset
        self.days: dict[int, DayCounters] = {}
        self._chats = Chats(rules_of(preset), awake)
        self._parts: dict[Key, dict[str, Unit]] = {}
        for conversation, events in conversations:
            self._begin(conversation, events)

    def take(self, event: Event) -> frozenset[int]:
        """Take one event; gives the days whose counters are others now, none for one that is known."""
        tracker = self._chats.get(event.conversation) or self._begin(event.conversation, ())
        change = tracker.take(event)
        if change is None:
            return frozenset()
        self._count(event.conversation, change, tracker.rounds)
        rounds = (*change.dropped, *change.added)
        return frozenset((*(one.day for one in rounds), *(messages.day for messages in change.messages)))

    def day(self, day: int) -> DayCounters:
        """The counters of a day, since 1970-01-01."""
        found = self.days.get(day)
        if found is None:
            found = self.days[day] = empty_day(self.preset, day)
        return found

    def rounds(self) -> Iterator[Round]:
        """All rounds, conversation by conversation."""
        for tracker in self._chats:
            yield from tracker.rounds

    def _begin(self, conversation: str, events: Iterable[Event]) -> Tracker:
        """Count a whole conversation."""
        tracker = self._chats.begin(conversation, events)
        messages = tuple(Messages(day, *count) for day, count in tracker.messages.items())
        self._count(conversation, Change(added=tracker.rounds, messages=messages), tracker.rounds)
        return tracker

    def _count(self, conversation: str, change: Change, rounds: Iterable[Round]) -> None:
        """Count what changed in a conversation, whose rounds are these now."""
        for one in change.dropped:
            self.day(one.day).put(one, -1)
        for one in change.added:
            self.day(one.day).put(one)
        for messages in change.messages:
            self.day(messages.day).put_messages(messages)
        added, unit = set(change.added), self.preset.unit
        touched = {unit_key(one, unit) for one in (*change.dropped, *added)}
        now: dict[Key, list[Round]] = {key: [] for key in touched}
        before: dict[Key, list[Round]] = {key: [] for key in touched}
        for one in rounds:
            key = unit_key(one, unit)
            if key in touched:
                now[key].append(one)
                if one not in added:
                    before[key].append(one)
        for one in change.dropped:
            before[unit_key(one, unit)].append(one)
        for key in touched:
            self._count_unit(key, conversation, summed(before[key]), summed(now[key]))

    def _count_unit(self, key: Key, conversation: str, before: Unit, now: Unit) -> None:
        """Count a unit whose part of one conversation changed; only a person's has parts of others."""
        day = self.day(int(key[0]))
        if self.preset.unit not in _OF_ONE_CHAT:
            parts = self._parts.setdefault(key, {})
            others = [part for other, part in parts.items() if other != conversation]
            parts[conversation] = now
            before, now = joined((*others, before)), joined((*others, now))
        day.put_unit(before, -1)
        day.put_unit(now)


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
