"""Pinyin between Chinese characters: bao证 is read as 保证, wherever a term may come of it."""

import re
from collections.abc import Container, Iterator
from itertools import islice

from livecs.lint.fold import Folded
from livecs.lint.pinyin_table import SYLLABLES

_HAN = "[\\u3400-\\u9fff]"
_RUN = re.compile(f"(?<={_HAN})[a-z]{{2,6}}(?![a-z])|(?<![a-z])[a-z]{{2,6}}(?={_HAN})")
_REACH = 8  # characters of a term on either side
_RUNS, _ALL_RUNS = 4, 200  # of a line, of a text: what has more is no Chinese text in disguise


def readings(folded: Folded, known: Container[str]) -> Iterator[tuple[Folded, int]]:
    """A view's surroundings of each syllable with a character in its place, and where that character stands.

    Args:
        folded: a view of the whole text.
        known: the characters of the vocabulary: of others no term can come.
    """
    view = folded.view
    for run in islice(_runs(view), _ALL_RUNS):
        left, right = max(0, run.start() - _REACH), min(len(view), run.end() + _REACH)
        kept = [*range(left, run.start()), *range(run.end(), right)]
        spans = {place: folded.raw(place, place + 1) for place in kept}
        first, last = folded.raw(*run.span())
        at = run.start() - left
        places = [spans[place][0] for place in kept[:at]] + [first] + [spans[place][0] for place in kept[at:]]
        ends = [spans[place][1] for place in kept[:at]] + [last] + [spans[place][1] for place in kept[at:]]
        before, after = view[left : run.start()], view[run.end() : right]
        for char in SYLLABLES[run[0]]:
            if char in known:
                yield Folded(f"{before}{char}{after}", places, ends), at


def _runs(view: str) -> Iterator[re.Match[str]]:
    """The syllables of each line, the first few: a line above takes nothing from the lines below."""
    start = 0
    for line in view.split("\n"):
        end = start + len(line)
        yield from islice((run for run in _RUN.finditer(view, start, end) if run[0] in SYLLABLES), _RUNS)
        start = end + 1
