"""Reading the events of one conversation in their order: when a wait begins, and what ends it."""

from enum import Enum
from typing import NamedTuple

from livecs.response.days import DAY_MS, HOUR_MS, Zone
from livecs.response.model import Event, Kind, Role, Round
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


_MESSAGE, _CUSTOMER, _AGENT = Kind.MESSAGE.value, Role.CUSTOMER.value, Role.AGENT.value  # asked for each event


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
        if event.customer:
            self._customer = event.customer
        kind, role = event.kind, event.role
        if kind == _MESSAGE:
            if role == _CUSTOMER:
                self._on_customer(event, day, ms)
            elif role == _AGENT:
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
        if self._is_closed:
            if not is_asked:
                return
            self._reopen()
        if is_asked and self._session_began is None:
            self._session_began = (day, ms)
        if self._open:
            if not is_asked:
                self._hand_on(event, day, ms)
        elif self._rules.robots != Robots.ALL and (is_asked or self._phase == _Phase.ROBOT):
            self._hand_over(event, day, ms)
        self._phase, self._run = _Phase.HUMAN, None
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
        if self._rules.robots == Robots.HANDED and self._run:
            self._open = self._run._replace(agent_start_ms=event.at_ms)
        elif self._counts(day, ms):
            self._open = _Run(day, ms // HOUR_MS, event.at_ms, event.at_ms)

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
