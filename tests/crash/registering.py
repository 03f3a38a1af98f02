"""Kills a desk at work: ``python -m tests.crash.registering FOLDER CYCLES SEED WAY``; prints JSON.

``WAY`` is ``sound``, or ``early``, the control that must be seen to lose: it says that a case is kept before it is.
"""

from __future__ import annotations

import json
import os
import random
import sys
from contextlib import closing
from functools import partial
from itertools import count
from pathlib import Path
from typing import NamedTuple

from livecs.clock import system_now_ms
from livecs.returns.desk import ReturnsDesk
from livecs.returns.model import Item, Search
from livecs.store import migrations
from livecs.store.database import Database
from livecs.store.gate import WriteGate
from tests.crash.kill import fork_and_kill
from tests.store.build import KEY, no_backup
from tests.store.case_rows import CASE, store

LONGEST_S = 0.25


class Report(NamedTuple):
    """What so many kills did: what was acknowledged, and what of it was not there or not whole."""

    cycles: int
    acknowledged: int
    lost: int
    torn: int


def opened(path: Path) -> Database:
    """The database of a shop."""
    database = Database(path, KEY, WriteGate())
    migrations.upgrade(database, no_backup)
    return database


def desk_of(database: Database) -> ReturnsDesk:
    """The desk that window and command line have."""
    return ReturnsDesk(store(database, system_now_ms), system_now_ms)


def write(path: Path, first: int, way: str, pipe: int) -> None:
    """The one who is killed: types a draft, registers it, moves it on; says ``number draft`` when all is kept."""
    with closing(opened(path)) as database:
        desk = desk_of(database)
        for number in count(first):
            draft = desk.keep_draft(json.dumps({"number": number}))
            if way == "early":
                os.write(pipe, f"{number} {draft}\n".encode())
            case = CASE._replace(order_no=str(number), items=(Item("帆布鞋"), Item("杯子")), attitude="agree")
            kept = desk.register(case)
            desk.move(kept.case_id, kept.version, "await_buyer")
            if way != "early":
                os.write(pipe, f"{number} {draft}\n".encode())


def run(folder: Path, cycles: int, seed: int, way: str) -> Report:
    """Kill so many writers of one file, and look after each kill."""
    chance = random.Random(seed)  # noqa: S311 (reproducible, not secret)
    path, following, report = folder / "a.db", 1, Report(0, 0, 0, 0)
    with closing(opened(path)):
        pass
    for _ in range(cycles):
        lines = fork_and_kill(partial(write, path, following, way), chance.uniform(0, LONGEST_S), waits=True)
        said = {int(number): draft for number, _, draft in (line.decode().strip().partition(" ") for line in lines)}
        lost, torn, last = examine(path, said)
        report = Report(*map(sum, zip(report, (1, len(said), lost, torn), strict=True)))
        following = max({following - 1, last} | set(said)) + 1
    return report


def examine(path: Path, said: dict[int, str]) -> tuple[int, int, int]:
    """How many acknowledged things are gone, how many cases are not whole, and the last number there is."""
    with closing(opened(path)) as database:
        desk = desk_of(database)
        drafts = {id_: json.loads(body)["number"] for id_, body in desk.drafts()}
        files = [desk.look(row.id) for row in desk.find(Search(limit=100_000)).rows]
        known = {int(file.case.said.order_no): file for file in files}
        audited = {row[0] for row in database.rows("SELECT subject_id FROM audit WHERE action = 'case.add'")}
    lost = sum(
        number not in known or known[number].case.said.status != "await_buyer" or drafts.get(draft) != number
        for number, draft in said.items()
    )
    torn = sum(
        len(file.case.said.items) != 2
        or file.case.id not in audited
        or (file.case.said.status == "await_buyer") != (len(file.events) == 1)
        for file in files
    )
    return lost, torn, max(known, default=0)


def main() -> None:
    """Print the report."""
    folder, cycles, seed, way = sys.argv[1:]
    sys.stdout.write(json.dumps(run(Path(folder), int(cycles), int(seed), way)._asdict()))


if __name__ == "__main__":
    main()
