"""Pasted text made plain, with a map back: what is read stands in what was pasted."""

import unicodedata
from typing import NamedTuple

LONGEST = 20_000
"""Characters of a paste that are looked at; an order's text has some hundreds."""

_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0x2028: "\n", 0x2029: "\n"}
_GONE = {"Cf", "Mn", "Me", "Cs"}  # zero-width characters, variation selectors, keycaps, lone surrogates
_DASHES = "‐‑‒–—―−"


class Plain(NamedTuple):
    """Half-width text without invisible characters; ``places[i]`` is where its character ``i`` was pasted.

    ``places`` has one more, the end.
    """

    text: str
    places: tuple[int, ...]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the pasted text of a span in this one; both half-open, in code points."""
        return self.places[start], self.places[end - 1] + 1 if end > start else self.places[start]


def plain(pasted: str) -> Plain:
    """Make a paste plain: the first :data:`LONGEST` characters of it."""
    kept: list[str] = []
    places: list[int] = []
    for place, char in enumerate(pasted[:LONGEST]):
        shown = _shown(char)
        if shown:
            kept.append(shown)
            places.append(place)
    return Plain("".join(kept), (*places, min(len(pasted), LONGEST)))


def _shown(char: str) -> str:
    if char in "\n\t" or " " <= char <= "~":
        return char
    if narrow := _FULL_WIDTH.get(ord(char)):
        return narrow
    if char in _DASHES:
        return "-"
    category = unicodedata.category(char)
    if category in _GONE or char == "\r":
        return ""
    if category == "Nd":  # digits of other scripts and styles
        return str(unicodedata.digit(char))
    return " " if category in {"Zs", "Cc"} else char
