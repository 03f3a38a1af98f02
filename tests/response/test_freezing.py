"""A week is frozen when its day has come, once; what came late is told and changes nothing."""

import pytest

from livecs.response.desk import ResponseDesk
from livecs.response.freezing import settle, settled_words
from livecs.response.presets import key_of
from tests.response.build import MONDAY, SHIPPED, at, chat
from tests.response.fake_store import CHANNEL, FakeStore

PRESET = SHIPPED["kuaishou"]  # assessed on Tuesday


def desk_at(store: FakeStore, now_ms: int) -> ResponseDesk:
    return ResponseDesk(store, CHANNEL, PRESET, key_of(PRESET), lambda: now_ms)


def store_with(*chats: str) -> FakeStore:
    store = FakeStore()
    for n, text in enumerate(chats):
        desk_at(store, at("12:00:00")).take(chat(text, f"k{n}", customer=f"b{n}"))
    return store


@pytest.mark.parametrize(
    ("day", "monday", "is_due"),
    [
        (6, MONDAY, False),
        (7, MONDAY, False),  # Monday after it
        (8, MONDAY, True),
        (9, MONDAY, True),
        (20, MONDAY, True),  # nobody came for a week
        (8, MONDAY + 7, False),
        (8, MONDAY - 7, False),  # nothing is known of it
    ],
)
def test_when_a_week_is_due(day: int, monday: int, *, is_due: bool) -> None:
    desk = desk_at(store_with("c 10:00:00, a 10:00:20"), at("00:00:00", day))
    settled = settle(desk, monday)
    assert (settled.kept is not None, settled.is_new) == (is_due, is_due)
    if not is_due:
        assert settled_words(settled, desk).startswith("没有冻结：")


def test_it_is_frozen_once_and_late_events_are_told() -> None:
    store = store_with("c 10:00:00, a 10:00:20")
    desk = desk_at(store, at("09:00:00", 8))
    assert settled_words(settle(desk, MONDAY), desk) == "已冻结 100.0 %（1 / 1），规则版本 1"
    again = settle(desk, MONDAY)
    assert not again.is_new
    assert settled_words(again, desk) == "11 月 24 日已冻结 100.0 %（1 / 1），至今没有变化"
    desk_at(store, at("09:00:00", 9)).take(chat("c 11:00:00, a 11:10:00", "late", customer="late"))
    late = settle(desk, MONDAY)
    assert late.share.total == 1
    assert "考核时是 100.0 %（1 / 1），现在算是 50.0 %（1 / 2）（后来的记录多了 1 轮）" in settled_words(late, desk)


def test_one_day_is_reported_by_itself() -> None:
    store = store_with("c 10:00:00, a 10:00:20", "c +1 10:00:00")
    made = desk_at(store, at("12:00:00", 2)).day(MONDAY)
    assert (made.first_on, made.last_on, made.rounds, made.consults) == ("2026-11-16", "2026-11-16", 1, 1)
    assert desk_at(store, at("12:00:00", 2)).day(MONDAY + 1).rounds == 1
    assert desk_at(store, at("12:00:00", 9)).day(MONDAY).rounds == 1


def test_where_no_day_is_set_nothing_is_frozen() -> None:
    how = SHIPPED["taobao"]
    desk = ResponseDesk(store_with("c 10:00:00, a 10:00:20"), CHANNEL, how, key_of(how), lambda: at("09:00:00", 8))
    assert settled_words(settle(desk, MONDAY), desk) == "没有冻结：这个平台的规则没有考核日"
