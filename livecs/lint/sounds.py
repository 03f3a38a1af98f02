"""How a text sounds: a sign for each syllable, be it written as a character, in letters, as a figure or a picture."""

import re
import sys
from bisect import bisect
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
# 8会坏, 活8长, 错8了: what sounds like 八 says 不 beside these.
_NOT = re.compile(
    "(?<=[\u4e00-\u9fff])(?<![月第满])8(?=[会要能长得掉坏过褪缩脱裂漏粘])|(?<=[坏掉错少死跑差化漏变断塌])8(?=了)"
)
_LONE_DIGIT = re.compile("[0-9](?<![0-9a-z][0-9])(?![0-9a-z])")  # quicker to look for than what begins with a look back
_DIGIT_BEFORE_HAN = re.compile("[0-9](?=[\u4e00-\u9fff])")
_RUN = re.compile("[a-z][a-z]+")
_VOWELS = frozenset("aeiou")
_LONGEST_RUN = 24
_REMEMBERED = 1000  # runs of letters: the same sizes and units come again and again
Span = tuple[int, int]
Spelled = tuple[int, int, str]
"""What is spelled in letters, figures or by a picture: its span in the view, and its signs."""


class Heard(NamedTuple):
    """A view as it sounds: its signs, and the characters they come from."""

    signs: str
    chars: str
    spelled: Sequence[Spelled] = ()
    said: Sequence[Span] = ()
    """Where the signs of what is spelled stand."""

    def behind(self, sign: int) -> tuple[int, int, int]:
        """The span of the view behind a sign, and the first sign that stands for it."""
        number = bisect(self.said, (sign, sys.maxsize)) - 1
        if number < 0:
            return sign, sign + 1, sign
        (first, last), (start, end, _) = self.said[number], self.spelled[number]
        if sign < last:
            return start, end, first
        return sign - last + end, sign - last + end + 1, sign


def sound(char: str) -> str:
    """The syllable of a character, or nothing."""
    return _SYLLABLE_OF.get(ord(char), "") if len(char) == 1 else ""


def is_said(word: str) -> bool:
    """Whether a word can be heard: it is two characters or more, and each has a sound."""
    return len(word) > 1 and all(map(sound, word))


def spelled_out(view: str, signs: str, spelled: Sequence[Spelled]) -> Heard:
    """A view with letters and pictures as what they say.

    Args:
        view: a folded text.
        signs: of the view's characters.
        spelled: in order.
    """
    heard, chars, said, at = "", "", list[Span](), 0
    for start, end, sounds in spelled:
        heard += signs[at:start] + sounds
        chars += view[at:start] + UNSAID * len(sounds)
        said.append((len(chars) - len(sounds), len(chars)))
        at = end
    return Heard(heard + signs[at:], chars + view[at:], spelled, said)


def written_out(view: str) -> Iterator[Spelled]:
    """What is spelled in letters and figures."""
    for digit in _LONE_DIGIT.finditer(view):  # 第1, 1定
        if _is_beside_han(view, *digit.span()):
            said = "不" if _NOT.match(view, digit.start()) else _DIGITS[int(digit[0])]
            yield *digit.span(), SIGNS[ord(said)]
    for run in _RUN.finditer(view):
        syllables = _syllables(run[0])
        # A syllable beside a character, or a word that is all syllables: haoping, but not the an of "an apple".
        if len(syllables) > 1 or (syllables and _is_beside_han(view, *run.span())):
            for start, end in syllables:
                yield run.start() + start, run.start() + end, _SIGN_OF[run[0][start:end]]
            if behind := _DIGIT_BEFORE_HAN.match(view, run.end()):  # Di①品牌
                yield *behind.span(), SIGNS[ord(_DIGITS[int(behind[0])])]


@lru_cache(_REMEMBERED)
def _syllables(run: str) -> list[Span]:
    """The syllables that some letters are made of; none when they are not."""
    if len(run) > _LONGEST_RUN or _VOWELS.isdisjoint(run):
        return []
    spans = [one.span() for one in _syllable().finditer(run)]
    return spans if sum(end - start for start, end in spans) == len(run) else []


@cache
def _syllable() -> re.Pattern[str]:
    """What finds one, if syllables follow it to the end; making it takes some milliseconds."""
    any_ = "|".join(sorted((one for one in SOUNDS if len(one) > 1), key=len, reverse=True))
    return re.compile(f"(?:{any_})(?=(?:{any_})*$)")


def _is_beside_han(view: str, start: int, end: int) -> bool:
    return "\u3400" <= view[end : end + 1] <= "\u9fff" or (start > 0 and "\u3400" <= view[start - 1] <= "\u9fff")
