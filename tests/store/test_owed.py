"""Owed replies are kept over restarts, once for each customer, and go with them or after a week."""

from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.ids import DEFAULT_AGENT_ID, DEFAULT_SHOP_ID
from livecs.response.owed import OwedDesk
from livecs.store.customer import customer, everything, find
from livecs.store.database import Database
from livecs.store.erasing import Erased
from livecs.store.owed import OwedReplies, forget_owed
from tests.store.build import KEY, made
from tests.store.case_rows import DAY_MS, Moments, ids
from tests.store.raw_pages import plain_pages
from tests.store.test_erasing import world

ORDER = "241121-000000000000012"


def desk_of(database: Database, now: Moments) -> OwedDesk:
    return OwedDesk(OwedReplies(database), ids(now), now)


def test_entries_are_kept_over_a_restart_and_are_one_for_each_customer(tmp_path: Path) -> None:
    now = Moments()
    with made(tmp_path / "a.db") as database:
        late = desk_of(database, now).hold("小鹿", 180, "pdd").entry
        soon = desk_of(database, now).hold(ORDER, 30).entry
    with made(tmp_path / "a.db") as database:
        desk = desk_of(database, now)
        assert desk.open() == (soon, late)
        assert desk.hold("小鹿", 180) == (late, False)
        closed = desk.close(late)
        assert desk.open() == (soon,)
        other = desk.hold("小鹿", 180)
        assert other.is_new
        with pytest.raises(UserError, match="已经有一条"):
            desk.reopen(closed)
        desk.close(other.entry)
        assert desk.reopen(closed) == late


def test_of_what_was_copied_only_the_name_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    said = "我是欧阳试纸，想问什么时候发货"
    with made(path) as database:
        desk_of(database, Moments()).hold(said, 180)
        desk_of(database, Moments()).hold(ORDER, 180)
        desk_of(database, Moments()).hold("我的电话13900000001", 180)
        database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = plain_pages(path, KEY)
    assert [word for word in ("13900000001", "什么时候", ORDER, ORDER.replace("-", "")) if word.encode() in pages] == []
    assert "我是欧阳试纸".encode() in pages


def test_a_week_later_they_are_gone(tmp_path: Path) -> None:
    now = Moments()
    with made(tmp_path / "a.db") as database:
        desk = desk_of(database, now)
        entry = desk.hold("小鹿", 180).entry
        forget_owed(database, now.ms + 7 * DAY_MS - 1)
        assert desk.open() == (entry,)
        forget_owed(database, now.ms + 7 * DAY_MS)
        assert desk.open() == ()
        with pytest.raises(UserError, match="已经清除"):
            desk.close(entry)


def test_they_go_with_their_customer_and_come_back_from_nowhere(tmp_path: Path) -> None:
    with world(tmp_path) as one:
        desk = desk_of(one.database, one.now)
        gone = desk.hold(ORDER, 180).entry
        stays = desk.hold("小鹿", 180).entry
        targets = find(one.database, customer(order_no=ORDER))
        assert targets.owed_ids == (gone.id,)
        held = {"shop_id": DEFAULT_SHOP_ID, "agent_id": DEFAULT_AGENT_ID, **gone._asdict()}
        assert held.items() <= dict(everything(one.database, targets)["owed_replies"][0]).items()  # type: ignore[index]  # a list
        assert one.eraser.erase(one.database, targets) == Erased(owed=1)
        assert desk.open() == (stays,)


def test_a_damaged_table_is_told_in_words(tmp_path: Path) -> None:
    with made(tmp_path / "a.db") as database:
        with database.transaction() as connection:
            connection.execute("DROP TABLE owed_reply")
        with pytest.raises(UserError, match="欠回复读不出来") as raised:
            desk_of(database, Moments()).open()
        assert raised.value.code == "owed.store"
