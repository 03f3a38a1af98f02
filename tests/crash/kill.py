"""Kills a writer at random, over and over: ``python -m tests.crash.kill FOLDER CYCLES SEED WAY``; prints JSON.

A process of its own: it forks, which nothing with threads should. ``WAY`` is ``sound``, or a control that must be
seen to fail: ``early`` says that a row is kept before it is, ``split`` writes the two sides in two transactions.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from contextlib import closing, suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.crash import ledger

if TYPE_CHECKING:
    from collections.abc import Callable

CYCLES_A_FILE = 200
SHORTEST_S, COMMITS, LONGEST_S = 0.03, 10, 0.5  # a writer lives for some commits, however slow the disk is
OPENING = 0.2  # so many kills fall into the opening of the file, which puts right what the last kill left


class Report(NamedTuple):
    """What so many kills did."""

    cycles: int
    inside: int
    """Kills that fell into a transaction."""
    acknowledged: int
    lost: int
    torn: int
    faults: int


def write(path: Path, first: int, way: str, pipe: int) -> None:
    """The one who is killed: says ``b`` at the beginning of each transaction, ``n`` when it is kept."""
    with closing(ledger.opened(path)) as database:
        for number in count(first):
            os.write(pipe, b"b\n")
            if way == "early":
                os.write(pipe, b"%d\n" % number)
            with database.transaction() as connection:
                ledger.put(connection, ledger.SIDES[0], number)
                if way != "split":
                    ledger.put(connection, ledger.SIDES[1], number)
            if way == "split":
                with database.transaction() as connection:
                    ledger.put(connection, ledger.SIDES[1], number)
            if way != "early":
                os.write(pipe, b"%d\n" % number)


def cycle(path: Path, first: int, way: str, chance: random.Random, longest_s: float) -> list[bytes]:
    """Start a writer, kill it while it opens the file or writes, and return what it said."""
    opening = chance.random() < OPENING
    life_s = chance.uniform(0, longest_s / 10 if opening else longest_s)
    return fork_and_kill(lambda pipe: write(path, first, way, pipe), life_s, waits=not opening)


def fork_and_kill(work: Callable[[int], None], life_s: float, *, waits: bool) -> list[bytes]:
    """Let a child work, kill it, and return the whole lines that it said.

    Args:
        work: says what it does on the pipe that it is given.
        life_s: how long it lives.
        waits: count from its first word on, not from its birth.

    Raises:
        RuntimeError: it failed by itself.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        with suppress(BaseException):
            work(writing)
            signal.pause()  # done before its time
        os._exit(1)  # only a failure comes here
    os.close(writing)
    with open(reading, "rb") as said:  # noqa: PTH123 (a pipe has no path)
        lines = [said.readline()] if waits else []
        time.sleep(life_s)
        os.kill(child, signal.SIGKILL)
        lines += said.readlines()
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        raise RuntimeError("the writer failed by itself")
    return [line for line in lines if line.endswith(b"\n")]


def run(folder: Path, cycles: int, seed: int, way: str) -> Report:
    """Kill so many writers; a new file now and then keeps the looking short."""
    chance = random.Random(seed)  # noqa: S311 (reproducible, not secret)
    report = Report(0, 0, 0, 0, 0, 0)
    while report.cycles < cycles:
        path = folder / f"{report.cycles}.db"
        longest_s = min(LONGEST_S, max(SHORTEST_S, COMMITS * made_in_s(path)))
        rounds = min(CYCLES_A_FILE, cycles - report.cycles)
        report = Report(*(a + b for a, b in zip(report, one_file(path, rounds, chance, way, longest_s), strict=True)))
    return report


def made_in_s(path: Path) -> float:
    """Make a ledger; how many seconds its one commit took."""
    with closing(ledger.opened(path)) as database:
        began_s = time.perf_counter()
        ledger.make(database)
        return time.perf_counter() - began_s


def one_file(path: Path, cycles: int, chance: random.Random, way: str, longest_s: float) -> Report:
    """Kill writers of one file, and look after each kill."""
    following, report = 1, Report(0, 0, 0, 0, 0, 0)
    for number in range(cycles):
        lines = cycle(path, following, way, chance, longest_s)
        said = {int(line) for line in lines if line != b"b\n"}
        is_last = number == cycles - 1
        found = ledger.examine(path, 0 if is_last else following)  # at the end, at all of them
        report = Report(
            report.cycles + 1,
            report.inside + (lines[-1:] == [b"b\n"]),
            report.acknowledged + len(said),
            report.lost + len(said - found.whole - found.torn),
            report.torn + len(found.torn),
            report.faults + bool(found.fault),
        )
        following = max({following - 1} | said | found.whole | found.torn) + 1
        if is_last and way == "sound":
            missing = set(range(1, following)) - found.whole
            report = report._replace(lost=report.lost + len(missing))
    return report


def main() -> None:
    """Print the report."""
    folder, cycles, seed, way = sys.argv[1:]
    sys.stdout.write(json.dumps(run(Path(folder), int(cycles), int(seed), way)._asdict()))


if __name__ == "__main__":
    main()
