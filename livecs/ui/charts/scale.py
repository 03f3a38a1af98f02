"""Axes: round numbers from zero up, and where a value stands between them."""

from __future__ import annotations

from typing import NamedTuple

_STEPS = (1, 2, 5)
_INTERVALS = 4


class Scale(NamedTuple):
    """An axis from zero at ``bottom`` to ``most`` at ``top``, in logical pixels."""

    most: int
    bottom: float
    top: float

    def y(self, value: int) -> float:
        """Where a value stands; above the axis, at its end."""
        return self.bottom - (self.bottom - self.top) * min(value, self.most) / self.most


def ticks(most: int) -> tuple[int, ...]:
    """Zero and at most four round numbers above it, the last one not below ``most``."""
    step, power = 1, 1
    while step * _INTERVALS < most:
        place = _STEPS.index(step // power) + 1
        power *= 10 ** (place // len(_STEPS))
        step = _STEPS[place % len(_STEPS)] * power
    count = max(1, -(-most // step))
    return tuple(range(0, count * step + 1, step))
