"""All rule packs of all folders as one linter, through a cache keyed by what the files contain."""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from livecs import content_cache, toml_items
from livecs.faults import Fault
from livecs.lint.linter import Linter
from livecs.lint.model import RulePack, rule_from_row
from livecs.lint.packs import read_rules
from livecs.lint.vocabulary import Kind, Partners, Slice, Vocabulary, vocabulary_of

_CACHE_VERSION = 9
_PART = b"\x1e"  # the record separator: no word has one, since folding leaves it out


class Rules(NamedTuple):
    """A linter over all packs that could be read, and the faults of those that could not."""

    linter: Linter
    faults: tuple[Fault, ...] = ()


def packs_of(folders: Iterable[Path]) -> tuple[tuple[RulePack, ...], tuple[Fault, ...]]:
    """Read the packs of some folders, later folders over earlier ones: a pack replaces one of the same id.

    Args:
        folders: where ``*.toml`` packs lie; a missing folder is an empty one.
    """
    read = [read_rules(path) for path in toml_items.files_in(folders)]
    packs = {pack.id: pack for pack, _ in read if pack}
    return tuple(packs.values()), tuple(fault for _, wrong in read for fault in wrong)


def load(folders: Iterable[Path], cache: Path | None = None, breathe: Callable[[], object] = lambda: None) -> Rules:
    """A linter over the packs of some folders.

    Args:
        folders: see :func:`packs_of`.
        cache: folder for what was worked out last; need not exist, and is filled.
        breathe: called after each slice of a large pack, which is built without holding anyone up.
    """
    folders = tuple(folders)
    place = _place(folders, cache) if cache else None
    if place and (known := _cached(place, breathe)):
        return known
    packs, faults = packs_of(folders)
    vocabulary, words = vocabulary_of(packs)
    if place:
        _write(place, vocabulary, words, faults)
    return Rules(Linter(vocabulary, words, breathe), faults)


def is_cold(folders: Iterable[Path], cache: Path) -> bool:
    """Whether the packs of some folders must be read anew, which takes a process of its own a second or two."""
    return not _place(folders, cache).exists()


def _place(folders: Iterable[Path], cache: Path) -> Path:
    named = (f"{path}\0{content_cache.digest(path)}\0" for path in toml_items.files_in(folders))
    return cache / f"{sha256(''.join(named).encode(errors='surrogatepass')).hexdigest()[:32]}.words"


def _cached(place: Path, breathe: Callable[[], object]) -> Rules | None:
    """What was worked out before: the rules as JSON, then each slice's words as they are, which is quicker to read."""
    with suppress(OSError, ValueError, TypeError, KeyError, IndexError, AttributeError):
        head, *lines = place.read_bytes().split(_PART)
        version, slices_, faults, row = json.loads(head)
        if version == _CACHE_VERSION:
            linter = Linter(_vocabulary(row), _slices(slices_, lines), breathe)
            return Rules(linter, tuple(map(Fault._make, faults)))
    return None


def _slices(count: int, lines: Sequence[bytes]) -> Iterator[Slice]:
    """The slices of a file that was not cut short.

    Raises:
        ValueError: it was.
    """
    for words in zip(lines[:-1:2], lines[1::2], strict=True):
        yield Slice(*(line.decode("utf8", "surrogatepass") for line in words))
    if len(lines) != 2 * count + 1:
        raise ValueError(count)


def _vocabulary(row: list[Any]) -> Vocabulary:
    rules, partners, kept, likes, pictures, spelled, kinds, *longest = row
    return Vocabulary(
        tuple(map(rule_from_row, rules)),
        {int(n): Partners(tuple(words), before, after) for n, (words, before, after) in partners.items()},
        kept,
        likes,
        pictures,
        {name: {char: tuple(likes) for char, likes in family.items()} for name, family in spelled.items()},
        tuple(Kind(tuple(meanings), is_heard) for meanings, is_heard in kinds),
        *longest,
    )


def _write(place: Path, vocabulary: Vocabulary, words: list[Slice], faults: tuple[Fault, ...]) -> None:
    head = json.dumps([_CACHE_VERSION, len(words), faults, vocabulary], ensure_ascii=False)
    parts = [part.encode("utf8", "surrogatepass") for part in (head, *chain.from_iterable(words), "")]
    temporary = place.with_suffix(f".{os.getpid()}.tmp")
    with suppress(OSError):  # without it the next start works it out again
        place.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(_PART.join(parts))
        temporary.replace(place)
        for old in place.parent.glob("*.*"):
            if old != place and old.is_file():
                old.unlink()
