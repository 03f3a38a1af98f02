"""Seeing through disguise: one view of a text without styles and separators, and the way back.

The view holds the plain character for each styled, full-width, traditional or accented one, and leaves
out what stands between characters to hide a term: blanks, dots, stars, brackets, emoji, invisible
characters. Commas, sentence marks and line ends stay: no term goes across them.
"""

import re
import sys
from bisect import bisect
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from unicodedata import category

from livecs.lint.fold_table import FROM, REMOVED, TO

BMP = 0x10000
GONE = "\0"
"""What a left out character is until it is taken out; NUL itself is left out."""
# 加、微、信: single characters parted by marks are one word in disguise.
_MARKED = re.compile(r"[，、：；。]\w[，、：；。]\w(?!\w)")  # how one ends, quick to look for
_SPELLED = re.compile(r"(?<!\w)\w(?:[，、：；。]\w){2,}(?!\w)")

_SHOWN = re.compile(f"[^{GONE}]+")
_LONE_LETTER = re.compile(r"[a-z](?=[\u4e00-\u9fff])")


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
        """Keep some pictures, such as a heart that stands for 信."""
        self._kept = frozenset(pictures)
        self._table = _Table(self._kept)

    def __call__(self, text: str) -> Folded:
        """Fold a text; the view of one that has nothing to fold is the text itself."""
        view = text.translate(self._table)
        places: list[int] | None = None
        if GONE in view:
            places = []
            for shown in _SHOWN.finditer(view):
                places += range(*shown.span())
            view = view.replace(GONE, "")
        return _joined(text if view == text else view, places)

    def keeps_of(self, text: str) -> bool:
        """Whether a text has a picture that is kept because terms are spelled with it."""
        return not self._kept.isdisjoint(text)

    def char(self, char: str) -> str:
        """What one character is in the view; empty when it is left out."""
        return self._table[ord(char)].rstrip(GONE)


class _Table(dict[int, str]):
    """What each character becomes, worked out when it is first met: few texts have many of them."""

    def __init__(self, kept: frozenset[str]) -> None:
        super().__init__()
        self._kept = kept

    def __missing__(self, code: int) -> str:
        plain = self._plain(chr(code))
        if code < BMP:  # what one remembers stays small
            self[code] = plain
        return plain

    def _plain(self, char: str) -> str:
        at = FROM.find(char)
        plain = TO[at] if at >= 0 else char
        # ♥ looks like ❤, and both are left out.
        is_gone = _is_removed(char) if at < 0 else _is_picture(plain) and plain not in self._kept
        return plain if not is_gone else char if char in self._kept else GONE


def lone_letters(view: str) -> Iterator[int]:
    """Where single letters stand between Chinese characters of a view: 抗a癌."""
    for found in _LONE_LETTER.finditer(view):
        if "\u4e00" <= view[found.start() - 1 : found.start()] <= "\u9fff":
            yield found.start()


def without(folded: Folded, at: int, reach: int) -> Folded:
    """The surroundings of a place in a view, ``reach`` characters on either side, without what stands there."""
    kept = [*range(max(0, at - reach), at), *range(at + 1, min(len(folded.view), at + 1 + reach))]
    return Folded("".join(folded.view[n] for n in kept), [folded.places[n] for n in kept] if folded.places else kept)


def _joined(view: str, places: list[int] | None) -> Folded:
    """Take the marks out of words that are spelled character by character."""
    found = [*_SPELLED.finditer(view)] if is_marked(view) else []
    if not found:
        return Folded(view, places)
    dropped = {n for one in found for n in range(one.start() + 1, one.end(), 2)}
    kept = [n for n in range(len(view)) if n not in dropped]
    return Folded("".join(view[n] for n in kept), [places[n] for n in kept] if places else kept)


def _is_picture(char: str) -> bool:
    return category(char) == "So"


def _is_removed(char: str) -> bool:
    first, last = REMOVED[bisect(REMOVED, (ord(char), sys.maxunicode)) - 1]
    return first <= ord(char) <= last


def is_marked(text: str) -> bool:
    """Whether single characters of a text may be parted by marks."""
    return bool(_MARKED.search(text))
