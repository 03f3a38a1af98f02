"""Any number of processes share the store, or one has it alone; a lock ends with its process."""

import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from livecs.errors import UserError
from livecs.store.lock import StoreBusyError, StoreLock

HOLD = """
import sys
from pathlib import Path
from livecs.store.lock import StoreBusyError, StoreLock
lock = StoreLock(Path(sys.argv[1]))
try:
    getattr(lock, sys.argv[2])()
    print("held", flush=True)
except StoreBusyError as error:
    print(error.code, flush=True)
sys.stdin.read()
"""


class Other:
    """Another process that holds the lock until it is told to end."""

    def __init__(self, path: Path, way: str) -> None:
        command = [sys.executable, "-c", HOLD, str(path), way]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.said = self._pipe(self.process.stdout).readline().strip()

    def _pipe(self, pipe: IO[str] | None) -> IO[str]:
        assert pipe
        return pipe

    def end(self) -> None:
        self._pipe(self.process.stdin).close()
        self._pipe(self.process.stdout).close()
        self.process.wait(20)

    def kill(self) -> None:
        self.process.kill()
        self.end()


@pytest.mark.parametrize(
    ("ours", "theirs", "said"),
    [
        ("share", "share", "held"),
        ("share", "own", "store.in_use"),
        ("own", "share", "store.alone"),
        ("own", "own", "store.in_use"),
        ("release", "own", "held"),
    ],
)
def test_who_may_hold_the_store_beside_us(tmp_path: Path, ours: str, theirs: str, said: str) -> None:
    with StoreLock(tmp_path / "store/lock") as lock:
        getattr(lock, ours)()
        other = Other(tmp_path / "store/lock", theirs)
        other.end()
    assert other.said == said


@pytest.mark.parametrize("way", ["share", "own"])
def test_a_killed_process_holds_nothing(tmp_path: Path, way: str) -> None:
    other = Other(tmp_path / "lock", way)
    with StoreLock(tmp_path / "lock") as lock:
        with pytest.raises(StoreBusyError):
            lock.own()
        other.kill()
        lock.own()


def test_it_is_said_who_must_be_closed(tmp_path: Path) -> None:
    with StoreLock(tmp_path / "lock") as panel, StoreLock(tmp_path / "lock") as command:
        panel.share()
        with pytest.raises(StoreBusyError, match="请先关闭面板"):
            command.own()
        panel.own()
        with pytest.raises(StoreBusyError, match="整理或恢复"):
            command.share()
        panel.share()
        command.share()


def test_who_failed_to_have_it_alone_holds_nothing(tmp_path: Path) -> None:
    with StoreLock(tmp_path / "lock") as one, StoreLock(tmp_path / "lock") as other:
        one.share()
        with pytest.raises(StoreBusyError):
            other.own()
        one.own()


def test_a_place_that_takes_no_lock_says_why(tmp_path: Path) -> None:
    (tmp_path / "store").touch()
    with pytest.raises(UserError, match="同名文件") as raised:
        StoreLock(tmp_path / "store/lock").share()
    assert raised.value.code == "store.lock"
