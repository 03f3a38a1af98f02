"""Events to rounds, for one conversation: read in order by a ``Reader``, or as they come by a ``Tracker``."""

from bisect import insort
from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple

from livecs.response.days import DAY_MS, HOUR_MS, Zone
from livecs.response.model import Change, Event, Kind, Messages, Role, Round
from livecs.response.preset import Preset, Robots, Transfer, WindowBy

RULES_VERSION = 1
"""Goes up whenever the same events would make other rounds; a frozen week names it."""


class Rules(NamedTuple):
    """What of a preset makes rounds."""

    zone: Zone
    start: int
    end: int
    by_session: bool
    cut: bool
    robots: str
    assist: bool
    new_round: bool


def rules_of(preset: Preset) -> Rules:
    """The rules of a preset, ready for reading."""
    return Rules(
        Zone(preset.zone),
        *preset.window,
        preset.window_by == WindowBy.SESSION_START,
        preset.cut_at_midnight,
        preset.robots,
        preset.assist,
        preset.transfer == Transfer.NEW_ROUND,
    )


class _Phase(Enum):
    """Who a session is with."""

    UNKNOWN = 0
    ROBOT = 1
    HUMAN = 2


class _Run(NamedTuple):
    """The beginning of a wait."""

    day: int
    hour: int
    start_ms: int
    agent_start_ms: int


class Reader:
    """Reads the events of one conversation in their order; what it makes of them stands in ``done`` and ``waiting``."""

    __slots__ = (
        "_agent",
        "_customer",
        "_day",
        "_is_closed",
        "_number",
        "_offset_ms",
        "_open",
        "_phase",
        "_rules",
        "_run",
        "_run_is_answered",
        "_session",
        "_session_began",
        "conversation",
        "done",
        "messages",
    )

    def __init__(self, conversation: str, rules: Rules) -> None:
        """Nothing has happened yet."""
        self.conversation = conversation
        self.done: list[Round] = []
        self.messages: dict[int, tuple[int, int]] = {}
        self._rules = rules
        self._offset_ms = rules.zone.fixed_ms
        self._customer = ""
        self._agent = ""
        self._day = -1
        self._session = 0
        self._number = 0
        self._session_began: tuple[int, int] | None = None
        self._phase = _Phase.UNKNOWN
        self._is_closed = False
        self._open: _Run | None = None  # a wait that counts
        self._run: _Run | None = None  # the last run of messages to a robot, which counts only if a human comes
        self._run_is_answered = False

    @property
    def waiting(self) -> Round | None:
        """The round that goes on."""
        return self._round(self._open, None, is_over=False) if self._open else None

    def read(self, event: Event) -> None:
        """Take the next event, which is no duplicate and was not recalled."""
        at_ms = event.at_ms
        ahead = self._rules.zone.offset_ms(at_ms) if self._offset_ms is None else self._offset_ms
        day, ms = divmod(at_ms + ahead, DAY_MS)
        if self._rules.cut and day != self._day:
            self._begin_day(day)
        kind, role = event.kind, event.role
        if kind == Kind.MESSAGE:
            if role == Role.CUSTOMER:
                self._on_customer(event, day, ms)
            elif role == Role.AGENT:
                self._on_human(event, day, ms)
            elif role in {Role.AUTO, Role.ASSIST}:
                self._on_robot(event, day, ms)
        elif kind == Kind.TRANSFER:
            self._on_transfer(event, day, ms)
        elif kind == Kind.CLOSE:
            self._is_closed = True

    def _begin_day(self, day: int) -> None:
        """What yesterday left waiting stays unanswered, and today begins anew: a day is made of its own events."""
        self._reopen()
        self._day, self._session = day, 0

    def _on_customer(self, event: Event, day: int, ms: int) -> None:
        if self._is_closed:
            self._reopen()
        self._customer = event.customer or self._customer
        if self._session_began is None:
            self._session_began = (day, ms)
        if not self._counts(day, ms):
            return
        self._count(day, 1, 0)
        if self._phase == _Phase.ROBOT:
            if not self._run or (self._run_is_answered and self._rules.robots == Robots.HANDOVER):
                self._run = _Run(day, ms // HOUR_MS, event.at_ms, event.at_ms)
            self._run_is_answered = False
        elif not self._open:
            self._open = _Run(day, ms // HOUR_MS, event.at_ms, event.at_ms)

    def _on_human(self, event: Event, day: int, ms: int) -> None:
        """A reply. To a chat that a robot had, a human came without a mark: the wait is that of the last run."""
        if event.role == Role.AGENT and self._counts(day, ms):
            self._count(day, 0, 1)
        self._agent = event.agent or self._agent
        if self._phase == _Phase.ROBOT:
            self._open = self._run
        self._phase, self._run = _Phase.HUMAN, None
        if self._open:
            self._end(event.at_ms)

    def _on_robot(self, event: Event, day: int, ms: int) -> None:
        """A robot ends no wait; before any human came, it has the chat."""
        if event.role == Role.ASSIST and self._phase != _Phase.ROBOT:
            if self._rules.assist:
                self._on_human(event, day, ms)
            return
        if self._rules.robots == Robots.ALL or self._session_began is None or self._is_closed:
            return
        if self._phase == _Phase.UNKNOWN:
            self._phase = _Phase.ROBOT
            self._run, self._open = self._open, None
        self._run_is_answered = True

    def _on_transfer(self, event: Event, day: int, ms: int) -> None:
        is_asked = event.role == Role.CUSTOMER
        if self._open:
            if not is_asked:
                self._hand_on(event, day, ms)
        elif self._rules.robots != Robots.ALL and (is_asked or self._phase == _Phase.ROBOT):
            self._hand_over(event, day, ms)
        if not is_asked and self._phase == _Phase.UNKNOWN:
            self._phase = _Phase.HUMAN
        self._agent = event.agent or (self._agent if is_asked else "")

    def _hand_on(self, event: Event, day: int, ms: int) -> None:
        """A customer who waits is given to another account."""
        if self._open and not (self._rules.new_round and self._agent):
            self._open = self._open._replace(agent_start_ms=event.at_ms)
            return
        self._end(None)
        if self._counts(day, ms):
            self._open = _Run(day, ms // HOUR_MS, event.at_ms, event.at_ms)

    def _hand_over(self, event: Event, day: int, ms: int) -> None:
        """The customer asks for a human, or is given to one: here the clock starts."""
        if self._is_closed:
            self._reopen()
        if self._session_began is None:
            self._session_began = (day, ms)
        if self._rules.robots == Robots.HANDED and self._run:
            self._open = self._run._replace(agent_start_ms=event.at_ms)
        elif self._counts(day, ms):
            self._open = _Run(day, ms // HOUR_MS, event.at_ms, event.at_ms)
        self._phase, self._run = _Phase.HUMAN, None

    def _reopen(self) -> None:
        """Another session begins; a wait that the close left behind stays unanswered."""
        if self._open:
            self._end(None)
        self._session += 1
        self._number = 0
        self._session_began = None
        self._phase = _Phase.UNKNOWN
        self._is_closed = False
        self._run = None
        self._agent = ""

    def _counts(self, day: int, ms: int) -> bool:
        """Whether a message lies in the window, or the session that it belongs to began in it on the same day."""
        if self._rules.by_session and self._session_began:
            began_on, ms = self._session_began
            if began_on != day:
                return False
        return self._rules.start <= ms < self._rules.end

    def _count(self, day: int, customer: int, agent: int) -> None:
        before = self.messages.get(day, (0, 0))
        self.messages[day] = (before[0] + customer, before[1] + agent)

    def _end(self, end_ms: int | None) -> None:
        if self._open:
            self.done.append(self._round(self._open, end_ms, is_over=True))
            self._open = None
            self._number += 1

    def _round(self, run: _Run, end_ms: int | None, *, is_over: bool) -> Round:
        return Round(
            self.conversation,
            self._session,
            self._number,
            self._customer or self.conversation,
            run.day,
            run.hour,
            run.start_ms,
            end_ms,
            self._agent,
            run.agent_start_ms,
            is_over,
        )


_RANKS = {Role.CUSTOMER: 0, Role.SYSTEM: 1, Role.NOTE: 1, Role.AUTO: 2, Role.ASSIST: 3, Role.AGENT: 4}
_LATER = {Kind.MESSAGE: 0, Kind.TRANSFER: 1, Kind.CLOSE: 10, Kind.RECALL: 20}


def order_key(event: Event) -> tuple[int, int, int, str, str, int, str]:
    """What events of a conversation are sorted by: their moment, then as the source had them, else customers first."""
    rank = _RANKS.get(event.role, 1) + _LATER.get(event.kind, 0)  # type: ignore[call-overload]  # StrEnum keys
    return (event.at_ms, event.order, rank, event.agent, event.mark, event.nth, event.customer)


def read_all(conversation: str, events: Iterable[Event], rules: Rules) -> Reader:
    """Read all events of a conversation, sorted or not, duplicates and recalls among them."""
    reader = Reader(conversation, rules)
    for event in without_recalled(_once(events), rules):
        reader.read(event)
    return reader


def _once(events: Iterable[Event]) -> list[Event]:
    """Each event once, in order; of duplicates that differ in place the first."""
    known: dict[object, Event] = {}
    for event in sorted(events, key=order_key):
        known.setdefault(event.identity, event)
    return list(known.values())


def without_recalled(events: Sequence[Event], rules: Rules) -> Sequence[Event]:
    """The events without what was recalled; a recall after midnight comes too late where a reply would, too."""
    recalls = [n for n, event in enumerate(events) if event.kind == Kind.RECALL]
    if not recalls:
        return events
    gone = set(recalls)
    for n in recalls:
        gone.update(_recalled(events, n, gone, rules))
    return [event for n, event in enumerate(events) if n not in gone]


def _recalled(events: Sequence[Event], n: int, gone: set[int], rules: Rules) -> Iterable[int]:
    """The place of the message that a recall takes back."""
    recall = events[n]
    day = rules.zone.place(recall.at_ms).day
    for place in range(n - 1, -1, -1):
        event = events[place]
        if rules.cut and rules.zone.place(event.at_ms).day != day:
            return
        if place in gone or event.kind != Kind.MESSAGE:
            continue
        if event.mark == recall.mark if recall.mark else (event.role, event.agent) == (recall.role, recall.agent):
            yield place
            return


class Tracker:
    """The rounds of one conversation, kept up as events arrive: in any order, late, and more than once."""

    def __init__(self, conversation: str, rules: Rules, events: Iterable[Event] = ()) -> None:
        """Begin with what is known."""
        self._rules = rules
        self._events = _once(events)
        self._known = {event.identity: event for event in self._events}
        self._reader = read_all(conversation, self._events, rules)
        self._has_recalls = any(event.kind == Kind.RECALL for event in self._events)

    @property
    def rounds(self) -> tuple[Round, ...]:
        """All rounds, by their start; the last may still be waiting."""
        waiting = self._reader.waiting
        return (*self._reader.done, *((waiting,) if waiting else ()))

    @property
    def messages(self) -> dict[int, tuple[int, int]]:
        """Messages of customer and agent inside the window, by day."""
        return self._reader.messages

    def take(self, event: Event) -> Change | None:
        """Take one event; None for one that is known and says nothing new."""
        known = self._known.get(event.identity)
        if known and order_key(known) <= order_key(event):
            return None
        self._known[event.identity] = event
        if known:
            self._events.remove(known)
        is_next = not known and (not self._events or order_key(self._events[-1]) < order_key(event))
        insort(self._events, event, key=order_key)
        if is_next and event.kind != Kind.RECALL:
            return self._read_on(event)
        return self._read_again()

    def _read_on(self, event: Event) -> Change:
        """The event is the last: only the end of the rounds can have changed."""
        reader = self._reader
        done, waiting = len(reader.done), reader.waiting
        before = dict(reader.messages)
        reader.read(event)
        return _change(
            (waiting,) if waiting else (),
            (*reader.done[done:], *((now,) if (now := reader.waiting) else ())),
            before,
            reader.messages,
        )

    def _read_again(self) -> Change:
        rounds, before = self.rounds, self._reader.messages
        self._reader = read_all(self._reader.conversation, self._events, self._rules)
        return _change(rounds, self.rounds, before, self._reader.messages)


def _change(
    old: Sequence[Round], new: Sequence[Round], before: dict[int, tuple[int, int]], after: dict[int, tuple[int, int]]
) -> Change:
    """What differs."""
    dropped, added = set(old) - set(new), set(new) - set(old)
    nobody = (0, 0)
    messages = tuple(
        Messages(day, after.get(day, nobody)[0] - was[0], after.get(day, nobody)[1] - was[1])
        for day in {**before, **after}
        if after.get(day, nobody) != (was := before.get(day, nobody))
    )
    return Change(tuple(sorted(dropped, key=_start)), tuple(sorted(added, key=_start)), messages)


def _start(one: Round) -> tuple[int, int, int]:
    return (one.start_ms, one.session, one.number)
