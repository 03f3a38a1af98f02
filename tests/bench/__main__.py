"""``python -m tests.bench [--crash]``: start, search and memory against a bare window, suggestions, the linter, pastes.

With ``--crash`` the long form of the crash tests instead; that one passes or fails.
"""

import json
import os
import py_compile
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from livecs.desktop.paths import shipped
from tests.bench import (
    case_statistics,
    cases,
    crash,
    lint_speed,
    loading,
    others,
    overhead,
    pastes,
    response,
    response_store,
    return_files,
    sheets,
    soak,
    suggest_score,
    tamper,
)
from tests.bench.figures import line
from tests.bench.packs import make_profile, warm
from tests.e2e.screen import ROOT, VirtualScreen, wait_until

STARTS = 15
SIZES = (0, 10_000, 50_000)
Child = Callable[..., dict[str, Any]]


def say(text: str) -> None:
    """Print at once: a bench is watched."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def run_child(screen: VirtualScreen, folder: Path, *arguments: str | Path) -> dict[str, Any]:
    """Run one measured process on the screen and read its report."""
    report = folder / "report.json"
    report.unlink(missing_ok=True)
    child = screen.start([sys.executable, "-m", "tests.bench.child", report, *arguments])
    wait_until(lambda: child.poll() is not None, "the measured process ends", screen.output, patience_s=120)
    return dict(json.loads(report.read_text(encoding="utf8")))


def start(child: Child, profile: Path) -> None:
    """CPU time until the first paint and the first search, alternating with the bare window."""
    floors, panels = [], []
    for _ in range(STARTS):
        floors.append(child("bare"))
        panels.append(child("start", profile))
    floor = median(report["painted"] for report in floors)
    say(line("bare window, first paint", [report["painted"] for report in floors], "ms CPU"))
    for station, budget in (("painted", 1.35), ("searched", 2.0)):
        values = [report[station] for report in panels]
        say(line(f"livecs, {station}", values, "ms CPU"))
        say(f"    ratio {median(values) / floor:.2f}  (budget {budget})")


def keys_and_memory(child: Child, profile: Path, count: int) -> None:
    """Key to painted list, and memory after the first search, with so many generated phrases."""
    floor = median(child("bare")["memory"]["rss"] for _ in range(3))
    reports = [child("typing", profile) for _ in range(3)]
    keys = [ms for report in reports for ms in report["keys"]]
    say(line(f"key -> painted list, {count:,} phrases + shipped", keys, "ms"))
    for moment in ("memory", "memory after typing"):
        size = median(report[moment]["rss"] for report in reports)
        say(f"{f'{moment}, {count:,} phrases':44} {size / 1024:6.1f} MB RSS  ratio {size / floor:.2f} to a bare window")


def main() -> int:
    """Run all; a few minutes."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    for source in (ROOT / "livecs").rglob("*.py"):
        py_compile.compile(str(source))  # what an installed program has
    with tempfile.TemporaryDirectory(prefix="livecs-bench-") as root, VirtualScreen() as screen:
        folder = Path(root)

        def child(*arguments: str | Path) -> dict[str, Any]:
            return run_child(screen, folder, *arguments)

        plain = make_profile(folder / "plain", 0)
        warm(plain, shipped("phrasebanks"))
        start(child, plain)
        for count in SIZES:
            profile = make_profile(folder / f"size-{count}", count)
            warm(profile, shipped("phrasebanks"))
            keys_and_memory(child, profile, count)
        for row in overhead.report(folder):
            say(row)
    reports: tuple[Any, ...] = (
        suggest_score,
        lint_speed,
        loading,
        others,
        pastes,
        sheets,
        tamper,
        cases,
        case_statistics,
        return_files,
        response,
        response_store,
        soak,
    )
    for row in (row for one in reports for row in one.report()):
        say(row)
    return 0


if __name__ == "__main__":
    sys.exit(crash.run(say) if "--crash" in sys.argv[1:] else main())
