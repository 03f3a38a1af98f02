"""Finding phrases by what an agent types: Chinese, initials, pinyin, abbreviations, slips.

All text lies joined in a few long strings, a line a phrase, so that one ``str.find`` or one regular
expression runs over everything at C speed. Lines stand in rank order, so the first hits of a tier are
its best and a search may stop there.
"""

import re
from array import array
from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, islice
from typing import TYPE_CHECKING, NamedTuple

from livecs.phrases.library import Entry
from livecs.phrases.pinyin import is_letters, letters_pattern, skipping_pattern
from livecs.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

LIMIT = 200
"""Rows of one answer: painting more costs more than searching (DESIGN 3)."""

LONGEST = 40
"""Characters of a query that are looked at: a whole reply pasted is found by its beginning."""

FEW = 3
"""With fewer strict hits than this, slips of the typing hand are forgiven."""

_WITHIN = r"[^\n\t]"


def terms_of(query: str) -> list[str]:
    """The folded terms of what was typed."""
    return fold(query.strip()[:LONGEST]).split()


class Tier:
    """Why a phrase was found, best first."""

    ABBR, TITLE_START, TITLE, KEYWORD, TEXT, SWAPPED, SKIPPED, SIMILAR = range(8)


class Hit(NamedTuple):
    """A found entry: its tier, and its position in the index; smaller is better."""

    tier: int
    position: int


class _Lines:
    """One field of all phrases, folded, as one string with a line each."""

    def __init__(self, lines: Iterable[str]) -> None:
        kept = [line.replace("\n", " ") for line in lines]
        self.joined = fold("\n".join(["", *kept, ""]))  # a fold keeps every length
        self._starts = array("L", accumulate((len(line) + 1 for line in kept), initial=1))

    def __getitem__(self, number: int) -> str:
        return self.joined[self._starts[number] - 1 : self._starts[number + 1]]

    def matching(self, needle: "str | re.Pattern[str]") -> Iterator[int]:
        """The numbers of the lines that hold the needle, ascending, each once."""
        start = 0
        while (place := _find(needle, self.joined, start)) is not None:
            place += self.joined[place] == "\n"  # such a needle begins with the line end before its line
            number = bisect_right(self._starts, place) - 1
            yield number
            start = self._starts[number + 1] - 1


def _all_in(hit: Hit, others: list[list["_Probe"]]) -> Hit | None:
    tier = hit.tier
    for probes in others:
        own = next((p.tier for p in probes if _find(p.needle, p.lines[hit.position], 0) is not None), None)
        if own is None:
            return None
        tier = max(tier, own)
    return Hit(tier, hit.position)


def _find(needle: "str | re.Pattern[str]", text: str, start: int) -> int | None:
    if isinstance(needle, str):
        place = text.find(needle, start)
        return place if place >= 0 else None
    found = needle.search(text, start)
    return found.start() if found else None


class _Probe(NamedTuple):
    tier: int
    lines: _Lines
    needle: "str | re.Pattern[str]"


class Index:
    """Entries in rank order, ready to be searched."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Keep the entries; a field is joined when it is first searched, 50,000 entries in about 0.2 s."""
        self.entries = entries

    def prepare(self) -> None:
        """Join the fields before the first key asks for them."""
        self._probes("a")

    @cached_property
    def _abbrs(self) -> _Lines:
        return _Lines(phrase.abbr for phrase, *_ in self.entries)

    @cached_property
    def _titles(self) -> _Lines:
        return _Lines(phrase.title for phrase, *_ in self.entries)

    @cached_property
    def _keywords(self) -> _Lines:
        return _Lines("\t".join(phrase.keywords) for phrase, *_ in self.entries)

    @cached_property
    def _texts(self) -> _Lines:
        return _Lines(phrase.text for phrase, *_ in self.entries)

    @cached_property
    def _title_readings(self) -> _Lines:
        return _Lines(reading.title for _, reading, *_ in self.entries)

    @cached_property
    def _keyword_readings(self) -> _Lines:
        return _Lines(reading.keywords for _, reading, *_ in self.entries)

    def search(self, query: str, limit: int = LIMIT) -> list[Hit]:
        """Find a query's phrases, best tier first, rank order within a tier.

        Terms parted by blanks must all be found. A term that mixes letters and Chinese characters and
        is not found as it stands is taken as several.
        """
        terms = terms_of(query)
        if not terms:
            return [Hit(Tier.TEXT, position) for position in range(min(limit, len(self.entries)))]
        hits = self._strict(terms, limit)
        parts = [part for term in terms for part in re.findall(_SCRIPTS, term)]
        if not hits and len(parts) > len(terms):
            terms = parts
            hits = self._strict(terms, limit)
        if len(hits) < FEW:
            hits = self._forgiving("".join(terms), hits, limit)
        return hits

    def _strict(self, terms: list[str], limit: int) -> list[Hit]:
        if len(terms) == 1:
            return _ranked(self._probes(terms[0]), limit)
        driver, *others = [self._probes(term) for term in sorted(terms, key=self._commonness)]
        found: list[Hit] = []
        # Of two common words, a few thousand candidates hold more than anyone will read.
        for candidate in _ranked(driver, 10 * limit):
            if len(found) >= limit and found[limit - 1].tier <= candidate.tier:
                break
            if hit := _all_in(candidate, others):
                insort(found, hit)
        return found[:limit]

    def _commonness(self, term: str) -> int:
        if is_letters(term):
            return len(self.entries) >> len(term)  # a guess: each letter halves what is left
        return sum(lines.joined.count(term) for lines in (self._titles, self._keywords, self._texts))

    def _probes(self, term: str) -> list[_Probe]:
        probes = [
            _Probe(Tier.ABBR, self._abbrs, f"\n{term}\n"),
            _Probe(Tier.TITLE_START, self._titles, f"\n{term}"),
            _Probe(Tier.TITLE, self._titles, term),
            _Probe(Tier.KEYWORD, self._keywords, term),
            _Probe(Tier.TEXT, self._texts, term),
        ]
        if is_letters(term):
            pattern = letters_pattern(term)
            probes += [
                _Probe(Tier.TITLE_START, self._title_readings, re.compile(f"\n{pattern}")),
                _Probe(Tier.TITLE, self._title_readings, re.compile(pattern)),
                _Probe(Tier.KEYWORD, self._keyword_readings, re.compile(pattern)),
            ]
        return sorted(probes, key=lambda probe: probe.tier)

    def _forgiving(self, term: str, hits: list[Hit], limit: int) -> list[Hit]:
        """Two neighbours swapped, then skipped characters, then similar ones, until there are a few."""
        if len(term) < 2:  # noqa: PLR2004 (one character can neither swap nor skip)
            return hits
        seen = {hit.position for hit in hits}
        stages: tuple[Callable[[str], Iterable[Hit]], ...] = (self._swapped, self._skipped, self._similar)
        for stage in stages:
            if len(hits) >= FEW:
                break
            more = [hit for hit in stage(term) if hit.position not in seen]
            hits += more
            seen.update(hit.position for hit in more)
        return hits[:limit]

    def _skipped(self, term: str) -> Iterable[Hit]:
        if is_letters(term):
            pattern = re.compile(skipping_pattern(term))
            fields = (self._title_readings, self._keyword_readings)
        else:
            pattern = re.compile(f"{_WITHIN}{{0,6}}?".join(map(re.escape, term)))
            fields = (self._titles, self._keywords)
        found = dict.fromkeys(number for lines in fields for number in islice(lines.matching(pattern), LIMIT))
        return (Hit(Tier.SKIPPED, number) for number in found)

    def _swapped(self, term: str) -> Iterable[Hit]:
        variants = (term[:i] + term[i + 1] + term[i] + term[i + 2 :] for i in range(len(term) - 1))
        fields = self._letters if is_letters(term) else (self._titles, self._keywords)
        found = {
            number for variant in variants for lines in fields for number in islice(lines.matching(variant), LIMIT)
        }
        return (Hit(Tier.SWAPPED, number) for number in sorted(found))

    def _similar(self, term: str) -> Iterable[Hit]:
        from rapidfuzz import fuzz, process  # only a query that finds nothing comes here

        lines = self._letters[0] if is_letters(term) else self._wordings
        size = _GRAM_LETTERS if is_letters(term) else _GRAM_HAN
        grams = {term[i : i + size] for i in range(len(term) - size + 1)}
        shared = Counter(number for gram in grams for number in islice(lines.matching(gram), 20 * LIMIT))
        candidates = {number: lines[number].strip() for number, _ in shared.most_common(2 * LIMIT)}
        close = process.extract(
            term, candidates, scorer=fuzz.partial_ratio, score_cutoff=_SIMILAR_AT[size], limit=LIMIT
        )
        return (Hit(Tier.SIMILAR, number) for _, _, number in close)

    @cached_property
    def _wordings(self) -> _Lines:
        """Titles and keywords: what a customer says is more often like a keyword than like a title."""
        both = (lines.joined[1:-1].split("\n") for lines in (self._titles, self._keywords))
        return _Lines(map("\t".join, zip(*both, strict=True)))

    @cached_property
    def _letters(self) -> tuple[_Lines, _Lines]:
        """Readings as plain letters: in full, and initials only. Made when a slip is first forgiven."""
        both = [(entry.reading.title, entry.reading.keywords) for entry in self.entries]
        full = _Lines("\t".join(pair).replace("'", "") for pair in both)
        return full, _Lines("".join(re.findall(_INITIAL, "\t".join(pair))) for pair in both)


_INITIAL = "(?<=')[a-z0-9]|\t"
_GRAM_LETTERS = 3
_GRAM_HAN = 2
_SIMILAR_AT = {_GRAM_LETTERS: 75, _GRAM_HAN: 60}
_SCRIPTS = r"[a-z']+|[^a-z']+"


def _ranked(probes: list[_Probe], limit: int) -> list[Hit]:
    """Hits tier by tier, each position once; within a tier in rank order."""
    hits: dict[int, int] = {}
    for tier in dict.fromkeys(probe.tier for probe in probes):
        numbers: set[int] = set()
        for probe in probes:
            if probe.tier == tier:
                numbers.update(islice(probe.lines.matching(probe.needle), limit))
        for number in sorted(numbers):
            hits.setdefault(number, tier)
        if len(hits) >= limit:
            break
    return [Hit(tier, number) for number, tier in hits.items()][:limit]
