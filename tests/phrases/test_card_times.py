"""Hours as they are typed and said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.phrases.card_times import clock_of, clock_text, end_after, hours_left, said_time, session_name, start_near
from tests.phrases.cards import at

DAY = 24 * 60 * 60_000


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        ("20:00", (20, 0)), ("20：30", (20, 30)), ("２０:００", (20, 0)), ("20", (20, 0)), ("2000", (20, 0)),
        ("8:05", (8, 5)),
        ("0930", (9, 30)), ("20点", (20, 0)), ("20点半", (20, 30)), ("晚8点", (20, 0)), ("晚上8点半", (20, 30)),
        ("今晚11点", (23, 0)),
        ("下午3点15分", (15, 15)), ("凌晨1点", (1, 0)), ("早上9点", (9, 0)), ("24:00", (0, 0)), ("晚12点", (0, 0)),
        ("0", (0, 0)),
        ("", None), ("25", None), ("20:60", None), ("24:01", None), ("八点", None), ("20:0:0", None), ("-1", None),
        ("3000", None),
    ],
)  # fmt: skip
def test_hours_are_read_as_they_are_typed(typed: str, clock: tuple[int, int] | None) -> None:
    assert clock_of(typed) == clock


@pytest.mark.parametrize(
    ("clock", "now", "start"),
    [
        ((20, 0), "2026-11-21 09:00", "2026-11-21 20:00"),
        ((20, 0), "2026-11-21 21:30", "2026-11-21 20:00"),
        ((20, 0), "2026-11-22 02:30", "2026-11-21 20:00"),
        ((20, 0), "2026-11-22 04:00", "2026-11-22 20:00"),
        ((0, 30), "2026-11-21 22:00", "2026-11-22 00:30"),
        ((9, 0), "2026-11-21 20:00", "2026-11-22 09:00"),
    ],
)
def test_a_start_is_the_one_at_hand(clock: tuple[int, int], now: str, start: str) -> None:
    assert start_near(clock, at(now)) == at(start)


CLOCKS = st.tuples(st.integers(0, 23), st.integers(0, 59))
MOMENTS = st.integers(at("2020-01-01 00:00"), at("2040-01-01 00:00"))


@given(CLOCKS, MOMENTS)
def test_there_is_always_one_start_at_hand_and_one_end_after_it(clock: tuple[int, int], now_ms: int) -> None:
    start = start_near(clock, now_ms)
    assert now_ms - DAY // 3 - 1000 <= start <= now_ms + 2 * DAY // 3
    assert clock_of(clock_text(start)) == clock
    end = end_after(clock, now_ms // 60_000 * 60_000)
    assert 0 < end - now_ms // 60_000 * 60_000 <= DAY


@pytest.mark.parametrize(
    ("moment", "now", "said"),
    [
        ("2026-11-21 23:00", "2026-11-21 20:00", "今晚 11 点"),
        ("2026-11-21 22:30", "2026-11-21 20:00", "今晚 10 点半"),
        ("2026-11-21 22:45", "2026-11-21 20:00", "今晚 10 点 45 分"),
        ("2026-11-22 00:00", "2026-11-21 20:00", "今晚 12 点"),
        ("2026-11-22 01:00", "2026-11-21 23:00", "明天凌晨 1 点"),
        ("2026-11-22 00:30", "2026-11-21 23:00", "明天凌晨 0 点半"),
        ("2026-11-21 12:00", "2026-11-21 09:00", "今天中午 12 点"),
        ("2026-11-21 15:30", "2026-11-21 09:00", "今天下午 3 点半"),
        ("2026-11-21 11:00", "2026-11-21 09:00", "今天上午 11 点"),
        ("2026-11-22 20:00", "2026-11-21 09:00", "明晚 8 点"),
        ("2026-11-25 20:00", "2026-11-21 09:00", "11 月 25 日晚上 8 点"),
    ],
)
def test_a_moment_is_said_as_people_say_it(moment: str, now: str, said: str) -> None:
    assert said_time(at(moment), at(now)) == said


@pytest.mark.parametrize(
    ("start", "name"),
    [("20:00", "晚8点场"), ("20:30", "晚8点半场"), ("10:15", "早10点15场"), ("14:00", "午2点场"),
    ("12:00", "午12点场"),
     ("01:00", "凌晨1点场"), ("18:00", "晚6点场")],
)  # fmt: skip
def test_a_broadcast_is_named_by_its_start(start: str, name: str) -> None:
    assert session_name(at(f"2026-11-21 {start}")) == name


@pytest.mark.parametrize(
    ("ms", "left"), [(0, "0:00"), (1, "0:01"), (60_000, "0:01"), (60_001, "0:02"), (8_040_000, "2:14")]
)
def test_a_minute_that_has_begun_is_still_there(ms: int, left: str) -> None:
    assert hours_left(ms) == left
