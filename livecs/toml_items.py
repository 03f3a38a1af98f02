"""Reading a TOML file of items, with the line of every item and key for those who must mend it."""

import re
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from livecs.errors import os_reason
from livecs.sentence import Sentence

MAX_BYTES = 16 * 1024 * 1024
"""A pack of 100,000 short phrases; anything above is not a pack."""


class TomlError(Exception):
    """A file that cannot be read as TOML: what is wrong, at which line (1-based, 0 unknown), what to do."""

    def __init__(self, message: str, line: int = 0, advice: str = "") -> None:
        """Keep the parts apart: the command line and the panel word them differently."""
        super().__init__(message)
        self.message = message
        self.line = line
        self.advice = advice


class ItemLines(NamedTuple):
    """Where an item begins and where each of its keys stands; lines are 1-based.

    A sub-table and its keys are found as ``variant.0`` and ``variant.0.text``.
    """

    line: int
    keys: dict[str, int]

    def line_of(self, key: str) -> int:
        """The line of a key, or of what holds it where the key itself is missing."""
        while key and key not in self.keys:
            key = key.rpartition(".")[0]
        return self.keys.get(key, self.line)


def files_in(folders: Iterable[Path]) -> list[Path]:
    """The TOML files of some folders, hidden ones (editors' lock files) left out; a missing folder is an empty one."""
    return [path for folder in folders for path in sorted(folder.glob("*.toml")) if not path.name.startswith(".")]


def files_named(paths: Iterable[Path]) -> list[Path]:
    """The files that somebody named, themselves or by their folder, each once."""
    named = [file for path in paths for file in (files_in([path]) if path.is_dir() else [path])]
    return list({file.absolute(): file for file in named}.values())


def read_text(path: Path) -> str:
    """Read a file as UTF-8 (with or without byte order mark).

    Raises:
        TomlError: a folder, too large, not readable, or not UTF-8.
    """
    try:
        if path.is_dir():
            raise TomlError("这是文件夹，不是话术文件", advice="改名或移走这个文件夹")
        if path.exists() and not path.is_file():
            raise TomlError("不是普通文件", advice="换成一个 TOML 文件")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise TomlError(Sentence("读不出来：{}", os_reason(error)), advice="检查文件和权限") from error
    if len(data) > MAX_BYTES:
        size = path.stat().st_size / 1024 / 1024
        limit = MAX_BYTES // 1024 // 1024
        raise TomlError(Sentence("文件 {:.0f} MB，上限 {} MB", size, limit), advice="拆成几个小文件")
    return decode(data)


def decode(data: bytes) -> str:
    """Decode UTF-8 with one kind of line end.

    Raises:
        TomlError: not UTF-8, naming the first line that is not.
    """
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TomlError("不是 UTF-8 编码", line, "用编辑器另存为 UTF-8") from error


def parse(text: str) -> dict[str, Any]:
    """Parse TOML.

    Raises:
        TomlError: with the line the parser stopped at.
    """
    import tomllib  # a warm start reads the cache and never comes here

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        raise TomlError(Sentence("TOML 写法有误（{}）", error), line, "检查这一行的引号、等号和括号") from error
    except (RecursionError, ValueError) as error:  # brackets in brackets, a number of 5,000 digits
        raise TomlError("嵌套太深或数字太长", advice="按说明的格式重写") from error


# Left to re's own cache: a warm start compiles none of them.
_HEADER = r"\s*\[\[?([\w.\-\s\"']+)\]"
_KEY = r"\s*([\w\-]+|\"[^\"]*\"|'[^']*')\s*[.=]"
_NOT_IN_NAMES = str.maketrans("", "", " \t\"'")
# Strings and comments; an opened one swallows whatever stands inside it, the many-lined first.
_OPAQUE = r"(?s)'''.*?'{3,5}|\"\"\"(?:\\.|[^\\])*?\"{3,5}|'[^'\n]*'|\"(?:\\.|[^\"\\\n])*\"|#[^\n]*"


def item_lines(text: str, table: str) -> list[ItemLines]:
    """Find each ``[[table]]`` and its keys; sub-tables (``[[table.variant]]``) belong to their item.

    Args:
        text: valid TOML. A line that looks like a header inside a multi-line string is not one.
        table: the name of the items.
    """
    items: list[ItemLines] = []
    inside = ""
    for number, header, key in _names(text):
        if header == table:
            items.append(ItemLines(number, {}))
            inside = "."
        elif header:
            inside = _sub_table(header, table, items, number)
        elif inside:
            items[-1].keys.setdefault(f"{inside}{key}".lstrip("."), number)
    return items


def head_lines(text: str) -> dict[str, int]:
    """The lines of the keys above all tables, and of the tables."""
    lines: dict[str, int] = {}
    above = True
    for number, header, key in _names(text):
        above = above and not header
        if header or above:
            lines.setdefault(header.partition(".")[0] or key, number)
    return lines


def _sub_table(header: str, table: str, items: list[ItemLines], number: int) -> str:
    """Note the line of an item's sub-table; returns what its keys begin with, nothing when it is another table."""
    if not items or not header.startswith(f"{table}."):
        return ""
    keys = items[-1].keys
    name = header.removeprefix(f"{table}.")
    place = next(place for n in count() if (place := f"{name}.{n}") not in keys)
    keys |= {name: keys.get(name, number), place: number}
    return f"{place}."


def _names(text: str) -> Iterator[tuple[int, str, str]]:
    """Each line that names a table or a key: its number, and one of the two names."""
    flat = re.sub(_OPAQUE, lambda found: "''" + "\n" * lines if (lines := found[0].count("\n")) else found[0], text)
    for number, line in enumerate(flat.split("\n"), 1):
        if header := re.match(_HEADER, line):
            yield number, header[1].translate(_NOT_IN_NAMES), ""
        elif key := re.match(_KEY, line):
            yield number, "", key[1].strip("\"'")
