"""What is read for the statistics gives what a brute force over all cases gives, whatever the cases are."""

from __future__ import annotations

import statistics as standard
from contextlib import suppress
from datetime import date, datetime
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from livecs.clock import SHOP_ZONE
from livecs.errors import UserError
from livecs.returns.model import CLOSED
from livecs.returns.spans import Span
from livecs.returns.states import MOVES
from livecs.returns.statistics import statistics
from livecs.store.case_figures import CaseFigures
from tests.store.build import made

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from livecs.returns.statistics import Statistics
    from livecs.store.database import Database
    from livecs.store.driver import Connection

DAY_MS = 86_400_000
SPAN = Span(date(2026, 11, 2), date(2026, 11, 8))
FROM_MS, TO_MS = SPAN.bounds_ms()
QUALITY, BROKEN, DISLIKE = (f"00000000-0000-7000-8000-{0x100 + number:012x}" for number in (8, 9, 1))
NEXT: dict[str, list[str]] = {}
for _from, _to, _ in MOVES:
    NEXT.setdefault(_from, []).append(_to)


class Made(NamedTuple):
    """A case and all that happened to it: moments, and the statuses it then went to."""

    platform: str
    reason: str
    remedy: str
    refund_fen: int
    extra_fen: int
    phone: str
    nick: str
    order: str
    attitude: str
    was_persuade: bool
    products: tuple[str, ...]
    at_ms: int
    path: tuple[tuple[int, str], ...]

    def status(self) -> str:
        return self.path[-1][1] if self.path else "new"

    def closed_at_ms(self) -> int | None:
        return self.path[-1][0] if self.path and self.status() in CLOSED else None


PLAIN = Made("pdd", QUALITY, "none", 0, 0, "", "", "", "", was_persuade=False, products=(), at_ms=FROM_MS, path=())


@st.composite
def cases(draw: st.DrawFn) -> Made:
    at_ms = draw(st.sampled_from([FROM_MS - 1, FROM_MS, TO_MS - 1, TO_MS])) if draw(st.booleans()) else draw(
        st.integers(FROM_MS - 20 * DAY_MS, TO_MS + 5 * DAY_MS)
    )  # fmt: skip
    path, status, moment = [], "new", at_ms
    for _ in range(draw(st.integers(0, 6))):
        moment += draw(st.integers(1, 6 * DAY_MS))
        status = draw(st.sampled_from(NEXT[status]))
        path.append((moment, status))
    attitude = "persuade" if status == "persuading" else draw(st.sampled_from(["", "agree", "persuade", "refuse"]))
    return Made(
        draw(st.sampled_from(["pdd", "taobao"])),
        draw(st.sampled_from([QUALITY, BROKEN, DISLIKE])),
        draw(st.sampled_from(["none", "return_refund", "refund_only", "exchange"])),
        draw(st.integers(0, 500)),
        draw(st.integers(0, 500)),
        draw(st.sampled_from(["", "13900000001", "13900000002"])),
        draw(st.sampled_from(["", "小鹿", "晴天", "小**"])),
        draw(st.sampled_from(["", "A", "B", "C"])),
        attitude,
        draw(st.booleans()),
        tuple(draw(st.lists(st.sampled_from(["鞋", "杯", "伞"]), max_size=3))),
        at_ms,
        tuple(path),
    )


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    with made(tmp_path_factory.mktemp("figures") / "a.db") as database:
        with database.transaction() as connection:  # 破损 counts on pdd only, 不想要了 on taobao: the shop said so
            rows = [(BROKEN, "taobao", 0), (DISLIKE, "taobao", 1)]
            for row in rows:
                connection.execute("INSERT INTO reason_platform VALUES (?, ?, ?, '店铺填写', '2026-11-01')", row)
        yield database


class _UndoneError(Exception):
    """Takes a transaction back."""


def write(connection: Connection, case: Made, number: int) -> None:
    id_, status = f"{number:036}", case.status()
    connection.execute(
        "INSERT INTO return_case (id, platform, kind, status, attitude, remedy, reason_id, liable_party, order_key,"
        " sub_order_no, phone_key, customer_nick, refund_fen, compensation_fen, created_at_ms, updated_at_ms,"
        " closed_at_ms) VALUES (?, ?, 'return', ?, ?, ?, ?, 'seller', ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (id_, case.platform, status, case.attitude, case.remedy, case.reason, case.order, str(number), case.phone,
         case.nick, case.refund_fen, case.extra_fen, case.at_ms, case.at_ms, case.closed_at_ms()),
    )  # fmt: skip
    for place, product in enumerate(case.products):
        item = (f"{number:018}{place:018}", id_, product)
        connection.execute("INSERT INTO case_item (id, case_id, product) VALUES (?, ?, ?)", item)
    events = [(at, "move", was, to) for (_, was), (at, to) in pairwise([(case.at_ms, "new"), *case.path])]
    if case.was_persuade:
        events.append((case.at_ms, "attitude", "persuade", "agree"))
    for place, event in enumerate(events):
        row = (f"{number:018}{place:018}", id_, *event)
        connection.execute(
            "INSERT INTO case_event (id, case_id, at_ms, kind, from_value, to_value) VALUES (?, ?, ?, ?, ?, ?)", row
        )


def told(database: Database, made_: list[Made]) -> Statistics:
    """Of these cases alone: they are taken back at the end."""
    found: list[Statistics] = []
    with suppress(_UndoneError), database.transaction() as connection:
        for number, case in enumerate(made_):
            write(connection, case, number)
        found.append(statistics(SPAN, CaseFigures(database).records(SPAN)))
        raise _UndoneError
    return found[0]


def is_in(at_ms: int | None) -> bool:
    return at_ms is not None and SPAN.first <= datetime.fromtimestamp(at_ms / 1000, SHOP_ZONE).date() <= SPAN.last


def counts(case: Made) -> bool:
    """Whether its reason is one of quality where it was bought."""
    return {QUALITY: True, BROKEN: case.platform == "pdd", DISLIKE: case.platform == "taobao"}[case.reason]


def came_back(some: list[Made]) -> tuple[int, int]:
    """Buyers and cases, by joining sets until nothing can be joined."""
    groups = [
        ({case.phone} - {""} | ({f"{case.platform} {case.nick}"} if case.nick not in {"", "小**"} else set()),
         [case.order or f"alone {number}"])
        for number, case in enumerate(some)
    ]  # fmt: skip
    groups = [group for group in groups if group[0]]
    while pair := next((pair for pair in combinations(groups, 2) if pair[0][0] & pair[1][0]), None):
        groups = [group for group in groups if not any(group is one for one in pair)]
        groups.append((pair[0][0] | pair[1][0], pair[0][1] + pair[1][1]))
    again = [orders for _, orders in groups if len(set(orders)) > 1]
    return len(again), sum(map(len, again))


def check(found: Statistics, all_: list[Made]) -> None:
    registered = [case for case in all_ if is_in(case.at_ms) and case.status() != "draft"]
    ended = [case for case in all_ if is_in(case.closed_at_ms())]
    assert (found.registered, found.ended) == (len(registered), len(ended))
    tops = [DISLIKE if case.reason == DISLIKE else QUALITY for case in registered]
    assert {line.key: line.cases for line in found.reasons} == {key: tops.count(key) for key in tops}
    assert {line.key: (line.cases, line.refund_fen) for line in found.platforms} == {
        key: (len(same), sum(case.refund_fen for case in same))
        for key in ("pdd", "taobao")
        if (same := [case for case in registered if case.platform == key])
    }
    assert {line.key: line.cases for line in found.products} == {
        name: number for name in ("鞋", "杯", "伞") if (number := sum(name in case.products for case in registered))
    }
    persuaded = [case for case in ended if case.attitude == "persuade" or case.was_persuade]
    assert found.persuaded == (sum(case.status() == "kept" for case in persuaded), len(persuaded))
    paid = [
        case for case in registered
        if "refund" in case.remedy and case.status() not in {"kept", "refused", "cancelled"}
    ]  # fmt: skip
    assert found.quality == (sum(map(counts, paid)), len(paid))
    assert found.refunded_fen == sum(case.refund_fen for case in ended if case.status() == "done")
    assert found.compensated_fen == sum(case.extra_fen for case in ended if case.status() in {"done", "kept"})
    assert found.repeat[:2] == came_back(registered)
    assert found.repeat.unknown == sum(not case.phone and case.nick in {"", "小**"} for case in registered)
    stays: dict[str, list[int]] = {}
    for case in all_:
        for (since, status), (until, to) in pairwise([(case.at_ms, "new"), *case.path]):
            if is_in(until) and to != "draft" and status not in {*CLOSED, "draft"}:
                stays.setdefault(status, []).append(until - since)
    assert {one.status: (one.median_ms, one.times) for one in found.stays} == {
        status: (int(standard.median(some)), len(some)) for status, some in stays.items()
    }
    assert sum(day.registered for day in found.days) == len(registered)
    assert sum(day.ended for day in found.days) == len(ended)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made_=st.lists(cases(), max_size=12))
def test_a_brute_force_finds_the_same(database: Database, made_: list[Made]) -> None:
    check(told(database, made_), made_)


def test_a_stay_began_with_the_last_move_before_the_span(database: Database) -> None:
    days = ((-3, "await_buyer"), (-1, "in_transit"), (1, "inspecting"))
    path = tuple((FROM_MS + day * DAY_MS, status) for day, status in days)
    found = told(database, [PLAIN._replace(at_ms=FROM_MS - 9 * DAY_MS, path=path)])
    assert found.stays == (("in_transit", 2 * DAY_MS, 1),)


def test_nothing_kept_is_nothing_counted(database: Database) -> None:
    found = told(database, [])
    assert (found.registered, found.ended, found.reasons, found.stays, len(found.days)) == (0, 0, (), (), 7)


def test_a_damaged_page_is_said_and_not_thrown(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with made(path):
        pass
    kept = path.stat().st_size
    with made(path) as database, database.transaction() as connection:
        for number in range(500):
            write(connection, PLAIN, number)
    data = path.read_bytes()
    path.write_bytes(data[:kept] + b"\xff" * (len(data) - kept))
    with made(path) as damaged, pytest.raises(UserError, match="文件已损坏") as raised:
        CaseFigures(damaged).records(SPAN)
    assert raised.value.code == "case.figures"


@pytest.mark.parametrize("table", ["return_case", "case_event", "case_item"])
def test_no_table_is_read_from_its_beginning(database: Database, table: str) -> None:
    from livecs.store import case_figures as sql

    for name, asked in vars(sql).items():
        if isinstance(asked, str) and "SELECT" in asked:
            arguments = ["[]" if "json_each" in asked else 0] * asked.count("?")
            plan = "\n".join(str(row) for row in database.rows(f"EXPLAIN QUERY PLAN {asked}", *arguments))
            assert f"SCAN {table}" not in plan, f"{name}: {plan}"
