"""The deadlines of a kept case follow what happens to it, in a real database."""

from functools import partial
from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.returns.deadlines import Due, Limit, deadlines_for, no_deadlines
from livecs.returns.desk import ReturnsDesk
from livecs.returns.law import read_law
from livecs.returns.model import Case, Deadline, Event
from livecs.store.database import Database
from tests.store.build import made
from tests.store.case_rows import CASE, Moments, store

LAW = read_law(Path(__file__).parents[2] / "resources/consumer-law.toml")
LIMITS = (
    Limit("pdd", "new", 24, "首次处理", "2026-11-01"),
    Limit("pdd", "escalated", 48, "平台举证", "2026-11-01"),
)
DUE: Due = partial(deadlines_for, limits=LIMITS, law=LAW)
SIGNED = CASE._replace(signed_on="2026-11-20")


def desk_of(database: Database, due: Due = DUE) -> ReturnsDesk:
    now = Moments()
    return ReturnsDesk(store(database, now, due), now)


def open_rules(desk: ReturnsDesk, case_id: str) -> list[str]:
    return sorted(one.rule for one in desk.look(case_id).deadlines if one.done_at_ms is None)


@pytest.mark.parametrize(
    ("steps", "rules"),
    [
        ([], ["law.return", "limit.new"]),
        ([("await_buyer", "agree")], ["law.return"]),
        ([("refused", "refuse")], []),
        ([("refused", "refuse"), ("new", "")], ["law.return", "limit.new"]),
        ([("settling", "agree"), ("escalated", "")], ["law.return", "platform.evidence"]),
        ([("settling", "agree"), ("escalated", ""), ("settling", "")], ["law.return"]),
    ],
)
def test_a_move_ends_what_was_for_the_status_before(
    tmp_path: Path, steps: list[tuple[str, str]], rules: list[str]
) -> None:
    with made(tmp_path / "x.db") as database:
        desk = desk_of(database)
        kept = desk.register(SIGNED)
        version = kept.version
        for to, attitude in steps:
            version = desk.move(kept.case_id, version, to, attitude=attitude).version
        assert open_rules(desk, kept.case_id) == rules


def test_a_day_that_is_corrected_moves_its_deadline_and_one_taken_back_ends_it(tmp_path: Path) -> None:
    with made(tmp_path / "x.db") as database:
        desk = desk_of(database)
        kept = desk.register(SIGNED)
        first = [one.due_at_ms for one in desk.look(kept.case_id).deadlines if one.rule == "law.return"]
        case = desk.edit(kept.case_id, kept.version, {"signed_on": "2026-11-21"})
        (later,) = [
            one.due_at_ms for one in desk.look(case.id).deadlines if one.rule == "law.return" and one.done_at_ms is None
        ]
        assert later - first[0] == 86_400_000
        assert open_rules(desk, case.id) == ["law.return", "limit.new"]
        case = desk.edit(case.id, case.version, {"signed_on": ""})
        assert open_rules(desk, case.id) == ["limit.new"]
        desk.edit(case.id, case.version, {"returned_on": "2026-11-21"})
        assert open_rules(desk, case.id) == ["law.refund", "limit.new"]


def test_a_deadline_that_cannot_be_kept_leaves_no_case_without_it(tmp_path: Path) -> None:
    def refusing(_case: Case, _event: Event | None) -> tuple[Deadline, ...]:
        return (Deadline("", "not a rule", "", 0, ""),)  # the database refuses it

    with made(tmp_path / "x.db") as database:
        with pytest.raises(UserError) as refused:
            desk_of(database, refusing).register(SIGNED)
        assert refused.value.code == "case.rule"
        assert database.rows("SELECT 1 FROM return_case") == []


def test_many_that_go_on_take_their_deadlines_along(tmp_path: Path) -> None:
    with made(tmp_path / "x.db") as database:
        desk = desk_of(database)
        kept = desk.register(SIGNED._replace(attitude="agree"))
        assert desk.move_many([(kept.case_id, kept.version)], "await_buyer").refused == ()
        assert open_rules(desk, kept.case_id) == ["law.return"]


def test_a_desk_that_knows_no_deadlines_keeps_none(tmp_path: Path) -> None:
    with made(tmp_path / "x.db") as database:
        desk = desk_of(database, no_deadlines)
        assert open_rules(desk, desk.register(SIGNED).case_id) == []
