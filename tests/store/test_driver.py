"""The driver keeps to its own library, and nothing is written through one that does not encrypt."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from livecs.store import driver
from livecs.store.driver import Versions

ROOT = Path(__file__).parents[2]
GOOD = driver.versions()


def run(program: str, *arguments: str | Path) -> list[str]:
    """Run a program that loads the driver its own way, in a process of its own."""
    told = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True, cwd=ROOT, timeout=60
    )
    return [*told.stdout.splitlines(), *told.stderr.splitlines()]


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (GOOD, ""),
        (Versions("3.51.3", GOOD.cipher), ""),
        (Versions("4.0.0", GOOD.cipher), ""),
        (Versions("3.51.2", GOOD.cipher), "3.51.2 太旧"),
        (Versions("3.9.0", GOOD.cipher), "3.9.0 太旧"),
        (Versions(GOOD.sqlite, ""), "明文"),
    ],
)
def test_a_driver_that_would_harm_what_it_keeps_is_refused(found: Versions, said: str) -> None:
    if not said:
        driver.refuse_unfit(found)
        return
    with pytest.raises(driver.DriverUnfitError, match=said) as raised:
        driver.refuse_unfit(found)
    assert raised.value.code == "store.driver"
    assert "重新安装" in raised.value.message


@pytest.mark.parametrize("content", [b"", b"SQLite format", bytes(4096)])
def test_what_is_not_plain_is_not_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(content)
    driver.refuse_plain(path)
    assert path.read_bytes() == content


def test_a_plain_file_is_refused(tmp_path: Path) -> None:
    with closing(driver.connect(tmp_path / "a.db", wait_s=0)) as connection:  # without a key it writes plain text
        connection.execute("CREATE TABLE t (a)")
    with pytest.raises(driver.DriverUnfitError, match="没有加密"):
        driver.refuse_plain(tmp_path / "a.db")


# libsqlite3 is loaded for all to see before the driver comes.
TRAP = """
import ctypes, sys
from pathlib import Path
ctypes.CDLL("libsqlite3.so.0", mode=ctypes.RTLD_GLOBAL)
from livecs.store import driver
driver.load(deepbind=sys.argv[2] == "deep")
path = Path(sys.argv[1])
"""
CONTROL = """
connection = driver.connect(path, wait_s=1)
connection.execute("PRAGMA key=\\"x'" + "ab" * 32 + "'\\"").fetchall()
connection.execute("CREATE TABLE t (a)")
connection.close()
print(driver.versions().cipher or "no cipher", path.read_bytes()[:15])
"""
OPENED = """
from livecs.store.database import Database
from livecs.store.gate import WriteGate
try:
    database = Database(path, b"k" * 32, WriteGate())
    with database.transaction() as connection:
        connection.execute("CREATE TABLE t (a TEXT)")
    database.close()
    print("kept", path.read_bytes()[:15] == b"SQLite format 3")
except driver.DriverUnfitError as error:
    print(error.code, path.exists())
"""

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux resolves symbols across libraries")


@on_linux
def test_the_trap_bites_who_does_not_look(tmp_path: Path) -> None:
    """The control: without symbols of its own, the driver takes a key, says nothing, and writes plain text."""
    assert run(TRAP + CONTROL, tmp_path / "a.db", "open") == ["no cipher b'SQLite format 3'"]


@on_linux
@pytest.mark.parametrize(("symbols", "said"), [("deep", "kept False"), ("open", "store.driver False")])
def test_in_the_trap_a_file_is_encrypted_or_refused(tmp_path: Path, symbols: str, said: str) -> None:
    assert run(TRAP + OPENED, tmp_path / "a.db", symbols) == [said]


FLAGS = """
import sys
before = sys.getdlopenflags()
from livecs.store import driver
module = driver.load()
print(sys.getdlopenflags() == before, driver.load() is module)
try:
    driver.load(deepbind=False)
except RuntimeError as error:
    print(error)
import sqlite_utils
print(sqlite_utils.utils.sqlite3 is module, sqlite_utils.db.Database(memory=True).conn.__class__ is driver.Connection)
"""


def test_the_driver_is_loaded_once_and_for_sqlite_utils_too() -> None:
    assert run(FLAGS) == ["True True", "deepbind is decided before the driver is imported", "True True"]


LAZY = """
import sys
import livecs.store.recorder, livecs.store.opening, livecs.store.database
import livecs.cli, livecs.app, livecs.background
print([name for name in ("sqlcipher3", "pysqlite3", "sqlite_utils", "sqlite3") if name in sys.modules])
"""


def test_nothing_loads_the_driver_before_it_is_used() -> None:
    assert run(LAZY) == ["[]"]


def test_what_is_not_exported_is_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Cursor'"):
        _ = driver.Cursor


@pytest.mark.parametrize(
    ("statement", "said", "is_damage"),
    [
        ("CREATE TABLE sqlite_x (a)", "数据库错误 SQLITE_ERROR", False),
        ("INSERT INTO t VALUES ('13800138000')", "数据库错误 SQLITE_CONSTRAINT", False),
        ("ATTACH 'no.db' AS no", "文件已损坏，或钥匙不对", True),
        ("ATTACH '/proc/no/no.db' AS no", "文件打不开，可能没有权限", False),
    ],
)
def test_an_error_is_said_without_its_own_text(tmp_path: Path, statement: str, said: str, *, is_damage: bool) -> None:
    (tmp_path / "no.db").write_bytes(b"no database" * 1000)
    with closing(driver.connect(":memory:", wait_s=0)) as connection:
        connection.execute("CREATE TABLE t (a CHECK (a < 0))")
        with pytest.raises(driver.DriverError) as raised:
            connection.execute(statement.replace("no.db", str(tmp_path / "no.db"), 1 * is_damage))
    assert (driver.reason(raised.value), driver.is_damage(raised.value)) == (said, is_damage)
