"""售后统计 over a real store: spans by one key, figures with their formulas, paper and files."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton

from livecs.errors import UserError
from livecs.sheets.read import opened
from livecs.ui.charts.ranks import RankChart
from livecs.ui.returns.stats_page import StatsPage, StatsWays
from livecs.ui.wide_window import WideWindow
from tests.finding import child
from tests.store.build import bare
from tests.ui.returns.cases_world import NOW_MS, desk_over, make_shift

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from livecs.returns.spans import Span
    from livecs.returns.statistics import Statistics
    from livecs.ui.returns.stats_tiles import FigureTile
    from livecs.ui.theme import Theme
    from livecs.ui.window import PanelWindow

pytestmark = pytest.mark.qt
KEY, MOD = Qt.Key, Qt.KeyboardModifier
TODAY = date(2026, 11, 22)


class World(NamedTuple):
    """``held`` keeps answers back once it has an entry; ``answers`` come instead of the store's."""

    qtbot: QtBot
    page: StatsPage
    asked: list[str]
    told: list[str]
    held: list[Callable[[], None] | None]
    answers: list[object]
    files: list[Path | None]
    folder: Path

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = MOD.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def said(self) -> str:
        return child(self.page, QLabel, "stats-said").text()

    def figure(self, title: str) -> FigureTile:
        return next(tile for tile in self.page.tiles.tiles if tile.accessibleName().startswith(title))


@pytest.fixture(scope="module")
def shift(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_shift(tmp_path_factory.mktemp("shift") / "livecs.db")


@pytest.fixture
def world(qtbot: QtBot, window: PanelWindow, theme: Theme, tmp_path: Path, shift: Path) -> Iterator[World]:
    asked, told, files = list[str](), list[str](), list["Path | None"]()
    held, answers = list["Callable[[], None] | None"](), list[object]()
    with bare(shift) as database:
        desk = desk_over(database, lambda: NOW_MS)

        def load(span: Span) -> object:
            asked.append(f"{span.first} {span.last}")
            if answers and isinstance(answers[0], UserError):
                raise answers[0]
            return answers[0] if answers else desk.statistics(span)

        def run(work: Callable[[], object], done: Callable[[object], None]) -> None:
            try:
                came: object = work()
            except UserError as error:
                came = error
            if held:
                held.append(lambda: done(came))
            else:
                done(came)

        def ask_file(_page: QWidget, name: str) -> Path | None:
            told.append(name)
            return files.pop()

        def ask_printer(printer: QPrinter, _window: QWidget, chosen: Callable[[], None]) -> None:
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(tmp_path / "printed.pdf"))
            chosen()

        page = StatsPage(StatsWays(load, run, lambda: TODAY, ask_file, ask_printer), theme)
        page.told.connect(told.append)
        wide = WideWindow("售后统计", page, window)
        wide.come_forward()
        QApplication.processEvents()
        yield World(qtbot, page, asked, told, held, answers, files, tmp_path)
        wide.close()


def test_it_opens_with_this_month_and_the_focus_in_the_reasons(world: World) -> None:
    assert world.asked == ["2026-11-01 2026-11-30"]
    assert world.said() == "2026年11月1日至11月30日"
    assert world.page.charts.reasons.hasFocus()
    names = [tile.accessibleName() for tile in world.page.tiles.tiles]
    assert names[:4] == ["登记 6 条", "结案 1 条", "劝留成功率 – 没有劝留过", "品质退款占比 – 没有退款"]
    assert names[4:] == ["已退款 0 元", "补偿 0 元", "重复买家 1 位，6 条"]


@pytest.mark.parametrize(
    ("key", "span"),
    [
        (KEY.Key_1, "2026-11-16 2026-11-22"),
        (KEY.Key_2, "2026-11-09 2026-11-15"),
        (KEY.Key_3, "2026-11-01 2026-11-30"),
        (KEY.Key_4, "2026-10-01 2026-10-31"),
    ],
)
def test_a_digit_chooses_the_span(key: Qt.Key, span: str, world: World) -> None:
    world.press(key)
    assert world.asked[-1] == span
    assert child(world.page, QToolButton, f"stats-span-{key - KEY.Key_1}").isChecked()
    world.press(KEY.Key_F5)
    assert world.asked[-2:] == [span, span]


def test_days_of_ones_own_are_typed(world: World) -> None:
    world.press(KEY.Key_5)
    first, last = (child(world.page, QLineEdit, name) for name in ("stats-from", "stats-to"))
    assert (first.text(), last.text()) == ("2026-11-01", "2026-11-30")
    assert first.hasFocus()
    world.qtbot.keyClicks(first, "2026-11-22")  # digits belong to the field
    last.setText("2026-11-22")
    world.press(KEY.Key_Return)
    assert world.asked[-1] == "2026-11-22 2026-11-22"
    assert world.said() == "2026年11月22日"
    before = len(world.asked)
    for wrong in ("2026-11-21", "昨天", "2026-02-30", "", "9999-12-31"):
        last.setText(wrong)
        world.press(KEY.Key_Return)
        assert "请写两个日期" in world.said()
    assert len(world.asked) == before
    child(world.page, QToolButton, "stats-span-0").click()
    assert not first.isVisible()


@pytest.mark.parametrize(
    ("first", "title", "count", "said"),
    [
        ("2026-10-30", "每天登记与结案", 24, "11 月 22 日：登记 6，结案 1"),
        ("2025-11-23", "每月登记与结案", 13, "2026 年 11 月：登记 6，结案 1"),
        ("2020-01-01", "每年登记与结案", 7, "2026 年：登记 6，结案 1"),
    ],
)
def test_a_long_span_is_shown_by_months_or_years(world: World, first: str, title: str, count: int, said: str) -> None:
    world.press(KEY.Key_5)
    for name, day in (("stats-from", first), ("stats-to", "2026-11-22")):
        child(world.page, QLineEdit, name).setText(day)
    world.press(KEY.Key_Return)
    days = world.page.charts.days
    assert (days.accessibleName(), days.count(), days.said(count - 1)) == (title, count, said)


def test_only_the_newest_answer_is_shown(world: World) -> None:
    world.held.append(None)
    world.press(KEY.Key_4)
    world.press(KEY.Key_1)
    for done in reversed(world.held):
        if done:
            done()
    assert world.said() == "2026年11月16日至11月22日"


def test_a_figure_tells_how_it_is_counted_to_focus_and_mouse(world: World) -> None:
    formula = child(world.page, QLabel, "figure-formula")
    assert formula.text() == "停在哪个数字上，这里就说它怎么算"
    world.figure("劝留").setFocus()
    assert formula.text().startswith("劝留成功率：这段时间结案、曾经劝留过")
    QApplication.sendEvent(world.figure("结案"), QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert formula.text().startswith("结案：")
    assert world.figure("补偿").accessibleDescription().startswith("这段时间")


def test_enter_turns_to_reasons_of_the_second_level_and_back(world: World) -> None:
    reasons = world.page.charts.reasons
    titles = [reasons.accessibleName()]
    for _ in range(2):
        world.press(KEY.Key_Right)
        world.press(KEY.Key_Return)
        titles.append(reasons.accessibleName())
    assert titles == ["退换货原因", "二级原因", "退换货原因"]


def test_breakdowns_that_tell_nothing_are_not_there(world: World) -> None:
    shown = [rank.objectName() for rank in world.page.charts.ranks()]
    assert shown == ["stats-products", "stats-stays", "stats-platforms", "stats-parties", "stats-kinds"]
    products = child(world.page, RankChart, "stats-products")
    assert products.said(0).startswith("碎花连衣裙 5 条 · 83.3%")
    world.press(KEY.Key_4)
    assert world.page.charts.ranks() == ()
    assert "换一段时间" in world.page.charts.reasons.accessibleDescription()


def test_what_cannot_be_read_and_what_was_never_kept_is_said(world: World) -> None:
    world.answers.append(UserError("case.figures", "售后统计读不出来"))
    world.press(KEY.Key_F5)
    assert world.said() == "售后统计读不出来"
    world.answers[:] = [None]
    world.press(KEY.Key_F5)
    assert world.said().startswith("还没有登记过售后")


@pytest.mark.parametrize("key", [KEY.Key_P, KEY.Key_E])
def test_a_key_without_figures_is_answered(qtbot: QtBot, window: PanelWindow, theme: Theme, key: Qt.Key) -> None:
    told = list[str]()
    page = StatsPage(StatsWays(lambda _span: None, lambda work, done: done(work()), lambda: TODAY), theme)
    page.told.connect(told.append)
    wide = WideWindow("售后统计", page, window)
    wide.come_forward()
    qtbot.keyClick(page, key, MOD.ControlModifier)
    assert told == ["还没有统计可以打印或导出；登记第一笔售后，这里就有"]
    wide.close()


def test_it_is_printed(world: World) -> None:
    world.press(KEY.Key_P, MOD.ControlModifier)
    assert world.told == ["「售后统计」已送去打印，共 2 页"]
    assert (world.folder / "printed.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_a_table_is_exported(world: World, suffix: str) -> None:
    path = world.folder / f"stats.{suffix}"
    path.write_text("an older one")  # the dialog asked already
    world.files.append(path)
    world.press(KEY.Key_E, MOD.ControlModifier)
    assert world.told == ["售后统计 2026-11-01 至 2026-11-30.xlsx", f"已导出 {path.name}"]
    with opened(path) as read:
        rows = [tuple(row.cells) for row in read.rows]
    assert ("登记", "", "", "", "", "", "6 条", "这段时间登记的售后，草稿不算") in rows
    assert any(row[:3] == ("商品", "碎花连衣裙", "5") for row in rows)


def test_a_picture_is_exported(world: World) -> None:
    world.files.append(world.folder / "stats.PNG")
    world.press(KEY.Key_E, MOD.ControlModifier)
    picture = QImage(str(world.folder / "stats.PNG"))
    assert (picture.width(), world.told[-1]) == (1760, "已导出 stats.PNG")
    assert picture.pixelColor(2, 2).name() == "#ffffff"


@pytest.mark.parametrize(
    ("name", "said"), [("stats.doc", "要以 .xlsx、.csv 或 .png 结尾"), ("missing/stats.png", "没有写成")]
)
def test_a_file_that_cannot_be_made_is_said(world: World, name: str, said: str) -> None:
    world.files.append(world.folder / name)
    world.press(KEY.Key_E, MOD.ControlModifier)
    assert said in world.told[-1]
    assert not (world.folder / name).exists()


def test_whoever_changes_their_mind_gets_no_file(world: World) -> None:
    world.files.append(None)
    world.press(KEY.Key_E, MOD.ControlModifier)
    assert len(world.told) == 1
    assert list(world.folder.iterdir()) == []


def test_before_anything_came_nothing_is_printed_or_written(qtbot: QtBot, theme: Theme) -> None:
    def load(_span: Span) -> Statistics:
        raise AssertionError

    ways = StatsWays(load, lambda _work, _done: None, lambda: TODAY)
    page = StatsPage(ways, theme)
    qtbot.addWidget(page)
    told = list[str]()
    page.told.connect(told.append)
    page.print()
    page.export()
    assert told == ["还没有统计可以打印或导出；登记第一笔售后，这里就有"] * 2
