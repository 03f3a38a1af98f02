"""How a text sounds: a sign for each syllable, be it written as a character, in letters, as a figure or a picture."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from livecs.lint.sound_table import SOUNDS

_FIRST_SIGN = 0xE000  # of the private use area: no text means anything by it
_SIGN_OF = {syllable: chr(_FIRST_SIGN + number) for number, syllable in enumerate(SOUNDS)}
_SYLLABLE_OF = {ord(char): syllable for syllable, both in SOUNDS.items() for char in "".join(both)}
# Looking up what has no sign is slow, so the common signs without a sound have themselves.
_SOUNDLESS = {code: chr(code) for code in (*range(128), *map(ord, "，。！？：；、～—…“”‘’（）《》【】"))}
SIGNS: dict[int, str] = _SOUNDLESS | {code: _SIGN_OF[syllable] for code, syllable in _SYLLABLE_OF.items()}
"""The sign of each character, for ``str.translate``; what has no sound is its own."""
RARE = frozenset("".join(rare for _, rare in SOUNDS.values()))
"""Characters that everyday text does without: nobody writes 唰 by chance."""
UNSAID = "\0"
"""Stands in the place of a character that was spelled in letters or by a picture."""

_DIGITS = "零一二三四五六七八九"
_WRITTEN = re.compile("[0-9a-z]+")
_RUN = re.compile("[a-z]{2,}")
_VOWELS = frozenset("aeiou")
_LONGEST_RUN = 24
_REMEMBERED = 1000  # runs of letters and figures; the same sizes and units come again and again
Span = tuple[int, int]
Spelled = tuple[int, int, str]
"""What is spelled in letters, figures or by a picture: its span in the view, and its signs."""


class Heard(NamedTuple):
    """A view as it sounds: its signs, the characters they come from, and where those stand in the view."""

    signs: str
    chars: str
    spans: list[Span] | None = None

    def span(self, at: int) -> Span:
        """The span of the view behind a sign."""
        return self.spans[at] if self.spans else (at, at + 1)


def sound(char: str) -> str:
    """The syllable of a character, or nothing."""
    return _SYLLABLE_OF.get(ord(char), "") if len(char) == 1 else ""


def is_said(word: str) -> bool:
    """Whether a word can be heard: it is two characters or more, and each has a sound."""
    return len(word) > 1 and all(map(sound, word))


def spelled_out(view: str, signs: str, spelled: Sequence[Spelled]) -> Heard:
    """A view with letters and pictures as what they say; without ``spans`` when it has none.

    Args:
        view: a folded text.
        signs: of the view's characters.
        spelled: in order.
    """
    if not spelled:
        return Heard(signs, view)
    said, chars, spans, at = "", "", list[Span](), 0
    for start, end, sounds in [*spelled, (len(view), len(view), "")]:
        said += signs[at:start] + sounds
        chars += view[at:start] + UNSAID * len(sounds)
        spans += [*((n, n + 1) for n in range(at, start)), *([(start, end)] * len(sounds))]
        at = end
    return Heard(said, chars, spans)


def written_out(view: str) -> Iterator[Spelled]:
    """What is spelled in letters and figures."""
    for written in _WRITTEN.finditer(view):
        if said := _said(written[0]):
            begin = written.start()
            for first, last, syllables in said:
                # A syllable beside a character, or a word all of syllables: haoping, but not the an of "an apple".
                if len(syllables) > 1 or _is_beside_han(view, begin + first, begin + last):
                    for start, end, sign in syllables:
                        yield begin + start, begin + end, sign


@lru_cache(_REMEMBERED)
def _said(written: str) -> list[tuple[int, int, list[Spelled]]]:
    """What can be read aloud in a run of letters and figures: a lone figure, or letters, with their syllables."""
    if len(written) == 1 and written.isdecimal():  # 第1, 1定
        return [(0, 1, [(0, 1, SIGNS[ord(_DIGITS[int(written)])])])]
    runs = ((*run.span(), [*_syllables(run[0], run.start())]) for run in _RUN.finditer(written))
    return [one for one in runs if one[2]]


def _syllables(run: str, begin: int) -> Iterator[Spelled]:
    """The syllables that some letters are made of, with their signs; none when they are not."""
    if len(run) > _LONGEST_RUN or _VOWELS.isdisjoint(run):
        return
    found = [*_syllable().finditer(run)]
    if sum(len(one[0]) for one in found) == len(run):
        for one in found:
            yield begin + one.start(), begin + one.end(), _SIGN_OF[one[0]]


@cache
def _syllable() -> re.Pattern[str]:
    """What finds one, if syllables follow it to the end; making it takes some milliseconds."""
    any_ = "|".join(sorted((one for one in SOUNDS if len(one) > 1), key=len, reverse=True))
    return re.compile(f"(?:{any_})(?=(?:{any_})*$)")


def _is_beside_han(view: str, start: int, end: int) -> bool:
    return any("\u3400" <= char <= "\u9fff" for char in view[max(0, start - 1) : start] + view[end : end + 1])
