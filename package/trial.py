"""Tries a package where nothing of the checkout and no Python can help it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from tests.e2e.sample_job import do_job
from tests.e2e.screen import VirtualScreen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

STARTS = 5
_EVENTS = """\
会话,时间,角色
c1,2026-11-16 10:00:00,买家
c1,2026-11-16 10:00:20,客服
c2,2026-11-16 11:00:00,买家
c2,2026-11-16 11:30:00,客服
"""


class TrialError(Exception):
    """The package did not do a job; the message shows the command and what it said."""


class Job(NamedTuple):
    """Something that ``livecs`` is asked to do: what it reads, how it has to end, and a word it has to say."""

    arguments: Sequence[str]
    word: str
    code: int = 0
    read: str = ""


JOBS = (
    Job(["--version"], "livecs "),
    Job(["phrases", "search", "退货运费"], "运费"),
    Job(["lint", "-", "--platform", "pdd"], "ad-law", 1, "我们全网最低价"),
    Job(["response", "report", "--events", "events.csv", "--preset", "plain-24h"], "%"),
    Job(["--demo", "returns", "add", "--platform", "pdd", "--order-no", "DEMO-TRIAL-1", "--reason", "不喜欢"], ""),
    Job(["--demo", "returns", "list", "--search", "DEMO-TRIAL-1"], "DEMO-TRIAL-1"),
    Job(["doctor"], "中文字体", 1 if sys.platform == "linux" else 0),  # it misses a screen
)


def do_jobs(folder: Path, place: Path) -> Iterator[str]:
    """Have the package do each job without an environment.

    Args:
        folder: the package.
        place: an empty folder for the profile and the files that are read.

    Yields:
        The command and the first line of what it said.

    Raises:
        TrialError: it ended otherwise, or said something else.
    """
    (place / "events.csv").write_text(_EVENTS, encoding="utf-8")
    for job in JOBS:
        said = _do(job, folder, place)
        yield f"livecs {' '.join(job.arguments)}  ->  {(said.splitlines() or ['(quiet)'])[0]}"


def show_panel(folder: Path, place: Path, picture: Path) -> str:
    """Open the packaged panel on a screen in memory and copy a phrase with real keys.

    Returns:
        What another process then read from the clipboard.
    """
    with VirtualScreen() as screen:
        return do_job(screen, _bare(screen, place, [folder / "livecs-panel", "--profile", place / "panel"]), picture)


def start_times(folder: Path, place: Path) -> tuple[float, float]:
    """Seconds until the window of a warm start is there: the package's and the checkout's, medians of turns."""
    packaged: list[float] = []
    checkout: list[float] = []
    profile: tuple[str | Path, ...] = ("--profile", place / "panel")
    for _ in range(STARTS):
        packaged.append(_start_time(place, [folder / "livecs-panel", *profile]))
        checkout.append(_start_time(place, [sys.executable, "-m", "livecs", *profile]))
    return median(packaged), median(checkout)


def _start_time(place: Path, panel: Sequence[str | Path]) -> float:
    with VirtualScreen() as screen:
        began_s = time.perf_counter()
        screen.start(_bare(screen, place, panel))
        screen.wait_window("livecs", focused=False)
        return time.perf_counter() - began_s


def _bare(screen: VirtualScreen, place: Path, command: Sequence[str | Path]) -> list[str | Path]:
    """A command that knows nothing but its screen, and stands outside the checkout."""
    return ["env", "-i", "-C", place, f"DISPLAY={screen.env['DISPLAY']}", "LANG=C.UTF-8", *command]


def _do(job: Job, folder: Path, place: Path) -> str:
    command = [str(folder / "livecs"), "--profile", str(place / "profile"), *job.arguments]
    # Windows itself needs to know where it stands.
    bare = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    done = subprocess.run(
        command,
        cwd=place,
        env=bare | {"PYTHONUTF8": "1"},
        input=job.read,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    if done.returncode != job.code or job.word not in done.stdout:
        raise TrialError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
    return done.stdout
