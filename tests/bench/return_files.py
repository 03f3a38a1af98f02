"""Files of returns: ``python -m tests.bench.return_files ROWS`` looks at one, keeps it while a window saves, as JSON.

What is measured is one process, as the panel is: the import has a thread, and so has whoever saves.
"""

from __future__ import annotations

import csv
import json
import resource
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from livecs.returns.exporting import export
from livecs.returns.importing import LIMITS, FileDesk
from livecs.returns.model import Search
from livecs.sheets.read import opened
from livecs.store import migrations
from livecs.store.case_export import CaseExport
from livecs.store.case_import import CaseFiles
from livecs.store.cases import CaseStore
from livecs.store.database import Database
from livecs.store.gate import WriteGate, brief_turns
from tests.bench.figures import line
from tests.returns.exported import DOUYIN, KNOWN
from tests.store.build import KEY, no_backup
from tests.store.case_rows import CASE, Moments, ids

if TYPE_CHECKING:
    from collections.abc import Iterator

ROWS = 100_000
_EVERY_S = 0.05
_STATES = ("待商家处理", "待买家退货", "待商家收货", "同意退款，退款成功", "售后关闭", "换货成功")
_ROOT = Path(__file__).parents[2]


def report() -> Iterator[str]:
    """A row for each figure; some minutes."""
    command = [sys.executable, "-m", "tests.bench.return_files", str(ROWS)]
    done = subprocess.run(command, cwd=_ROOT, check=True, capture_output=True, encoding="utf8")
    found: dict[str, Any] = json.loads(done.stdout)
    floor = found["read_s"]
    for name in ("read", "look", "keep", "again", "out"):
        seconds = found[f"{name}_s"]
        ratio = f"  ratio {seconds / floor:.1f} to reading its cells" if name != "read" else ""
        yield f"{f'file of {ROWS:,} returns: {name}':44} {seconds:6.1f} s{ratio}"
    yield f"{f'file of {ROWS:,} returns: memory':44} {found['megabytes']:6.1f} MB more (budget 150)"
    yield line("save a case while it is kept", found["saves_ms"], "ms") + "  (budget p99 20)"
    yield line("save a case on its own", found["alone_ms"], "ms")


def main() -> None:
    """Measure, and print what came of it."""
    rows = int(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="livecs-returns-") as folder:
        json.dump(_measured(Path(folder), rows), sys.stdout)


def _measured(folder: Path, rows: int) -> dict[str, object]:
    path, clock, gate = folder / "a.csv", Moments(), WriteGate()
    with path.open("w", encoding="gb18030", newline="") as file:
        head = KNOWN["抖音售后单"].headers
        csv.writer(file).writerows([head])
        csv.writer(file).writerows([one.get(name, "") for name in head] for one in _requests(rows))
    with closing(Database(folder / "a.db", KEY, gate)) as database:
        migrations.upgrade(database, no_backup)
        desk = FileDesk(CaseFiles(database, ids(clock), clock), clock)
        before = _memory()
        read_s, _ = _timed(lambda: _read(path))
        look_s, plan = _timed(lambda: desk.look(path))
        saver = _Saver(folder / "a.db", gate)
        alone_ms = saver.saves_for(3.0)
        saver.start()
        with brief_turns():
            keep_s, done = _timed(lambda: desk.submit(path, plan))
        saves_ms = saver.stop()
        megabytes = (_memory() - before) / 1024
        again_s, again = _timed(lambda: desk.look(path))
        out_s, _ = _timed(lambda: export(CaseExport(database, ids(clock), clock), Search(), folder / "out.csv"))
    assert (done.wanted(), again.wanted()) == (rows, 0)
    times = {"read_s": read_s, "look_s": look_s, "keep_s": keep_s, "again_s": again_s, "out_s": out_s}
    return {**times, "megabytes": megabytes, "saves_ms": saves_ms, "alone_ms": alone_ms}


def _requests(rows: int) -> Iterator[dict[str, str]]:
    for number in range(rows):
        names = {"售后单号": f"7{number:017}", "订单号": f"69{number:016}", "商品单号": f"68{number:016}"}
        state = _STATES[number % len(_STATES)]
        yield DOUYIN | names | {"商品名称": f"试验风衣 {number % 500}", "售后状态": state}


def _read(path: Path) -> int:
    with opened(path, LIMITS) as sheet:
        return sum(1 for _ in sheet.rows)


def _timed(work: Any) -> tuple[float, Any]:  # noqa: ANN401 (whatever is measured)
    began_s = time.perf_counter()
    came = work()
    return time.perf_counter() - began_s, came


def _memory() -> int:
    """The most this process ever had, in KB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


class _Saver:
    """Saves a case twenty times a second on a thread of its own, as an agent never does."""

    def __init__(self, path: Path, gate: WriteGate) -> None:
        self._path, self._gate = path, gate
        self._ends = threading.Event()
        self._saves_ms: list[float] = []
        self._number = 0
        self._thread = threading.Thread(target=self._save)

    def saves_for(self, seconds: float) -> list[float]:
        """How long saves take with nothing beside them."""
        timer = threading.Timer(seconds, self._ends.set)
        timer.start()
        self._save()
        self._ends.clear()
        alone, self._saves_ms = self._saves_ms, []
        return alone

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> list[float]:
        self._ends.set()
        self._thread.join()
        return self._saves_ms

    def _save(self) -> None:
        clock = Moments()
        with closing(Database(self._path, KEY, self._gate)) as database:
            store = CaseStore(database, ids(clock), clock)
            while not self._ends.wait(_EVERY_S):
                self._number += 1
                case = CASE._replace(order_no=f"261121-{self._number:015}")
                began_s = time.perf_counter()
                store.add(case)
                self._saves_ms.append((time.perf_counter() - began_s) * 1000)


if __name__ == "__main__":
    main()
