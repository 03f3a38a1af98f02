"""The linter: one automaton over the terms of all packs, then each hit is judged where it stands."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from livecs.lint.context import is_cut_from_words, is_denied, is_in_title, is_negated, is_title
from livecs.lint.detectors import DETECTORS, is_long, is_spoken, long_reply, wakes
from livecs.lint.fold import Fold, Folded, lone_letters, without
from livecs.lint.lexicon import Lexicon, Literal, Repair
from livecs.lint.model import Finding, Kind, Rule, RulePack, Severity
from livecs.lint.partner import Partner
from livecs.lint.plain import is_odd, plain_signs
from livecs.lint.plain_text import Plain
from livecs.lint.sounds import SIGNS
from livecs.lint.vocabulary import Slice, Vocabulary, vocabulary_of
from livecs.sentence import Sentence

# How far apart the characters of one term may stand in the raw text.
_GAP_EACH, _GAP_ALL = 4, 10
_REACH = 10  # of a word, on either side of a letter put into it
_CODE = re.compile(r"-\d|开头|结尾|打头|级|型号|系列")  # SB开头的款号, JD-2046
Span = tuple[int, int]
_RANK = {severity.value: rank for rank, severity in enumerate(Severity)}  # an error before a warning before a hint


class _Hit(NamedTuple):
    """A rule's hit in the view, and its parts."""

    start: int
    end: int
    rule: int
    parts: tuple[Span, ...]


class Linter:
    """Checks texts against packs. Immutable: other packs make another linter, swapped for this one."""

    def __init__(
        self, vocabulary: Vocabulary, words: Iterable[Slice], breathe: Callable[[], object] = lambda: None
    ) -> None:
        """Build the automaton.

        Args:
            vocabulary: of the packs.
            words: of the packs.
            breathe: called after each slice; building holds the interpreter.
        """
        self._rules = rules = vocabulary.rules
        self._longest_safe = vocabulary.longest_safe
        self._fold = fold = Fold(vocabulary.kept)
        self._bare = Fold()  # 宝❤贝: a picture that spells one term only parts another
        self._partners = {
            n: Partner(partners, rules[n], vocabulary.spelled.get(rules[n].family, {}), fold)
            for n, partners in vocabulary.partners.items()
        }
        detecting = [n for n, rule in enumerate(rules) if rule.kind == Kind.DETECTOR]
        self._lengths = [n for n in detecting if rules[n].detector == long_reply.__name__]
        self._shapes = [n for n in detecting if n not in self._lengths]
        self._lexicon = Lexicon(vocabulary, words, breathe)

    @classmethod
    def of(cls, packs: Iterable[RulePack]) -> "Linter":
        """A linter over packs as they were read."""
        return cls(*vocabulary_of(tuple(packs)))

    def retire(self, breathe: Callable[[], object]) -> None:
        """Let go of the words little by little: all at once they would hold the interpreter. It checks no more."""
        self._lexicon.retire(breathe)

    def check(self, text: str, platform: str = "") -> tuple[Finding, ...]:
        """All findings of a text on a platform, by place; overlapping ones of one category only once.

        Args:
            text: what would be sent.
            platform: its id; empty takes each rule's severity for ``any``.
        """
        plain = plain_signs(text)
        folded = self._fold(text) if plain is None else Folded(text, None)
        view = folded.view
        signs = view.translate(SIGNS) if plain is None else plain
        if is_plain := plain is not None or not is_odd(signs):
            found = self._found(text, platform, folded, *self._lexicon.met(folded, signs))
        else:
            found = self._odd(text, platform, folded, signs)
        if self._shapes and (is_spoken(view) if is_plain else wakes(view)):
            found += self._detected(text, platform, self._shapes, Plain.of(text))
        if self._lengths and is_long(view):
            found += self._detected(text, platform, self._lengths, Plain.raw_of(text))
        return _chosen(found) if found else ()

    def _odd(self, text: str, platform: str, folded: Folded, signs: str) -> list[Finding]:
        """The findings in a text with letters, figures or pictures, in each way it may be read."""
        found = self._found(text, platform, folded, *self._lexicon.met(folded, signs, is_odd=True))
        if self._fold.keeps_of(text) and (bare := self._bare(text)).view != folded.view:
            words, repairs = self._lexicon.met(bare, bare.view.translate(SIGNS), is_odd=True)
            found += self._found(text, platform, bare, words, repairs)
        view = folded.view
        for at in lone_letters(view):
            first, over = max(0, at - _REACH), at + 1 + _REACH
            near, middle = view[first:at] + view[at + 1 : over], at - first
            words = self._lexicon.literal(near, signs[first:at] + signs[at + 1 : over])
            through = [hit for hit in self._hits(near, words) if hit.start < middle < hit.end]
            if through:
                lettered = without(folded, at, _REACH)
                found += self._standing(text, lettered, through, _safe(through, (lettered, words)), platform)
        return found

    def _found(
        self, text: str, platform: str, folded: Folded, words: Sequence[Literal], repairs: Iterable[Repair]
    ) -> list[Finding]:
        """The findings in a view, and those that are only heard in it."""
        hits = self._hits(folded.view, words)
        found = [*self._standing(text, folded, hits, _safe(hits, (folded, words)), platform)] if hits else []
        for repaired, places in repairs:
            heard = self._lexicon.literal(repaired.view, repaired.view.translate(SIGNS))
            new = [hit for hit in self._hits(repaired.view, heard) if not places.isdisjoint(range(hit.start, hit.end))]
            if new:
                safe = _safe(new, (folded, words), (repaired, heard))
                found += self._standing(text, repaired, new, safe, platform)
        return found

    def _standing(
        self, text: str, folded: Folded, hits: Iterable[_Hit], safe: Mapping[int, list[Span]], platform: str
    ) -> Iterator[Finding]:
        for hit in hits:
            if self._stands(hit, safe[hit.rule], text, folded):
                yield self._finding(text, folded.raw(hit.start, hit.end), hit.rule, platform)

    def _hits(self, view: str, words: Iterable[Literal]) -> list[_Hit]:
        """What the words of a view hit."""
        hits: list[_Hit] = []
        for start, end, numbers, _ in words:
            for number in numbers:
                partner = self._partners.get(number)
                if not partner:
                    hits.append(_Hit(start, end, number, ()))
                elif other := partner.beside(view, start, end):
                    parts = ((start, end), other)
                    hits.append(_Hit(min(start, other[0]), max(end, other[1]), number, parts))
        return hits

    def _stands(self, hit: _Hit, safe: Sequence[Span], text: str, folded: Folded) -> bool:
        rule = self._rules[hit.rule]
        return not (
            (safe and any(self._is_safe(folded.raw(*span), safe) for span in (hit[:2], *hit.parts)))
            or not _has_borders(hit, text, folded, self._fold)
            or (folded.places and not _is_close(hit, folded, rule))
            or (rule.negatable and is_negated(folded.view, hit.start, hit.end))
            or is_denied(folded.view, hit.end)
            or is_title(folded.view, hit.end, rule.category)
            or is_in_title(text, folded.raw(hit.start, hit.end)[0], rule.category)
            or is_cut_from_words(folded.view, hit.start, hit.end, rule.category)
        )

    def _is_safe(self, span: Span, safe: Sequence[Span]) -> bool:
        """Whether a safe phrase covers a span or straddles one of its ends."""
        for number in range(bisect_left(safe, (span[0] - self._longest_safe - _GAP_ALL, 0)), len(safe)):
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
        message = _worded(rule.message, match)
        severity = rule.severity_on(platform)
        return Finding(start, end, rule.id, rule.category, severity, match, message, rule.source, rule.fixes)


def _worded(message: str, match: str) -> Sentence:
    """A rule's message about what was found; the same braces, once filled in, stay as they were written."""
    template = message.replace("{", "{{").replace("}", "}}").replace("{{match}}", "{}")
    found = message.count("{match}")
    return Sentence(template, *[match] * found) if found else Sentence(message)


def _safe(hits: Iterable[_Hit], *views: tuple[Folded, Iterable[Literal]]) -> dict[int, list[Span]]:
    """The safe phrases of the rules that hit, in some views of a text: their spans in it, in order."""
    safe: dict[int, set[Span]] = {hit.rule: set() for hit in hits}
    for folded, words in views:
        for start, end, _, numbers in words:
            for number in numbers:
                if number in safe:
                    safe[number].add(folded.raw(start, end))
    return {number: sorted(spans) for number, spans in safe.items()}


def _has_borders(hit: _Hit, text: str, folded: Folded, fold: Fold) -> bool:
    """Latin letters and digits at the ends of a term need something else beside them in the raw text."""
    view = folded.view
    start, end = folded.raw(hit.start, hit.end)
    if _is_latin(view[hit.start]) and start > 0 and _is_latin(fold.char(text[start - 1])):
        return False
    if not _is_latin(view[hit.end - 1]):
        return True
    return not (end < len(text) and (_is_latin(fold.char(text[end])) or _CODE.match(text, end)))


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _is_close(hit: _Hit, folded: Folded, rule: Rule) -> bool:
    """Whether what was left out between the characters of a hit is little enough to be a disguise."""
    start, end = folded.raw(hit.start, hit.end)
    if not folded.ends and end - start == hit.end - hit.start:  # most often nothing was
        return True
    spans = [folded.raw(n, n + 1) for n in range(hit.start, hit.end)]
    gaps = [max(0, after[0] - before[1]) for before, after in pairwise(spans)]
    if sum(gaps) > _GAP_ALL + rule.gap:  # what stands between two parts is no disguise
        return False
    return bool(rule.gap) or max(gaps, default=0) <= _GAP_EACH


def _chosen(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Of overlapping findings of one category the gravest, then leftmost, then longest; in the order of the text."""
    shown = [one for one in findings if one.severity != Severity.OFF]
    kept: dict[str, list[Finding]] = {}  # by category, in order, none overlapping another
    for one in sorted(shown, key=lambda f: (_RANK[f.severity], *_place(f))):
        others = kept.setdefault(one.category, [])
        at = bisect_left(others, one.start, key=_start)
        if not ((at and others[at - 1].end > one.start) or (at < len(others) and others[at].start < one.end)):
            others.insert(at, one)
    return tuple(sorted(chain.from_iterable(kept.values()), key=_place))


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.start, -finding.end, finding.rule


def _start(finding: Finding) -> int:
    return finding.start
