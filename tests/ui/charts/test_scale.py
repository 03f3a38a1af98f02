"""Axes end at round numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.ui.charts.scale import Scale, ticks


@pytest.mark.parametrize(
    ("most", "expected"),
    [
        (0, (0, 1)),
        (1, (0, 1)),
        (4, (0, 1, 2, 3, 4)),
        (5, (0, 2, 4, 6)),
        (59, (0, 20, 40, 60)),
        (182, (0, 50, 100, 150, 200)),
        (1000, (0, 500, 1000)),
        (8493, (0, 5000, 10_000)),
    ],
)
def test_ticks_are_round(most: int, expected: tuple[int, ...]) -> None:
    assert ticks(most) == expected


@given(st.integers(0, 10**9))
def test_every_value_stands_on_the_axis(most: int) -> None:
    marks = ticks(most)
    assert 2 <= len(marks) <= 5
    assert marks[0] == 0
    assert marks[-1] >= most
    assert marks[-1] <= 2.5 * max(most, 1)
    assert str(marks[1]).strip("0") in {"1", "2", "5"}


@pytest.mark.parametrize(("value", "y"), [(0, 100.0), (50, 60.0), (100, 20.0), (150, 20.0)])
def test_a_value_above_the_axis_stands_at_its_end(value: int, y: float) -> None:
    assert Scale(100, 100.0, 20.0).y(value) == y
