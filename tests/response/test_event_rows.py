"""Events from rows: columns by name, moments in any spelling, and what is no event said with its row."""

from datetime import date

import pytest

from livecs.errors import UserError
from livecs.response.dates import Order
from livecs.response.days import Zone
from livecs.response.event_rows import Read, columns_of, events_of
from livecs.response.model import Event
from tests.response.build import at

TODAY = date(2026, 11, 22)
HEADERS = ("会话", "时间", "角色", "客服", "类型", "消息ID")


def read(*rows: tuple[str, ...], zone: str = "Asia/Shanghai", order: Order | None = None) -> Read:
    numbered = [(number, row) for number, row in enumerate(rows, 2)]
    return events_of(numbered, columns_of(HEADERS), Zone(zone), TODAY, order)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-16 10:00:00",
        "2026-11-16T10:00:00+08:00",
        "2026-11-16T02:00:00Z",
        "2026/11/16 10:00",
        "2026年11月16日 10:00:00",
        "2026-11-16 上午10:00",
        "11-16 10:00:00",
        "16/11/2026 10:00:00",
        "11/16/2026 10:00:00",
        "1794794400",
        "1794794400000",
    ],
)
def test_moments(text: str) -> None:
    assert [event.at_ms for event in read(("k1", text, "买家")).events] == [at("10:00:00")]


def test_milliseconds_afternoons_and_zones() -> None:
    assert read(("k1", "2026-11-16 10:00:00.250", "买家")).events[0].at_ms == at("10:00:00.250")
    assert read(("k1", "2026-11-16 下午 3:05", "买家")).events[0].at_ms == at("15:05:00")
    assert read(("k1", "2026-11-16 02:00:00", "买家"), zone="UTC").events[0].at_ms == at("10:00:00")


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (("k1", "2026-11-16 10:00:00", "买家"), ("customer", "message", "")),
        (("k1", "2026-11-16 10:00:00", "Agent", "小甲", "图片"), ("agent", "message", "小甲")),
        (("k1", "2026-11-16 10:00:00", "机器人", "", "文本"), ("auto", "message", "")),
        (("k1", "2026-11-16 10:00:00", "系统", "小甲", "转接"), ("system", "transfer", "小甲")),
        (("k1", "2026-11-16 10:00:00", "客服", "小甲", "撤回"), ("agent", "recall", "小甲")),
    ],
)
def test_roles_and_kinds_in_words(row: tuple[str, ...], wanted: tuple[str, str, str]) -> None:
    (event,) = read(row).events
    assert (event.role, event.kind, event.agent) == wanted


def test_rows_that_are_no_events_are_named() -> None:
    found = read(
        ("k1", "2026-11-16 10:00:00", "路人"),
        ("", "2026-11-16 10:00:00", "买家"),
        ("k1", "昨天", "买家"),
        ("k1", "2026-11-16 25:00", "买家"),
        ("k1", "2026-11-16", "买家"),
        ("k1", "2026-11-16 10:00", "买家", "", "跳舞"),
        ("k1", "2026-11-16 10:00", "买家"),
    )
    assert [number for number, _ in found.faults] == [2, 3, 4, 5, 6, 7]
    assert found.faults[0][1] == "角色认不出来：路人"
    assert (len(found.events), found.refused) == (1, 6)


def test_mixed_date_orders_are_asked_about() -> None:
    rows = [("k1", "03/11/2026 10:00", "买家"), ("k1", "04/11/2026 10:00", "买家")]
    with pytest.raises(UserError) as asked:
        read(*rows)
    assert asked.value.code == "response.dates"
    assert read(*rows, order=Order.DAY_FIRST).events[1].at_ms - at("10:00:00", -12) == 0


def test_rows_of_one_moment_keep_their_order_also_in_a_file_that_runs_backwards() -> None:
    rows = [
        ("k1", "2026-11-16 10:00:00", "客服"),
        ("k1", "2026-11-16 10:00:00", "买家"),
        ("k1", "2026-11-16 10:00:09", "客服"),
        ("k1", "2026-11-16 10:00:10", "客服"),
    ]

    def placed(found: Read) -> list[tuple[str, int]]:
        return [(event.role, event.order) for event in found.events]

    assert placed(read(*rows)) == placed(read(*reversed(rows)))
    assert placed(read(*rows))[:2] == [("agent", 0), ("customer", 1)]


def test_equal_rows_are_told_apart_and_a_file_read_twice_gives_the_same() -> None:
    row = ("k1", "2026-11-16 10:00:00", "买家")
    first, again = read(row, row).events, read(row, row).events
    assert [event.nth for event in first] == [0, 1]
    assert {event.identity for event in first} == {event.identity for event in again}
    assert isinstance(first[0], Event)


def test_missing_columns_are_named() -> None:
    with pytest.raises(UserError, match="会话、角色"):
        columns_of(("时间", "内容"))
