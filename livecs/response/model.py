"""Events of chats and the rounds derived from them. Moments are UTC milliseconds, a day counts from 1970-01-01."""

from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """Who an event is from; ``SYSTEM`` is also the welcome, ``ASSIST`` a robot that an agent lets speak."""

    CUSTOMER = "customer"
    AGENT = "agent"
    ASSIST = "assist"
    AUTO = "auto"
    SYSTEM = "system"
    NOTE = "note"


class Kind(StrEnum):
    """What happened."""

    MESSAGE = "message"
    TRANSFER = "transfer"
    CLOSE = "close"
    RECALL = "recall"


class Event(NamedTuple):
    """One thing that happened in a conversation; nothing of what was said.

    Attributes:
        conversation: the chat it belongs to, as its source names it.
        at_ms: when, UTC milliseconds.
        role: who did it. A transfer by the customer asks for a human, by anybody else it gives to one.
        kind: message, transfer, close or recall.
        agent: whose account; of a transfer, who is given the chat, empty for whoever is free.
        source: where the event was seen; rounds are derived per source.
        customer: who the customer is in all chats; empty where the chat itself is the customer.
        mark: hash or number of the message; a recall carries the mark of what it recalls, or none for the last one.
        nth: the how manieth of equal rows this is, from 0.
        order: its place among events of the same moment, where the source knows one; else 0.
    """

    conversation: str
    at_ms: int
    role: str
    kind: str = Kind.MESSAGE.value
    agent: str = ""
    source: str = ""
    customer: str = ""
    mark: str = ""
    nth: int = 0
    order: int = 0

    @property
    def identity(self) -> tuple[str, str, int, str, str, str, int]:
        """What makes two rows one event, whenever and however often they arrive."""
        return (self.source, self.conversation, self.at_ms, self.role, self.kind, self.mark, self.nth)


class Round(NamedTuple):
    """A customer's wait: from the first unanswered message to the first human reply.

    Attributes:
        conversation: the chat.
        session: the how manieth session of the chat, from 0, on its day where a day ends at midnight; a closed chat
            that is written to again is the next.
        number: the how manieth round of its session, from 0: round 0 is the first response.
        customer: who waits.
        day: on which day it began, in the preset's zone.
        hour: in which hour it began, 0 to 23.
        start_ms: when it began.
        end_ms: when a human replied; None for one that was not answered, or not yet.
        agent: who replied, or who had the chat; empty where nobody had.
        agent_start_ms: when it began for that agent: a transfer starts their clock anew.
        is_over: whether it is settled: answered, or it can be answered no more.
    """

    conversation: str
    session: int
    number: int
    customer: str
    day: int
    hour: int
    start_ms: int
    end_ms: int | None
    agent: str
    agent_start_ms: int
    is_over: bool

    @property
    def length_ms(self) -> int | None:
        """How long the customer waited; None while nobody replied."""
        return None if self.end_ms is None else self.end_ms - self.start_ms


class Messages(NamedTuple):
    """How many messages of a day lay inside the window."""

    day: int
    customer: int
    agent: int


class Change(NamedTuple):
    """What one event changed in the derived rounds and message counts of its conversation."""

    dropped: tuple[Round, ...] = ()
    added: tuple[Round, ...] = ()
    messages: tuple[Messages, ...] = ()
