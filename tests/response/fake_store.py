"""A store of events in memory, with the contract of ``EventStore``."""

from collections.abc import Iterable, Iterator, Sequence

from livecs.response.counters import DayCounters, counters_from
from livecs.response.days import Zone
from livecs.response.desk import Channel, Frozen
from livecs.response.ledger import by_conversation
from livecs.response.model import Event
from livecs.response.official import Official, standing

CHANNEL = Channel("kuaishou", "feed")
ZONE = Zone("Asia/Shanghai")


class FakeStore:
    """Keeps what a store would, in memory; ``EventStore`` says what each means. All its days are Shanghai's."""

    def __init__(self) -> None:
        self.known: dict[object, tuple[Channel, Event]] = {}
        self.kept: dict[tuple[Channel, str, int], dict[str, object]] = {}
        self.figures: list[Official] = []
        self.weeks: dict[tuple[str, int], Frozen] = {}
        self._came: dict[Channel, None] = {}

    def add(self, channel: Channel, events: Sequence[Event]) -> Sequence[Event]:
        self._came[channel] = None
        mine: dict[object, tuple[Channel, Event]] = {(channel, event.identity): (channel, event) for event in events}
        new = {key: one for key, one in mine.items() if key not in self.known}
        self.known |= new
        days = {ZONE.place(event.at_ms).day for _, event in new.values()}
        self.kept = {key: one for key, one in self.kept.items() if key[0] != channel or key[2] not in days}
        return [event for _, event in new.values()]

    def channels(self) -> Sequence[Channel]:
        return [*self._came]

    def events(self, channel: Channel, first_ms: int, end_ms: int) -> Iterator[tuple[str, list[Event]]]:
        inside = (event for of, event in self.known.values() if of == channel and first_ms <= event.at_ms < end_ms)
        yield from by_conversation(inside).items()

    def mark(self) -> int:
        return len(self.known)

    def since(self, channel: Channel, mark: int, first_ms: int) -> Iterator[Event]:
        later = [*self.known.values()][mark:]
        yield from (event for of, event in later if of == channel and event.at_ms >= first_ms)

    def days(self, channel: Channel, preset_key: str, first: int, last: int) -> Sequence[DayCounters]:
        return [
            counters_from(dict(one))
            for (of, key, day), one in self.kept.items()
            if (of, key) == (channel, preset_key) and first <= day <= last
        ]

    def put_days(self, channel: Channel, preset_key: str, days: Iterable[DayCounters]) -> None:
        self.kept |= {(channel, preset_key, one.day): one.as_json() for one in days}

    def official(self, platform: str, first_on: str, last_on: str) -> Sequence[Official]:
        mine = standing(self.figures)
        return [one for one in mine if platform == CHANNEL.platform and first_on <= one.on <= last_on]

    def put_official(self, platform: str, figures: Iterable[Official]) -> None:
        assert platform == CHANNEL.platform
        self.figures += figures

    def frozen(self, channel: Channel, monday: int) -> Frozen | None:
        return self.weeks.get((channel.source, monday))

    def freeze(self, week: Frozen) -> None:
        known = self.weeks.setdefault((week.channel.source, week.monday), week)
        if week.frozen_at_ms < known.frozen_at_ms:
            self.weeks[week.channel.source, week.monday] = week
