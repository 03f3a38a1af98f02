"""The JSON Schema for editors says what the loader says."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # its stubs are one more package to lock
import pytest

from livecs import toml_items
from livecs.phrases.model import Followup, Pack, Phrase, Scope, Stance, Status, Variant
from livecs.phrases.packs import _PACK_TYPES, _PHRASE_TYPES, SCHEMA, parse_pack
from livecs.platforms import PLATFORM_IDS
from tests.phrases.build import HEAD, SHIPPED

PATH = Path(__file__).parents[2] / "resources/schemas/phrase-pack.schema.json"
WRITTEN = json.loads(PATH.read_text(encoding="utf8"))
DEFS = WRITTEN["$defs"]
PHRASE = DEFS["phrase"]["properties"]
VALIDATOR = jsonschema.Draft202012Validator(WRITTEN)
IN_FILE = {"variants": "variant", "followups": "followup", "phrases": "phrase"}


def agrees(text: str) -> bool:
    """Whether the schema accepts a pack, dates as editors see them."""
    raw = json.loads(json.dumps(toml_items.parse(text), default=date.isoformat))
    return bool(VALIDATOR.is_valid(raw))


def test_the_schema_is_a_schema() -> None:
    VALIDATOR.check_schema(WRITTEN)


@pytest.mark.parametrize(
    ("written", "model", "besides"),
    [
        (WRITTEN["properties"], Pack, {"schema"}),
        (PHRASE, Phrase, set()),
        (DEFS["variant"]["properties"], Variant, set()),
        (DEFS["followup"]["properties"], Followup, set()),
    ],
)
def test_fields_are_those_of_the_model(written: dict[str, Any], model: type[Pack], besides: set[str]) -> None:
    fields = {IN_FILE.get(name, name) for name in model._fields}
    assert set(written) - besides == {"pack" if (name == "id" and model is Pack) else name for name in fields}


def test_the_loader_knows_the_same_keys() -> None:
    assert set(WRITTEN["properties"]) - {"phrase"} == set(_PACK_TYPES)
    assert set(PHRASE) == set(_PHRASE_TYPES)


@pytest.mark.parametrize(
    ("written", "allowed"),
    [
        (WRITTEN["properties"]["scope"], list(Scope)),
        (PHRASE["stance"], list(Stance)),
        (PHRASE["status"], list(Status)),
        (DEFS["platforms"]["items"], list(PLATFORM_IDS)),
    ],
)
def test_allowed_values_are_those_of_the_model(written: dict[str, Any], allowed: list[str]) -> None:
    assert written["enum"] == allowed


def test_version_and_defaults_are_those_of_the_model() -> None:
    assert WRITTEN["properties"]["schema"]["const"] == SCHEMA
    assert WRITTEN["properties"]["order"]["default"] == Pack._field_defaults["order"]


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.toml")), ids=lambda path: path.stem)
def test_shipped_packs_follow_the_schema(path: Path) -> None:
    assert agrees(toml_items.read_text(path))


GOOD = {
    "id": '"a"',
    "title": '"标题"',
    "scene": '["售后", "价格"]',
    "text": '"到{日}止"',
    "status": '"approved"',
    "stance": '"agree"',
    "case": '"x"',
    "abbr": '"bt"',
    "keywords": '["退"]',
    "platforms": '["pdd"]',
    "image": '"a.png"',
    "promise": "true",
    "approved_by": '"主管"',
    "approved_on": "2026-11-18",
    "valid_until": "2027-02-01",
    "unfilled": '"好"',
    "big_sale": '"{日}"',
    "variant": '[{platforms = ["pdd"], text = "{日}"}]',
    "followup": '[{text = "好"}]',
}


def pack(item: dict[str, str], head: str = "") -> str:
    return HEAD.format("p") + head + "[[phrase]]\n" + "".join(f"{key} = {value}\n" for key, value in item.items())


@pytest.mark.parametrize("key", GOOD)
def test_both_miss_the_same_keys(key: str) -> None:
    without = pack({name: value for name, value in GOOD.items() if name != key})
    required = key in DEFS["phrase"]["required"]
    assert (parse_pack(without, "p")[0] is None) is required
    assert agrees(without) is not required


@pytest.mark.parametrize(
    ("change", "good"),
    [
        ({}, True),
        ({"text": "'''\n两行\n{日}'''"}, True),
        ({"platforms": "[]", "keywords": "[]", "variant": "[]", "unfilled": "''"}, True),
        ({"colour": "1"}, False),
        ({"id": "1"}, False),
        ({"id": '" "'}, False),
        ({"title": '""'}, False),
        ({"scene": "[]"}, False),
        ({"scene": '[" "]'}, False),
        ({"scene": '"售后"'}, False),
        ({"keywords": "[1]"}, False),
        ({"platforms": '["ebay"]'}, False),
        ({"status": '"draft"'}, False),
        ({"stance": '"maybe"'}, False),
        ({"promise": "1"}, False),
        ({"approved_on": "20261118"}, False),
        ({"text": '"到{日止"'}, False),
        ({"text": '"到{}止"'}, False),
        ({"text": "'''到{日\n}止'''"}, False),
        ({"unfilled": '"到{日}止"'}, False),
        ({"big_sale": '"}"'}, False),
        ({"variant": '[{text = "好"}]'}, False),
        ({"variant": '[{platforms = [], text = "好"}]'}, False),
        ({"variant": '[{platforms = ["pdd"], text = "{"}]'}, False),
        ({"variant": '[{platforms = ["pdd"], text = "好", unfilled = "好"}]'}, False),
        ({"variant": "{}"}, False),
        ({"followup": '[{text = " "}]'}, False),
        ({"followup": '["好"]'}, False),
    ],
)
def test_schema_and_loader_agree_on_an_item(change: dict[str, str], good: bool) -> None:
    text = pack(GOOD | change)
    assert (parse_pack(text, "p")[0] is not None) is good
    assert agrees(text) is good


@pytest.mark.parametrize(
    ("head", "good"),
    [
        ("order = 3\nscope = 'team'\nowner = ''\n", True),
        ("order = '3'\n", False),
        ("order = true\n", False),
        ("scope = 'world'\n", False),
        ("owner = 1\n", False),
        ("colour = 1\n", False),
    ],
)
def test_schema_and_loader_agree_on_the_head(head: str, good: bool) -> None:
    text = pack(GOOD, head)
    assert (parse_pack(text, "p")[0] is not None) is good
    assert agrees(text) is good


@pytest.mark.parametrize("line", HEAD.format("p").splitlines())
def test_schema_and_loader_agree_on_what_a_head_needs(line: str) -> None:
    text = pack(GOOD).replace(line, "")
    assert parse_pack(text, "p")[0] is None
    assert not agrees(text)
