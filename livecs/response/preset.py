"""How a platform counts: what a preset holds, every value with where it comes from."""

from enum import StrEnum
from typing import NamedTuple


class UnitKind(StrEnum):
    """What is judged: one late message fails the whole unit. Every unit belongs to one day."""

    SESSION = "session"
    CONSUMER_DAY = "consumer-day"
    BUYER_DAY = "buyer-day"
    ROUND = "round"


class WindowBy(StrEnum):
    """Whether each message must lie in the window, or the beginning of its session."""

    MESSAGE = "message"
    SESSION_START = "session-start"


class PeriodKind(StrEnum):
    """Over which days a rate is pooled."""

    WEEK = "week"
    LAST_30_DAYS = "last-30-days"
    LAST_7_DAYS = "last-7-days"
    DAY = "day"


class Robots(StrEnum):
    """When a chat with a robot begins to count.

    ALL: from the first message, robot or not. HANDED: chats that came to a human, from their first message.
    HANDOVER: from the moment the customer asks for a human or is given to one.
    """

    ALL = "all"
    HANDED = "handed"
    HANDOVER = "handover"


class Transfer(StrEnum):
    """What handing a waiting customer on does. RESTART: the agent's clock starts anew, the shop's goes on.
    NEW_ROUND: the old account keeps an unanswered round, and a new one begins.
    """  # noqa: D205 (two meanings, one line each)

    RESTART = "restart"
    NEW_ROUND = "new-round"


class Source(NamedTuple):
    """Where a value comes from.

    ``confidence``: A official, B quotes a dated notice, C secondary, ``default`` our own choice where nothing was
    found, ``shop`` typed in by the shop. ``date`` is ISO, empty where the source has none.
    """

    title: str
    url: str = ""
    date: str = ""
    confidence: str = ""


class Indicator(NamedTuple):
    """One figure that a platform shows or judges.

    Attributes:
        id: stable name; see :mod:`livecs.response.indicators`.
        title: what the platform calls it.
        formula: the formula in a sentence.
        source: where both come from.
        is_rate: whether it is a share of rounds answered in time, or a time, a count or a figure of the platform's own.
        within_s: a reply within so many seconds counts, that second included; 0 for any reply.
        by_round: whether rounds are counted; else what the preset judges, its unit.
        target: the pass line as a fraction (70, 100); None where nobody has published one.
        at_least: how many units there must be before the line is drawn; 0 for always.
        is_judged: whether this one decides the verdict; at most one does.
        target_source: where the line comes from, if not from ``source``.
    """

    id: str
    title: str
    formula: str
    source: Source
    is_rate: bool = False
    within_s: int = 0
    by_round: bool = False
    target: tuple[int, int] | None = None
    at_least: int = 0
    is_judged: bool = False
    target_source: Source | None = None


class Remark(NamedTuple):
    """A consequence or an exclusion in words."""

    text: str
    source: Source


class Preset(NamedTuple):
    """How one platform counts. ``window`` is half-open in milliseconds of the day; ``(0, 86400000)`` is none.

    Attributes:
        sources: for each of the values below, where it comes from.
        assessed_on: the weekday on which last week is assessed and frozen, 1 Monday to 7; 0 for never.
        cut_at_midnight: whether a reply after midnight of the same day no longer exists.
        assist: whether a robot that an agent lets speak counts as a reply.
        cap_s: the longest wait that a capped mean counts, and what an unanswered round costs there.
    """

    id: str
    title: str
    platform: str
    indicators: tuple[Indicator, ...]
    sources: dict[str, Source]
    unit: str = UnitKind.SESSION.value
    window: tuple[int, int] = (0, 86_400_000)
    window_by: str = WindowBy.MESSAGE.value
    zone: str = "Asia/Shanghai"
    cut_at_midnight: bool = True
    period: str = PeriodKind.WEEK.value
    assessed_on: int = 2
    robots: str = Robots.HANDOVER.value
    assist: bool = False
    transfer: str = Transfer.RESTART.value
    cap_s: int = 600
    exclusions: tuple[Remark, ...] = ()
    consequences: tuple[Remark, ...] = ()

    @property
    def judged(self) -> Indicator | None:
        """The indicator that decides whether the week passes."""
        return next((one for one in self.indicators if one.is_judged), None)

    @property
    def thresholds_s(self) -> tuple[int, ...]:
        """The seconds of all rates, ascending; 0 stands for a reply at any time."""
        return tuple(sorted({one.within_s for one in self.rates}))

    @property
    def rates(self) -> tuple[Indicator, ...]:
        """The indicators that are rates of our own rounds; the others are times and official figures."""
        return tuple(one for one in self.indicators if one.is_rate)
