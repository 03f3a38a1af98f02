"""The clock while the week page is open: set back and forward, asleep, past 23:00 and midnight. Nothing is lost."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

import pytest

from livecs.response.desk import Channel, ResponseDesk
from livecs.response.model import Event, Round
from livecs.response.outlook import Seen, outlook, see
from livecs.response.presets import key_of
from livecs.store.database import Database
from livecs.store.responses import Responses
from tests.response.build import MONDAY, SHIPPED, at, chat
from tests.store.build import made

PRESET = SHIPPED["kuaishou"]
Step = tuple[int, list[Event]]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """One for all scenes, each of which is a source of its own."""
    with made(tmp_path_factory.mktemp("clock") / "a.db") as database:
        yield database


@dataclass
class Open:
    """The page's desk as it stays in memory, and the clock it looks at."""

    database: Database
    source: str
    now_ms: int = 0

    def __post_init__(self) -> None:
        self.desk = self.fresh()

    def fresh(self) -> ResponseDesk:
        store = Responses(self.database, lambda: self.now_ms)
        return ResponseDesk(store, Channel(PRESET.platform, self.source), PRESET, key_of(PRESET), lambda: self.now_ms)

    def step(self, now_ms: int, events: list[Event]) -> Seen:
        """What the page shows at a moment, after what was seen until then came in."""
        self.now_ms = now_ms
        self.desk.take(events)
        return see(self.desk, now_ms)

    def rounds(self) -> list[Round]:
        return list(self.fresh().rounds(MONDAY - 14, MONDAY + 14))


def said(seen: Seen) -> str:
    return " ".join(str(one) for one in outlook(seen))


ASKED = chat("c 10:00:00", "k1")
ANSWERED = chat("a 10:00:20", "k1")
SCENES: dict[str, tuple[list[Step], int, int]] = {
    # name: (now, what came in until then), rounds in the end, answered ones
    "an hour back, and on": (
        [(at("10:00:05"), ASKED), (at("09:00:10"), ANSWERED), (at("10:30:00"), [])],
        1,
        1,
    ),
    "the sender's clock is set back before the reply": (
        [(at("10:00:05"), ASKED), (at("10:00:30"), chat("a 09:59:00", "k1")), (at("10:30:00"), ANSWERED)],
        1,
        1,
    ),
    "a day forward and back": (
        [(at("10:00:05"), ASKED), (at("10:00:10", 1), []), (at("10:00:25"), ANSWERED)],
        1,
        1,
    ),
    "past the assessment day and back": (
        [(at("10:00:05"), ASKED), (at("10:00:10", 8), []), (at("10:00:25"), ANSWERED)],
        1,
        1,
    ),
    "a message from next week, seen again by then": (
        [
            (at("10:00:05"), [*ASKED, *chat("c 11:00:00", "k2", day=7)]),
            (at("11:00:30", 7), chat("a 11:00:20", "k2", day=7)),
        ],
        2,
        1,
    ),
    "a year back and on": (
        [(at("10:00:05"), ASKED), (at("10:00:10", -365), []), (at("10:00:25"), ANSWERED)],
        1,
        1,
    ),
    "asleep over the reply, which comes late": (
        [(at("10:00:05"), ASKED), (at("18:00:00"), []), (at("18:00:05"), ANSWERED)],
        1,
        1,
    ),
    "asleep over the weekend": (
        [(at("22:00:00", 4), chat("c 21:59:50", "k1", day=4)), (at("08:00:00", 7), chat("a 22:00:10", "k1", day=4))],
        1,
        1,
    ),
    "23:00 passes while someone waits": (
        [(at("22:59:59"), chat("c 22:59:59", "k1")), (at("23:00:10"), chat("a 23:00:09, c 23:00:10", "k1"))],
        1,
        1,
    ),
    "midnight passes while someone waits": (
        [
            (at("22:59:59"), chat("c 22:59:00", "k1")),
            (at("00:00:10", 1), chat("a 00:00:05", "k1", day=1)),
            (at("08:00:30", 1), chat("c 08:00:10, a 08:00:20", "k1", day=1)),
        ],
        2,
        1,
    ),
    "Sunday becomes Monday": (
        [
            (at("22:30:00", 6), chat("c 22:29:50", "k1", day=6)),
            (at("00:00:10", 7), chat("a 22:30:10", "k1", day=6)),
            (at("09:00:00", 7), chat("c 08:59:00, a 08:59:10", "k1", day=7)),
        ],
        2,
        2,
    ),
}


@pytest.mark.parametrize("name", SCENES)
def test_whatever_the_clock_does(name: str, database: Database) -> None:
    steps, rounds, answered = SCENES[name]
    page = Open(database, name[:40])
    for now_ms, events in steps:
        seen = page.step(now_ms, events)
        assert " -" not in said(seen)
        times = [one for one in seen.week.times if one is not None]
        assert min(times, default=0) >= 0
        assert seen.week.answered <= seen.week.rounds
        assert seen == see(page.fresh(), now_ms)  # what stays in memory is what the store says
    last_ms = max(now_ms for now_ms, _ in steps)
    page.step(last_ms, [*chain.from_iterable(events for _, events in steps)])  # once more: nothing is doubled
    found = page.rounds()
    assert (len(found), sum(one.end_ms is not None for one in found)) == (rounds, answered)
    assert all(one.length_ms is None or one.length_ms >= 0 for one in found)
