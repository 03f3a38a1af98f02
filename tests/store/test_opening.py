"""A store is made, upgraded and opened so that no two processes harm each other."""

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.store.lock import StoreBusyError, StoreLock
from livecs.store.migrations import STEPS, NewerStoreError, version
from livecs.store.opening import StoreDamagedError
from tests.store.build import DATA, KEY, OTHER_KEY, bare, opener

ROOT = Path(__file__).parents[2]


def test_the_first_opening_makes_the_store_and_the_second_finds_it(tmp_path: Path) -> None:
    path = tmp_path / "store/livecs.db"
    for _ in range(2):
        made = opener(path)
        with closing(made.open(KEY)) as database:
            assert version(database) == len(STEPS)
        made.close()
    assert sorted(one.name for one in path.parent.iterdir()) == ["livecs.db", "lock"]


def test_the_store_is_shared_while_it_is_open_and_free_afterwards(tmp_path: Path) -> None:
    made = opener(tmp_path / "livecs.db")
    with StoreLock(tmp_path / "lock") as other:
        made.open(KEY).close()
        other.share()
        with pytest.raises(StoreBusyError):
            other.own()
        made.close()
        other.own()


def test_threads_of_one_process_each_have_a_database_of_their_own(tmp_path: Path) -> None:
    made, together = opener(tmp_path / "livecs.db"), threading.Barrier(4)

    def count(_number: int) -> int:
        together.wait(20)
        with closing(made.open(KEY)) as database:
            with database.transaction() as connection:
                connection.execute("INSERT INTO lint_deed VALUES ('fixed', ?, '2026-11-21', 1)", (str(_number),))
            return version(database)

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(count, range(4))) == [len(STEPS)] * 4
    with closing(made.open(KEY)) as database:
        assert database.rows("SELECT count(*) FROM lint_deed") == [(4,)]
    made.close()


OPEN = """
import sys
from pathlib import Path
from tests.store.build import KEY, opener
sys.stdin.readline()
made = opener(Path(sys.argv[1]), 20)
database = made.open(KEY)
with database.transaction() as connection:
    connection.execute("INSERT INTO lint_deed VALUES ('fixed', ?, '2026-11-21', 1)", (sys.argv[2],))
sys.stdin.readline()
database.close()
print(database is not None)
"""


def test_processes_that_make_one_store_at_once_all_get_it(tmp_path: Path) -> None:
    path = tmp_path / "livecs.db"
    children = [
        subprocess.Popen(
            [sys.executable, "-c", OPEN, path, str(number)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
        )
        for number in range(4)
    ]
    for child in children:
        assert child.stdin
        child.stdin.write(b"\n")
        child.stdin.flush()
    told = [child.communicate(b"\n", timeout=60) for child in children]
    assert told == [(b"True\n", b"")] * 4
    with bare(path) as database:
        assert database.rows("SELECT count(*) FROM lint_deed") == [(4,)]


def older(path: Path) -> None:
    """A file that has taken no step yet."""
    with bare(path):
        pass


def newer(path: Path) -> None:
    with bare(path) as database, database.transaction() as connection:
        connection.execute(f"PRAGMA user_version={len(STEPS) + 1}")


def test_an_upgrade_needs_the_store_alone(tmp_path: Path) -> None:
    path = tmp_path / "livecs.db"
    older(path)
    with StoreLock(tmp_path / "lock") as panel:
        panel.share()
        with pytest.raises(StoreBusyError, match="请先关闭面板"):
            opener(path, 0.1).open(KEY)
        with bare(path) as database:
            assert version(database) == 0
        panel.release()
        with closing(opener(path)) as command:
            command.open(KEY).close()


def test_who_comes_while_another_upgrades_waits_for_it(tmp_path: Path) -> None:
    path = tmp_path / "livecs.db"
    with StoreLock(tmp_path / "lock") as other, closing(opener(path, 20)) as made, ThreadPoolExecutor(1) as pool:
        other.own()
        waiting = pool.submit(lambda: made.open(KEY).close())
        assert not waiting.done()
        other.release()
        waiting.result(20)


def test_a_newer_file_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "livecs.db"
    newer(path)
    before = path.read_bytes()
    made = opener(path)
    with pytest.raises(NewerStoreError, match="请升级"):
        made.open(KEY)
    assert path.read_bytes() == before
    with StoreLock(tmp_path / "lock") as other:
        other.own()  # nothing is held after a failure


@pytest.mark.parametrize("key", [KEY, OTHER_KEY])
def test_what_is_no_database_under_this_key_is_damage_and_stays(tmp_path: Path, key: bytes) -> None:
    path = tmp_path / "livecs.db"
    if key == KEY:
        path.write_bytes(b"no database" * 1000)
    else:
        path.write_bytes((DATA / "schema-0001.db").read_bytes())
    before = path.read_bytes()
    with pytest.raises(StoreDamagedError, match="文件已损坏，或钥匙不对") as raised:
        opener(path).open(key)
    assert raised.value.code == "store.damaged"
    assert path.read_bytes() == before


def test_a_file_that_cannot_be_opened_is_not_called_damaged(tmp_path: Path) -> None:
    (tmp_path / "livecs.db").mkdir()
    with pytest.raises(UserError, match="打不开") as raised:
        opener(tmp_path / "livecs.db").open(KEY)
    assert raised.value.code == "store.open"


def test_a_file_that_is_gone_while_it_is_open_is_not_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "livecs.db"
    with closing(opener(path)) as made, closing(made.open(KEY)):
        path.unlink()
        with pytest.raises(StoreDamagedError, match="不见了"):
            made.open(KEY)
        assert not path.exists()


def test_one_thread_that_fails_leaves_the_lock_to_the_others(tmp_path: Path) -> None:
    made = opener(tmp_path / "livecs.db")
    with closing(made.open(KEY)), StoreLock(tmp_path / "lock") as other:
        with pytest.raises(StoreDamagedError):
            made.open(OTHER_KEY)
        with pytest.raises(StoreBusyError):
            other.own()
    made.close()
