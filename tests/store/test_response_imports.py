"""What comes in from files and pastes, over the encrypted file: looked at, asked about, kept once, and gone on with."""

from collections.abc import Callable, Iterator
from datetime import date, time
from pathlib import Path

import pytest
from openpyxl import Workbook

from livecs.desktop.paths import shipped
from livecs.errors import UserError
from livecs.response.dates import Order
from livecs.response.desk import Channel, ResponseDesk
from livecs.response.imports import transcripts
from livecs.response.imports.desk import ImportDesk
from livecs.response.imports.events import Told
from livecs.response.imports.looking import ImportLook
from livecs.response.imports.looks import Done, FileKind, Look, NothingKept
from livecs.response.imports.running import CHUNK, Progress
from livecs.response.imports.shapes import shapes_in
from livecs.response.official import Rounded, newest
from livecs.response.presets import key_of
from livecs.store.database import Database
from livecs.store.responses import Responses
from tests.fakes import FakeClock
from tests.response.build import SHIPPED, at
from tests.response.test_week import many
from tests.store.build import made
from tests.store.case_rows import Moments

DOUYIN = SHIPPED["douyin"]
SHAPES = shapes_in([shipped("resources") / "transcripts"]).of("douyin")
NOW = at("12:00:00", 6)  # Sunday 2026-11-22
EVENTS = """会话,时间,角色,客服,内容
k1,2026-11-16 10:00:00,买家,,在吗
k1,2026-11-16 10:00:20,客服,小甲,在的
k2,2026-11-17 10:00:00,买家,,多久到
k2,2026-11-17 10:04:00,谁,小乙,明天
"""
PERFORMANCE = """客服账号,客服昵称,客服在线天数,接待会话量,待回复会话量,全天3分钟回复率,全天平响时长,全天首响时长
a1,小甲,1,20,0,90%,11秒,02:30
a2,小乙,1,30,1,0.5,2分30秒,7小时41分52秒
店铺汇总值,店铺汇总值,1,50,1,-,--,-
店铺平均值,店铺平均值,1,25,0.5,66%,0.00092593,1:20
"""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with made(tmp_path / "a.db") as database:
        yield database


@pytest.fixture
def store(database: Database) -> Responses:
    return Responses(database, Moments(NOW))


@pytest.fixture
def desk(store: Responses) -> ImportDesk:
    return ImportDesk(store, DOUYIN, Moments(NOW), SHAPES)


class Teller:
    """Is told how far it is, and stops when it was told so often."""

    def __init__(self, most: int = 99) -> None:
        self.told: list[Progress] = []
        self._most = most

    def __call__(self, progress: Progress) -> bool:
        self.told.append(progress)
        return len(self.told) < self._most


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "sheet.csv"
    path.write_text(text, encoding="utf8")
    return path


def submit(
    desk: ImportDesk, path: Path, look: Look, goes_on: Callable[[Progress], bool] = lambda _progress: True
) -> Done:
    clock = FakeClock()
    return desk.submit(path, look, goes_on, clock, lambda _s: None)


def test_events_are_looked_at_and_then_kept_once(desk: ImportDesk, store: Responses, tmp_path: Path) -> None:
    path = written(tmp_path, EVENTS)
    look = desk.look(path)
    assert (look.kind, look.doubt, look.zone, look.order) == (FileKind.EVENTS, "", "Asia/Shanghai", "ymd")
    assert look.meanings == ("会话", "时间", "角色", "客服", "内容")
    assert look.rows[0] == ("k1", "2026-11-16 10:00:00", "买家", "", "在吗")
    assert (look.refused, look.faults) == (1, ((5, "角色认不出来：谁"),))
    assert store.channels() == []
    done = submit(desk, path, look)
    assert done == Done(3, 3, 1, ((5, "角色认不出来：谁"),), ("import",), "2026-11-16", "2026-11-17")
    assert submit(desk, path, desk.look(path))[:3] == (3, 0, 1)
    assert store.channels() == [Channel("douyin", "import")]


def test_the_same_rows_in_another_file_are_known(desk: ImportDesk, tmp_path: Path) -> None:
    submit(desk, written(tmp_path, EVENTS), desk.look(written(tmp_path, EVENTS)))
    more = written(tmp_path, f"{EVENTS}k4,2026-11-18 10:00:00,买家,,好\n")
    assert submit(desk, more, desk.look(more))[:2] == (4, 1)


def test_what_was_stopped_goes_on_where_it_was(desk: ImportDesk, store: Responses, tmp_path: Path) -> None:
    rows = "".join(f"k{n},2026-11-16 10:{n // 60 % 60:02}:{n % 60:02},买家,,\n" for n in range(4 * CHUNK))
    path = written(tmp_path, EVENTS.splitlines()[0] + f"\n{rows}")
    look = desk.look(path)
    stopped = submit(desk, path, look, Teller(2))
    assert (stopped.read, stopped.new, stopped.is_stopped) == (2 * CHUNK, 2 * CHUNK, True)
    teller = Teller()
    done = submit(desk, path, look, teller)
    assert teller.told[0].done == 3 * CHUNK  # nothing before that was written again
    assert (done.read, done.new, done.is_stopped) == (4 * CHUNK, 2 * CHUNK, False)
    assert sum(len(own) for _, own in store.events(Channel("douyin", "import"), 0, 1 << 60)) == 4 * CHUNK


def test_columns_that_are_named_once_are_remembered(desk: ImportDesk, tmp_path: Path) -> None:
    path = written(tmp_path, EVENTS.replace("会话,时间,角色", "单号,何时,谁"))
    asked = desk.look(path)
    assert (asked.asks, asked.plan) == ("columns", None)
    assert "会话" in asked.doubt
    with pytest.raises(UserError, match="会话"):
        submit(desk, path, asked)
    told = Told({"单号": "会话", "何时": "时间", "谁": "角色", "内容": "不用"})
    partly = desk.look(path, Told({"单号": "会话"}))
    assert (partly.asks, partly.meanings[0]) == ("columns", "会话")
    submit(desk, path, desk.look(path, told))
    assert desk.look(path).meanings == ("会话", "时间", "角色", "客服", "")


def test_columns_that_nothing_could_be_read_with_are_not_remembered(desk: ImportDesk, tmp_path: Path) -> None:
    path = written(tmp_path, EVENTS)
    done = submit(desk, path, desk.look(path, Told({"会话": "时间", "时间": "会话"})))
    assert (done.read, done.refused) == (0, 4)
    assert desk.look(path).meanings[:2] == ("会话", "时间")


def test_titles_may_stand_above_the_columns(desk: ImportDesk, tmp_path: Path) -> None:
    path = written(tmp_path, f"消息记录\n导出人,小甲\n{EVENTS}")
    assert submit(desk, path, desk.look(path)).read == 3


def test_a_source_is_that_of_the_rows_or_the_one_that_was_told(
    desk: ImportDesk, store: Responses, tmp_path: Path
) -> None:
    path = written(tmp_path, f"来源,{EVENTS}".replace("\nk", f"\n{'很长的来源' * 10},k"))
    assert submit(desk, path, desk.look(path)).sources == (("很长的来源" * 10)[:40],)
    assert submit(desk, path, desk.look(path, Told(source="kf"))).sources == ("kf",)
    assert [one.source for one in store.channels()] == [("很长的来源" * 10)[:40], "kf"]


@pytest.mark.parametrize(
    ("days", "told", "asks", "order"),
    [
        (("11/16/2026", "11/17/2026"), Told(), "", "mdy"),
        (("10/11/2026", "11/11/2026"), Told(), "order", "ymd"),
        (("13/11/2026", "11/13/2026"), Told(), "order", "ymd"),
        (("10/11/2026", "11/11/2026"), Told(order=Order.DAY_FIRST), "", "dmy"),
        (("2026-11-13", "2026-10-11"), Told(), "order", "ymd"),
        (("2026-11-13", "2026-10-11"), Told(order=Order.SWAPPED), "", "ydm"),
        (("2026-11-13", "2026-10-11"), Told(order=Order.YEAR_FIRST), "", "ymd"),
    ],
)
def test_day_and_month_are_asked_with_both_readings(
    desk: ImportDesk, tmp_path: Path, days: tuple[str, str], told: Told, asks: str, order: str
) -> None:
    rows = "\n".join(f"k1,{day} 10:00:00,买家,," for day in days)
    look = desk.look(written(tmp_path, f"会话,时间,角色,客服,内容\n{rows}\n"), told)
    assert (look.asks, look.order) == (asks, order)
    assert len({one.day for one in look.readings}) == (2 if asks and "13/11/2026" not in days else 0)


def test_swapped_days_are_put_right(desk: ImportDesk, tmp_path: Path) -> None:
    path = written(tmp_path, "会话,时间,角色\nk1,2026-11-13 10:00:00,买家\nk2,2026-10-11 10:00:00,买家\n")
    done = submit(desk, path, desk.look(path, Told(order=Order.SWAPPED)))
    assert (done.first_on, done.last_on) == ("2026-11-10", "2026-11-13")


def test_a_file_that_changed_since_is_not_kept(desk: ImportDesk, tmp_path: Path) -> None:
    path = written(tmp_path, EVENTS)
    look = desk.look(path)
    written(tmp_path, f"{EVENTS}\n")
    with pytest.raises(UserError, match="又变了"):
        submit(desk, path, look)


def test_a_report_of_the_agents_is_kept_as_official_figures(desk: ImportDesk, store: Responses, tmp_path: Path) -> None:
    path = written(tmp_path, PERFORMANCE)
    asked = desk.look(path)
    assert (asked.kind, asked.asks) == (FileKind.FIGURES, "on")
    look = desk.look(path, Told(on=date(2026, 11, 21)))
    assert (look.asks, look.refused) == ("", 0)
    assert "店铺平均值" in look.lines[0]
    assert look.summary.startswith("认出")
    done = submit(desk, path, look)
    assert (done.new, done.first_on, done.last_on) == (done.read, "2026-11-21", "2026-11-21")
    kept = store.official("douyin", "2026-11-21", "2026-11-21")
    shop = {id_: number for (_, id_), number in newest(kept).items()}
    assert (shop["received"], shop["reply_3min"]) == (Rounded(50, 1), Rounded(66, 100))
    assert (shop["average_response"], shop["first_response"]) == (Rounded(80, 1), Rounded(80, 1))
    ours = {(one.agent, one.indicator): one.number for one in kept if one.agent}
    assert ours["小乙", "first_response"] == Rounded(27_712, 1)
    assert ours["小甲", "first_response"] == Rounded(150, 1)
    again = desk.look(path, Told(on=date(2026, 11, 21)))
    assert f"{done.read} 个已经有了" in again.summary
    assert submit(desk, path, again).new == 0


def test_a_report_over_some_days_is_asked_about_and_is_no_days_figure(
    desk: ImportDesk, store: Responses, tmp_path: Path
) -> None:
    path = written(tmp_path, PERFORMANCE.replace("小甲,1,", "小甲,5,"))
    asked = desk.look(path, Told(on=date(2026, 11, 21)))
    assert asked.asks == "days"
    submit(desk, path, desk.look(path, Told(on=date(2026, 11, 21), days=7)))
    kept = store.official("douyin", "2026-11-01", "2026-11-22")
    assert {one.days for one in kept} == {7}
    assert newest(kept) == {}


def test_a_sheet_of_days_with_times_as_a_spreadsheet_keeps_them(
    desk: ImportDesk, store: Responses, tmp_path: Path
) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["日期", "三分钟回复率（会话）", "咨询人数", "人工平均回复时长", "不服务率"])
    sheet.append([date(2026, 11, 20), 0.921, 1240, time(0, 2, 30), 0.005])
    sheet.append([date(2026, 11, 21), 0.9, 1300, 0.00173611, "-"])
    path = tmp_path / "report.xlsx"
    book.save(path)
    look = desk.look(path)
    assert (look.doubt, look.meanings[1:4]) == ("", ("3分钟回复率", "咨询量", "平均响应时长"))
    submit(desk, path, look)
    kept = newest(store.official("douyin", "2026-11-20", "2026-11-21"))
    assert kept["2026-11-20", "average_response"] == kept["2026-11-21", "average_response"] == Rounded(150, 1)
    assert kept["2026-11-20", "reply_3min"] == Rounded(921, 1000)


def test_doubtful_days_of_a_report_are_asked_about(desk: ImportDesk, tmp_path: Path) -> None:
    path = written(tmp_path, "日期,回复率,咨询人数\n10/11/2026,92.1%,1240\n")
    look = desk.look(path)
    assert (look.asks, [one.order for one in look.readings]) == ("order", [Order.MONTH_FIRST, Order.DAY_FIRST])
    assert desk.look(path, Told(order=Order.DAY_FIRST)).figures[0].on == "2026-11-10"


def test_nothing_kept_yet_is_enough_for_a_look(tmp_path: Path) -> None:
    look = ImportLook(NothingKept(), DOUYIN, Moments(NOW)).look(written(tmp_path, EVENTS))
    assert look.plan is not None


def test_a_pasted_chat_is_kept_once_and_its_agents_are_remembered(desk: ImportDesk, store: Responses) -> None:
    text = "小鱼 2026-11-16 10:00:00\n在吗\n阿强 2026-11-16 10:00:40\n在的\n"
    asked = desk.look_at_chats(text, transcripts.Told())
    assert asked.asks == "agents"
    with pytest.raises(UserError, match="客服"):
        desk.submit_chats(asked)
    done = desk.submit_chats(desk.look_at_chats(text, transcripts.Told(frozenset({"阿强"}))))
    assert done == Done(2, 2, 0, (), ("pasted",), "2026-11-16", "2026-11-16")
    assert desk.agents() == {"阿强"}
    assert desk.submit_chats(desk.look_at_chats(text, transcripts.Told())).new == 0
    longer = f"{text}小鱼 2026-11-16 10:02:00\n好\n"
    assert desk.submit_chats(desk.look_at_chats(longer, transcripts.Told())).new == 1
    assert [one.source for one in store.channels()] == ["pasted"]


def test_a_day_that_a_file_takes_from_the_feed_is_told_at_the_look_and_at_the_end(
    store: Responses, tmp_path: Path
) -> None:
    rates = ResponseDesk(store, Channel("douyin", ""), DOUYIN, key_of(DOUYIN), Moments(NOW))
    store.add(Channel("douyin", "feed"), many(3, 0))
    path = written(tmp_path, EVENTS)
    desk = ImportDesk(store, DOUYIN, Moments(NOW), rates=rates)
    said = ("11 月 16 日改用这份文件（1 轮），不再用实时记录（3 轮）",)
    look = desk.look(path)
    assert look.instead == said
    assert submit(desk, path, look).instead == said
    assert submit(desk, path, desk.look(path)).instead == ()  # it is so already
