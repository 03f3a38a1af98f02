"""All rule packs of all folders as one linter, through a cache keyed by what the files contain."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from livecs.faults import Fault
from livecs.lint.linter import Linter
from livecs.lint.packs import read_rules

if TYPE_CHECKING:
    from livecs.lint.model import RulePack


class Rules(NamedTuple):
    """A linter over all packs that could be read, and the faults of those that could not."""

    linter: Linter
    faults: tuple[Fault, ...] = ()


def load(folders: Iterable[Path]) -> Rules:
    """Read the packs of some folders, later folders over earlier ones: a pack replaces one of the same id."""
    packs: dict[str, RulePack] = {}
    faults: list[Fault] = []
    for path in rule_files(folders):
        pack, wrong = read_rules(path)
        faults += wrong
        if pack:
            packs[pack.id] = pack
    return Rules(Linter(packs.values()), tuple(faults))


def rule_files(folders: Iterable[Path]) -> list[Path]:
    """The rule files of some folders, hidden ones (editors' lock files) left out."""
    return [path for folder in folders for path in sorted(folder.glob("*.toml")) if not path.name.startswith(".")]
