"""Events in the encrypted file: each once, never changed, without a name, and what is derived of them made anew."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from livecs.errors import UserError
from livecs.response.counters import DayCounters
from livecs.response.desk import Channel, Frozen, ResponseDesk
from livecs.response.ledger import by_conversation, rebuilt
from livecs.response.model import Event, Kind, Role
from livecs.response.official import Official, Rounded, taken_back
from livecs.response.presets import key_of
from livecs.store import driver
from livecs.store.database import Database
from livecs.store.responses import SINCE, Responses
from tests.response.build import MONDAY, SHIPPED, at, chat
from tests.response.test_week import many
from tests.store.build import KEY, made
from tests.store.case_rows import Moments
from tests.store.raw_pages import plain_pages

CHANNEL, OTHER = Channel("kuaishou", "feed"), Channel("kuaishou", "import")
PRESET = SHIPPED["kuaishou"]
NICK = "只在测试里的昵称"
ALL_MS = (0, 1 << 60)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with made(tmp_path / "a.db") as database:
        yield database


def store_of(database: Database, now_ms: int = at("12:00:00")) -> Responses:
    return Responses(database, Moments(now_ms))


def desk_of(store: Responses, now_ms: int = at("12:00:00")) -> ResponseDesk:
    return ResponseDesk(store, CHANNEL, PRESET, key_of(PRESET), Moments(now_ms))


def held(store: Responses, channel: Channel = CHANNEL) -> list[Event]:
    return [event for _, events in store.events(channel, *ALL_MS) for event in events]


FULL = Event("k1", at("10:00:00"), Role.ASSIST, Kind.RECALL, "小甲", "", "b1", "m1", 2, 3)


def test_all_of_an_event_but_its_names_comes_back(database: Database) -> None:
    store = store_of(database)
    (new,) = store.add(CHANNEL, [FULL])
    assert held(store) == [new]
    assert new == FULL._replace(conversation=new.conversation, customer=new.customer, mark=new.mark, source="feed")
    assert len({new.conversation, new.customer, new.mark, "k1", "b1", "m1", ""}) == 7
    again = store_of(database)
    assert again.add(CHANNEL, [FULL]) == []
    assert again.add(OTHER, [FULL]) == [new._replace(source="import")]


@pytest.mark.parametrize(
    "other",
    [
        FULL._replace(conversation="x"),
        FULL._replace(at_ms=1),
        FULL._replace(role="note"),
        FULL._replace(kind="close"),
        FULL._replace(mark="x"),
        FULL._replace(nth=0),
    ],
)
def test_what_differs_in_its_identity_is_another_event(database: Database, other: Event) -> None:
    assert len(store_of(database).add(CHANNEL, [FULL, other, FULL])) == 2


def test_order_and_agent_make_no_other_event(database: Database) -> None:
    assert len(store_of(database).add(CHANNEL, [FULL, FULL._replace(order=9, agent="小乙", customer="b2")])) == 1


def test_no_name_of_a_chat_or_a_customer_is_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with made(path) as database:
        store_of(database).add(CHANNEL, [FULL._replace(conversation=NICK, customer=NICK, mark=NICK)])
        database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = plain_pages(path, KEY)
    assert NICK.encode() not in pages
    assert "小甲".encode() in pages  # an account of the shop, and the test reads the right pages


def test_hashes_of_two_files_tell_nothing_of_each_other(tmp_path: Path) -> None:
    found: list[Event] = []
    for name in ("a.db", "b.db"):
        with made(tmp_path / name) as database:
            found += store_of(database).add(CHANNEL, [FULL])
    assert found[0].conversation != found[1].conversation


@pytest.mark.parametrize(
    "table", ["response_event", "response_channel", "response_key", "frozen_week", "official_figure"]
)
@pytest.mark.parametrize("deed", ["UPDATE {} SET {} = {}", "DELETE FROM {}"])
def test_what_was_kept_stays(database: Database, table: str, deed: str) -> None:
    store = store_of(database)
    store.add(CHANNEL, [FULL])
    store.freeze(Frozen(CHANNEL, MONDAY, 5, 1, "{}", "{}"))
    store.put_official("kuaishou", [Official("2026-11-16", "reply_3min", Rounded(921, 1000), 5)])
    column = "channel_id" if table == "frozen_week" else "id"
    with pytest.raises(driver.IntegrityError, match="stays"), database.transaction() as connection:
        connection.execute(deed.format(table, column, column))


def test_the_desk_over_the_file_counts_as_a_rebuild_does(database: Database) -> None:
    store = store_of(database)
    desk = desk_of(store)
    events = many(3, 1)
    assert (desk.take(events), desk.take(events[::-1])) == (8, 0)
    share = desk.week().verdict.share
    assert (share.good, share.total) == (3, 4)
    assert desk_of(store_of(database)).week() == desk.week()


def test_a_late_event_makes_its_day_worth_nothing_and_no_other(database: Database) -> None:
    later = at("09:00:00", 8)
    store = store_of(database, later)
    desk = desk_of(store, later)
    desk.take(many(3, 1))
    assert desk.week(MONDAY).verdict.share.total == 4
    key = f"1.{key_of(PRESET)}"
    week = (CHANNEL, key, MONDAY, MONDAY + 6)
    assert [one.day - MONDAY for one in store.days(*week)] == [*range(7)]
    other = store_of(database, later)  # a feed, which knows no preset
    other.add(CHANNEL, chat("c 00:00:00, a 00:00:10", "late", day=2))
    other.add(CHANNEL, chat("c 00:00:00", "next week", day=7))
    other.add(OTHER, chat("c 15:00:00", "other", day=3))
    for one in (store, store_of(database, later)):
        assert [found.day - MONDAY for found in one.days(*week)] == [0, 1, 3, 4, 5, 6]
    assert desk.week(MONDAY).verdict.share.total == 4
    other.add(CHANNEL, chat("c 15:00:00, a 15:00:10", "late", day=2))
    assert desk.week(MONDAY).verdict.share.total == 5
    assert len(store.days(*week)) == 7


def test_counters_made_while_something_late_came_are_worth_nothing(database: Database) -> None:
    later = at("09:00:00", 8)
    store = store_of(database, later)
    store.add(CHANNEL, many(3, 1))
    days = rebuilt(PRESET, store.events(CHANNEL, *ALL_MS))
    store_of(database, later).add(CHANNEL, chat("c 15:00:00, a 15:00:10", "late", day=0))
    store.put_days(CHANNEL, "p", days.values())
    assert store.days(CHANNEL, "p", 0, 1 << 20) == []
    days = rebuilt(PRESET, store.events(CHANNEL, *ALL_MS))
    store.put_days(CHANNEL, "p", days.values())
    assert list(map(text, store.days(CHANNEL, "p", 0, 1 << 20))) == [text(one) for _, one in sorted(days.items())]
    assert store.days(CHANNEL, "q", 0, 1 << 20) == []


def text(day: DayCounters) -> str:
    return json.dumps(day.as_json())


def test_an_open_desk_sees_what_another_one_keeps(database: Database) -> None:
    store = store_of(database)
    desk = desk_of(store)
    assert (desk.week().rounds, store.mark()) == (0, 0)
    other = store_of(database)
    new = other.add(CHANNEL, [*many(3, 1), *chat("c 11:59:00", "old", day=-7)])
    assert store.mark() == 9
    assert desk.week().rounds == 4
    assert [*store.since(CHANNEL, 7, at("00:00:00"))] == [new[7]]
    assert [*store.since(OTHER, 0, 0)] == []


def test_what_is_new_is_found_without_reading_the_week(database: Database) -> None:
    (*_, said), *others = database.rows(f"EXPLAIN QUERY PLAN {SINCE}", 5, 1, 0)
    assert "INTEGER PRIMARY KEY (rowid>?)" in str(said)
    assert others == []


def test_a_figure_that_was_taken_back_is_read_no_more_and_stays(database: Database) -> None:
    store = store_of(database)
    first = Official("2026-11-16", "reply_3min", Rounded(90, 100), 5)
    wrong = first._replace(number=Rounded(9, 100), taken_at_ms=6)
    for figures in ([first], [wrong], taken_back([wrong], 7)):
        store.put_official("kuaishou", figures)
    assert store.official("kuaishou", "2026-11-16", "2026-11-16") == [first]
    assert database.rows("SELECT count(*) FROM official_figure") == [(3,)]


def test_official_figures_come_back_the_later_one_last(database: Database) -> None:
    store = store_of(database)
    early = Official("2026-11-16", "reply_3min", Rounded(92, 100), 5)
    late = early._replace(number=Rounded(931, 1000), taken_at_ms=6)
    store.put_official("kuaishou", [late, early, early, early._replace(on="2026-11-18", agent="小甲")])
    assert store.official("kuaishou", "2026-11-16", "2026-11-17") == [early, late]
    assert store.official("pdd", "2026-11-16", "2026-11-17") == []


def test_a_frozen_week_stays_as_it_was(database: Database) -> None:
    store = store_of(database)
    assert store.frozen(CHANNEL, MONDAY) is None
    week = Frozen(CHANNEL, MONDAY, 5, 1, "{}", '{"a": 1}')
    store.freeze(week)
    store.freeze(week._replace(body="{}"))
    store.freeze(week._replace(frozen_at_ms=6, body="[]"))
    store.freeze(week._replace(monday=MONDAY + 7, body='{"a": 2}'))
    assert (store.frozen(CHANNEL, MONDAY), store.frozen(OTHER, MONDAY)) == (week, None)
    for moment in range(4, -10, -1):  # clocks that were ahead
        store.freeze(week._replace(frozen_at_ms=moment))
    frozen = [store.frozen(CHANNEL, monday) for monday in (MONDAY, MONDAY + 7)]
    assert [one and (one.monday, one.frozen_at_ms) for one in frozen] == [(MONDAY, -1), (MONDAY + 7, 5)]


def test_columns_are_remembered(database: Database) -> None:
    store = store_of(database)
    store.keep_columns("0" * 32, "old")
    store.keep_columns("0" * 32, "new")
    assert (store.columns("0" * 32), store.columns("1" * 32)) == ("new", "")


def test_a_sender_never_goes_back(database: Database) -> None:
    store = store_of(database)
    store.add(CHANNEL, [FULL], position=("window", 7))
    store.add(CHANNEL, [], position=("window", 5))
    assert (store.position("window"), store.position("other")) == (7, 0)
    assert store.channels() == [("kuaishou", "feed", "")]


def test_a_damaged_table_is_told_in_words(database: Database) -> None:
    store = store_of(database)
    with database.transaction() as connection:
        connection.execute("DROP TABLE response_event")
    for call in (store.mark, lambda: store.add(CHANNEL, [FULL]), lambda: held(store)):
        with pytest.raises(UserError, match="回复率的数据") as raised:
            call()
        assert raised.value.code == "response.store"
    assert store.position("window") == 0


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 5), st.sampled_from(["customer", "agent"])), max_size=30))
@settings(max_examples=15, deadline=None)
def test_whatever_arrives_however_often_the_file_has_each_once(
    tmp_path_factory: pytest.TempPathFactory, drawn: list[tuple[int, int, str]]
) -> None:
    events = [Event(f"k{chat}", at("10:00:00") + 1000 * second, role) for chat, second, role in drawn]
    with made(tmp_path_factory.mktemp("any") / "a.db") as database:
        store = store_of(database)
        for event in (*events, *events[::-1]):
            store.add(CHANNEL, [event])
        found = rebuilt(PRESET, store.events(CHANNEL, *ALL_MS))
        assert len(held(store)) == len(set(events))
    meant = rebuilt(PRESET, by_conversation(event._replace(source="feed") for event in events).items())
    assert {day: one.rounds for day, one in found.items()} == {day: one.rounds for day, one in meant.items()}
