"""Statistics of a month over a year of 100,000 cases, beside one bare scan of their table."""

import random
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

from livecs.ids import uuid7
from livecs.platforms import PLATFORM_IDS
from livecs.returns.spans import Span, month
from livecs.returns.statistics import statistics
from livecs.store.case_figures import CaseFigures
from livecs.store.database import Database
from tests.bench.figures import line
from tests.store.build import bare, made

CASES, BUYERS, PRODUCTS, ROUNDS = 100_000, 80_000, 300, 60
DAY_MS = 86_400_000
YEAR = Span(date(2025, 11, 1), date(2026, 10, 31))
PATHS = (
    ("new", "await_buyer", "in_transit", "inspecting", "settling", "done"),
    ("new", "persuading", "kept"),
    ("new", "persuading", "await_buyer", "in_transit", "inspecting", "settling", "done"),
    ("new", "refused"),
    ("new", "settling", "done"),
    ("new", "await_buyer"),
)
CLOSED = {"done", "kept", "refused"}
Row = tuple[object, ...]
_CASE = """
INSERT INTO return_case (id, platform, kind, status, attitude, remedy, reason_id, liable_party, order_no, order_key,
    customer_nick, customer_phone, phone_key, customer_address, note, refund_fen, created_at_ms, updated_at_ms,
    closed_at_ms)
VALUES (?, ?, 'return', ?, ?, 'return_refund', ?, 'seller', ?, ?, ?, ?, ?, ?, '尺码偏大，想换小一码', 5990, ?, ?, ?)
"""
_ITEM = "INSERT INTO case_item (id, case_id, product, spec) VALUES (?, ?, ?, '白色 38 码')"
_EVENT = "INSERT INTO case_event (id, case_id, at_ms, kind, from_value, to_value) VALUES (?, ?, ?, ?, ?, ?)"
_SCAN = "SELECT count(*) FROM return_case NOT INDEXED"


def fill(database: Database) -> None:
    """A year of made-up cases with the events that lead to their status."""
    chance = random.Random(1)  # noqa: S311 (made-up data)
    reasons = [str(id_) for (id_,) in database.rows("SELECT id FROM reason")]
    begins_ms, ends_ms = YEAR.bounds_ms()
    cases, items, events = list[Row](), list[Row](), list[Row]()
    for number in range(CASES):
        at_ms = begins_ms + (ends_ms - begins_ms) * number // CASES
        id_, path = uuid7(at_ms, chance.getrandbits(80)), chance.choice(PATHS)
        moment = at_ms
        for was, to in pairwise(path):
            moment += chance.randrange(1, 3 * DAY_MS)
            events.append((uuid7(moment, chance.getrandbits(80)), id_, moment, "move", was, to))
        if path[1:3] == ("persuading", "await_buyer"):
            events.append((uuid7(moment, chance.getrandbits(80)), id_, moment, "attitude", "persuade", "agree"))
        attitude = "persuade" if path[1] == "persuading" and path[-1] == "kept" else "agree"
        buyer = chance.randrange(BUYERS)
        key, phone, nick = f"2411{number:014}", f"100{buyer:08}", f"演示昵称{buyer}"
        who = (key, key, nick, phone, phone, "演示省演示市演示区演示路一百二十三号")
        closed_at_ms = moment if path[-1] in CLOSED else None
        said = (id_, chance.choice(PLATFORM_IDS), path[-1], attitude, chance.choice(reasons))
        cases.append((*said, *who, at_ms, moment, closed_at_ms))
        product = f"演示商品第 {chance.randrange(PRODUCTS)} 款"
        items.append((uuid7(at_ms, chance.getrandbits(80)), id_, product))
    with database.transaction() as connection:
        for statement, rows in ((_CASE, cases), (_ITEM, items), (_EVENT, events)):
            connection.executemany(statement, rows)


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    began_s = time.perf_counter()
    work()
    return (time.perf_counter() - began_s) * 1000


def report() -> Iterator[str]:
    """Lines with percentiles and the ratio to the floor; a month is asked for on a connection of its own, as pages do.

    The year is what it costs when every case lies in the span.
    """
    with tempfile.TemporaryDirectory(prefix="livecs-bench-") as folder:
        path = Path(folder) / "livecs.db"
        with made(path) as database:
            fill(database)
        months, floors, years = [], [], []
        for number in range(ROUNDS):
            span = month(YEAR.last, number % 12)
            with bare(path) as database:
                database.rows("SELECT 1 FROM reason LIMIT 1")  # the first page is read by whoever opens
                months.append(timed(lambda: statistics(span, CaseFigures(database).records(span))))  # noqa: B023
            if number % 12 == 0:
                with bare(path) as database:
                    floors.append(timed(lambda: database.rows(_SCAN)))
                with bare(path) as database:
                    years.append(timed(lambda: statistics(YEAR, CaseFigures(database).records(YEAR))))
    yield line(f"statistics of a month over {CASES:,} cases", months, "ms")
    yield line("floor: one bare scan of the cases", floors, "ms")
    yield f"    ratio {sorted(months)[ROUNDS // 2] / sorted(floors)[len(floors) // 2]:.2f}  (budget 100 ms)"
    yield line(f"statistics of all {CASES:,} cases", years, "ms")
