"""Numbers by their shape: phones, orders, parcels, identity cards. What is no number here is left alone."""

import re
from typing import NamedTuple

from livecs.returns.reading import Reading

_BEFORE, _AFTER = r"(?<![0-9A-Za-z*-])", r"(?![0-9A-Za-z*])"
_MOBILE = re.compile(
    r"(?<![0-9A-Za-z*])(?:\+?86[- ]?)?(1[ -]?[3-9](?:[ -]?\d){9})"
    r"(?: ?(?:-|转|#|,|分机|\[|\() ?(\d{3,4})[\])]?)?(?![0-9*])"
)
_MASKED_PHONE = re.compile(_BEFORE + r"1[3-9]\d\*{4,6}\d{2,4}" + _AFTER)
_LANDLINE = re.compile(
    _BEFORE + r"(?:(0(?:10|2\d|[3-9]\d{2}))[- ]?(\d{3,4}) ?(\d{4})|400[- ]?\d{3}[- ]?\d{4})"
    r"(?: ?(?:-|转|分机) ?(\d{1,5}))?" + _AFTER
)
_PDD_ORDER = re.compile(_BEFORE + r"\d{6}-\d{15}" + _AFTER)
_XHS_ORDER = re.compile(_BEFORE + r"[Pp]\d{15,20}" + _AFTER)
_XHS_AFTERSALE = re.compile(_BEFORE + r"R\d{16}" + _AFTER)
_DAY = r"(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_ID_CARD = re.compile(rf"{_BEFORE}[1-8]\d{{5}}{_DAY}\d{{3}}[0-9Xx]{_AFTER}")
_MOMENT = re.compile(_DAY + r"(?:[01]\d|2[0-3])(?:[0-5]\d){2}")
_PARCEL = re.compile(
    _BEFORE + r"(?:SF\d{12,13}|YT\d{13,15}|JT\d{13}|JDV?[A-Z]{0,2}\d{11,15}|DPK\d{12}|ZTO\d{12}|STO\d{12,15}|"
    r"[A-Z]{2}\d{9}CN)" + _AFTER,
    re.IGNORECASE,
)
_SPACED_PARCEL = re.compile(_BEFORE + r"(?:SF|YT|JT|JD|DPK|ZTO|STO)(?: \d{3,5}){3,4}" + _AFTER, re.IGNORECASE)
_DIGITS = re.compile(_BEFORE + r"\d{12,20}" + r"(?![0-9A-Za-z*-])")
_CARRIERS = {"SF": "顺丰", "YT": "圆通", "JT": "极兔", "JD": "京东", "DP": "德邦", "ZT": "中通", "ST": "申通"}
SHORTEST_ORDER = 15
"""Digits alone from this length on are an order number (快手 15 to 16, 淘宝 and 抖音 18 to 19), below a parcel's."""
_KUAISHOU = (15, 16)

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


class Number(NamedTuple):
    """A number: what it is, as it is kept, its span in code points, and whose it seems to be."""

    kind: str
    value: str
    start: int
    end: int
    hint: str = ""


def is_id_card(digits: str) -> bool:
    """Whether the check digit of 18 characters is that of an identity card (GB 11643)."""
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=False))
    return "10X98765432"[total % 11] == digits[17].upper()


def carrier_of(parcel: str) -> str:
    """Who carries a parcel, by the letters of its number; empty where they do not say."""
    return "邮政" if parcel.upper().endswith("CN") else _CARRIERS.get(parcel[:2].upper(), "")


_SHAPES = (
    ("order", _PDD_ORDER, "pdd"),
    ("order", _XHS_ORDER, "xiaohongshu"),
    ("aftersale", _XHS_AFTERSALE, ""),
    ("parcel", _PARCEL, ""),
    ("parcel", _SPACED_PARCEL, ""),
    ("phone", _MASKED_PHONE, ""),
    ("phone", _MOBILE, ""),
    ("phone", _LANDLINE, ""),
    ("id_card", _ID_CARD, ""),
    ("digits", _DIGITS, ""),
)


def numbers(text: str) -> list[Number]:
    """The numbers of a plain text, in order; none overlaps another, an identity card goes before an order."""
    reading, found = Reading(text), []
    for kind, pattern, hint in _SHAPES:
        for one in pattern.finditer(text):
            number = _number(kind, one, hint) if reading.is_free(*one.span()) else None
            if number:
                reading.take(*one.span())
                found.append(number)
    return sorted(found, key=lambda number: number.start)


def _number(kind: str, found: re.Match[str], hint: str) -> Number | None:
    value = found[0].upper()
    if (kind == "id_card" and not is_id_card(value)) or (kind == "digits" and _MOMENT.fullmatch(value)):
        return None
    if kind == "digits":
        kind = "order" if len(value) >= SHORTEST_ORDER else "parcel"
        hint = "kuaishou" if len(value) in _KUAISHOU else ""
    if kind == "parcel":
        value = value.replace(" ", "")
        hint = carrier_of(value)
    if kind == "phone":
        value = _phone(found)
    return Number(kind, value, *found.span(), hint)


def _phone(found: re.Match[str]) -> str:
    """A phone as it is kept: a mobile's eleven digits or a landline's two parts, an extension behind a dash."""
    if found.re is _MOBILE:
        parts = [re.sub(r"\D", "", found[1]), found[2]]
    elif found.re is _LANDLINE:
        parts = [f"{found[1]}-{found[2]}{found[3]}" if found[1] else found[0], found[4]]
    else:
        parts = [found[0]]
    return "-".join(part for part in parts if part)
