"""``python -m tests.bench.others``: our linter beside two public word filters, with our own words, on our lines.

Each filter is used as its documentation says. They get what a shop would give them: the plain words of our rules
with their category, once without and once with the first parts of rules that need two (最 alone would flag every
line, so single characters are left out). Rules that are a hint on every platform are left out too: a filter knows
no hints. ``flashtext`` gives back what was stored with a word, so it can tell the category. ``textfilter`` only
blanks words out: one filter a category tells it, and its speed is measured with one filter for all words.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from flashtext import KeywordProcessor
from textfilter.textfilter import DFAFilter

from livecs.desktop.paths import shipped
from livecs.lint.library import load, packs_of
from livecs.lint.model import Rule, Severity
from livecs.lint.vocabulary import rules_of
from tests.bench.figures import percentile
from tests.bench.lint_score import LABELLED, Check, Report, score
from tests.bench.lint_speed import MIXED, PLAIN, text_of, timed

_GRAVE = {Severity.ERROR, Severity.WARNING}
_HEADS = ("recall", "disguised", "hard", "ordinary", "p99 ms", "mixed")
_BLANK = "\x01"


class Hit(NamedTuple):
    """A word that a filter found, as the scorer reads it."""

    category: str
    start: int
    end: int
    severity: str = Severity.ERROR


Word = tuple[str, str]
"""A word and its category."""


def words_of(rules: Iterable[Rule], *, firsts: bool) -> list[Word]:
    """The words of rules that interrupt somewhere, each once with each category."""
    grave = [rule for rule in rules if _GRAVE & set(rule.severity.values())]
    words = [(word, rule.category) for rule in grave for word in (*rule.terms, *(rule.first if firsts else ()))]
    return list(dict.fromkeys((word, category) for word, category in words if len(word) > 1))


def flashtext(words: Iterable[Word]) -> Check:
    """A KeywordProcessor that stores the category as the word's clean name."""
    processor = KeywordProcessor()
    for word, category in words:
        processor.add_keyword(word, category)

    def check(text: str, _platform: str) -> list[Hit]:
        return [Hit(*found) for found in processor.extract_keywords(text, span_info=True)]

    return check


def textfilter(words: Sequence[Word]) -> Check:
    """A DFAFilter for each category; what is blanked out was found."""
    categories = dict.fromkeys(category for _, category in words)
    filters = {category: _dfa(word for word, one in words if one == category) for category in categories}

    def check(text: str, _platform: str) -> list[Hit]:
        return [
            Hit(category, start, end)
            for category, one in filters.items()
            for start, end in _blanked(one.filter(text, _BLANK))
        ]

    return check


def textfilter_of_all(words: Iterable[Word]) -> Check:
    """One DFAFilter for all words, as one who only wants stars would have it."""
    one = _dfa(word for word, _ in words)
    return lambda text, _platform: [Hit("", start, end) for start, end in _blanked(one.filter(text, _BLANK))]


def _dfa(words: Iterable[str]) -> DFAFilter:
    made = DFAFilter()
    for word in words:
        made.add(word)
    return made


def _blanked(text: str) -> Iterator[tuple[int, int]]:
    """The runs of blanks in a filtered text, whose length is that of the raw one."""
    start = text.find(_BLANK)
    while start >= 0:
        end = start + len(text[start:]) - len(text[start:].lstrip(_BLANK))
        yield start, end
        start = text.find(_BLANK, end)


def row(name: str, report: Report, fast: Check) -> str:
    """One line of the table."""
    shares = (report.recall(), report.recall(kind="disguised"), report.flagged("hard"), report.flagged("ordinary"))
    speeds = (timed(_one(fast, text_of(sentence))) for sentence in (PLAIN, MIXED))
    columns = "".join(f"{share.percent:10.1f} %" for share in shares)
    return f"{name:34}{columns}" + "".join(f"{percentile(speed, 99):12.2f}" for speed in speeds)


def _one(check: Check, text: str) -> Callable[[], object]:
    return lambda: check(text, "douyin")


def report() -> list[str]:
    """The table as lines."""
    folder = [shipped("resources") / "rules"]
    rules, (packs, _) = load(folder), packs_of(folder)
    rows = [
        f"{'on our labelled lines':34}" + "".join(f"{head:>12}" for head in _HEADS),
        row("livecs", score(rules.linter.check, LABELLED), rules.linter.check),
    ]
    for what, firsts in (("words", False), ("words, first parts", True)):
        words = words_of(rules_of(packs), firsts=firsts)
        flash = flashtext(words)
        rows += [
            row(f"flashtext, {what}", score(flash, LABELLED), flash),
            row(f"textfilter, {what}", score(textfilter(words), LABELLED), textfilter_of_all(words)),
            f"    {len(words):,} words",
        ]
    return [
        *rows,
        "recall: right category; hard, ordinary: clean lines flagged; p99 of 200 characters, plain and mixed",
    ]


if __name__ == "__main__":
    sys.stdout.write("\n".join(report()) + "\n")
