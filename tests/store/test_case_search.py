"""A list finds what a look through all cases would find, in the order of what is most urgent, and is masked."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from livecs.clock import day_span_ms
from livecs.platforms import PLATFORM_IDS
from livecs.returns.model import CLOSED, Item, Kind, NewCase, Search, Status
from livecs.store.case_reads import counts
from livecs.store.case_search import find, found_ids
from livecs.store.case_writes import insert, turn_due, write_deadlines
from livecs.store.database import Database
from tests.store.build import made
from tests.store.case_rows import CASE, DAY_MS, REASON, START_MS, Moments, ids

HOUR_MS = 3_600_000
PRODUCTS = ("帆布鞋", "Canvas 鞋 ２号", "保温杯", "保温杯\U0001f375大号")
NICKS = ("小夜曲", "LuckyCat88", "tb_00712", "", "月亮%_")
NAMES = ("欧阳试纸", "司徒样", "")
ROWS = 240


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Cases of every sort, made up by one dice."""
    dice = Random(11)  # noqa: S311 (made-up data)
    with made(tmp_path_factory.mktemp("search") / "a.db") as one:
        with one.transaction() as connection:
            new_id = ids(Moments())
            for number in range(ROWS):
                status = dice.choice(list(Status))
                at_ms = START_MS - dice.randrange(40 * DAY_MS)
                due_at_ms = START_MS + dice.randrange(-2 * DAY_MS, 3 * DAY_MS)
                case = NewCase(
                    dice.choice(PLATFORM_IDS),
                    f"{dice.randrange(240101, 241130)}-{dice.randrange(10**15):015}" if number % 9 else "",
                    REASON,
                    kind=dice.choice(list(Kind)),
                    status=status,
                    source="imported",
                    attitude="persuade" if status == Status.PERSUADING else "",
                    customer_nick=dice.choice(NICKS),
                    customer_name=dice.choice(NAMES),
                    customer_phone=f"139{dice.randrange(10**8):08}",
                    tracking_no=f"TEST{number:08}",
                    aftersale_no=f"SH{number:08}",
                    due_at_ms=due_at_ms if number % 3 else None,
                    closed_at_ms=at_ms + 5 if status in CLOSED else None,
                    items=tuple(Item(dice.choice(PRODUCTS)) for _ in range(dice.choice((0, 1, 1, 2)))),
                )
                id_ = insert(connection, case, new_id, at_ms)
                turn_due(connection, id_)
                write_deadlines(connection, id_, (), new_id, at_ms)
        yield one


Row = dict[str, Any]


def everything(database: Database) -> list[Row]:
    """All that there is, to be looked through without an index."""
    names = (*NewCase._fields[:-1], "order_key", "phone_key", "created_at_ms", "id")
    rows = database.rows(f"SELECT {', '.join(names)} FROM return_case NOT INDEXED")  # noqa: S608 (our names)
    products: dict[object, list[str]] = {}
    for case_id, product in database.rows("SELECT case_id, product FROM case_item"):
        products.setdefault(case_id, []).append(str(product).lower())
    return [dict(zip(names, row, strict=True)) | {"products": products.get(row[-1], [])} for row in rows]


def holds(row: Row, word: str) -> bool:
    texts = [row["order_key"], row["phone_key"], row["customer_nick"], row["customer_name"], *row["products"]]
    same = word.upper() in {row["tracking_no"], row["aftersale_no"]}
    return same or any(word in str(text).lower() for text in texts)


def fits(row: Row, search: Search) -> bool:
    due, tomorrow = row["due_at_ms"], day_span_ms(START_MS)[1]
    is_open = row["status"] not in CLOSED
    is_due = {
        "": True,
        "open": is_open,
        "overdue": is_open and due is not None and due < START_MS,
        "today": is_open and due is not None and START_MS <= due < tomorrow,
        "soon": is_open and due is not None and START_MS <= due < START_MS + DAY_MS,
    }[search.due]
    return (
        row["status"] != "draft"
        and is_due
        and (not search.statuses or row["status"] in search.statuses)
        and (not search.kinds or row["kind"] in search.kinds)
        and search.platform in {"", row["platform"]}
        and (search.from_ms is None or row["created_at_ms"] >= search.from_ms)
        and (search.to_ms is None or row["created_at_ms"] < search.to_ms)
        and all(holds(row, word) for word in search.text.lower().split())
    )


SEARCHES = [
    Search(),
    Search(due="open"),
    Search(due="overdue"),
    Search(due="today"),
    Search(due="soon"),
    Search(statuses=("new", "done")),
    Search(kinds=("complaint",), platform="pdd"),
    Search(platform="xiaohongshu", due="open"),
    Search(from_ms=START_MS - 9 * DAY_MS, to_ms=START_MS - DAY_MS),
    Search(text="小夜曲"),
    Search(text="夜曲"),
    Search(text="欧阳"),
    Search(text="纸"),
    Search(text="luckycat"),
    Search(text="CAT88"),
    Search(text="%_"),
    Search(text="保温"),
    Search(text="大号"),
    Search(text="夜曲 保温"),
    Search(text="欧阳 大号", due="open"),
    Search(text="0071"),
    Search(text="1"),
    Search(text="test00000007"),
    Search(text="sh00000008"),
    Search(text="不存在的词"),
]


@pytest.mark.parametrize("limit", [1, 7, 500])
@pytest.mark.parametrize("search", SEARCHES)
def test_a_search_finds_what_a_look_through_all_cases_would(database: Database, search: Search, limit: int) -> None:
    wanted = [row for row in everything(database) if fits(row, search)]
    found = find(database, search._replace(limit=limit), START_MS)
    assert found.total == len(wanted)
    assert len(found.rows) == min(limit, len(wanted))
    assert set(found_ids(database, search, START_MS)) == {row["id"] for row in wanted}
    first = sorted(wanted, key=lambda row: _urgency(row, row["id"]))[:limit]
    assert [_urgency(row._asdict(), "") for row in found.rows] == [_urgency(row, "") for row in first]


def _urgency(row: Row, id_: str) -> tuple[object, ...]:
    due = row["due_at_ms"]
    return (row["status"] in CLOSED, due is None, due or 0, -row["created_at_ms"], id_)


@pytest.mark.parametrize(
    "typed", ["{order}", " {order} ", "{key}", "{tail}", "{spaced}", "＝＂{key}＂", "{phone}", "{p4}"]
)
def test_a_number_is_found_however_it_is_typed(database: Database, typed: str) -> None:
    row = next(row for row in everything(database) if row["order_key"] and row["status"] == "new")
    forms = {
        "order": row["order_no"],
        "key": row["order_key"],
        "tail": row["order_no"][-6:],
        "spaced": f"{row['order_key'][:6]} {row['order_key'][6:]}",
        "phone": f"+86 {row['phone_key'][:3]}-{row['phone_key'][3:7]} {row['phone_key'][7:]}",
        "p4": row["phone_key"][-4:],
    }
    found = find(database, Search(text=typed.format(**forms)), START_MS)
    assert row["id"] in {one.id for one in found.rows}
    assert found.total <= 3


def test_rows_are_masked(database: Database) -> None:
    rows = find(database, Search(limit=500), START_MS).rows
    assert all("****" in row.phone for row in rows)
    assert not any(name in str(rows) for name in ("欧阳试纸", "司徒样"))


def test_counts_are_those_of_the_lists(database: Database) -> None:
    now = counts(database, START_MS)
    sums = [find(database, Search(due=due), START_MS).total for due in ("open", "today", "overdue")]
    assert [now.open, now.today, now.overdue] == sums
    rows = everything(database)
    assert dict(now.by_status) == {str(one): sum(row["status"] == one for row in rows) for one in Status}


def test_an_erased_case_is_found_by_its_product_alone(tmp_path: Path) -> None:
    with made(tmp_path / "a.db") as one:
        with one.transaction() as connection:
            insert(connection, CASE._replace(items=(Item("帆布鞋"), Item("杯子"))), ids(Moments()), START_MS)
            blank = "order_no = '', order_key = '', customer_nick = '', customer_name = '', customer_phone = '', "
            blank += "phone_key = '', customer_address = '', tracking_no = '', note = ''"
            connection.execute(f"UPDATE return_case SET version = 2, erased_at_ms = 5, {blank}")  # noqa: S608
        found = [find(one, Search(text=text), START_MS).total for text in ("欧阳", "0001", "小夜曲", "帆布", "杯子")]
        assert found == [0, 0, 0, 1, 1]
