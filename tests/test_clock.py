"""A shift runs from six to six in Shanghai, wherever the machine stands."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.clock import SHOP_ZONE, shift_on, system_now_ms, today_on, week_of


def at(moment: str) -> int:
    return int(datetime.fromisoformat(moment).timestamp() * 1000)


@pytest.mark.parametrize(
    ("moment", "shift", "today"),
    [
        ("2026-11-21T05:59:59.999+08:00", "2026-11-20", "2026-11-21"),
        ("2026-11-21T06:00:00+08:00", "2026-11-21", "2026-11-21"),
        ("2026-11-21T23:59:59+08:00", "2026-11-21", "2026-11-21"),
        ("2026-11-22T00:00:00+08:00", "2026-11-21", "2026-11-22"),
        ("2026-11-21T21:59:59+00:00", "2026-11-21", "2026-11-22"),
        ("2026-11-21T22:00:00+00:00", "2026-11-22", "2026-11-22"),
        ("2027-01-01T03:00:00+08:00", "2026-12-31", "2027-01-01"),
    ],
)
def test_a_moment_belongs_to_a_shift_and_a_day(moment: str, shift: str, today: str) -> None:
    assert shift_on(at(moment)) == date.fromisoformat(shift)
    assert today_on(at(moment)) == date.fromisoformat(today)


@given(st.datetimes(datetime(1992, 1, 1), datetime(2100, 1, 1)))  # noqa: DTZ001 (hypothesis wants bare bounds)
def test_every_moment_lies_within_its_shift(moment: datetime) -> None:
    aware = moment.replace(tzinfo=SHOP_ZONE)
    start = datetime.combine(shift_on(int(aware.timestamp() * 1000)), datetime.min.time(), SHOP_ZONE)
    since = aware - start
    assert timedelta(hours=6) <= since < timedelta(hours=30)


def test_the_system_clock_tells_utc_milliseconds() -> None:
    told = datetime.fromtimestamp(system_now_ms() / 1000, UTC)
    assert abs(datetime.now(UTC) - told) < timedelta(minutes=1)


@pytest.mark.parametrize(
    ("day", "monday"), [("2026-11-16", "2026-11-16"), ("2026-11-22", "2026-11-16"), ("2027-01-01", "2026-12-28")]
)
def test_a_week_begins_on_monday(day: str, monday: str) -> None:
    assert week_of(date.fromisoformat(day)) == date.fromisoformat(monday)
