"""The counter where phrases are found: filters, my favourites, an order that stands for the shift."""

from collections.abc import Mapping, Sequence
from itertools import islice, zip_longest
from typing import TYPE_CHECKING, NamedTuple

from livecs.phrases.fill import names_in
from livecs.phrases.library import Entry, Library
from livecs.phrases.model import Phrase, Standing
from livecs.phrases.pack_cards import ranked, without
from livecs.phrases.search import LIMIT, Index

if TYPE_CHECKING:
    from livecs.phrases.card_words import Answer
    from livecs.phrases.suggest import Suggester

_KEPT_INDEXES = 8  # an agent goes back and forth between a few scenes
_NOT_TO_CUSTOMERS = frozenset({"交接"})  # notes from one shift to the next
_NOT_SUGGESTED = frozenset({Standing.UNTRUSTED, Standing.DRAFT})


class Filter(NamedTuple):
    """What the list is narrowed to; empty values narrow nothing."""

    platform: str = ""
    scene: tuple[str, ...] = ()
    stance: str = ""

    def passes(self, phrase: Phrase, on: str) -> bool:
        """Whether a phrase stands in the narrowed list on an ISO day."""
        return (
            phrase.scene[: len(self.scene)] == self.scene
            and (not self.stance or phrase.stance == self.stance)
            and phrase.is_offered(self.platform, on)
        )


class Found(NamedTuple):
    """One row of an answer; ``favourite`` is pinned or used before."""

    entry: Entry
    favourite: bool
    pinned: bool
    words: tuple[str, ...] = ()
    """What of a customer's message it was suggested for."""


class PhrasesDesk:
    """Finds phrases. Knows no clock: the day is an argument of :meth:`turn`."""

    def __init__(self, pinned: Sequence[str] = (), packs_off: Sequence[str] = ()) -> None:
        """Start with an empty library."""
        self.library = Library()
        """All there is, also what is switched off."""
        self._library = Library()
        self._ranked: tuple[Entry, ...] = ()
        self._packs_off = tuple(packs_off)
        self._uses: Mapping[str, int] = {}
        self._on = ""
        self._pinned = tuple(pinned)
        self._indexes: dict[Filter, Index] = {}
        self._suggester: Suggester | None = None

    @property
    def pinned(self) -> tuple[str, ...]:
        """The pinned phrase ids in the order they were pinned."""
        return self._pinned

    @property
    def packs_off(self) -> tuple[str, ...]:
        """The ids of packs whose phrases are not offered."""
        return self._packs_off

    def switch(self, pack_id: str) -> bool:
        """Switch a pack off, or on again; True when it is on now."""
        is_on = pack_id in self._packs_off
        others = tuple(one for one in self._packs_off if one != pack_id)
        self._packs_off = others if is_on else (*others, pack_id)
        self.stock(self.library)
        return is_on

    def stock(self, library: Library) -> None:
        """Take another library: packs were read, or their readings made."""
        self.library = library
        self._library = without(library, self._packs_off)
        self._ranked = ranked(self._library)
        self._indexes.clear()
        self._suggester = None

    def freeze(self, uses: Mapping[str, int]) -> None:
        """Fix the order for a shift, by the uses before it."""
        self._uses = dict(uses)
        self._indexes.clear()

    def turn(self, on: str) -> bool:
        """Take another ISO day as today: phrases that ended before it are offered no more; False if it is the same."""
        if on == self._on:
            return False
        self._on = on
        self._indexes.clear()
        return True

    def pin(self, phrase_id: str) -> bool:
        """Pin a phrase behind the others, or take its pin away; True when it is pinned now."""
        if phrase_id in self._pinned:
            self._pinned = tuple(one for one in self._pinned if one != phrase_id)
            return False
        self._pinned = (*self._pinned, phrase_id)
        return True

    def attitudes(self, case: str, platform: str) -> dict[str, Found]:
        """The first phrase of each attitude of an after-sale situation, by stance; those there are."""
        first: dict[str, Found] = {}
        for found in self.of_situation(case, platform):
            if found.entry.phrase.stance:
                first.setdefault(found.entry.phrase.stance, found)
        return first

    def of_situation(self, case: str, platform: str) -> tuple[Found, ...]:
        """All phrases of an after-sale situation that may be offered on a platform, in the order of the shift."""
        entries = self._index(Filter(platform)).entries if case else ()
        return tuple(self._found(entry) for entry in entries if entry.phrase.case == case)

    def find(self, query: str, narrowed: Filter, limit: int = LIMIT, case: str = "") -> tuple[Found, ...]:
        """The rows for a query; without query and scene, my favourites.

        Where they hold nothing of an after-sale situation that is wanted (``case``), its phrases stand before them.
        """
        index = self._index(narrowed)
        if not query.strip() and not narrowed.scene:
            entries = self._favourites(index.entries)[:limit]
        else:
            entries = [index.entries[hit.position] for hit in index.search(query, limit)]
        rows = [*map(self._found, entries)]
        return (*self._of_case(case, narrowed, rows), *rows)[:limit]

    def suggest(self, message: str, narrowed: Filter, case: str = "") -> tuple[Found, ...]:
        """The few approved phrases that fit a customer's message best; ``case`` as in :meth:`find`.

        The message is kept nowhere.
        """
        if self._suggester is None:
            from livecs.phrases.suggest import Suggester  # most starts suggest nothing

            said = [entry for entry in self._library.entries if entry.phrase.scene[0] not in _NOT_TO_CUSTOMERS]
            self._suggester = Suggester(said)

        def passes(entry: Entry) -> bool:
            return entry.standing not in _NOT_SUGGESTED and narrowed.passes(entry.phrase, self._on)

        suggested = self._suggester.suggest(message, passes)
        rows = [self._found(entry)._replace(words=words) for entry, words in suggested]
        return (*self._of_case(case, narrowed, rows), *rows)

    def under(self, answer: "Answer", narrowed: Filter, limit: int = LIMIT, case: str = "") -> tuple[Found, ...]:
        """The rows under an answer of 本场信息: none under a basket, under a bare link first those that it fills."""
        if answer.rest is None:
            return ()
        if answer.rest or not answer.number:
            return self.find(answer.rest, narrowed, limit, case)
        from livecs.phrases.card import LINK_NAMES  # a start answers nothing

        with_holes = (entry for entry in self._index(narrowed).entries if "{" in entry.phrase.text)  # parsed are few
        waiting = (entry for entry in with_holes if LINK_NAMES.intersection(names_in(entry.phrase.text)))
        rows = tuple(map(self._found, islice(waiting, limit)))
        if len(rows) == limit:
            return rows
        ids = {row.entry.phrase.id for row in rows}
        return (*rows, *(row for row in self.find("", narrowed, limit, case) if row.entry.phrase.id not in ids))[:limit]

    def prepare(self, narrowed: Filter) -> None:
        """Make the next query as fast as the one after it."""
        self._index(narrowed).prepare()

    def scenes(self, platform: str) -> dict[str, list[str]]:
        """The scenes of a platform's phrases: first level in pack order, with its second level."""
        tree: dict[str, dict[str, None]] = {}
        for phrase, *_ in self._library.entries:
            if phrase.is_offered(platform, self._on):
                below = tree.setdefault(phrase.scene[0], {})
                below.update(dict.fromkeys(phrase.scene[1:2]))
        return {scene: list(below) for scene, below in tree.items()}

    def stanced_scenes(self, platform: str) -> frozenset[str]:
        """The first-level scenes in which phrases take an attitude."""
        phrases = (phrase for phrase, *_ in self._library.entries if phrase.stance)
        return frozenset(phrase.scene[0] for phrase in phrases if phrase.is_offered(platform, self._on))

    def _of_case(self, case: str, narrowed: Filter, rows: Sequence[Found]) -> tuple[Found, ...]:
        """The phrases of a wanted after-sale situation, from all scenes, where the rows hold none of them."""
        if not case or any(row.entry.phrase.case == case for row in rows):
            return ()
        everywhere = self._index(narrowed._replace(scene=())).entries
        return tuple(self._found(entry) for entry in everywhere if entry.phrase.case == case)

    def _found(self, entry: Entry) -> Found:
        pinned = entry.phrase.id in self._pinned
        return Found(entry, pinned or entry.phrase.id in self._uses, pinned)

    def _index(self, narrowed: Filter) -> Index:
        if narrowed not in self._indexes:
            if len(self._indexes) >= _KEPT_INDEXES:
                self._indexes.pop(next(iter(self._indexes)))
            passing = [entry for entry in self._ranked if narrowed.passes(entry.phrase, self._on)]
            passing.sort(key=lambda entry: -self._uses.get(entry.phrase.id, 0))
            self._indexes[narrowed] = Index(passing)
        return self._indexes[narrowed]

    def _favourites(self, ranked: Sequence[Entry]) -> list[Entry]:
        """Pinned ones in their places, then used ones, then one of each scene in turn."""
        by_id = {entry.phrase.id: entry for entry in ranked}
        pinned = [by_id.pop(one) for one in self._pinned if one in by_id]
        used = [
            by_id.pop(entry.phrase.id) for entry in ranked if entry.phrase.id in self._uses and entry.phrase.id in by_id
        ]
        scenes: dict[str, list[Entry]] = {}
        for entry in by_id.values():
            scenes.setdefault(entry.phrase.scene[0], []).append(entry)
        rounds = zip_longest(*scenes.values())
        return [*pinned, *used, *(entry for turn in rounds for entry in turn if entry)]
