"""What a day comes to, as sums that a changed round is taken out of and put into again."""

from collections import Counter
from typing import Any, NamedTuple, TypeVar

from livecs.response.days import SECOND_MS
from livecs.response.model import Messages, Round
from livecs.response.units import Unit

Key = TypeVar("Key")


_PATIENCE_S = 300  # where no rate has a time, a wait longer than this counts as unanswered for now


class Deadlines(NamedTuple):
    """When a wait that began on a day is late, and what time it is.

    Attributes:
        now_ms: the moment the figures are for.
        ends_ms: the midnight after which no reply exists; None where a reply of any later day counts.
    """

    now_ms: int
    ends_ms: int | None = None

    @property
    def is_over(self) -> bool:
        """Whether the day has ended: then whoever still waits is late."""
        return self.ends_ms is not None and self.now_ms >= self.ends_ms


class Share(NamedTuple):
    """So many of so many, and how many are not decided yet and in neither."""

    good: int = 0
    total: int = 0
    pending: int = 0

    def plus(self, other: "Share") -> "Share":
        """Both together: rates are pooled, never averaged."""
        return Share(self.good + other.good, self.total + other.total, self.pending + other.pending)


class DayCounters:
    """The sums of one day, waits in milliseconds; of ``thresholds_s`` 0 means a reply at any time.

    ``chats`` are sessions with a round; units that still wait stand in ``open_units`` and not in ``units``.
    """

    __slots__ = (
        "agent_messages",
        "answered",
        "cap_ms",
        "capped_ms",
        "chats",
        "customer_messages",
        "day",
        "first_ms",
        "firsts",
        "hours",
        "in_time",
        "lost",
        "open_units",
        "seconds",
        "thresholds_s",
        "total_ms",
        "units",
        "units_in_time",
        "units_served",
        "waiting",
    )

    def __init__(self, day: int, thresholds_s: tuple[int, ...], cap_ms: int) -> None:
        """An empty day."""
        self.day = day
        self.thresholds_s = thresholds_s
        self.cap_ms = cap_ms
        self.answered = 0
        self.lost = 0
        self.chats = 0
        self.in_time = [0] * len(thresholds_s)
        self.total_ms = 0
        self.capped_ms = 0
        self.firsts = 0
        self.first_ms = 0
        self.seconds: Counter[int] = Counter()
        self.waiting: dict[int, Counter[int]] = {}
        self.hours: dict[int, list[int]] = {}
        self.units = 0
        self.units_served = 0
        self.units_in_time = [0] * len(thresholds_s)
        self.open_units: Counter[Unit] = Counter()
        self.customer_messages = 0
        self.agent_messages = 0

    def put(self, one: Round, times: int = 1) -> None:
        """Count a round, or take it out again with ``times=-1``."""
        length_ms = one.length_ms
        self.chats += times * (not one.number)
        if length_ms is None and not one.is_over:
            _shift(self.waiting.setdefault(one.hour, Counter()), one.start_ms, times)
            return
        hour = self.hours.setdefault(one.hour, [0] * (len(self.in_time) + 1))
        hour[0] += times
        if length_ms is None:
            self.lost += times
            return
        self.answered += times
        self.total_ms += times * length_ms
        self.capped_ms += times * min(length_ms, self.cap_ms)
        _shift(self.seconds, -(-length_ms // SECOND_MS), times)
        if not one.number:
            self.firsts += times
            self.first_ms += times * length_ms
        for n, within_s in enumerate(self.thresholds_s):
            if not within_s or length_ms <= within_s * SECOND_MS:
                self.in_time[n] += times
                hour[n + 1] += times

    def put_unit(self, unit: Unit, times: int = 1) -> None:
        """Count a unit, or take it out again."""
        if unit.waits_since_ms is not None:
            _shift(self.open_units, unit, times)
            return
        if not unit.rounds:
            return
        self.units += times
        self.units_served += times * (unit.answered > 0)
        for n, within_s in enumerate(self.thresholds_s):
            if not _is_lost(unit, within_s):
                self.units_in_time[n] += times

    def put_messages(self, messages: Messages) -> None:
        """Count messages inside the window; negative ones are taken out."""
        self.customer_messages += messages.customer
        self.agent_messages += messages.agent

    @property
    def rounds(self) -> int:
        """All rounds of the day, waiting ones among them."""
        return self.answered + self.lost + sum(one.total() for one in self.waiting.values())

    @property
    def is_empty(self) -> bool:
        """Whether nothing is counted."""
        return not (self.rounds or self.customer_messages or self.agent_messages)

    def rounds_within(self, within_s: int, at: Deadlines) -> Share:
        """Rounds in time; a waiting one is late as soon as no reply would be in time, the last millisecond included."""
        late = self.late_waits(within_s, at)
        good = self.in_time[self.thresholds_s.index(within_s)]
        return Share(good, self.answered + self.lost + late, self.rounds - self.answered - self.lost - late)

    def late_waits(self, within_s: int, at: Deadlines) -> int:
        """How many rounds that still wait are late."""
        return sum(self._late(starts, within_s, at) for starts in self.waiting.values())

    def _late(self, starts: Counter[int], within_s: int, at: Deadlines) -> int:
        if at.is_over:
            return starts.total()
        begun_before_ms = at.now_ms - self._patience_ms(within_s)
        return sum(times for start_ms, times in starts.items() if start_ms < begun_before_ms)

    def units_within(self, within_s: int, at: Deadlines) -> Share:
        """Units in time; one with a late round is late, whatever else it waits for."""
        late = self.open_units.total() if at.is_over else self._late_units(within_s, at)
        good = self.units_in_time[self.thresholds_s.index(within_s)]
        return Share(good, self.units + late, self.open_units.total() - late)

    def _late_units(self, within_s: int, at: Deadlines) -> int:
        begun_before_ms = at.now_ms - self._patience_ms(within_s)
        return sum(
            times
            for unit, times in self.open_units.items()
            if _waits_since(unit, begun_before_ms) or _is_lost(unit, within_s)
        )

    def unserved(self, at: Deadlines) -> Share:
        """Units that nobody answered at all."""
        begun_before_ms = at.now_ms - self._patience_ms(0)
        late = served = 0
        for unit, times in self.open_units.items():
            if unit.answered:
                served += times
            elif at.is_over or _waits_since(unit, begun_before_ms):
                late += times
        undecided = self.open_units.total() - late - served
        return Share(self.units - self.units_served + late, self.units + late + served, undecided)

    def hours_within(self, within_s: int, at: Deadlines) -> dict[int, Share]:
        """Rounds in time by the hour in which they began."""
        place = self.thresholds_s.index(within_s) + 1
        shares = {hour: Share(row[place], row[0]) for hour, row in self.hours.items() if row[0]}
        for hour, starts in self.waiting.items():
            if starts:
                late = self._late(starts, within_s, at)
                shares[hour] = shares.get(hour, Share()).plus(Share(0, late, starts.total() - late))
        return shares

    def _patience_ms(self, within_s: int) -> int:
        """After how long a wait is late; where any reply counts, it is not answered once all others are late."""
        return SECOND_MS * (within_s or max((*self.thresholds_s, 0)) or _PATIENCE_S)

    def as_json(self) -> dict[str, Any]:
        """What JSON keeps of the day; :func:`counters_from` reads it."""
        kept = {name: getattr(self, name) for name in self.__slots__}
        return kept | {
            "thresholds_s": list(self.thresholds_s),
            "seconds": sorted(self.seconds.items()),
            "waiting": sorted((hour, sorted(starts.items())) for hour, starts in self.waiting.items() if starts),
            "hours": sorted((hour, row) for hour, row in self.hours.items() if row[0]),
            "open_units": sorted((*unit, times) for unit, times in self.open_units.items()),
        }


def counters_from(kept: dict[str, Any]) -> DayCounters:
    """A day from what :meth:`DayCounters.as_json` gave, through JSON or not."""
    day = DayCounters(kept["day"], tuple(kept["thresholds_s"]), kept["cap_ms"])
    for name in set(DayCounters.__slots__) - {"thresholds_s", "seconds", "waiting", "hours", "open_units"}:
        setattr(day, name, kept[name])
    day.seconds = Counter(dict(kept["seconds"]))
    day.waiting = {hour: Counter(dict(starts)) for hour, starts in kept["waiting"]}
    day.hours = {hour: list(row) for hour, row in kept["hours"]}
    day.open_units = Counter({Unit._make(row[:-1]): row[-1] for row in kept["open_units"]})
    return day


def _waits_since(unit: Unit, before_ms: int) -> bool:
    return unit.waits_since_ms is not None and unit.waits_since_ms < before_ms


def _is_lost(unit: Unit, within_s: int) -> bool:
    """Whether a unit is late by what is settled already."""
    return unit.has_lost or (within_s > 0 and unit.longest_ms > within_s * SECOND_MS)


def _shift(counts: Counter[Key], key: Key, times: int) -> None:
    """Change a count; nothing stays of one that is 0."""
    counts[key] += times
    if not counts[key]:
        del counts[key]
