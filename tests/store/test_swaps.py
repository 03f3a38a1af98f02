"""A backup, a recovery, a restore or a rotation is killed at any moment: every store opens, with every saved row."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from tests.crash import swap

ROOT = Path(__file__).parents[2]
KILLS, PROCESSES = 24, 2
WAYS = ("backup", "recover", "restore", "rotate")


def killed(folder: Path, way: str, kills: int = KILLS) -> swap.Report:
    """A process of its own: it forks."""
    (folder / way).mkdir()
    command = [sys.executable, "-m", "tests.crash.swap", str(folder / way), str(kills), "1", way]
    told = subprocess.run(command, stdout=subprocess.PIPE, check=True, cwd=ROOT)
    return swap.Report(**json.loads(told.stdout))


def test_no_kill_costs_a_store_or_a_saved_row(tmp_path: Path) -> None:
    with ThreadPoolExecutor(PROCESSES) as pool:
        reports = dict(zip(WAYS, pool.map(partial(killed, tmp_path), WAYS), strict=True))
    for way, report in reports.items():
        sys.stdout.write(f"{way}: {report}\n")
        assert report._replace(killed=0) == (KILLS, 0, 0, 0, 0, 0), (way, report)
        assert report.killed > KILLS / 5, (way, "the kills came too late")


def test_a_rotation_that_overwrites_the_file_is_seen_to_fail(tmp_path: Path) -> None:
    reports = []
    for number in range(10):  # twenty kills may all miss the moment: then once more
        folder = tmp_path / str(number)
        folder.mkdir()
        reports.append(killed(folder, "overwrite", 20))
        if reports[-1].unusable + reports[-1].lost:
            break
    assert reports[-1].unusable + reports[-1].lost, f"no kill was seen to cost anything: {reports}"
