"""Packs as a list shows them, and what a library is without those that are switched off."""

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple

from livecs.faults import Fault
from livecs.phrases.library import Entry, Library
from livecs.phrases.model import Pack, Scope, Standing

_RANKS = {Scope.PERSONAL: 0, Scope.TEAM: 1}
_LAST = 2  # whatever is the company's, or nobody's: drafts


class PackCard(NamedTuple):
    """One pack: whose, how many phrases, how many of each standing, what is wrong, and whether it is off.

    A file that could not be read as a pack has no id; ``title`` is its name.
    """

    id: str
    title: str
    scope: str
    phrases: int
    standings: tuple[tuple[Standing, int], ...]
    faults: tuple[Fault, ...]
    is_off: bool


def pack_cards(library: Library, off: Collection[str]) -> tuple[PackCard, ...]:
    """All packs, personal ones first, then those of the team, then the company's; last what could not be read."""
    standing = {entry.phrase.id: entry.standing for entry in library.entries}
    by_path: dict[str, list[Fault]] = {}
    for fault in library.faults:
        by_path.setdefault(fault.path, []).append(fault)
    ordered = sorted(library.packs, key=lambda one: rank(one[1]))
    cards = [_card(pack, standing, by_path.pop(str(path), ()), off) for path, pack in ordered]
    unread = [PackCard("", Path(path).name, "", 0, (), tuple(faults), is_off=False) for path, faults in by_path.items()]
    return (*cards, *unread)


def without(library: Library, off: Collection[str]) -> Library:
    """A library without the phrases of packs that are off; drafts stay."""
    left_out = {phrase.id for _, pack in library.packs if pack.id in off for phrase in pack.phrases}
    if not left_out:
        return library
    return library._replace(entries=tuple(one for one in library.entries if one.phrase.id not in left_out))


def ranked(library: Library) -> tuple[Entry, ...]:
    """One's own phrases, then the team's, then the company's and drafts: so they stand where a search finds them equal.

    Within each as they stand in their packs.
    """
    ranks = {phrase.id: rank(pack) for _, pack in library.packs if rank(pack) < _LAST for phrase in pack.phrases}
    first = sorted((one for one in library.entries if one.phrase.id in ranks), key=lambda one: ranks[one.phrase.id])
    return (*first, *(one for one in library.entries if one.phrase.id not in ranks))


def rank(pack: Pack) -> int:
    """0 for a personal pack, 1 for the team's, 2 for the company's."""
    return _RANKS.get(Scope(pack.scope), _LAST)


def _card(pack: Pack, standing: dict[str, Standing], faults: Iterable[Fault], off: Collection[str]) -> PackCard:
    met = [standing[phrase.id] for phrase in pack.phrases if phrase.id in standing]
    counted = tuple((one, met.count(one)) for one in Standing if one in met)
    return PackCard(pack.id, pack.title, pack.scope, len(pack.phrases), counted, tuple(faults), pack.id in off)
