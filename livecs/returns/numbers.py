"""Numbers by their shape: phones, orders, parcels, identity cards. What is no number here is left alone."""

import re
from typing import NamedTuple

_BEFORE, _AFTER = r"(?<![0-9A-Za-z*-])", r"(?![0-9A-Za-z*])"
MOBILE = re.compile(
    r"(?<![0-9A-Za-z*])(?:\+?86[- ]?)?(1[ -]?[3-9](?:[ -]?\d){9})"
    r"(?:\s?(?:-|转|#|,|分机|\[|\()\s?(\d{3,4})[\])]?)?(?![0-9*])"
)
MASKED_PHONE = re.compile(_BEFORE + r"1[3-9]\d\*{4,6}\d{2,4}" + _AFTER)
LANDLINE = re.compile(_BEFORE + r"(?:0\d{2,3}[- ]\d{7,8}(?:-\d{1,5})?|400[- ]?\d{3}[- ]?\d{4})" + _AFTER)
DIGITS = re.compile(_BEFORE + r"\d{12,20}" + r"(?![0-9A-Za-z*-])")
PDD_ORDER = re.compile(_BEFORE + r"\d{6}-\d{15}" + _AFTER)
XHS_ORDER = re.compile(_BEFORE + r"P\d{15,20}" + _AFTER)
ID_CARD = re.compile(_BEFORE + r"[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx]" + _AFTER)
PARCEL = re.compile(
    _BEFORE + r"(?:SF\d{12,13}|YT\d{13,15}|JT\d{13}|JDV?[A-Z]{0,2}\d{11,15}|DPK\d{12}|ZTO\d{12}|STO\d{12,15}|"
    r"[A-Z]{2}\d{9}CN)" + _AFTER,
    re.IGNORECASE,
)
_CARRIERS = {"SF": "顺丰", "YT": "圆通", "JT": "极兔", "JD": "京东", "DP": "德邦", "ZT": "中通", "ST": "申通"}
CARRIER_NAMES = (
    "顺丰",
    "中通",
    "圆通",
    "申通",
    "韵达",
    "极兔",
    "京东",
    "邮政",
    "EMS",
    "德邦",
    "百世",
    "丹鸟",
    "菜鸟",
    "天天",
    "跨越",
)
SHORTEST_ORDER = 15
"""Digits alone from this length on are an order number (快手 15 to 16, 淘宝 and 抖音 18 to 19), below a parcel's."""

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


def mobile(found: re.Match[str]) -> str:
    """A mobile number as it is kept: eleven digits, and the extension of a virtual one behind a dash."""
    digits = re.sub(r"\D", "", found[1])
    return f"{digits}-{found[2]}" if found[2] else digits


def carrier_of(parcel: str) -> str:
    """Who carries a parcel, by the letters of its number; empty where they do not say."""
    return "邮政" if parcel.upper().endswith("CN") else _CARRIERS.get(parcel[:2].upper(), "")


def numbers(text: str) -> list[Number]:
    """The numbers of a plain text, in order; none overlaps another, an identity card goes before an order."""
    found: list[Number] = []
    for kind, pattern, hint in (
        ("order", PDD_ORDER, "pdd"),
        ("order", XHS_ORDER, "xiaohongshu"),
        ("parcel", PARCEL, ""),
        ("phone", MASKED_PHONE, ""),
        ("phone", MOBILE, ""),
        ("phone", LANDLINE, ""),
        ("id_card", ID_CARD, ""),
        ("digits", DIGITS, ""),
    ):
        for one in pattern.finditer(text):
            number = _number(kind, one, hint)
            if number and not any(other.start < number.end and number.start < other.end for other in found):
                found.append(number)
    return sorted(found, key=lambda number: number.start)


def _number(kind: str, found: re.Match[str], hint: str) -> Number | None:
    value = found[0]
    if kind == "id_card" and not is_id_card(value):
        return None
    if kind == "digits":
        kind = "order" if len(value) >= SHORTEST_ORDER else "parcel"
    if kind == "parcel":
        value, hint = value.upper(), carrier_of(value)
    if found.re is MOBILE:
        value = mobile(found)
    return Number(kind, value, found.start(), found.end(), hint)
