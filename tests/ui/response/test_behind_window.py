"""What stands behind the figures, in the wide window: rounds by day and hour, past weeks, indicators, the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from livecs.errors import UserError
from livecs.response.behind import PAGE
from livecs.ui.response.behind import BehindBoard
from livecs.ui.response.rounds_view import RoundsView
from livecs.ui.response.session import WeekSession
from livecs.ui.response.week_page import WeekPage
from livecs.ui.wide_window import WideWindow
from tests.finding import child
from tests.response.build import at, chat
from tests.ui.response.week_world import PLATFORM, Shop, friday

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from livecs.ui.theme import Theme
    from livecs.ui.window import PanelWindow

pytestmark = pytest.mark.qt
KEY, MOD = Qt.Key, Qt.KeyboardModifier


class World(NamedTuple):
    qtbot: QtBot
    window: PanelWindow
    session: WeekSession
    shop: Shop

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = MOD.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def page(self) -> WeekPage:
        return child(self.window, WeekPage)

    def behind(self, key: Qt.Key = KEY.Key_R) -> BehindBoard:
        """Go behind the figures by a key of the page."""
        self.press(KEY.Key_3, MOD.ControlModifier)
        self.press(key, MOD.ControlModifier)
        self.qtbot.waitUntil(child(self.window, WideWindow).isActiveWindow)
        return child(self.window, BehindBoard)

    def rounds(self) -> RoundsView:
        return child(self.window, RoundsView)

    def titles(self) -> list[str]:
        return [row.title for row in self.rounds().lines.list.rows.rows]


@pytest.fixture
def world(qtbot: QtBot, window: PanelWindow, theme: Theme) -> World:
    shop = Shop(friday())
    shop.week_of_chats({0: 2, 2: 3})
    shop.confirm()
    return World(qtbot, window, WeekSession(shop.ways(), theme, window, PLATFORM), shop)


def test_late_rounds_then_all_then_a_day(world: World) -> None:
    world.behind()
    assert world.rounds().said() == "11 月 16 日至 22 日 · 共 5 轮"
    assert [title[:12] for title in world.titles()] == ["11 月 16 日 周一"] * 2 + ["11 月 18 日 周三"] * 3
    assert "会话" in world.rounds().lines.whole()
    world.press(KEY.Key_2)
    assert world.rounds().said() == "11 月 16 日至 22 日 · 共 120 轮"
    world.press(KEY.Key_1)
    world.press(KEY.Key_Right)
    assert world.rounds().said() == "11 月 16 日 周一 · 共 2 轮"
    world.press(KEY.Key_Right)
    assert world.rounds().said() == "11 月 17 日 周二 · 共 0 轮"
    assert world.rounds().lines.list.empty_text == "这段时间没有超时，按 2 看全部"
    world.press(KEY.Key_Left)
    world.press(KEY.Key_Left)  # Monday is the first
    assert world.rounds().said() == "11 月 16 日 周一 · 共 2 轮"
    world.press(KEY.Key_0)
    assert world.rounds().said() == "11 月 16 日至 22 日 · 共 5 轮"


def test_enter_on_a_day_or_an_hour_shows_its_rounds(world: World) -> None:
    world.press(KEY.Key_3, MOD.ControlModifier)
    days = world.page().charts.days
    days.choose(2)
    world.qtbot.keyClick(days, KEY.Key_Return)
    assert world.rounds().said() == "11 月 18 日 周三 · 共 3 轮"
    hours = world.page().charts.hours
    hours.choose(21 - 8)
    world.qtbot.keyClick(hours, KEY.Key_Return)
    assert world.rounds().said() == "11 月 16 日 周一 21-22 点 · 共 2 轮"


def test_many_rounds_come_in_pages(world: World) -> None:
    desk = world.shop.desk(PLATFORM)
    for n in range(PAGE + 5):
        desk.take(chat(f"c 12:00:{n % 60:02}", f"p{n}", day=1, customer=f"p{n}"))
    world.behind()
    assert world.rounds().said().endswith("共 210 轮 · 第 1 / 2 页")
    world.press(KEY.Key_PageDown, MOD.ControlModifier)
    assert world.rounds().said().endswith("第 2 / 2 页")
    assert len(world.titles()) == 10
    world.press(KEY.Key_PageDown, MOD.ControlModifier)
    assert world.rounds().said().endswith("第 2 / 2 页")
    world.press(KEY.Key_PageUp, MOD.ControlModifier)
    assert len(world.titles()) == PAGE


def test_a_page_that_comes_late_is_thrown_away(world: World) -> None:
    world.behind()
    world.shop.held = []
    world.press(KEY.Key_2)
    world.press(KEY.Key_1)
    all_rounds, late = world.shop.held
    late()
    all_rounds()
    assert len(world.titles()) == 5


def test_past_weeks_and_indicators(world: World) -> None:
    world.shop.now_ms = at("12:00:00", 8)
    board = world.behind()
    world.press(KEY.Key_2, MOD.ControlModifier)
    (row,) = board.weeks.list.rows.rows
    assert (row.title, row.figure, row.token) == ("2026 年 11 月 16 日至 22 日", "95.8 % 达标", "good")
    assert "11 月 24 日冻结" in row.below
    world.press(KEY.Key_3, MOD.ControlModifier)
    assert board.sections.name == "indicators"
    assert board.indicators.list.rows.rows[0].title == "人工客服3分钟回复率"
    assert all(row.below for row in board.indicators.list.rows.rows)


def test_enter_on_an_indicator_shows_the_rounds_behind_it(world: World) -> None:
    board = world.behind()
    world.press(KEY.Key_3, MOD.ControlModifier)
    titles = [row.title for row in board.indicators.list.rows.rows]
    board.indicators.list.choose(titles.index("人工客服好评率"))
    world.press(KEY.Key_Return)
    assert board.sections.name == "indicators"
    assert "这一项只有平台能算，没有自己的轮" in [label.text() for label in board.findChildren(QLabel)]
    board.indicators.list.choose(titles.index("30秒回复率"))
    world.press(KEY.Key_Return)
    assert board.sections.name == "rounds"
    assert world.rounds().said() == "30秒回复率 · 11 月 16 日至 22 日 · 共 120 轮"
    world.press(KEY.Key_Right)  # another day of the same indicator, and the whole week of the judged one
    assert world.rounds().said().startswith("30秒回复率 · 11 月 16 日 周一 · ")
    world.press(KEY.Key_0)
    assert world.rounds().said() == "11 月 16 日至 22 日 · 共 5 轮"


def test_without_past_weeks_it_says_when_one_comes(world: World) -> None:
    board = world.behind()
    world.press(KEY.Key_2, MOD.ControlModifier)
    assert not board.weeks.list.rows.rows
    assert board.weeks.list.empty_text.startswith("还没有以前的周；")


def test_a_rule_is_changed_marked_and_taken_back(world: World) -> None:
    board = world.behind(KEY.Key_T)
    board.rules.choose("target.reply_3min")
    world.press(KEY.Key_Return)
    assert board.rules.field.hasFocus()
    assert board.rules.field.text() == "70 %"
    board.rules.field.setText("九成八")
    world.press(KEY.Key_Return)
    assert board.rules.said() == "「九成八」不能作为人工客服3分钟回复率 · 达标线；可填：1 到 100 的百分数，如 80 %"
    assert board.rules.field.hasFocus()
    board.rules.field.setText("98")
    world.press(KEY.Key_Return)
    assert board.rules.said() == "人工客服3分钟回复率 · 达标线已改，标为店铺填写 2026-11-20"
    assert world.shop.kept[PLATFORM]["target.reply_3min"] == {"value": [98, 100], "on": "2026-11-20"}
    assert "店铺填写，依据自己后台的规则页" in board.rules.lines.whole()
    assert world.page().verdict.sentence().startswith("95.8 %，未达标")
    assert board.rules.lines.list.hasFocus()
    world.press(KEY.Key_Delete)
    assert board.rules.said() == "人工客服3分钟回复率 · 达标线已恢复"
    assert world.shop.kept == {}
    assert world.page().verdict.sentence().startswith("95.8 %，达标")
    world.press(KEY.Key_Delete)  # nothing of the shop's is left to take back
    assert board.rules.said() == "人工客服3分钟回复率 · 达标线已恢复"


def test_escape_leaves_the_field_before_the_window(world: World) -> None:
    board = world.behind(KEY.Key_T)
    wide = child(world.window, WideWindow)
    world.press(KEY.Key_Return)
    world.press(KEY.Key_Escape)
    assert wide.isVisible()
    assert not board.rules.field.isEnabled()
    world.press(KEY.Key_Escape)
    assert not wide.isVisible()


def test_a_remark_is_no_value(world: World) -> None:
    board = world.behind(KEY.Key_T)
    world.press(KEY.Key_End)
    world.press(KEY.Key_Return)
    assert board.rules.said() == "这一条是说明，没有可以改的值"
    assert not board.rules.field.isEnabled()


def test_a_full_disk_keeps_the_rule_in_the_field(world: World) -> None:
    board = world.behind(KEY.Key_T)
    board.rules.choose("target.reply_3min")
    world.press(KEY.Key_Return)
    world.shop.full_disk = UserError("file.write", "设置没有存下；请检查磁盘空间")
    board.rules.field.setText("80")
    world.press(KEY.Key_Return)
    assert board.rules.said() == "设置没有存下；请检查磁盘空间"
    assert board.rules.field.text() == "80"


def test_what_cannot_be_read_is_said(world: World) -> None:
    world.behind()
    world.shop.trouble = UserError("db.damaged", "数据读不出来；请看数据与密钥")
    world.press(KEY.Key_2)
    assert world.rounds().said() == "数据读不出来；请看数据与密钥"
    world.press(KEY.Key_2, MOD.ControlModifier)
    assert child(world.window, BehindBoard).weeks.list.empty_text == "数据读不出来；请看数据与密钥"


def test_new_rounds_come_when_they_are_asked_for(world: World) -> None:
    world.behind()
    world.shop.desk(PLATFORM).take(chat("c 09:00:00, a 09:30:00", "new", day=4, customer="new"))
    world.session.look()
    assert len(world.titles()) == 5  # nothing moves under the pointer
    world.press(KEY.Key_F5)
    assert len(world.titles()) == 6


def test_everything_that_takes_the_focus_has_a_name(world: World) -> None:
    board = world.behind()
    world.page().fill_in()
    for root in (board, world.page()):
        focusable = [one for one in root.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        nameless = [one.objectName() or str(one) for one in focusable if not _name(one) or not one.objectName()]
        assert not nameless


def _name(widget: QWidget) -> str:
    text = widget.text() if hasattr(widget, "text") else ""
    return widget.accessibleName() or text
