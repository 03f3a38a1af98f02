"""Each step is kept with its mark or not at all, and every file there ever was is brought up to date."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from livecs.ids import DEFAULT_AGENT_ID, DEFAULT_SHOP_ID
from livecs.store import driver
from livecs.store.database import Database
from livecs.store.driver import Connection
from livecs.store.migrations import STEPS, NewerStoreError, is_current, upgrade, version
from tests.store.build import DATA, bare, made, no_backup

SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
Step = Callable[[Connection], None]


def add_table(connection: Connection) -> None:
    connection.execute("CREATE TABLE more (a TEXT) STRICT")
    connection.execute("INSERT INTO more SELECT name FROM shop")


def half(connection: Connection) -> None:
    connection.execute("CREATE TABLE half (a TEXT) STRICT")
    connection.execute("DELETE FROM phrase_use")
    raise ZeroDivisionError


def old_file(folder: Path, number: int) -> Path:
    return Path(shutil.copyfile(DATA / f"schema-{number:04}.db", folder / "old.db"))


def columns(database: Database) -> dict[str, str]:
    query = "SELECT t.name, group_concat(c.name) FROM sqlite_schema AS t, pragma_table_info(t.name) AS c"
    return {str(a): str(b) for a, b in database.rows(f"{query} WHERE t.type = 'table' GROUP BY t.name")}


def content(database: Database, of: dict[str, str] | None = None) -> dict[str, list[tuple[object, ...]]]:
    """All rows; those columns alone that are named."""
    tables = of or columns(database)
    return {name: database.rows(f"SELECT {own} FROM {name} ORDER BY 1") for name, own in tables.items()}  # noqa: S608 (our names)


@pytest.mark.parametrize("number", range(1, len(STEPS) + 1))
def test_every_file_there_ever_was_is_upgraded_and_keeps_its_rows(tmp_path: Path, number: int) -> None:
    with bare(old_file(tmp_path, number)) as old, made(tmp_path / "new.db") as new:
        assert version(old) == number
        had = columns(old)
        before = content(old)
        upgrade(old, no_backup)
        assert is_current(old)
        assert old.rows(SCHEMA) == new.rows(SCHEMA)
        assert content(old, had) == before
        assert all(before.values())


def test_the_kept_files_are_encrypted_and_none_is_missing() -> None:
    files = sorted(DATA.glob("schema-*.db"))
    assert [path.name for path in files] == [f"schema-{number:04}.db" for number in range(1, len(STEPS) + 1)]
    assert not [path for path in files if path.read_bytes().startswith(driver.PLAIN_HEAD)]


def test_a_further_step_is_taken_after_a_backup(tmp_path: Path) -> None:
    seen: list[int] = []
    with bare(old_file(tmp_path, 1)) as database:
        upgrade(database, lambda: seen.append(version(database)), [*STEPS[:1], add_table, lambda _connection: None])
        assert (version(database), seen) == (3, [1, 2])
        assert ("二号店",) in database.rows("SELECT a FROM more")


def test_a_new_file_has_nothing_to_back_up(tmp_path: Path) -> None:
    seen: list[int] = []
    with bare(tmp_path / "a.db") as database:
        upgrade(database, lambda: seen.append(1))
    assert seen == []


def refused() -> None:
    raise ZeroDivisionError


@pytest.mark.parametrize(("steps", "backup"), [([*STEPS[:1], half], no_backup), ([*STEPS[:1], add_table], refused)])
def test_what_fails_leaves_the_file_as_it_was(
    tmp_path: Path, steps: Sequence[Step], backup: Callable[[], None]
) -> None:
    with bare(old_file(tmp_path, 1)) as database:
        before = (content(database), database.rows(SCHEMA))
        with pytest.raises(ZeroDivisionError):
            upgrade(database, backup, steps)
        assert (content(database), database.rows(SCHEMA)) == before
        assert version(database) == 1


def test_a_newer_file_is_refused_untouched(tmp_path: Path) -> None:
    with bare(old_file(tmp_path, 1)) as database:
        upgrade(database, no_backup, [*STEPS[:1], add_table])
        before = content(database)
        with pytest.raises(NewerStoreError, match="更新版本") as raised:
            upgrade(database, no_backup, STEPS[:1])
        assert raised.value.code == "store.newer"
        assert (version(database), content(database)) == (2, before)


# A million events are kept by numbers, for their keys are most of what they are.
NUMBERED = ("response_", "frozen_week", "official_figure")


def test_all_tables_are_strict_and_moments_are_numbers(tmp_path: Path) -> None:
    with made(tmp_path / "a.db") as database:
        tables = database.rows("SELECT name, strict FROM pragma_table_list WHERE name NOT LIKE 'sqlite_%'")
        columns = "SELECT t.name, c.name, c.type FROM sqlite_schema AS t, pragma_table_info(t.name) AS c"
        kinds = {(table, str(name)): kind for table, name, kind in database.rows(columns)}
    assert all(strict for _, strict in tables)
    assert len(tables) == 33
    assert {kind for (_, name), kind in kinds.items() if name.endswith("at_ms")} == {"INTEGER"}
    ids = {(table, kind) for (table, name), kind in kinds.items() if name.endswith("_id") or name == "id"}
    assert {kind for table, kind in ids if not str(table).startswith(NUMBERED)} == {"TEXT"}
    assert {kind for (_, name), kind in kinds.items() if name.endswith("_on")} == {"TEXT"}


def test_a_shop_and_an_agent_are_there_from_the_first_day(tmp_path: Path) -> None:
    with made(tmp_path / "a.db") as database:
        assert database.rows("SELECT * FROM shop") == [(DEFAULT_SHOP_ID, "默认店铺")]
        assert database.rows("SELECT * FROM agent") == [(DEFAULT_AGENT_ID, "默认客服")]


NOTE = "INSERT INTO audit (id, at_ms, action, subject_kind, subject_id, fields) VALUES ('1', 5, {}, {}, 'x', {})"


@pytest.mark.parametrize(
    ("action", "kind", "fields", "is_kept"),
    [
        ("'case.add'", "'case'", "''", True),
        ("'case.change'", "'case'", "'phone,customer_name'", True),
        ("'case.change'", "'case'", "'phone=13800138000'", False),
        ("'case.change'", "'case'", "'13800138000'", False),
        ("'case.change'", "'case'", "'张三'", False),
        ("'case.change'", "'case'", "'Zhang San'", False),
        ("''", "'case'", "''", False),
        ("'case.add'", "'张三'", "''", False),
        ("NULL", "'case'", "''", False),
    ],
)
def test_audit_names_fields_and_takes_no_values(
    tmp_path: Path, action: str, kind: str, fields: str, *, is_kept: bool
) -> None:
    with made(tmp_path / "a.db") as database:
        if not is_kept:
            with pytest.raises(driver.IntegrityError), database.transaction() as connection:
                connection.execute(NOTE.format(action, kind, fields))
            return
        with database.transaction() as connection:
            connection.execute(NOTE.format(action, kind, fields))
        assert database.rows("SELECT shop_id, agent_id FROM audit") == [(DEFAULT_SHOP_ID, DEFAULT_AGENT_ID)]


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE audit SET at_ms = 6", "append-only"),
        ("DELETE FROM audit", "append-only"),
        ("INSERT OR REPLACE INTO audit SELECT * FROM audit", "append-only"),
        ("INSERT INTO audit SELECT '2', 5, 'nobody', agent_id, 'a', 'b', 'c', '' FROM audit", "FOREIGN KEY"),
        ("DELETE FROM shop", "FOREIGN KEY"),
    ],
)
def test_audit_rows_stay_as_they_are(tmp_path: Path, statement: str, said: str) -> None:
    with made(tmp_path / "a.db") as database:
        with database.transaction() as connection:
            connection.execute(NOTE.format("'case.add'", "'case'", "''"))
        before = content(database)
        with pytest.raises(driver.IntegrityError, match=said), database.transaction() as connection:
            connection.execute(statement)
        assert content(database) == before
