"""Figures as back offices write them: 92.1%, 11秒, 2分30秒, 7:41:52, an Excel fraction of a day, -, 1.2万."""

import re
import unicodedata

from livecs.response.indicators import Figure
from livecs.response.official import Rounded

_NOTHING = frozenset({"", "-", "--", "—", "——", "–", "/", "暂无", "无", "N/A", "n/a", "null", "None"})
_NUMBER = re.compile(r"([+-]?)(\d{1,15})(?:\.(\d{1,12})\d*)?")  # a spreadsheet's 0.9833333333333333 is cut
_SPOKEN = re.compile(
    r"(?:(\d+)天)?(?:(\d+)(?:小时|时|h))?(?:(\d+)(?:分钟|分|m(?!s)|min))?(?:(\d+)(?:\.(\d{1,3}))?(?:秒钟|秒|s))?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,4}):(\d{2})(?:\.(\d{1,3}))?")
_DAY_S = 86_400
_MOST = 1 << 61
"""What a row of the store can hold."""
_MOST_COUNTED = 10**9


def is_nothing(text: str) -> bool:
    """Whether a cell says that there is no figure."""
    return _plain(text) in _NOTHING


def number_of(text: str, kind: str, header: str = "") -> Rounded | None:
    """A figure of a kind; None for what is none. Shares become parts of 1, times seconds, money yuan.

    Args:
        text: the cell.
        kind: see :class:`livecs.response.indicators.Figure`.
        header: the column's name: （秒）, （分） or % may stand there instead of in the cell.
    """
    plain = _plain(text)
    if plain in _NOTHING:
        return None
    if kind == Figure.SHARE:
        number = _share(plain, _plain(header))
    elif kind == Figure.TIME:
        number = _time(plain, _plain(header))
    else:
        number = _count(plain) if kind == Figure.COUNT else _amount(plain)
    return number if number and max(abs(number.value), number.scale) < _MOST else None


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).replace(",", "")


def _share(text: str, header: str) -> Rounded | None:
    """``92.1%`` and ``0.921``; a bare number above 1 is percent, and so is one whose column says %."""
    number = _decimal(text.removesuffix("%"))
    if number is None or number.value < 0:
        return None
    is_percent = text.endswith("%") or "%" in header or number.value > number.scale
    share = Rounded(number.value, number.scale * 100) if is_percent else number
    return share if share.value <= share.scale else None


def _time(text: str, header: str) -> Rounded | None:
    if clock := _CLOCK.fullmatch(text):
        hours, minutes, seconds = (int(clock[n] or 0) for n in (1, 2, 3))
        return _seconds(hours * 3600 + minutes * 60 + seconds, clock[4]) if seconds < 60 else None  # noqa: PLR2004 (of a clock)
    if spoken := _SPOKEN.fullmatch(text):
        days, hours, minutes, seconds = (int(spoken[n] or 0) for n in (1, 2, 3, 4))
        return _seconds(((days * 24 + hours) * 60 + minutes) * 60 + seconds, spoken[5])
    number = _decimal(text)
    if number is None or number.value < 0:
        return None
    if re.search(r"[（(](?:分|分钟|min)[)）]", header):
        return Rounded(number.value * 60, number.scale)
    says_seconds = re.search(r"[（(](?:秒|s)[)）]", header)
    if not says_seconds and number.scale >= 1000 and number.value < number.scale:  # noqa: PLR2004 (0.00128: a fraction of a day)
        return Rounded(round(number.value * _DAY_S / number.scale), 1)
    return number


def _seconds(whole: int, fraction: str | None) -> Rounded:
    digits = fraction or ""
    return Rounded(int(f"{whole}{digits}"), 10 ** len(digits))


def _count(text: str) -> Rounded | None:
    """So many of something: whole, and not below none."""
    number = _amount(text)
    if number is None or number.value % number.scale or not 0 <= number.value <= _MOST_COUNTED * number.scale:
        return None
    return Rounded(number.value // number.scale, 1)


def _amount(text: str) -> Rounded | None:
    times = 10_000 if text.endswith("万") else 1
    number = _decimal(re.sub(r"^[¥￥]|[万元人个次条]+$", "", text))
    return Rounded(number.value * times, number.scale) if number else None


def _decimal(text: str) -> Rounded | None:
    found = _NUMBER.fullmatch(text)
    if not found:
        return None
    digits = found[3] or ""
    return Rounded(int(f"{found[1]}{found[2]}{digits}"), 10 ** len(digits))
