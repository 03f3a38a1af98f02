"""Seeing through disguise: one view of a text without styles and separators, and the way back.

The view holds the plain character for each styled, full-width, traditional or accented one, and leaves
out what stands between characters to hide a term: blanks, dots, stars, brackets, emoji, invisible
characters. Commas, sentence marks and line ends stay: no term goes across them.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple
from unicodedata import category

from livecs.lint.fold_table import FROM, REMOVED, TO

_BMP = 0x10000
# 加、微、信: single characters parted by marks are one word in disguise.
_MARKED = re.compile(r"[，、：；。]\w[，、：；。]")  # quick to look for
_SPELLED = re.compile(r"(?<!\w)\w(?:[，、：；。]\w){2,}(?!\w)")

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_LONE_LETTER = re.compile(r"(?<=[\u4e00-\u9fff])[a-z](?=[\u4e00-\u9fff])")


class Folded(NamedTuple):
    """A view and, for each of its characters, the place in the raw text (``None``: the same places).

    ``ends`` is there where a character of the view stands for several of the text: 保 for bao.
    """

    view: str
    places: list[int] | None
    ends: list[int] | None = None

    def raw(self, start: int, end: int) -> tuple[int, int]:
        """The raw span of a span of the view, which must not be empty."""
        if self.places is None:
            return start, end
        return self.places[start], self.ends[end - 1] if self.ends else self.places[end - 1] + 1


class Fold:
    """The fold for a vocabulary: the pictures that words are spelled with are not left out."""

    def __init__(self, pictures: Iterable[str] = ()) -> None:
        """Copy the generated table and keep some pictures, such as a heart that stands for 信."""
        self._plain: list[int | None] = list(_base())
        self._astral: dict[int, int | None] = dict(_astral())
        self._kept = frozenset(pictures)
        self._changed = _changed()
        for one, plain in zip(FROM, TO, strict=True):
            if _is_picture(plain) and plain not in self._kept:  # ♥ looks like ❤, and both are left out
                (self._plain if ord(one) < _BMP else self._astral)[ord(one)] = None
        for code in map(ord, self._kept):
            table = self._plain if code < _BMP else self._astral
            if (code < _BMP or code in self._astral) and table[code] is None:
                table[code] = code

    def __call__(self, text: str) -> Folded:
        """Fold a text."""
        if not self._changed.search(text):
            return _joined(text, None)
        is_plain = not _ASTRAL.search(text)
        view = text.translate(self._plain if is_plain else {ord(char): self._of(char) for char in set(text)})
        places = None
        if len(view) != len(text):
            gone = {char for char in set(text) if self._of(char) is None}
            places = [place for place, char in enumerate(text) if char not in gone]
        return _joined(view, places)

    def keeps_of(self, text: str) -> bool:
        """Whether a text has a picture that is kept because terms are spelled with it."""
        return not self._kept.isdisjoint(text)

    def char(self, char: str) -> str:
        """What one character is in the view; empty when it is left out."""
        code = self._of(char)
        return "" if code is None else chr(code)

    def _of(self, char: str) -> int | None:
        code = ord(char)
        return self._plain[code] if code < _BMP else self._astral.get(code, code)


def without_letters(folded: Folded, reach: int) -> Iterator[tuple[Folded, int]]:
    """The surroundings of each single letter between Chinese characters without it, and where it stood: 抗a癌.

    Args:
        folded: a view of the whole text.
        reach: characters on either side.
    """
    for found in _LONE_LETTER.finditer(folded.view):
        at = found.start()
        kept = [*range(max(0, at - reach), at), *range(at + 1, min(len(folded.view), at + 1 + reach))]
        places = [folded.places[n] for n in kept] if folded.places else kept
        yield Folded("".join(folded.view[n] for n in kept), places), min(at, reach)


def _joined(view: str, places: list[int] | None) -> Folded:
    """Take the marks out of words that are spelled character by character."""
    found = [*_SPELLED.finditer(view)] if _MARKED.search(view) else []
    if not found:
        return Folded(view, places)
    dropped = {n for one in found for n in range(one.start() + 1, one.end(), 2)}
    kept = [n for n in range(len(view)) if n not in dropped]
    return Folded("".join(view[n] for n in kept), [places[n] for n in kept] if places else kept)


def _is_picture(char: str) -> bool:
    return category(char) == "So"


@cache
def _changed() -> re.Pattern[str]:
    """What a fold might change; most text has nothing of it."""
    codes = [re.escape(chr(code)) for code, plain in enumerate(_base()) if plain != code]
    return re.compile(f"[{''.join(codes)}\U00010000-\U0010ffff]")


@cache
def _base() -> list[int | None]:
    table: list[int | None] = list(range(_BMP))
    for first, last in REMOVED:
        if first < _BMP:
            table[first : last + 1] = [None] * (last + 1 - first)
    for one, plain in zip(FROM, TO, strict=True):
        if ord(one) < _BMP:
            table[ord(one)] = ord(plain)
    return table


@cache
def _astral() -> dict[int, int | None]:
    table: dict[int, int | None] = {}
    for first, last in REMOVED:
        if first >= _BMP:
            table |= dict.fromkeys(range(first, last + 1))
    return table | {ord(one): ord(plain) for one, plain in zip(FROM, TO, strict=True) if ord(one) >= _BMP}
