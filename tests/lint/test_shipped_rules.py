"""Every shipped rule keeps its own examples; no rule without a good and a bad one; and what it offers is clean."""

import pytest

from livecs.desktop.paths import shipped
from livecs.lint.check import check_files
from livecs.lint.library import Rules, load
from livecs.lint.model import Severity
from livecs.lint.packs import read_rules
from livecs.platforms import PLATFORM_IDS
from livecs.toml_items import files_in

FILES = files_in([shipped("resources") / "rules"])
FIXES = sorted({fix for path in FILES if (pack := read_rules(path)[0]) for rule in pack.rules for fix in rule.fixes})


def test_every_rule_finds_what_it_must_and_passes_what_it_must() -> None:
    faults, rules = check_files(FILES)
    assert [str(fault) for fault in faults] == []
    assert rules > 40


@pytest.fixture(scope="module")
def shipped_rules() -> Rules:
    return load([shipped("resources") / "rules"])


@pytest.mark.parametrize("platform", PLATFORM_IDS)
def test_no_fix_is_itself_flagged(shipped_rules: Rules, platform: str) -> None:
    flagged = [
        (fix, finding.rule)
        for fix in FIXES
        for finding in shipped_rules.linter.check(fix, platform)
        if finding.severity != Severity.HINT
    ]
    assert flagged == []


def test_no_fix_is_a_disguise() -> None:
    """A fix says something else; it never stars, spaces or dots the word it stands for."""
    assert [fix for fix in FIXES if set(fix) & set(" *＊·×_~")] == []


@pytest.mark.parametrize("text", ["全网最低价", "全网最便宜", "全网最好看", "全网最受欢迎"])
def test_what_is_best_of_all_is_flagged_with_what_it_is_best_in(shipped_rules: Rules, text: str) -> None:
    """Its fix stands for all of it: 价格很有竞争力, not 价格很有竞争力低价."""
    assert [one.text for one in shipped_rules.linter.check(text, "douyin")] == [text]
