"""Damage is told from a disk or a neighbour that refuses just now."""

from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.store import checking, driver
from livecs.store.database import Database
from livecs.store.pages import SIZE
from tests.store.build import bare, made
from tests.store.profile import put, spoil_page


class Refusing(Database):
    """A database whose driver gives one error code at each look."""

    def __init__(self, code: int) -> None:
        self._code = code

    def rows(self, query: str, *arguments: object) -> list[tuple[object, ...]]:
        error = driver.OperationalError(query, arguments)
        error.sqlite_errorcode = self._code
        raise error


@pytest.mark.parametrize("code", [5, 517, 6, 7, 8, 13, 14])
def test_what_passes_is_no_damage(code: int) -> None:
    with pytest.raises(UserError, match="没有检查成") as raised:
        checking.faults(Refusing(code))
    assert raised.value.code == "store.check"


@pytest.mark.parametrize("code", [1, 10, 11, 26, 267])
def test_what_speaks_of_the_file_is_damage(code: int) -> None:
    assert len(checking.faults(Refusing(code))) == 1


def test_a_whole_file_has_no_faults_and_its_rows_are_counted(tmp_path: Path) -> None:
    with made(tmp_path / "a.db") as database:
        put(database, range(7))
        assert checking.faults(database) == ()
        counted = checking.rows_by_table(database)
        assert {table: counted[table] for table in ("agent", "audit", "lint_deed", "phrase_use", "return_case")} == {
            "agent": 1, "audit": 7, "lint_deed": 0, "phrase_use": 7, "return_case": 0
        }  # fmt: skip


def test_each_spoiled_page_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with made(path) as database:
        put(database, range(40))
    whole = path.read_bytes()
    for number in range(2, len(whole) // SIZE + 1):
        path.write_bytes(whole)
        spoil_page(path, number)
        assert is_noticed(path), number


def is_noticed(path: Path) -> bool:
    """Whether a file is found damaged, be it when it is opened: the tables' own names fill two pages."""
    try:
        with bare(path) as database:
            return bool(checking.faults(database))
    except driver.DriverError as error:
        return driver.is_damage(error)


def test_a_row_without_its_parent_is_a_fault(tmp_path: Path) -> None:
    with made(tmp_path / "a.db") as database:
        put(database, range(2))
        database.rows("PRAGMA foreign_keys=OFF")
        with database.transaction() as connection:
            connection.execute("DELETE FROM shop")
        assert checking.faults(database) == ("foreign_key_check audit", "foreign_key_check reason")
