"""What one source saw: this week live, earlier days as they are kept or made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.response.days import Zone
from livecs.response.ledger import Ledger, empty_day, rebuilt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from livecs.response.counters import DayCounters
    from livecs.response.desk import Channel, EventStore
    from livecs.response.model import Event
    from livecs.response.preset import Preset

_FOR_EVER_MS = 1 << 62


class Stream:
    """The days of one channel under one preset; ``store`` may be changed for another over the same events."""

    def __init__(self, store: EventStore, channel: Channel, preset: Preset, preset_key: str) -> None:
        """Nothing is read before it is asked for; see :class:`livecs.response.desk.ResponseDesk`."""
        self.store = store
        self._channel = channel
        self._preset = preset
        self._key = preset_key
        self._zone = Zone(preset.zone)
        self._live: Ledger | None = None
        self._live_from = 0
        self._seen = 0

    def take(self, events: Sequence[Event], monday: int) -> int:
        """Keep events and count those of this week, which begins on a Monday; gives how many were new.

        Raises:
            UserError: the disk refused; nothing was kept or counted.
        """
        book = self._ledger(monday)
        new = self.store.add(self._channel, events)
        for event in new:
            if self._zone.place(event.at_ms).day >= self._live_from:
                book.take(event)
        return len(new)

    def days(self, first: int, last: int, monday: int) -> list[DayCounters]:
        """The counters from one day to another, both inclusive, as far as this source can have any."""
        book = self._ledger(monday)
        live = [one for day, one in book.days.items() if first <= day <= last]
        return [*self._kept(first, min(last, self._live_from - 1)), *live]

    def events(self, first: int, last: int) -> Iterator[tuple[str, list[Event]]]:
        """The events from one day to another, both inclusive, a conversation at a time."""
        return self.store.events(self._channel, self._zone.moment_ms(first), self._zone.moment_ms(last + 1))

    def _ledger(self, monday: int) -> Ledger:
        """The ledger from this Monday on, what lies in the future because of a wrong clock among it."""
        mark = self.store.mark()
        first_ms = self._zone.moment_ms(monday)
        if self._live is None or monday != self._live_from:
            self._live = Ledger(self._preset, self.store.events(self._channel, first_ms, _FOR_EVER_MS))
            self._live_from = monday
        elif mark != self._seen:  # a feed or an import brought more; of our own the ledger knows
            for event in self.store.since(self._channel, self._seen, first_ms):
                self._live.take(event)
        self._seen = mark
        return self._live

    def _kept(self, first: int, last: int) -> list[DayCounters]:
        """The counters of earlier days; those that are not kept are made and kept."""
        days = {one.day: one for one in self.store.days(self._channel, self._key, first, last)}
        missing = [day for day in range(first, last + 1) if day not in days]
        if missing:
            made = rebuilt(self._preset, self.events(missing[0], missing[-1]))
            fresh = [made.get(day) or empty_day(self._preset, day) for day in missing]
            self.store.put_days(self._channel, self._key, fresh)
            days |= {one.day: one for one in fresh}
        return list(days.values())
