"""The desk over a store in memory: this week live, earlier weeks kept, late events, official figures, a new Monday."""

import json

from livecs.response.desk import ResponseDesk
from livecs.response.ledger import by_conversation, rebuilt
from livecs.response.official import Coverage, Official, Rounded
from livecs.response.preset import Preset
from livecs.response.presets import key_of
from livecs.response.verdict import week_of
from livecs.response.week import report
from tests.response.build import MONDAY, SHIPPED, at, chat
from tests.response.fake_store import CHANNEL, FakeStore
from tests.response.test_week import many

KUAISHOU = SHIPPED["kuaishou"]


class Counter:
    """A desk with a clock that a test sets."""

    def __init__(self, preset: Preset = KUAISHOU) -> None:
        self.store = FakeStore()
        self.now_ms = at("12:00:00")
        self.preset = preset
        self.desk = self.new_desk()

    def new_desk(self) -> ResponseDesk:
        return ResponseDesk(self.store, CHANNEL, self.preset, key_of(self.preset), lambda: self.now_ms)


def test_events_are_counted_as_they_come_and_once() -> None:
    counter = Counter()
    events = many(3, 1)
    assert counter.desk.take(events) == 8
    assert counter.desk.take(events[::-1]) == 0
    week = counter.desk.week()
    assert (week.verdict.share.good, week.verdict.share.total) == (3, 4)
    assert counter.new_desk().week() == week  # after a crash: all is made from events


def test_last_week_is_made_once_and_again_when_something_late_arrives() -> None:
    counter = Counter()
    counter.desk.take(many(3, 1))
    counter.now_ms = at("09:00:00", 8)
    last = counter.desk.week(MONDAY)
    assert (last.verdict.share.good, last.verdict.share.total) == (3, 4)
    assert len(counter.store.kept) == 7
    counter.desk.take(chat("c 15:00:00, a 15:00:10", "late", day=2))
    assert len(counter.store.kept) == 6
    assert counter.desk.week(MONDAY).verdict.share.total == 5
    assert len(counter.store.kept) == 7


def test_a_new_monday_begins_a_new_week() -> None:
    counter = Counter()
    counter.now_ms = at("23:59:00", 6)
    counter.desk.take(chat("c 22:00:00, a 22:00:10", day=6))
    counter.now_ms = at("08:00:10", 7)
    counter.desk.take(chat("c 08:00:00, a 08:00:10", "k2", day=7))
    assert [one.share.total for one in counter.desk.week().days] == [1, 0, 0, 0, 0, 0, 0]
    assert counter.desk.week(MONDAY).verdict.share.total == 1


def test_a_clock_set_back_loses_nothing() -> None:
    counter = Counter()
    counter.now_ms = at("12:00:00", 9)
    counter.desk.take(chat("c 11:00:00, a 11:00:10", day=9))
    counter.now_ms = at("12:00:00", 1)
    counter.desk.take(chat("c 11:00:00, a 11:00:10", "k2", day=1))
    assert counter.desk.week().verdict.share.total == 1
    counter.now_ms = at("12:00:00", 9)
    assert counter.desk.week().verdict.share.total == 1
    assert counter.desk.week(MONDAY).verdict.share.total == 1


def test_the_assessed_period_reaches_back_over_weeks() -> None:
    counter = Counter(SHIPPED["taobao"])
    for day in (-25, -24, 0, 5, 6):
        counter.desk.take(chat("c 11:00:00, a 11:00:10", f"k{day}", day=day))
    counter.now_ms = at("12:00:00", 6)
    made = counter.desk.assessed()
    assert (made.first_on, made.rounds) == ("2026-10-23", 3)


def test_tuesday_freezes_last_week_and_a_late_import_shows_a_difference() -> None:
    counter = Counter()
    counter.desk.take(many(3, 1))
    counter.now_ms = at("23:00:00", 7)
    assert counter.desk.freeze_due() is None
    counter.now_ms = at("08:00:00", 8)
    frozen = counter.desk.freeze_due()
    assert frozen
    assert (frozen.monday, json.loads(frozen.body)["verdict"]["share"]["percent"]) == (MONDAY, "75.0 %")
    assert json.loads(frozen.preset)["id"] == "kuaishou"
    assert not counter.desk.since_frozen(MONDAY)
    counter.desk.take(chat("c 15:00:00", "late", day=2))
    counter.now_ms = at("08:00:00", 9)
    assert counter.desk.freeze_due() == frozen
    assert counter.desk.since_frozen(MONDAY) == (
        "11 月 24 日考核时是 75.0 %（3 / 4），现在算是 60.0 %（3 / 5）（后来的记录多了 1 轮）；考核的数字不变"
    )


def test_nothing_is_frozen_that_is_empty_or_never_assessed() -> None:
    for preset in (KUAISHOU, SHIPPED["taobao"]):
        counter = Counter(preset)
        counter.now_ms = at("08:00:00", 8)
        assert counter.desk.freeze_due() is None
        assert not counter.desk.since_frozen(MONDAY)


def test_official_figures_of_the_week_are_asked_for() -> None:
    counter = Counter()
    counter.desk.take(many(3, 1))
    counter.store.put_official(
        "kuaishou",
        [
            Official("2026-11-16", "consults", Rounded(100, 1), 1),
            Official("2026-11-16", "reply_3min", Rounded(921, 1000), 1),
            Official("2026-11-23", "reply_3min", Rounded(1, 1000), 1),
        ],
    )
    assert counter.desk.week().verdict.official_days == 1
    assert counter.desk.week().coverage == Coverage(4, 100, 4)


def test_the_rounds_behind_a_day_are_made_from_its_events() -> None:
    counter = Counter()
    counter.desk.take([*many(2, 1), *chat("c 11:00:00", "later", day=1)])
    assert len([*counter.desk.rounds(MONDAY, MONDAY)]) == 3
    assert [one.conversation for one in counter.desk.rounds(MONDAY + 1, MONDAY + 1)] == ["later"]


def test_weeks_kept_are_those_counted_directly() -> None:
    counter = Counter()
    events = [*many(5, 3), *many(2, 2, day=3)]
    counter.desk.take(events)
    counter.now_ms = at("12:00:00", 20)
    kept = counter.desk.week(MONDAY)
    days = rebuilt(KUAISHOU, by_conversation(events).items())
    assert kept._replace(sources=()) == report(KUAISHOU, days.values(), week_of(MONDAY), at("12:00:00", 20))
