"""A database is encrypted, keeps what it was given whole, and tells nobody its key."""

import logging
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from livecs.store import driver
from livecs.store.database import BULK_ROWS, Database, salt_of, write_in_chunks
from livecs.store.gate import WriteGate
from tests.store.build import KEY, OTHER_KEY, bare


@contextmanager
def table(path: Path, columns: str = "a") -> Iterator[Database]:
    with bare(path) as database:
        with database.transaction() as connection:
            connection.execute(f"CREATE TABLE t ({columns})")
        yield database


def test_what_is_kept_is_read_again_and_by_nobody_else(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with table(path) as database:
        with database.transaction() as connection:
            connection.execute("INSERT INTO t VALUES ('张三丰 13800138000')")
        files = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
    assert set(files) == {"a.db", "a.db-wal", "a.db-shm"}
    for data in (*files.values(), path.read_bytes()):
        assert "张三丰".encode() not in data
        assert b"13800138000" not in data
        assert b"CREATE TABLE" not in data
    with bare(path) as again:
        assert again.rows("SELECT a FROM t WHERE a LIKE ?", "张%") == [("张三丰 13800138000",)]


@pytest.mark.parametrize("key", [OTHER_KEY, bytes(32)])
def test_another_key_opens_nothing_and_harms_nothing(tmp_path: Path, key: bytes) -> None:
    path = tmp_path / "a.db"
    with table(path):
        pass
    before = path.read_bytes()
    with pytest.raises(driver.DriverError) as raised, bare(path, key):
        pass
    assert driver.is_damage(raised.value)
    assert path.read_bytes() == before


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_key_of_another_length_is_a_bug(tmp_path: Path, length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"), bare(tmp_path / "a.db", bytes(length)):
        pass


def test_a_damaged_beginning_is_opened_with_a_copy_of_the_salt(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with table(path):
        pass
    salt = salt_of(path)
    path.write_bytes(bytes(16) + path.read_bytes()[16:])
    with pytest.raises(driver.DriverError), bare(path):
        pass
    with closing(Database(path, KEY, WriteGate(), salt=salt)) as database:
        assert database.rows("SELECT count(*) FROM t") == [(0,)]


def trouble(path: Path) -> Iterator[Callable[[], object]]:
    """Ways to fail with a key in hand."""
    path.write_bytes(b"no database" * 1000)
    yield lambda: Database(path, KEY, WriteGate())
    yield lambda: Database(path.parent, KEY, WriteGate())
    yield lambda: Database(path, KEY + b"!", WriteGate())
    yield lambda: Database(path, KEY, WriteGate(), salt=b"short")


def test_no_error_and_no_log_tells_the_key(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    for fail in trouble(tmp_path / "a.db"):
        with pytest.raises((driver.DriverError, ValueError)) as raised:
            fail()
        told = "".join(traceback.format_exception(raised.value))
        assert KEY.hex()[:16] not in told + repr(raised.value) + caplog.text
        assert repr(KEY)[2:-1] not in told
    assert capfd.readouterr() == ("", "")  # the library would write an error of its own


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("temp_store", 2),
        ("cipher_memory_security", "0"),
    ],
)
def test_a_database_is_opened_to_keep_what_it_was_given(tmp_path: Path, pragma: str, value: str | int) -> None:
    with bare(tmp_path / "a.db") as database:
        assert database.tables.execute(f"PRAGMA {pragma}").fetchone()[0] == value


def test_a_transaction_takes_the_write_lock_when_it_begins(tmp_path: Path) -> None:
    with bare(tmp_path / "a.db") as database, bare(tmp_path / "a.db") as other:
        other.rows("PRAGMA busy_timeout=0")
        with database.transaction(), pytest.raises(driver.OperationalError, match="locked"), other.transaction():
            pass
        with other.transaction():
            pass


def insert_and(failure: type[BaseException], database: Database) -> None:
    with database.transaction() as connection:
        connection.execute("INSERT INTO t VALUES (1)")
        raise failure


@pytest.mark.parametrize("failure", [ValueError, KeyboardInterrupt])
def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path, failure: type[BaseException]) -> None:
    with table(tmp_path / "a.db") as database:
        with pytest.raises(failure):
            insert_and(failure, database)
        assert list(database.tables["t"].rows) == []
        with database.transaction() as connection:
            connection.execute("INSERT INTO t VALUES (2)")
        assert list(database.tables["t"].rows) == [{"a": 2}]


def test_a_transaction_that_cannot_be_committed_does_not_bar_the_next(tmp_path: Path) -> None:
    columns = "a INTEGER PRIMARY KEY, b REFERENCES t DEFERRABLE INITIALLY DEFERRED"
    with table(tmp_path / "a.db", columns) as database:
        with pytest.raises(driver.IntegrityError), database.transaction() as connection:
            connection.execute("INSERT INTO t VALUES (1, 2)")
        with database.transaction() as connection:
            connection.execute("INSERT INTO t VALUES (3, 3)")
        assert list(database.tables["t"].rows) == [{"a": 3, "b": 3}]


def insert_by_sqlite_utils_and_fail(database: Database) -> None:
    with database.transaction():
        database.tables.table("t").insert({"a": 1})
        raise ZeroDivisionError


def test_what_sqlite_utils_writes_inside_a_transaction_goes_with_it(tmp_path: Path) -> None:
    with table(tmp_path / "a.db") as database:
        with pytest.raises(ZeroDivisionError):
            insert_by_sqlite_utils_and_fail(database)
        assert database.rows("SELECT * FROM t") == []


class Clock:
    """Seconds that pass by one at each look."""

    def __init__(self) -> None:
        self.now = 0.0
        self.pauses: list[float] = []

    def __call__(self) -> float:
        self.now += 1
        return self.now


def insert(connection: driver.Connection, rows: list[int]) -> None:
    connection.executemany("INSERT INTO t VALUES (?)", [(row,) for row in rows])


@pytest.mark.parametrize(
    ("count", "told"),
    [(0, []), (1, [1]), (BULK_ROWS, [BULK_ROWS]), (2 * BULK_ROWS + 1, [BULK_ROWS, 2 * BULK_ROWS, 2 * BULK_ROWS + 1])],
)
def test_many_rows_are_written_chunk_by_chunk(tmp_path: Path, count: int, told: list[int]) -> None:
    clock = Clock()
    with table(tmp_path / "a.db") as database:
        done = list(write_in_chunks(database, range(count), insert, now_s=clock, pause=clock.pauses.append))
        assert database.rows("SELECT count(*) FROM t") == [(count,)]
    assert done == told
    assert clock.pauses == [1] * len(told)  # as long as each chunk took


def test_whoever_stops_asking_stops_the_writing(tmp_path: Path) -> None:
    clock = Clock()
    with table(tmp_path / "a.db") as database:
        writing = write_in_chunks(database, range(10_000), insert, now_s=clock, pause=clock.pauses.append)
        assert next(writing) == BULK_ROWS
        writing.close()  # type: ignore[attr-defined]
        assert database.rows("SELECT count(*) FROM t") == [(BULK_ROWS,)]


def test_a_save_goes_between_two_chunks_of_an_import(tmp_path: Path) -> None:
    path, gate, order = tmp_path / "a.db", WriteGate(), []
    writes, saved = threading.Event(), threading.Event()

    def save() -> None:
        with closing(Database(path, KEY, gate)) as database:
            writes.set()
            with database.transaction() as connection:
                connection.execute("INSERT INTO t VALUES (-1)")
                order.append("save")
        saved.set()

    def chunk(connection: driver.Connection, rows: list[int]) -> None:
        if not order:
            saver.start()
            writes.wait(20)
            while not gate._urgent:
                pass
        insert(connection, rows)
        order.append("chunk")

    saver = threading.Thread(target=save)
    with table(path), closing(Database(path, KEY, gate)) as database:
        list(write_in_chunks(database, range(3 * BULK_ROWS), chunk, now_s=Clock(), pause=lambda _s: None))
        saver.join(20)
    assert order == ["chunk", "save", "chunk", "chunk"]


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from livecs.store import driver
from tests.store.build import bare
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with bare(Path(sys.argv[1])) as database:
    with database.transaction() as connection:
        connection.execute("CREATE TABLE t (a)")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, hard))
    try:
        with database.transaction() as connection:
            connection.executemany("INSERT INTO t VALUES (?)", [("x" * 1000,)] * 100)
    except driver.DriverError as error:
        print(driver.reason(error))
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    with database.transaction() as connection:
        connection.execute("INSERT INTO t VALUES (1)")
    print(database.rows("SELECT * FROM t"))
"""


def test_a_file_that_cannot_grow_keeps_what_it_had_and_takes_more_when_it_can(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", FULL_DISK, tmp_path / "a.db"],
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert told.stdout.decode().splitlines() in (["磁盘已满", "[(1,)]"], ["磁盘读写出错", "[(1,)]"])
