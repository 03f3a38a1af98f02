"""A week is frozen when its day has come, once; what came late is told and changes nothing."""

import pytest

from livecs.response.desk import ResponseDesk
from livecs.response.freezing import settle, settled_words
from livecs.response.official import SETTLED_MS, UNDO_MS, Official, Rounded
from livecs.response.presets import key_of
from tests.response.build import MONDAY, SHIPPED, at, chat
from tests.response.fake_store import CHANNEL, FakeStore

PRESET = SHIPPED["kuaishou"]  # assessed on Tuesday
FIGURES = {"reply_3min": Rounded(921, 1000), "consults": Rounded(1240, 1)}


def desk_at(store: FakeStore, now_ms: int) -> ResponseDesk:
    return ResponseDesk(store, CHANNEL, PRESET, key_of(PRESET), lambda: now_ms)


def store_with(*chats: str) -> FakeStore:
    store = FakeStore()
    for n, text in enumerate(chats):
        desk_at(store, at("12:00:00")).take(chat(text, f"k{n}", customer=f"b{n}"))
    return store


@pytest.mark.parametrize(
    ("day", "monday", "said"),
    [
        (6, MONDAY, "没有冻结：还没到考核日（11 月 24 日）"),
        (7, MONDAY, "没有冻结：还没到考核日（11 月 24 日）"),  # Monday after it
        (8, MONDAY, "已冻结 100.0 %（1 / 1），规则版本 1"),
        (9, MONDAY, "已冻结 100.0 %（1 / 1），规则版本 1；冻结于 11 月 25 日，晚于考核日 11 月 24 日"),
        (20, MONDAY, "已冻结 100.0 %（1 / 1），规则版本 1；冻结于 12 月 6 日，晚于考核日 11 月 24 日"),
        (8, MONDAY + 7, "没有冻结：还没到考核日（12 月 1 日）"),
        (8, MONDAY - 7, "没有冻结：这一周没有记录"),
    ],
)
def test_when_a_week_is_due(day: int, monday: int, said: str) -> None:
    desk = desk_at(store_with("c 10:00:00, a 10:00:20"), at("00:00:00", day))
    settled = settle(desk, monday)
    assert settled_words(settled, desk, monday) == said
    assert (settled.kept is not None, settled.is_new) == (said.startswith("已"),) * 2


def test_it_is_frozen_once_and_late_events_are_told() -> None:
    store = store_with("c 10:00:00, a 10:00:20")
    desk = desk_at(store, at("09:00:00", 8))
    assert settled_words(settle(desk, MONDAY), desk, MONDAY) == "已冻结 100.0 %（1 / 1），规则版本 1"
    again = settle(desk, MONDAY)
    assert not again.is_new
    assert settled_words(again, desk, MONDAY) == "11 月 24 日已冻结 100.0 %（1 / 1），至今没有变化"
    desk_at(store, at("09:00:00", 9)).take(chat("c 11:00:00, a 11:10:00", "late", customer="late"))
    late = settle(desk, MONDAY)
    assert late.share.total == 1
    assert "考核时是 100.0 %（1 / 1），现在算是 50.0 %（1 / 2）（后来的记录多了 1 轮）" in settled_words(
        late, desk, MONDAY
    )


def test_what_was_frozen_late_is_told_by_its_day() -> None:
    store = store_with("c 10:00:00, a 10:00:20")
    desk = desk_at(store, at("09:00:00", 10))
    settle(desk, MONDAY)
    desk_at(store, at("09:00:00", 10)).take(chat("c 11:00:00, a 11:10:00", "late", customer="late"))
    assert desk.since_frozen(MONDAY).startswith("冻结于 11 月 26 日的是 100.0 %（1 / 1），现在算是")


def test_one_day_is_reported_by_itself() -> None:
    store = store_with("c 10:00:00, a 10:00:20", "c +1 10:00:00")
    made = desk_at(store, at("12:00:00", 2)).day(MONDAY)
    assert (made.first_on, made.last_on, made.rounds, made.consults) == ("2026-11-16", "2026-11-16", 1, 1)
    assert desk_at(store, at("12:00:00", 2)).day(MONDAY + 1).rounds == 1
    assert desk_at(store, at("12:00:00", 9)).day(MONDAY).rounds == 1


@pytest.mark.parametrize(
    ("wrong", "looked", "good"),
    [
        (9, [2], None),  # the week is not over
        (9, [2, 8], 1),  # its real Tuesday: what came since counts
        (9, [8, 30], 1),  # the wrong moment is past, too: the week of the right one stays
        (400, [8, 20], 1),
        (9, [30], 0),  # nobody came before the wrong moment was past
    ],
)
def test_a_clock_that_was_ahead_freezes_nothing_for_good(wrong: int, looked: list[int], good: int | None) -> None:
    store = store_with("c 10:00:00, a 10:10:00")
    settle(desk_at(store, at("09:00:00", wrong)), MONDAY)
    desk_at(store, at("12:00:00", 2)).take(chat("c 11:00:00, a 11:00:10", "more", customer="more"))
    settled = [settle(desk_at(store, at("09:00:00", day)), MONDAY) for day in looked][-1]
    assert (settled.share.good if settled.kept else None) == good


@pytest.mark.parametrize(
    ("after_ms", "is_frozen"),
    [(0, False), (UNDO_MS, False), (SETTLED_MS, True), (-UNDO_MS, False), (-SETTLED_MS, True)],
)
def test_figures_that_can_be_taken_back_freeze_nothing(after_ms: int, *, is_frozen: bool) -> None:
    store, pasted_ms = FakeStore(), at("09:00:00", 8)
    figures = [Official("2026-11-16", id_, number, pasted_ms) for id_, number in FIGURES.items()]
    store.put_official("kuaishou", figures)
    desk = desk_at(store, pasted_ms + after_ms)
    assert (desk.freeze_due(settled_ms=SETTLED_MS) is not None) == is_frozen
    assert desk.freeze_due() is not None  # the command line has no undo


def test_where_no_day_is_set_nothing_is_frozen() -> None:
    how = SHIPPED["taobao"]
    desk = ResponseDesk(store_with("c 10:00:00, a 10:00:20"), CHANNEL, how, key_of(how), lambda: at("09:00:00", 8))
    assert settled_words(settle(desk, MONDAY), desk, MONDAY) == "没有冻结：这个平台的规则没有考核日"
