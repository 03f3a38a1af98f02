"""Whose rounds they are, and by whose clock."""

import pytest

from livecs.response.agents import AgentFigure, agents_of
from livecs.response.counters import Share
from livecs.response.reading import rules_of
from livecs.response.rounds import Tracker
from tests.response.build import SHIPPED, at, chat, preset

HANDED_ON = "c 10:00:00, give:amy 10:00:10, give:bo 10:02:30, a:bo 10:03:30, c 10:10:00"


@pytest.mark.parametrize(
    ("id_", "wanted"),
    [
        ("douyin", (AgentFigure("bo", Share(1, 1, 1), 60_000),)),  # the shop's round took 210 s
        ("taobao", (AgentFigure("amy", Share(0, 1), None), AgentFigure("bo", Share(1, 1, 1), 60_000))),
    ],
)
def test_a_transfer_starts_the_agents_clock_anew(id_: str, wanted: tuple[AgentFigure, ...]) -> None:
    how = SHIPPED[id_]
    rounds = Tracker("k1", rules_of(how), chat(HANDED_ON)).rounds
    assert agents_of(rounds, how, at("10:12:00")) == wanted


@pytest.mark.parametrize(
    ("now", "share"),
    [(at("10:13:00"), Share(0, 0, 1)), (at("10:13:00.001"), Share(0, 1)), (at("00:00:00", 1), Share(0, 1))],
)
def test_a_wait_that_nobody_has_is_nobodys(now: int, share: Share) -> None:
    rounds = Tracker("k1", rules_of(preset()), chat("c 10:10:00")).rounds
    assert agents_of(rounds, preset(), now) == (AgentFigure("", share, None),)
