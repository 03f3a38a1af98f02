"""How far from the line, in integers, against counting up one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.response import needed
from livecs.response.counters import Share

SHARES = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda pair: Share(pair[0], sum(pair)))
TARGETS = st.tuples(st.integers(1, 20), st.integers(0, 20)).map(lambda pair: (pair[0], sum(pair)))


@pytest.mark.parametrize(
    ("share", "target", "wanted"),
    [
        (Share(75, 100), (80, 100), 25),  # floats say 26
        (Share(80, 100), (80, 100), 0),
        (Share(0, 0), (80, 100), 0),
        (Share(0, 1), (80, 100), 4),
        (Share(9, 10), (1, 1), None),
        (Share(10, 10), (1, 1), 0),
    ],
)
def test_needed(share: Share, target: tuple[int, int], wanted: int | None) -> None:
    assert needed.needed(target, share) == wanted


@given(SHARES, TARGETS)
def test_needed_is_the_least_that_does(share: Share, target: tuple[int, int]) -> None:
    def does(more: int) -> bool:
        return target[1] * (share.good + more) >= target[0] * (share.total + more)

    found = needed.needed(target, share)
    if found is None:
        assert not does(10_000)
    else:
        assert does(found)
        assert found == 0 or not does(found - 1)


@given(SHARES, TARGETS)
def test_affordable_is_the_most_that_does(share: Share, target: tuple[int, int]) -> None:
    def does(late: int) -> bool:
        return target[1] * share.good >= target[0] * (share.total + late)

    found = needed.affordable(target, share)
    assert does(found) or found == 0
    assert not does(found + 1)


@given(SHARES, TARGETS, st.integers(0, 60))
def test_of_the_next_so_many(share: Share, target: tuple[int, int], more: int) -> None:
    enough = [good for good in range(more + 1) if target[1] * (share.good + good) >= target[0] * (share.total + more)]
    assert needed.needed_of_next(target, share, more) == (enough[0] if enough else None)


@pytest.mark.parametrize(
    ("total", "passed", "left", "wanted"), [(100, 1, 6, 600), (10, 3, 1, 3), (10, 0, 5, 0), (10, 5, 0, 0)]
)
def test_what_is_expected_is_rounded_down(total: int, passed: int, left: int, wanted: int) -> None:
    assert needed.expected(total, passed, left) == wanted
