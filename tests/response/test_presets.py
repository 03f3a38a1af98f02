"""Presets: each value with its source, faults with file, item and line, the shop's own values, the editors' schema."""

import datetime as dt
import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # its stubs are one more package to lock
import pytest

from livecs.desktop.paths import shipped
from livecs.platforms import PLATFORM_IDS
from livecs.response.indicators import KNOWN
from livecs.response.overrides import overridden
from livecs.response.preset import PeriodKind, Preset, Robots, Source, Transfer, UnitKind, WindowBy
from livecs.response.preset_values import VALUES
from livecs.response.presets import CONFIDENCES, key_of, parse_preset, presets_in
from livecs.toml_items import files_in
from tests.response.build import SHIPPED

FOLDER = shipped("resources") / "presets"
SCHEMA = json.loads((shipped("resources") / "schemas" / "response-preset.schema.json").read_text(encoding="utf8"))
GOOD = """
schema = 1
preset = "mine"
title = "我的"
platform = "douyin"

[[value]]
key = "window"
value = ["08:00:00", "23:00:00"]
source = { title = "规则页", url = "", date = 2026-11-22, confidence = "B" }

[[value]]
key = "unit"
value = "session"
source = { title = "规则页", confidence = "B" }

[[indicator]]
id = "reply_3min"
target = [80, 100]
at_least = 10
judged = true
source = { title = "规则页", confidence = "C" }

[[consequence]]
text = "扣分"
source = { title = "规则页", confidence = "C" }
"""


def sources(preset: Preset) -> list[Source]:
    lines = [one.target_source for one in preset.indicators if one.target_source]
    remarks = [one.source for one in (*preset.exclusions, *preset.consequences)]
    return [*preset.sources.values(), *(one.source for one in preset.indicators), *lines, *remarks]


def test_every_platform_has_a_preset_without_a_fault() -> None:
    found = presets_in([FOLDER])
    assert found.faults == ()
    assert set(found.by_id) == {*PLATFORM_IDS, "plain-24h"}
    assert all(found.by_id[id_].platform == id_ for id_ in PLATFORM_IDS)


@pytest.mark.parametrize("preset", SHIPPED.values(), ids=list(SHIPPED))
def test_every_value_says_where_it_comes_from(preset: Preset) -> None:
    assert set(preset.sources) == set(VALUES)
    assert all(one.title and one.confidence in CONFIDENCES for one in sources(preset))
    assert all(one.formula for one in preset.indicators)
    assert all(one.confidence != "default" for one in sources(preset) if one.url)
    assert preset.judged
    assert {30, 180, 300} <= set(preset.thresholds_s)


@pytest.mark.parametrize(
    ("id_", "unit", "window", "period", "judged"),
    [
        ("douyin", "session", (8, 23), "week", ("reply_3min", None, 0)),
        ("pdd", "consumer-day", (8, 23), "day", ("valid_reply", (50, 100), 101)),
        ("kuaishou", "buyer-day", (8, 23), "week", ("reply_3min", (70, 100), 0)),
        ("taobao", "round", (8, 23), "last-30-days", ("reply_3min", (70, 100), 100)),
        ("xiaohongshu", "session", (9, 23), "last-7-days", ("reply_3min", None, 0)),
        ("wechat_channels", "session", (8, 23), "week", ("reply_3min", None, 0)),
        ("plain-24h", "round", (0, 24), "week", ("reply_3min", None, 0)),
    ],
)
def test_what_the_platforms_count(
    id_: str, unit: str, window: tuple[int, int], period: str, judged: tuple[str, tuple[int, int] | None, int]
) -> None:
    preset = SHIPPED[id_]
    assert (preset.unit, preset.period) == (unit, period)
    assert tuple(ms / 3_600_000 for ms in preset.window) == window
    assert preset.judged
    assert (preset.judged.id, preset.judged.target, preset.judged.at_least) == judged


def plain(value: Any) -> Any:  # noqa: ANN401 (what TOML holds)
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def by_schema(text: str) -> bool:
    return bool(jsonschema.Draft202012Validator(SCHEMA).is_valid(plain(tomllib.loads(text))))


@pytest.mark.parametrize(
    ("change", "line", "item", "said"),
    [
        (("schema = 1", "schema = 2"), 2, "", "schema 应为 1"),
        (('preset = "mine"', ""), 1, "", "缺少 preset"),
        (('"douyin"', '"mars"'), 5, "", "不认识的平台「mars」"),
        (('key = "window"', 'key = "windows"'), 8, "windows", "没有「windows」这一项"),
        (('"23:00:00"', '"23:60:00"'), 9, "window", "不是一段时间"),
        (('"23:00:00"]', '"23:00:00", "24:00:00"]'), 9, "window", "不是一段时间"),
        (('value = "session"', 'value = "day"'), 14, "unit", "unit 不能是「day」"),
        (('value = "session"', "value = 3"), 14, "unit", "unit 应为文字"),
        (('date = 2026-11-22, confidence = "B"', 'confidence = "D"'), 10, "window", "confidence 应为 A、B、C、default"),
        (('title = "规则页", url = "", date', 'url = "", date'), 10, "window", "source 缺少 title"),
        (('url = ""', 'link = ""'), 10, "window", "source 的写法不对"),
        (('id = "reply_3min"', 'id = "reply_1min"'), 18, "reply_1min", "不认识的指标"),
        (('id = "reply_3min"', 'id = "consults"'), 18, "consults", "不是自己能算的回复率"),
        (("[80, 100]", "[100, 80]"), 19, "reply_3min", "不是达标线"),
        (("[80, 100]", "0.8"), 19, "reply_3min", "不是达标线"),
        (("at_least = 10", 'at_least = "十"'), 20, "reply_3min", "at_least 应为整数"),
        (("at_least = 10", "colour = 1"), 20, "reply_3min", "不认识的项目 colour"),
        (('text = "扣分"', 'text = ""'), 25, "第 1 条", "缺少 text"),
        (('key = "unit"', 'key = "window"'), 13, "window", "window 写了两次"),
        (("[[consequence]]", "[[consequences]]"), 24, "", "不认识的项目 consequences"),
        (("[[consequence]]", "[[consequence]"), 24, "", "TOML 写法有误"),
    ],
)
def test_a_fault_is_said_with_its_line(change: tuple[str, str], line: int, item: str, said: str) -> None:
    text = GOOD.replace(*change, 1)
    preset, faults = parse_preset(text, "mine.toml")
    assert preset is None
    assert any((fault.line, fault.item_id) == (line, item) and said in fault.message for fault in faults), faults


@pytest.mark.parametrize(
    ("change", "good"),
    [
        (("", ""), True),
        (("schema = 1", "schema = 2"), False),
        (('"douyin"', '"mars"'), False),
        (('key = "window"', 'key = "windows"'), False),
        (('value = "session"', 'value = "day"'), False),
        (('value = "session"', "value = true"), False),
        (('confidence = "B"', 'confidence = "D"'), False),
        (('id = "reply_3min"', 'id = "reply_1min"'), False),
        (("[80, 100]", "[80]"), False),
        (("[80, 100]", "[0, 80]"), False),
        (("at_least = 10", "at_least = 10\nby_round = true\nwithin_s = 120"), True),
        (("at_least = 10", "colour = 1"), False),
        (('text = "扣分"', 'text = ""'), False),
        (("[[consequence]]", "[[consequences]]"), False),
    ],
)
def test_schema_and_loader_agree(change: tuple[str, str], *, good: bool) -> None:
    text = GOOD.replace(*change, 1) if change[0] else GOOD
    preset, faults = parse_preset(text, "mine.toml")
    assert (by_schema(text), preset is not None, not faults) == (good, good, good)


def test_the_schema_has_the_models_names_and_takes_what_is_shipped() -> None:
    cases = [one["properties"] for one in SCHEMA["$defs"]["value"]["oneOf"]]
    values = {one["key"]["const"]: one["value"] for one in cases}
    assert set(values) == set(VALUES)
    for key, kind in (("unit", UnitKind), ("window_by", WindowBy), ("period", PeriodKind), ("robots", Robots)):
        assert values[key]["enum"] == list(kind)
    assert values["transfer"]["enum"] == list(Transfer)
    assert SCHEMA["$defs"]["indicator"]["properties"]["id"]["enum"] == list(KNOWN)
    assert SCHEMA["$defs"]["source"]["properties"].keys() == set(Source._fields)
    assert SCHEMA["$defs"]["source"]["properties"]["confidence"]["enum"] == list(CONFIDENCES)
    assert SCHEMA["properties"]["platform"]["enum"] == ["", *PLATFORM_IDS]
    assert [path.name for path in files_in([FOLDER]) if not by_schema(path.read_text(encoding="utf8"))] == []


def test_a_preset_of_the_profile_replaces_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(GOOD.replace('"mine"', '"douyin"'), encoding="utf8")
    (tmp_path / "bad.toml").write_text("schema = 2", encoding="utf8")
    found = presets_in([FOLDER, tmp_path])
    assert found.by_id["douyin"].title == "我的"
    assert {Path(fault.path).name for fault in found.faults} == {"bad.toml"}


def test_the_shops_own_values_are_marked() -> None:
    typed = {"window": ["09:00", "24:00"], "target.reply_3min": [85, 100], "unit": "round", "cap_s": 300}
    preset, problems = overridden(SHIPPED["douyin"], typed, "2026-11-22", "后台规则页")
    assert problems == []
    assert (preset.window, preset.unit, preset.cap_s) == ((32_400_000, 86_400_000), "round", 300)
    assert preset.sources["window"] == Source("店铺填写，依据后台规则页", "", "2026-11-22", "shop")
    assert preset.sources["zone"] == SHIPPED["douyin"].sources["zone"]
    assert preset.judged
    assert preset.judged.target == (85, 100)
    assert preset.judged.target_source == preset.sources["window"]
    assert preset.judged.source == SHIPPED["douyin"].indicators[0].source


def test_another_rate_can_be_judged() -> None:
    preset, _ = overridden(SHIPPED["pdd"], {"judged": "reply_3min"}, "2026-11-22")
    assert [one.id for one in preset.indicators if one.is_judged] == ["reply_3min"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"window": ["23:00", "08:00"]}, "不是一段时间"),
        ({"unit": "day"}, "unit 不能是「day」"),
        ({"zone": "Mars/Olympus"}, "没有「Mars/Olympus」这个时区"),
        ({"assessed_on": 8}, "0 到 7"),
        ({"cap_s": 0}, "大于 0"),
        ({"target.reply_3min": [101, 100]}, "不是达标线"),
        ({"target.reply_1min": [80, 100]}, "没有「target.reply_1min」这一项"),
        ({"at_least.reply_3min": -1}, "最低数量"),
        ({"judged": "consults"}, "不是回复率"),
        ({"windows": 3}, "没有「windows」这一项"),
    ],
)
def test_what_a_shop_may_not_type_changes_nothing(typed: dict[str, Any], said: str) -> None:
    preset, problems = overridden(SHIPPED["douyin"], {"cap_s": 300, **typed}, "2026-11-22")
    assert preset == SHIPPED["douyin"]
    assert said in problems[0].message


def test_the_key_names_what_is_counted() -> None:
    douyin = SHIPPED["douyin"]
    same, _ = overridden(douyin, {"target.reply_3min": [85, 100], "period": "last-7-days"}, "2026-11-22")
    other, _ = overridden(douyin, {"window": ["08:00", "24:00"]}, "2026-11-22")
    assert key_of(same) == key_of(douyin) != key_of(other)
    assert len({key_of(one) for one in SHIPPED.values()}) == len(SHIPPED)
