"""Writes resources/i18n anew from the sources (``dev.py texts``), and says what has no English yet.

Texts in ``translate("Context", "…")`` are found by Qt's own lupdate. What stands in tables and in sentences of rooms is
found here and handed to lupdate under one context, ``Said``, where ``livecs.ui.i18n`` looks for it.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tempfile
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "livecs"
TS = ROOT / "resources" / "i18n" / "livecs_en.ts"
SAID = "Said"
# All Chinese in these is for the screen, but for patterns; elsewhere what is raised and what is a Sentence.
TABLES = (
    "ui",
    "app.py",
    "errors.py",
    "platforms.py",
    "response/indicators.py",
    "returns/states.py",
    "returns/statistics_words.py",
    "settings.py",
)
RESOURCES = {
    "consumer-law.toml": {"title", "question", "note"},
    "presets/*.toml": {"title", "formula", "text"},
    "transcripts/*.toml": {"title", "source.title"},
    "rules/*.toml": {"message"},
}
_HAN = re.compile("[\u3400-\u9fff]")
_CHINESE = re.compile("[\u3400-\u9fff\u3000-\u303f\uff01-\uff5e]")  # with its punctuation
_WORDED = {"Sentence", "spoken", "strung"}


def table_texts() -> list[str]:
    """What ``Said`` must know: the texts of tables, of refusals and of sentences, sorted."""
    found: set[str] = set()
    for path in SOURCES.rglob("*.py"):
        place = path.relative_to(SOURCES).as_posix()
        if not place.startswith("cli/"):
            is_table = any(place == one or place.startswith((f"{one}/", "panel_")) for one in TABLES)
            found.update(_texts(_tree(path), all_of_it=is_table))
    return sorted(found | resource_texts())


def unsaid() -> set[str]:
    """The modules with Chinese strings that no translation is asked for: patterns, words that are read, files' columns.

    The command line has its own.
    """
    said, found = {*table_texts()}, set()
    for path in SOURCES.rglob("*.py"):
        place = path.relative_to(SOURCES).as_posix()
        tree = _tree(path)
        passed = {id(part) for node in ast.walk(tree) for part in _passed(node) if not isinstance(node, ast.JoinedStr)}
        strings = {one.value for one in ast.walk(tree) if isinstance(one, ast.Constant) and id(one) not in passed}
        if any(isinstance(one, str) and _HAN.search(one) and one not in said for one in strings):
            found.add(place)
    return {place for place in found if not place.startswith("cli/")}


def resource_texts() -> set[str]:
    """What shipped files of rules say to a person: the law, the ways of counting, shapes of chats, forbidden wording.

    Names of sources (laws, pages) are left as they are.
    """
    found = set()
    for folder, keys in RESOURCES.items():
        for path in (ROOT / "resources").glob(folder):
            for key, texts in _strings(tomllib.loads(path.read_text(encoding="utf-8"))):
                if key in keys and _HAN.search(texts):
                    found.add(texts.replace("{match}", "{}"))
    return found


def _strings(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """All strings of a file with their keys; a source's are of a key of their own."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _strings(part, f"{key}.{name}" if key.endswith("source") else name)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part, key)
    elif isinstance(value, str):
        yield key, value


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _texts(tree: ast.Module, *, all_of_it: bool) -> Iterator[str]:
    passed = {id(part) for node in ast.walk(tree) for part in _passed(node)}
    worded = {id(part) for node in ast.walk(tree) if _is_worded(node) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed:
            is_text = _CHINESE.search(node.value) if id(node) in worded else all_of_it and _HAN.search(node.value)
            if (
                is_text and "\\" not in node.value and not node.value.endswith("\n")
            ):  # no pattern, nothing for a terminal
                yield node.value


def _is_worded(node: ast.AST) -> bool:
    if isinstance(node, ast.Raise):
        return True
    return isinstance(node, ast.Call) and _name(node) in _WORDED


def _name(call: ast.Call) -> str:
    return getattr(call.func, "id", "") or getattr(call.func, "attr", "")


def _passed(node: ast.AST) -> Iterator[ast.AST]:
    """What is no text of a table: docstrings, pieces of f-strings, and what lupdate finds itself."""
    if isinstance(node, ast.Expr):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from node.values
    elif isinstance(node, ast.Call) and _name(node) == "translate":
        yield from node.args


def update(ts: Path, texts: list[str]) -> None:
    """Let lupdate bring a .ts up to date with the sources and these texts of tables."""
    with tempfile.TemporaryDirectory() as folder:
        marks = Path(folder, "marks.py")
        marks.write_text("".join(f"translate({SAID!r}, {_quoted(text)})\n" for text in texts), encoding="utf-8")
        options = ["-extensions", "py", "-no-obsolete", "-locations", "none", "-source-language", "zh_CN", "-silent"]
        _run("lupdate", *options, "-target-language", "en", str(SOURCES), str(marks), "-ts", str(ts))


def release(ts: Path, qm: Path) -> None:
    """Write the .qm that Qt loads."""
    _run("lrelease", "-silent", str(ts), "-qm", str(qm))


def fill(ts: Path, given: Mapping[str, str]) -> list[str]:
    """Give every message that has no English what is given for it, or what the same text has elsewhere.

    Args:
        given: ``Context: source`` or ``source`` to the English.

    Returns:
        What still has none, as ``Context: source``.
    """
    tree = ET.parse(ts)  # noqa: S314 - our own file
    messages = [
        (context.findtext("name", ""), one) for context in tree.iter("context") for one in context.iter("message")
    ]
    known = {one.findtext("source", ""): one.findtext("translation", "") for _, one in messages if _is_done(one)}
    lacking = []
    for context, message in messages:
        source, shown = message.findtext("source", ""), message.find("translation")
        assert shown is not None
        english = given.get(f"{context}: {source}") or given.get(source)
        if not _is_done(message):
            english = english or known.get(source)
        if english:
            shown.text = english
            shown.attrib.pop("type", None)
        elif not _is_done(message):
            lacking.append(f"{context}: {source}")
    ET.indent(tree, "    ")
    text = ET.tostring(tree.getroot(), encoding="unicode")
    ts.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")
    return lacking


def _is_done(message: ET.Element) -> bool:
    shown = message.find("translation")
    return shown is not None and bool(shown.text) and shown.get("type") != "unfinished"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).with_name(f"pyside6-{tool}")), *arguments], check=True)


def main(arguments: list[str]) -> int:
    """Bring both files up to date; 1 while something has no English.

    Args:
        arguments: nothing, or a file with lines ``source<TAB>English`` (``\\n`` for a line break) to fill in.
    """
    given = {}
    for line in Path(arguments[0]).read_text(encoding="utf-8").splitlines() if arguments else ():
        source, tab, english = line.replace("\\n", "\n").partition("\t")
        if tab:
            given[source] = english
    update(TS, table_texts())
    lacking = fill(TS, given)
    release(TS, TS.with_suffix(".qm"))
    sys.stdout.writelines(one.replace("\n", "\\n") + "\n" for one in lacking)
    sys.stdout.write(f"{len(lacking)} texts without English\n")
    return int(bool(lacking))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
