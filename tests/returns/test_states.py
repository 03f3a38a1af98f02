"""The moves of a case are one table, in the room and in the database; every state has a name on the screen."""

from itertools import product
from pathlib import Path

import pytest

from livecs.returns.model import CLOSED, Attitude, Kind, Remedy, Status
from livecs.returns.states import (
    ATTITUDE_TITLES,
    FORM_ONLY,
    KIND_TITLES,
    LIABLE_TITLES,
    MOVES,
    REMEDY_TITLES,
    STATUS_TITLES,
    Move,
    allowed,
    may_move,
)
from tests.store.build import made


def test_the_room_and_the_database_have_the_same_moves(tmp_path: Path) -> None:
    with made(tmp_path / "a.db") as database:
        assert set(database.rows("SELECT * FROM case_move")) == {tuple(map(str, move)) for move in MOVES}


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (STATUS_TITLES, set(Status)),
        (ATTITUDE_TITLES, set(Attitude)),
        (REMEDY_TITLES, set(Remedy)),
        (KIND_TITLES, set(Kind)),
        (LIABLE_TITLES, {"buyer", "seller", "carrier", "platform", "unclear"}),
    ],
)
def test_everything_has_one_title(titles: dict[str, str], names: set[str]) -> None:
    assert set(titles) == names
    assert len(set(titles.values())) == len(titles)


@pytest.mark.parametrize(
    ("status", "attitude", "ways"),
    [
        ("new", "", "cancelled"),
        ("new", "agree", "await_buyer settling cancelled"),
        ("new", "persuade", "persuading cancelled"),
        ("new", "refuse", "refused cancelled"),
        ("new", "ask_evidence", "await_buyer cancelled"),
        ("persuading", "persuade", "kept cancelled"),
        ("persuading", "agree", "await_buyer kept cancelled"),
        ("await_buyer", "agree", "in_transit inspecting cancelled kept"),
        ("in_transit", "agree", "inspecting escalated"),
        ("inspecting", "agree", "settling refused escalated"),
        ("settling", "agree", "done escalated"),
        ("escalated", "agree", "settling refused cancelled"),
        ("done", "agree", "escalated"),
        ("refused", "refuse", "escalated new"),
        ("kept", "persuade", "new"),
        ("cancelled", "", "new"),
        ("draft", "", "new"),
    ],
)
def test_where_a_case_may_go(status: str, attitude: str, ways: str) -> None:
    found = {to for to in Status if may_move(status, to, attitude)} - {"draft"}
    assert found == set(ways.split())


def test_nobody_chooses_what_the_form_does() -> None:
    assert {(status, move.to) for status in Status for move in allowed(status)} == {
        (from_.value, to.value) for from_, to, _ in MOVES if (from_, to) not in FORM_ONLY
    }
    assert allowed("draft") == ()
    assert Move("persuading", "persuade") in allowed("new")


def test_every_status_is_reached_from_new_and_nothing_stays_open_for_good() -> None:
    ways = {(from_, to) for from_, to, _ in MOVES}
    for _ in Status:
        ways |= {(a, d) for (a, b), (c, d) in product(ways, ways) if b == c}
    assert {to for from_, to in ways if from_ == Status.NEW} == set(Status)
    assert all(any((status, end) in ways for end in CLOSED) for status in Status)
