"""Which phrases fit a customer's message: what it shares with what customers were expected to say.

Titles, keywords and wordings are cut into single characters and pairs of neighbours, without the little words,
and each is worth the more, the fewer phrases have it. A keyword that is there whole counts more than bits of
several. A message is read, answered and forgotten: nothing here keeps it.
"""

import math
import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from livecs.phrases.library import Entry
from livecs.phrases.model import Phrase, Stance
from livecs.phrases.sayings import KIN, SAME, SILENT, WHOLE
from livecs.text import fold

ROWS = 5
LONGEST = 500
"""Characters of a message that are looked at."""

_MOST_STEPS = 20_000  # of one message, the rarest features first: what is left out is common to most phrases
_CLOSE = 0.5  # a phrase of the same situation is brought along when it fits half as well
_SINGLE = 0.4
_KIN_WORTH = 0.9
_REST = 0.25
_COVER = 0.6
_MOST_WORDS = 3
_CLEAR = 1.2

# Numbers that name somebody or something: of orders, parcels, phones. Sizes and prices are shorter.
_PRIVATE = re.compile(r"https?\S+|[a-z]*\d{3,4}[ -]?\d{3,}[\d -]*\w*")
_OTHER = re.compile("[^\u3400-\u9fffa-z0-9]+")


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


_WORD_OF = {variant: word for word, variants in SAME for variant in variants.split()}
_SAME = re.compile(_any_of({*_WORD_OF, *(word for word, _ in SAME)}))
_SILENT = re.compile(f"({_any_of({*WHOLE.split(), *(word for word, _ in SAME)})})|{_any_of(SILENT.split())}")
_KIN_OF: dict[str, list[str]] = {}
for _number, _words in enumerate(KIN):
    for _word in _words.split():
        _KIN_OF.setdefault(_word, []).append(f"#{_number}")
_KIN = re.compile(f"(?=({_any_of(_KIN_OF)}))")


class Suggestion(NamedTuple):
    """A phrase that fits, and the words of the message that say so, in plain spelling."""

    entry: Entry
    words: tuple[str, ...]


def plain(text: str) -> str:
    """A text as it is compared: one spelling for each word, without little words, numbers of persons and signs."""
    spelled = _SAME.sub(lambda found: _WORD_OF.get(found[0], found[0]), _PRIVATE.sub(" ", fold(text)))
    return _OTHER.sub(" ", _SILENT.sub(r"\1", spelled)).strip()


def _features(words: str) -> Iterator[tuple[str, int, int]]:
    """The features of a plain text with their spans."""
    for at, char in enumerate(words):
        if char != " ":
            yield char, at, at + 1
    for at, (char, after) in enumerate(pairwise(words)):
        if " " not in (char, after):
            yield char + after, at, at + 2
    for found in _KIN.finditer(words):
        for name in _KIN_OF[found[1]]:
            yield name, *found.span(1)


def _all_features(words: str) -> set[str]:
    found = {*words, *map("".join, pairwise(words)), *(name for word in _KIN.findall(words) for name in _KIN_OF[word])}
    return {feature for feature in found if " " not in feature}


class Suggester:
    """Entries ready to be compared with messages; 10,000 are read in about a second."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Read the entries that may be suggested."""
        self._entries = entries
        fields = [_fields_of(entry.phrase) for entry in entries]
        self._owners = array("L", (number for number, found in enumerate(fields) for _ in found))
        seen = Counter(feature for found in fields for feature in set().union(*found))
        self._worth = {feature: _worth(feature, count, len(entries)) for feature, count in seen.items()}
        self._postings: dict[str, array[int]] = {feature: array("L") for feature in seen}
        self._whole = array("d")
        for number, features in enumerate(features for found in fields for features in found):
            self._whole.append(sum(map(self._worth.__getitem__, features)) or 1)
            for feature in features:
                self._postings[feature].append(number)

    def suggest(self, message: str, limit: int = ROWS) -> tuple[Suggestion, ...]:
        """The best phrases for a message, at most ``limit``; of an after-sale situation its attitudes together."""
        words = plain(message[:LONGEST])
        scores = self._scores(_all_features(words))
        ranked = sorted(scores, key=lambda number: (-scores[number], number))
        chosen = self._rows(ranked, scores)[:limit]
        return tuple(Suggestion(self._entries[number], self._why(words, number)) for number in chosen)

    def _scores(self, features: set[str]) -> dict[int, float]:
        """How well each phrase fits, by its number."""
        best: dict[int, float] = {}
        rest: dict[int, float] = {}
        for field, matched in self._matched(features).items():
            owner = self._owners[field]
            score = matched * (1 - _COVER + _COVER * matched / self._whole[field])
            before = best.get(owner, 0)
            rest[owner] = rest.get(owner, 0) + _REST * min(score, before)
            best[owner] = max(score, before)
        return {owner: best.get(owner, 0) + more for owner, more in rest.items()}

    def _matched(self, features: set[str]) -> dict[int, float]:
        """What each field has of the features, by its number."""
        matched: dict[int, float] = {}
        steps = 0
        known = (feature for feature in features if feature in self._postings)
        for feature in sorted(known, key=lambda one: (len(self._postings[one]), one)):
            fields = self._postings[feature]
            steps += len(fields)
            if steps > _MOST_STEPS:
                break
            worth = self._worth[feature]
            for field in fields:
                matched[field] = matched.get(field, 0) + worth
        return matched

    def _rows(self, ranked, scores) -> list[int]:
        best = {}
        for number in ranked:
            best.setdefault(self._situation(number), number)
        order = list(best.values())
        rows = order[:ROWS]
        if order and self._entries[order[0]].phrase.stance and (len(order) == 1 or scores[order[0]] >= _CLEAR * scores[order[1]]):
            family = self._family(self._situation(order[0]), ranked)
            rows = family + order[1:]
        return rows[:ROWS]

    def _situation(self, number):
        phrase = self._entries[number].phrase
        return phrase.case if phrase.stance else phrase.id

    def _family(self, situation, ranked):
        mine = {}
        for number in ranked:
            phrase = self._entries[number].phrase
            if phrase.case == situation and phrase.stance:
                mine.setdefault(phrase.stance, number)
        return [mine[s] for s in Stance if s in mine]

    def _why(self, words: str, number: int) -> tuple[str, ...]:
        return ()


def _fields_of(phrase: Phrase) -> list[set[str]]:
    """Title and keywords are what customers are expected to say; without keywords the answer itself must do."""
    return [_all_features(plain(text)) for text in (phrase.title, *(phrase.keywords or (phrase.text,)))]


def _worth(feature: str, count: int, of: int) -> float:
    kind = _KIN_WORTH if feature[0] == "#" else _SINGLE if len(feature) == 1 else 1
    return kind * math.log(1 + of / count)
