"""Taking over messages and reports in the window: what they are and how they would be read first, then all is kept."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton

from livecs.desktop.paths import shipped
from livecs.errors import UserError
from livecs.response.desk import Channel, ResponseDesk
from livecs.response.imports.desk import ImportDesk
from livecs.response.imports.looks import Done, Look
from livecs.response.imports.running import Progress
from livecs.response.imports.shapes import shapes_in
from livecs.response.model import Event
from livecs.response.official import Official
from livecs.response.presets import key_of
from livecs.ui.response.import_page import WeekImportPage
from livecs.ui.response.import_ways import Asked, Given, Pasted
from livecs.ui.response.import_words import done_words
from livecs.ui.theme import Theme
from livecs.vault.states import KeyState, KeyStateError
from tests.finding import child, take_down
from tests.response.build import SHIPPED, at
from tests.response.fake_store import FakeStore
from tests.response.test_week import many

pytestmark = pytest.mark.qt
NOW_MS = at("12:00:00", 5)
MESSAGES = "会话,时间,角色,客服,内容\nk1,2026-11-16 10:00:00,买家,,在吗\nk1,2026-11-16 10:00:20,客服,小甲,在的\n"
REPORT = "日期,客服昵称,3分钟人工回复率,咨询人数\n2026-11-19,店铺汇总值,92.1%,1240\n"
CHAT = "蓝色小鱼 2026-11-16 10:00:00\n在吗\n小甲 2026-11-16 10:00:40\n在的亲\n"
SHAPES = shapes_in([shipped("resources") / "transcripts"]).of("kuaishou")


class Memory:
    """A store in memory."""

    def __init__(self) -> None:
        self.known: dict[object, Event] = {}
        self.figures: list[Official] = []
        self.meanings: dict[str, str] = {}
        self.reached: dict[str, int] = {}
        self.platforms: list[str] = []

    def put(self, channel: Channel, events: Sequence[Event], position: tuple[str, int] | None) -> int:
        self.platforms.append(channel.platform)
        new = [event for event in events if event.identity not in self.known]
        self.known |= {event.identity: event for event in new}
        self.reached |= dict([position] if position else [])
        return len(new)

    def position(self, sender: str) -> int:
        return self.reached.get(sender, 0)

    def columns(self, headers: str) -> str:
        return self.meanings.get(headers, "")

    def keep_columns(self, headers: str, meaning: str) -> None:
        self.meanings[headers] = meaning

    def official(self, platform: str, first_on: str, last_on: str) -> Sequence[Official]:
        assert platform == "kuaishou"
        return [one for one in self.figures if first_on <= one.on <= last_on]

    def put_official(self, platform: str, figures: Iterable[Official]) -> None:
        assert platform == "kuaishou"
        self.figures += figures


class Counter:
    """The real desk over a store in memory; ``trouble`` is raised when something is to be kept."""

    def __init__(self) -> None:
        self.store = Memory()
        self.rates: ResponseDesk | None = None
        self.trouble: UserError | None = None
        self.went: list[bool] = []

    def look(self, given: Given, asked: Asked) -> Look | Pasted:
        desk = self._desk(asked.platform)
        if given.path:
            return desk.look(given.path, asked.file)
        return Pasted(desk.look_at_chats(given.text, asked.chat), tuple((one.id, one.title) for one in SHAPES))

    def submit(self, given: Given, seen: Look | Pasted, asked: Asked, goes_on: Callable[[Progress], bool]) -> Done:
        if self.trouble:
            raise self.trouble
        desk = self._desk(asked.platform)
        if isinstance(seen, Pasted):
            return desk.submit_chats(seen.chats)
        assert given.path

        def tell(progress: Progress) -> bool:
            self.went.append(goes_on(progress))
            return self.went[-1]

        return desk.submit(given.path, seen, tell, lambda: 0.0, lambda _s: None)

    def _desk(self, platform: str) -> ImportDesk:
        return ImportDesk(self.store, SHIPPED[platform], lambda: NOW_MS, SHAPES, self.rates)


class Hands:
    """Does work when told, as another thread would."""

    def __init__(self) -> None:
        self._waiting: list[tuple[Callable[[], object], Callable[[object], None]]] = []

    def run(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        self._waiting.append((work, done))

    def go(self) -> None:
        while self._waiting:
            work, done = self._waiting.pop(0)
            try:
                came: object = work()
            except UserError as error:
                came = error.with_traceback(None)
            done(came)


class World:
    """The page and what stands around it."""

    def __init__(self, theme: Theme, folder: Path) -> None:
        self.counter, self.hands, self.folder = Counter(), Hands(), folder
        self.page = WeekImportPage(self.counter, self.hands.run, theme, lambda: NOW_MS, lambda: 0.0)
        self.page.set_platform("kuaishou")
        self.page.resize(840, 560)
        self.page.show()

    def look(self, text: str, name: str = "a.csv") -> None:
        path = self.folder / name
        path.write_text(text, encoding="utf8")
        self.page.look_at(Given(path))
        self.hands.go()

    def paste(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.page.paste()
        self.hands.go()

    def press(self, name: str) -> None:
        child(self.page, QPushButton, f"week-import-{name}").click()
        self.hands.go()

    def keep(self) -> None:
        QTest.keyClick(self.page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        self.hands.go()

    def say(self, place: int, meaning: str) -> None:
        """Choose what a column is from its menu; offscreen no menu can take the keyboard."""
        menu = self.page.column_menu(place)
        next(action for action in menu.actions() if action.text() == meaning).trigger()
        menu.deleteLater()
        self.hands.go()

    def meanings(self) -> list[str]:
        return [row.figure for row in self.page.columns.list.rows.rows]

    def lines(self) -> list[str]:
        return [" ".join(filter(None, (row.title, row.figure, row.below))) for row in self.page.rows.list.rows.rows]

    def news(self) -> str:
        return child(self.page, QLabel, "news").text()

    def doubt(self) -> str:
        return self.page.options.doubt.text()


@pytest.fixture
def world(tmp_path: Path, theme: Theme) -> Iterator[World]:
    made = World(theme, tmp_path)
    yield made
    take_down(made.page)


def test_an_empty_page_says_what_to_do(world: World) -> None:
    assert world.page.rows.list.empty_text.startswith("选消息记录或后台报表（CSV、XLSX，Ctrl+O）")
    assert not world.page.submit.isEnabled()


def test_messages_are_looked_at_kept_and_never_doubled(world: World) -> None:
    changed: list[bool] = []
    world.page.changed.connect(lambda: changed.append(True))
    world.look(MESSAGES + "k2,未知,客服,小甲,\n")
    assert world.meanings() == ["会话", "时间", "角色", "客服", "内容"]
    assert world.lines()[:2] == ["第 4 行  时间认不出来：未知 不收", "2026-11-16 10:00:00 买家 会话 k1"]
    assert (world.news(), world.counter.store.known) == ("这是预演，还没有存", {})
    world.keep()
    assert world.news() == "读了 2 条：存下 2，0 条已有；不收 1 行；快手 · 11 月 16 日"
    assert (changed, world.page.submit.isEnabled()) == ([True], False)
    world.look(MESSAGES, "b.csv")
    world.keep()
    assert world.news().startswith("读了 2 条：存下 0，2 条已有；不收 0 行")


def test_what_was_said_is_shown_nowhere(world: World) -> None:
    world.look(MESSAGES.replace("内容", "内容 "))
    assert not [text for text in world.lines() if "在吗" in text]
    assert not [row for row in world.page.columns.list.rows.rows if "在吗" in row.below]


def test_a_column_that_is_lacking_is_chosen_and_remembered(world: World) -> None:
    text = MESSAGES.replace("会话,", "单据,")
    world.look(text)
    assert world.doubt() == "还不知道哪一列是「会话」；请在左边的列上按回车选出来，或换一个文件"
    assert world.meanings() == ["不用", "时间", "角色", "客服", "内容"]
    world.say(0, "会话")
    assert (world.doubt(), world.meanings()[0]) == ("", "会话")
    world.keep()
    world.look(text, "later.csv")
    assert (world.doubt(), world.meanings()[0]) == ("", "会话")


def test_a_column_has_one_meaning_and_a_meaning_one_column(world: World) -> None:
    world.look(MESSAGES.replace("内容", "买家号"))
    world.say(4, "会话")
    assert world.meanings() == ["不用", "时间", "角色", "客服", "会话"]
    world.say(4, "不用")
    assert world.doubt().startswith("还不知道哪一列是「会话」")


@pytest.mark.parametrize(("place", "on"), [(0, "3 月 4 日"), (1, "4 月 3 日")])
def test_both_readings_of_a_doubtful_date_are_shown(world: World, place: int, on: str) -> None:
    world.look(MESSAGES.replace("2026-11-16", "03/04/2026"))
    answer = child(world.page, QPushButton, f"week-import-answer-{place}")
    assert (
        answer.text() == ("月在前：03/04/2026 是 2026 年 3 月 4 日", "日在前：03/04/2026 是 2026 年 4 月 3 日")[place]
    )
    assert not world.page.submit.isEnabled()
    world.press(f"answer-{place}")
    assert world.lines()[0] == f"03/04/2026 10:00:00 → {on} 买家 会话 k1"
    world.keep()
    assert world.news().endswith(f"快手 · {on}")


def test_a_day_to_come_is_asked_about_and_may_stand(world: World) -> None:
    world.look(REPORT.replace("11-19", "12-25"))
    assert world.doubt().startswith("有日期在今天以后，如 2026-12-25")
    world.press("answer-0")
    assert (world.doubt(), world.page.submit.isEnabled()) == ("", True)


def test_another_zone_moves_the_moments(world: World) -> None:
    world.look(MESSAGES)
    zone = world.page.options.zone
    zone.setCurrentText("UTC")
    zone.activated.emit(zone.currentIndex())
    world.hands.go()
    world.keep()
    assert {event.at_ms for event in world.counter.store.known.values()} == {at("18:00:00"), at("18:00:20")}


def test_a_report_is_kept_as_official_figures_once(world: World) -> None:
    world.look(REPORT)
    assert world.meanings() == ["日期", "客服", "3分钟回复率", "咨询量"]
    assert world.page.submit.text() == "导入 2 个数字  Ctrl+S"
    world.keep()
    assert world.news() == "认出 2 个数字：存下 2，0 个已有；读不出 0 处；快手 · 11 月 19 日"
    world.look(REPORT, "again.csv")
    world.keep()
    assert len(world.counter.store.figures) == 2


def test_a_column_of_a_report_is_named_and_remembered(world: World) -> None:
    text = REPORT.replace("3分钟人工回复率", "新版回复指标(%)").replace("92.1%", "92.1")
    world.look(text)
    assert world.meanings() == ["日期", "客服", "不用", "咨询量"]
    world.say(2, "3分钟回复率")
    assert world.meanings() == ["日期", "客服", "3分钟回复率", "咨询量"]
    assert world.lines()[:1] == ["11 月 19 日 3分钟回复率 92.1 %"]
    world.keep()
    world.look(text, "later.csv")
    assert world.meanings()[2] == "3分钟回复率"
    world.say(3, "3分钟回复率")
    assert world.meanings() == ["日期", "客服", "不用", "3分钟回复率"]


def test_a_report_under_no_known_name_is_named_column_by_column(world: World) -> None:
    world.look("哪天,谁,指标甲\n2026-11-19,店铺汇总值,92.1%\n")
    assert world.doubt().startswith("没有认出是消息记录还是后台报表；")
    for place, meaning in enumerate(("日期", "客服", "3分钟回复率")):
        world.say(place, meaning)
    world.keep()
    assert [(one.on, one.indicator, one.agent) for one in world.counter.store.figures] == [
        ("2026-11-19", "reply_3min", "")
    ]


@pytest.mark.parametrize(("typed", "on"), [("", "2026-11-20"), ("2026-11-18", "2026-11-18"), ("2027-01-01", None)])
def test_a_report_without_days_asks_for_its_day(world: World, typed: str, on: str | None) -> None:
    world.look("客服昵称,3分钟人工回复率,咨询人数\n店铺汇总值,92.1%,1240\n")
    assert world.doubt() == "表里没有日期；请写是哪一天的"
    if typed:
        child(world.page, QLineEdit, "week-import-field").setText(typed)
        QTest.keyClick(world.page.options.field, Qt.Key.Key_Return)
        world.hands.go()
    else:
        world.press("answer-0")
    world.keep()
    assert {one.on for one in world.counter.store.figures} == ({on} if on else set())
    assert on or world.doubt() == "日期请写成 2026-11-21，不要晚于今天"


def test_a_pasted_chat_asks_who_of_the_shop_spoke_and_remembers(world: World) -> None:
    world.paste(CHAT)
    assert world.doubt().startswith("请选哪些昵称是客服")
    chip = next(one for one in world.page.options.nicks.findChildren(QToolButton) if one.text() == "小甲")
    chip.click()
    world.hands.go()
    assert (world.doubt(), world.page.submit.text()) == ("", "导入 2 条  Ctrl+S")
    world.keep()
    assert [event.role for event in world.counter.store.known.values()] == ["customer", "agent"]
    assert "在吗" not in repr(world.counter.store.known)
    world.paste(CHAT.replace("16", "17"))
    assert world.doubt() == ""


def test_a_file_can_be_dropped_and_belongs_to_another_platform(world: World) -> None:
    data = QMimeData()
    path = world.folder / "a.csv"
    path.write_text(MESSAGES, encoding="utf8")
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    world.page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    world.hands.go()
    platform = world.page.options.platform
    platform.setCurrentIndex(platform.findData("douyin"))
    platform.activated.emit(platform.currentIndex())
    world.hands.go()
    world.keep()
    assert world.counter.store.platforms == ["douyin"]


def test_what_goes_on_can_be_stopped_and_goes_on_later(world: World) -> None:
    world.look(MESSAGES)
    world.page.submit.click()
    assert world.page.work.bar.isVisible()
    child(world.page, QPushButton, "week-import-stop").click()
    world.hands.go()
    assert world.counter.went == [False]
    assert world.news().startswith("已停下，存下的都在；再导入一次从这里接着来；读了 2 条")
    assert world.page.submit.isEnabled()


@pytest.mark.parametrize(
    ("trouble", "asks"),
    [(UserError("response.store", "没有存下（磁盘满了）"), False), (KeyStateError(KeyState.LOCKED), True)],
)
def test_trouble_is_told_and_it_can_be_tried_again(world: World, trouble: UserError, *, asks: bool) -> None:
    asked: list[bool] = []
    world.page.vault_wanted.connect(lambda: asked.append(True))
    world.look(MESSAGES)
    world.counter.trouble = trouble
    world.keep()
    assert (world.news(), bool(asked)) == (trouble.message, asks)
    assert world.page.submit.isEnabled()


def test_a_day_that_would_be_taken_from_better_records_stands_first(world: World) -> None:
    store, how = FakeStore(), SHIPPED["kuaishou"]
    store.add(Channel("kuaishou", "feed"), many(40, 0))
    world.counter.rates = ResponseDesk(store, Channel("kuaishou", ""), how, key_of(how), lambda: NOW_MS)
    world.look(MESSAGES)
    said = "11 月 16 日改用这份文件（1 轮），不再用实时记录（40 轮）"
    assert world.lines()[0] == f"{said} 注意"
    assert done_words(Done(2, 2, instead=(said,)), "kuaishou", is_figures=False).endswith(said)


def test_names_are_hidden_while_a_broadcast_runs(world: World) -> None:
    world.look(MESSAGES)
    world.page.set_private(True)
    assert world.lines()[0] == "2026-11-16 10:00:00 买家 已隐藏"
    assert {row.below for row in world.page.columns.list.rows.rows} == {"已隐藏", ""}
    world.page.set_private(False)
    assert world.lines()[0] == "2026-11-16 10:00:00 买家 会话 k1"


def test_nicks_are_hidden_while_a_broadcast_runs(world: World) -> None:
    world.page.set_private(True)
    world.paste(CHAT)
    assert not [line for line in world.lines() if "蓝色小鱼" in line]
    assert not world.page.options.nicks.isVisible()
    world.page.set_private(False)
    assert world.page.options.nicks.isVisible()


def test_something_else_is_refused_in_words(world: World) -> None:
    world.look("", "empty.csv")
    assert world.news() == "「empty.csv」是空的；请重新导出后再导入"
    assert world.page.rows.list.empty_text
    world.paste("今天天气不错")
    assert world.doubt().startswith("没有认出聊天记录")
