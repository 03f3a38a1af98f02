"""Stand-ins by family: 薇 for 微 and xin for 信 where contacts are meant, and nowhere else."""

from collections.abc import Iterator
from itertools import islice, product

from livecs.lint.model import Families, Rule

_MOST = 400
"""Spellings of one term: above it a stand-in list is too wide to be about this term."""


def spellings(rule: Rule, families: Families) -> Iterator[tuple[str, bool]]:
    """The spellings of a rule's terms (or first parts), each with whether it is a disguised one."""
    stand_ins = families.get(rule.family, {})
    for term in rule.terms or rule.first:
        choices = [(char, *stand_ins.get(char, ())) for char in term.lower()]
        for spelled in islice(product(*choices), _MOST):
            word = "".join(spelled)
            yield word, word != term.lower()
