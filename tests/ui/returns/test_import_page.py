"""Taking over a file in the window: what it is and would do first, how far it is, and 停下."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QToolButton

from livecs.desktop.paths import shipped
from livecs.errors import UserError
from livecs.returns.file_deeds import Deed
from livecs.returns.importing import FileLook, NothingKept, Plan
from livecs.ui.returns.import_page import ReturnImportPage
from livecs.ui.returns.work_line import WorkLine
from livecs.ui.theme import Theme
from livecs.vault.states import KeyState, KeyStateError
from tests.finding import child, take_down
from tests.returns.exported import DOUYIN, NOON_MS, ORDERS, write, write_table

pytestmark = pytest.mark.qt
Done = Callable[[object], None]


class Desk:
    """Looks at real files; what is kept is remembered, or refused, and says how far it is."""

    def __init__(self) -> None:
        self._desk = FileLook(NothingKept(), lambda: NOON_MS)
        self.kept: list[Plan] = []
        self.trouble: UserError | None = None
        self.went: list[bool] = []

    def look(self, path: Path, platform: str, goes_on: Callable[[int], bool]) -> Plan:
        return self._desk.look(path, platform, goes_on)

    def submit(self, path: Path, plan: Plan, goes_on: Callable[[int], bool]) -> Plan:
        assert path.exists()
        if self.trouble:
            raise self.trouble
        self.went.append(goes_on(plan.total // 2))
        self.kept.append(plan)
        return plan


class Hands:
    """Does work when told, as another thread would."""

    def __init__(self) -> None:
        self._waiting: list[tuple[Callable[[], object], Done]] = []

    def run(self, work: Callable[[], object], done: Done) -> None:
        self._waiting.append((work, done))

    def go(self) -> None:
        while self._waiting:
            work, done = self._waiting.pop(0)
            try:
                came: object = work()
            except UserError as error:
                came = error.with_traceback(None)
            done(came)


class Clock:
    def __init__(self) -> None:
        self.s = 0.0

    def __call__(self) -> float:
        return self.s


class World:
    """The page and what stands around it."""

    def __init__(self, theme: Theme, folder: Path) -> None:
        self.desk, self.hands, self.clock = Desk(), Hands(), Clock()
        self.page = ReturnImportPage(self.desk, self.hands.run, theme, self.clock)
        self.page.resize(840, 560)
        self.page.show()
        self.folder = folder

    def file(self, count: int = 2, state: str = "待商家处理") -> Path:
        rows = [DOUYIN | {"售后单号": f"7{n}", "订单号": f"69000{n}", "售后状态": state} for n in range(count)]
        return write(self.folder / "售后.csv", "抖音售后单", [*rows, DOUYIN | {"售后状态": "飞到月球"}])

    def look(self, path: Path) -> None:
        self.page.look_at(path)
        self.hands.go()

    def news(self) -> str:
        return child(self.page, QLabel, "news").text()

    def what(self) -> str:
        return child(self.page, QLabel, "caption").text()

    def press(self, name: str) -> None:
        child(self.page, QPushButton, f"return-import-{name}").click()


@pytest.fixture
def world(tmp_path: Path, qapp: QApplication) -> Iterator[World]:
    made = World(Theme(qapp, shipped("resources"), "light"), tmp_path)
    yield made
    take_down(made.page)


def test_an_empty_page_says_what_to_do(world: World) -> None:
    assert world.page.rows.empty_text.startswith("选平台后台导出的售后表或订单表（Ctrl+O）")
    assert not world.page.submit.isEnabled()
    assert not world.page.work.bar.isVisible()


def test_what_a_file_is_and_would_do_is_shown_first(world: World) -> None:
    world.look(world.file())
    assert world.what().startswith("这是抖音售后表；读了 22 列：售后单号、订单号、商品单号")
    assert [(row.number, str(row.deed)) for row in world.page.rows.rows()] == [
        (2, "added"),
        (3, "added"),
        (4, "refused"),
    ]
    assert world.news() == "这是预演，还没有存"
    assert world.page.submit.text() == "导入 2 条  Ctrl+S"
    assert world.desk.kept == []


@pytest.mark.parametrize(("chip", "text", "count"), [("added", "新增 2", 2), ("refused", "不收 1", 1)])
def test_chips_narrow_the_rows(world: World, chip: str, text: str, count: int) -> None:
    world.look(world.file())
    button = child(world.page, QToolButton, f"return-import-{chip}")
    button.click()
    assert (button.text(), len(world.page.rows.rows())) == (text, count)


@pytest.mark.parametrize(("title", "is_shown"), [("抖音售后单", False), ("抖音订单表", True)])
def test_what_nobody_registered_has_a_chip_where_there_is_any(world: World, title: str, is_shown: bool) -> None:
    row = DOUYIN if title == "抖音售后单" else ORDERS[title]
    world.look(write(world.folder / "a.csv", title, [row]))
    chips = [child(world.page, QToolButton, f"return-import-{deed or 'all'}") for deed in (None, *Deed)]
    places = [chip.geometry().topLeft().toTuple() for chip in chips if chip.isVisible()]
    assert len(places) == len(set(places)) == len(chips) - (not is_shown)


def test_a_key_keeps_it_and_says_what_was_done(world: World) -> None:
    changed: list[bool] = []
    world.page.changed.connect(lambda: changed.append(True))
    world.look(world.file())
    QTest.keyClick(world.page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert world.page.work.bar.isVisible()
    assert not world.page.submit.isEnabled()
    world.hands.go()
    assert world.news() == "存下 2 条：新增 2，更新 0；不收 1 行"
    assert (len(world.desk.kept), changed) == (1, [True])
    assert not world.page.submit.isEnabled()  # the same again would do nothing
    child(world.page, QToolButton, "return-import-refused").click()
    assert len(world.page.rows.rows()) == 1  # and it can still be looked at


def test_a_file_can_be_dropped(world: World) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(world.file()))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    world.page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    world.hands.go()
    assert "抖音售后表" in world.what()


def test_whose_a_file_is_is_asked_where_its_headers_do_not_tell(world: World) -> None:
    rows = [["订单号", "售后单号", "售后状态"], ["261121-000000000000001", "300000001", "退款成功"]]
    world.look(write_table(world.folder / "a.csv", rows))
    assert "看不出是哪个平台的" in world.news()
    choice = child(world.page, QComboBox, "return-import-platform")
    assert choice.isVisible()
    choice.setCurrentIndex(choice.findData("pdd"))
    world.press("take")
    world.hands.go()
    assert world.what().startswith("这是拼多多售后表")
    assert not choice.isVisible()


def test_another_file_is_refused_in_words(world: World) -> None:
    world.look(write_table(world.folder / "a.csv", [["标题", "话术"], ["一", "二"]]))
    assert "没有认出售后表或订单表" in world.news()
    assert world.page.rows.rows() == ()


def test_what_goes_on_can_be_stopped(world: World) -> None:
    world.look(world.file())
    world.press("submit")
    world.press("stop")
    world.hands.go()
    assert world.desk.went == [False]


def test_trouble_is_told_and_it_can_be_tried_again(world: World) -> None:
    world.look(world.file())
    world.desk.trouble = UserError("case.write", "导入停下了（磁盘满了），之前存下的都在")
    world.press("submit")
    world.hands.go()
    assert world.news() == world.desk.trouble.message
    assert world.page.submit.isEnabled()


def test_a_key_that_is_lacking_is_asked_for(world: World) -> None:
    asked: list[bool] = []
    world.page.vault_wanted.connect(lambda: asked.append(True))
    world.look(world.file())
    world.desk.trouble = KeyStateError(KeyState.LOCKED)
    world.press("submit")
    world.hands.go()
    assert asked == [True]


@pytest.mark.parametrize(
    ("passed_s", "done", "said"),
    [
        (0.5, 10, "正在导入……"),
        (10.0, 100, "已处理 100 / 1000，约还要 1 分 30 秒；登记照常可用"),
        (10.0, 900, "已处理 900 / 1000，约还要 1 秒；登记照常可用"),
    ],
)
def test_how_long_it_still_takes(world: World, passed_s: float, done: int, said: str) -> None:
    work = child(world.page, WorkLine)
    work.begin("正在导入……", 1000)
    world.clock.s = passed_s
    assert work.goes_on(done)
    assert (world.news(), work.bar.value()) == (said, done)
    work.stop_work()
    assert not work.goes_on(done)
    assert world.news() == "正在停下……"
    work.end("停了")
    work.goes_on(done)  # late news of what ended
    assert world.news() == "停了"
