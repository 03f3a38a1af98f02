"""A file that takes a day over from better records is told before it is kept, and after."""

from dataclasses import dataclass
from datetime import date

import pytest

from livecs.response.desk import Channel, ResponseDesk
from livecs.response.imports import taken_over
from livecs.response.imports.taken_over import Before
from livecs.response.presets import key_of
from tests.response.build import SHIPPED, at, chat
from tests.response.fake_store import FakeStore
from tests.response.test_week import many

DOUYIN = SHIPPED["douyin"]
TODAY = date(2026, 11, 22)
ONE = chat("c 10:00:00, a 10:00:20", "k-file")
MONDAY_TAKEN = "11 月 16 日改用这份文件（1 轮），不再用实时记录（40 轮）"


def desk(store: FakeStore, source: str = "") -> ResponseDesk:
    return ResponseDesk(store, Channel("douyin", source), DOUYIN, key_of(DOUYIN), lambda: at("12:00:00", 6))


@dataclass(frozen=True)
class Row:
    """What is kept by source, the events of a file, and what is said of them."""

    title: str
    kept: dict[str, int]
    source: str
    said: tuple[str, ...]


ROWS = (
    Row("nothing was kept", {}, "import", ()),
    Row("the feed saw more", {"feed": 40}, "import", (MONDAY_TAKEN,)),
    Row("the feed saw as much", {"feed": 1}, "import", ()),
    Row("another file saw more", {"old": 9}, "new", ("11 月 16 日改用这份文件（1 轮），不再用old（9 轮）",)),
    Row("the same source goes on", {"import": 40}, "import", ()),
    Row("what counts stays before it", {"import": 1, "feed": 40, "newer": 40}, "import", ()),
    Row("a paste takes nothing over", {"feed": 40}, "pasted", ()),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.title)
def test_the_same_is_said_before_and_after(row: Row) -> None:
    store = FakeStore()
    for source, rounds in row.kept.items():
        desk(store, source).take(many(rounds, 0))
    before = Before(desk(store), TODAY)
    assert before.by(ONE, row.source) == row.said
    store.add(Channel("douyin", row.source), [event._replace(source=row.source) for event in ONE])
    assert before.since() == row.said


def test_a_shop_that_has_that_source_alone_pays_nothing() -> None:
    store = FakeStore()
    desk(store, "import").take(many(3, 0))
    Before(desk(store), TODAY, "import")
    assert not store.kept  # no counters were made


def test_a_file_without_a_round_takes_a_day_as_well() -> None:
    store = FakeStore()
    desk(store, "feed").take(many(3, 0))
    said = Before(desk(store), TODAY).by(chat("a 10:00:00", "k-file"), "import")
    assert said == ("11 月 16 日改用这份文件（0 轮），不再用实时记录（3 轮）",)


def test_many_days_are_counted() -> None:
    store = FakeStore()
    feed, file = [], []
    for day in range(7):
        feed += many(2, 0, day=day)
        file += chat("c 10:00:00, a 10:00:20", "k-file", day=day)
    desk(store, "feed").take(feed)
    said = Before(desk(store), TODAY).by(file, "import")
    assert (len(said), said[-1]) == (6, "还有 2 天也是这样")


def test_a_long_file_is_not_read_to_its_end() -> None:
    store = FakeStore()
    desk(store, "feed").take(many(3, 0))
    events = (ONE[0]._replace(at_ms=n) for n in range(taken_over.MOST_EVENTS + 1))
    assert Before(desk(store), TODAY).by(events, "import")[0].startswith("文件很长")
