"""What a screen reader has of widgets that we draw; all else stands in tests/e2e/test_screen_reader.py."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from livecs.ui.charts.bars import Bar, BarChart
from livecs.ui.charts.marks import Mark
from livecs.ui.returns.chip_field import ChipField
from livecs.ui.spoken import announce, tell_roles
from livecs.ui.theme import Theme
from tests.finding import take_down

pytestmark = pytest.mark.qt
BARS = [*(Bar(day, 90, "90 %") for day in ("周一", "周二", "周三")), Bar("周四", 80, "80 %", warning="未达标")]


@pytest.fixture
def reading(qapp: QApplication) -> Iterator[None]:  # noqa: ARG001 (it must be there)
    tell_roles()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def role_of(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


@pytest.mark.usefixtures("reading")
def test_a_chart_is_a_chart_and_its_values_are_its_children_where_they_stand(theme: Theme) -> None:
    chart = BarChart("days", "每天", theme)
    chart.show_bars(BARS)
    chart.resize(400, 220)
    chart.show()
    marks = chart.findChildren(Mark)
    assert [one.accessibleName() for one in marks] == ["周一 90 %", "周二 90 %", "周三 90 %", "周四 80 %，未达标"]
    assert marks[0].geometry().right() <= marks[1].x() + 1
    assert (role_of(chart), role_of(marks[0])) == (QAccessible.Role.Chart, QAccessible.Role.ListItem)
    before = marks[3].x()
    chart.resize(600, 220)
    QApplication.processEvents()
    assert marks[3].x() > before
    chart.show_bars(BARS[:1])
    QApplication.processEvents()
    assert [one.accessibleName() for one in chart.findChildren(Mark) if one.isVisible()] == ["周一 90 %"]
    take_down(chart)


@pytest.mark.usefixtures("reading")
def test_a_row_of_chips_is_a_group_that_tells_its_value(theme: Theme) -> None:  # noqa: ARG001 (it dresses)
    top = QWidget()
    chips = ChipField("kind", "类型", top)
    chips.offer([("a", "退换"), ("b", "投诉")])
    chips.press("b")
    assert (role_of(chips), chips.accessibleName()) == (QAccessible.Role.Grouping, "类型：投诉")
    assert role_of(top) == QAccessible.Role.Client  # what names no role is Qt's to judge
    announce(top, "已登记")
    take_down(top)


def test_without_a_screen_reader_a_chart_has_no_children(theme: Theme) -> None:
    chart = BarChart("days", "每天", theme)
    chart.show_bars(BARS)
    chart.show()
    assert chart.findChildren(Mark) == []
    take_down(chart)
