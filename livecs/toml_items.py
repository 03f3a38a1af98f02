"""Reading a TOML file of items, with the line of every item and key for those who must mend it."""

import re
from pathlib import Path
from typing import Any, NamedTuple

from livecs.errors import os_reason

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
    """Where an item begins and where each of its keys stands; lines are 1-based."""

    line: int
    keys: dict[str, int]


def read_text(path: Path) -> str:
    """Read a file as UTF-8 (with or without byte order mark).

    Raises:
        TomlError: a folder, too large, not readable, or not UTF-8.
    """
    try:
        if path.is_dir():
            raise TomlError("这是文件夹，不是话术文件", advice="改名或移走这个文件夹")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise TomlError(f"读不出来：{os_reason(error)}", advice="检查文件和权限") from error
    if len(data) > MAX_BYTES:
        size = path.stat().st_size / 1024 / 1024
        limit = MAX_BYTES // 1024 // 1024
        raise TomlError(f"文件 {size:.0f} MB，上限 {limit} MB", advice="拆成几个小文件")
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
    import tomllib  # a warm start reads the cache and never comes here  # noqa: PLC0415

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        raise TomlError(f"TOML 写法有误（{error}）", line, "检查这一行的引号、等号和括号") from error
    except RecursionError as error:
        raise TomlError("嵌套太深", advice="按说明的格式重写") from error


_HEADER = re.compile(r"\s*\[\[?\s*([\w.\-\s]+?)\s*\]\]?")
_KEY = re.compile(r"\s*([\w\-]+|\"[^\"]*\"|'[^']*')\s*=")
# What can open on a line, longest first; an opened string swallows whatever stands inside it.
_TOKEN = re.compile(r"'''|\"\"\"|'[^'\n]*'|\"(?:\\.|[^\"\\\n])*\"|#.*")


def item_lines(text: str, table: str) -> list[ItemLines]:
    """Find each ``[[table]]`` and its keys; sub-tables (``[[table.variant]]``) belong to their item.

    A text line that looks like a header inside a multi-line string is not one.
    """
    items: list[ItemLines] = []
    inside = False
    for number, line in _lines_outside_strings(text):
        if header := _HEADER.match(line):
            name = header[1].replace(" ", "")
            inside = name == table or (inside and name.startswith(f"{table}."))
            if name == table:
                items.append(ItemLines(number, {}))
        elif inside and (key := _KEY.match(line)):
            items[-1].keys.setdefault(key[1].strip("\"'"), number)
    return items


def _lines_outside_strings(text: str) -> list[tuple[int, str]]:
    found = []
    closing = ""
    for number, line in enumerate(text.split("\n"), 1):
        start = 0
        if closing:
            end = line.find(closing)
            if end < 0:
                continue
            start = end + 3
        else:
            found.append((number, line))
        closing = _left_open(line, start)
    return found


def _left_open(line: str, start: int) -> str:
    position = start
    while token := _TOKEN.search(line, position):
        position = token.end()
        if token[0] in ("'''", '"""'):
            end = line.find(token[0], position)
            if end < 0:
                return token[0]
            position = end + 3
    return ""
