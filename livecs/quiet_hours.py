"""Quiet hours: between two times of the day reminders wait; they may lie on both sides of midnight."""

from datetime import datetime

from livecs.clock import SHOP_ZONE


def is_quiet(starts: str, ends: str, now_ms: int) -> bool:
    """Whether a moment lies in quiet hours.

    Args:
        starts: ``HH:MM`` in the shop's zone, the first minute; empty: there are none.
        ends: ``HH:MM``, the first minute after them; empty: there are none.
        now_ms: the moment.
    """
    if not starts or not ends:
        return False
    now = f"{datetime.fromtimestamp(now_ms / 1000, SHOP_ZONE):%H:%M}"
    return starts <= now < ends if starts <= ends else now >= starts or now < ends
