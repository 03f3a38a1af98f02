"""A panel that is killed while somebody types: the next one finds all but the last 300 ms."""

import os
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest

from tests.e2e.screen import ROOT
from tests.store.build import made

pytestmark = pytest.mark.qt
PATIENCE_S = 30
KEPT_WITHIN_NS = 300_000_000


def start(folder: Path, deed: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.crash.typing", str(folder), deed]
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def type_and_kill(folder: Path, life_s: float) -> tuple[list[tuple[int, int]], int]:
    """What the form said, as (characters, moment), and the moment of the kill; nanoseconds of one clock."""
    with start(folder, "type") as typing:
        assert typing.stdout
        lines = [typing.stdout.readline()]
        time.sleep(life_s)  # a life, not a wait: whatever has happened by then is looked at
        killed_at = time.monotonic_ns()
        typing.kill()
        lines += typing.stdout.readlines()
    said = [line.split() for line in lines if line.endswith(b"\n")]
    return [(int(count), int(moment)) for count, moment in said], killed_at


def found_in(folder: Path) -> int:
    with start(folder, "find") as finding:
        said, _ = finding.communicate(timeout=PATIENCE_S)
    return int(said)


LIVES = 3
"""Times that a loaded machine gets: it may keep the writing thread waiting once, but not always."""


def lost_ns(folder: Path, life_s: float) -> int:
    """How much older than the kill the oldest letter is that was not found again; the machine's own pauses apart."""
    with made(folder / "cases.db"):
        pass
    typed, killed_at = type_and_kill(folder, life_s)
    found = found_in(folder)
    longest_pause = max(later - earlier for (_, earlier), (_, later) in pairwise(typed))
    assert 0 < found <= typed[-1][0] + 1
    return max((killed_at - moment for count, moment in typed if count > found), default=0) - longest_pause


@pytest.mark.parametrize("life_s", [0.47, 0.83])
def test_what_was_typed_is_found_again(tmp_path: Path, life_s: float) -> None:
    folders = [tmp_path / str(life) for life in range(LIVES)]
    for folder in folders:
        folder.mkdir()
    assert any(lost_ns(folder, life_s) <= KEPT_WITHIN_NS for folder in folders)
