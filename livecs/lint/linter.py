"""The linter: one automaton over the terms of all packs, then each hit is judged where it stands."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import NamedTuple

import ahocorasick

from livecs.lint.context import is_negated
from livecs.lint.detectors import DETECTORS, Plain, is_long, long_reply, wakes
from livecs.lint.fold import Fold, Folded
from livecs.lint.model import Finding, Kind, Rule, RulePack, Severity
from livecs.lint.syllables import readings
from livecs.lint.vocabulary import Vocabulary, rules_of, vocabulary_of

# How far apart the characters of one term may stand in the raw text.
_GAP_EACH, _GAP_ALL = 4, 10
_ONE, _SLICE = 60_000, 2_500  # words of an automaton
_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.HINT: 2}


class _Hit(NamedTuple):
    """A rule's hit in the view; ``first`` is the span of its first part, or of all of it."""

    start: int
    end: int
    rule: int
    first: tuple[int, int]


class _Second(NamedTuple):
    """How the second part of a rule is found: its words, what must not stand between, and how far it reaches."""

    words: re.Pattern[str]
    barrier: re.Pattern[str]
    gap: int
    reach: int
    either_side: bool

    def joins(self, view: str, start: int, end: int) -> bool:
        """Whether what stands between two parts is little and holds no mark that parts them."""
        return end - start <= self.gap and not self.barrier.search(view, start, end)


class Linter:
    """Checks texts against packs. Immutable: other packs make another linter, swapped for this one."""

    def __init__(self, packs: Iterable[RulePack], vocabulary: Vocabulary | None = None) -> None:
        """Build the automaton.

        Args:
            packs: whose rules to check.
            vocabulary: the words of these packs, if they were worked out before.
        """
        packs = tuple(packs)
        vocabulary = vocabulary or vocabulary_of(packs)
        # The words stand in the automaton; keeping them in the rules too would cost the panel 10 MB.
        self._rules = tuple(rule.without_words() for rule in rules_of(packs))
        self._fold = Fold(vocabulary.pictures)
        self._bare = Fold()  # 宝❤贝: a picture that spells one term only parts another
        self._seconds: dict[int, _Second] = {}  # made when a first part is first met
        detecting = [n for n, rule in enumerate(self._rules) if rule.kind == Kind.DETECTOR]
        self._lengths = [n for n in detecting if self._rules[n].detector == long_reply.__name__]
        self._shapes = [n for n in detecting if n not in self._lengths]
        self._longest_safe = max((len(safe) for pack in packs for rule in pack.rules for safe in rule.safe), default=0)
        self._automata = _automata(vocabulary.words)
        self._chars = frozenset("".join(vocabulary.words))

    def check(self, text: str, platform: str = "") -> tuple[Finding, ...]:
        """All findings of a text on a platform, by place; overlapping ones of one category only once.

        Args:
            text: what would be sent.
            platform: its id; empty takes each rule's severity for ``any``.
        """
        folded = self._fold(text)
        found = self._matched(text, folded, platform)
        bare = self._bare(text) if self._fold.keeps_of(text) else folded
        if bare.view != folded.view:
            found += self._matched(text, bare, platform)
        for reading, at in readings(folded, self._chars):
            found += self._matched(text, reading, platform, at)
        if self._shapes and wakes(folded.view):
            found += self._detected(text, platform, self._shapes, Plain.of(text))
        if self._lengths and is_long(folded.view):
            found += self._detected(text, platform, self._lengths, Plain.raw_of(text))
        return _chosen(finding for finding in found if finding.severity != Severity.OFF)

    def _matched(self, text: str, folded: Folded, platform: str, through: int = -1) -> list[Finding]:
        """The findings in a view; of a reading only those that go through the character that was read."""
        hits, safe = self._hits(folded.view)
        if through >= 0:
            hits = [hit for hit in hits if hit.start <= through < hit.end]
        return [
            self._finding(text, folded.raw(hit.start, hit.end), hit.rule, platform)
            for hit in hits
            if self._stands(hit, safe.get(hit.rule, ()), text, folded)
        ]

    def _hits(self, view: str) -> tuple[list[_Hit], dict[int, list[tuple[int, int]]]]:
        hits: list[_Hit] = []
        safe: dict[int, list[tuple[int, int]]] = {}
        for last, (length, meanings) in chain.from_iterable(one.iter(view) for one in self._automata):
            start, end = last + 1 - length, last + 1
            for meaning in meanings:
                number = meaning >> 1
                if meaning & 1:
                    insort(safe.setdefault(number, []), (start, end))
                elif not self._rules[number].then:
                    hits.append(_Hit(start, end, number, (start, end)))
                elif hit := self._extended(view, start, end, number):
                    hits.append(hit)
        return hits, safe

    def _extended(self, view: str, start: int, end: int, number: int) -> _Hit | None:
        """The hit with its second part, if that is there."""
        second = self._seconds.get(number) or self._seconds.setdefault(number, _second(self._rules[number], self._fold))
        found = second.words.search(view, end, end + second.reach)
        if found and second.joins(view, end, found.start()):
            return _Hit(start, found.end(), number, (start, end))
        if not second.either_side:
            return None
        before = second.words.finditer(view, max(0, start - second.reach), start)
        near = next((one for one in before if second.joins(view, one.end(), start)), None)
        return _Hit(near.start(), end, number, (start, end)) if near else None

    def _stands(self, hit: _Hit, safe: Sequence[tuple[int, int]], text: str, folded: Folded) -> bool:
        rule = self._rules[hit.rule]
        return not (
            (safe and (self._is_safe(hit[:2], safe) or self._is_safe(hit.first, safe)))
            or not _has_borders(hit, text, folded, self._fold)
            or (folded.places and not folded.ends and not _is_close(hit, folded.places, rule))
            or (rule.negatable and is_negated(folded.view, hit.start, hit.end))
        )

    def _is_safe(self, span: tuple[int, int], safe: Sequence[tuple[int, int]]) -> bool:
        """Whether a safe phrase covers a span or straddles one of its ends."""
        for number in range(bisect_left(safe, (span[0] - self._longest_safe, 0)), len(safe)):
            start, end = safe[number]
            if start >= span[1]:
                break
            if end > span[0] and not (span[0] <= start and end <= span[1] and (start, end) != span):
                return True
        return False

    def _detected(self, text: str, platform: str, awake: Sequence[int], plain: Plain) -> Iterator[Finding]:
        for number in awake:
            rule = self._rules[number]
            for span in DETECTORS[rule.detector](plain):
                start, end = plain.raw(*span)
                if not any(safe in text[max(0, start - _GAP_ALL) : end + _GAP_ALL] for safe in rule.safe):
                    yield self._finding(text, (start, end), number, platform)

    def _finding(self, text: str, span: tuple[int, int], number: int, platform: str) -> Finding:
        rule = self._rules[number]
        start, end = span
        match = text[start:end]
        message = rule.message.replace("{match}", match)
        severity = rule.severity_on(platform)
        return Finding(start, end, rule.id, rule.category, severity, match, message, rule.source, rule.fixes)


def _second(rule: Rule, fold: Fold) -> _Second:
    views = {fold(part).view for part in rule.then} - {""}
    words = "|".join(re.escape(view) for view in sorted(views, key=len, reverse=True)) or "(?!)"
    either_side = rule.kind == Kind.TWO_PART
    barrier = re.compile(r"[。！？\n]" if either_side else r"[，。！？；\n]")
    return _Second(re.compile(words), barrier, rule.gap, rule.gap + max(map(len, views), default=0), either_side)


def _automata(words: Mapping[str, Sequence[int]]) -> list[ahocorasick.Automaton]:
    """One automaton; of a large pack several, for finishing one holds the interpreter (100,000 words: 0.4 s).

    The words are sorted, so that each slice begins with few characters.
    """
    entries = iter(words.items())
    size = _ONE if len(words) <= _ONE else _SLICE
    automata = []
    shared: dict[tuple[int, tuple[int, ...]], tuple[int, tuple[int, ...]]] = {}  # most words mean what others mean
    while part := list(islice(entries, size)):
        automaton = ahocorasick.Automaton()
        for word, meanings in part:
            value = (len(word), tuple(meanings))
            automaton.add_word(word, shared.setdefault(value, value))
        automaton.make_automaton()
        automata.append(automaton)
    return automata


def _has_borders(hit: _Hit, text: str, folded: Folded, fold: Fold) -> bool:
    """Latin letters and digits at the ends of a term need something else beside them in the raw text."""
    view = folded.view
    start, end = folded.raw(hit.start, hit.end)
    if _is_latin(view[hit.start]) and start > 0 and _is_latin(fold.char(text[start - 1])):
        return False
    return not (_is_latin(view[hit.end - 1]) and end < len(text) and _is_latin(fold.char(text[end])))


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _is_close(hit: _Hit, places: list[int], rule: Rule) -> bool:
    """Whether what was left out between the characters of a hit is little enough to be a disguise."""
    slack = rule.gap  # what stands between two parts is no disguise
    spread = places[hit.end - 1] - places[hit.start] - (hit.end - 1 - hit.start)
    if spread > _GAP_ALL + slack:
        return False
    return all(places[n + 1] - places[n] <= _GAP_EACH + 1 for n in range(hit.start, hit.end - 1)) or bool(slack)


def _chosen(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Of overlapping findings of one category the leftmost, then longest, then gravest."""
    kept: list[Finding] = []
    ends: dict[str, int] = {}
    for one in sorted(findings, key=lambda f: (f.start, -f.end, _RANK[Severity(f.severity)], f.rule)):
        if one.start >= ends.get(one.category, 0):
            kept.append(one)
            ends[one.category] = one.end
    return tuple(kept)
