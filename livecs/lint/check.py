"""What ``livecs rules check`` says beyond what refuses a pack: each rule against its own examples."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from livecs import toml_items
from livecs.faults import Fault
from livecs.lint.linter import Linter
from livecs.lint.model import Families, Rule, RulePack
from livecs.lint.packs import read_rules
from livecs.sentence import Sentence


def check_files(files: Iterable[Path]) -> tuple[list[Fault], int]:
    """Check rule files together.

    Returns:
        The faults in the order of files and lines, and how many rules were looked at.
    """
    faults: list[Fault] = []
    read: list[tuple[Path, RulePack]] = []
    for path in files:
        pack, wrong = read_rules(path)
        faults += wrong
        if pack:
            read.append((path, pack))
    families: Families = {name: family for _, pack in read for name, family in pack.families.items()}
    owner: dict[str, Path] = {}
    for path, pack in read:
        lines = toml_items.item_lines(toml_items.read_text(path), "rule")
        for rule, place in zip(pack.rules, lines, strict=False):
            if rule.id in owner:
                faults.append(
                    Fault(
                        str(path),
                        place.line_of("id"),
                        rule.id,
                        Sentence("{} 里已有这个 id", owner[rule.id].name),
                        Sentence("换一个 id"),
                    )
                )
            owner.setdefault(rule.id, path)
            faults += [Fault(str(path), place.line_of(key), rule.id, *said) for key, said in broken(rule, families)]
    return sorted(faults), len(owner)


def broken(rule: Rule, families: Families) -> Iterator[tuple[str, tuple[str, str]]]:
    """The examples that a rule alone does not keep: the key they stand under, what is wrong, what to do."""
    linter = Linter.of([RulePack("families", families=families), RulePack("one", rules=(rule,))])
    for example in rule.flagged:
        if not linter.check(example.text, example.platform):
            yield "flagged", (Sentence("例句没有被找到：{}", example.text), Sentence("补上词，或改例句"))
    for example in rule.passes:
        if found := linter.check(example.text, example.platform):
            yield (
                "passes",
                (Sentence("例句被误判了（{}）：{}", found[0].text, example.text), Sentence("补上 safe，或收窄词")),
            )
