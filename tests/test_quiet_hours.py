from datetime import datetime

import pytest

from livecs.clock import SHOP_ZONE
from livecs.quiet_hours import is_quiet


@pytest.mark.parametrize(
    ("starts", "ends", "at", "quiet"),
    [
        ("23:30", "08:00", "23:29", False),
        ("23:30", "08:00", "23:30", True),
        ("23:30", "08:00", "00:00", True),
        ("23:30", "08:00", "07:59", True),
        ("23:30", "08:00", "08:00", False),
        ("12:00", "13:00", "12:30", True),
        ("12:00", "13:00", "13:00", False),
        ("12:00", "12:00", "12:00", False),
        ("", "08:00", "03:00", False),
        ("23:30", "", "23:45", False),
    ],
)
def test_quiet_hours_may_lie_on_both_sides_of_midnight(starts: str, ends: str, at: str, quiet: bool) -> None:
    moment = datetime.fromisoformat(f"2026-11-21T{at}:30").replace(tzinfo=SHOP_ZONE)
    assert is_quiet(starts, ends, int(moment.timestamp() * 1000)) is quiet
