"""Rules in a line each."""

from typing import Any

from livecs.lint.linter import Linter
from livecs.lint.model import Category, Families, Finding, Kind, Rule, RulePack, Source

FAMILIES: Families = {"contact": {"微": ("薇", "wei", "v"), "信": ("芯", "xin", "❤"), "加": ("+", "jia")}}
SOURCE = Source("测试", "", "2026-11-21", "A")


def rule(*terms: str, **fields: Any) -> Rule:  # noqa: ANN401 (the fields of a rule)
    values: dict[str, Any] = {
        "id": "test.rule",
        "category": Category.ABSOLUTE_TERM,
        "kind": Kind.TERMS,
        "message": "“{match}”不可以",
        "severity": {"any": "error"},
        "source": SOURCE,
        "terms": terms,
    }
    return Rule(**values | fields)


def linter(*rules: Rule) -> Linter:
    return Linter.of([RulePack("test", rules=rules, families=FAMILIES)])


def texts(found: tuple[Finding, ...]) -> list[str]:
    return [finding.text for finding in found]


RULE_PACK = """schema = 1
pack = "mine"
title = "我的"
[[rule]]
id = "mine.one"
category = "abuse"
kind = "terms"
severity = { any = "error" }
message = "不说"
source = { title = "本店", date = 2026-11-21, confidence = "B" }
terms = ["坏话"]
flagged = ["坏话一句"]
passes = ["好话"]
"""
