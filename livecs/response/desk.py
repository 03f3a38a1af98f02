"""The counter for response rates: the window, the command line and the feed ask here; a store keeps what is told."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, Protocol

from livecs.response.days import WEEK_DAYS, Zone, date_of, day_of, monday_of
from livecs.response.freezing import frozen_words, since_frozen
from livecs.response.ledger import rounds_of
from livecs.response.reading import RULES_VERSION
from livecs.response.report_json import as_json, preset_json
from livecs.response.sources import FEED, best_first, one_a_day, spans
from livecs.response.stream import Stream
from livecs.response.verdict import Period, period_of, week_of
from livecs.response.week import report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from livecs.clock import NowMs
    from livecs.response.counters import DayCounters
    from livecs.response.model import Event, Round
    from livecs.response.official import Official
    from livecs.response.preset import Preset
    from livecs.response.sources import Choice, Span
    from livecs.response.week import WeekReport


class Channel(NamedTuple):
    """One stream of events: a shop's platform, as one source saw it."""

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

    def add(self, channel: Channel, events: Sequence[Event]) -> Sequence[Event]:
        """Keep events that are not known by their ``identity``; gives those that were new.

        Raises:
            UserError: the disk refused; none of them is kept.
        """

    def channels(self) -> Sequence[Channel]:
        """All channels that ever had anything, in the order in which they came; costs next to nothing."""

    def events(self, channel: Channel, first_ms: int, end_ms: int) -> Iterator[tuple[str, list[Event]]]:
        """The events from a moment (inclusive) to another (exclusive), a conversation at a time."""

    def mark(self) -> int:
        """Rises with every event that is kept, whoever brings it; costs next to nothing."""

    def since(self, channel: Channel, mark: int, first_ms: int) -> Iterator[Event]:
        """What was kept after a mark, of a moment or later."""

    def days(self, channel: Channel, preset_key: str, first: int, last: int) -> Sequence[DayCounters]:
        """The kept counters from one day to another, both inclusive.

        Days without any are left out, and days of which an event came after they were made.
        """

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
        """The week as it was assessed; of several the one that was frozen at the earliest moment."""

    def freeze(self, week: Frozen) -> None:
        """Keep a week; one that is kept already stays, and counts no more where its moment is later than this one's.

        Raises:
            UserError: the disk refused.
        """


class ResponseDesk:
    """One platform's rates under one preset, of those that end a day at midnight; each day of its best source.

    This week is held in memory and made from its events at a start, so that an event costs one row and no reading,
    and nothing derived can be behind after a crash. The counters of earlier days are kept once they are made.
    """

    def __init__(self, store: EventStore, channel: Channel, preset: Preset, preset_key: str, now_ms: NowMs) -> None:
        """Nothing is read before it is asked for.

        Args:
            store: what keeps events and days.
            channel: whose events; without a source of all of them, the best of each day.
            preset: how they are counted.
            preset_key: names the preset with all its values; other values make other days.
            now_ms: the clock.
        """
        self._store = store
        self._own = channel._replace(source=channel.source or FEED)
        self._is_alone = bool(channel.source)
        self._preset = preset
        self._key = f"{RULES_VERSION}.{preset_key}"
        self._now_ms = now_ms
        self._zone = Zone(preset.zone)
        self._streams: dict[str, Stream] = {}

    def take(self, events: Sequence[Event]) -> int:
        """Keep events and count them, late ones and duplicates among them; gives how many were new.

        Raises:
            UserError: the disk refused; nothing was kept or counted.
        """
        return self._stream(self._own.source).take(events, self._monday())

    def week(self, day: int | None = None) -> WeekReport:
        """The natural week of a day, since 1970-01-01; of today, when none is named."""
        return self._report(week_of(self._today() if day is None else day))

    def assessed(self, day: int | None = None) -> WeekReport:
        """The period that the platform judges on a day; today, when none is named."""
        return self._report(period_of(self._preset, self._today() if day is None else day))

    def rounds(self, first: int, last: int) -> Iterator[Round]:
        """The rounds of some days, made from their events: whoever looks behind a figure waits for it."""
        for span in self.sources(first, last):
            days = day_of(date.fromisoformat(span.first_on)), day_of(date.fromisoformat(span.last_on))
            yield from rounds_of(self._preset, self._stream(span.source).events(*days))

    def sources(self, first: int, last: int) -> tuple[Span, ...]:
        """Which source counts on which of some days."""
        return spans(self._chosen(first, last).sources)

    def counted(self, first: int, last: int) -> Mapping[int, tuple[str, int]]:
        """Which source counts on which of some days, and how many rounds it saw; days that nobody saw are left out."""
        chosen = self._chosen(first, last)
        rounds = {one.day: one.rounds for one in chosen.days}
        return {day: (source, rounds[day]) for day, source in chosen.sources.items()}

    def known_sources(self) -> tuple[str, ...]:
        """The sources of which anything was ever kept, in the order in which they came."""
        alike = self._own._replace(source="")
        return tuple(one.source for one in self._store.channels() if one._replace(source="") == alike)

    def day(self, day: int) -> WeekReport:
        """One day, since 1970-01-01."""
        return self._report(Period(day, day))

    def freeze_due(self, monday: int | None = None, settled_ms: int = 0) -> Frozen | None:
        """A week as it is assessed: frozen now where its day has come and nobody did; None where nothing is due.

        Args:
            monday: its first day, since 1970-01-01; of last week, when none is named.
            settled_ms: nothing is frozen while a figure is younger: it may be taken back, and a frozen week stays.

        Raises:
            UserError: the disk refused.
        """
        monday = self._monday() - WEEK_DAYS if monday is None else monday
        if not self.is_due(monday):
            return None
        found = self.frozen(monday)
        made = None if found or self._is_unsettled(monday, settled_ms) else self.week(monday)
        if made and (made.rounds or made.verdict.share.total):  # the back office's figures alone are a week, too
            preset, body = (json.dumps(one, ensure_ascii=False) for one in (preset_json(self._preset), as_json(made)))
            found = Frozen(self._own, monday, self._now_ms(), RULES_VERSION, preset, body)
            self._store.freeze(found)
        return found

    def due(self, monday: int) -> int | None:
        """The day on which a week is assessed, since 1970-01-01; None where the platform has none."""
        assessed_on = self._preset.assessed_on
        return monday + WEEK_DAYS + assessed_on - 1 if assessed_on else None

    def is_due(self, monday: int) -> bool:
        """Whether that day has come."""
        due = self.due(monday)
        return due is not None and self._today() >= due

    def since_frozen(self, monday: int) -> str:
        """What a week would be now beside what it was when it was frozen, in words; empty where both are the same."""
        found = self.frozen(monday)
        if not found:
            return ""
        on = date_of(self._zone.place(found.frozen_at_ms).day)
        when = frozen_words(on, self.due(monday))
        return since_frozen(json.loads(found.body), self.week(monday), when, found.rules_version)

    def go_on_with(self, store: EventStore) -> None:
        """Go on over another connection to the same events; this week stays in memory."""
        self._store = store
        for stream in self._streams.values():
            stream.store = store

    @property
    def source(self) -> str:
        """The one source that is counted; empty where each day has its best."""
        return self._own.source if self._is_alone else ""

    @property
    def preset(self) -> Preset:
        """How it is counted, the shop's own values among it."""
        return self._preset

    def keep_official(self, figures: Sequence[Official]) -> None:
        """Keep the back office's figures; of two of the same day the later counts.

        Raises:
            UserError: the disk refused.
        """
        self._store.put_official(self._own.platform, figures)

    def official(self, first: int, last: int) -> Sequence[Official]:
        """The back office's figures from one day to another, both inclusive, since 1970-01-01."""
        return self._store.official(self._own.platform, *(date_of(day).isoformat() for day in (first, last)))

    def frozen(self, monday: int) -> Frozen | None:
        """A week as it was assessed; None where it was not. It was frozen under the source that was counted then.

        One that was frozen later than now is not believed: the clock was ahead, and the week perhaps not over.
        """
        sources = [self._own.source, *self._sources()]
        found = (self._store.frozen(self._own._replace(source=source), monday) for source in dict.fromkeys(sources))
        return next((week for week in found if week and week.frozen_at_ms <= self._now_ms()), None)

    def _is_unsettled(self, monday: int, settled_ms: int) -> bool:
        figures, now_ms = self.official(monday, monday + WEEK_DAYS - 1), self._now_ms()
        return any(abs(now_ms - one.taken_at_ms) < settled_ms for one in figures)

    def _today(self) -> int:
        return self._zone.place(self._now_ms()).day

    def _monday(self) -> int:
        return monday_of(self._today())

    def _sources(self) -> tuple[str, ...]:
        """The sources that may be counted, the best first."""
        if self._is_alone:
            return (self._own.source,)
        return best_first(self.known_sources() or [self._own.source])

    def _stream(self, source: str) -> Stream:
        if source not in self._streams:
            channel = self._own._replace(source=source)
            self._streams[source] = Stream(self._store, channel, self._preset, self._key)
        return self._streams[source]

    def _chosen(self, first: int, last: int) -> Choice:
        """The counters of some days, each of its best source."""
        monday = self._monday()
        return one_a_day({source: self._stream(source).days(first, last, monday) for source in self._sources()})

    def _report(self, period: Period) -> WeekReport:
        chosen = self._chosen(period.first, period.last)
        first_on, last_on = (date_of(day).isoformat() for day in (period.first, period.last + 1))
        official = self._store.official(self._own.platform, first_on, last_on)
        made = report(self._preset, chosen.days, period, self._now_ms(), official)
        return made._replace(sources=spans(chosen.sources))
