"""Words in braces: ``{给|写}{|个}好评`` is short for four terms, 给好评 to 写个好评."""

import re
from collections.abc import Iterator
from itertools import product

_PARTS = re.compile(r"\{([^{}]*)\}|[^{}]+")


def is_balanced(word: str) -> bool:
    """Whether each brace of a word has its other, and none stands inside another."""
    return ("{" not in word and "}" not in word) or "".join(found[0] for found in _PARTS.finditer(word)) == word


def spelled(word: str) -> Iterator[str]:
    """All words that one stands for."""
    if "{" not in word:
        yield word
        return
    choices = [(found[0],) if found[1] is None else found[1].split("|") for found in _PARTS.finditer(word)]
    yield from map("".join, product(*choices))
