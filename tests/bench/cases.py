"""``python -m tests.bench.cases``: saving, finding and comparing among 100,000 cases, alone and beside an import.

Floors: a save is held against the commit of one small row, a search against counting the rows of its index.
"""

import secrets
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from random import Random
from statistics import median

from livecs.ids import Ids
from livecs.returns.desk import CaseDuplicateError, ReturnsDesk
from livecs.returns.model import Item, NewCase, Search
from livecs.store import migrations
from livecs.store.case_writes import insert
from livecs.store.cases import CaseStore
from livecs.store.database import Database, write_in_chunks
from livecs.store.driver import Connection
from livecs.store.gate import WriteGate
from tests.bench.figures import line
from tests.store.build import KEY, no_backup
from tests.store.case_rows import CASE, DAY_MS, START_MS

CASES, IMPORTED, OPEN_ONE_IN = 100_000, 100_000, 20
CASES_AT_ONCE = 15  # as the import: a case is four rows and twenty entries of indexes
SAVES, FINDS, BESIDE = 300, 60, 200
_CHARS = "试样本测例甲乙丙丁戊己庚辛壬癸子丑寅卯小夜曲月亮"
_GOODS = "帆布鞋男女夏季新款百搭透气防滑轻便保温杯外套卫衣短袖长裤水果礼盒"
_LISTED = "FROM return_case INDEXED BY case_listed WHERE status <> 'draft'"


def made_up(count: int, seed: int, reasons: list[str]) -> Iterator[tuple[NewCase, int]]:
    """Cases of half a year, one in twenty open; and when each began."""
    dice = Random(seed)  # noqa: S311 (made-up data)
    goods = ["".join(dice.choices(_GOODS, k=dice.randint(10, 30))) for _ in range(500)]
    for number in range(count):
        at_ms = START_MS - 180 * DAY_MS + number * 180 * DAY_MS // count
        is_open = number % OPEN_ONE_IN == 0
        case = NewCase(
            "pdd",
            f"{dice.randrange(240101, 241130)}-{dice.randrange(10**15):015}",
            dice.choice(reasons),
            source="imported",
            status="new" if is_open else "done",
            closed_at_ms=None if is_open else at_ms + DAY_MS,
            aftersale_no=f"{seed}{number:012}",
            customer_nick="".join(dice.choices(_CHARS, k=6)),
            customer_name="".join(dice.choices(_CHARS, k=3)),
            customer_phone=f"139{dice.randrange(10**8):08}",
            customer_address="无名省试验市样例路一号",
            note="鞋子偏大，想换一双",
            refund_fen=5990,
            items=(Item(dice.choice(goods), "白色 38 码", 1, 5990),),
        )
        yield case, at_ms


def bulk(database: Database, count: int, seed: int, now_s: Callable[[], float]) -> Iterator[int]:
    """Write so many cases as an import does."""
    reasons = [str(row[0]) for row in database.rows("SELECT id FROM reason WHERE parent_id IS NOT NULL")]
    new_id = Ids(lambda: START_MS, secrets.randbits)

    def write(connection: Connection, rows: list[tuple[NewCase, int]]) -> None:
        for case, at_ms in rows:
            insert(connection, case, new_id, at_ms)

    return write_in_chunks(
        database, made_up(count, seed, reasons), write, now_s=now_s, pause=time.sleep, size=CASES_AT_ONCE
    )


def timed(work: Callable[[], object]) -> float:
    """How many milliseconds a deed takes."""
    began_s = time.perf_counter()
    work()
    return (time.perf_counter() - began_s) * 1000


class Bench:
    """A shop with many cases, in one process as the panel is."""

    def __init__(self, folder: Path) -> None:
        """Make the file."""
        self._path, self._gate = folder / "cases.db", WriteGate()
        self._now_ms = START_MS
        self._typed = 0
        with closing(self._opened()) as database:
            migrations.upgrade(database, no_backup)

    def report(self) -> Iterator[str]:
        """All figures, a few minutes."""
        with closing(self._opened()) as database:
            began_s = time.perf_counter()
            for _ in bulk(database, CASES, 1, lambda: 0.0):
                pass
            took_s = time.perf_counter() - began_s
            yield f"{f'write {CASES:,} cases in chunks of {CASES_AT_ONCE}':44} {took_s:8.1f} s"
            desk = ReturnsDesk(CaseStore(database, Ids(self._now, secrets.randbits), self._now), self._now)
            yield from self._compares(desk)
            yield from self._finds(database, desk)
            floor = [timed(lambda: self._small(database)) for _ in range(SAVES)]
            yield line("floor: one small row, FULL", floor, "ms")
            yield from self._saves(desk, SAVES, "save a case among 100,000", median(floor))
            yield from self._beside(desk, median(floor))

    def _now(self) -> int:
        self._now_ms += 1
        return self._now_ms

    def _opened(self) -> Database:
        return Database(self._path, KEY, self._gate)

    def _small(self, database: Database) -> None:
        with database.transaction() as connection:
            connection.execute("INSERT INTO search_miss VALUES (?, '2026-11-22', 1)", ("".join(self._word()),))

    def _word(self) -> list[str]:
        return [secrets.choice(_GOODS) for _ in range(12)]

    def _case(self) -> NewCase:
        self._typed += 1
        return CASE._replace(order_no=f"SAVED{self._typed}", items=(Item("帆布鞋"),))

    def _saves(self, desk: ReturnsDesk, count: int, name: str, floor_ms: float) -> Iterator[str]:
        took = [timed(lambda: desk.register(self._case())) for _ in range(count)]
        yield line(name, took, "ms")
        yield f"    p99 budget 20 ms; median {median(took) / floor_ms:.1f} x the floor"

    def _beside(self, desk: ReturnsDesk, floor_ms: float) -> Iterator[str]:
        """Saves every 50 ms while another thread imports."""
        stop, done = threading.Event(), [0]

        def work() -> None:
            with closing(self._opened()) as database:
                for count in bulk(database, IMPORTED, 2, time.perf_counter):
                    done[0] = count
                    if stop.is_set():
                        return

        importer = threading.Thread(target=work)
        importer.start()
        took = []
        for _ in range(BESIDE):
            time.sleep(0.05)
            took.append(timed(lambda: desk.register(self._case())))
        stop.set()
        importer.join()
        yield line(f"save beside an import ({done[0]:,} rows of it)", took, "ms")
        yield f"    p99 budget 20 ms; median {median(took) / floor_ms:.1f} x the floor"

    def _compares(self, desk: ReturnsDesk) -> Iterator[str]:
        desk.register(CASE)

        def refused() -> None:
            try:
                desk.register(CASE)
            except CaseDuplicateError:
                return
            raise AssertionError("an equal case was kept")

        fresh = CASE._replace(order_no="241122-9", customer_phone="13900000002", customer_nick="新客")
        yield line("near ones of a new case", [timed(lambda: desk.near(fresh)) for _ in range(FINDS)], "ms")
        yield line("an equal case is refused, with its id", [timed(refused) for _ in range(FINDS)], "ms")
        yield "    budget of a duplicate check 1 ms"

    def _finds(self, database: Database, desk: ReturnsDesk) -> Iterator[str]:
        floor = [timed(lambda: database.rows(f"SELECT count(*) {_LISTED} AND facet >= 0")) for _ in range(FINDS)]
        yield line("floor: count the index of the list", floor, "ms")
        some = database.rows(
            "SELECT order_no, phone_key, customer_nick, customer_name FROM return_case WHERE rowid % 1601 = 1"
        )
        goods = [str(row[0]) for row in database.rows("SELECT name FROM product ORDER BY number LIMIT ?", FINDS)]
        typed = {
            "6 digits of an order": [str(row[0])[-6:] for row in some],
            "the tail of a phone": [str(row[1])[-4:] for row in some],
            "2 characters of a nick": [str(row[2])[1:3] for row in some],
            "a name": [str(row[3])[:2] for row in some],
            "3 characters of a product": [name[2:5] for name in goods],
            "2 characters of nothing": ["龘龘"] * FINDS,
            "one digit": list("0123456789") * 6,
        }
        for name, texts in typed.items():
            began_s = time.thread_time()
            took = [timed(partial(desk.find, Search(text=text))) for text in texts[:FINDS]]
            cpu_ms = (time.thread_time() - began_s) * 1000 / len(took)
            yield line(f"find {name}", took, "ms")
            yield f"    p99 budget 50 ms; CPU {cpu_ms:.1f} ms; median {median(took) / median(floor):.1f} x the floor"
        cold = [self._cold(text) for text in typed["6 digits of an order"][:20]]
        yield line("find 6 digits, database just opened", cold, "ms")
        yield line("list what is open", [timed(lambda: desk.find(Search(due="open"))) for _ in range(FINDS)], "ms")
        yield line("counts", [timed(desk.counts) for _ in range(FINDS)], "ms")

    def _cold(self, text: str) -> float:
        with closing(self._opened()) as database:
            desk = ReturnsDesk(CaseStore(database, Ids(self._now, secrets.randbits), self._now), self._now)
            return timed(lambda: desk.find(Search(text=text)))


def report() -> Iterator[str]:
    """A row for each figure."""
    with tempfile.TemporaryDirectory(prefix="livecs-cases-") as folder:
        yield from Bench(Path(folder)).report()


def main() -> int:
    """Print each figure as it comes."""
    for row in report():
        sys.stdout.write(f"{row}\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
