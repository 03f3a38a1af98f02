"""No kill and no power cut costs an acknowledged row or leaves half a transaction, and two processes get along.

Each harness is shown what it must see; ``dev.py bench --crash`` runs them at least 50 times as long.
"""

import json
import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest

from livecs.store import driver
from tests.bench.figures import percentile
from tests.crash import kill, ledger, power, registering, two, upgrade

ROOT = Path(__file__).parents[2]
PROCESSES, KILLS, CONTROL_KILLS, KILLED_UPGRADES = 2, 50, 20, 40
KILLED_DESKS = 10
ROUNDS = 10
"""A control that kills at random is tried so often until it shows: a round that hit nothing is no proof."""
CUTS, CONTROL_CUTS = 200, 50


def killers(folder: Path, cycles: int, way: str, processes: int) -> list[kill.Report]:
    """Several processes that kill at once, each its own writers."""
    started = []
    for seed in range(processes):
        (folder / str(seed)).mkdir()
        command = [sys.executable, "-m", "tests.crash.kill", str(folder / str(seed)), str(cycles), str(seed), way]
        started.append(subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT))
    told = [process.communicate(timeout=300)[0] for process in started]
    assert [process.returncode for process in started] == [0] * processes
    return [kill.Report(**json.loads(one)) for one in told]


def test_no_kill_costs_an_acknowledged_row(tmp_path: Path) -> None:
    for report in killers(tmp_path, KILLS, "sound", PROCESSES):
        assert (report.lost, report.torn, report.faults) == (0, 0, 0), report
        assert report.cycles == KILLS
        assert report.inside > KILLS / 4, "the kills missed the writing"
        assert report.acknowledged > KILLS / 20, "the writers hardly wrote"


@pytest.mark.parametrize(("way", "seen"), [("early", "lost"), ("split", "torn")])
def test_the_killer_sees_what_is_lost_and_what_is_torn(tmp_path: Path, way: str, seen: str) -> None:
    assert any(
        getattr(report, seen)
        for number in range(ROUNDS)
        for report in killers(made(tmp_path / f"round-{number}"), CONTROL_KILLS, way, 1)
    )


def test_a_killed_upgrade_is_finished_by_the_next_start(tmp_path: Path) -> None:
    report = upgrades(tmp_path, KILLED_UPGRADES, "sound")
    assert (report.broken, report.unfinished) == (0, 0), report
    assert len(report.stages) > 1, "the kills missed the upgrade"


def test_the_killer_sees_a_step_that_is_kept_apart_from_its_mark(tmp_path: Path) -> None:
    rounds = (made(tmp_path / f"round-{number}") for number in range(ROUNDS))
    assert any(upgrades(folder, KILLED_UPGRADES, "marked").broken for folder in rounds)


def made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def upgrades(folder: Path, cycles: int, way: str) -> upgrade.Report:
    command = [sys.executable, "-m", "tests.crash.upgrade", str(folder), str(cycles), "1", way]
    return upgrade.Report(**json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True, cwd=ROOT).stdout))


def registered(folder: Path, cycles: int, way: str) -> registering.Report:
    command = [sys.executable, "-m", "tests.crash.registering", str(folder), str(cycles), "1", way]
    told = subprocess.run(command, stdout=subprocess.PIPE, check=True, cwd=ROOT)
    return registering.Report(**json.loads(told.stdout))


def test_no_kill_costs_an_acknowledged_case_or_draft(tmp_path: Path) -> None:
    report = registered(tmp_path, KILLED_DESKS, "sound")
    assert (report.lost, report.torn, report.cycles) == (0, 0, KILLED_DESKS), report
    assert report.acknowledged > KILLED_DESKS / 2, "the desks hardly wrote"


def test_the_killer_sees_a_case_that_is_acknowledged_too_early(tmp_path: Path) -> None:
    rounds = (made(tmp_path / f"round-{number}") for number in range(ROUNDS))
    assert any(registered(folder, KILLED_DESKS, "early").lost for folder in rounds)


def test_no_power_cut_costs_an_acknowledged_row(tmp_path: Path) -> None:
    report = power.run(tmp_path, CUTS, seed=1)
    assert (report.losing, report.lost, report.torn, report.faults) == (0, 0, 0, 0), report
    assert report.cuts == CUTS
    assert report.pending > CUTS / 2, "nothing was at stake"


@pytest.mark.parametrize("synchronous", ["OFF", "NORMAL"])
def test_the_simulator_sees_what_a_laxer_sync_loses(tmp_path: Path, synchronous: str) -> None:
    report = power.run(tmp_path, CONTROL_CUTS, 1, synchronous)
    assert report.losing > CONTROL_CUTS / 10, report


def test_a_log_that_shows_no_sync_is_refused(tmp_path: Path) -> None:
    """A driver with symbols of its own writes past the log."""
    with pytest.raises(power.BlindError):
        power.logged(tmp_path, "FULL", deepbind=True)


def test_the_ledger_sees_a_lost_row_a_torn_transaction_and_a_changed_word(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    database = ledger.opened(path)
    ledger.make(database)
    with database.transaction() as connection:
        for number in (1, 2, 3, 4):
            ledger.put(connection, "left_side", number)
            ledger.put(connection, "right_side", number)
        connection.execute("DELETE FROM left_side WHERE n = 2 AND i = 1")
        connection.execute("DELETE FROM right_side WHERE n = 3")
        connection.execute("UPDATE right_side SET body = 'x' WHERE n = 4 AND i = 0")
    database.close()
    assert ledger.examine(path) == (frozenset({1}), frozenset({2, 3, 4}), "")
    path.write_bytes(path.read_bytes()[:-100] + bytes(100))
    assert ledger.examine(path).fault


def test_a_panel_saves_while_a_command_line_imports(tmp_path: Path) -> None:
    report = two.run(tmp_path / "a.db", 200, "chunks")
    sys.stdout.write(f"save beside an import: p99 {percentile(report.saves_ms, 99):.1f} ms\n")
    assert report.kept == 200
    assert report.imported >= report.said > 300, "the import hardly ran"
    assert percentile(report.saves_ms, 90) < 200  # a machine may be busy; the bench prints the figures


def test_an_import_in_one_piece_keeps_the_panel_waiting(tmp_path: Path) -> None:
    try:
        longest_ms = max(two.run(tmp_path / "a.db", 5, "whole").saves_ms)
    except driver.OperationalError:
        return  # so long that the save was given up
    usual_ms = median(two.run(tmp_path / "b.db", 20, "chunks").saves_ms)
    assert longest_ms > 5 * usual_ms
