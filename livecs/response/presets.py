"""Reading presets: a file with a fault is refused whole, and the fault says where and what to do."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from livecs import toml_items
from livecs.faults import Fault, Problem, fits, missing, wrong_types
from livecs.platforms import PLATFORM_IDS
from livecs.response.indicators import KNOWN, indicator_of, own_indicators
from livecs.response.preset import Indicator, Preset, Remark, Source
from livecs.response.preset_values import VALUES, counted, target_problems, value_problems
from livecs.sentence import Sentence, strung

SCHEMA = 1
CONFIDENCES = ("A", "B", "C", "default")
DEFAULT = Source(Sentence("livecs 的默认值，没有找到平台的规定；请按自己后台的规则页核对"), confidence="default")
_TABLES = ("value", "indicator", "exclusion", "consequence")


class Presets(NamedTuple):
    """All presets by id, and what is wrong with files that were left out."""

    by_id: dict[str, Preset]
    faults: tuple[Fault, ...]


def presets_in(folders: Iterable[Path]) -> Presets:
    """Read the presets of some folders; one with the id of an earlier one replaces it."""
    found: dict[str, Preset] = {}
    faults: list[Fault] = []
    for path in toml_items.files_in(folders):
        preset, wrong = read_preset(path)
        faults += wrong
        if preset:
            found[preset.id] = preset
    return Presets(found, tuple(faults))


def read_preset(path: Path) -> tuple[Preset | None, tuple[Fault, ...]]:
    """Read one file: the preset, or its faults."""
    try:
        return parse_preset(toml_items.read_text(path), str(path))
    except toml_items.TomlError as error:
        return None, (Fault(str(path), error.line, "", error.message, error.advice),)


def parse_preset(text: str, name: str) -> tuple[Preset | None, tuple[Fault, ...]]:
    """Check a preset's text; ``name`` is the file as faults should call it."""
    try:
        raw = toml_items.parse(text)
    except toml_items.TomlError as error:
        return None, (Fault(name, error.line, "", error.message, error.advice),)
    tables = {table: raw.pop(table, []) for table in _TABLES}
    wrong = [table for table, items in tables.items() if not fits("条目", items)]
    if wrong:
        return None, (
            Fault(name, 1, "", Sentence("{} 不是条目", wrong[0]), Sentence("每一条以 [[{}]] 开头", wrong[0])),
        )
    lines = toml_items.head_lines(text)
    faults = [Fault(name, lines.get(p.key, 1), "", p.message, p.advice) for p in _head_problems(raw)]
    for table, items in tables.items():
        faults += _item_faults(table, items, text, name)
    return (None, tuple(sorted(faults))) if faults else (_preset(raw, tables), ())


def _head_problems(raw: dict[str, Any]) -> Iterator[Problem]:
    if raw.get("schema") != SCHEMA:
        yield Problem("schema", Sentence("schema 应为 {}", SCHEMA), Sentence("文件开头写 schema = {}", SCHEMA))
    yield from missing(raw, ("preset", "title"))
    yield from wrong_types(raw, {"schema": "整数", "preset": "文字", "title": "文字", "platform": "文字"})
    if raw.get("platform", "") not in ("", *PLATFORM_IDS):
        yield Problem(
            "platform",
            Sentence("不认识的平台「{}」", raw["platform"]),
            Sentence("可用：{}", strung("、", PLATFORM_IDS)),
        )


def _item_faults(table: str, items: list[dict[str, Any]], text: str, name: str) -> Iterator[Fault]:
    lines = toml_items.item_lines(text, table)
    seen: set[str] = set()
    judged = 0
    for number, item in enumerate(items):
        known = item.get("key" if table == "value" else "id", "")
        id_ = known if isinstance(known, str) and known else Sentence("第 {} 条", number + 1)
        problems = [*_CHECKS[table](item), *_source_problems(item.get("source"))]
        if known and id_ in seen:
            problems.append(
                Problem("key" if table == "value" else "id", Sentence("{} 写了两次", id_), Sentence("留下一条"))
            )
        judged += item.get("judged") is True
        if judged > 1 and item.get("judged") is True:
            problems.append(Problem("judged", Sentence("只能有一个指标决定达标"), Sentence("别的指标删去 judged")))
        seen.add(id_)
        for problem in problems:
            yield Fault(name, lines[number].line_of(problem.key), id_, problem.message, problem.advice)


def _value_item(item: dict[str, Any]) -> Iterator[Problem]:
    yield from missing(item, ("key", "value", "source"))
    for key in set(item) - {"key", "value", "source"}:
        yield Problem(key, Sentence("不认识的项目 {}", key), Sentence("检查拼写，或删去这一行"))
    if "value" in item and item.get("key"):
        yield from value_problems(item["key"], item["value"])


def _indicator_item(item: dict[str, Any]) -> Iterator[Problem]:
    yield from missing(item, ("id", "source"))
    shown = {key: value for key, value in item.items() if key not in {"source", "target", "target_source"}}
    yield from wrong_types(shown, _INDICATOR_KEYS)
    known = KNOWN.get(item["id"]) if isinstance(item.get("id"), str) else None
    if item.get("id") and not known:
        yield Problem("id", Sentence("不认识的指标「{}」", item["id"]), Sentence("可用：{}", strung("、", KNOWN)))
    if "target" in item:
        yield from target_problems(item["target"])
    yield from _source_problems(item.get("target_source"))
    if known and known.within_s is None and (item.get("judged") or "within_s" in item):
        yield Problem("id", Sentence("{} 不是自己能算的回复率", known.id), Sentence("judged 和 within_s 只用于回复率"))
    if isinstance(within_s := item.get("within_s", 0), int) and within_s < 0:
        yield Problem("within_s", Sentence("within_s 不能小于 0"), Sentence("写成秒数，0 是任何时候"))


def _remark_item(item: dict[str, Any]) -> Iterator[Problem]:
    yield from missing(item, ("text", "source"))
    yield from wrong_types({key: value for key, value in item.items() if key != "source"}, {"text": "文字"})


_INDICATOR_KEYS = {
    **dict.fromkeys(("id", "title", "formula"), "文字"),
    **dict.fromkeys(("within_s", "at_least"), "整数"),
    **dict.fromkeys(("judged", "by_round"), "true 或 false"),
}
_CHECKS = {"value": _value_item, "indicator": _indicator_item, "exclusion": _remark_item, "consequence": _remark_item}


def _source_problems(source: object) -> Iterator[Problem]:
    if source is None:
        return
    if not isinstance(source, dict) or not isinstance(source.get("title"), str) or not source["title"].strip():
        yield Problem("source", Sentence("source 缺少 title"), Sentence("写明出自哪条规则或哪篇文章"))
    elif set(source) - set(Source._fields) or not all(isinstance(one, str | date) for one in source.values()):
        yield Problem("source", Sentence("source 的写法不对"), Sentence("只写 title、url、date、confidence"))
    elif source.get("confidence") not in CONFIDENCES:
        yield Problem(
            "source",
            Sentence("source 的 confidence 应为 {} 之一", strung("、", CONFIDENCES)),
            Sentence("没有可靠来源的内容不发布"),
        )


def _preset(raw: dict[str, Any], tables: dict[str, list[dict[str, Any]]]) -> Preset:
    given = {item["key"]: counted(item["key"], item["value"]) for item in tables["value"]}
    sources = dict.fromkeys(VALUES, DEFAULT) | {item["key"]: _source(item["source"]) for item in tables["value"]}
    own = tuple(map(_indicator, tables["indicator"]))
    general = tuple(one for one in own_indicators() if one.id not in {mine.id for mine in own})
    return Preset(
        raw["preset"],
        Sentence(raw["title"]),
        raw.get("platform", ""),
        (*own, *general),
        sources,
        exclusions=tuple(map(_remark, tables["exclusion"])),
        consequences=tuple(map(_remark, tables["consequence"])),
        **given,
    )


def _indicator(item: dict[str, Any]) -> Indicator:
    basis = indicator_of(KNOWN[item["id"]], _source(item["source"]))
    given: dict[str, Any] = {key: item[key] for key in ("by_round", "within_s", "at_least") if key in item}
    given |= {key: Sentence(item[key]) for key in ("title", "formula") if key in item}
    target = tuple(item["target"]) if "target" in item else None
    line_source = _source(item["target_source"]) if "target_source" in item else None
    return basis._replace(target=target, is_judged=item.get("judged", False), target_source=line_source, **given)


def _remark(item: dict[str, Any]) -> Remark:
    return Remark(Sentence(item["text"]), _source(item["source"]))


def _source(raw: dict[str, Any]) -> Source:
    on = raw.get("date", "")
    return Source(**raw | {"date": on.isoformat() if isinstance(on, date) else on})


def key_of(preset: Preset) -> str:
    """A name for a way of counting: the same for presets that derive the same days, whatever their sources say."""
    counts = {key: getattr(preset, key) for key in VALUES if key not in {"period", "assessed_on"}}
    text = json.dumps([counts, preset.thresholds_s], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
