"""``python -m tests.bench.suggest_score [--misses]``: how often a fitting phrase stands in the first three rows.

The lines of ``held-out.toml`` are only counted: what is missed there is never shown, so that nobody tunes with it.
"""

import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

from rapidfuzz import fuzz, process

from livecs.desktop.paths import shipped
from livecs.phrases.library import Entry, load
from livecs.phrases.model import Phrase
from livecs.phrases.suggest import LONGEST, Suggester
from tests.bench.figures import line

LABELLED = Path(__file__).parents[1] / "data" / "suggest"
AIM, ROWS, MANY = 0.85, 3, 10_000


class Question(NamedTuple):
    """A customer's message, and what would be fitting: ids, ``case:...`` or ``scene:...``."""

    text: str
    labels: tuple[str, ...]


class Score(NamedTuple):
    """How many questions were asked, and how many of them are hit in so many rows."""

    asked: int
    hits: dict[int, int]
    missed: tuple[Question, ...]

    def rate(self, rows: int = ROWS) -> float:
        """The share of questions with a fitting phrase in the first rows."""
        return self.hits[rows] / self.asked


def questions(name: str) -> list[Question]:
    """The labelled questions of a file."""
    table = tomllib.loads((LABELLED / f"{name}.toml").read_text(encoding="utf8"))
    return [Question(text, tuple(labels)) for part in table.values() for text, labels in part.items()]


def fits(phrase: Phrase, label: str) -> bool:
    """Whether a label means a phrase."""
    if label.startswith("case:"):
        return phrase.case == label.removeprefix("case:")
    if label.startswith("scene:"):
        scene = tuple(label.removeprefix("scene:").split("/"))
        return phrase.scene[: len(scene)] == scene
    return phrase.id == label


def score(suggester: Suggester, asked: Sequence[Question]) -> Score:
    """Ask all questions."""
    hits = dict.fromkeys((1, 3, 5), 0)
    missed = []
    for question in asked:
        rows = [one.entry.phrase for one in suggester.suggest(question.text)]
        right = [any(fits(phrase, label) for label in question.labels) for phrase in rows]
        for count in hits:
            hits[count] += any(right[:count])
        if not any(right[:ROWS]):
            missed.append(question)
    return Score(len(asked), hits, tuple(missed))


def entries() -> tuple[Entry, ...]:
    """The shipped phrases that customers get, without readings: nothing here needs them."""
    with tempfile.TemporaryDirectory() as cache:
        found = load([shipped("phrasebanks")], Path(cache), parse_cold=True).entries
    return tuple(entry for entry in found if entry.phrase.scene[0] != "交接")


def shop_of(some: Sequence[Entry], count: int) -> list[Entry]:
    """The same phrases again and again, as a shop has them that sells many things: each title names another one."""
    rounds = (some[number % len(some)] for number in range(count))
    return [
        one._replace(phrase=one.phrase._replace(id=f"{one.phrase.id}-{number}", title=f"{one.phrase.title}{number}"))
        for number, one in enumerate(rounds)
    ]


def speed(some: Sequence[Entry], asked: Sequence[Question]) -> list[str]:
    """The time for one message among many phrases, beside rapidfuzz over the same words."""
    many = shop_of(some, MANY)
    started = time.process_time()
    suggester = Suggester(many)
    built = time.process_time() - started
    words = [" ".join((entry.phrase.title, *entry.phrase.keywords)) for entry in many]
    short = [question.text for question in asked]
    long = [" ".join(short[at:])[:LONGEST] for at in range(0, len(short), 4)]
    rows = [f"suggestions over {MANY:,} phrases ready in {built * 1000:.0f} ms"]
    peer = partial(process.extract, choices=words, scorer=fuzz.partial_ratio)
    for name, messages in (("a message", short), (f"{LONGEST} characters", long)):
        ours = [_ms(suggester.suggest, text) for text in messages]
        theirs = [_ms(peer, text) for text in messages[:20]]
        rows.append(line(f"suggest, {name} (aim 16)", ours, "ms"))
        rows.append(line("    rapidfuzz over titles and keywords", theirs, "ms"))
        rows.append(f"    ratio {median(ours) / median(theirs):.2f}")
    return rows


def _ms(work: Callable[[str], object], text: str) -> float:
    started = time.process_time()
    work(text)
    return (time.process_time() - started) * 1000


def report() -> Iterable[str]:
    """All figures as lines."""
    some = entries()
    suggester = Suggester(some)
    for name in ("tuned", "held-out"):
        yield _said(name, score(suggester, questions(name)))
    yield _said("all", score(suggester, [*questions("tuned"), *questions("held-out")]))
    yield from speed(some, questions("tuned"))


def _said(name: str, result: Score) -> str:
    rates = "  ".join(f"hit@{rows} {result.rate(rows):.3f}" for rows in result.hits)
    return f"suggestions, {name:9} {rates}  (aim hit@{ROWS} {AIM})  n={result.asked}"


def main(arguments: Sequence[str]) -> None:
    """Print the figures, and with ``--misses`` what is missed of those that are tuned with."""
    rows = list(report())
    if "--misses" in arguments:
        rows += [
            f"{one.text!r}  {' '.join(one.labels)}" for one in score(Suggester(entries()), questions("tuned")).missed
        ]
    for row in rows:
        print(row, flush=True)  # noqa: T201 (a bench prints)


if __name__ == "__main__":
    main(sys.argv[1:])
