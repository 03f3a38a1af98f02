"""The words of all rules, found as they are written and as they sound: 保政, bao证 and 🍞证 are read as 保证.

A view is turned into its sounds and searched for the sounds of all words. What stands there character by
character is found; what only sounds as if it did is believed where the characters that differ are part
of no ordinary word. The view is then repaired, and the rules judge it as they judge any other.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

import ahocorasick

from livecs.lint.context import is_word
from livecs.lint.fold import Folded
from livecs.lint.sounds import RARE, SIGNS, UNSAID, Heard, spelled_out
from livecs.lint.vocabulary import Slice, Vocabulary

_WAYS = 3  # in which a text is read at most
_LONG = 3  # characters of a word that hardly anything else sounds like
# Characters that stand beside anything: the commonest of the language.
_EVERYWHERE = frozenset(
    "的一是了我不在人有他这个们来到上大为和地出就要时也你会说可以对得能过下去着里后而子那自都没好看起发当只如把还用样想作"
    "开从最但现前些所同又行意方已给两次被高亲其进此话与正再做让先等您请呢吗吧啊哦嗯件款单位买家店货拍号码"
)


class Literal(NamedTuple):
    """A word that stands in a view: its span, and what it means."""

    start: int
    end: int
    meanings: Sequence[int]


class Repair(NamedTuple):
    """A view with the words that were heard in it, and which of its characters were put there."""

    folded: Folded
    places: frozenset[int]


class Lexicon:
    """All words by their sounds; some hundred signs make a far quicker automaton than thousands of characters."""

    def __init__(
        self, vocabulary: Vocabulary, slices: Iterable[Slice], breathe: Callable[[], object] = lambda: None
    ) -> None:
        """Build the automata.

        Args:
            vocabulary: what words mean, and how they may be written.
            slices: the words; an automaton for each slice.
            breathe: called after each slice.
        """
        self._likes = vocabulary.likes
        self._kinds = vocabulary.kinds
        self._pictures = vocabulary.pictures
        self._splits = [one for one in self._pictures if len(one) > 1]
        # A range is quick to look for, a list of far signs is not.
        near = "".join(one for one in self._pictures if len(one) == 1 and one < "\U00010000")
        self._shown = re.compile(f"[{re.escape(near)}\U00010000-\U0010ffff]")
        self._automata = []
        for one in slices:
            self._automata.append(_automaton(one))
            breathe()

    def retire(self, breathe: Callable[[], object]) -> None:
        """Let go of the words slice by slice."""
        while self._automata:
            self._automata.pop()
            breathe()

    def literal(self, view: str) -> list[Literal]:
        """The words that stand in a view."""
        return self._met(view, view.translate(SIGNS))[0]

    def met(self, folded: Folded) -> tuple[list[Literal], list[Repair]]:
        """The words that stand in a view, and the view with those that are heard in it, in each way it can be read."""
        view = folded.view
        words, others = self._met(view, view.translate(SIGNS))
        repairs: list[Repair] = []
        for heard in self._hearings(view):
            if heard.spans:
                others = self._met(heard.chars, heard.signs)[1]
            meant = [(start, word) for start, word in others if self._is_meant(heard.chars, start, word)]
            repairs += [_repaired(folded, heard, chosen) for chosen in _alternatives(meant)]
        return words, repairs

    def _hearings(self, view: str) -> Iterator[Heard]:
        """How a view sounds: more than one way where a picture can be read in more."""
        shown = self._spelling(view)
        ways = max((len(self._pictures.get(found[0], "x")) for found in shown.finditer(view)), default=1)
        for way in range(min(ways, _WAYS)):
            yield spelled_out(view, shown, self._pictures, way)

    def _spelling(self, view: str) -> re.Pattern[str]:
        """What finds pictures and split characters in a view."""
        split = [one for one in self._splits if one in view]
        return re.compile("|".join([*map(re.escape, split), self._shown.pattern])) if split else self._shown

    def _met(self, chars: str, signs: str) -> tuple[list[Literal], list[tuple[int, str]]]:
        """What stands there, and what only sounds as if it did."""
        literal: list[Literal] = []
        others: list[tuple[int, str]] = []
        kinds = self._kinds
        for last, entries in chain.from_iterable(one.iter(signs) for one in self._automata):
            end = last + 1
            start = end - len(entries[0])
            written = chars[start:end]
            if written in entries:
                if meanings := kinds[entries[entries.index(written) + 1]][0]:
                    literal.append(Literal(start, end, meanings))
            else:
                pairs = zip(entries[::2], entries[1::2], strict=True)
                others += [(start, word) for word, kind in pairs if kinds[kind][1]]
        return literal, others

    def _is_meant(self, chars: str, start: int, word: str) -> bool:
        """Whether what sounds like a word is written as nobody would write anything else."""
        loose = 0
        is_long = len(word) >= _LONG
        for at, char in enumerate(word, start):
            other = chars[at]
            if other in (char, UNSAID):
                continue
            known = other in self._likes.get(char, "") or other in RARE
            if not known and (not is_long or loose or other in _EVERYWHERE):
                return False
            if _is_in_word(chars, at, range(start, start + len(word)) if known and is_long else range(0)):
                return False
            loose += not known
        return True


def _is_in_word(chars: str, at: int, own: range) -> bool:
    """Whether a character is part of an ordinary word of two that does not lie within ``own``."""
    starts = [first for first in (at - 1, at) if first >= 0 and not (first in own and first + 1 in own)]
    return any(is_word(chars[first : first + 2]) for first in starts)


def _alternatives(meant: Iterable[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    """What may be meant, a way each: the same sounds may be those of several words."""
    by_place: dict[tuple[int, int], list[str]] = {}
    for start, word in meant:
        by_place.setdefault((start, len(word)), []).append(word)
    for way in range(min(_WAYS, max(map(len, by_place.values()), default=0))):
        yield [(start, words[min(way, len(words) - 1)]) for (start, _), words in by_place.items()]


def _repaired(folded: Folded, heard: Heard, meant: Iterable[tuple[int, str]]) -> Repair:
    said: dict[int, str] = {}
    for start, word in sorted(meant, key=lambda one: len(one[1])):  # the longest has the last word
        said |= dict(enumerate(word, start))
    chars = ""
    spans: list[tuple[int, int]] = []
    placed = set()
    for at, char in enumerate(heard.chars):
        start, end = heard.span(at)
        if said.get(at, char) != char:
            placed.add(len(chars))
        if at in said or char != UNSAID:
            chars += said.get(at, char)
            spans.append(folded.raw(start, end))
        elif at == 0 or heard.span(at - 1) != (start, end):  # nothing was made of it: it stays as it was
            chars += folded.view[start:end]
            spans += [folded.raw(n, n + 1) for n in range(start, end)]
    return Repair(Folded(chars, [start for start, _ in spans], [end for _, end in spans]), frozenset(placed))


def _automaton(words: Slice) -> ahocorasick.Automaton:
    """The words of a slice by their sounds, each followed by its kind; few objects, which are quick to make."""
    automaton = ahocorasick.Automaton()
    before = ""
    for sounds, word, kind in zip(words.sounds.split("\n"), words.words.split("\n"), words.kinds, strict=True):
        same = automaton.get(sounds) if sounds == before else ()
        automaton.add_word(sounds, (*same, word, kind))
        before = sounds
    automaton.make_automaton()
    return automaton
