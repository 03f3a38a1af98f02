"""Time as an argument: rooms never ask the system what time it is."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

NowMs = Callable[[], int]
"""Returns UTC milliseconds since 1970."""

# Asia/Shanghai has kept UTC+8 without summer time since 1991-09-15 (IANA tz database).
SHOP_ZONE = timezone(timedelta(hours=8), "Asia/Shanghai")

# A late broadcast runs past midnight; at six nobody is in the middle of one.
_SHIFT_STARTS = timedelta(hours=6)


def system_now_ms() -> int:
    """The system's clock in UTC milliseconds."""
    return int(datetime.now(UTC).timestamp() * 1000)


def shift_on(now_ms: int) -> date:
    """The working day a moment belongs to: 06:00 to 06:00 in the shop's zone."""
    moment = datetime.fromtimestamp(now_ms / 1000, SHOP_ZONE)
    return (moment - _SHIFT_STARTS).date()


def today_on(now_ms: int) -> date:
    """The calendar day in the shop's zone."""
    return datetime.fromtimestamp(now_ms / 1000, SHOP_ZONE).date()


def moment_of(now_ms: int) -> str:
    """The moment in the shop's zone as ISO 8601, with milliseconds."""
    return datetime.fromtimestamp(now_ms / 1000, SHOP_ZONE).isoformat(timespec="milliseconds")


def week_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def day_span_ms(now_ms: int) -> tuple[int, int]:
    """The calendar day of a moment in the shop's zone, half-open, in UTC milliseconds."""
    moment = datetime.fromtimestamp(now_ms / 1000, SHOP_ZONE)
    starts = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return int(starts.timestamp() * 1000), int((starts + timedelta(days=1)).timestamp() * 1000)
