"""The words of a set of rules as the automaton holds them: folded, each with what it means to which rule."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import category

from livecs.lint.families import spellings
from livecs.lint.fold import Fold
from livecs.lint.model import Rule, RulePack

if TYPE_CHECKING:
    from livecs.lint.model import Families


class Vocabulary(NamedTuple):
    """Words by their folded spelling; working them out costs more than loading them, so they are cached.

    ``pictures`` are the signs that words are spelled with. A meaning is twice the rule's number, and one
    more where the word is a safe phrase of that rule.
    """

    pictures: str
    words: dict[str, list[int]]


def rules_of(packs: Iterable[RulePack]) -> tuple[Rule, ...]:
    """All rules in the order by which a vocabulary numbers them."""
    return tuple(rule for pack in packs for rule in pack.rules)


def vocabulary_of(packs: Sequence[RulePack]) -> Vocabulary:
    """Spell out and fold the words of some packs."""
    rules = rules_of(packs)
    families: Families = {name: family for pack in packs for name, family in pack.families.items()}
    spelled = [(number, *one) for number, rule in enumerate(rules) for one in spellings(rule, families)]
    others = [word for rule in rules for word in (*rule.then, *rule.safe)]
    pictures = {char for word in (*others, *(one[1] for one in spelled)) for char in word if category(char) == "So"}
    fold, bare = Fold(pictures), Fold()
    words: dict[str, dict[int, None]] = {}
    for number, word, disguised in spelled:
        if not disguised or len(bare(word).view) > 1:  # a stand-in may be a sign that is left out
            words.setdefault(fold(word).view, {})[2 * number] = None
    for number, rule in enumerate(rules):
        for word in rule.safe:
            words.setdefault(fold(word).view, {})[2 * number + 1] = None
    words.pop("", None)
    return Vocabulary("".join(sorted(pictures)), {word: list(meanings) for word, meanings in sorted(words.items())})
