"""Owed replies: what an entry is called, when it is urgent, and that there is one for each customer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.errors import UserError
from livecs.response.days import HOUR_MS, MINUTE_MS
from livecs.response.owed import Owed, OwedState, OwedWriter, about_of, left_ms, name_of, patience_of, state_of
from livecs.response.owed_desk import OwedDesk
from livecs.response.owed_words import left_words, next_change_ms, owed_part
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
        ("\u200b\n小\ud83d鹿\x00", "小鹿"),
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


@pytest.mark.parametrize(
    ("now_ms", "words"),
    [
        (0, "3:00"),
        (500, "3:00"),
        (20_000, "2:40"),
        (159_001, "快到 0:21"),
        (180_000, "超时 0:00"),
        (180_001, "超时 0:01"),
        (180_000 + 59 * MINUTE_MS + 59_500, "超时 59:59"),
        (180_000 + HOUR_MS, "超时 1 小时"),
        (180_000 + 50 * HOUR_MS, "超时 2 天"),
        (-HOUR_MS, "3:00"),
    ],
)
def test_how_it_is_said(now_ms: int, words: str) -> None:
    assert left_words(ENTRY, now_ms) == words


@pytest.mark.parametrize(("now_ms", "left"), [(0, 120_000), (120_000, 60_000), (180_000, None), (-1, 120_001)])
def test_when_it_changes_next(now_ms: int, left: int | None) -> None:
    assert next_change_ms([ENTRY], now_ms) == left


def test_what_the_next_shift_is_told() -> None:
    other = ENTRY._replace(id="2", name="尾号 0012", due_at_ms=600_000, platform="pdd")
    part = owed_part([ENTRY, other], 480_000)
    assert part == ("欠回复 2 位，1 位已超时", ("小鹿：已超时 5 分钟", "尾号 0012（拼多多）：还有 2 分钟"))


def desk_at(now: Moments) -> OwedDesk:
    return OwedDesk(ids(now), now)


def test_one_entry_for_each_customer_until_it_is_closed() -> None:
    now = Moments(at("14:05:00"))
    desk = desk_at(now)
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


@pytest.mark.parametrize("named", ["", "小鹿"])
def test_the_key_pressed_again_at_once_is_for_the_same_customer(named: str) -> None:
    now = Moments(at("14:05:00"))
    desk = desk_at(now)
    first = desk.hold(named, 180)
    assert (first.entry.name, first.is_new) == (named or "14:05:00", True)
    for _ in range(2):
        now.ms += 4_999
        assert desk.hold(" ", 180) == (first.entry, False)
    now.ms += 5_000
    other = desk.hold("", 180)
    assert (other.entry.name, other.is_new) == ("14:05:14", True)


def write(desk: OwedDesk, store: Memory, writer: OwedWriter) -> None:
    desk.settle(writer.write(store, desk.pending))


def test_a_clock_that_is_set_back_lengthens_nobodys_patience() -> None:
    now = Moments(at("14:05:00"))
    desk = desk_at(now)
    entry = desk.hold("小鹿", 180).entry
    now.ms += 60_000
    assert left_ms(desk.open()[0], now.ms) == 120_000
    now.ms -= HOUR_MS
    (moved,) = desk.open()
    assert left_ms(moved, now.ms) == 120_000
    late = desk.hold("晴天", 180).entry
    now.ms += 60_000
    assert [left_ms(one, now.ms) for one in desk.open()] == [60_000, 120_000]
    store, writer = Memory(), OwedWriter()
    write(desk, store, writer)
    assert store.open() == (late, entry)  # what is kept is what was said
    assert [one.name for one in desk.open()] == ["小鹿", "晴天"]
    assert desk.reopen(desk.close(moved)) == moved
    write(desk, store, writer)
    assert store.open() == (late, entry)


def test_a_clock_that_is_put_right_again_makes_nobody_late() -> None:
    now = Moments(at("14:05:00"))
    desk = desk_at(now)
    desk.hold("小鹿", 180)
    now.ms += 60_000
    desk.open()
    now.ms -= HOUR_MS
    desk.hold("晴天", 180)
    now.ms += HOUR_MS + 30_000
    assert [(one.name, left_ms(one, now.ms)) for one in desk.open()] == [("小鹿", 90_000), ("晴天", 150_000)]
    now.ms += HOUR_MS  # asleep, or ahead: late is the safe side
    assert {left_ms(one, now.ms) < 0 for one in desk.open()} == {True}


def test_a_customer_of_before_the_store_was_open_is_one_with_the_kept_entry() -> None:
    now, store, writer = Moments(), Memory(), OwedWriter()
    before = desk_at(now)
    old = before.hold("小鹿", 180).entry
    write(before, store, OwedWriter())
    desk = desk_at(now)
    new = desk.hold("小鹿", 180).entry
    written = writer.write(store, desk.pending)
    desk.close(new)  # before anybody knew
    closed = writer.write(store, desk.pending)  # and on its way before the first answer came
    desk.settle(written)
    assert (written.same, desk.open(), len(desk.pending)) == ({new.id: old.id}, (), 1)
    desk.settle(closed)
    assert (store.open(), desk.open(), desk.pending) == ((), (), ())


def test_what_is_gone_is_said_and_the_rest_is_written() -> None:
    now, store, writer = Moments(), Memory(), OwedWriter()
    desk = desk_at(now)
    entry = desk.hold("小鹿", 180).entry
    write(desk, store, writer)
    store.all.clear()  # erased
    desk.close(entry)
    other = desk.hold("晴天", 180).entry
    written = writer.write(store, desk.pending)
    assert (written.said, written.open) == ("没有了", (other,))


class Full(Memory):
    """A disk with room for so many changes."""

    room = 1

    def add(self, entry: Owed, about: str) -> Owed:
        self.room -= 1
        if self.room < 0:
            raise UserError("owed.store", "磁盘满")
        return super().add(entry, about)


def test_what_was_written_before_the_disk_was_full_is_not_written_again() -> None:
    now, store, writer = Moments(), Full(), OwedWriter()
    desk = desk_at(now)
    entries = tuple(desk.hold(name, 180).entry for name in ("小鹿", "晴天"))
    with pytest.raises(UserError, match="磁盘满"):
        write(desk, store, writer)
    store.room = 1
    write(desk, store, writer)
    assert (desk.open(), store.open(), desk.pending) == (entries, entries, ())


@given(st.lists(st.tuples(st.sampled_from("小晴海 w"), st.integers(0, 2)), max_size=25))
def test_whenever_it_is_written_the_store_says_what_the_desk_says(steps: list[tuple[str, int]]) -> None:
    now, store, writer = Moments(), Memory(), OwedWriter()
    desk = desk_at(now)
    closed: list[Owed] = []
    for name, deed in steps:
        now.ms += 7_000
        if name == "w":
            shown = desk.open()
            write(desk, store, writer)
            assert desk.open() == shown == store.open()
        elif deed == 0:
            desk.hold(name, 180)
        elif deed == 1 and desk.open():
            closed.append(desk.close(desk.open()[0]))
        elif closed and closed[-1].name not in {one.name for one in desk.open()}:
            desk.reopen(closed.pop())
    shown = desk.open()
    write(desk, store, writer)
    assert desk.open() == shown == store.open()


@pytest.mark.parametrize("platform", ["douyin", "pdd", "plain-24h"])
def test_a_preset_says_how_long_and_never_longer_than_three_minutes(platform: str) -> None:
    assert patience_of(SHIPPED[platform]) == 180
