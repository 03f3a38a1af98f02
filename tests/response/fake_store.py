"""A store of events in memory, with the contract of ``EventStore``."""

from collections.abc import Iterable, Iterator, Sequence

from livecs.response.counters import DayCounters, counters_from
from livecs.response.desk import Channel, Frozen
from livecs.response.ledger import by_conversation
from livecs.response.model import Event
from livecs.response.official import Official, standing

CHANNEL = Channel("kuaishou", "feed")


class FakeStore:
    """Keeps what a store would, in memory; ``EventStore`` says what each means."""

    def __init__(self) -> None:
        self.known: dict[object, Event] = {}
        self.kept: dict[tuple[str, int], dict[str, object]] = {}
        self.figures: list[Official] = []
        self.weeks: dict[int, Frozen] = {}

    def add(self, channel: Channel, events: Sequence[Event], days: Iterable[int]) -> Sequence[Event]:
        assert channel == CHANNEL
        new = list({event.identity: event for event in events if event.identity not in self.known}.values())
        self.known |= {event.identity: event for event in new}
        for day in days:
            self.kept = {key: value for key, value in self.kept.items() if key[1] != day}
        return new

    def events(self, channel: Channel, first_ms: int, end_ms: int) -> Iterator[tuple[str, list[Event]]]:
        assert channel == CHANNEL
        inside = (event for event in self.known.values() if first_ms <= event.at_ms < end_ms)
        yield from by_conversation(inside).items()

    def mark(self) -> int:
        return len(self.known)

    def since(self, channel: Channel, mark: int, first_ms: int) -> Iterator[Event]:
        assert channel == CHANNEL
        yield from (event for event in list(self.known.values())[mark:] if event.at_ms >= first_ms)

    def days(self, channel: Channel, preset_key: str, first: int, last: int) -> Sequence[DayCounters]:
        assert channel == CHANNEL
        return [
            counters_from(dict(one))
            for (key, day), one in self.kept.items()
            if key == preset_key and first <= day <= last
        ]

    def put_days(self, channel: Channel, preset_key: str, days: Iterable[DayCounters]) -> None:
        assert channel == CHANNEL
        self.kept |= {(preset_key, one.day): one.as_json() for one in days}

    def official(self, platform: str, first_on: str, last_on: str) -> Sequence[Official]:
        mine = standing(self.figures)
        return [one for one in mine if platform == CHANNEL.platform and first_on <= one.on <= last_on]

    def put_official(self, platform: str, figures: Iterable[Official]) -> None:
        assert platform == CHANNEL.platform
        self.figures += figures

    def frozen(self, channel: Channel, monday: int) -> Frozen | None:
        assert channel == CHANNEL
        return self.weeks.get(monday)

    def freeze(self, week: Frozen) -> None:
        self.weeks.setdefault(week.monday, week)
