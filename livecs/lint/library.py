"""All rule packs of all folders as one linter, through a cache keyed by what the files contain."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from livecs import content_cache
from livecs.faults import Fault
from livecs.lint.linter import Linter
from livecs.lint.model import RulePack, pack_from_row
from livecs.lint.packs import read_rules

_CACHE_VERSION = 1


class Rules(NamedTuple):
    """A linter over all packs that could be read, and the faults of those that could not."""

    linter: Linter
    packs: tuple[RulePack, ...] = ()
    faults: tuple[Fault, ...] = ()


def load(folders: Iterable[Path], cache: Path | None = None) -> Rules:
    """Read the packs of some folders, later folders over earlier ones: a pack replaces one of the same id.

    Args:
        folders: where ``*.toml`` packs lie; a missing folder is an empty one.
        cache: folder of parsed packs; need not exist, and is filled.
    """
    packs: dict[str, RulePack] = {}
    faults: list[Fault] = []
    used: set[str] = set()
    for path in rule_files(folders):
        place = cache / f"{content_cache.digest(path)}.json" if cache else None
        pack = _cached(place) if place else None
        if not pack:
            pack, wrong = read_rules(path)
            faults += wrong
            if pack and place:
                _write(place, pack)
        if pack:
            packs[pack.id] = pack
            used.add(place.name if place else "")
    if cache:
        _prune(cache, used)
    return Rules(Linter(packs.values()), tuple(packs.values()), tuple(faults))


def _cached(path: Path) -> RulePack | None:
    with suppress(ValueError, TypeError):
        if row := content_cache.read(path, _CACHE_VERSION):
            return pack_from_row(row)
    return None


def _write(path: Path, pack: RulePack) -> None:
    with suppress(OSError):  # without it the next start parses again
        content_cache.write(path, _CACHE_VERSION, pack)


def _prune(cache: Path, used: set[str]) -> None:
    for path in cache.glob("*.json"):
        if path.name not in used:
            with suppress(OSError):  # what cannot be removed does no harm
                path.unlink()


def rule_files(folders: Iterable[Path]) -> list[Path]:
    """The rule files of some folders, hidden ones (editors' lock files) left out."""
    return [path for folder in folders for path in sorted(folder.glob("*.toml")) if not path.name.startswith(".")]
