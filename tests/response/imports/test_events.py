"""A file of events, row by row: columns told and guessed, moments in several spellings, equal rows, faults."""

from collections.abc import Sequence
from datetime import date

import pytest

from livecs.errors import UserError
from livecs.response.dates import Order
from livecs.response.days import Zone
from livecs.response.event_rows import columns_of, events_of
from livecs.response.imports.event_columns import headers_key, mapped
from livecs.response.imports.events import Reader, Told, plan_of
from livecs.response.imports.running import CHUNK, Chunk, Progress, chunks, run
from livecs.response.model import Event
from livecs.sheets.limits import Row
from tests.fakes import FakeClock
from tests.response.build import at

TODAY = date(2026, 11, 22)
HEADERS = ("会话", "时间", "角色", "客服", "内容")
SHOP = "Asia/Shanghai"


def rows_of(*lines: str) -> list[Row]:
    return [Row(number, tuple(line.split("|"))) for number, line in enumerate(lines, 2)]


def read(rows: Sequence[Row], told: Told = Told(), headers: Sequence[str] = HEADERS) -> tuple[list[Event], Reader]:  # noqa: B008 (a tuple)
    reader = Reader(plan_of(headers, rows, told, SHOP, TODAY), TODAY)
    return [*reader.read(rows)], reader


@pytest.mark.parametrize(
    "moment",
    [
        "2026-11-16 10:00:30",
        "2026/11/16 10:00:30",
        "2026.11.16 10:00:30",
        "2026-11-16T10:00:30.000",
        "2026-11-16T02:00:30Z",
        "2026年11月16日 10:00:30",
        "20261116 10:00:30",
        "1794794430",
        "1794794430000",
        "2026-11-16 上午10:00:30",
        "11/16/2026 10:00:30",
        "16/11/2026 10:00:30",
    ],
)
def test_a_moment_in_any_spelling(moment: str) -> None:
    (event,), reader = read(rows_of(f"k1|{moment}|买家"))
    assert (event.at_ms, event.role, reader.refused) == (at("10:00:30"), "customer", 0)


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("抖音", ""),
        ("飞鸽", ""),
        ("DouYin", ""),
        ("", ""),
        ("天猫", "平台是淘宝，这次导入的是抖音"),
        ("京东", "平台是京东，这次导入的是抖音"),
    ],
)
def test_a_row_of_another_platform_is_refused_in_words(cell: str, said: str) -> None:
    headers, rows = ("会话", "时间", "角色", "平台"), rows_of(f"k1|2026-11-16 10:00:00|买家|{cell}")
    reader = Reader(plan_of(headers, rows, Told(), SHOP, TODAY), TODAY, "douyin")
    assert len([*reader.read(rows)]) == (not said)
    assert (reader.refused, [why.split("；")[0] for _, why in reader.faults]) == ((1, [said]) if said else (0, []))
    unused = Reader(plan_of(headers, rows, Told({"平台": "不用"}), SHOP, TODAY), TODAY, "douyin")
    assert len([*unused.read(rows)]) == 1


@pytest.mark.parametrize("zone", [SHOP, "UTC", "Europe/Berlin"])
def test_the_quick_way_reads_what_the_careful_one_does(zone: str) -> None:
    rows = rows_of(
        "k1|2026-10-25 02:30:00|买家|",
        "k1|2026-10-25 02:30:00.5|客服|小甲",
        "k1|2026-10-25 02:30|机器人|",
        "k2|2026-3-29 2:30:00|顾客|",
        "|2026-10-25 02:30:00|买家|",
        "k1|2026-13-25 02:30:00|买家|",
        "k1|2026-10-25 25:30:00|买家|",
        "k1|2026-10-25 02:30:00|谁|",
    )
    found, reader = read(rows, Told(zone=zone))
    meant = events_of([(row.number, row.cells) for row in rows], columns_of(HEADERS), Zone(zone), TODAY)
    assert sorted(event._replace(order=0) for event in found) == sorted(one._replace(order=0) for one in meant.events)
    assert (reader.refused, reader.faults) == (meant.refused, meant.faults)


def test_equal_rows_are_numbered_and_what_was_said_leaves_a_hash() -> None:
    line = "k1|2026-11-16 10:00:30|买家||你好"
    found, _ = read(rows_of(line, line, line.replace("你好", "在吗")))
    assert [(event.nth, event.order) for event in found] == [(0, 0), (1, 1), (0, 2)]
    assert len({event.mark for event in found}) == 2
    assert "你好" not in str(found)


def test_a_file_that_runs_backwards_keeps_the_order_of_a_moment() -> None:
    found, reader = read(
        rows_of("k1|2026-11-16 11:00:00|客服", "k1|2026-11-16 10:00:00|客服", "k1|2026-11-16 10:00:00|买家")
    )
    assert reader.plan.is_backwards
    assert min((event.at_ms, event.order, event.role) for event in found)[2] == "customer"


@pytest.mark.parametrize(
    ("moments", "order", "is_asked"),
    [
        (["2026-11-16 10:00"], Order.YEAR_FIRST, False),
        (["11/16/2026 10:00"], Order.MONTH_FIRST, False),
        (["16/11/2026 10:00"], Order.DAY_FIRST, False),
        (["01/02/2026 10:00"], Order.YEAR_FIRST, True),
        (["13/02/2026 10:00", "02/13/2026 10:00"], Order.YEAR_FIRST, True),
        (["01/02/2026 10:00"] * 1001 + ["01/13/2026 10:00"], Order.MONTH_FIRST, False),
    ],
)
def test_day_and_month_are_asked_about_where_they_do_not_tell(
    moments: list[str], order: Order, *, is_asked: bool
) -> None:
    plan = plan_of(HEADERS, rows_of(*(f"k1|{moment}|买家" for moment in moments)), Told(), SHOP, TODAY)
    assert (plan.order, bool(plan.doubt)) == (order, is_asked)


def test_what_was_told_of_day_and_month_is_not_asked() -> None:
    (event,), reader = read(rows_of("k1|01/02/2026 10:00|买家"), Told(order=Order.DAY_FIRST))
    assert (event.at_ms, reader.plan.doubt) == (1769911200000, "")


def test_a_header_may_name_utc() -> None:
    headers = ("会话", "时间(UTC)", "角色")
    (event,), reader = read(rows_of("k1|2026-11-16 02:00:30|买家"), Told({"时间(UTC)": "时间"}), headers)
    assert (event.at_ms, reader.plan.zone) == (at("10:00:30"), "UTC")


@pytest.mark.parametrize(
    ("headers", "told", "found"),
    [
        (("会话", "时间", "角色"), {}, (0, 1, 2, -1)),
        (("单号", "时间", "角色", "话"), {"单号": "会话", "话": "内容"}, (0, 1, 2, 3)),
        (("会话", "会话ID", "时间", "角色"), {"会话id": "会话"}, (1, 2, 3, -1)),
        (("会话", "时间", "角色", "内容"), {"内容": "不用"}, (0, 1, 2, -1)),
    ],
)
def test_columns_are_guessed_or_told(headers: tuple[str, ...], told: dict[str, str], found: tuple[int, ...]) -> None:
    columns, text = mapped(headers, told)
    assert (columns.conversation, columns.at, columns.role, text) == found


@pytest.mark.parametrize(
    ("headers", "told", "said"),
    [
        (("单号", "时间", "角色"), {}, "会话"),
        (HEADERS, {"没有": "会话"}, "没有「没有」列"),
        (HEADERS, {"会话": "谁"}, "不是字段"),
    ],
)
def test_what_does_not_fit_is_said(headers: tuple[str, ...], told: dict[str, str], said: str) -> None:
    with pytest.raises(UserError, match=said):
        mapped(headers, told)


def test_an_unknown_zone_is_said() -> None:
    with pytest.raises(UserError, match="没有时区"):
        plan_of(HEADERS, [], Told(zone="Asia/Nowhere"), SHOP, TODAY)


def test_headers_are_remembered_whatever_their_blanks() -> None:
    assert headers_key(("会 话", "AT")) == headers_key(("会话", "at")) != headers_key(("会话",))
    assert len(headers_key(HEADERS)) == 32


def made(count: int) -> list[Event]:
    return [Event(f"k{n}", n, "agent", source="ab"[n % 2]) for n in range(count)]


def test_chunks_hold_one_source_each_and_no_event_is_lost() -> None:
    found = [*chunks(iter(made(2 * CHUNK + 10)))]
    assert all(len({event.source for event in one.events}) == 1 and len(one.events) <= CHUNK for one in found)
    assert sorted(event for one in found for event in one.events) == sorted(made(2 * CHUNK + 10))


@pytest.mark.parametrize("kept", range(7))
def test_whoever_goes_on_after_any_chunk_misses_nothing(kept: int) -> None:
    events = made(2 * CHUNK + 10)
    before = [*chunks(iter(events))][:kept]
    reached = before[-1].reached if before else 0
    again = [*chunks(iter(events), reached)]
    assert {event for one in (*before, *again) for event in one.events} == {*events}
    assert len(again) < 7 - kept + 2  # at most one block comes twice


def test_an_import_pauses_tells_what_is_left_and_stops_when_told() -> None:
    clock = FakeClock()
    pauses: list[float] = []
    told: list[Progress] = []

    def keep(chunk: Chunk) -> int:
        clock.s += 1
        return len(chunk.events) - 1

    def tell(progress: Progress) -> bool:
        told.append(progress)
        return len(told) < 3

    events = iter([event._replace(source="a") for event in made(5 * CHUNK)])
    end = run(chunks(events), keep, tell, 5 * CHUNK, clock, pauses.append)
    assert pauses == [1, 1]
    assert told[0] == Progress(CHUNK, CHUNK - 1, 4.0)
    assert (end, len([*events])) == (Progress(3 * CHUNK, 3 * (CHUNK - 1), 2.0), 2 * CHUNK)


def test_nobody_has_written_yet_what_lies_after_today() -> None:
    rows = rows_of("k1|2026-11-22 23:59:59|买家", "k2|2026-11-23 08:00:00|买家", "k3|2027-11-16 10:00:00|买家")
    told = Told(order=Order.YEAR_FIRST)
    events, reader = read(rows, told)
    assert [event.conversation for event in events] == ["k1"]
    assert (reader.refused, reader.faults[-1]) == (2, (4, "时间在今天以后：2027-11-16 10:00:00"))
