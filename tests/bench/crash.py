"""The long form of the crash tests: kills, power cuts, and two processes at once; half an hour."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from tests.bench import backups, damaged, overhead
from tests.bench.figures import line
from tests.crash import kill, power, two, upgrade
from tests.e2e.screen import ROOT

CYCLES, CUTS, SAVES, PROCESSES = 10_000, 10_000, 3_000, 2
UPGRADES = 300
CUTS_A_LOG = 500
CONTROL = 100
_Report = TypeVar("_Report", kill.Report, power.Report)
Say = Callable[[str], None]


def summed(reports: Iterable[_Report]) -> _Report:
    """Several reports as one."""
    them = list(reports)
    return type(them[0])(*map(sum, zip(*them, strict=True)))


def killed(folder: Path, cycles: int, way: str) -> kill.Report:
    """So many kills, in as many processes as there are cores."""

    def one(seed: int) -> kill.Report:
        place = folder / f"{way}-{seed}"
        place.mkdir()
        command = [sys.executable, "-m", "tests.crash.kill", str(place), str(cycles // PROCESSES), str(seed), way]
        told = subprocess.run(command, stdout=subprocess.PIPE, check=True, cwd=ROOT)
        return kill.Report(**json.loads(told.stdout))

    with ThreadPoolExecutor(PROCESSES) as pool:
        return summed(pool.map(one, range(PROCESSES)))


def cut(folder: Path, cuts: int, synchronous: str) -> power.Report:
    """So many power cuts, over several logs."""

    def logs() -> Iterator[power.Report]:
        for seed in range(max(1, cuts // CUTS_A_LOG)):
            place = folder / f"{synchronous}-{seed}"
            place.mkdir()
            yield power.run(place, min(cuts, CUTS_A_LOG), seed, synchronous)

    return summed(logs())


def upgraded(folder: Path, cycles: int, way: str) -> upgrade.Report:
    """So many kills of an upgrade."""
    place = folder / f"upgrade-{way}"
    place.mkdir()
    command = [sys.executable, "-m", "tests.crash.upgrade", str(place), str(cycles), "1", way]
    return upgrade.Report(**json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True, cwd=ROOT).stdout))


def shown(name: str, report: kill.Report | power.Report | upgrade.Report) -> str:
    """A report as a line."""
    return f"{name:44} " + "  ".join(f"{field} {value}" for field, value in report._asdict().items())


def harnesses(folder: Path, cycles: int, cuts: int, saves: int) -> Iterator[tuple[str, bool]]:
    """Lines, and whether each is as it must be."""
    report: kill.Report | power.Report = killed(folder, cycles, "sound")
    yield shown("kill -9", report), not (report.lost or report.torn or report.faults)
    for way in ("early", "split"):
        report = killed(folder, CONTROL, way)
        yield shown(f"    control: {way}", report), bool(report.lost or report.torn)
    for way in ("sound", "marked"):
        after = upgraded(folder, max(CONTROL, cycles * UPGRADES // CYCLES), way)
        bad = bool(after.broken or after.unfinished)
        yield (
            shown("kill -9 in an upgrade" if way == "sound" else f"    control: {way}", after),
            bad == (way != "sound"),
        )
    report = cut(folder, cuts, "FULL")
    yield shown("power cuts", report), not (report.lost or report.torn or report.faults)
    for synchronous in ("NORMAL", "OFF"):
        report = cut(folder, CONTROL, synchronous)
        yield shown(f"    control: synchronous={synchronous}", report), bool(report.losing)
    yield from damaged.report(
        folder, max(CONTROL, cycles * damaged.FILES // CYCLES), max(20, cycles * damaged.KILLS // CYCLES)
    )
    beside = two.run(folder / "two.db", saves, "chunks")
    yield line(f"save beside an import of {beside.imported:,} rows", beside.saves_ms, "ms"), beside.kept == saves


def run(say: Say, cycles: int = CYCLES, cuts: int = CUTS, saves: int = SAVES) -> int:
    """Print all; 1 when anything was lost, or a control was not seen."""
    code = 0
    with tempfile.TemporaryDirectory(prefix="livecs-crash-") as name:
        began_s = time.monotonic()
        for said, good in harnesses(Path(name), cycles, cuts, saves):
            say(f"{said}  {'ok' if good else 'FAILED'}  ({time.monotonic() - began_s:.0f} s)")
            code |= not good
        for row in (*overhead.report(Path(name)), *backups.report(Path(name))):
            say(row)
    return int(code)
