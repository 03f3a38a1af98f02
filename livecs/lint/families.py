"""Stand-ins by family: 薇 and v for 微 where contacts are meant, and nowhere else.

What only sounds like a character is heard (see :mod:`livecs.lint.sounds`); what looks like it, its
initial or its sign is spelled out.
"""

from collections.abc import Iterable, Iterator
from itertools import islice, product

from livecs.lint.model import Kind, Rule

_MOST = 400
"""Spellings of one word: above it a stand-in list is too wide to be about this word."""
PICTURES = "pictures"
"""The family whose stand-ins are read so in every word: a picture as what it shows, 讠平 as 评."""


def anchors(rule: Rule) -> tuple[str, ...]:
    """The words by which a rule is found: of two parts the one that everyday text has less of."""
    return rule.terms or (rule.then if _is_rarer(rule.then, rule.first) else rule.first)


def partners_of(rule: Rule) -> tuple[str, ...]:
    """The words that must stand near an anchor; none for a rule of one part."""
    return rule.first if anchors(rule) == rule.then else rule.then


def stands_before(rule: Rule) -> bool:
    """Whether the partner is looked for before the anchor."""
    return rule.kind == Kind.TWO_PART or anchors(rule) == rule.then


def stands_after(rule: Rule) -> bool:
    """Whether the partner is looked for behind the anchor."""
    return rule.kind == Kind.TWO_PART or anchors(rule) != rule.then


def _is_rarer(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return _commonness(one) < _commonness(other)


def _commonness(words: tuple[str, ...]) -> tuple[int, int, int]:
    """Single characters stand everywhere; then short words do; then many."""
    singles = sum(len(word) == 1 and "\u3400" <= word <= "\u9fff" for word in words)
    return singles, -min(map(len, words), default=0), len(words)


def spellings(words: Iterable[str], family: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, bool]]:
    """The spellings of some words, each with whether it is a disguised one."""
    for word in words:
        if not family:
            yield word.lower(), False
            continue
        choices = [(char, *family.get(char, ())) for char in word.lower()]
        for spelled in islice(product(*choices), _MOST):
            one = "".join(spelled)
            yield one, one != word.lower()
