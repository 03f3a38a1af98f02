"""Events to rounds, for one conversation: all at once, or kept up as they arrive in any order."""

from bisect import insort
from collections.abc import Iterable, Sequence
from itertools import pairwise

from livecs.response.model import Change, Event, Kind, Messages, Role, Round
from livecs.response.reading import Reader, Rules

_RANKS = {Role.CUSTOMER: 0, Role.SYSTEM: 1, Role.NOTE: 1, Role.AUTO: 2, Role.ASSIST: 3, Role.AGENT: 4}
_LATER = {Kind.MESSAGE: 0, Kind.TRANSFER: 1, Kind.CLOSE: 10, Kind.RECALL: 20}


_RECALL = Kind.RECALL.value


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
    events = list(events)
    if all(event.at_ms < later.at_ms for event, later in pairwise(events)):
        return events  # what is equal has one moment: there is nothing to sort, and nothing twice
    known: dict[object, Event] = {}
    for event in sorted(events, key=order_key):
        known.setdefault(event.identity, event)
    return list(known.values())


def without_recalled(events: Sequence[Event], rules: Rules) -> Sequence[Event]:
    """The events without what was recalled; a recall after midnight comes too late where a reply would, too."""
    recalls = [n for n, event in enumerate(events) if event.kind == _RECALL]
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
    def events(self) -> Sequence[Event]:
        """All that is known, in order."""
        return self._events

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
