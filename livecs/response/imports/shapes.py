"""How pasted chats look: patterns of named fields, which a shop may write for its own workbench.

``{nick} {date} {time}`` is a line that begins a message; what stands between the fields is compared as it is, blanks
and wide characters apart. No regular expressions: whoever writes a pattern cannot make it slow.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from livecs import toml_items
from livecs.faults import Fault, Problem, missing, wrong_types
from livecs.platforms import PLATFORM_IDS
from livecs.response.event_rows import ROLE_WORDS
from livecs.response.preset import Source
from livecs.sentence import Sentence, strung

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

SCHEMA = 1
_NAME = r"\S(?:.{0,58}?\S)??"  # the shortest that fits: what follows may have the same signs
_FIELDS = {
    "nick": _NAME,
    "other": _NAME,
    "conversation": _NAME,
    "agent": _NAME,
    "role": "|".join(sorted(map(re.escape, ROLE_WORDS), key=len, reverse=True)),
    # A year may follow a name that ends with a digit; 26-11-16 is no date inside 2026-11-16.
    "date": r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|今天|昨天|前天|"
    r"(?<![\d./年月-])(?:\d{8}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}[-/.月]\d{1,2}日?)",
    "time": r"(?:上午|下午)?\s*(?<![\d:])\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?",
    "any": r".{0,60}?",
    "text": r".*",
}
_OPEN = {"nick", "other", "conversation", "agent", "any", "text"}
_PART = re.compile(r"\{([^{}]*)\}")
_LONGEST = 200
_MOST_OPEN = 2  # each is tried at up to 60 lengths: more of them would make a pattern slow
_LISTS = ("day", "begin", "skip", "recall", "transfer", "close", "robots", "systems")


class Pattern:
    """One line of a shape."""

    def __init__(self, text: str) -> None:
        """Understand it.

        Raises:
            ValueError: it cannot be understood; says why.
        """
        self.text = text
        parts = _PART.split(unicodedata.normalize("NFKC", text.strip()))
        names = parts[1::2]
        if unknown := [name for name in names if name not in _FIELDS]:
            raise ValueError(
                Sentence("不认识的字段 {{{}}}；可用：{}", unknown[0], " ".join(f"{{{name}}}" for name in _FIELDS))
            )
        if len({*names}) < len(names):
            raise ValueError(Sentence("同一个字段写了两次"))
        pairs = zip(names[:-1], names[1:], parts[2:-1:2], strict=True)
        if close := [pair for *pair, between in pairs if not between and _OPEN.issuperset(pair)]:
            raise ValueError(Sentence("{{{}}} 和 {{{}}} 之间要有空格或别的字", close[0][0], close[0][1]))
        if len({*names} & _OPEN - {"text"}) > _MOST_OPEN:
            raise ValueError(Sentence("名字一类的字段最多 {} 个", _MOST_OPEN))
        if "text" in names and (names[-1] != "text" or parts[-1]):
            raise ValueError(Sentence("{text} 只能在最后"))
        self.fields = frozenset(names)
        made = "".join(f"(?P<{part}>{_FIELDS[part]})" if n % 2 else _literal(part) for n, part in enumerate(parts))
        self._made = re.compile(made)

    def read(self, line: str) -> dict[str, str] | None:
        """The fields of a line that looks like this; None for any other."""
        if len(line) > _LONGEST and "text" not in self.fields:
            return None
        found = self._made.fullmatch(line)
        return found.groupdict() if found else None


def _literal(text: str) -> str:
    """Blanks alone are at least one; beside other characters they may be left out."""
    return r"\s*".join(map(re.escape, re.split(r"\s+", text))) if text.strip() else r"\s+" * bool(text)


def is_day(text: str) -> bool:
    """Whether a text is nothing but a date: then it is nobody's name."""
    return re.fullmatch(_FIELDS["date"], text) is not None


class Shape(NamedTuple):
    """One way a chat is written.

    Attributes:
        id: its name in the file.
        title: what it looks like, in words.
        platforms: whose workbench writes so; empty where nobody knows.
        head: the lines that begin a message, nearly always one.
        example: a short chat as it is written; invented.
        source: who says so.
        words: patterns of other lines by what they are: ``day`` names the day of what follows, ``begin`` begins another
            chat, ``skip`` says nothing, ``recall``, ``transfer`` and ``close`` are events.
        robots: words in the names of robots.
        systems: names under which the workbench itself speaks.
    """

    id: str
    title: str
    platforms: tuple[str, ...]
    head: tuple[Pattern, ...]
    example: str
    source: Source
    words: Mapping[str, tuple[Pattern, ...]]
    robots: tuple[str, ...] = ()
    systems: tuple[str, ...] = ()


class Shapes(NamedTuple):
    """All shapes, those of later folders first, and what is wrong with files that were left out."""

    shapes: tuple[Shape, ...]
    faults: tuple[Fault, ...]

    def of(self, platform: str) -> tuple[Shape, ...]:
        """Those a platform's chats may have, its own first."""
        mine = [shape for shape in self.shapes if platform in shape.platforms]
        return (*mine, *(shape for shape in self.shapes if not shape.platforms))


def shapes_in(folders: Sequence[Path]) -> Shapes:
    """Read the shapes of some folders; a file with a fault is refused whole."""
    found: list[Shape] = []
    faults: list[Fault] = []
    for folder in reversed(folders):
        for path in toml_items.files_in([folder]):
            try:
                shapes, wrong = parse_shapes(toml_items.read_text(path), str(path))
            except toml_items.TomlError as error:
                shapes, wrong = (), (Fault(str(path), error.line, "", error.message, error.advice),)
            found += shapes
            faults += wrong
    return Shapes(tuple(found), tuple(faults))


def parse_shapes(text: str, name: str) -> tuple[tuple[Shape, ...], tuple[Fault, ...]]:
    """Check the text of a file; ``name`` is the file as faults should call it."""
    try:
        raw = toml_items.parse(text)
    except toml_items.TomlError as error:
        return (), (Fault(name, error.line, "", error.message, error.advice),)
    items = raw.pop("shape", [])
    head = toml_items.head_lines(text)
    problems = [*_head_problems(raw, items)]
    faults = [Fault(name, head.get(one.key, 1), "", one.message, one.advice) for one in problems]
    if faults:
        return (), tuple(faults)
    lines = toml_items.item_lines(text, "shape")
    for item, at in zip(items, lines, strict=True):
        wrong = _shape_problems(item)
        faults += [Fault(name, at.line_of(one.key), str(item.get("id", "")), one.message, one.advice) for one in wrong]
    return ((), tuple(faults)) if faults else (tuple(_shape(item, raw) for item in items), ())


_HEAD = {"schema": "整数", "source": "来源", **dict.fromkeys(_LISTS, "文字列表")}
_ITEM = {"id": "文字", "title": "文字", "platforms": "文字列表", "head": "文字列表", "example": "文字"}
_SOURCE = {"title": "文字", "url": "文字", "date": "日期", "confidence": "文字"}


def _head_problems(raw: dict[str, Any], items: object) -> Iterator[Problem]:
    source = raw.get("source")
    yield from missing(raw, ("schema", "source"))
    yield from wrong_types({key: value for key, value in raw.items() if key != "source"}, _HEAD)
    if not isinstance(source, dict):
        yield Problem("source", Sentence("缺少来源"), Sentence('写上 source = { title = "", confidence = "C" }'))
    else:
        yield from wrong_types(source, _SOURCE)
    if raw.get("schema") not in {None, SCHEMA}:
        yield Problem("schema", Sentence("格式版本不是 {}", SCHEMA), Sentence("请升级 livecs"))
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        yield Problem("shape", Sentence("shape 不是条目"), Sentence("每一条以 [[shape]] 开头"))
    yield from _pattern_problems(raw, [key for key in _LISTS if key not in {"robots", "systems"}])


def _shape_problems(item: dict[str, Any]) -> Iterator[Problem]:
    yield from missing(item, ("id", "title", "head", "example"))
    yield from wrong_types(item, _ITEM)
    yield from _pattern_problems(item, ["head"])
    for platform in item.get("platforms", []):
        if platform not in PLATFORM_IDS:
            yield Problem(
                "platforms", Sentence("没有平台 {}", platform), Sentence("改成 {} 之一", strung("、", PLATFORM_IDS))
            )
    fields = {name for text in item.get("head", []) for name in _PART.findall(str(text))}
    if "time" not in fields or not fields & {"nick", "role"}:
        yield Problem("head", Sentence("一条消息的开头要有 {time}，还要有 {nick} 或 {role}"), Sentence("补上"))


def _pattern_problems(table: Mapping[str, Any], keys: Iterable[str]) -> Iterator[Problem]:
    for key in keys:
        for text in table.get(key, []):
            try:
                Pattern(str(text))
            except ValueError as error:
                yield Problem(key, Sentence("「{}」看不懂：{}", str(text)[:40], error), Sentence("按字段的写法改写"))


def _shape(item: dict[str, Any], raw: dict[str, Any]) -> Shape:
    source = raw["source"]
    on = source.get("date")
    words = {key: tuple(map(Pattern, raw.get(key, []))) for key in _LISTS if key not in {"robots", "systems"}}
    return Shape(
        item["id"],
        item["title"],
        tuple(item.get("platforms", ())),
        tuple(map(Pattern, item["head"])),
        item["example"],
        Source(
            source.get("title", ""),
            source.get("url", ""),
            on.isoformat() if isinstance(on, date) else "",
            source.get("confidence", ""),
        ),
        words,
        tuple(raw.get("robots", ())),
        tuple(raw.get("systems", ())),
    )
