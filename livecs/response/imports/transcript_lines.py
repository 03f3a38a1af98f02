"""A paste taken apart: its messages and what else happened, as one shape writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from livecs.response.event_rows import ROLE_WORDS
from livecs.response.imports.shapes import is_day
from livecs.response.model import Kind
from livecs.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from livecs.response.imports.shapes import Shape

_SAMPLE = 2_000
_EVENTS = {"recall": Kind.RECALL, "transfer": Kind.TRANSFER, "close": Kind.CLOSE}


class Line(NamedTuple):
    """A message or another event of a paste.

    Attributes:
        chat: numbers the chats as the paste divides them.
        name: what it calls the chat; empty where it does not.
        kind: see :class:`livecs.response.model.Kind`.
        nick: who did it; of a transfer, who is given the chat.
        role: by the word that stands there; empty where none does.
        other: whom a message is for, where that is said.
        date: as it is written, its own or that of a line above; empty where there is none.
        time: as it is written.
        text: what was said.
    """

    chat: int
    name: str
    kind: str
    nick: str
    role: str
    other: str
    date: str
    time: str
    text: str


def fitting(raw: Sequence[str], shapes: Sequence[Shape]) -> Shape | None:
    """The shape that finds most messages; of several the one that finds fewer speakers, for a text is no name."""
    best: tuple[int, int] = (0, 0)
    found = None
    for shape in shapes:
        lines = [line for line in Cutter(shape).lines(raw[:_SAMPLE]) if line.kind == Kind.MESSAGE]
        fit = len(lines), -len({line.nick for line in lines})
        if lines and (found is None or fit > best):
            best, found = fit, shape
    return found


class Cutter:
    """Takes a paste apart; ``faults`` are lines that belong to nothing, by number, and why."""

    def __init__(self, shape: Shape) -> None:
        """Know how it is written."""
        self.faults: list[tuple[int, str]] = []
        self._shape = shape
        self._chat, self._name, self._on = 0, "", ""
        self._last: Line | None = None  # the message that goes on
        self._at: Line | None = None  # the last message: what has no time of its own happened at its moment

    def lines(self, raw: Sequence[str]) -> Iterator[Line]:
        """All messages and events in the order of the paste, whose lines are stripped."""
        at = 0
        while at < len(raw):
            head = self._head(raw[at : at + len(self._shape.head)])
            if head is not None:
                yield from self._end()
                self._begin(head)
                at += len(self._shape.head)
            else:
                at += 1
                yield from self._between(raw[at - 1], at)
        yield from self._end()

    def _head(self, raw: Sequence[str]) -> dict[str, str] | None:
        """The fields of the lines that begin a message."""
        if len(raw) < len(self._shape.head):
            return None
        fields: dict[str, str] = {}
        for pattern, line in zip(self._shape.head, raw, strict=True):
            found = pattern.read(line)
            if found is None:
                return None
            fields |= found
        return None if is_day(fields.get("nick", "")) else fields

    def _begin(self, head: dict[str, str]) -> None:
        word = head.get("role", "")
        self._last = self._at = Line(
            self._chat,
            self._name,
            Kind.MESSAGE,
            head.get("nick", word),
            ROLE_WORDS.get(word, ""),
            head.get("other", ""),
            head.get("date", self._on),
            head["time"],
            head.get("text", ""),
        )

    def _between(self, line: str, number: int) -> Iterator[Line]:
        """A line that begins no message."""
        what, said = self._meaning(line)
        if what in _EVENTS and self._at:
            yield from self._end()
            yield self._at._replace(kind=_EVENTS[what], nick=said.get("nick", said.get("agent", "")), text="")
        elif what == "begin":
            yield from self._end()
            self._at, self._chat, self._name = None, self._chat + 1, said["conversation"]
        elif what == "day":
            self._on = said["date"]
        elif not what and line and self._last:
            self._last = self._last._replace(text=f"{self._last.text}\n{line}")
        elif not what and line:
            self.faults.append((number, Sentence("前面没有昵称和时间：{}", line[:20])))

    def _end(self) -> Iterator[Line]:
        if self._last:
            yield self._last
        self._last = None

    def _meaning(self, line: str) -> tuple[str, dict[str, str]]:
        """What a line is, with its fields; empty for what somebody said."""
        for what, patterns in self._shape.words.items():
            for pattern in patterns:
                found = pattern.read(line)
                if found is not None and (what != "day" or _names_a_day(found["date"])):
                    return what, found
        return "", {}


def _names_a_day(text: str) -> bool:
    """Whether it can be nothing else: 8.5 may be a price."""
    return text[:4].isdecimal() or text[-1] in "日天"
