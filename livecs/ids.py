"""Names that no other shop's computer gives, in the order in which they were given."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.clock import NowMs

_RANDOM_BITS = 74
_VERSION_7, _VARIANT = 7 << 76, 0b10 << 62

# The shop and agent of whoever has named none: every profile has them, so they are written out.
DEFAULT_SHOP_ID = "00000000-0000-7000-8000-000000000001"
DEFAULT_AGENT_ID = "00000000-0000-7000-8000-000000000002"


def uuid7(at_ms: int, random: int) -> str:
    """A UUIDv7 in lower case: sorting by it sorts by time.

    Args:
        at_ms: UTC milliseconds.
        random: 74 random bits.

    Source: RFC 9562, section 5.7.
    """
    high, low = random >> 62, random & (1 << 62) - 1
    return str(UUID(int=at_ms << 80 | _VERSION_7 | high << 64 | _VARIANT | low))


class Ids:
    """Gives ids that only ever rise, also within a millisecond and when the clock is set back."""

    def __init__(self, now_ms: NowMs, random_bits: Callable[[int], int]) -> None:
        """Take a clock, and what gives so many random bits."""
        self._now_ms = now_ms
        self._random_bits = random_bits
        self._last = 0
        self._giving = threading.Lock()

    def __call__(self) -> str:
        """The next id."""
        with self._giving:
            fresh = self._now_ms() << _RANDOM_BITS | self._random_bits(_RANDOM_BITS)
            self._last = fresh if fresh > self._last else self._last + 1
            return uuid7(self._last >> _RANDOM_BITS, self._last & (1 << _RANDOM_BITS) - 1)
