"""Charts: gone through with keys and the mouse, read aloud, painted in every look and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from livecs.ui.charts.bars import Bar, BarChart, Target
from livecs.ui.charts.heat import Cell, HeatMap
from livecs.ui.charts.pareto import ParetoChart, Part
from livecs.ui.charts.ranks import RankChart
from livecs.ui.theme import DARK, LIGHT
from tests.finding import take_down

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from livecs.ui.charts.chart import Chart
    from livecs.ui.theme import Theme

    Make = Callable[[Theme], Chart]

pytestmark = pytest.mark.qt
KEY = Qt.Key
DAYS = ["周一", "周二", "周三"]


def bars(theme: Theme) -> BarChart:
    chart = BarChart("bars", "3分钟回复率", theme)
    shown = [Bar("周一", 921, "92.1%"), Bar("周二", 780, "78.0%", warning="未达标"), Bar("周三", None, "–")]
    chart.show_bars(shown, target=Target(800, "目标 80%"), most=1000, axis=lambda value: f"{value // 10}%")
    return chart


def days(theme: Theme) -> BarChart:
    chart = BarChart("days", "每天登记与结案", theme)
    chart.show_bars([Bar(day, 3, "3", f"{day}：登记 3，结案 1", other=1) for day in DAYS], legend=("登记", "结案"))
    return chart


def pareto(theme: Theme) -> ParetoChart:
    chart = ParetoChart("pareto", "退换货原因", theme)
    parts = [("质量问题", 6, 600), ("尺码颜色", 3, 900), ("其余 4 种", 1, 1000)]
    chart.show_parts([Part(name, value, sum_, str(value), f"{name}：{value} 条") for name, value, sum_ in parts])
    return chart


def ranks(theme: Theme) -> RankChart:
    chart = RankChart("ranks", "商品", theme)
    chart.show_bars([Bar(name, value, f"{value} 条") for name, value in (("鞋", 5), ("杯", 2), ("伞", 0))])
    return chart


def heat(theme: Theme) -> HeatMap:
    chart = HeatMap("heat", "超时在什么时候", theme)
    row = [Cell(0, "0"), Cell(4, "4", warning="未达标"), Cell(None)]
    chart.show_cells(["20", "21", "22"], DAYS, [row, [Cell(1, "1")] * 3, [Cell(2, "2")] * 3])
    return chart


ALL = [bars, days, pareto, ranks, heat]


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme) -> Iterator[Callable[[Make], Chart]]:
    charts: list[Chart] = []

    def show(make: Make) -> Chart:
        chart = make(theme)
        charts.append(chart)
        chart.resize(480, 240)
        chart.show()
        chart.setFocus()
        qtbot.waitExposed(chart)
        QApplication.processEvents()
        return chart

    yield show
    for chart in charts:
        take_down(chart)


def colors(picture: QImage) -> set[str]:
    return {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    }  # fmt: skip


@pytest.mark.parametrize("make", ALL)
def test_arrows_home_and_end_go_through_all_values(make: Make, shown: Callable[[Make], Chart], qtbot: QtBot) -> None:
    chart = shown(make)
    assert chart.chosen() == -1
    said = []
    for _ in range(chart.count() + 1):  # one more does not leave
        qtbot.keyClick(chart, KEY.Key_Right)
        said.append(chart.accessibleDescription())
    assert said == [*map(chart.said, range(chart.count())), chart.said(chart.count() - 1)]
    qtbot.keyClick(chart, KEY.Key_Home)
    assert chart.chosen() == 0
    qtbot.keyClick(chart, KEY.Key_Left)
    assert chart.chosen() == 0
    qtbot.keyClick(chart, KEY.Key_End)
    assert chart.chosen() == chart.count() - 1


@pytest.mark.parametrize("make", ALL)
def test_enter_and_a_double_click_tell_which_one(make: Make, shown: Callable[[Make], Chart], qtbot: QtBot) -> None:
    chart = shown(make)
    pressed: list[int] = []
    chart.pressed.connect(pressed.append)
    qtbot.keyClick(chart, KEY.Key_Return)  # nothing is chosen
    qtbot.keyClick(chart, KEY.Key_Right)
    qtbot.keyClick(chart, KEY.Key_Return)
    place = chart.count() - 1
    (*_, last) = chart.cells(QRectF(chart.rect()).adjusted(8, 26, -8, -4))
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=last.center().toPoint())
    assert chart.chosen() == place
    qtbot.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=last.center().toPoint())
    qtbot.mouseMove(chart, last.center().toPoint())
    assert chart.toolTip() == chart.said(place)
    qtbot.mouseMove(chart, QPoint(1, 1))
    assert chart.toolTip() == ""
    assert pressed == [0, place]


@pytest.mark.parametrize(("key", "place"), [(KEY.Key_Down, 3), (KEY.Key_Up, 0), (KEY.Key_Right, 1)])
def test_a_map_has_two_directions(key: Qt.Key, place: int, shown: Callable[[Make], Chart], qtbot: QtBot) -> None:
    chart = shown(heat)
    chart.choose(0)
    qtbot.keyClick(chart, key)
    assert chart.chosen() == place


def test_other_keys_are_left_to_the_page(shown: Callable[[Make], Chart], qtbot: QtBot) -> None:
    chart = shown(bars)
    qtbot.keyClick(chart, KEY.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(chart, KEY.Key_3)
    assert chart.chosen() == -1


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (bars, "目标 80%。周一 92.1%；周二 78.0%，未达标；周三 –"),
        (days, "周一：登记 3，结案 1；周二：登记 3，结案 1；周三：登记 3，结案 1"),
        (pareto, "质量问题：6 条；尺码颜色：3 条；其余 4 种：1 条"),
        (ranks, "鞋 5 条；杯 2 条；伞 0 条"),
        (heat, "周一 21 4，未达标"),
    ],
)
def test_a_chart_is_read_aloud(make: Make, said: str, theme: Theme) -> None:
    chart = make(theme)
    assert chart.accessibleDescription() == said
    chart.entitle("另一个标题", "一句说明")
    assert chart.accessibleName() == "另一个标题"
    take_down(chart)


@pytest.mark.parametrize(
    ("make", "token"),
    [
        (lambda theme: BarChart("x", "x", theme), "line"),
        (lambda theme: ParetoChart("x", "x", theme), "line"),
        (lambda theme: RankChart("x", "x", theme), "bar"),
        (lambda theme: HeatMap("x", "x", theme), "heat0"),
    ],
)
def test_without_values_a_sentence_stands_there(make: Make, token: str, shown: Callable[[Make], Chart]) -> None:
    chart = shown(make)
    assert chart.accessibleDescription() == chart.empty_text == "这段时间没有数据"
    chart.choose(0)
    assert chart.chosen() == -1
    painted = colors(chart.grab().toImage())
    assert LIGHT[token] not in painted
    assert len(painted) > 3  # the sentence


@pytest.mark.parametrize("make", ALL)
@pytest.mark.parametrize(("look", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_it_wears_the_look_of_the_panel_and_paper_is_white(
    make: Make, look: str, tokens: dict[str, str], theme: Theme, shown: Callable[[Make], Chart]
) -> None:
    theme.choose(look)
    chart = shown(make)
    token = "heat4" if make is heat else "bar"
    assert tokens[token] in colors(chart.grab().toImage())
    chart.choose(0)
    paper = colors(chart.picture(QSize(480, 240)))
    assert {LIGHT[token], "#ffffff"} <= paper
    assert LIGHT["selected"] not in paper  # nobody chose anything on paper
    assert chart.chosen() == 0


def test_pictures_are_sharp(theme: Theme) -> None:
    chart = bars(theme)
    picture = chart.picture(QSize(300, 200), 3.0)
    assert (picture.width(), picture.height(), picture.devicePixelRatio()) == (900, 600, 3.0)
    take_down(chart)


def filled(chart: Chart, place: int, color: str) -> float:
    """How much of the strip of a value has a colour."""
    picture = chart.picture(QSize(480, 240), 1.0)
    (cell,) = chart.cells(QRectF(8, 26, 464, 210))[place : place + 1]
    area = cell.toRect()
    points = [(x, y) for x in range(area.left(), area.right()) for y in range(area.top(), area.bottom())]
    return sum(picture.pixelColor(x, y) == QColor(color) for x, y in points) / len(points)


def test_what_misses_its_target_is_hatched_and_says_so(theme: Theme) -> None:
    chart = bars(theme)
    assert filled(chart, 1, LIGHT["bar"]) < filled(chart, 0, LIGHT["bar"]) / 2
    assert filled(chart, 2, LIGHT["bar"]) == 0
    assert chart.said(1).endswith("未达标")
    take_down(chart)


def test_bars_are_as_high_as_their_values(theme: Theme) -> None:
    chart = BarChart("x", "x", theme)
    chart.show_bars([Bar("a", 50, "50"), Bar("b", 100, "100"), Bar("c", 0, "0")])
    half, whole, none = (filled(chart, place, LIGHT["bar"]) for place in range(3))
    assert half * 2 == pytest.approx(whole, rel=0.05)
    assert none == 0
    chart.show_bars([Bar("a", 50, "50", other=9), Bar("b", 100, "100", other=0), Bar("c", 0, "0", other=0)])
    assert (filled(chart, 0, LIGHT["edge"]) > 0, filled(chart, 2, LIGHT["edge"])) == (True, 0)
    take_down(chart)


@pytest.mark.parametrize("width", [288, 368, 860])
@pytest.mark.parametrize("make", ALL)
def test_nothing_is_painted_outside(make: Make, width: int, theme: Theme) -> None:
    """On paper charts stand beside each other: long names are elided."""
    from PySide6.QtGui import QPainter

    chart = make(theme)
    long_name = "加厚保暖中长款连帽羽绒服女冬季新款" * 3
    if isinstance(chart, RankChart):
        chart.show_bars([Bar(long_name, 5, "5 条"), Bar("b", 2, "2 条")])
    elif isinstance(chart, ParetoChart):
        chart.show_parts([Part(long_name, 5, 1000, "5", "")] * 12)
    elif isinstance(chart, BarChart):
        chart.show_bars([Bar(long_name, 5, "12345678", warning="未达标")] * 31, target=Target(3, long_name))
    chart.entitle(long_name, long_name)
    image = QImage(width + 100, 340, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff00ff"))
    painter = QPainter(image)
    painter.fillRect(QRectF(50, 50, width, 240), QColor("#ffffff"))
    chart.render_to(painter, QRectF(50, 50, width, 240))
    painter.end()
    edge = [(x, y) for x in range(width + 100) for y in range(340) if not (50 <= x < 50 + width and 50 <= y < 290)]
    assert {image.pixelColor(x, y).name() for x, y in edge} == {"#ff00ff"}
    take_down(chart)
