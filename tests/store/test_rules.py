"""What holds for the whole store, read from its own source."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "livecs").rglob("*.py"))
DRIVERS = {"sqlite3", "sqlcipher3", "pysqlite3"}


def imports(source: str) -> set[str]:
    """The top names of all modules a source imports, wherever it does."""
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").partition(".")[0])
    return names


def test_one_file_imports_the_driver() -> None:
    found = [path.relative_to(ROOT).as_posix() for path in SOURCES if imports(path.read_text("utf8")) & DRIVERS]
    assert found == ["livecs/store/driver.py"]


@pytest.mark.parametrize(
    "source",
    [
        "import sqlite3",
        "from sqlcipher3 import Error",
        "def f():\n    import a, sqlite3.dbapi2",
        "import pysqlite3 as p",
    ],
)
def test_an_import_of_the_driver_would_be_seen(source: str) -> None:
    assert imports(source) & DRIVERS


# sqlite-utils' own ways to write keep rows after a rollback, or begin too late (DESIGN 11).
OWN_WAYS = re.compile(
    r"\bwith\s+[\w.]*\bconn\b|\batomic\(|\bisolation_level\s*=\s*(?!None)|\bBEGIN\s+(?!IMMEDIATE)[A-Z]"
)


def test_nobody_writes_but_in_a_transaction() -> None:
    assert [path.name for path in SOURCES if OWN_WAYS.search(code(path.read_text("utf8")))] == []


def code(source: str) -> str:
    """A source without its docstrings: a trigger's body begins too, and prose may name what is forbidden."""
    return re.sub(r'""".*?"""', '""', source, flags=re.DOTALL)


@pytest.mark.parametrize(
    "source",
    [
        "with db.conn:",
        "with self.tables.conn as c:",
        "with db.atomic():",
        'isolation_level="DEFERRED"',
        'execute("BEGIN DEFERRED")',
    ],
)
def test_a_forbidden_way_to_write_would_be_seen(source: str) -> None:
    assert OWN_WAYS.search(code(source))
