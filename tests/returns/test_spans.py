"""Weeks, months and their moments in the shop's zone."""

from datetime import UTC, date, datetime

import pytest

from livecs.returns.spans import Span, month, week


@pytest.mark.parametrize(
    ("today", "back", "first", "last"),
    [
        ("2026-11-22", 0, "2026-11-16", "2026-11-22"),
        ("2026-11-16", 0, "2026-11-16", "2026-11-22"),
        ("2026-11-16", 1, "2026-11-09", "2026-11-15"),
        ("2026-01-01", 0, "2025-12-29", "2026-01-04"),
    ],
)
def test_a_week_is_from_monday_to_sunday(today: str, back: int, first: str, last: str) -> None:
    assert week(date.fromisoformat(today), back) == Span(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("today", "back", "first", "last"),
    [
        ("2026-11-22", 0, "2026-11-01", "2026-11-30"),
        ("2026-11-30", 1, "2026-10-01", "2026-10-31"),
        ("2026-01-31", 1, "2025-12-01", "2025-12-31"),
        ("2026-03-31", 1, "2026-02-01", "2026-02-28"),
        ("2028-02-29", 0, "2028-02-01", "2028-02-29"),
        ("2026-12-01", 0, "2026-12-01", "2026-12-31"),
        ("2026-03-01", 13, "2025-02-01", "2025-02-28"),
    ],
)
def test_a_month_is_whole(today: str, back: int, first: str, last: str) -> None:
    assert month(date.fromisoformat(today), back) == Span(date.fromisoformat(first), date.fromisoformat(last))


def test_a_span_begins_and_ends_at_midnight_in_the_shop() -> None:
    bounds = Span(date(2026, 11, 1), date(2026, 11, 1)).bounds_ms()
    assert [datetime.fromtimestamp(ms / 1000, UTC).isoformat() for ms in bounds] == [
        "2026-10-31T16:00:00+00:00",
        "2026-11-01T16:00:00+00:00",
    ]


@pytest.mark.parametrize(
    ("first", "last", "is_countable"),
    [
        ("2026-11-22", "2026-11-22", True),
        ("2026-11-22", "2026-11-21", False),
        ("2016-11-22", "2026-11-21", True),
        ("2016-11-22", "2026-11-23", False),
        ("0001-01-01", "9999-12-31", False),
    ],
)
def test_days_are_counted_in_order_and_for_ten_years_at_most(first: str, last: str, *, is_countable: bool) -> None:
    assert Span(date.fromisoformat(first), date.fromisoformat(last)).is_countable() == is_countable


def test_the_first_and_the_last_day_there_is_have_their_moments() -> None:
    day_ms = 86_400_000
    for day in (date.min, date.max):
        from_ms, to_ms = Span(day, day).bounds_ms()
        assert to_ms - from_ms == day_ms
