"""All rule packs of all folders as one linter, through a cache keyed by what the files contain."""

from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from livecs import content_cache, toml_items
from livecs.faults import Fault
from livecs.lint.linter import Linter
from livecs.lint.model import RulePack, pack_from_row
from livecs.lint.packs import read_rules
from livecs.lint.vocabulary import Vocabulary, vocabulary_of

_CACHE_VERSION = 3


class Rules(NamedTuple):
    """A linter over all packs that could be read, and the faults of those that could not."""

    linter: Linter
    packs: tuple[RulePack, ...] = ()
    faults: tuple[Fault, ...] = ()


def load(folders: Iterable[Path], cache: Path | None = None) -> Rules:
    """Read the packs of some folders, later folders over earlier ones: a pack replaces one of the same id.

    Args:
        folders: where ``*.toml`` packs lie; a missing folder is an empty one.
        cache: folder for packs and vocabulary as they were worked out last; need not exist, and is filled.
    """
    files = toml_items.files_in(folders)
    place = cache / f"{_digest(files)}.json" if cache else None
    if place and (known := _cached(place)):
        packs, vocabulary = known
        return Rules(Linter(packs, vocabulary), packs)
    read = [(path, *read_rules(path)) for path in files]
    packs = tuple({pack.id: pack for _, pack, _ in read if pack}.values())
    faults = tuple(fault for _, _, wrong in read for fault in wrong)
    vocabulary = vocabulary_of(packs)
    if place and not faults:  # faults are to be told again at the next start
        _write(place, packs, vocabulary)
    return Rules(Linter(packs, vocabulary), packs, faults)


def _digest(files: Iterable[Path]) -> str:
    return sha256("".join(map(content_cache.digest, files)).encode()).hexdigest()[:32]


def _cached(place: Path) -> tuple[tuple[RulePack, ...], Vocabulary] | None:
    with suppress(ValueError, TypeError, AttributeError):
        if content := content_cache.read(place, _CACHE_VERSION):
            rows, words = content
            return tuple(map(pack_from_row, rows)), Vocabulary._make(words)
    return None


def _write(place: Path, packs: tuple[RulePack, ...], vocabulary: Vocabulary) -> None:
    with suppress(OSError):  # without it the next start works it out again
        content_cache.write(place, _CACHE_VERSION, [packs, vocabulary])
        for old in place.parent.glob("*.*"):
            if old != place and old.is_file():
                old.unlink()
