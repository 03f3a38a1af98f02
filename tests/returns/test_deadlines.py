"""Deadlines over dates and midnights in the shop's zone: only with a source, only while the ball is with us."""

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.clock import SHOP_ZONE
from livecs.handover import due_words
from livecs.returns.deadlines import (
    Limit,
    Reminder,
    deadlines_for,
    end_ms,
    limit_row,
    limits_from,
    next_reminder_ms,
    reminders,
    running,
)
from livecs.returns.law import read_law
from livecs.returns.model import Case, Deadline, Event, NewCase, Status

LAW = read_law(Path(__file__).parents[2] / "resources/consumer-law.toml")
HOUR, DAY = 3_600_000, 86_400_000


def ms(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=SHOP_ZONE).timestamp() * 1000)


NOON = ms("2026-11-22 12:00")


def case(**said: object) -> Case:
    new = NewCase("douyin", "1", "r")._asdict() | said
    return Case("c", 1, NOON, NOON, None, NewCase(**new))


def moved(at: str, to: str) -> Event:
    return Event("e", ms(at), "move", "elsewhere", to)


def dues(one: Case, event: Event | None = None, limits: tuple[Limit, ...] = ()) -> dict[str, str]:
    return {
        made.rule: datetime.fromtimestamp(made.due_at_ms / 1000, SHOP_ZONE).strftime("%m-%d %H:%M:%S")
        for made in deadlines_for(one, event, limits, LAW)
    }


@pytest.mark.parametrize(
    ("said", "rules"),
    [
        ({}, {}),
        ({"signed_on": "2026-11-01"}, {"law.return": "11-08 23:59:59"}),
        ({"signed_on": "2026-12-28"}, {"law.return": "01-04 23:59:59"}),
        ({"signed_on": "2028-02-22"}, {"law.return": "02-29 23:59:59"}),
        ({"returned_on": "2026-11-20"}, {"law.refund": "11-27 23:59:59"}),
        (
            {"signed_on": "2026-11-01", "returned_on": "2026-11-20"},
            {"law.return": "11-08 23:59:59", "law.refund": "11-27 23:59:59"},
        ),
        ({"signed_on": "2026-11-01", "goods_kind": "custom_made"}, {}),
        ({"signed_on": "2026-11-01", "goods_kind": "activated"}, {"law.return": "11-08 23:59:59"}),
        ({"signed_on": "2026-11-01", "goods_kind": "activated", "is_confirmed": 1}, {}),
        ({"signed_on": "2026-11-01", "goods_kind": "no_such_kind"}, {"law.return": "11-08 23:59:59"}),
        ({"signed_on": "2026-11-01", "kind": "complaint"}, {}),
        ({"signed_on": "2026-11-01", "status": "done"}, {}),
        ({"signed_on": "2026-11-01", "status": "draft"}, {}),
    ],
)
def test_the_law_counts_from_the_day_after(said: dict[str, object], rules: dict[str, str]) -> None:
    assert dues(case(**said)) == rules


EVIDENCE = Limit("douyin", "escalated", 48, "平台举证", "2026-11-01")
ANSWER = Limit("douyin", "new", 24, "首次处理", "2026-11-01")
SEND_BACK = Limit("douyin", "await_buyer", 168, "买家寄回", "2026-11-01")


@pytest.mark.parametrize(
    ("status", "event", "rules"),
    [
        ("escalated", moved("2026-11-22 23:30", "escalated"), {"platform.evidence": "11-24 23:30:00"}),
        ("escalated", Event("e", NOON, "follow_up", note="x"), {}),
        ("new", None, {"limit.new": "11-23 12:00:00"}),
        ("new", moved("2026-12-31 23:59", "new"), {"limit.new": "01-01 23:59:00"}),
        ("await_buyer", moved("2026-11-22 12:00", "await_buyer"), {"limit.await_buyer": "11-29 12:00:00"}),
        ("settling", moved("2026-11-22 12:00", "settling"), {}),
    ],
)  # fmt: skip
def test_a_limit_of_the_shop_begins_with_the_move_to_its_status(
    status: str, event: Event | None, rules: dict[str, str]
) -> None:
    limits = (EVIDENCE, ANSWER, SEND_BACK, EVIDENCE._replace(platform="pdd", hours=1))
    assert dues(case(status=status), event, limits) == rules


def test_without_the_shop_no_platform_has_hours() -> None:
    assert dues(case(status="escalated"), moved("2026-11-22 12:00", "escalated")) == {}


def test_every_deadline_says_where_it_comes_from() -> None:
    made = deadlines_for(case(signed_on="2026-11-01", returned_on="2026-11-20"), None, (ANSWER,), LAW)
    assert [bool(one.source) and bool(one.title) and len(one.source_on) for one in made] == [10] * 3
    assert [one.source for one in made][2:] == ["店铺填写"]
    assert [one.confidence for one in made] == ["B", "B", ""]
    assert [one.is_ours for one in made] == [False, True, True]


@pytest.mark.parametrize(
    ("rule", "is_ours", "statuses"),
    [
        ("law.return", False, {"new", "persuading", "inspecting", "settling", "escalated"}),
        ("law.refund", True, {"new", "persuading", "await_buyer", "in_transit", "inspecting", "settling", "escalated"}),
        ("platform.evidence", True, {"escalated"}),
        ("limit.new", True, {"new"}),
        ("limit.await_buyer", False, set()),
        ("file", True, {"new", "persuading", "await_buyer", "in_transit", "inspecting", "settling", "escalated"}),
    ],
)
def test_the_clock_stands_while_others_act(rule: str, *, is_ours: bool, statuses: set[str]) -> None:
    one = Deadline("d", rule, "x", NOON, "y", is_ours=is_ours)
    assert {str(status) for status in Status if running((one,), status)} - {"draft"} == statuses
    assert running((one._replace(done_at_ms=1),), "new") == ()


@pytest.mark.parametrize(
    ("rule", "before_ms", "said"),
    [
        ("limit.new", HOUR + 1, None),
        ("limit.new", HOUR, False),
        ("limit.new", 0, False),
        ("limit.new", -1, True),
        ("law.refund", DAY + 1, None),
        ("law.refund", DAY, False),
        ("law.refund", -DAY, True),
    ],
)
def test_reminders_come_before_and_at(rule: str, before_ms: int, *, said: bool | None) -> None:
    one = Deadline("d", rule, "x", NOON, "y")
    wanted = () if said is None else (Reminder(one, said),)
    assert reminders((one, one._replace(done_at_ms=1)), NOON - before_ms) == wanted


@given(
    st.lists(st.tuples(st.sampled_from(["law.refund", "limit.new"]), st.integers(0, 10 * DAY)), max_size=5),
    st.integers(-DAY, 11 * DAY),
)
def test_between_two_moments_reminders_stay_what_they_are(made: list[tuple[str, int]], now: int) -> None:
    all_ = [Deadline(str(number), rule, "x", due, "y") for number, (rule, due) in enumerate(made)]
    following = next_reminder_ms(all_, now)
    said = reminders(all_, now)
    if following is None:
        assert reminders(all_, now + 100 * DAY) == said
    else:
        assert reminders(all_, following - 1) == said != reminders(all_, following)


def test_the_last_day_is_said_as_that_day() -> None:
    due = end_ms(date(2026, 11, 22))
    assert due_words(due, NOON) == "今天 23:59"
    assert due == ms("2026-11-23 00:00") - 1


@pytest.mark.parametrize(
    "row",
    ["", "douyin", "amazon new 24 2026-11-01 x", "douyin done 24 2026-11-01 x", "douyin draft 24 2026-11-01 x",
     "douyin new 0 2026-11-01 x", "douyin new -5 2026-11-01 x", "douyin new 9999 2026-11-01 x",
     "douyin new many 2026-11-01 x", "douyin new 24 yesterday x", "douyin new 24 2026-11-01"],
)  # fmt: skip
def test_a_row_that_is_no_limit_is_told(row: str) -> None:
    assert limits_from([row, limit_row(EVIDENCE)]) == ((EVIDENCE,), (row,))


def test_what_is_shipped_is_the_law_alone() -> None:
    assert [one.id for one in LAW.presets] == ["law.return", "law.refund"]
    assert [one.needs_confirmation for one in LAW.exempts] == [False] * 4 + [True] * 3
    sources = [*(one.source for one in LAW.presets), *(one.source for one in LAW.exempts)]
    assert all("消费者权益保护法" in one.title or "暂行办法" in one.title for one in sources)
    assert {one.confidence for one in sources} <= {"A", "B"}
    assert all(date.fromisoformat(one.on) for one in sources)
