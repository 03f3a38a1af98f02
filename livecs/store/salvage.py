"""Reads what is left of a damaged file into a new one: whole rows only, each checked again as it is written."""

from __future__ import annotations

from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, NamedTuple

from livecs.store import driver, migrations
from livecs.store.database import BULK_ROWS, Database
from livecs.store.gate import WriteGate
from livecs.store.pages import Pages
from livecs.store.trees import Walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from livecs.store.driver import Connection
    from livecs.store.trees import Row, Value

_VERSION_AT, _VERSION_END = 60, 64


class Table(NamedTuple):
    """One table of a damaged file: its root page, its columns as they are stored, and which one is the rowid."""

    name: str
    root: int
    columns: tuple[str, ...]
    rowid_column: str


class Wreck(NamedTuple):
    """What a damaged file still says of itself; no tables when its first page is lost.

    Args:
        pages: those that bear their seal.
        version: the steps it had taken.
        tables: those whose description is whole.
        is_complete: whether all descriptions are.
    """

    pages: Pages
    version: int
    tables: tuple[Table, ...]
    is_complete: bool


class Salvaged(NamedTuple):
    """What came over.

    Args:
        rows: from the damaged file, without what every new file has.
        from_backup: rows added from the backup, of tables that were not whole.
        refused: rows that were readable and broke a rule, e.g. their shop is lost.
        is_complete: whether every table was whole.
    """

    rows: int
    from_backup: int
    refused: int
    is_complete: bool


def look(path: Path, key: bytes, salt: bytes | None) -> Wreck:
    """See what a damaged file still is; its log has been played into it where that was possible.

    Raises:
        OSError: it cannot be read.
    """
    pages = Pages(path, key, salt)
    head = pages.page(1)
    if head is None:
        return Wreck(pages, 0, (), is_complete=False)
    walk = Walk(pages)
    tables = tuple(table for row in walk.rows(1) if (table := _described(row)))
    return Wreck(pages, int.from_bytes(head[_VERSION_AT:_VERSION_END], "big"), tables, walk.is_complete)


def fill(database: Database, wreck: Wreck, find_backup: Callable[[], Path | None], key: bytes) -> Salvaged:
    """Write what a wreck holds, and what a backup has beyond it, into a new database of the same version.

    Args:
        database: with its tables as the steps make them.
        wreck: what is left.
        find_backup: gives a backup that passed its check, asked for when a table is not whole.
        key: of the backup.
    """
    with _unguarded(database):
        filling = _Filling(database)
        whole = {table.name for table in wreck.tables if filling.take(table, wreck.pages)}
        lacking = [name for name in filling.names if name not in whole]
        rows = filling.written
        backup = find_backup() if lacking else None
        if backup:
            filling.add_from(backup, key, lacking)
    return Salvaged(rows, filling.written - rows, filling.refused, wreck.is_complete and not lacking)


def add(database: Database, source: Path, key: bytes) -> tuple[int, int]:
    """Add the rows of a whole file that a database does not have; how many were added, and refused."""
    filling = _Filling(database)
    filling.add_from(source, key, filling.names)
    return filling.written, filling.refused


@contextmanager
def _unguarded(database: Database) -> Iterator[None]:
    """Let the triggers of a file that nobody else sees yet, which guard against people, rest meanwhile."""
    triggers = database.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    with database.transaction() as connection:
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {_quoted(str(name))}")
    yield
    with database.transaction() as connection:
        for _, sql in triggers:
            connection.execute(str(sql))


class _Filling:
    """A database while it is filled: what was written, and what broke a rule."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.written = self.refused = 0
        self.names = _parents_first(database)

    def take(self, table: Table, pages: Pages) -> bool:
        """Write a table's rows; whether all of them were there."""
        if table.name not in self.names:
            return True
        known = _columns(self._database, table.name)
        walk, refused = Walk(pages), self.refused
        rows = (_by_name(table, row) for row in walk.rows(table.root))
        self._write(table.name, ({name: row[name] for name in known if name in row} for row in rows), "REPLACE")
        return walk.is_complete and self.refused == refused

    def add_from(self, backup: Path, key: bytes, names: Sequence[str]) -> None:
        """Add the rows of a backup that are not there under their name."""
        with closing(Database(backup, key, WriteGate())) as source:
            there = _parents_first(source)
            for name in (name for name in self.names if name in names and name in there):
                columns = [one for one in _columns(source, name) if one in _columns(self._database, name)]
                rows = source.rows(f"SELECT {', '.join(map(_quoted, columns))} FROM {_quoted(name)}")  # noqa: S608 (names of a schema)
                self._write(name, (dict(zip(columns, row, strict=True)) for row in rows), "IGNORE")

    def _write(self, name: str, rows: Iterator[dict[str, Value | object]], where_known: str) -> None:
        chunk: list[dict[str, Value | object]] = []
        for row in rows:
            chunk.append(row)
            if len(chunk) == BULK_ROWS:
                self._write_chunk(name, chunk, where_known)
                chunk = []
        self._write_chunk(name, chunk, where_known)

    def _write_chunk(self, name: str, rows: list[dict[str, Value | object]], where_known: str) -> None:
        with self._database.transaction(bulk=True) as connection:
            for row in rows:
                self._write_row(connection, name, row, where_known)

    def _write_row(self, connection: Connection, name: str, row: dict[str, Value | object], where_known: str) -> None:
        places = ", ".join("?" * len(row))
        columns = ", ".join(map(_quoted, row))
        statement = f"INSERT OR {where_known} INTO {_quoted(name)} ({columns}) VALUES ({places})"  # noqa: S608 (names of a schema)
        try:
            self.written += connection.execute(statement, tuple(row.values())).rowcount
        except driver.IntegrityError:
            self.refused += 1


_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"


def new_file(path: Path, key: bytes, version: int) -> Database:
    """A new database that has taken so many steps.

    Raises:
        NewerStoreError: they are more than we know.
    """
    if version > len(migrations.STEPS):
        raise migrations.newer()
    database = Database(path, key, WriteGate())
    try:
        migrations.upgrade(database, lambda: None, migrations.STEPS[: version or None])
    except BaseException:
        database.close()
        raise
    return database


def _described(row: Row) -> Table | None:
    """A table as its description has it; None for anything else."""
    kind, name, _, root, sql = (*row.values, None, None, None, None, None)[:5]
    if kind != "table" or not isinstance(name, str) or name.startswith("sqlite_") or not isinstance(root, int):
        return None
    with closing(driver.connect(":memory:", wait_s=0)) as scratch:
        try:
            scratch.execute(str(sql))
            return Table(name, root, *_stored(scratch, name))
        except driver.DriverError:
            return None


def _stored(scratch: Connection, name: str) -> tuple[tuple[str, ...], str]:
    """The columns in the order in which a table without rowids stores them: those of its key first."""
    columns = scratch.execute("SELECT name, type, pk FROM pragma_table_info(?)", (name,)).fetchall()
    ((without,),) = scratch.execute("SELECT wr FROM pragma_table_list(?) WHERE name = ?", (name, name)).fetchall()
    keys = sorted((pk, column, kind) for column, kind, pk in columns if pk)
    if without:
        return (*(column for _, column, _ in keys), *(column for column, _, pk in columns if not pk)), ""
    is_rowid = len(keys) == 1 and keys[0][2].upper() == "INTEGER"
    return tuple(column for column, _, _ in columns), keys[0][1] if is_rowid else ""


def _by_name(table: Table, row: Row) -> dict[str, Value | object]:
    """A row's values by column; columns added after it was written are left to their defaults."""
    values: dict[str, Value | object] = dict(zip(table.columns, row.values, strict=False))
    if table.rowid_column:
        values[table.rowid_column] = row.rowid
    return values


def _columns(database: Database, table: str) -> list[str]:
    return [str(name) for (name,) in database.rows("SELECT name FROM pragma_table_info(?)", table)]


def _parents_first(database: Database) -> list[str]:
    """The tables, each after those it refers to."""
    left = [str(name) for (name,) in database.rows(_TABLES)]
    parents = {
        name: {str(parent) for (parent,) in database.rows('SELECT "table" FROM pragma_foreign_key_list(?)', name)}
        for name in left
    }
    ordered: list[str] = []
    while left:
        ready = [name for name in left if parents[name] <= {*ordered, name}] or left[:1]
        ordered += ready
        left = [name for name in left if name not in ready]
    return ordered


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
