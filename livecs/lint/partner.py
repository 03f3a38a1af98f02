"""The other part of a two-part rule: 返现 near 好评."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from livecs.lint.fold import Fold
from livecs.lint.model import Kind, Rule
from livecs.lint.vocabulary import Partners

Span = tuple[int, int]
_MARKS = {Kind.TWO_PART: r"[。！？\n]"}  # a condition and its reward may be two clauses
_CLOSER = r"[，。！？；\n]"


class Partner:
    """How the partner of an anchor is found: its words, what must not stand between, how far it reaches, and where."""

    def __init__(self, partners: Partners, rule: Rule, family: dict[str, tuple[str, ...]], fold: Fold) -> None:
        """Take what is needed of a rule; the expression is made when an anchor is first met."""
        self._words = partners.words
        self._family = family
        self._fold = fold
        self._gap = rule.gap
        self._before = partners.before
        self._after = partners.after
        self._barrier = re.compile(_MARKS.get(Kind(rule.kind), _CLOSER))

    def beside(self, view: str, start: int, end: int) -> Span | None:
        """The span of the partner of an anchor, if that is there."""
        if self._after and (span := self._behind(view, end)):
            return span
        if not self._before:
            return None
        # What is nearest on the left is leftmost from the right.
        mirrored = self._behind(view[max(0, start - self._reach) : start][::-1], 0, mirrored=True)
        return (_whole_number(view, start - mirrored[1]), start - mirrored[0]) if mirrored else None

    def _behind(self, view: str, end: int, *, mirrored: bool = False) -> Span | None:
        words = self._mirrored if mirrored else self._expression
        found = words.search(view, end, end + self._reach)
        if found and found.start() - end <= self._gap and not self._barrier.search(view, end, found.start()):
            return found.span()
        return None

    @cached_property
    def _expression(self) -> re.Pattern[str]:
        return _expression(self._spelled)

    @cached_property
    def _mirrored(self) -> re.Pattern[str]:
        return _expression([[one[::-1] for one in choices] for choices in reversed(word)] for word in self._spelled)

    @cached_property
    def _reach(self) -> int:
        """How many characters from the anchor a partner may end."""
        lengths = (sum(max(map(len, choices)) for choices in spelled) for spelled in self._spelled)
        return self._gap + max(lengths, default=0)

    @cached_property
    def _spelled(self) -> list[list[list[str]]]:
        """The words, longest first, as the choices for each of their characters."""
        views = sorted({self._fold(word).view for word in self._words} - {""}, key=len, reverse=True)
        return [[self._choices(char) for char in view] for view in views]

    def _choices(self, char: str) -> list[str]:
        return [char, *filter(None, (self._fold(one).view for one in self._family.get(char, ())))]


def _expression(words: Iterable[Sequence[Sequence[str]]]) -> re.Pattern[str]:
    """What finds words by the choices for each of their characters; where two begin at one place, the earlier of them.

    Gathered by their first character, so that most places of a text are passed over at a glance.
    """
    gathered: dict[str, dict[str, None]] = {}
    for first, *others in words:
        rest = "".join(map(_pattern, others))
        for one in first:
            gathered.setdefault(one[0], {})[re.escape(one[1:]) + rest] = None
    return re.compile("|".join(f"{re.escape(one)}(?:{'|'.join(rests)})" for one, rests in gathered.items()) or "(?!)")


def _pattern(choices: Sequence[str]) -> str:
    return re.escape(choices[0]) if len(choices) == 1 else f"(?:{'|'.join(map(re.escape, choices))})"


def _whole_number(view: str, start: int) -> int:
    """Where the number begins that a digit is part of."""
    while start > 0 and view[start].isdigit() and view[start - 1].isdigit():
        start -= 1
    return start
