"""The feed's lines: what is kept is acknowledged, what is not is said by its number alone, and nothing comes twice."""

import json
from collections.abc import Sequence
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # its stubs are one more package to lock
import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.errors import UserError
from livecs.response.desk import Channel
from livecs.response.feed import BATCH, LONGEST_LINE, FeedSession
from livecs.response.model import Event
from tests.response.feed_schema import FILE, schema

AT_MS = 1_795_233_600_000
HELLO = {"sender": "window", "platform": "douyin"}
TOKEN = "t" * 40


class Memory:
    """Keeps events and positions, each batch whole; ``trouble`` is raised by the next."""

    def __init__(self) -> None:
        self.known: dict[object, tuple[Channel, Event]] = {}
        self.positions: dict[str, int] = {}
        self.batches: list[int] = []
        self.trouble: UserError | None = None

    def add(
        self, channel: Channel, events: Sequence[Event], *, position: tuple[str, int] | None = None
    ) -> Sequence[Event]:
        if self.trouble:
            raise self.trouble
        self.batches.append(len(events))
        self.known |= {event.identity: (channel, event) for event in events}
        self.positions |= dict([position] if position else [])
        return events

    def position(self, sender: str) -> int:
        return self.positions.get(sender, 0)


def event(seq: int, **more: object) -> dict[str, Any]:
    return {"seq": seq, "conversation": f"k{seq}", "at_ms": AT_MS + seq, "role": "customer"} | more


def lines(*objects: object) -> bytes:
    return b"".join(json.dumps(one, ensure_ascii=False).encode() + b"\n" for one in objects)


def test_what_is_kept_is_acknowledged() -> None:
    store = Memory()
    session = FeedSession(store)
    assert session.take(lines(HELLO)) == [{"ready": 0}]
    assert session.take(lines(event(1), event(2, agent="小甲", role="agent", mark="m", nth=3, order=4))) == [{"ack": 2}]
    assert [found for _, found in store.known.values()] == [
        Event("k1", AT_MS + 1, "customer"),
        Event("k2", AT_MS + 2, "agent", "message", "小甲", "", "", "m", 3, 4),
    ]
    assert {channel for channel, _ in store.known.values()} == {Channel("douyin", "feed")}


def test_a_sender_goes_on_where_it_was() -> None:
    store = Memory()
    FeedSession(store).take(lines(HELLO, event(1), event(2)))
    again = FeedSession(store)
    assert again.take(lines(HELLO, event(1), event(2), event(3))) == [{"ready": 2}, {"ack": 3}]
    assert store.batches == [2, 1]
    assert FeedSession(store).take(lines(HELLO | {"sender": "other"})) == [{"ready": 0}]


def test_many_lines_are_kept_in_batches() -> None:
    store = Memory()
    answers = FeedSession(store).take(lines(HELLO, *(event(seq) for seq in range(1, 2 * BATCH + 2))))
    assert answers == [{"ready": 0}, {"ack": BATCH}, {"ack": 2 * BATCH}, {"ack": 2 * BATCH + 1}]


@given(st.data())
def test_however_the_bytes_are_cut_the_same_is_kept(data: st.DataObject) -> None:
    whole = lines(HELLO, *(event(seq) for seq in range(1, 6)))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(whole) - 1), max_size=6)))
    store = Memory()
    session = FeedSession(store)
    answers = [one for a, b in zip([0, *cuts], [*cuts, len(whole)], strict=True) for one in session.take(whole[a:b])]
    assert (answers[0], answers[-1], len(store.known)) == ({"ready": 0}, {"ack": 5}, 5)


NICK = "只在测试里的昵称"


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (NICK.encode(), "不是一行 JSON"),
        (b'"' + NICK.encode() + b'"', "不是一个 JSON 对象"),
        (b"[" * 4000, "不是一行 JSON"),
        (b"\xff\xfe", "不是一行 JSON"),
        (json.dumps(event(7, text=NICK)).encode(), "有不认识的字段"),
        (json.dumps(event(7, role=NICK)).encode(), "role 应为"),
        (json.dumps(event(7, at_ms=NICK)).encode(), "at_ms 应为"),
        (json.dumps(event(7, at_ms=AT_MS // 1000)).encode(), "at_ms 应为"),
        (json.dumps(event(7, at_ms=True)).encode(), "at_ms 应为"),
        (json.dumps(event(0)).encode(), "seq 应为"),
        (json.dumps(event(7, conversation="")).encode(), "conversation 应为"),
        (json.dumps(event(7, conversation=NICK * 40)).encode(), "conversation 应为"),
        (json.dumps(event(7, agent=["x"])).encode(), "agent 应为文字"),
        (b'{"seq": 7, "conversation": "\\ud800", "at_ms": 1795233600000, "role": "agent"}', "conversation 应为文字"),
        (json.dumps({"seq": 7, "at_ms": AT_MS, "role": "agent"}).encode(), "缺少 conversation"),
        (b"x" * (LONGEST_LINE + 1), "一行超过"),
    ],
)
def test_a_bad_line_is_told_by_its_number_and_the_others_are_kept(bad: bytes, reason: str) -> None:
    store = Memory()
    session = FeedSession(store)
    answers = session.take(lines(HELLO, event(6)) + bad + b"\n" + lines(event(8)))
    (fault,) = (one["error"] for one in answers if "error" in one)
    assert (fault["line"], reason in fault["reason"], NICK in fault["reason"]) == (3, True, False)
    assert (answers[-1], len(store.known), session.is_over) == ({"ack": 8}, 2, False)


def test_a_line_without_end_is_not_held() -> None:
    text = b"x" * 3000
    session = FeedSession(Memory())
    session.take(lines(HELLO))
    for _ in range(5):
        assert session.take(text) == []
    assert len(session._rest) <= LONGEST_LINE + 3000
    (answer,) = session.take(b"\n")
    assert answer["error"]["line"] == 2
    assert session.take(lines(event(1))) == [{"ack": 1}]


@pytest.mark.parametrize(
    ("hello", "reason"),
    [
        (HELLO, "口令不对"),
        (HELLO | {"token": "x"}, "口令不对"),
        (HELLO | {"token": "口令"}, "口令不对"),
        (HELLO | {"token": TOKEN, "platform": "x"}, "platform 应为"),
        (event(1), "有不认识的字段"),
    ],
)
def test_who_does_not_know_the_token_is_not_heard(hello: dict[str, object], reason: str) -> None:
    store = Memory()
    session = FeedSession(store, TOKEN)
    (answer,) = session.take(lines(hello, event(1)))
    assert (answer["error"]["line"], reason in answer["error"]["reason"]) == (1, True)
    assert (session.is_over, store.known) == (True, {})
    assert FeedSession(store, TOKEN).take(lines(HELLO | {"token": TOKEN}, event(1)))[-1] == {"ack": 1}


def test_nothing_is_acknowledged_that_the_disk_refused() -> None:
    store = Memory()
    session = FeedSession(store)
    session.take(lines(HELLO))
    store.trouble = UserError("response.store", "磁盘已满")
    assert session.take(lines(event(1))) == [{"error": {"line": 2, "reason": "磁盘已满"}}]
    assert (session.is_over, store.known) == (True, {})


def test_the_last_line_may_lack_its_end() -> None:
    session = FeedSession(Memory())
    session.take(lines(HELLO) + lines(event(1)).rstrip(b"\n"))
    assert (session.end(), session.end()) == ([{"ack": 1}], [])


def test_the_schema_says_what_the_lines_are() -> None:
    assert json.loads(FILE.read_text(encoding="utf8")) == schema()
    check = jsonschema.Draft202012Validator(schema())
    assert check.is_valid(HELLO)
    assert check.is_valid(event(1))
    assert not check.is_valid(event(1, text="x"))
