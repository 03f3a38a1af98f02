"""One row for every rule of the notes and its edges, and for each bug that other tools had."""

from datetime import datetime
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.response.model import Event, Round
from livecs.response.preset import Preset
from livecs.response.reading import rules_of
from livecs.response.rounds import Tracker, read_all
from tests.response.build import MONDAY, SHIPPED, at, chat, preset
from tests.response.weeks import a_week

DOUYIN = preset()
TAOBAO, PLAIN, RED = SHIPPED["taobao"], SHIPPED["plain-24h"], SHIPPED["xiaohongshu"]
ALL, HANDED = preset(robots="all"), preset(robots="handed")
NO_ASSIST = preset(assist=False)


def rounds(events: list[Event], how: Preset) -> tuple[Round, ...]:
    return Tracker("k1", rules_of(how), events).rounds


def said(found: tuple[Round, ...]) -> list[tuple[str, int | None]]:
    """Each round as its beginning on the clock, and its length in seconds or None."""
    return [
        (
            f"{(one.start_ms - at('00:00:00')) // 86_400_000}:{(one.start_ms - at('00:00:00')) % 86_400_000 // 1000}",
            None if one.length_ms is None else one.length_ms // 1000,
        )
        for one in found
    ]


def clock(text: str, day: int = 0) -> str:
    hours, minutes, seconds = map(int, text.split(":"))
    return f"{day}:{(hours * 60 + minutes) * 60 + seconds}"


@pytest.mark.parametrize(
    ("how", "events", "wanted"),
    [
        # rule 2: the window is half-open
        (DOUYIN, "c 08:00:00, a 08:00:10", [("08:00:00", 10)]),
        (DOUYIN, "c 07:59:59, a 08:00:10", []),
        (DOUYIN, "c 22:59:59, a 23:00:09", [("22:59:59", 10)]),
        (DOUYIN, "c 22:59:59.999, a 23:00:09.999", [("22:59:59", 10)]),  # a window written 23:59:59 loses this one
        (DOUYIN, "c 23:00:00, a 23:00:10", []),
        (RED, "c 08:59:59, a 09:00:10", []),
        (RED, "c 08:59:00, a 08:59:10, c 09:05:00, a 09:05:20", []),  # by the beginning of the session
        (RED, "c 22:59:00, a 22:59:10, c 23:05:00, a 23:05:20", [("22:59:00", 10), ("23:05:00", 20)]),
        (PLAIN, "c 03:00:00, a 03:00:10", [("03:00:00", 10)]),
        # rule 3: from the first unanswered message to the first human reply
        (DOUYIN, "c 10:00:00, c 10:00:20, c 10:01:00, a 10:01:10", [("10:00:00", 70)]),  # the start of a run
        (DOUYIN, "c 10:00:00, a 10:00:10, a 10:00:20, c 10:05:00, a 10:05:30", [("10:00:00", 10), ("10:05:00", 30)]),
        (DOUYIN, "c 07:50:00, c 08:05:00, a 08:06:00", [("08:05:00", 60)]),  # a run that goes on inside
        (DOUYIN, "c 07:50:00, a 08:06:00", []),
        (DOUYIN, "a 10:00:00", []),
        (DOUYIN, "c 10:00:00, n 10:00:05, a 10:01:00", [("10:00:00", 60)]),
        (DOUYIN, "c 10:00:00, w 10:00:01, a 10:01:00", [("10:00:00", 60)]),  # a welcome, and 客服已接入, are no reply
        (DOUYIN, "c 10:00:00, a 10:00:10, undo-a 10:00:12, a 10:01:00", [("10:00:00", 60)]),
        (DOUYIN, "c 10:00:00, a:amy 10:00:10, undo-a:bo 10:00:12, a 10:01:00", [("10:00:00", 10)]),
        (
            DOUYIN,
            "c 10:00:00, a 10:00:10, a 10:00:20, undo-a 10:00:30, undo-a 10:00:31",
            [("10:00:00", None)],
        ),
        (DOUYIN, "c 10:00:00, undo-c 10:00:12, a 10:01:00", []),
        (DOUYIN, "c 10:00:00, a 10:00:10, c 10:00:20, close 10:00:30", [("10:00:00", 10), ("10:00:20", None)]),
        # rule 4: robots
        (DOUYIN, "c 10:00:00, r 10:00:02", []),
        (DOUYIN, "c 10:00:00, r 10:00:02, c 10:01:00, r 10:01:02", []),
        (DOUYIN, "c 10:00:00", [("10:00:00", None)]),
        (DOUYIN, "w 09:59:59, c 10:00:00", [("10:00:00", None)]),  # the welcome makes no robot chat of it
        (DOUYIN, "r 09:59:59, c 10:00:00", [("10:00:00", None)]),
        (DOUYIN, "c 10:00:00, r 10:00:02, ask 10:05:00, a 10:05:40", [("10:05:00", 40)]),
        (DOUYIN, "c 10:00:00, r 10:00:02, give:amy 10:05:00, a:amy 10:05:40", [("10:05:00", 40)]),
        (DOUYIN, "c 10:00:00, ask 10:00:01, r 10:00:02, a 10:00:50", [("10:00:00", 50)]),
        (DOUYIN, "ask 10:00:00, a 10:00:40", [("10:00:00", 40)]),
        (DOUYIN, "c 10:00:00, r 10:00:02, c 10:20:00, a 10:21:00", [("10:20:00", 60)]),  # its answer cleared the wait
        (DOUYIN, "c 10:00:00, r 10:00:02, a 10:05:00", [("10:00:00", 300)]),  # no mark of a hand-over: still a reply
        (DOUYIN, "c 10:00:00, a 10:00:10, c 10:05:00, r 10:05:02, a 10:06:00", [("10:00:00", 10), ("10:05:00", 60)]),
        (DOUYIN, "c 07:50:00, r 07:50:02, ask 07:58:00, a 08:05:00", []),
        (HANDED, "c 10:00:00, r 10:00:02", []),
        (HANDED, "c 10:00:00, r 10:00:02, ask 10:05:00, a 10:05:40", [("10:00:00", 340)]),
        (HANDED, "c 10:00:00, r 10:00:02, c 10:20:00, a 10:21:00", [("10:00:00", 1260)]),
        (ALL, "c 10:00:00, r 10:00:02", [("10:00:00", None)]),
        (ALL, "c 10:00:00, r 10:00:02, ask 10:05:00, a 10:05:40", [("10:00:00", 340)]),
        (DOUYIN, "c 10:00:00, s 10:00:20", [("10:00:00", 20)]),  # assist inside the human phase counts
        (DOUYIN, "c 10:00:00, r 10:00:02, s 10:00:20", []),  # and not before it
        (NO_ASSIST, "c 10:00:00, s 10:00:20, a 10:01:00", [("10:00:00", 60)]),
        (NO_ASSIST, "c 10:00:00, s 10:00:20", [("10:00:00", None)]),
        # rule 5: after 23:00 with its real length, after midnight not at all
        (DOUYIN, "c 22:58:00, a 23:30:00", [("22:58:00", 1920)]),
        (DOUYIN, "c 22:58:00, a 23:59:59", [("22:58:00", 3719)]),
        (DOUYIN, "c 22:58:00, a +1 00:00:00", [("22:58:00", None)]),
        (DOUYIN, "c 22:58:00, a 22:58:10, undo-a +1 00:00:00", [("22:58:00", 10)]),
        (DOUYIN, "c 22:58:00, r +1 00:00:10", [("22:58:00", None)]),  # nor does a robot take last week's miss away
        (PLAIN, "c 22:58:00, a +1 00:00:00", [("22:58:00", 3720)]),
        # reopened chats
        (
            DOUYIN,
            "c 10:00:00, a 10:00:10, c 10:01:00, close 10:02:00, c 11:00:00, a 11:00:20",
            [("10:00:00", 10), ("10:01:00", None), ("11:00:00", 20)],
        ),
        (DOUYIN, "c 10:00:00, close 10:00:30, a 10:01:00", [("10:00:00", 60)]),
        (DOUYIN, "c 10:00:00, a 10:00:10, close 10:02:00, c 11:00:00, r 11:00:01", [("10:00:00", 10)]),
        # rule 9: transfers
        (DOUYIN, "c 10:00:00, give:amy 10:00:05, give:bo 10:02:00, a:bo 10:02:30", [("10:00:00", 150)]),
        (
            TAOBAO,
            "c 10:00:00, give:amy 10:00:05, give:bo 10:02:00, a:bo 10:02:30",
            [("10:00:00", None), ("10:02:00", 30)],
        ),
        (TAOBAO, "c 10:00:00, give:amy 10:00:05, a:amy 10:00:30, give:bo 10:02:00", [("10:00:00", 30)]),
    ],
)
def test_rules(how: Preset, events: str, wanted: list[tuple[str, int | None]]) -> None:
    assert said(rounds(chat(events), how)) == [(clock(begins), length) for begins, length in wanted]


def test_the_next_day_is_a_day_of_its_own() -> None:
    """A customer who was left waiting writes again: one miss yesterday, and one reply in time today."""
    found = rounds(chat("c 22:58:00, c +1 08:01:00, a +1 08:01:30"), DOUYIN)
    assert said(found) == [(clock("22:58:00"), None), (clock("08:01:00", 1), 30)]
    assert [(one.day, one.session, one.number) for one in found] == [(MONDAY, 0, 0), (MONDAY + 1, 0, 0)]


@pytest.mark.parametrize(
    ("how", "events", "wanted"),
    [
        (DOUYIN, "c 10:00:00, give:amy 10:00:05, give:bo 10:02:00, a:bo 10:02:30", [("bo", 30)]),
        (DOUYIN, "c 10:00:00, give:amy 10:00:05, a:amy 10:00:30, give:bo 10:01:00, c 10:02:00, a:bo 10:02:20", None),
        (DOUYIN, "c 10:00:00, give:amy 10:00:05", [("amy", None)]),
        (TAOBAO, "c 10:00:00, give:amy 10:00:05, give:bo 10:02:00, a:bo 10:02:30", [("amy", None), ("bo", 30)]),
    ],
)
def test_whose_a_round_is(how: Preset, events: str, wanted: list[tuple[str, int | None]] | None) -> None:
    """A transfer starts the agent's clock anew, and the reply is credited to whoever sent it."""
    found = [
        (one.agent, None if one.end_ms is None else (one.end_ms - one.agent_start_ms) // 1000)
        for one in rounds(chat(events), how)
    ]
    assert found == (wanted or [("amy", 25), ("bo", 20)])


def test_rows_of_one_moment_keep_the_order_of_their_source() -> None:
    question, answer = chat("c 10:00:00, a 10:00:00")
    assert said(rounds([answer, question], DOUYIN)) == [(clock("10:00:00"), 0)]
    assert said(rounds([question._replace(order=1), answer], DOUYIN)) == [(clock("10:00:00"), None)]


def test_a_duplicate_that_knows_its_place_better_takes_it() -> None:
    question, answer = chat("c 10:00:00, a 10:00:00")
    tracker = Tracker("k1", rules_of(DOUYIN), [question._replace(order=1), answer])
    assert said(tracker.rounds) == [(clock("10:00:00"), None)]
    assert tracker.take(question)
    assert said(tracker.rounds) == [(clock("10:00:00"), 0)]


def test_a_clock_set_back_makes_no_negative_wait() -> None:
    found = rounds(chat("c 10:05:00, a 10:04:00, a 10:06:00"), DOUYIN)
    assert said(found) == [(clock("10:05:00"), 60)]


@pytest.mark.parametrize(
    ("zone", "hours", "is_inside"),
    [
        ("Europe/Berlin", "2026-03-29T05:59:59.999Z", False),  # summer time began four hours before
        ("Europe/Berlin", "2026-03-29T06:00:00Z", True),
        ("Europe/Berlin", "2026-03-28T06:59:59.999Z", False),
        ("Europe/Berlin", "2026-03-28T07:00:00Z", True),
        ("Europe/Berlin", "2026-10-25T06:59:59.999Z", False),
        ("Europe/Berlin", "2026-10-25T07:00:00Z", True),
        ("Asia/Shanghai", "2026-10-25T00:00:00Z", True),
    ],
)
def test_windows_follow_the_clock_on_the_wall(zone: str, hours: str, *, is_inside: bool) -> None:
    at_ms = round(datetime.fromisoformat(hours).timestamp() * 1000)
    assert bool(rounds([Event("k1", at_ms, "customer")], preset(zone=zone))) is is_inside


@given(st.integers(0, 1 << 32))
def test_any_order_of_arrival_gives_the_rounds_of_a_rebuild(seed: int) -> None:
    events = [event for event in a_week(Random(seed)) if event.conversation == "k0"]  # noqa: S311 (not for secrets)
    for how in (DOUYIN, TAOBAO, PLAIN):
        tracker = Tracker("k0", rules_of(how))
        seen: list[Event] = []
        kept: set[Round] = set()
        for event in events:
            change = tracker.take(event)
            seen.append(event)
            if change:
                assert kept >= set(change.dropped)
                kept = kept - set(change.dropped) | set(change.added)
            reader = read_all("k0", seen, rules_of(how))
            assert kept == set(tracker.rounds) == {*reader.done, *([reader.waiting] if reader.waiting else [])}
        assert all(tracker.take(event) is None for event in events)
