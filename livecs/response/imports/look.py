"""What was recognised of a file or a pasted text, in words, before anybody keeps it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from livecs.response.dates import Order, dates_of
from livecs.response.taking import Answer
from livecs.text import mask_phones

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from livecs.response.behind import Line
    from livecs.response.imports.events import Plan
    from livecs.response.model import Event
    from livecs.response.official import Official
    from livecs.sheets.limits import Row

LISTED = 500
"""How many rows are listed; the refused ones come first."""
UNUSED = "不用"
_ORDERS = {Order.MONTH_FIRST: "月在前", Order.DAY_FIRST: "日在前"}


class Kind(StrEnum):
    """What can be taken over."""

    EVENTS = "events"
    FIGURES = "figures"
    CHATS = "chats"


class Asked(NamedTuple):
    """What a person said of it so far.

    Attributes:
        platform: whose it is.
        kind: what it is; None to see for itself.
        columns: what a column is, by its header.
        zone: of moments that name none; empty for the shop's.
        answer: to a doubt about dates.
        on: the day of figures that name none.
        agents: which nicks of a pasted chat are the shop's.
    """

    platform: str
    kind: Kind | None = None
    columns: Mapping[str, str] = {}
    zone: str = ""
    answer: Answer | None = None
    on: date | None = None
    agents: tuple[str, ...] = ()


class Column(NamedTuple):
    """A column: its header, what it is taken for (:data:`UNUSED` for nothing), and what stands in it."""

    header: str
    meaning: str
    sample: str


class Look(NamedTuple):
    """What was recognised.

    Attributes:
        kind: what it is.
        columns: from left to right.
        choices: what a column may be said to be.
        lines: the first rows, and those that are refused.
        wanted: how many events or figures were seen.
        refused: how many rows are none.
        total: about how many rows there are; 0 where nobody knows.
        is_whole: whether all rows were looked at.
        zone: of moments that name none; empty where that does not matter.
        names_no_day: whether its figures are of a day that a person must name.
        doubt: what must be answered before it is kept.
        readings: the answers, with what each would make of it.
        lacks: what else is missing; empty where it can be kept.
        notes: what a person should know.
        key: what a mapping of these columns is remembered by.
        told: that mapping, as a person said it now or before.
        plan: how events are read.
        figures: the figures as they will be kept.
        nicks: who writes in a chat, of whom the shop's must be known.
        events: of a pasted chat, as they will be kept.
    """

    kind: Kind
    columns: tuple[Column, ...] = ()
    choices: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    wanted: int = 0
    refused: int = 0
    total: int = 0
    is_whole: bool = True
    zone: str = ""
    names_no_day: bool = False
    doubt: str = ""
    readings: tuple[tuple[Answer, str], ...] = ()
    lacks: str = ""
    notes: tuple[str, ...] = ()
    key: str = ""
    told: Mapping[str, str] = {}
    plan: Plan | None = None
    figures: tuple[Official, ...] = ()
    nicks: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def can_be_kept(self) -> bool:
        """Whether nothing is missing or in doubt."""
        return bool(self.wanted) and not self.doubt and not self.lacks


def readings(texts: Iterable[str], today: date, doubt: str) -> tuple[tuple[Answer, str], ...]:
    """The answers to a doubt about dates, each with an example; none where there is no doubt."""
    if not doubt:
        return ()
    for text in texts:
        days = {order: dates_of([text], today, order).days[0] for order in _ORDERS}
        if len({*days.values()}) > 1:
            written = text.split()[0]
            return tuple(
                (Answer(order), f"{_ORDERS[order]}：{written} 是 {dated(day) if day else '读不出'}")
                for order, day in days.items()
            )
    return ((Answer(None), "照表格写的"),)


def dated(on: date) -> str:
    """A date as it is said; the year only where there may be a question."""
    return f"{on.year} 年 {on.month} 月 {on.day} 日"


def sample(rows: Iterable[Row], place: int) -> str:
    """What stands in a column, for an example."""
    cells = dict.fromkeys(cell for row in rows if (cell := row.cell(place).strip()))
    return mask_phones("、".join([*cells][:3]))[:80]
