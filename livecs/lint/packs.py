"""Reading rule packs: a pack with a fault is refused whole, and the fault says where and what to do."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from livecs import toml_items
from livecs.faults import Fault, Problem, fits, missing, not_in, wrong_types
from livecs.lint.alternatives import is_balanced, spelled
from livecs.lint.detectors import DETECTORS
from livecs.lint.model import Category, Example, Kind, Rule, RulePack, Severity, Source
from livecs.platforms import PLATFORM_IDS
from livecs.sentence import Sentence, strung

SCHEMA = 1
_NEEDED = {
    Kind.TERMS: ("terms",),
    Kind.PRODUCTIVE: ("first", "then"),
    Kind.TWO_PART: ("first", "then"),
    Kind.DETECTOR: ("detector",),
}


def read_rules(path: Path) -> tuple[RulePack | None, tuple[Fault, ...]]:
    """Read one file: the pack, or its faults."""
    try:
        return parse_rules(toml_items.read_text(path), str(path))
    except toml_items.TomlError as error:
        return None, (Fault(str(path), error.line, "", error.message, error.advice),)


def parse_rules(text: str, name: str) -> tuple[RulePack | None, tuple[Fault, ...]]:
    """Check a pack's text; ``name`` is the file as faults should call it."""
    try:
        raw = toml_items.parse(text)
    except toml_items.TomlError as error:
        return None, (Fault(name, error.line, "", error.message, error.advice),)
    items = raw.pop("rule", [])
    families = raw.pop("family", {})
    if not fits("条目", items):
        return None, (Fault(name, 1, "", Sentence("rule 不是条目"), Sentence("每条规则以 [[rule]] 开头")),)
    wrong = [*_head_problems(raw, families)]
    lines = toml_items.head_lines(text) if wrong else {}
    faults = [Fault(name, lines.get(p.key, 1), "", p.message, p.advice) for p in wrong]
    faults += _rule_faults(items, text, name)
    if faults:
        return None, tuple(sorted(faults))
    spelled = {name: {char: tuple(likes) for char, likes in family.items()} for name, family in families.items()}
    return RulePack(raw.get("pack", ""), raw.get("title", ""), tuple(map(_rule, items)), spelled), ()


def _head_problems(raw: dict[str, Any], families: object) -> Iterator[Problem]:
    if raw.get("schema") != SCHEMA:
        yield Problem("schema", Sentence("schema 应为 {}", SCHEMA), Sentence("文件开头写 schema = {}", SCHEMA))
    yield from missing(raw, ("pack", "title"))
    yield from wrong_types(raw, {"schema": "整数", "pack": "文字", "title": "文字"})
    table = families.values() if isinstance(families, dict) else [None]
    if not all(isinstance(family, dict) and all(fits("文字列表", one) for one in family.values()) for family in table):
        yield Problem("family", Sentence("family 的写法不对"), Sentence('写成 [family.contact] 和 "微" = ["薇"]'))


def _rule_faults(items: list[dict[str, Any]], text: str, name: str) -> list[Fault]:
    found: list[tuple[int, str, Problem]] = []
    seen: set[str] = set()
    for number, item in enumerate(items):
        id_ = item["id"] if isinstance(item.get("id"), str) else Sentence("第 {} 条", number + 1)
        found += [(number, id_, problem) for problem in _problems(item)]
        if id_ in seen:
            found.append((number, id_, Problem("id", Sentence("id 重复"), Sentence("换一个没有用过的 id"))))
        seen.add(id_)
    # Finding the lines of a large pack takes as long as reading it; most have no fault.
    lines = dict(enumerate(toml_items.item_lines(text, "rule"))) if found else {}
    nowhere = toml_items.ItemLines(0, {})
    return [
        Fault(name, lines.get(number, nowhere).line_of(problem.key), id_, problem.message, problem.advice)
        for number, id_, problem in found
    ]


def _problems(item: dict[str, Any]) -> Iterator[Problem]:
    yield from missing(item, ("id", "category", "kind", "message", "severity", "source", "flagged", "passes"))
    checked = {key: value for key, value in item.items() if key not in _TABLES}
    yield from wrong_types(checked, _TYPES)
    yield from not_in(item, "category", Category)
    yield from not_in(item, "kind", Kind)
    yield from _severity_problems(item.get("severity"))
    yield from _source_problems(item.get("source"))
    for key in ("flagged", "passes"):
        yield from _example_problems(key, item.get(key, []))
    yield from _part_problems(item)


def _severity_problems(severity: object) -> Iterator[Problem]:
    if not isinstance(severity, dict):
        yield Problem("severity", Sentence("severity 应为一张表"), Sentence('写成 { any = "error" }'))
        return
    for platform, value in severity.items():
        if platform not in ("any", *PLATFORM_IDS):
            yield Problem(
                "severity",
                Sentence("不认识的平台「{}」", platform),
                Sentence("可用：any、{}", strung("、", PLATFORM_IDS)),
            )
        if value not in list(Severity):
            yield Problem(
                "severity", Sentence("severity 不能是「{}」", value), Sentence("改成 {} 之一", strung("、", Severity))
            )


def _source_problems(source: object) -> Iterator[Problem]:
    if not isinstance(source, dict) or not source.get("title"):
        yield Problem("source", Sentence("source 缺少 title"), Sentence("写明出自哪部法律或哪条平台规则"))
    elif source.get("confidence") not in {"A", "B", "C"}:
        yield Problem("source", Sentence("source 的 confidence 应为 A、B 或 C"), Sentence("没有可靠来源的规则不发布"))


def _example_problems(key: str, examples: object) -> Iterator[Problem]:
    for example in examples if isinstance(examples, list) else [None]:
        text = example.get("text") if isinstance(example, dict) else example
        platform = example.get("platform", "douyin") if isinstance(example, dict) else "douyin"
        if not isinstance(text, str) or platform not in PLATFORM_IDS:
            yield Problem(
                key, Sentence("{} 里的例句不对", key), Sentence('写成 "例句" 或 { text = "例句", platform = "pdd" }')
            )


def _part_problems(item: dict[str, Any]) -> Iterator[Problem]:
    kind = item.get("kind")
    if kind not in list(Kind):
        return
    yield from missing(item, _NEEDED[Kind(kind)])
    if kind == Kind.DETECTOR and item.get("detector") not in DETECTORS:
        yield Problem(
            "detector",
            Sentence("不认识的 detector「{}」", item.get("detector")),
            Sentence("可用：{}", strung("、", DETECTORS)),
        )
    for key in _SPELLED:
        words = item.get(key, [])
        if fits("文字列表", words) and not all(map(is_balanced, words)):
            yield Problem(key, Sentence("{} 里的花括号不成对", key), Sentence("写成 {给|写}好评，花括号里不再套花括号"))
    terms = item.get("terms", [])
    if fits("文字列表", terms) and any(len(term) == 1 for term in terms):
        yield Problem("terms", Sentence("terms 里有单个字的词"), Sentence("单个字会误伤，改成词组"))


def _rule(item: dict[str, Any]) -> Rule:
    values: dict[str, Any] = {key: tuple(value) if key in _LISTS else value for key, value in item.items()}
    values |= {key: tuple(dict.fromkeys(chain.from_iterable(map(spelled, item.get(key, ()))))) for key in _SPELLED}
    on = item["source"].get("date", "")
    values["source"] = Source(**item["source"] | {"date": on.isoformat() if isinstance(on, date) else on})
    values |= {key: _examples(item[key]) for key in ("flagged", "passes")}
    return Rule(**values)


def _examples(examples: Iterable[Any]) -> tuple[Example, ...]:
    return tuple(Example(**one) if isinstance(one, dict) else Example(one) for one in examples)


_SPELLED = ("terms", "first", "then", "safe")
_LISTS = ("terms", "first", "then", "safe", "fixes")
_TABLES = ("severity", "source", "flagged", "passes")
_TYPES = (
    dict.fromkeys(("id", "category", "kind", "message", "detector", "family"), "文字")
    | dict.fromkeys(_LISTS, "文字列表")
    | {"gap": "整数", "negatable": "true 或 false"}
)
