"""Cuts the power, in thought: one writer is logged, and what each cut may leave is opened and looked at.

The log is made by ``write_log.c``, which sees nothing of a driver that keeps to its own symbols: the writer asks
for ``deepbind=False``, and a log without a sync is refused.
"""

import os
import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from livecs.store import driver
from tests.crash import ledger
from tests.crash.disk import Disk, Record, read_log

ROOT = Path(__file__).parents[2]
ACKNOWLEDGED, DATABASE = "acknowledged", "livecs.db"
TRANSACTIONS_A_LOG, A_SITTING = 60, 20


class BlindError(Exception):
    """The log does not show what the writer did."""


class Report(NamedTuple):
    """What so many cuts did."""

    cuts: int
    syncs: int
    pending: int
    """Cuts at which something was not synced yet."""
    losing: int
    lost: int
    torn: int
    faults: int


def write(folder: Path, synchronous: str, *, deepbind: bool) -> None:
    """The one who is logged: some transactions, acknowledged one by one, with the file closed now and then."""
    driver.load(deepbind=deepbind)
    pipe = os.open(folder / ACKNOWLEDGED, os.O_WRONLY | os.O_CREAT, 0o600)
    with closing(ledger.opened(folder / DATABASE)) as database:
        ledger.make(database)
    for first in range(1, TRANSACTIONS_A_LOG + 1, A_SITTING):
        with closing(ledger.opened(folder / DATABASE)) as database:
            database.rows(f"PRAGMA synchronous={synchronous}")
            for number in range(first, first + A_SITTING):
                with database.transaction() as connection:
                    for side in ledger.SIDES:
                        ledger.put(connection, side, number)
                os.write(pipe, b"%d\n" % number)


def build_logger(folder: Path) -> Path:
    """Compile the write log."""
    library = folder / "write_log.so"
    source = Path(__file__).with_name("write_log.c")
    subprocess.run(["gcc", "-O2", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)  # noqa: S607
    return library


def logged(folder: Path, synchronous: str, *, deepbind: bool = False) -> list[Record]:
    """What a writer did on the disk.

    Raises:
        BlindError: it wrote, and no sync was seen.
    """
    below = folder / "written"
    below.mkdir(parents=True)
    log = folder / "log"
    log.touch()
    command = [sys.executable, "-m", "tests.crash.power", str(below), synchronous, "deep" if deepbind else "open"]
    watched = {"LD_PRELOAD": str(build_logger(folder)), "WRITE_LOG_BELOW": str(below), "WRITE_LOG_TO": str(log)}
    subprocess.run(command, check=True, cwd=ROOT, env=os.environ | watched)
    records = list(read_log(log))
    if not any(record.what == "S" for record in records):
        raise BlindError("the log shows no sync: nothing of it would be true")
    return records


def cut(folder: Path, records: list[Record], cuts: int, seed: int) -> Report:
    """Cut the power so often, anywhere in a log."""
    chance = random.Random(seed)  # noqa: S311 (reproducible, not secret)
    wanted = sorted(chance.randrange(1, len(records)) for _ in range(cuts))
    disk, said, report = Disk(), set[int](), Report(0, 0, 0, 0, 0, 0, 0)
    for number, record in enumerate(records, 1):
        disk.play(record)
        said |= acknowledged(disk, record)
        for _ in range(wanted.count(number)):
            found = found_after(folder, disk, chance)
            lost = len(said - found.whole - found.torn)
            report = Report(
                report.cuts + 1,
                disk.syncs,
                report.pending + is_pending(disk),
                report.losing + bool(lost),
                report.lost + lost,
                report.torn + len(found.torn),
                report.faults + bool(found.fault),
            )
    return report


def acknowledged(disk: Disk, record: Record) -> set[int]:
    """What a record tells the world."""
    names = [name for name, file in disk.names.items() if file.pending[-1:] == [record]]
    return {int(record.data)} if record.what == "W" and names and names[0].endswith(ACKNOWLEDGED) else set()


def is_pending(disk: Disk) -> bool:
    """Whether a cut may take anything of the database now."""
    return any(file.pending for name, file in disk.names.items() if DATABASE in name and not name.endswith("-shm"))


def found_after(folder: Path, disk: Disk, chance: random.Random) -> ledger.Found:
    """What the next start finds; the index of the log is not on the disk, it is made anew."""
    for old in folder.iterdir():
        old.unlink()
    for name, content in disk.after_cut(chance).items():
        if DATABASE in name and not name.endswith("-shm"):
            (folder / Path(name).name).write_bytes(content)
    return ledger.examine(folder / DATABASE)


def run(folder: Path, cuts: int, seed: int, synchronous: str = "FULL") -> Report:
    """Log a writer and cut its power so often."""
    records = logged(folder, synchronous)
    after = folder / "after"
    after.mkdir()
    return cut(after, records, cuts, seed)


if __name__ == "__main__":
    write(Path(sys.argv[1]), sys.argv[2], deepbind=sys.argv[3] == "deep")
