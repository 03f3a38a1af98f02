"""The long form of the tests of damaged files, and of kills while a file is made or replaced; ten minutes."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from tests.crash import spoil, swap
from tests.e2e.screen import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILES, KILLS, CONTROL, PROCESSES = 2_000, 300, 100, 2
WAYS = ("backup", "recover", "restore", "rotate", "overwrite")


def told(folder: Path, module: str, *arguments: str) -> list[int]:
    """Run a harness as a process of its own; gives the numbers of its report."""
    folder.mkdir()
    command = [sys.executable, "-m", f"tests.crash.{module}", str(folder), *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, cwd=ROOT)
    return [int(value) for value in json.loads(done.stdout).values()]


def spoiled(folder: Path, files: int) -> spoil.Report:
    """So many damaged files, in as many processes as there are cores."""

    def one(seed: int) -> list[int]:
        return told(folder / f"spoil-{seed}", "spoil", str(files // PROCESSES), str(seed))

    with ThreadPoolExecutor(PROCESSES) as pool:
        return spoil.Report(*map(sum, zip(*pool.map(one, range(PROCESSES)), strict=True)))


def swapped(folder: Path, kills: int) -> Iterator[tuple[str, swap.Report]]:
    """So many kills of each way to make or replace a file."""

    def one(way: str) -> swap.Report:
        return swap.Report(*told(folder / way, "swap", str(kills if way != "overwrite" else CONTROL), "1", way))

    with ThreadPoolExecutor(PROCESSES) as pool:
        yield from zip(WAYS, pool.map(one, WAYS), strict=True)


def report(folder: Path, files: int = FILES, kills: int = KILLS) -> Iterator[tuple[str, bool]]:
    """Lines, and whether each is as it must be."""
    found = spoiled(folder, files)
    yield shown("damaged files", found), found.detected == found.files and not (found.wrong or found.unusable)
    plain = spoil.plain(folder, CONTROL, 1)
    yield shown("    control: plain SQLite", plain), plain.wrong > 0
    for way, after in swapped(folder, kills):
        bad = bool(after.unusable or after.lost or after.wrong)
        name = f"kill -9 in a {way}" if way != "overwrite" else f"    control: {way}"
        yield shown(name, after), bad == (way == "overwrite")


def shown(name: str, found: spoil.Report | swap.Report) -> str:
    """A report as a line."""
    return f"{name:44} " + "  ".join(f"{field} {value}" for field, value in found._asdict().items())
