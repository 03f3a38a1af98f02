"""Owed replies: what an entry is called, when it is urgent, and that there is one for each customer."""

import pytest

from livecs.errors import UserError
from livecs.response.owed import Owed, OwedDesk, OwedState, about_of, left_ms, name_of, patience_of, state_of
from tests.response.build import SHIPPED, at
from tests.store.case_rows import Moments, ids


class Memory:
    """The store's contract in memory."""

    def __init__(self) -> None:
        self.all: dict[str, tuple[Owed, str]] = {}

    def open(self) -> tuple[Owed, ...]:
        return tuple(sorted((one for one, _ in self.all.values() if one.closed_at_ms is None), key=lambda one: one[4]))

    def add(self, entry: Owed, about: str) -> Owed:
        for one, its in self.all.values():
            if about and its == about and one.closed_at_ms is None:
                return one
        self.all[entry.id] = (entry, about)
        return entry

    def mark(self, entry: Owed, closed_at_ms: int | None) -> Owed:
        if entry.id not in self.all:
            raise UserError("owed.gone", "没有了")
        made = entry._replace(closed_at_ms=closed_at_ms)
        self.all[entry.id] = (made, self.all[entry.id][1])
        return made


@pytest.mark.parametrize(
    ("copied", "name"),
    [
        ("小鹿", "小鹿"),
        (" tb小鹿_2 \n第二行", "tb小鹿_2"),
        ("订单号 241121-000000000000012", "尾号 0012"),
        ("6901234567890123456789", "尾号 6789"),
        ("这个杯子什么时候可以发货呢", "这个杯子什么时候…"),
        ("在吗？", "在吗?"),
        ("13900000001", "尾号 0001"),
        ("我的电话139 0000 0001打给我", "我的电话139*…"),
        ("运单1234567", "运单尾号 4567"),
        ("ｔｂ１２", "tb12"),
        ("", ""),
        ("\n \n", ""),
    ],
)
def test_a_name_is_never_the_whole_text(copied: str, name: str) -> None:
    assert name_of(copied) == name


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("订单 241121-000000000000012 到哪了", "241121000000000000012", True),
        ("Lucy", "lucy\n在吗", True),
        ("小鹿", "小路", False),
        ("", " ", True),
    ],
)
def test_what_names_one_customer(one: str, other: str, *, same: bool) -> None:
    assert (about_of(one) == about_of(other)) is same


ENTRY = Owed("1", "小鹿", 0, 120_000, 180_000)


@pytest.mark.parametrize(
    ("now_ms", "state", "left"),
    [
        (0, OwedState.WAITING, 180_000),
        (119_999, OwedState.WAITING, 60_001),
        (120_000, OwedState.WARNING, 60_000),
        (180_000, OwedState.OVERDUE, 0),
        (200_000, OwedState.OVERDUE, -20_000),
        (-3_600_000, OwedState.WAITING, 180_000),  # the clock was set back
    ],
)
def test_how_urgent_it_is(now_ms: int, state: OwedState, left: int) -> None:
    assert (state_of(ENTRY, now_ms), left_ms(ENTRY, now_ms)) == (state, left)


def test_one_entry_for_each_customer_until_it_is_closed() -> None:
    now = Moments(at("14:05:00"))
    desk = OwedDesk(Memory(), ids(now), now)
    first = desk.hold("小鹿", 180, "pdd")
    assert first.entry[1:6] == ("小鹿", now.ms, now.ms + 120_000, now.ms + 180_000, "pdd")
    again = desk.hold("小鹿\n还在吗", 180)
    assert (again.entry, first.is_new, again.is_new) == (first.entry, True, False)
    closed = desk.close(first.entry)
    assert (desk.open(), closed.closed_at_ms) == ((), now.ms)
    assert desk.reopen(closed) == first.entry
    assert desk.open() == (first.entry,)
    desk.close(first.entry)
    assert desk.hold("小鹿", 180).is_new


def test_who_was_not_named_is_called_by_the_time_and_once_a_minute() -> None:
    now = Moments(at("14:05:00"))
    desk = OwedDesk(Memory(), ids(now), now)
    first = desk.hold("", 180)
    assert (first.entry.name, first.is_new) == ("14:05:00", True)
    now.ms += 59_000
    assert desk.hold(" ", 180) == (first.entry, False)
    now.ms += 1_000
    assert desk.hold("", 180).entry.name == "14:06:00"


def test_a_preset_says_how_long() -> None:
    assert patience_of(SHIPPED["douyin"]) == 180
    assert patience_of(SHIPPED["plain-24h"]) == 180
