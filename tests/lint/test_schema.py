"""The JSON Schema that editors read says what the loader says."""

import datetime as dt
import json
import tomllib
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # its stubs are one more package to lock
import pytest

from livecs.desktop.paths import shipped
from livecs.lint.detectors import DETECTORS
from livecs.lint.model import Category, Kind, Rule, Severity, Source
from livecs.lint.packs import parse_rules
from livecs.platforms import PLATFORM_IDS
from livecs.toml_items import files_in
from tests.lint.build import RULE_PACK

SCHEMA = json.loads((shipped("resources") / "schemas" / "rule-pack.schema.json").read_text(encoding="utf8"))
RULE = SCHEMA["$defs"]["rule"]["properties"]
GOOD = RULE_PACK.replace('["坏话一句"]', '["坏话一句", { text = "坏话", platform = "pdd" }]')


def plain(value: Any) -> Any:  # noqa: ANN401 (what TOML holds)
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def by_schema(text: str) -> bool:
    return bool(jsonschema.Draft202012Validator(SCHEMA).is_valid(plain(tomllib.loads(text))))


def test_fields_and_lists_are_the_models() -> None:
    assert set(RULE) == set(Rule._fields)
    assert set(RULE["source"]["properties"]) == set(Source._fields)
    assert RULE["category"]["enum"] == list(Category)
    assert RULE["kind"]["enum"] == list(Kind)
    assert RULE["detector"]["enum"] == list(DETECTORS)
    assert set(RULE["severity"]["properties"]) == {"any", *PLATFORM_IDS}
    assert RULE["severity"]["properties"]["any"]["enum"] == list(Severity)


@pytest.mark.parametrize(
    ("change", "good"),
    [
        (("", ""), True),
        (("schema = 1", "schema = 2"), False),
        (('category = "abuse"', 'category = "mood"'), False),
        (('kind = "terms"', 'kind = "magic"'), False),
        (('any = "error"', 'mars = "error"'), False),
        (('any = "error"', 'any = "fatal"'), False),
        (('confidence = "B"', 'confidence = "D"'), False),
        (('message = "不说"', ""), False),
        (('terms = ["坏话"]', 'terms = [""]'), False),
        (('terms = ["坏话"]', "terms = 3"), False),
        (('passes = ["好话"]', "passes = []"), False),
        (('platform = "pdd"', 'platform = "mars"'), False),
        (('passes = ["好话"]', 'passes = ["好话"]\ncolour = 1'), False),
        (('terms = ["坏话"]', 'terms = ["坏话"]\nnegatable = true\nfixes = ["好话"]'), True),
        (('terms = ["坏话"]', 'terms = ["坏话"]\nnegatable = "yes"'), False),
    ],
)
def test_schema_and_loader_agree(change: tuple[str, str], *, good: bool) -> None:
    text = GOOD.replace(*change) if change[0] else GOOD
    pack, faults = parse_rules(text, "mine.toml")
    assert (by_schema(text), pack is not None, not faults) == (good, good, good)


def test_shipped_packs_keep_the_schema() -> None:
    files = files_in([shipped("resources") / "rules"])
    assert [path.name for path in files if not by_schema(path.read_text(encoding="utf8"))] == []
