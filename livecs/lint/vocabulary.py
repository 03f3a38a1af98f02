"""The words of a set of rules as the automaton holds them: folded, each with what it means to which rule."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from unicodedata import category

from livecs.lint.families import PICTURES, anchors, partners, spellings
from livecs.lint.fold import Fold
from livecs.lint.model import Families, Rule, RulePack
from livecs.lint.sounds import sound


class Vocabulary(NamedTuple):
    """Words by their folded spelling; working them out costs more than loading them, so they are cached.

    ``kept`` are the pictures that words are spelled with. A meaning is twice the rule's number, and one
    more where the word is a safe phrase of that rule. ``partners`` are the words of second parts;
    ``likes`` the characters known to be written for a character that sounds the same, and ``pictures``
    what a picture is read as.
    """

    kept: str
    words: dict[str, list[int]]
    partners: list[str]
    likes: dict[str, str]
    pictures: dict[str, str]
    spelled: Families
    """The families without what is heard."""


def rules_of(packs: Iterable[RulePack]) -> tuple[Rule, ...]:
    """All rules in the order by which a vocabulary numbers them."""
    return tuple(rule for pack in packs for rule in pack.rules)


def vocabulary_of(packs: Sequence[RulePack]) -> Vocabulary:
    """Spell out and fold the words of some packs."""
    rules = rules_of(packs)
    families: Families = {name: family for pack in packs for name, family in pack.families.items()}
    shown = {picture: word for word, all_of in families.pop(PICTURES, {}).items() for picture in all_of}
    written = {name: {char: _unheard(char, likes) for char, likes in one.items()} for name, one in families.items()}
    spelled = [
        (n, *one) for n, rule in enumerate(rules) for one in spellings(anchors(rule), written.get(rule.family, {}))
    ]
    seconds = {word for rule in rules for word in partners(rule)}
    plain = [*seconds, *(word for rule in rules for word in rule.safe), *(one[1] for one in spelled)]
    kept = {char for word in plain for char in word if category(char) == "So"} | set("".join(shown))
    fold, bare = Fold(kept), Fold()
    words: dict[str, dict[int, None]] = {}
    for number, word, disguised in spelled:
        if not disguised or len(bare(word).view) > 1:  # a stand-in may be a sign that is left out
            words.setdefault(fold(word).view, {})[2 * number] = None
    for number, rule in enumerate(rules):
        for word in rule.safe:
            words.setdefault(fold(word).view, {})[2 * number + 1] = None
    words.pop("", None)
    return Vocabulary(
        "".join(sorted(kept)),
        {word: list(meanings) for word, meanings in sorted(words.items())},
        sorted({fold(word).view for word in seconds}),
        _likes(families.values()),
        {fold(picture).view: word for picture, word in shown.items()},
        written,
    )


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
