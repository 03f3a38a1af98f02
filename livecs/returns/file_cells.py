"""The cells of exported files: what stands for nothing, amounts, moments and numbers as back offices write them."""

import re
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation

from livecs.clock import SHOP_ZONE
from livecs.money import fen_of
from livecs.sheets.inert import unguarded

_NOTHING = {"", "-", "--", "—", "——", "/", "null", "none", "无", "n/a", "暂无"}
_SUMS = ("汇总", "合计", "总计", "小计", "平均值")
_MOMENT = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*(\d{1,2})[:：时](\d{1,2})(?:[:：分](\d{1,2})秒?|分)?(?:\.\d+)?)?"
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?")
_DAYS = re.compile(r"\d{5}(?:\.\d+)?")
_EXCEL_BEGINS = datetime(1899, 12, 30, tzinfo=SHOP_ZONE)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_ROUNDED = re.compile(r"\d(?:\.\d+)?E\+?\d+|\d{16,}\.\d*", re.IGNORECASE)
_YEARS = range(2000, 2100)  # 0001-01-01 and 9999-12-31 stand for nothing, and not every calendar has them
_CENT, _ERROR = Decimal("0.01"), Decimal("0.000001")


class NegativeError(ValueError):
    """An amount below zero, where there can be none."""


def text_of(cell: str) -> str:
    """A cell without the blanks around it, nor what no screen shows; empty where it says that there is nothing."""
    text = _CONTROL.sub("", cell).strip()
    return "" if text.lower() in _NOTHING else text


def number_of(cell: str) -> str:
    """A number that names something, as text, out of ``="123"`` or ``'123``; ``0`` names nothing."""
    text = text_of(unguarded(cell.strip()))
    return "" if not text.strip("0") else text


def is_rounded(number: str) -> bool:
    """Whether a spreadsheet made a number of what names something, and lost the digits behind the fifteenth."""
    return _ROUNDED.fullmatch(number) is not None


def is_sum(cells: tuple[str, ...]) -> bool:
    """Whether a row sums up others: its first filled cell says so."""
    first = next((cell.strip() for cell in cells if cell.strip()), "")
    return first.removeprefix("店铺").startswith(_SUMS)


def amount_of(cell: str) -> int | None:
    """An amount in fen; None for an empty cell, or one that is no amount.

    Raises:
        NegativeError: it is below zero.
    """
    text = text_of(cell)
    if text.lstrip("¥￥").startswith(("-", "−", "－")):
        if amount_of(text.lstrip("¥￥")[1:]):
            raise NegativeError
        return 0 if fen_of(text.lstrip("¥￥")[1:]) == 0 else None
    if not text:
        return None
    fen = fen_of(text)
    return _rounded(text) if fen is None else fen


def _rounded(text: str) -> int | None:
    """What a spreadsheet computed: 89.90000000000001."""
    try:
        value = Decimal(text.replace(",", ""))
        if not value.is_finite():  # "nan" is a number to Decimal, and compares with nothing
            return None
        near = value.quantize(_CENT)
    except InvalidOperation:
        return None
    return int(near * 100) if abs(value - near) < _ERROR else None


def moment_of(cell: str) -> int | None:
    """A moment in UTC milliseconds; a day alone is its beginning, None what is neither, or of another century.

    Back offices write the shop's time, in whatever form; a bare number is a spreadsheet's days since 1899-12-30.
    """
    text = text_of(cell)
    if found := _MOMENT.fullmatch(text) or _COMPACT.fullmatch(text):
        try:
            year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
            moment = datetime(year, month, day, hour, minute, second, tzinfo=SHOP_ZONE)
        except ValueError:
            return None
    elif _DAYS.fullmatch(text):
        moment = _EXCEL_BEGINS + timedelta(seconds=round(float(text) * 86400))
    else:
        return None
    return int(moment.timestamp() * 1000) if moment.year in _YEARS else None


def count_of(cell: str) -> int:
    """How many; one where nothing is said, or nothing that is a count."""
    text = text_of(cell).removesuffix("件").replace(",", "").removesuffix(".0")
    return int(text) if text.isascii() and text.isdigit() and int(text) > 0 else 1
