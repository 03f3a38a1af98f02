"""Text as people type it: one length-keeping fold, the map to Qt's offsets, and paragraphs."""

import re
from itertools import accumulate

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_BMP = 0x10000
_COUNTRY = re.compile(r"^(?:00)?86(?=1\d{10})")
_EMPTY_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_PHONE = re.compile(
    r"(?<![0-9])(?:\+?86[ -]?)?(?P<number>1[ -]?[3-9](?:[ -]?[0-9]){9}|0[1-9][0-9]{1,2}[ -]?[1-9][0-9]{6,7})"
    r"(?P<extension> ?(?:-|转) ?[0-9]{1,6})?(?![0-9])"
)
_MASKED = re.compile(r"(?<![0-9*])(?P<head>[0-9]{3}\*{4,})(?P<tail>[0-9]{4})(?![0-9*])")
_START, _SHOWN = 3, 4


def fold(text: str) -> str:
    """Fold full width and case; the result has one code point for each of the text's."""
    narrow = text.translate(_FULL_WIDTH)
    lower = narrow.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := char.lower()) == 1 else char for char in narrow)


def utf16_offsets(text: str) -> list[int]:
    """Where each code point begins in UTF-16 units, the end included; Qt counts in these."""
    return [0, *accumulate(1 if ord(char) < _BMP else 2 for char in text)]


def order_key(typed: str) -> str:
    """An order number as it is compared: letters and digits alone, so that ``="2411-1"`` and ``2411 1`` are one."""
    return "".join(char for char in fold(typed).upper() if char.isascii() and char.isalnum())


def phone_key(typed: str) -> str:
    """A phone number as it is compared: digits alone, without 86; empty for a masked one, which is nobody's.

    The extension of a virtual number belongs to it: the number itself is shared by many buyers.
    """
    plain = fold(typed)
    if "*" in plain:
        return ""
    digits = "".join(char for char in plain if char.isascii() and char.isdigit())
    return _COUNTRY.sub("", digits)


def mask_phones(text: str, shown: int = _SHOWN) -> str:
    """Put asterisks into every phone number of a text, mobile or not: ``138****1234``; an extension goes whole.

    Args:
        text: anything a person wrote; longer runs of digits, such as order numbers, stay.
        shown: how many digits stay at the end: 4 on the screen, 2 in what leaves it, where a number that is masked
            for the screen is masked further.
    """
    masked, at = [], 0
    for found in _PHONE.finditer(fold(text)):
        digits = "".join(char for char in found["number"] if char.isdigit())
        stars = "*" * (len(digits) - _START - shown)
        masked += [text[at : found.start()], digits[:_START], stars, digits[len(digits) - shown :]]
        masked += ["转****"] if found["extension"] else []
        at = found.end()
    said = "".join((*masked, text[at:]))
    more = _SHOWN - shown
    return _MASKED.sub(lambda found: f"{found['head']}{'*' * more}{found['tail'][more:]}", said) if more > 0 else said


def paragraphs(text: str) -> tuple[str, ...]:
    """The parts of a text between its empty lines, without the blanks around them."""
    return tuple(part for raw in _EMPTY_LINE.split(text) if (part := raw.strip()))


def common_start(one: str, other: str) -> int:
    """How many characters two texts have in common from their beginning."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
