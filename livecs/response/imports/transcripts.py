"""Pasted chats as events: who spoke when. What was said leaves a hash, and nothing else of it is kept anywhere."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from livecs.response.dates import dates_of, readings
from livecs.response.days import DAY_MS, MINUTE_MS, Zone, day_of
from livecs.response.event_rows import clock_ms, numbered
from livecs.response.imports.transcript_lines import Cutter, fitting
from livecs.response.model import Event, Kind, Role
from livecs.response.sources import PASTED
from livecs.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from livecs.response.dates import Order, Reading
    from livecs.response.imports.shapes import Shape
    from livecs.response.imports.transcript_lines import Line

LONGEST = 4_000_000
"""How many characters are looked at."""
_FAULTS = 100
_SPOKEN = {"今天": 0, "昨天": 1, "前天": 2}


class Told(NamedTuple):
    """What a person said of a paste.

    Attributes:
        agents: the nicks of the shop's own people, those remembered among them.
        is_sure: whether no nick is asked about any more, also where none of ``agents`` spoke.
        order: of day and month.
        on: the day of messages that name none.
        shape: the id of the shape; empty to find it.
    """

    agents: frozenset[str] = frozenset()
    is_sure: bool = False
    order: Order | None = None
    on: date | None = None
    shape: str = ""


class Speaker(NamedTuple):
    """A nick as it is written, whom it is taken for, and how many messages it has."""

    nick: str
    role: str
    messages: int


class Chats(NamedTuple):
    """What a paste says.

    Attributes:
        shape: how it is written; None where no shape fits, and then nothing else is said.
        events: all of them, while nothing is in doubt; else none.
        speakers: who speaks, the busiest first.
        faults: lines that belong to no message, by number, and why; the first hundred.
        refused: how many those are.
        notes: what a person should know of the rates that come of it.
        doubt: what must be asked first; empty where nothing is in doubt.
        asks: which answer of :class:`Told` it waits for: ``agents``, ``order``, ``on`` or ``shape``; else empty.
        readings: the ways to read doubtful dates.
    """

    shape: Shape | None
    events: tuple[Event, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    faults: tuple[tuple[int, str], ...] = ()
    refused: int = 0
    notes: tuple[str, ...] = ()
    doubt: str = ""
    asks: str = ""
    readings: tuple[Reading, ...] = ()

    @property
    def conversations(self) -> int:
        """How many chats it has."""
        return len({event.conversation for event in self.events})


def read_chats(text: str, shapes: Sequence[Shape], told: Told, zone: str, today: date) -> Chats:
    """Read what was pasted.

    Args:
        text: as it was copied.
        shapes: those it may have, the likeliest first.
        told: what a person said.
        zone: of its moments.
        today: the day of the reading.

    Raises:
        KeyError: there is no such zone.
    """
    raw = [unicodedata.normalize("NFKC", line).strip() for line in text[:LONGEST].splitlines()]
    shape = next((one for one in shapes if one.id == told.shape), None) or fitting(raw, shapes)
    if shape is None:
        return Chats(None, doubt=Sentence("没有认出聊天记录：每条消息要有昵称和时间，请连时间一起复制"), asks="shape")
    cutter = Cutter(shape)
    lines, faults = [*cutter.lines(raw)], cutter.faults
    spoken = [line for line in lines if line.kind == Kind.MESSAGE]
    roles = {line.nick: _role_of(line, shape, told) for line in reversed(spoken)}
    counts = Counter(line.nick for line in spoken)
    found = Chats(
        shape,
        speakers=tuple(Speaker(nick, roles[nick], count) for nick, count in counts.most_common()),
        faults=tuple(faults[:_FAULTS]),
        refused=len(faults),
    )
    if not told.is_sure and Role.AGENT not in roles.values():
        return found._replace(doubt=Sentence("请选哪些昵称是客服；以后会记住"), asks="agents")
    days = _Days(lines, told, today)
    if days.doubt:
        return found._replace(doubt=days.doubt, asks=days.asks, readings=days.readings)
    if days.runs_backwards(lines):
        lines.reverse()
    end_ms = (day_of(today) + 1) * DAY_MS  # of UTC's day: later than now in every zone of a shop
    moments = [None if at is None or at >= end_ms else at for at in days.moments(lines, Zone(zone))]
    lost = sum(at_ms is None for at_ms in moments)
    if lost:
        faults += [(0, Sentence("{} 条消息的时间认不出来，或在今天以后", lost))]
    events = _events([(line, at) for line, at in zip(lines, moments, strict=True) if at is not None], roles)
    return found._replace(
        events=tuple(numbered(events)), refused=len(faults), faults=tuple(faults[:_FAULTS]), notes=_notes(lines, roles)
    )


def _role_of(line: Line, shape: Shape, told: Told) -> str:
    if line.role:
        return line.role
    if line.nick in told.agents:
        return Role.AGENT
    if line.nick in shape.systems:
        return Role.SYSTEM
    return Role.AUTO if any(word in line.nick for word in shape.robots) else Role.CUSTOMER


class _Days:
    """The day of each message; a clock that runs on over midnight begins the next where no date is written."""

    def __init__(self, lines: Sequence[Line], told: Told, today: date) -> None:
        self._told, self._today = told, today
        self._known = {text: today - timedelta(days) for text, days in _SPOKEN.items()}
        texts = [*dict.fromkeys(line.date for line in lines if line.date and line.date not in _SPOKEN)]
        found = dates_of(texts, today, told.order)
        self.readings = readings(texts, today) if found.doubt and told.order is None else ()
        self.doubt, self.asks = (found.doubt, "order") if found.doubt and told.order is None else ("", "")
        self._known.update((text, day) for text, day in zip(texts, found.days, strict=True) if day)
        if not self.doubt and told.on is None and any(not line.date for line in lines):
            self.doubt, self.asks = Sentence("有消息只有时间、没有日期；请选是哪一天的"), "on"

    def runs_backwards(self, lines: Sequence[Line]) -> bool:
        """Whether the newest message stands first."""
        steps = [
            later - earlier
            for one, other in pairwise(lines)
            if one.chat == other.chat
            for earlier, later in [(self._local_ms(one), self._local_ms(other))]
            if earlier is not None and later is not None and abs(later - earlier) < DAY_MS // 2
        ]
        return sum(step < 0 for step in steps) > sum(step > 0 for step in steps)

    def moments(self, lines: Sequence[Line], zone: Zone) -> Iterator[int | None]:
        """UTC milliseconds of each, in order."""
        chat, last_ms, later = -1, 0, 0
        for line in lines:
            ms = self._local_ms(line)
            if ms is None:
                yield None
                continue
            if line.chat != chat or line.date:
                chat, later = line.chat, 0
            elif last_ms - (ms + later) > DAY_MS // 2:
                later += DAY_MS
            last_ms = ms + later
            yield zone.moment_ms(*divmod(last_ms, DAY_MS))

    def _local_ms(self, line: Line) -> int | None:
        day = self._known.get(line.date) if line.date else self._told.on
        ms = clock_ms(f" {line.time}")
        return None if day is None or ms is None else day_of(day) * DAY_MS + ms


def _events(lines: Iterable[tuple[Line, int]], roles: dict[str, str]) -> Iterator[Event]:
    """Events by customer; where several write in one chat, an agent answers whoever wrote last."""
    lines = [*lines]
    first: dict[int, str] = {}
    for line, _ in lines:
        if who := _customer(line, roles):
            first.setdefault(line.chat, who)
    last: dict[int, str] = {}
    for line, at_ms in lines:
        if who := _customer(line, roles):
            last[line.chat] = who
        conversation = line.name or last.get(line.chat) or first.get(line.chat, "")
        if not conversation:
            continue
        role = roles.get(line.nick, "") if line.kind == Kind.MESSAGE else ""
        if line.kind == Kind.RECALL:
            role = roles.get(line.nick) or (Role.AGENT if line.nick in {"你", "您"} else Role.CUSTOMER)
        agent = line.nick if role == Role.AGENT or line.kind == Kind.TRANSFER else ""
        yield Event(conversation, at_ms, role or Role.SYSTEM, line.kind, agent, PASTED, "", _mark(line.text))


def _customer(line: Line, roles: dict[str, str]) -> str:
    """The customer whom a message names, as its speaker or as whom it is for."""
    if line.kind != Kind.MESSAGE:
        return ""
    if roles[line.nick] == Role.CUSTOMER:
        return line.nick
    return line.other if line.other and roles.get(line.other, Role.CUSTOMER) == Role.CUSTOMER else ""


def _mark(text: str) -> str:
    text = text.strip()
    return hashlib.blake2b(text.encode("utf8", "surrogatepass"), digest_size=12).hexdigest() if text else ""


def _notes(lines: Sequence[Line], roles: dict[str, str]) -> tuple[str, ...]:
    notes = []
    if lines and not any((clock_ms(f" {line.time}") or 0) % MINUTE_MS for line in lines):
        notes.append(Sentence("时间只到分钟，30 秒和 3 分钟内的回复会算得不准"))
    spoken = [line for line in lines if line.kind == Kind.MESSAGE]
    customers = {(line.chat, line.nick) for line in spoken if roles[line.nick] == Role.CUSTOMER}
    if len(customers) > len({chat for chat, _ in customers}) and not any(line.other for line in lines):
        notes.append(Sentence("一段里有几位买家：客服的话算给前面最后说话的那位"))
    return tuple(notes)
