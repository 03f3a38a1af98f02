"""Exported files into a real database: looked at, kept in chunks, imported again without a second case."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from livecs.errors import UserError
from livecs.returns.file_deeds import Deed
from livecs.returns.importing import FileDesk, Plan
from livecs.returns.model import CLOSED, NewCase, Search
from livecs.returns.states import STATUS_TITLES
from livecs.store.case_import import CASES_AT_ONCE, CaseFiles
from livecs.store.database import BULK_ROWS, Database
from tests.returns.exported import DOUYIN, ORDERS, write
from tests.store.build import made
from tests.store.case_rows import CASE, REASON, Moments, ids, store

TITLE = "抖音售后单"
DAY_MS = 86_400_000
STATES = {
    "new": "待商家处理",
    "await_buyer": "待买家退货",
    "in_transit": "待商家收货",
    "settling": "同意退款，退款中",
    "done": "同意退款，退款成功",
    "refused": "拒绝售后申请",
    "cancelled": "售后关闭",
}
Rows = Sequence[Mapping[str, str]]


class Shop:
    """A database and a desk for files over it."""

    def __init__(self, database: Database, folder: Path) -> None:
        self.database = database
        self.clock = Moments()
        self.pauses: list[float] = []
        self.files = CaseFiles(database, ids(self.clock), self.clock, pause=self.pauses.append)
        self.desk = FileDesk(self.files, self.clock)
        self.cases = store(database, self.clock)
        self.path = folder / "售后.csv"

    def written(self, *rows: Mapping[str, str], title: str = TITLE) -> Path:
        return write(self.path, title, rows)

    def look(self, *rows: Mapping[str, str], title: str = TITLE) -> Plan:
        return self.desk.look(self.written(*rows, title=title))

    def take(self, *rows: Mapping[str, str], title: str = TITLE) -> Plan:
        plan = self.look(*rows, title=title)
        done = self.desk.submit(self.path, plan)
        assert (done.counts, done.rows) == (plan.counts, plan.rows)  # what was shown is what is done
        return done

    def said(self) -> list[NewCase]:
        found = (self.cases.case(row.id) for row in self.cases.find(Search()).rows)
        return sorted((one.said for one in found if one), key=lambda one: one.aftersale_no)

    def rows(self, query: str) -> list[tuple[object, ...]]:
        return self.database.rows(query)

    def content(self) -> list[list[tuple[object, ...]]]:
        tables = ("return_case", "case_item", "case_event", "case_deadline", "audit", "access")
        return [self.rows(f"SELECT * FROM {table} ORDER BY id") for table in tables]  # noqa: S608 (our names)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("import")


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with made(tmp_path / "a.db") as database:
        yield Shop(database, tmp_path)


def request(number: int, status: str = "new", **more: str) -> dict[str, str]:
    order, part = f"69{number:016}", f"68{number:016}"
    return DOUYIN | {"售后单号": f"7{number:017}", "订单号": order, "商品单号": part, "售后状态": STATES[status]} | more


def test_what_is_looked_at_is_not_kept(shop: Shop) -> None:
    before = shop.content()
    plan = shop.look(request(1), request(2, "done"), request(3, 售后状态="飞到月球"))
    assert [(row.number, row.deed, row.status) for row in plan.rows] == [
        (2, Deed.ADDED, "new"),
        (3, Deed.ADDED, "done"),
        (4, Deed.REFUSED, ""),
    ]
    assert (plan.total, plan.wanted(), plan.header.title) == (3, 2, "抖音售后表")
    assert shop.content() == before


def test_what_is_kept_is_whole(shop: Shop) -> None:
    shop.take(request(1), request(2, "done"))
    first, second = shop.said()
    assert (first.source, first.status, first.reason_note) == ("imported", "new", "7天无理由退货；袖子长了一点")
    assert (first.items[0].product, first.refund_fen, first.due_at_ms) == ("试验风衣", 129900, 1_795_309_262_000)
    assert (second.status, second.attitude, second.due_at_ms) == ("done", "agree", None)
    ((created,),) = shop.rows("SELECT DISTINCT created_at_ms FROM return_case")
    assert created == 1_795_136_462_000  # when the buyer asked
    assert shop.rows("SELECT rule, title, source, source_on, is_ours FROM case_deadline") == [
        ("file", "自动处理截止时间", "抖音售后表", "2026-11-21", 1)
    ]


def test_the_same_file_again_changes_nothing(shop: Shop) -> None:
    rows = [request(1), request(2, "done"), request(3, "await_buyer")]
    shop.take(*rows)
    before = shop.content()
    assert shop.take(*rows).counts == {Deed.UNCHANGED: 3}
    assert shop.content() == before


def test_a_newer_file_moves_what_went_on(shop: Shop) -> None:
    shop.take(request(1))
    shop.clock.ms += DAY_MS
    done = shop.take(request(1, "in_transit", 退货物流单号="TEST0000000001", 自动处理截止时间="2026-11-30 00:00:00"))
    (said,) = shop.said()
    assert (done.counts, said.status, said.tracking_no) == ({Deed.CHANGED: 1}, "in_transit", "TEST0000000001")
    moves = shop.rows("SELECT kind, from_value, to_value FROM case_event ORDER BY id")
    assert moves == [
        ("attitude", "", "agree"),
        ("move", "new", "await_buyer"),
        ("move", "await_buyer", "in_transit"),
    ]
    assert shop.rows("SELECT due_at_ms FROM case_deadline") == [(said.due_at_ms,)] == [(1_795_968_000_000,)]


def test_what_the_file_no_longer_waits_for_is_no_longer_due(shop: Shop) -> None:
    shop.take(request(1))
    shop.take(request(1, "settling", 自动处理截止时间="-"))
    assert [one.due_at_ms for one in shop.said()] == [None]
    assert shop.take(request(1, "settling", 自动处理截止时间="-")).counts == {Deed.UNCHANGED: 1}


def test_an_older_file_takes_nothing_back(shop: Shop) -> None:
    shop.take(request(1, "settling"))
    before = shop.content()
    (row,) = shop.take(request(1)).rows
    assert (row.deed, row.reason) == (Deed.UNCHANGED, "登记里已是“待退款”，没有改回“新登记”")
    assert shop.content() == before


def test_a_case_typed_by_hand_is_completed_not_doubled(shop: Shop) -> None:
    typed = NewCase("douyin", "69 0000000000000001", REASON, customer_name="欧阳试纸", refund_fen=100)
    shop.cases.add(typed)
    (row,) = shop.take(request(1)).rows
    (said,) = shop.said()
    assert (row.deed, row.reason) == (Deed.CHANGED, "退款金额和登记里不同，没有改")
    assert (said.customer_name, said.refund_fen, said.source) == ("欧阳试纸", 100, "typed")
    assert (said.aftersale_no, said.reason_id) == (request(1)["售后单号"], REASON)
    assert shop.take(request(1)).count(Deed.CHANGED) == 0


def test_what_the_database_does_not_have_is_told_and_the_rest_is_kept(shop: Shop) -> None:
    rows = [request(1), request(1, 售后单号="70000000000000099"), request(2)]  # the second: the same part of an order
    plan = shop.look(*rows)
    done = shop.desk.submit(shop.path, plan)
    assert [row.deed for row in done.rows] == [Deed.ADDED, Deed.REFUSED, Deed.ADDED]
    assert "已有一条没办完的登记" in done.rows[1].reason
    assert len(shop.said()) == 2


def test_two_requests_of_one_order_without_parts_are_two_cases(shop: Shop) -> None:
    shop.take(request(1, 商品单号=""))
    shop.take(request(1, 商品单号="", 售后单号="70000000000000099"))
    assert [one.sub_order_no for one in shop.said()] == ["", "70000000000000099"]
    assert shop.take(request(1, 商品单号="", 售后单号="70000000000000099")).counts == {Deed.UNCHANGED: 1}


def test_what_was_erased_does_not_come_back(shop: Shop) -> None:
    shop.take(request(1))
    blank = "order_no = '', order_key = '', sub_order_no = '', aftersale_no = '', reason_note = ''"
    with shop.database.transaction() as connection:
        connection.execute(f"UPDATE return_case SET version = version + 1, erased_at_ms = 5, {blank}")  # noqa: S608 (our names)
        newer = (ids(shop.clock)(), shop.clock.ms + 1, bytes(32))  # as a salvage brings along
        connection.execute("INSERT INTO lasting_key VALUES (?, ?, ?)", newer)
    (row,) = shop.take(request(1, "done")).rows
    assert (row.deed, row.reason) == (Deed.UNCHANGED, "这位买家的信息已清除，没有再存")
    assert shop.rows("SELECT order_no || aftersale_no || reason_note FROM return_case") == [("",)]


def test_an_import_that_was_stopped_goes_on(shop: Shop) -> None:
    rows = [request(number) for number in range(2 * CASES_AT_ONCE + 7)]
    plan = shop.look(*rows)
    stopped = shop.desk.submit(shop.path, plan, lambda _done: False)
    assert stopped.total == CASES_AT_ONCE == len(shop.rows("SELECT id FROM return_case"))
    assert stopped.stopped.startswith(f"已停下：{plan.total} 条里处理了 {CASES_AT_ONCE} 条")
    told: list[int] = []

    def goes_on(done: int) -> bool:
        told.append(done)
        return True

    done = shop.desk.submit(shop.path, plan, goes_on)
    assert done.counts == {Deed.UNCHANGED: CASES_AT_ONCE, Deed.ADDED: CASES_AT_ONCE + 7}
    assert told == [CASES_AT_ONCE, 2 * CASES_AT_ONCE, len(rows)]
    assert len(shop.rows("SELECT id FROM return_case")) == len(rows)


def test_a_chunk_commits_no_more_than_a_bulk_writer_may(shop: Shop) -> None:
    before = sum(map(len, shop.content()))
    shop.take(*(request(number) for number in range(CASES_AT_ONCE)))
    assert sum(map(len, shop.content())) - before <= BULK_ROWS
    assert len(shop.pauses) == 1


def test_looking_can_be_stopped_too(shop: Shop) -> None:
    with pytest.raises(UserError, match="已停下，什么都没有改"):
        shop.desk.look(shop.written(request(1)), goes_on=lambda _done: False)


def test_a_file_that_changed_since_is_not_taken(shop: Shop) -> None:
    plan = shop.look(request(1))
    shop.written(request(1), request(2))
    with pytest.raises(UserError, match="看过之后又变了"):
        shop.desk.submit(shop.path, plan)
    assert shop.said() == []


def test_orders_complete_open_cases_and_are_none_themselves(shop: Shop) -> None:
    shop.take(request(1), request(2, "done"))
    order = {
        "主订单编号": request(1)["订单号"],
        "选购商品": "风衣",
        "订单应付金额": "1999",
        "收件人手机号": "13900000001",
    }
    closed = order | {"主订单编号": request(2)["订单号"]}
    done = shop.take(order, closed, order | {"主订单编号": "699"}, title="抖音订单表")
    assert done.counts == {Deed.CHANGED: 1, Deed.UNUSED: 2}
    assert any("订单表只补全" in note for note in done.notes)
    first, second = shop.said()
    assert (first.customer_phone, first.paid_fen, second.customer_phone) == ("13900000001", 129900, "")
    assert shop.take(order, title="抖音订单表").counts == {Deed.UNCHANGED: 1}


def test_a_case_of_another_platform_is_left_alone(shop: Shop) -> None:
    shop.cases.add(CASE)
    order = ORDERS["抖音订单表"] | {"主订单编号": CASE.order_no}
    assert shop.take(order, title="抖音订单表").counts == {Deed.UNUSED: 1}


def test_no_value_stands_where_only_names_may(shop: Shop) -> None:
    secret = {"用户售后说明": "住在无名省", "买家昵称": "小夜曲", "退货物流单号": "TEST0000000009"}
    done = shop.take(request(1, **secret), request(2, "done"))
    shop.take(request(1, "await_buyer", **secret))
    told = repr((done.rows, done.notes, shop.rows("SELECT * FROM audit"), shop.rows("SELECT * FROM case_event")))
    for word in ("无名省", "小夜曲", "TEST0000000009", request(1)["订单号"], request(1)["售后单号"]):
        assert word not in told
    assert request(1)["售后单号"] not in repr(shop.rows("SELECT import_key FROM return_case"))


@settings(max_examples=4, deadline=None)
@given(st.lists(st.lists(st.sampled_from(list(STATES)), min_size=2, max_size=2), min_size=1, max_size=4))
def test_whatever_files_come_each_request_is_one_case_and_again_is_nothing(
    folder: Path, exports: list[list[str]]
) -> None:
    (folder / "h.db").unlink(missing_ok=True)
    for more in ("h.db-wal", "h.db-shm"):
        (folder / more).unlink(missing_ok=True)
    with made(folder / "h.db") as database:
        shop = Shop(database, folder)
        for export in exports:
            rows = [request(number, status) for number, status in enumerate(export)]
            shop.take(*rows)
            before = shop.content()
            assert shop.take(*rows).wanted() == 0
            assert shop.content() == before
            shop.clock.ms += DAY_MS
        found = shop.said()
        assert len(found) == 2
        assert all(one.status in STATUS_TITLES for one in found)
        assert all((one.closed_at_ms is not None) == (one.status in CLOSED) for one in found)


def test_a_thousand_rows_in_and_again(shop: Shop) -> None:
    states = list(STATES)
    rows = [request(number, states[number % len(states)]) for number in range(1000)]
    done = shop.take(*rows)
    assert (done.counts, done.total) == ({Deed.ADDED: 1000}, 1000)
    assert len(shop.pauses) == -(-1000 // CASES_AT_ONCE)
    assert shop.rows("SELECT status, count(*) FROM return_case GROUP BY status ORDER BY status") == sorted(
        (state, len(range(number, 1000, len(states)))) for number, state in enumerate(states)
    )
    assert shop.look(*rows).counts == {Deed.UNCHANGED: 1000}
