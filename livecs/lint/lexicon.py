"""The words of all rules, found as they are written and as they sound: 保政, bao证 and 🍞证 are read as 保证.

A view is turned into its sounds and searched for the sounds of all words. What stands there character by
character is found; what only sounds as if it did is believed where the characters that differ are part
of no ordinary word. The view is then repaired, and the rules judge it as they judge any other.
"""

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import ahocorasick

from livecs.lint.context import is_word
from livecs.lint.fold import Folded
from livecs.lint.sounds import RARE, SIGNS, UNSAID, Heard, Spelled, spelled_out, written_out
from livecs.lint.vocabulary import HEAD, Kind, Slice, Vocabulary

_PORTION = 10_000  # words added at once, 2 ms
_REMEMBERED = 50  # spellings of one sound
_WAYS = 3  # in which a text is read at most
_LONG = 3  # characters of a word that hardly anything else sounds like
# Characters that stand beside anything: the commonest of the language.
_EVERYWHERE = frozenset(
    "的一是了我不在人有他这个们来到上大为和地出就要时也你会说可以对得能过下去着里后而子那自都没好看起发当只如把还用样想作"
    "开从最但现前些所同又行意方已给两次被高亲其进此话与正再做让先等您请呢吗吧啊哦嗯件款单位买家店货拍号码"
)


Literal = tuple[int, int, Sequence[int], Sequence[int]]
"""A word that stands in a view: its span, the rules that look for it, and those it is a safe phrase of."""


_Found = tuple[Sequence[int], Sequence[int]] | list[str]
"""What a spelling means: the word's rules as in :data:`Literal`, or the words it may stand for, most often none."""


_Sound = tuple[str, dict[str, _Found], list[str]]
"""The words of one sound: its signs, what its spellings mean (others than the words' own once met), who is heard."""
_Entry = tuple[int, _Sound | None, dict[str, list[_Sound]]]
"""The words that begin with the same sounds: how many those are, who ends there, and who goes on with which sign."""


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
        self._reach = vocabulary.longest_heard - 1
        self._pictures = vocabulary.pictures
        self._splits = [one for one in self._pictures if len(one) > 1 or one.translate(SIGNS) != one]
        self._split = re.compile("|".join(map(re.escape, self._splits)) or "(?!)")
        # A range is quick to look for, a list of far signs is not.
        near = "".join(one for one in self._pictures if len(one) == 1 and one < "\U00010000")
        self._shown = re.compile(f"[{re.escape(near)}\U00010000-\U0010ffff]")
        self._slices: list[tuple[ahocorasick.Automaton, list[str | _Entry]]] = []
        for one in slices:
            self._slices.append((_automaton(one.heads, breathe), list[str | _Entry](one.words.split(" "))))
            breathe()

    def retire(self, breathe: Callable[[], object]) -> None:
        """Let go of the words slice by slice."""
        while self._slices:
            self._slices.pop()
            breathe()

    def literal(self, view: str, signs: str) -> list[Literal]:
        """The words that stand in a view; ``signs`` are its characters'."""
        return self._met(view, signs)[0]

    def met(self, folded: Folded, signs: str, *, is_odd: bool = False) -> tuple[list[Literal], list[Repair]]:
        """The words that stand in a view, and the view with those that are heard in it, in each way it can be read.

        Args:
            folded: the view.
            signs: of the view.
            is_odd: whether it has letters, figures or pictures.
        """
        view = folded.view
        words, others = self._met(view, signs)
        is_split = bool(self._split.search(view))
        is_meant = any(self._is_meant(view, *one) for one in others)
        repairs: list[Repair] = []
        for spelled in self._ways(view) if is_odd or is_split else [[]]:
            heard = spelled_out(view, signs, spelled)
            if is_split or is_meant or self._is_said(heard):
                others = self._met(heard.chars, heard.signs)[1]
                meant = [one for one in others if self._is_meant(heard.chars, *one)]
                repairs += [_repaired(folded, heard, chosen) for chosen in _alternatives(meant)]
        return words, repairs

    def _ways(self, view: str) -> Iterator[list[Spelled]]:
        """What is spelled out in a view: in more than one way where a picture can be read in more."""
        shown = [one for one in self._spelling(view).finditer(view) if one[0] in self._pictures]
        written = [*written_out(view)]
        readings = [self._pictures[one[0]] for one in shown]
        for way in range(min(max(map(len, readings), default=1), _WAYS)):
            said = (reading[min(way, len(reading) - 1)].translate(SIGNS) for reading in readings)
            yield sorted([*written, *((*one.span(), sounds) for one, sounds in zip(shown, said, strict=True))])

    def _spelling(self, view: str) -> re.Pattern[str]:
        """What finds pictures and split characters in a view."""
        split = [one for one in self._splits if one in view] if self._split.search(view) else []
        return re.compile("|".join([*map(re.escape, split), self._shown.pattern])) if split else self._shown

    def _is_said(self, heard: Heard) -> bool:
        """Whether a word may sound through what is spelled out; only what stands near enough is read again."""
        near: list[list[int]] = []
        for first, last in heard.said:
            start, end = max(0, first - self._reach), min(last + self._reach, len(heard.signs))
            if near and start <= near[-1][1]:
                near[-1][1] = end
            else:
                near.append([start, end])
        others = (one for span in near for one in self._met(heard.chars, heard.signs, *span)[1])
        return any(UNSAID in heard.chars[start : start + len(word)] for start, word in others)

    def _met(self, chars: str, signs: str, *span: int) -> tuple[list[Literal], list[tuple[int, str]]]:
        """What stands there, or within a span, and what only sounds as if it did."""
        literal: list[Literal] = []
        others: list[tuple[int, str]] = []
        for automaton, entries in self._slices:
            for last, number in automaton.iter(signs, *span):
                entry = entries[number]
                if entry.__class__ is str:
                    entry = entries[number] = self._entry(entry)
                length, whole, longer = entry
                end = last + 1
                start = end - length
                if whole:
                    spelled = chars[start:end]
                    found = whole[1].get(spelled)
                    if found is None:
                        found = self._learned(whole, spelled)
                    if found.__class__ is tuple:
                        literal.append((start, end, *found))
                    elif found:
                        others += [(start, word) for word in found]
                if longer and (sounds := longer.get(signs[end : end + 1])):
                    self._add_longer(chars, signs, start, sounds, literal, others)
        return literal, others

    def _add_longer(
        self,
        chars: str,
        signs: str,
        start: int,
        sounds: Iterable[_Sound],
        literal: list[Literal],
        others: list[tuple[int, str]],
    ) -> None:
        for sound in sounds:
            if signs.startswith(sound[0], start):
                end = start + len(sound[0])
                found = self._learned(sound, chars[start:end])
                if isinstance(found, tuple):
                    literal.append((start, end, *found))
                else:
                    others += [(start, word) for word in found]

    def _learned(self, sound: _Sound, spelled: str) -> _Found:
        """What a spelling of a sound means."""
        _, spellings, heard = sound
        found = spellings.get(spelled)
        if found is None:
            found = [word for word in heard if self._may_be(spelled, word)]
            if len(spellings) < _REMEMBERED:
                spellings[spelled] = found
        return found

    def _entry(self, listed: str) -> _Entry:
        """Words that begin with the same sounds, from a slice's list of them; most are never met."""
        parts = listed.split("/")
        sounds: dict[str, _Sound] = {}
        for word, number in zip(parts[::2], parts[1::2], strict=True):
            kind = self._kinds[int(number)]
            signs = word.translate(SIGNS)
            _, spellings, heard = sounds.setdefault(signs, (signs, {}, []))
            spellings[word] = _meanings(kind)
            heard += [word] * kind.is_heard
        head = min(HEAD, len(parts[0]))
        longer: dict[str, list[_Sound]] = {}
        for signs, one in sounds.items():
            if len(signs) > head:
                longer.setdefault(signs[head], []).append(one)
        return head, sounds.get(parts[0][:head].translate(SIGNS)), longer

    def _may_be(self, spelled: str, word: str) -> bool:
        """Whether a spelling that sounds like a word is one that nobody would write for anything else."""
        loose = 0
        for char, other in zip(word, spelled, strict=True):
            if other not in (char, UNSAID) and not self._is_known(char, other):
                loose += 1
                if len(word) < _LONG or loose > 1 or other in _EVERYWHERE:
                    return False
        return True

    def _is_known(self, char: str, other: str) -> bool:
        return other in self._likes.get(char, "") or other in RARE

    def _is_meant(self, chars: str, start: int, word: str) -> bool:
        """Whether the characters of such a spelling are part of no ordinary word."""
        for at, char in enumerate(word, start):
            other = chars[at]
            if other in (char, UNSAID):
                continue
            is_within = len(word) >= _LONG and self._is_known(char, other)
            if _is_in_word(chars, at, range(start, start + len(word)) if is_within else range(0)):
                return False
        return True


def _meanings(kind: Kind) -> _Found:
    """The rules that look for a word, and those it is a safe phrase of; nothing for one that is only heard."""
    hits = tuple(one >> 1 for one in kind.meanings if not one & 1)
    return (hits, tuple(one >> 1 for one in kind.meanings if one & 1)) if kind.meanings else []


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
    view = folded.view
    places = folded.places or range(len(view))
    chars, starts, ends = list[str](), list[int](), list[int]()
    placed = set()
    at = 0
    for sign, char in sorted(said.items()):
        if heard.chars[sign] != char:
            start, end, first = heard.behind(sign)
            kept = slice(at, start if first in said else end)  # what nothing was made of stays as it was
            chars += view[kept]
            starts += places[kept]
            ends += (place + 1 for place in places[kept])
            placed.add(len(chars))
            chars.append(char)
            starts.append(places[start])
            ends.append(places[end - 1] + 1)
            at = end
    starts += places[at:]
    ends += (place + 1 for place in places[at:])
    return Repair(Folded("".join(chars) + view[at:], starts, ends), frozenset(placed))


def _automaton(heads: str, breathe: Callable[[], object]) -> ahocorasick.Automaton:
    """A slice's heads, numbered; in portions, each of which holds the interpreter."""
    automaton = ahocorasick.Automaton(ahocorasick.STORE_INTS)
    added = heads.split(" ")
    for start in range(0, len(added), _PORTION):
        deque(map(automaton.add_word, added[start : start + _PORTION], range(start, start + _PORTION)), 0)
        breathe()
    automaton.make_automaton()
    return automaton
