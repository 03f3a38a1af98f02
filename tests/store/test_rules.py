"""What holds for the whole store, read from its own source and files."""

import ast
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from livecs.phrases.library import load
from livecs.store.database import Database
from livecs.store.usage import UsageStore, Use

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "livecs").rglob("*.py"))
NOW = 1_795_000_000_000


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
    found = [path.relative_to(ROOT).as_posix() for path in SOURCES if "sqlite3" in imports(path.read_text("utf8"))]
    assert found == ["livecs/store/driver.py"]


@pytest.mark.parametrize(
    "source", ["import sqlite3", "from sqlite3 import Error", "def f():\n    import a, sqlite3.dbapi2"]
)
def test_an_import_of_the_driver_would_be_seen(source: str) -> None:
    assert "sqlite3" in imports(source)


# sqlite-utils' own ways to write keep rows after a rollback, or begin too late (DESIGN 11).
OWN_WAYS = re.compile(r"\bwith\s+[\w.]*\bconn\b|\.atomic\(|\bisolation_level\s*=\s*(?!None)")


def test_nobody_writes_but_in_a_transaction() -> None:
    assert [path.name for path in SOURCES if OWN_WAYS.search(path.read_text("utf8"))] == []


@pytest.mark.parametrize(
    "source", ["with db.conn:", "with self.tables.conn as c:", "db.atomic()", 'isolation_level="DEFERRED"']
)
def test_a_forbidden_way_to_write_would_be_seen(source: str) -> None:
    assert OWN_WAYS.search(source)


def test_a_transaction_takes_the_write_lock_when_it_begins(tmp_path: Path) -> None:
    with (
        closing(Database(tmp_path / "a.db")) as database,
        closing(sqlite3.connect(tmp_path / "a.db", timeout=0)) as other,
    ):
        with database.transaction(), pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        other.execute("BEGIN IMMEDIATE")


def insert_and(failure: type[BaseException], database: Database) -> None:
    with database.transaction() as connection:
        connection.execute("INSERT INTO t VALUES (1)")
        raise failure


@pytest.mark.parametrize("failure", [ValueError, KeyboardInterrupt])
def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path, failure: type[BaseException]) -> None:
    with closing(Database(tmp_path / "a.db")) as database:
        with database.transaction() as connection:
            connection.execute("CREATE TABLE t (a)")
        with pytest.raises(failure):
            insert_and(failure, database)
        assert list(database.tables["t"].rows) == []
        with database.transaction() as connection:
            connection.execute("INSERT INTO t VALUES (2)")
        assert list(database.tables["t"].rows) == [{"a": 2}]


def test_a_transaction_that_cannot_be_committed_does_not_bar_the_next(tmp_path: Path) -> None:
    with closing(Database(tmp_path / "a.db")) as database:
        with database.transaction() as connection:
            connection.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b REFERENCES t DEFERRABLE INITIALLY DEFERRED)")
        with pytest.raises(sqlite3.IntegrityError), database.transaction() as connection:
            connection.execute("INSERT INTO t VALUES (1, 2)")
        with database.transaction() as connection:
            connection.execute("INSERT INTO t VALUES (3, 3)")
        assert list(database.tables["t"].rows) == [{"a": 3, "b": 3}]


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("trusted_schema", 0), ("temp_store", 2)],
)
def test_a_database_is_opened_to_keep_what_it_was_given(tmp_path: Path, pragma: str, value: str | int) -> None:
    with closing(Database(tmp_path / "a.db")) as database:
        assert database.tables.execute(f"PRAGMA {pragma}").fetchone()[0] == value


def test_the_usage_file_holds_ids_and_counts_and_no_words(tmp_path: Path) -> None:
    library = load([ROOT / "phrasebanks"], tmp_path / "cache", parse_cold=True)
    with closing(UsageStore(tmp_path / "usage.db")) as store:
        store.add({Use(entry.phrase.id, NOW): 1 for entry in library.entries})
        files = list(tmp_path.glob("usage.db*"))
        data = b"".join(path.read_bytes() for path in files)
    assert library.entries[0].phrase.id.encode() in data
    for phrase, _ in library.entries:
        assert not [word for word in (phrase.title, phrase.text, *phrase.keywords) if word.encode() in data]
    with closing(sqlite3.connect(tmp_path / "usage.db")) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(phrase_use)")]
    assert columns == ["phrase_id", "on_shift", "uses", "last_used_at_ms"]
