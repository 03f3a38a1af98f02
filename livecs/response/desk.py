"""The counter for response rates: the window, the command line and the feed ask here; a store keeps what is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple, Protocol

from livecs.response.days import WEEK_DAYS, Zone, date_of, monday_of
from livecs.response.freezing import since_frozen
from livecs.response.ledger import Ledger, empty_day, rebuilt, rounds_of
from livecs.response.reading import RULES_VERSION
from livecs.response.report_json import as_json, preset_json
from livecs.response.verdict import Period, period_of, week_of
from livecs.response.week import report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from livecs.clock import NowMs
    from livecs.response.counters import DayCounters
    from livecs.response.model import Event, Round
    from livecs.response.official import Official
    from livecs.response.preset import Preset
    from livecs.response.week import WeekReport

_FOR_EVER_MS = 1 << 62


class Channel(NamedTuple):
    """One stream of events: a shop's platform, as one source saw it. A report uses one source a day."""

    platform: str
    source: str
    shop: str = ""


class Frozen(NamedTuple):
    """A week as it was when it was assessed; what arrives later changes nothing here.

    Attributes:
        monday: its first day, since 1970-01-01.
        rules_version: see :data:`livecs.response.reading.RULES_VERSION`.
        preset: the whole preset as JSON, the shop's own values among it.
        body: the report as JSON, as :func:`livecs.response.report_json.as_json` makes it.
    """

    channel: Channel
    monday: int
    frozen_at_ms: int
    rules_version: int
    preset: str
    body: str


class EventStore(Protocol):
    """What the store keeps. Events are never changed; days are derived from them and may be made anew."""

    def add(self, channel: Channel, events: Sequence[Event], days: Iterable[int]) -> Sequence[Event]:
        """Keep events that are not known by their ``identity``; gives those that were new.

        In the same transaction the kept counters of ``days`` are forgotten, under every preset: they are those of
        the events that lie before this week, whose counters are made anew when they are next asked for.

        Raises:
            UserError: the disk refused; none of them is kept.
        """

    def events(self, channel: Channel, first_ms: int, end_ms: int) -> Iterator[tuple[str, list[Event]]]:
        """The events from a moment (inclusive) to another (exclusive), a conversation at a time."""

    def mark(self) -> int:
        """Rises with every event that is kept, whoever brings it; costs next to nothing."""

    def since(self, channel: Channel, mark: int, first_ms: int) -> Iterator[Event]:
        """What was kept after a mark, of a moment or later."""

    def days(self, channel: Channel, preset_key: str, first: int, last: int) -> Sequence[DayCounters]:
        """The kept counters from one day to another, both inclusive; days without any are left out."""

    def put_days(self, channel: Channel, preset_key: str, days: Iterable[DayCounters]) -> None:
        """Keep counters, each instead of what was kept of its day; empty ones too, so that they are not made again.

        Raises:
            UserError: the disk refused.
        """

    def official(self, platform: str, first_on: str, last_on: str) -> Sequence[Official]:
        """The back office's figures from one ISO day to another, both inclusive."""

    def put_official(self, platform: str, figures: Iterable[Official]) -> None:
        """Keep figures; older ones of the same day stay and count no more.

        Raises:
            UserError: the disk refused.
        """

    def frozen(self, channel: Channel, monday: int) -> Frozen | None:
        """The week as it was assessed."""

    def freeze(self, week: Frozen) -> None:
        """Keep a week; one that is kept already stays.

        Raises:
            UserError: the disk refused.
        """


class ResponseDesk:
    """One channel's rates under one preset, of those that end a day at midnight.

    This week is held in memory and made from its events at a start, so that an event costs one row and no reading,
    and nothing derived can be behind after a crash. The counters of earlier days are kept once they are made.
    """

    def __init__(self, store: EventStore, channel: Channel, preset: Preset, preset_key: str, now_ms: NowMs) -> None:
        """Nothing is read before it is asked for.

        Args:
            store: what keeps events and days.
            channel: whose events.
            preset: how they are counted.
            preset_key: names the preset with all its values; other values make other days.
            now_ms: the clock.
        """
        self._store = store
        self._channel = channel
        self._preset = preset
        self._key = f"{RULES_VERSION}.{preset_key}"
        self._now_ms = now_ms
        self._zone = Zone(preset.zone)
        self._live: Ledger | None = None
        self._live_from = 0
        self._seen = 0

    def take(self, events: Sequence[Event]) -> int:
        """Keep events and count them, late ones and duplicates among them; gives how many were new.

        Raises:
            UserError: the disk refused; nothing was kept or counted.
        """
        book = self._ledger()
        days = [self._day(event) for event in events]
        new = self._store.add(self._channel, events, {day for day in days if day < self._live_from})
        for event in new:
            if self._day(event) >= self._live_from:
                book.take(event)
        return len(new)

    def week(self, day: int | None = None) -> WeekReport:
        """The natural week of a day, since 1970-01-01; of today, when none is named."""
        return self._report(week_of(self._today() if day is None else day))

    def assessed(self, day: int | None = None) -> WeekReport:
        """The period that the platform judges on a day; today, when none is named."""
        return self._report(period_of(self._preset, self._today() if day is None else day))

    def rounds(self, first: int, last: int) -> Iterator[Round]:
        """The rounds of some days, made from their events: whoever looks behind a figure waits for it."""
        return rounds_of(self._preset, self._events(first, last))

    def day(self, day: int) -> WeekReport:
        """One day, since 1970-01-01."""
        return self._report(Period(day, day))

    def freeze_due(self, monday: int | None = None) -> Frozen | None:
        """A week as it is assessed: frozen now where its day has come and nobody did; None where nothing is due.

        Args:
            monday: its first day, since 1970-01-01; of last week, when none is named.

        Raises:
            UserError: the disk refused.
        """
        today, assessed_on = self._today(), self._preset.assessed_on
        monday = monday_of(today) - WEEK_DAYS if monday is None else monday
        if not assessed_on or today < monday + WEEK_DAYS + assessed_on - 1:
            return None
        found = self._store.frozen(self._channel, monday)
        made = None if found else self.week(monday)
        if made and (made.rounds or made.verdict.share.total):  # the back office's figures alone are a week, too
            preset, body = (json.dumps(one, ensure_ascii=False) for one in (preset_json(self._preset), as_json(made)))
            found = Frozen(self._channel, monday, self._now_ms(), RULES_VERSION, preset, body)
            self._store.freeze(found)
        return found

    def since_frozen(self, monday: int) -> str:
        """What a week would be now beside what it was when it was frozen, in words; empty where both are the same."""
        found = self._store.frozen(self._channel, monday)
        if not found:
            return ""
        on = date_of(self._zone.place(found.frozen_at_ms).day)
        return since_frozen(json.loads(found.body), self.week(monday), on, found.rules_version)

    def go_on_with(self, store: EventStore) -> None:
        """Go on over another connection to the same events; this week stays in memory."""
        self._store = store

    @property
    def source(self) -> str:
        """Which source's events are counted."""
        return self._channel.source

    @property
    def preset(self) -> Preset:
        """How it is counted, the shop's own values among it."""
        return self._preset

    def keep_official(self, figures: Sequence[Official]) -> None:
        """Keep the back office's figures; of two of the same day the later counts.

        Raises:
            UserError: the disk refused.
        """
        self._store.put_official(self._channel.platform, figures)

    def official(self, first: int, last: int) -> Sequence[Official]:
        """The back office's figures from one day to another, both inclusive, since 1970-01-01."""
        return self._store.official(self._channel.platform, *(date_of(day).isoformat() for day in (first, last)))

    def frozen(self, monday: int) -> Frozen | None:
        """A week as it was assessed; None where it was not."""
        return self._store.frozen(self._channel, monday)

    def _day(self, event: Event) -> int:
        return self._zone.place(event.at_ms).day

    def _today(self) -> int:
        return self._zone.place(self._now_ms()).day

    def _events(self, first: int, last: int) -> Iterator[tuple[str, list[Event]]]:
        return self._store.events(self._channel, self._zone.moment_ms(first), self._zone.moment_ms(last + 1))

    def _ledger(self) -> Ledger:
        """The ledger from this Monday on, what lies in the future because of a wrong clock among it."""
        monday, mark = monday_of(self._today()), self._store.mark()
        first_ms = self._zone.moment_ms(monday)
        if self._live is None or monday != self._live_from:
            found = self._store.events(self._channel, first_ms, _FOR_EVER_MS)
            self._live = Ledger(self._preset, (event for _, events in found for event in events))
            self._live_from = monday
        elif mark != self._seen:  # a feed or an import brought more; of our own the ledger knows
            for event in self._store.since(self._channel, self._seen, first_ms):
                self._live.take(event)
        self._seen = mark
        return self._live

    def _kept(self, first: int, last: int) -> list[DayCounters]:
        """The counters of earlier days; those that are not kept are made and kept."""
        days = {one.day: one for one in self._store.days(self._channel, self._key, first, last)}
        missing = [day for day in range(first, last + 1) if day not in days]
        if missing:
            made = rebuilt(self._preset, self._events(missing[0], missing[-1]))
            fresh = [made.get(day) or empty_day(self._preset, day) for day in missing]
            self._store.put_days(self._channel, self._key, fresh)
            days |= {one.day: one for one in fresh}
        return list(days.values())

    def _report(self, period: Period) -> WeekReport:
        book = self._ledger()
        days = [*self._kept(period.first, min(period.last, self._live_from - 1)), *book.days.values()]
        first_on, last_on = (date_of(day).isoformat() for day in (period.first, period.last + 1))
        official = self._store.official(self._channel.platform, first_on, last_on)
        return report(self._preset, days, period, self._now_ms(), official)
