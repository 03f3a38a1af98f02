"""The values of a preset that decide how it counts: their kinds, what is wrong with one, and what it means."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from livecs.faults import Problem, fits
from livecs.response.days import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, Zone
from livecs.response.preset import PeriodKind, Robots, Transfer, UnitKind, WindowBy
from livecs.sentence import Sentence, strung

_ENUMS: dict[str, type[StrEnum]] = {
    "unit": UnitKind,
    "window_by": WindowBy,
    "period": PeriodKind,
    "robots": Robots,
    "transfer": Transfer,
}
VALUES = {
    **dict.fromkeys(_ENUMS, "文字"),
    "window": "文字列表",
    "zone": "文字",
    "cut_at_midnight": "true 或 false",
    "assessed_on": "整数",
    "assist": "true 或 false",
    "cap_s": "整数",
}
"""The values of a preset that decide how it counts, and their kinds."""
_WEEKDAYS = 7
DAY_S = DAY_MS // SECOND_MS


def value_problems(key: object, value: object) -> Iterator[Problem]:
    """What is wrong with a value, from a file or typed in by a shop."""
    if not isinstance(key, str) or key not in VALUES:
        yield Problem("key", Sentence("没有「{}」这一项", key), Sentence("可用：{}", strung("、", VALUES)))
    elif not fits(VALUES[key], value):
        yield Problem("value", Sentence("{} 应为{}", key, Sentence(VALUES[key])), Sentence("按格式说明改写"))
    elif key in _ENUMS and value not in list(_ENUMS[key]):
        yield Problem(
            "value", Sentence("{} 不能是「{}」", key, value), Sentence("改成 {} 之一", strung("、", _ENUMS[key]))
        )
    elif key == "window" and _window(value) is None:
        yield Problem(
            "value", Sentence("window 不是一段时间"), Sentence('写成 ["08:00:00", "23:00:00"]，结束的时刻不算在内')
        )
    elif key == "zone" and not _is_zone(str(value)):
        yield Problem("value", Sentence("没有「{}」这个时区", value), Sentence("写成 Asia/Shanghai"))
    elif key == "assessed_on" and value not in range(_WEEKDAYS + 1):
        yield Problem("value", Sentence("assessed_on 应为 0 到 7"), Sentence("星期一是 1，不考核是 0"))
    elif key == "cap_s" and isinstance(value, int) and not 0 < value <= DAY_S:
        yield Problem("value", Sentence("cap_s 应大于 0，不超过一天"), Sentence("写成秒数，如 600"))


def target_problems(target: object) -> Iterator[Problem]:
    """What is wrong with a pass line."""
    is_pair = isinstance(target, list | tuple) and len(target) == 2 and all(fits("整数", one) for one in target)  # noqa: PLR2004 (two parts of a fraction)
    if not (is_pair and isinstance(target, list | tuple) and 0 < target[0] <= target[1]):
        yield Problem("target", Sentence("target 不是达标线"), Sentence("80 % 写成 [80, 100]"))


def counted(key: str, value: Any) -> Any:  # noqa: ANN401 (what the table of values allows)
    """A value as a preset holds it."""
    return _window(value) if key == "window" else value


def _window(value: object) -> tuple[int, int] | None:
    """Two times of a day in milliseconds, the first before the second; None when they are not."""
    if not isinstance(value, list | tuple):
        return None
    times = [_ms_of_day(one) for one in value]
    if len(times) != 2 or None in times:  # noqa: PLR2004 (from and to)
        return None
    start, end = (one or 0 for one in times)
    return (start, end) if start < end else None


def _ms_of_day(clock: object) -> int | None:
    parts = clock.split(":") if isinstance(clock, str) else []
    if len(parts) not in {2, 3} or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    ms = sum(int(part) * size for part, size in zip(parts, (HOUR_MS, MINUTE_MS, SECOND_MS), strict=False))
    return ms if ms <= DAY_MS and all(int(part) < 60 for part in parts[1:]) else None  # noqa: PLR2004 (of a clock)


def _is_zone(name: str) -> bool:
    try:
        Zone(name)
    except KeyError:
        return False
    return True
