"""Which phrases fit a customer's message: what it shares with what customers were expected to say.

Titles, keywords and answers are read as single characters and pairs of neighbours, without the little words, and
each is worth the more, the fewer of them have it. A keyword that is there whole counts more than bits of several.
A message is read, answered and forgotten: nothing here keeps it.
"""

import math
import re
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop
from itertools import islice, pairwise
from typing import NamedTuple

from livecs.phrases.library import Entry
from livecs.phrases.model import Phrase
from livecs.phrases.sayings import KIN, SAME, SILENT, WHOLE
from livecs.text import fold

ROWS = 5
LONGEST = 500
"""Characters of a message that are looked at."""

_MOST_STEPS = 12_000  # of one message, the rarest features first: what is left out is common to most phrases
_SINGLE, _KINDRED = 0.5, 0.9  # what a single character and a kindred word are worth beside a pair
_WHOLE = 0.6  # how much of a field's score hangs on its being there whole
_REST = 0.25  # what a phrase's second and third field add to its best one
_LEAST = 0.15  # a field that shares less than this part of what the best one shares is not looked at
_WORDS = 3

# Numbers that name somebody or something: of orders, parcels, phones. Sizes and prices are shorter.
_PRIVATE = re.compile(r"https?:[^\s\u3400-\u9fff]+|[a-z]*\d{3,4}[ -]?\d{3,}(?:[ -]?[a-z\d]+)*")
_OTHER = re.compile("[^\u3400-\u9fffa-z0-9\n]+")


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


_WORDS_OF = [word for word, _ in SAME]
_WORD_OF = {variant: word for word, variants in SAME for variant in variants.split()}
_SAME = re.compile(_any_of([*_WORD_OF, *_WORDS_OF]))
_SILENT = re.compile(f"({_any_of([*WHOLE.split(), *_WORDS_OF])})|{_any_of(SILENT.split())}")
_KIN_OF = {
    word: tuple(f"#{number}" for number, words in enumerate(KIN) if word in words.split())
    for word in " ".join(KIN).split()
}
_KIN = re.compile(f"(?=({_any_of(_KIN_OF)}))")


class Suggestion(NamedTuple):
    """A phrase that fits, and the words of the message that say so, in plain spelling."""

    entry: Entry
    words: tuple[str, ...]


def masked(message: str) -> str:
    """A message in one line, without the numbers of persons, orders and parcels: for the eye."""
    line = " ".join(message[:LONGEST].split())
    for found in reversed([*_PRIVATE.finditer(fold(line))]):
        line = f"{line[: found.start()]}…{line[found.end() :]}"
    return line


def plain(text: str) -> str:
    """Lines as they are compared: one spelling for each word, without signs, numbers of persons and little words.

    A line of little words alone keeps them: 在吗 is all that some write.
    """
    spelled = _SAME.sub(lambda found: _WORD_OF.get(found[0], found[0]), _PRIVATE.sub(" ", fold(text)))
    telling = _OTHER.sub(" ", _SILENT.sub(r"\1", spelled)).split("\n")
    whole = _OTHER.sub(" ", spelled).split("\n")
    return "\n".join(one.strip() or other.strip() for one, other in zip(telling, whole, strict=True))


class Suggester:
    """Entries ready to be compared with messages; 1,000 are read in 0.15 s."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Read the entries."""
        self._entries = entries
        owners = [(number, text) for number, entry in enumerate(entries) for text in _expected(entry.phrase)]
        lines = plain("\n".join(text.replace("\n", " ") for _, text in owners)).split("\n")
        self._owners = array("L", (number for number, _ in owners))
        self._weigh([_features(line) for line in lines])

    def suggest(
        self, message: str, passes: Callable[[Entry], bool] = lambda _: True, limit: int = ROWS
    ) -> tuple[Suggestion, ...]:
        """The phrases that fit a message best; of an after-sale situation one, whose other attitudes are a key away.

        Args:
            message: as the customer wrote it; its first ``LONGEST`` characters are looked at.
            passes: which entries may be suggested.
            limit: how many at most.
        """
        words = plain(message[:LONGEST].replace("\n", " "))
        scores = self._scores(_features(words))
        rows = islice(self._rows(scores, passes), limit)
        return tuple(Suggestion(self._entries[number], self._why(words, number)) for number in rows)

    def _weigh(self, fields: Sequence[set[str]]) -> None:
        """Learn which field has which features, and what each of them is worth."""
        seen = Counter(feature for features in fields for feature in features)
        self._worth = {feature: _worth(feature, count, len(fields)) for feature, count in seen.items()}
        self._postings = {feature: array("L") for feature in seen}
        for number, features in enumerate(fields):
            for feature in features:
                self._postings[feature].append(number)
        self._wholes = array("d", (sum(map(self._worth.__getitem__, one)) or 1 for one in fields))

    def _scores(self, features: set[str]) -> dict[int, float]:
        """How well each phrase fits, by its number; what shares next to nothing is left out."""
        matched = self._matched(features)
        least = _LEAST * max(matched.values(), default=0)
        best: dict[int, float] = {}
        rest: dict[int, float] = {}
        owners, wholes = self._owners, self._wholes
        for field, worth in matched.items():
            if worth < least:
                continue
            owner = owners[field]
            score = worth * (1 - _WHOLE + _WHOLE * worth / wholes[field])
            before = best.get(owner, 0)
            if score > before:
                best[owner], score = score, before
            if score:
                rest[owner] = rest.get(owner, 0) + _REST * score
        return {owner: score + rest.get(owner, 0) for owner, score in best.items()}

    def _matched(self, features: set[str]) -> dict[int, float]:
        """What each field has of the features, by its number."""
        matched: dict[int, float] = {}
        steps = 0
        known = (feature for feature in features if feature in self._postings)
        for feature in sorted(known, key=lambda one: (len(self._postings[one]), one)):
            steps += len(self._postings[feature])
            if steps > _MOST_STEPS:
                break
            worth = self._worth[feature]
            for field in self._postings[feature]:
                matched[field] = matched.get(field, 0) + worth
        return matched

    def _rows(self, scores: Mapping[int, float], passes: Callable[[Entry], bool]) -> Iterator[int]:
        """The best of each situation, best first."""
        heap = [(-score, number) for number, score in scores.items()]
        heapify(heap)
        met: set[str] = set()
        while heap:
            _, number = heappop(heap)
            situation = _situation(self._entries[number].phrase)
            if situation not in met and passes(self._entries[number]):
                met.add(situation)
                yield number

    def _why(self, words: str, number: int) -> tuple[str, ...]:
        """The words of a plain message that a phrase was expected to hear, in their order, the weightiest few."""
        own = set().union(*(_features(plain(text)) for text in _expected(self._entries[number].phrase)))
        found: list[list[int]] = []
        for start, end in sorted(_spans(words, own)):
            if found and start < found[-1][1]:
                found[-1][1] = max(end, found[-1][1])
            else:
                found.append([start, end])
        heard = dict.fromkeys(words[start:end] for start, end in found)
        most = sorted(heard, key=lambda word: -sum(self._worth.get(one, 0) for one in _features(word)))[:_WORDS]
        return tuple(word for word in heard if word in most)


def _expected(phrase: Phrase) -> tuple[str, ...]:
    """What customers are expected to say; the answer, too, often names the matter."""
    return (phrase.title, *phrase.keywords, " ".join((phrase.text, *phrase.scene)))


def _situation(phrase: Phrase) -> str:
    return f"case {phrase.case}" if phrase.stance and phrase.case else phrase.id


def _features(words: str) -> set[str]:
    kin = (name for word in _KIN.findall(words) for name in _KIN_OF[word])
    return {one for one in (*words, *map("".join, pairwise(words)), *kin) if " " not in one}


def _spans(words: str, own: set[str]) -> Iterator[tuple[int, int]]:
    """Where a plain text has the given pairs and kindred words."""
    for at in range(len(words) - 1):
        if words[at : at + 2] in own:
            yield at, at + 2
    for found in _KIN.finditer(words):
        if own.intersection(_KIN_OF[found[1]]):
            yield found.span(1)


def _worth(feature: str, count: int, of: int) -> float:
    kind = _KINDRED if feature[0] == "#" else _SINGLE if len(feature) == 1 else 1
    return kind * math.log2(1 + of / count)
