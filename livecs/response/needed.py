"""How far a share is from its line, in integers: floats say 26 where 25 are enough (75 of 100 at 80 %)."""

from livecs.response.counters import Share

Target = tuple[int, int]
"""A pass line as a fraction, 0 < p <= q; a share that equals it passes."""


def passes(target: Target, share: Share) -> bool:
    """Whether a share is at its line or above; nothing counted passes nothing."""
    p, q = target
    return share.total > 0 and q * share.good >= p * share.total


def needed(target: Target, share: Share) -> int | None:
    """How many in a row must be in time until the line is reached; None where no number would do."""
    p, q = target
    missing = p * share.total - q * share.good
    if missing <= 0:
        return 0
    return None if p == q else -(-missing // (q - p))


def affordable(target: Target, share: Share) -> int:
    """How many more may be late at once, with none in time between them; 0 also below the line."""
    p, q = target
    return max(0, q * share.good // p - share.total)


def needed_of_next(target: Target, share: Share, more: int) -> int | None:
    """How many of the next ``more`` must be in time; None where even all of them would not do."""
    p, q = target
    wanted = max(0, -(-(p * (share.total + more) - q * share.good) // q))
    return wanted if wanted <= more else None


def expected(total: int, passed_ms: int, left_ms: int) -> int:
    """How many more will come at the pace so far, rounded down; 0 before anything has passed."""
    return total * left_ms // passed_ms if passed_ms > 0 and left_ms > 0 else 0
