"""Days and hours in a zone, by arithmetic: a million events are placed, so a date object each would be too slow."""

from datetime import UTC, date, datetime
from typing import NamedTuple

from livecs.clock import SHOP_ZONE

DAY_MS = 86_400_000
HOUR_MS = 3_600_000
MINUTE_MS = 60_000
SECOND_MS = 1_000
WEEK_DAYS = 7
_EPOCH = date(1970, 1, 1).toordinal()
_SLOT_MS = 15 * MINUTE_MS  # every zone changes its offset at a quarter of an hour
_FIXED = {"Asia/Shanghai": SHOP_ZONE, "UTC": UTC}


class Place(NamedTuple):
    """Where a moment lies: its day since 1970-01-01, and the milliseconds on that day's clock."""

    day: int
    ms: int


class Zone:
    """A zone with its clock; summer time is followed, except in Shanghai and UTC, which have none."""

    def __init__(self, name: str) -> None:
        """Know the zone.

        Raises:
            KeyError: there is no zone of this name.
        """
        self.name = name
        self.fixed_ms = _fixed_ms(name)
        self._offsets: dict[int, int] = {}
        if self.fixed_ms is None:
            from zoneinfo import ZoneInfo

            try:
                self._info = ZoneInfo(name)
            except (ValueError, OSError) as error:
                raise KeyError(name) from error

    def offset_ms(self, at_ms: int) -> int:
        """How far the zone is ahead of UTC at a moment."""
        if self.fixed_ms is not None:
            return self.fixed_ms
        slot = at_ms // _SLOT_MS
        offset = self._offsets.get(slot)
        if offset is None:
            ahead = datetime.fromtimestamp(slot * _SLOT_MS // SECOND_MS, self._info).utcoffset()
            offset = self._offsets[slot] = int(ahead.total_seconds() * SECOND_MS) if ahead else 0
        return offset

    def place(self, at_ms: int) -> Place:
        """The day and the clock of a moment."""
        return Place(*divmod(at_ms + self.offset_ms(at_ms), DAY_MS))

    def moment_ms(self, day: int, ms: int = 0) -> int:
        """The moment at which a clock shows so much on a day; one that summer time leaves out is as if it had not."""
        local = day * DAY_MS + ms
        guess = local - self.offset_ms(local)
        return local - self.offset_ms(guess)


def _fixed_ms(name: str) -> int | None:
    if name not in _FIXED:
        return None
    ahead = datetime.fromtimestamp(0, _FIXED[name]).utcoffset()
    return int(ahead.total_seconds() * SECOND_MS) if ahead else 0


def day_of(on: date) -> int:
    """A date as days since 1970-01-01."""
    return on.toordinal() - _EPOCH


def date_of(day: int) -> date:
    """Days since 1970-01-01 as a date."""
    return date.fromordinal(day + _EPOCH)


def monday_of(day: int) -> int:
    """The Monday of a day's week."""
    return day - date_of(day).weekday()
