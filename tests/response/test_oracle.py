"""The program and a brute-force oracle say the same of random weeks; ``dev.py bench`` asks 10,000."""

import pytest

from tests.response.compare import differences

WEEKS, PARTS = 160, 8


@pytest.mark.parametrize("part", range(PARTS))
def test_random_weeks_are_counted_as_the_oracle_counts_them(part: int) -> None:
    wrong = {seed: found for seed in range(part, WEEKS, PARTS) if (found := differences(seed))}
    assert wrong == {}
