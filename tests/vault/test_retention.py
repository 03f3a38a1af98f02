"""How long things are kept: the day before, the very moment, and the day after."""

from typing import Any

import pytest
from hypothesis import strategies as st

from livecs.settings import settings_from
from livecs.vault.retention import DAY_MS, MOST_DAYS, CaseLimits, cutoffs, kept, limits_from

DAYS = st.integers(0, MOST_DAYS)


# Created on day 0; closed on a day or open; the limits; the day on which it is due.
@pytest.mark.parametrize(
    ("closed", "after", "most", "due"),
    [
        (None, 30, 180, 180),
        (10, 30, 180, 40),
        (149, 30, 180, 179),
        (150, 30, 180, 180),
        (151, 30, 180, 180),
        (0, 0, 180, 0),
        (10, 0, 180, 10),
        (10, 30, 20, 20),
        (None, 30, 1, 1),
    ],
)
def test_a_case_is_due(closed: int | None, after: int, most: int, due: int) -> None:
    closed_at_ms = None if closed is None else closed * DAY_MS
    assert [is_due(closed_at_ms, due * DAY_MS + late, CaseLimits(after, most)) for late in (-1, 0, 1)] == [0, 1, 1]


def is_due(closed_at_ms: int | None, now_ms: int, limits: CaseLimits) -> bool:
    at = cutoffs(now_ms, limits)
    return at.created_at_ms >= 0 or (closed_at_ms is not None and closed_at_ms <= at.closed_at_ms)


@pytest.mark.parametrize(
    ("raw", "limits"),
    [
        ({}, (30, 180)),
        ({"case_days_after_close": 0, "case_days_at_most": 1}, (0, 1)),
        ({"case_days_after_close": 7}, (7, 180)),
        ({"case_days_after_close": 180, "case_days_at_most": 180}, (180, 180)),
        ({"case_days_after_close": 181, "case_days_at_most": 0}, (30, 180)),
        ({"case_days_after_close": -1, "case_days_at_most": 3650}, (30, 180)),
        ({"case_days_after_close": True, "case_days_at_most": "90"}, (30, 180)),
        ({"case_days_after_close": 7.5, "case_days_at_most": None}, (30, 180)),
    ],
)
def test_the_shop_sets_less_and_never_more(raw: dict[str, Any], limits: tuple[int, int]) -> None:
    assert limits_from(settings_from(raw)[0]) == limits


def test_a_number_that_no_table_of_settings_let_through_is_cut_to_the_most() -> None:
    assert limits_from({"case_days_after_close": 9999, "case_days_at_most": 9999}) == (MOST_DAYS, MOST_DAYS)


@pytest.mark.parametrize(("limits", "days"), [(CaseLimits(), "满 30 天"), (CaseLimits(7, 90), "满 90 天")])
def test_each_kind_says_how_long_it_stays(limits: CaseLimits, days: str) -> None:
    rows = kept(limits)
    assert len({row.kind for row in rows}) == len(rows)
    assert days in rows[0].sentence
    assert all(("一直保留" in row.sentence) == (row.days is None) or row.kind == "log" for row in rows)
    assert all(str(row.days) in row.sentence for row in rows if row.days and row.kind != "case_personal")
