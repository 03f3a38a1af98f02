"""Every shipped rule keeps its own examples; no rule without a good and a bad one."""

from livecs.desktop.paths import shipped
from livecs.lint.check import check_files
from livecs.toml_items import files_in

FILES = files_in([shipped("resources") / "rules"])


def test_every_rule_finds_what_it_must_and_passes_what_it_must() -> None:
    faults, rules = check_files(FILES)
    assert [str(fault) for fault in faults] == []
    assert rules > 40
