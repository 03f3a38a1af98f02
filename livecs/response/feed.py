"""The feed: lines of JSON from whatever can see a chat, kept before they are acknowledged. No line holds a text.

A sender first says who it is, is told how far it had come, and sends its events with rising numbers::

    -> {"sender": "window-1", "token": "...", "platform": "douyin", "source": "feed"}
    <- {"ready": 41}
    -> {"seq": 42, "conversation": "c7", "at_ms": 1795233600000, "role": "customer"}
    <- {"ack": 42}
    <- {"error": {"line": 3, "reason": "..."}}

Whichever side dies, the sender goes on after the last number it was told; an event that comes twice is known.
"""

from __future__ import annotations

import hmac
import json
from typing import TYPE_CHECKING, Any, NamedTuple

from livecs.errors import UserError
from livecs.platforms import PLATFORM_IDS
from livecs.response.desk import Channel
from livecs.response.model import Event, Kind, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Protocol

    class Keep(Protocol):
        """Where events are kept."""

        def add(
            self, channel: Channel, events: Sequence[Event], *, position: tuple[str, int] | None = None
        ) -> Sequence[Event]:
            """Keep events, and how far their sender has come, or neither."""

        def position(self, sender: str) -> int:
            """How far a sender has come."""


LONGEST_LINE = 4096
BATCH = 300
_NAME = 40


class Hello(NamedTuple):
    """The first line; ``token`` is asked for on a socket only."""

    sender: str
    platform: str
    source: str = "feed"
    token: str = ""


class FeedEvent(NamedTuple):
    """Any other line; the fields after ``seq`` are those of :class:`livecs.response.model.Event`."""

    seq: int
    conversation: str
    at_ms: int
    role: str
    kind: str = Kind.MESSAGE.value
    agent: str = ""
    customer: str = ""
    mark: str = ""
    nth: int = 0
    order: int = 0


CHOICES = {"role": tuple(map(str, Role)), "kind": tuple(map(str, Kind)), "platform": PLATFORM_IDS}
CHARS = {
    "sender": (1, _NAME),
    "source": (1, _NAME),
    "token": (0, 200),
    "conversation": (1, 200),
    "agent": (0, 64),
    "customer": (0, 200),
    "mark": (0, 200),
}
SPANS = {
    "seq": (1, 2**53),
    "at_ms": (946_684_800_000, 4_102_444_800_000),  # from 2000 to 2100
    "nth": (0, 1_000_000),
    "order": (-1_000_000, 1_000_000),
}


class LineError(Exception):
    """A line that cannot be taken: why, without anything of what it holds; its number where it could be read."""

    def __init__(self, reason: str, seq: int = 0) -> None:
        """Keep both."""
        super().__init__(reason)
        self.reason = reason
        self.seq = seq


class FeedSession:
    """One sender's stream: bytes in, answers out."""

    def __init__(self, store: Keep, token: str = "") -> None:
        """Wait for the first line.

        Args:
            store: where events are kept.
            token: what the first line must bear; empty where nobody else can speak.
        """
        self._store = store
        self._token = token
        self._rest = b""
        self._is_too_long = False
        self._line = 0
        self._hello: Hello | None = None
        self._seq = 0
        self.is_over = False

    def take(self, data: bytes) -> list[dict[str, Any]]:
        """Take some bytes; gives the answers, an ``ack`` only of what is kept."""
        *lines, self._rest = (self._rest + data).split(b"\n")
        answers = [*self._read(lines)]
        if len(self._rest) > LONGEST_LINE:
            self._rest, self._is_too_long = b"", True
        return answers

    def end(self) -> list[dict[str, Any]]:
        """The stream has ended; a last line may lack its end."""
        return self.take(b"\n") if self._rest.strip() else []

    def _read(self, lines: Sequence[bytes]) -> Iterator[dict[str, Any]]:
        batch: list[FeedEvent] = []
        reached = 0
        for line in lines:
            self._line += 1
            try:
                found = self._parsed(line)
            except LineError as error:
                reached = max(reached, error.seq)
                yield _error(self._line, error.reason)
            else:
                if isinstance(found, Hello):
                    yield {"ready": self._seq}
                elif found:
                    reached = max(reached, found.seq)
                    batch.append(found)
            if len(batch) >= BATCH:
                yield self._kept(batch, reached)
                batch, reached = [], 0
            if self.is_over:
                return
        if reached:
            yield self._kept(batch, reached)

    def _parsed(self, line: bytes) -> Hello | FeedEvent | None:
        if self._is_too_long:
            self._is_too_long = False
            raise LineError(f"一行超过 {LONGEST_LINE} 字节")
        if len(line) > LONGEST_LINE:
            raise LineError(f"一行超过 {LONGEST_LINE} 字节")
        if not line.strip():
            return None
        if self._hello is None:
            return self._greeted(line)
        event: FeedEvent = _checked(FeedEvent, line)
        return event

    def _greeted(self, line: bytes) -> Hello:
        """The first line; whoever cannot say it is not heard any further."""
        try:
            hello: Hello = _checked(Hello, line)
        except LineError:
            self.is_over = True
            raise
        if self._token and not hmac.compare_digest(hello.token.encode(), self._token.encode()):
            self.is_over = True
            raise LineError("口令不对")
        try:
            self._seq = self._store.position(hello.sender)
        except UserError as error:
            self.is_over = True
            raise LineError(error.message) from error
        self._hello = hello
        return hello

    def _kept(self, batch: Sequence[FeedEvent], reached: int) -> dict[str, Any]:
        """Keep a batch; what was kept before is known by its number or by itself."""
        hello = self._hello
        if hello is None:
            raise RuntimeError("events before the first line")
        events = [Event(one.conversation, *one[2:6], "", *one[6:]) for one in batch if one.seq > self._seq]
        try:
            self._store.add(Channel(hello.platform, hello.source), events, position=(hello.sender, reached))
        except UserError as error:
            self.is_over = True
            return _error(self._line, error.message)
        self._seq = max(self._seq, reached)
        return {"ack": self._seq}


def _error(line: int, reason: str) -> dict[str, Any]:
    return {"error": {"line": line, "reason": reason}}


def _checked(kind: Any, line: bytes) -> Any:  # noqa: ANN401 (one of the two lines above)
    """A line as what it should be.

    Raises:
        LineError: it is not.
    """
    try:
        raw = json.loads(line)
    except (ValueError, RecursionError):
        raise LineError("不是一行 JSON") from None
    if not isinstance(raw, dict):
        raise LineError("不是一个 JSON 对象")
    seq = raw.get("seq")
    known = seq if type(seq) is int and 0 < seq <= SPANS["seq"][1] else 0
    if reason := _fault(kind, raw):
        raise LineError(reason, known)
    return kind(**raw)


def _fault(kind: Any, raw: Mapping[str, object]) -> str:  # noqa: ANN401 (see above)
    """What is wrong with a line, in words that name our fields alone; empty when nothing is."""
    if set(raw) - set(kind._fields):
        return f"有不认识的字段；可用：{'、'.join(kind._fields)}（不收聊天内容）"
    lacking = next((name for name in kind._fields if name not in raw and name not in kind._field_defaults), "")
    if lacking:
        return f"缺少 {lacking}"
    return next(filter(None, (_wrong(name, value) for name, value in raw.items())), "")


def _wrong(name: str, value: object) -> str:
    if name in SPANS:
        low, high = SPANS[name]
        is_fine = type(value) is int and low <= value <= high
        return "" if is_fine else f"{name} 应为 {low} 到 {high} 的整数"
    if not isinstance(value, str) or any("\ud800" <= char <= "\udfff" for char in value):
        return f"{name} 应为文字"
    if name in CHOICES:
        return "" if value in CHOICES[name] else f"{name} 应为 {'、'.join(CHOICES[name])} 之一"
    low, high = CHARS[name]
    return "" if low <= len(value) <= high else f"{name} 应为 {low} 到 {high} 个字"
