"""Readings: a text as pinyin syllables, each behind a quote mark, as ``'tui'huo'yun'fei``."""

import re
from typing import NamedTuple

# Patterns are left to re's own cache: compiling these costs a start 2 ms.
# Chinese characters read one by one, runs of Latin letters and runs of digits as they are.
_UNIT = "[\u3400-\u9fff\U00020000-\U0003ffff]|[a-z]+|[0-9]+"
_HAN_RUN = "[\u3400-\u9fff\U00020000-\U0003ffff]+"


class Reading(NamedTuple):
    """What letters can find of a phrase: its title, and its keywords parted by tabs."""

    title: str = ""
    keywords: str = ""


def units(folded: str) -> list[tuple[int, int]]:
    """The spans of a folded text that have a syllable each in its reading, in order."""
    return [found.span() for found in re.finditer(_UNIT, folded)]


def reading(folded: str) -> str:
    """The reading of a folded text.

    Whole runs are asked at once, so that 重量 is zhong and 重新 is chong. The import costs 170 ms and
    50 MB: only the indexing process comes here.
    """
    from pypinyin import lazy_pinyin

    syllables = iter(
        "".join(re.findall("[a-z]", syllable))
        for run in re.findall(_HAN_RUN, folded)
        for syllable in lazy_pinyin(run, errors=_nothing_each)
    )
    return "".join(f"'{next(syllables) if re.match(_HAN_RUN, unit) else unit}" for unit in re.findall(_UNIT, folded))


def _nothing_each(unknown: str) -> str:
    return [""] * len(unknown)  # type: ignore[return-value]  # pypinyin takes a list, its hints do not


def is_letters(term: str) -> bool:
    """Whether a typed term can be a reading: letters, perhaps digits and an input method's quote marks."""
    return term.isascii() and any(char.isalpha() for char in term) and all(c.isalnum() or c == "'" for c in term)


def letters_pattern(term: str) -> str:
    """A pattern over readings for initials, full and mixed pinyin.

    Each letter goes on in its syllable or begins the next; a quote mark begins one.
    """
    syllables = [syllable for syllable in term.split("'") if syllable]
    return "[a-z0-9]*".join(
        "'" + _letter(syllable[0]) + "".join(f"(?:{_letter(c)}|[a-z0-9]*'{_letter(c)})" for c in syllable[1:])
        for syllable in syllables
    )


def skipping_pattern(term: str) -> str:
    """As :func:`letters_pattern`, but a letter may begin any of the next four syllables."""
    first, *rest = (_letter(char) for char in term if char != "'")
    return f"'{first}" + "".join(f"(?:{c}|(?:[a-z0-9]*'){{1,4}}?{c})" for c in rest)


def _letter(char: str) -> str:
    return "[uv]" if char in "uv" else char
