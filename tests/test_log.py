"""The log takes codes and ids, turns over when it is full, and never tells what an error says."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.log import Log, described
from livecs.store.json_file import write

ROOT = Path(__file__).parents[1]
AT_MS = 1_795_233_600_123
ID = "019aa4f8-0c00-7000-8000-0000000000cc"
CANARY = "欧阳试纸 13900000001"


def lines(path: Path) -> list[str]:
    """What follows the moment and the process of each line."""
    return [line.split(" ", 2)[2] for line in path.read_text("utf8").splitlines()]


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("backup.made",), "backup.made"),
        (("case.duplicate", ID), f"case.duplicate {ID}"),
        (("case.duplicate", "13900000001", ID, CANARY, ID.upper()), f"case.duplicate {ID}"),
        (("case.of 13900000001",), "log.unknown"),
        ((CANARY, ID), f"log.unknown {ID}"),
        (("backup.made\ncase.write",), "log.unknown"),
    ],
)
def test_an_event_is_a_code_from_the_list_and_ids(tmp_path: Path, words: tuple[str, ...], line: str) -> None:
    path = tmp_path / "logs/livecs.log"
    Log(path, lambda: AT_MS).event(*words)
    assert lines(path) == [line]
    assert path.read_text("utf8").startswith("2026-11-21T12:00:00.123+08:00 ")
    assert path.stat().st_mode & 0o077 == 0


def test_a_full_log_turns_over_and_the_oldest_goes(tmp_path: Path) -> None:
    path = tmp_path / "livecs.log"
    log = Log(path, lambda: AT_MS, most_bytes=200)
    for _ in range(100):
        log.event("backup.made")
    found = sorted(one.name for one in tmp_path.iterdir())
    assert found == ["livecs.log", "livecs.log.1", "livecs.log.2"]
    assert all(100 < (tmp_path / name).stat().st_size <= 200 for name in found[1:])


def test_a_log_that_cannot_be_written_troubles_nobody(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file in its place")
    Log(tmp_path / "logs/livecs.log", lambda: AT_MS).event("backup.made")
    assert (tmp_path / "logs").read_text() == "a file in its place"


def raised(call: Callable[[], object]) -> BaseException:
    try:
        call()
    except Exception as error:  # noqa: BLE001 (any)
        return error
    raise AssertionError


def cannot_write(folder: Path) -> None:
    (folder / CANARY).write_text("")
    write(folder / CANARY / "a.json", {"name": CANARY})


def test_an_error_is_its_kind_its_code_and_its_places(tmp_path: Path) -> None:
    path = tmp_path / "livecs.log"
    Log(path, lambda: AT_MS).bug(raised(lambda: cannot_write(tmp_path)))
    first, cause = lines(path)
    assert first.startswith("error.bug livecs.errors.UserError file.write at livecs/store/json_file.py:")
    assert cause.startswith("error.cause builtins.FileExistsError at livecs/store/json_file.py:")
    assert "欧阳" not in path.read_text("utf8")


def test_a_place_is_named_where_programs_know_their_files_by_relative_names_as_in_the_package() -> None:
    made: dict[str, Callable[[], object]] = {}
    exec(compile("def fail(): raise ValueError", "livecs/fail.py", "exec"), made)  # noqa: S102 (our own text)
    assert described(raised(made["fail"])) == "builtins.ValueError at livecs/fail.py:1"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ValueError(CANARY), "builtins.ValueError at ?"),
        (KeyError(CANARY), "builtins.KeyError at ?"),
        (UserError("backup.made", CANARY), "livecs.errors.UserError backup.made at ?"),
        (UserError(CANARY, CANARY), "livecs.errors.UserError at ?"),
    ],
)
def test_an_error_never_tells_its_text(error: Exception, said: str) -> None:
    assert described(error) == said


FAILING = """
import os, resource, sys, threading
from pathlib import Path
from livecs.log import Log, catch_bugs, note_crashes
from livecs.store.json_file import write
catch_bugs(Log(Path(sys.argv[1], "logs/livecs.log"), lambda: 1795233600123))
note_crashes(Path(sys.argv[1], "logs"))
assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0
canary = "欧阳试纸 13900000001"
class Bad:
    def __del__(self):
        raise ValueError(canary)
def fail():
    raise ValueError(canary)
way = sys.argv[2]
if way == "thread":
    thread = threading.Thread(target=fail); thread.start(); thread.join()
elif way == "unraisable":
    Bad()
elif way == "abort":
    os.abort()
elif way == "exit":
    sys.exit(3)
else:
    fail()
"""


@pytest.mark.parametrize(
    ("way", "code", "line"),
    [
        ("main", 1, "error.bug builtins.ValueError at ?"),
        ("thread", 0, "error.bug builtins.ValueError at ?"),
        ("unraisable", 0, "error.bug builtins.ValueError at ?"),
        ("abort", -6, ""),
        ("exit", 3, ""),
    ],
)
def test_what_nobody_caught_is_in_the_log_and_its_text_nowhere(tmp_path: Path, way: str, code: int, line: str) -> None:
    told = subprocess.run(
        [sys.executable, "-c", FAILING, tmp_path, way], capture_output=True, cwd=ROOT, check=False, timeout=60
    )
    assert told.returncode == code
    kept = b"".join(path.read_bytes() for path in (tmp_path / "logs").iterdir())
    assert "欧阳".encode() not in told.stdout + told.stderr + kept
    assert b"13900000001" not in told.stdout + told.stderr + kept
    if line:
        assert lines(tmp_path / "logs/livecs.log") == [line]
        assert "已记入日志" in told.stderr.decode()
    assert (b"Fatal Python error: Aborted" in kept) == (way == "abort")
