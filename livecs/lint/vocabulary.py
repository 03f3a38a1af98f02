"""The words of a set of rules as the automaton holds them: folded, each with what it means to which rule."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple
from unicodedata import category

from livecs.lint.families import PICTURES, anchors, partners_of, spellings, stands_after, stands_before
from livecs.lint.fold import Fold
from livecs.lint.model import Category, Families, Rule, RulePack
from livecs.lint.sounds import SIGNS, is_said, sound

HEAD = 4  # signs of a word that an automaton looks for; what follows is compared
_ONE, _SLICE = 60_000, 3_000  # heads in an automaton
# Of each of the commonest sounds of service talk a character, commonest first.
_COMMON = "一是的您我不了有在这好看会寄到个件就下可里两先点子单款和要发收天给码包上直今洗请"


class Partners(NamedTuple):
    """The words of a rule's other part, and on which side of the anchor they may stand."""

    words: tuple[str, ...]
    before: bool
    after: bool


class Kind(NamedTuple):
    """What words mean, and whether they are believed when they are only heard.

    A meaning is twice the rule's number, and one more for a safe phrase of that rule.
    """

    meanings: tuple[int, ...]
    is_heard: bool


class Vocabulary(NamedTuple):
    """All that a linter needs to know of some packs but their words; working it out costs more than loading it.

    Args:
        rules: in the order in which words name them; without their words.
        partners: the other parts of rules, by their number.
        kept: the pictures that words are spelled with.
        likes: the characters known to be written for a character that sounds the same.
        pictures: what a picture may be read as.
        spelled: the families without what is heard.
        kinds: the kinds of words.
        longest_safe: the length of the longest safe phrase.
        longest_heard: the length of the longest word that is believed when it is only heard.
    """

    rules: tuple[Rule, ...]
    partners: dict[int, Partners]
    kept: str
    likes: dict[str, str]
    pictures: dict[str, list[str]]
    spelled: Families
    kinds: tuple[Kind, ...]
    longest_safe: int
    longest_heard: int


class Slice(NamedTuple):
    """Words for one automaton, as quick to load as can be: how they begin, and which do so (``失眠/12/市面上/7``).

    Both are joined by blanks. A folded word has neither blank nor stroke.
    """

    heads: str
    words: str


def rules_of(packs: Iterable[RulePack]) -> tuple[Rule, ...]:
    """All rules in the order by which a vocabulary numbers them."""
    return tuple(rule for pack in packs for rule in pack.rules)


def vocabulary_of(packs: Sequence[RulePack]) -> tuple[Vocabulary, list[Slice]]:
    """Spell out and fold the words of some packs."""
    rules = rules_of(packs)
    families: Families = {name: family for pack in packs for name, family in pack.families.items()}
    shown = _readings(families.pop(PICTURES, {}))
    written = {name: {char: _unheard(char, likes) for char, likes in one.items()} for name, one in families.items()}
    partners = {
        n: Partners(partners_of(rule), stands_before(rule), stands_after(rule))
        for n, rule in enumerate(rules)
        if rule.then
    }
    kept, words = _folded_words(rules, partners, written, shown)
    kinds: dict[Kind, int] = {}
    numbered = [
        (word, kinds.setdefault(kind, len(kinds)))
        for word, meanings in words.items()
        if (kind := _kind(word, tuple(meanings), rules)).meanings or kind.is_heard
    ]
    listed = tuple(kinds)
    vocabulary = Vocabulary(
        tuple(rule.without_words() for rule in rules),
        partners,
        "".join(sorted(kept)),
        _likes(families.values()),
        _shown(shown, Fold(kept)),
        written,
        listed,
        max((len(word) for rule in rules for word in rule.safe), default=0),
        max((len(word) for word, kind in numbered if listed[kind].is_heard), default=1),
    )
    return vocabulary, list(_slices(numbered))


def _readings(family: dict[str, tuple[str, ...]]) -> dict[str, list[str]]:
    """What each picture or split character may be read as."""
    shown: dict[str, list[str]] = {}
    for word, pictures in family.items():
        for picture in pictures:
            shown.setdefault(picture, []).append(word)
    return shown


def _shown(readings: dict[str, list[str]], fold: Fold) -> dict[str, list[str]]:
    """The readings of pictures as folding leaves them; one that it makes a letter of is that letter: ❌ is an x."""
    views = {picture: fold(picture).view for picture in readings}
    return {
        view: readings[one] for one, view in views.items() if view == one or not (view.isascii() and view.isalnum())
    }


def _folded_words(
    rules: Sequence[Rule], partners: dict[int, Partners], written: Families, shown: Iterable[str]
) -> tuple[set[str], dict[str, dict[int, None]]]:
    """The pictures that words are spelled with, and the words by their folded spelling with what they mean."""
    spelled = [
        (n, *one) for n, rule in enumerate(rules) for one in spellings(anchors(rule), written.get(rule.family, {}))
    ]
    safe = [(n, word) for n, rule in enumerate(rules) for word in rule.safe]
    seconds = {word for one in partners.values() for word in one.words}
    everything = chain(seconds, (word for _, word in safe), (one[1] for one in spelled), shown)
    kept = {char for char in set("".join(everything)) if category(char) == "So"}
    fold, bare = Fold(kept), Fold()
    words: dict[str, dict[int, None]] = {}
    for number, word, disguised in spelled:
        if not disguised or len(bare(word).view) > 1:  # a stand-in may be a sign that is left out
            words.setdefault(fold(word).view, {})[2 * number] = None
    for number, word in safe:
        words.setdefault(fold(word).view, {})[2 * number + 1] = None
    for word in {word for n, one in partners.items() if rules[n].family for word in one.words}:
        words.setdefault(fold(word).view, {})  # heard, and then looked for as it stands
    words.pop("", None)
    return kept, words


def _kind(word: str, meanings: tuple[int, ...], rules: Sequence[Rule]) -> Kind:
    """What a word means; one without meaning is a second part, heard so that it may be found."""
    return Kind(meanings, is_said(word) and (not meanings or any(_is_heard(one, rules) for one in meanings)))


def _is_heard(meaning: int, rules: Sequence[Rule]) -> bool:
    """Whether a word may be written otherwise: no safe phrase, and no sloppy spelling but where a family says so."""
    rule = rules[meaning >> 1]
    return not meaning & 1 and (rule.category != Category.NONSTANDARD_LANGUAGE or bool(rule.family))


def _slices(words: Sequence[tuple[str, int]]) -> Iterator[Slice]:
    """Words in the portions that an automaton each is made of: finishing one holds the interpreter.

    Few words are quickest found by one that begins with the commonest; a large pack's (100,000 words: 0.4 s) are
    sorted by their sounds, so that each automaton begins with few signs.
    """
    listed: dict[str, list[str]] = {}
    for word, kind in sorted(words):
        listed.setdefault(word[:HEAD].translate(SIGNS), []).append(f"{word}/{kind}")
    heads = sorted(listed)
    size = _SLICE
    if len(heads) <= _ONE:
        size = _ONE
        order = _order(heads)
        heads.sort(key=lambda head: [order[sign] for sign in head])
    for start in range(0, len(heads), size):
        portion = heads[start : start + size]
        yield Slice(" ".join(portion), " ".join("/".join(listed[one]) for one in portion))


def _order(heads: Iterable[str]) -> dict[str, int]:
    """The signs of some words, commonest first: an automaton tries what may come next in the order it was made."""
    counted = Counter(chain.from_iterable(heads))
    return {sign: n for n, sign in enumerate(dict.fromkeys([*_COMMON.translate(SIGNS), *dict(counted.most_common())]))}


def _unheard(char: str, stand_ins: Iterable[str]) -> tuple[str, ...]:
    """The stand-ins that do not sound like a character."""
    own = sound(char)
    return tuple(one for one in stand_ins if not own or (sound(one) if len(one) == 1 else one) != own)


def _likes(families: Iterable[dict[str, tuple[str, ...]]]) -> dict[str, str]:
    likes: dict[str, str] = {}
    for family in families:
        for char, stand_ins in family.items():
            heard = (one for one in stand_ins if len(one) == 1 and sound(one) == sound(char))
            likes[char] = likes.get(char, "") + "".join(heard)
    return likes
