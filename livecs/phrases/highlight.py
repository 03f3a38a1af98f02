"""Where a query hit a title or a text, for the eye."""

import re

from livecs.phrases.pinyin import is_letters, letters_pattern, units
from livecs.phrases.search import terms_of
from livecs.text import fold

Span = tuple[int, int]


def marks(text: str, reading: str, query: str) -> tuple[Span, ...]:
    """The spans of a text (code points) that a query's terms hit, literally or by its reading.

    Args:
        text: a title, or a phrase's wording.
        reading: the text's reading, or empty where letters do not search it.
        query: what was typed.
    """
    folded = fold(text)
    found = [span for term in terms_of(query) if (span := _mark(folded, reading, term))]
    return tuple(sorted(set(found)))


def _mark(folded: str, reading: str, term: str) -> Span | None:
    start = folded.find(term)
    if start >= 0:
        return start, start + len(term)
    if not reading or not is_letters(term):
        return None
    found = re.search(letters_pattern(term), reading)
    if not found:
        return None
    spans = units(folded)
    first, last = reading.count("'", 0, found.start()), reading.count("'", 0, found.end()) - 1
    return spans[first][0], spans[last][1]
