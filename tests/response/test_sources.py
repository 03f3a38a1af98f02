"""Each day is counted by one source: imported over the feed, pastes behind it, in whatever order they came."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from livecs.response.basis import sources_said
from livecs.response.counters import Share
from livecs.response.days import Zone
from livecs.response.desk import Channel, ResponseDesk
from livecs.response.ledger import by_conversation, empty_day, rebuilt
from livecs.response.outlook import outlook, see
from livecs.response.presets import key_of
from livecs.response.sources import Span, best_first, one_a_day, spans
from livecs.response.verdict import week_of
from livecs.response.week import report
from tests.response.build import MONDAY, SHIPPED, at, chat
from tests.response.fake_store import FakeStore
from tests.response.test_week import many
from tests.response.weeks import a_week

if TYPE_CHECKING:
    from livecs.response.model import Event

DOUYIN = SHIPPED["douyin"]
ON = ("2026-11-17", "2026-11-22")
SOURCES = ("feed", "import", "pasted", "old-tool")


def desk(store: FakeStore, source: str = "", day: int = 6, clock: str = "23:30:00") -> ResponseDesk:
    return ResponseDesk(store, Channel("douyin", source), DOUYIN, key_of(DOUYIN), lambda: at(clock, day))


@pytest.mark.parametrize(
    ("came", "best"),
    [
        ([], ()),
        (["feed"], ("feed",)),
        (["feed", "import"], ("import", "feed")),
        (["import", "feed", "pasted"], ("import", "feed", "pasted")),
        (["pasted", "feed"], ("feed", "pasted")),
        (["old-tool", "feed", "import"], ("import", "old-tool", "feed")),
        (["import", "old-tool", "import"], ("import", "old-tool")),
    ],
)
def test_the_best_source(came: list[str], best: tuple[str, ...]) -> None:
    assert best_first(came) == best


@pytest.mark.parametrize(
    ("seen", "chosen"),
    [
        ({"feed": [0, 1]}, ["feed", "feed", ""]),
        ({"feed": [0, 1], "import": [1]}, ["feed", "import", ""]),
        ({"feed": [2], "import": [0], "pasted": [0, 1, 2]}, ["import", "pasted", "feed"]),
        ({}, ["", "", ""]),
    ],
)
def test_a_week_takes_each_days_source(seen: dict[str, list[int]], chosen: list[str]) -> None:
    store = FakeStore()
    for times, (source, days) in enumerate(seen.items(), 1):
        for day in days:
            store.add(Channel("douyin", source), many(times, 1, day=day))
    made = desk(store).week()
    wanted = {MONDAY + day: source for day, source in enumerate(chosen) if source}
    assert made.sources == spans(wanted)
    counts = {source: times + 1 for times, source in enumerate(seen, 1)}
    assert [one.share.total for one in made.days] == [counts.get(source, 0) for source in [*chosen, "", "", "", ""]]
    assert made.verdict.share.total == sum(one.share.total for one in made.days)
    assert made.rounds == len([*desk(store).rounds(MONDAY, MONDAY + 6)])


def test_a_named_source_is_counted_alone() -> None:
    store = FakeStore()
    store.add(Channel("douyin", "feed"), many(3, 1))
    store.add(Channel("douyin", "import"), many(1, 1))
    assert [desk(store, source).week().verdict.share.total for source in ("", "feed", "import", "nobody")] == [
        2,
        4,
        2,
        0,
    ]
    assert (desk(store).source, desk(store, "feed").source) == ("", "feed")


def test_another_platform_or_shop_is_never_counted() -> None:
    store = FakeStore()
    store.add(Channel("pdd", "import"), many(3, 1))
    store.add(Channel("douyin", "import", "two"), many(3, 1))
    store.add(Channel("douyin", "feed"), many(1, 1))
    assert desk(store).week().verdict.share.total == 2


def test_an_import_takes_a_days_place_while_the_page_is_open_and_the_feed_goes_on() -> None:
    store = FakeStore()
    open_desk = desk(store)
    open_desk.take(many(3, 1))
    assert open_desk.week().verdict.share.total == 4
    store.add(Channel("douyin", "import"), chat("c 10:00:00, a 10:00:10"))
    open_desk.take(many(1, 0, day=1))
    made = open_desk.week()
    assert [one.share.total for one in made.days[:2]] == [1, 1]
    assert [one.source for one in made.sources] == ["import", "feed"]


def test_a_week_that_was_frozen_by_another_source_is_found() -> None:
    store = FakeStore()
    store.add(Channel("douyin", "import"), many(3, 1))
    alone = desk(store, "import", day=8).freeze_due()
    assert alone is not None
    assert desk(store, day=8).freeze_due() == alone
    assert desk(store, day=8).frozen(MONDAY) == alone


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 1 << 30))
def test_sums_of_days_are_the_week_and_kept_up_is_made_anew(seed: int) -> None:
    chance = Random(seed)  # noqa: S311 (not for secrets)
    store, zone = FakeStore(), Zone("Asia/Shanghai")
    first = chance.choice((0, 6))  # Monday or Sunday: what is live, and what is kept from last week
    open_desk = desk(store, day=first)
    own: dict[str, list[Event]] = {source: [] for source in chance.sample(SOURCES, chance.randint(1, 4))}
    for _ in range(chance.randint(1, 5)):
        source = chance.choice([*own])
        events = a_week(chance)
        days = chance.sample(range(-7, 7), chance.randint(1, 9))
        events = [event for event in events if zone.place(event.at_ms).day - MONDAY in days]
        own[source] += events
        if source == "feed":
            open_desk.take(events)
        elif events:
            store.add(Channel("douyin", source), events)
        open_desk.week()
    came = [one.source for one in store.channels()]
    anew = {source: rebuilt(DOUYIN, by_conversation(own[source]).items()) for source in best_first(came)}
    chosen = one_a_day({source: days.values() for source, days in anew.items()})
    made = open_desk.week(MONDAY)
    assert made == desk(store, day=first).week(MONDAY)
    wanted = report(DOUYIN, chosen.days, week_of(MONDAY), at("23:30:00", first))
    assert made._replace(sources=()) == wanted
    sums = Share()
    for day in made.days:
        sums = sums.plus(day.share)
    assert sums == next(one.share for one in made.rates if one.indicator.is_judged)
    mine = {day: source for day, source in chosen.sources.items() if MONDAY <= day < MONDAY + 7}
    assert made.sources == spans(mine)
    assert made.rounds == len([*open_desk.rounds(MONDAY, MONDAY + 6)])


def test_days_in_a_row_are_one_span_and_an_unseen_day_parts_nothing() -> None:
    assert spans({MONDAY: "a", MONDAY + 2: "a", MONDAY + 3: "b"}) == (
        Span("a", "2026-11-16", "2026-11-18"),
        Span("b", "2026-11-19", "2026-11-19"),
    )
    assert one_a_day({"a": [empty_day(DOUYIN, MONDAY)]}).sources == {}


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        ((), ""),
        ((Span("feed", "2026-11-16", "2026-11-18"),), ""),
        ((Span("import", "2026-11-16", "2026-11-18"),), "来源 导入的文件"),
        ((Span("kf-tool", "2026-11-16", "2026-11-18"),), "来源 kf-tool"),
        (
            (Span("import", "2026-11-16", "2026-11-18"), Span("feed", "2026-11-19", "2026-11-19")),
            "来源 导入的文件；11 月 19 日用实时记录",
        ),
        (
            (*(Span("feed", f"2026-11-{day}", f"2026-11-{day}") for day in (12, 14, 16)), Span("import", *ON)),
            "来源 导入的文件；11 月 12 日、11 月 14 日等用实时记录",
        ),
    ],
)
def test_the_page_names_the_sources(seen: tuple[Span, ...], said: str) -> None:
    assert sources_said(seen) == said


def test_the_sources_stand_in_the_sentence_of_what_it_rests_on() -> None:
    store = FakeStore()
    store.add(Channel("douyin", "import"), many(3, 1))
    assert "来源 导入的文件" in outlook(see(desk(store, day=1), at("12:00:00", 1))).basis
