"""What is wrong with a pack of phrases or rules, and where."""

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from livecs.sentence import Sentence, strung


class Fault(NamedTuple):
    """One thing wrong with a pack: file, line (1-based, 0 unknown), item id, what, and what to do."""

    path: str
    line: int
    item_id: str
    message: str
    advice: str

    def __str__(self) -> str:
        """One line, as editors and terminals like it."""
        return self.said()

    def said(self) -> Sentence:
        """The same line, which the window may say in another language."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        about = Sentence("「{}」", self.item_id) if self.item_id else ""
        return Sentence("{}: {}{}。{}", place, about, self.message, self.advice)


def summary(faults: Iterable[Fault]) -> tuple[str, ...]:
    """One line a file, for a narrow panel: its first fault, and how many more it has."""
    by_file: dict[str, list[Fault]] = {}
    for fault in faults:
        by_file.setdefault(fault.path, []).append(fault)
    return tuple(
        first._replace(path=Path(path).name).said() + (Sentence("（还有 {} 处）", len(more)) if more else "")
        for path, (first, *more) in by_file.items()
    )


class Problem(NamedTuple):
    """A fault before it knows its file and line: the key it stands at says the line."""

    key: str
    message: str
    advice: str


def fits(kind: str, value: object) -> bool:
    """Whether a value that TOML holds is of a kind, which is named as faults name it."""
    return _CHECKS[kind](value)


def missing(item: dict[str, Any], required: tuple[str, ...]) -> Iterable[Problem]:
    """Required keys that are absent or blank."""
    for key in required:
        value = item.get(key)
        if value is None or (isinstance(value, str | list) and not "".join(map(str, value)).strip()):
            yield Problem(key, Sentence("缺少 {}", key), Sentence("补上 {}", key))


def wrong_types(item: dict[str, Any], types: dict[str, str]) -> Iterable[Problem]:
    """Keys that the format does not know, and values that are not of their kind."""
    for key, value in item.items():
        if key not in types:
            yield Problem(key, Sentence("不认识的项目 {}", key), Sentence("检查拼写，或删去这一行"))
        elif not fits(types[key], value):
            yield Problem(key, Sentence("{} 应为{}", key, Sentence(types[key])), Sentence("按格式说明改写"))


def not_in(item: dict[str, Any], key: str, allowed: type[StrEnum]) -> Iterable[Problem]:
    """A value outside its list."""
    if isinstance(item.get(key), str) and item[key] not in list(allowed):
        yield Problem(key, Sentence("{} 不能是「{}」", key, item[key]), Sentence("改成 {} 之一", strung("、", allowed)))


_CHECKS: dict[str, Callable[[Any], bool]] = {
    Sentence("文字"): lambda value: isinstance(value, str),
    Sentence("整数"): lambda value: isinstance(value, int) and not isinstance(value, bool),
    Sentence("true 或 false"): lambda value: isinstance(value, bool),
    Sentence("日期"): lambda value: type(value) is date,
    Sentence("文字列表"): lambda value: (
        isinstance(value, list) and all(isinstance(one, str) and one.strip() for one in value)
    ),
    Sentence("条目"): lambda value: isinstance(value, list) and all(isinstance(one, dict) for one in value),
}
