"""Days and clocks of a zone, where summer time begins and ends."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.response.days import DAY_MS, Zone, date_of

ZONES = ["Asia/Shanghai", "UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"]


@pytest.mark.parametrize(
    ("zone", "clock", "wanted"),
    [
        ("Asia/Shanghai", "2026-11-16T08:00:00", "2026-11-16T00:00:00Z"),
        ("America/New_York", "2026-03-08T01:30:00", "2026-03-08T06:30:00Z"),
        ("America/New_York", "2026-03-08T03:30:00", "2026-03-08T07:30:00Z"),
        ("Europe/Berlin", "2026-10-25T00:00:00", "2026-10-24T22:00:00Z"),
        ("Europe/Berlin", "2026-10-26T00:00:00", "2026-10-25T23:00:00Z"),
    ],
)
def test_moments_of_a_clock(zone: str, clock: str, wanted: str) -> None:
    local = round(datetime.fromisoformat(f"{clock}Z").timestamp() * 1000)
    at_ms = Zone(zone).moment_ms(*divmod(local, DAY_MS))
    assert at_ms == round(datetime.fromisoformat(wanted).timestamp() * 1000)


@given(st.sampled_from(ZONES), st.integers(800_000_000_000, 2_000_000_000_000))
def test_a_moment_lies_where_the_calendar_says(zone: str, at_ms: int) -> None:

    when = datetime.fromtimestamp(at_ms // 1000, ZoneInfo(zone))
    place = Zone(zone).place(at_ms)
    assert date_of(place.day) == when.date()
    assert place.ms == ((when.hour * 60 + when.minute) * 60 + when.second) * 1000 + at_ms % 1000


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(KeyError):
        Zone("Mars/Olympus")
