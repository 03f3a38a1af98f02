"""回复率 with keys over a real desk: the verdict, official figures pasted and typed, the chip, time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from livecs.errors import UserError
from livecs.response.official import Rounded
from livecs.ui.response.session import WeekSession
from livecs.ui.response.week_page import WeekPage
from livecs.vault.states import KeyState, KeyStateError
from tests.finding import child
from tests.response.build import at, chat
from tests.ui.response.week_world import PLATFORM, Shop, friday

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from livecs.ui.theme import Theme
    from livecs.ui.window import PanelWindow

pytestmark = pytest.mark.qt
KEY, MOD = Qt.Key, Qt.KeyboardModifier
TABLE = "日期\t3分钟人工回复率\t咨询人数\n2026-11-19\t92.1%\t12400"


class World(NamedTuple):
    qtbot: QtBot
    window: PanelWindow
    session: WeekSession
    shop: Shop

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = MOD.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def page(self) -> WeekPage:
        return child(self.window, WeekPage)

    def open(self) -> WeekPage:
        self.press(KEY.Key_3, MOD.ControlModifier)
        return self.page()

    def number(self) -> str:
        return child(self.page(), QLabel, "week-number").text()


@pytest.fixture
def world(qtbot: QtBot, window: PanelWindow, theme: Theme) -> World:
    shop = Shop(friday())
    return World(qtbot, window, WeekSession(shop.ways(), theme, window, PLATFORM), shop)


def test_an_empty_week_says_what_to_do_first(world: World) -> None:
    page = world.open()
    assert page.verdict.sentence() == "–，没有数据，粘贴或手填官方数字就能判断"
    assert page.paste_button.isVisible()
    assert page.paste_button.hasFocus()
    assert not page.charts.isVisible()
    assert not world.session.chip.isVisible()


def test_a_passing_week(world: World) -> None:
    world.shop.week_of_chats({0: 2, 2: 6})
    world.shop.confirm()
    page = world.open()
    assert world.number() == "93.3 %"
    assert page.verdict.sentence().startswith("93.3 %，达标，高出 23.3 个百分点；还可超时 ")
    assert page.charts.days.said(2) == "周三 11 月 18 日：自有 75.0 %（18 / 24）"
    assert page.charts.days.summary().startswith("达标线 70 %")
    assert "周三 21-22 点：超时 6 轮" in page.charts.hours.summary()
    assert page.worst.text().startswith("超时最多：周三 21-22 点（超时 6 轮，共 ")
    assert world.session.chip.text() == "自有·本周 93.3 %"


def test_a_failing_week_warns_in_words_and_by_an_icon(world: World) -> None:
    world.shop.week_of_chats(dict.fromkeys(range(5), 12))
    world.shop.confirm()
    page = world.open()
    assert "未达标，差 20.0 个百分点；再连续 " in page.verdict.sentence()
    assert page.charts.days.said(0).endswith("，低于达标线")
    assert world.session.chip.property("warns")
    assert not world.session.chip.icon().isNull()
    assert "未达标" in world.session.chip.accessibleName()


def test_unchecked_figures_show_no_verdict_anywhere(world: World) -> None:
    world.shop.week_of_chats(dict.fromkeys(range(5), 12))
    page = world.open()
    said = "50.0 %，不作判断，没有和官方核对，粘贴官方的咨询数和回复率就能判断"
    assert page.verdict.sentence().startswith(said)
    assert world.session.chip.text() == "自有·本周 50.0 %"
    assert not world.session.chip.property("warns")
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert not [text for text in (*shown, world.session.chip.toolTip()) if "还可超时" in text or "未达标" in text]


def test_a_table_from_the_clipboard_is_told_and_kept(world: World) -> None:
    world.open()
    QGuiApplication.clipboard().setText(TABLE)
    world.press(KEY.Key_V, MOD.ControlModifier)
    official = world.page().official
    assert official.isVisible()
    assert official.summary() == "认出 2 个数字 · 11 月 19 日"
    assert "按 11415 算" in official.preview()
    assert not world.shop.store.figures
    world.press(KEY.Key_Return, MOD.ControlModifier)
    assert [one.number for one in world.shop.store.figures] == [Rounded(921, 1000), Rounded(12400, 1)]
    assert world.number() == "92.0 %"
    assert world.session.chip.text() == "官方·昨日 92.1 %"
    said = "已保存 2 个官方数字 · Ctrl+Z 撤销（10 秒）· 92.0 %，达标，高出 22.0 个百分点；还可超时 "
    assert world.window.news().startswith(said)
    assert world.page().charts.isVisible()
    assert official.box.toPlainText() == ""


def test_ten_seconds_are_enough_to_type(world: World) -> None:
    world.open()
    world.press(KEY.Key_N, MOD.ControlModifier)
    world.qtbot.keyClicks(QApplication.focusWidget(), "65")
    world.press(KEY.Key_Tab)
    world.qtbot.keyClicks(QApplication.focusWidget(), "200")
    world.press(KEY.Key_Return, MOD.ControlModifier)
    assert world.number() == "64.5 %"
    world.press(KEY.Key_N, MOD.ControlModifier)  # a mistake is put right by a newer entry
    world.qtbot.keyClicks(QApplication.focusWidget(), "85")
    assert "（原来 65 %）" in world.page().official.preview()
    world.shop.now_ms += 1000
    world.press(KEY.Key_Return, MOD.ControlModifier)
    assert world.number() == "84.5 %"


def test_what_was_just_kept_is_taken_back_and_stands_in_the_box_again(world: World) -> None:
    world.shop.official(3, Rounded(90, 100), 100)
    page = world.open()
    QGuiApplication.clipboard().setText(TABLE)
    world.press(KEY.Key_V, MOD.ControlModifier)
    world.press(KEY.Key_Return, MOD.ControlModifier)
    assert world.number() == "92.0 %"
    world.shop.now_ms += 9_999
    world.press(KEY.Key_Z, MOD.ControlModifier)
    assert world.number() == "90.0 %"
    assert page.official.isVisible()
    assert page.official.box.toPlainText() == TABLE
    assert world.window.news().startswith("已撤销刚保存的官方数字 · 90.0 %")
    world.press(KEY.Key_Return, MOD.ControlModifier)  # within the same millisecond
    assert world.number() == "92.0 %"


def test_after_ten_seconds_or_the_next_figures_it_stays(world: World) -> None:
    page = world.open()
    for text, wait_ms in (("65", 0), ("85", 10_001)):
        page.fill_in()
        child(page, QLineEdit, "official-0").setText(text)
        child(page, QLineEdit, "official-1").setText("200")
        world.press(KEY.Key_Return, MOD.ControlModifier)
        world.shop.now_ms += wait_ms
    world.press(KEY.Key_Z, MOD.ControlModifier)
    assert world.number() == "84.5 %"
    assert world.window.news().startswith("没有可以撤销的")
    assert [one.number for one in world.shop.store.figures if one.indicator == "reply_3min"] == [
        Rounded(65, 100),
        Rounded(85, 100),
    ]


def test_only_the_last_figures_are_taken_back_and_only_once(world: World) -> None:
    page = world.open()
    for text in ("65", "85"):
        page.fill_in()
        child(page, QLineEdit, "official-0").setText(text)
        child(page, QLineEdit, "official-1").setText("200")
        world.press(KEY.Key_Return, MOD.ControlModifier)
    for _ in range(2):
        world.press(KEY.Key_Z, MOD.ControlModifier)
        assert world.number() == "64.5 %"
        page.show_charts()
    assert world.window.news().startswith("没有可以撤销的")


def test_doubtful_dates_wait_for_an_answer(world: World) -> None:
    page = world.open()
    page.fill_in()
    page.official.box.setPlainText("日期\t回复率\t咨询人数\n03/04/2026\t92.1%\t1240")
    world.press(KEY.Key_Return, MOD.ControlModifier)
    assert not world.shop.store.figures
    child(page, QPushButton, "official-answer-2").click()
    world.press(KEY.Key_Return, MOD.ControlModifier)
    assert {one.on for one in world.shop.store.figures} == {"2026-04-03"}


def test_days_that_a_spreadsheet_swapped_are_put_right_with_a_button(world: World) -> None:
    page = world.open()
    page.fill_in()
    page.official.box.setPlainText("日期\t回复率\t咨询人数\n2026-11-13\t92.1%\t1240\n2026-10-11\t93%\t1000")
    shown = [child(page, QPushButton, f"official-answer-{place}").isVisible() for place in range(4)]
    assert shown == [True, False, False, True]
    child(page, QPushButton, "official-answer-3").click()
    world.press(KEY.Key_Return, MOD.ControlModifier)
    assert {one.on for one in world.shop.store.figures} == {"2026-11-13", "2026-11-10"}


@pytest.mark.parametrize(
    ("day", "on"),
    [("11-19", "11 月 19 日"), ("2026/11/18", "11 月 18 日"), ("昨天", "11 月 19 日"), ("11月9日", "11 月 9 日")],
)
def test_a_day_is_typed_as_people_write_it(world: World, day: str, on: str) -> None:
    page = world.open()
    page.fill_in()
    child(page, QLineEdit, "official-0").setText("92")
    page.official.day.setText(day)
    assert page.official.summary() == f"认出 1 个数字 · {on}"


def test_what_was_pasted_is_replaced_by_a_second_paste_and_what_was_typed_is_not(world: World) -> None:
    page = world.open()
    for text in (TABLE, "咨询人数 7"):
        QGuiApplication.clipboard().setText(text)
        world.press(KEY.Key_V, MOD.ControlModifier)
    assert QApplication.focusWidget() is page.official.box
    assert page.official.box.toPlainText() == "咨询人数 7"
    world.press(KEY.Key_2)
    QGuiApplication.clipboard().setText("0")
    world.press(KEY.Key_V, MOD.ControlModifier)
    assert page.official.box.toPlainText() == "咨询人数 720"


@pytest.mark.parametrize("day", ["2026-11-21", "11-21", "gestern", ""])
def test_a_day_that_is_none_or_to_come_keeps_nothing(world: World, day: str) -> None:
    page = world.open()
    page.fill_in()
    child(page, QLineEdit, "official-0").setText("92")
    assert child(page, QPushButton, "official-keep").isEnabled()
    page.official.day.setText(day)
    assert not child(page, QPushButton, "official-keep").isEnabled()
    assert page.official.summary().startswith("日期请写成 ")


def test_a_whole_file_in_the_box_is_refused_at_once(world: World) -> None:
    page = world.open()
    page.fill_in()
    page.official.box.setPlainText(TABLE + "\n2026-11-19\t92.1%\t12400" * 10_000)
    assert page.official.summary().startswith("粘贴的内容太长")
    assert not child(page, QPushButton, "official-keep").isEnabled()
    page.official.box.setPlainText(TABLE)
    assert child(page, QPushButton, "official-keep").isEnabled()


def test_a_whole_file_that_is_pasted_is_not_even_shown(world: World) -> None:
    """Three megabytes in the box stop the window for seven seconds."""
    page = world.open()
    page.fill_in()
    page.official.box.setPlainText(TABLE)
    QGuiApplication.clipboard().setText("x" * 250_000)
    page.official.paste()
    assert page.official.box.toPlainText() == ""
    assert page.official.summary().startswith("粘贴的内容太长")
    assert not child(page, QPushButton, "official-keep").isEnabled()
    QGuiApplication.clipboard().setText(TABLE)
    page.official.paste()
    assert child(page, QPushButton, "official-keep").isEnabled()


def test_pasted_words_are_no_markup(world: World) -> None:
    page = world.open()
    page.fill_in()
    page.official.box.setPlainText("日期\t回复率\t咨询人数\n03/04/2026<h1>\t92.1%\t1240")
    doubt = child(page, QLabel, "official-doubt")
    assert "<h1>" in doubt.text()
    assert doubt.textFormat() == Qt.TextFormat.PlainText


def test_escape_leaves_the_box_with_what_was_typed_and_then_the_page(world: World) -> None:
    page = world.open()
    world.press(KEY.Key_N, MOD.ControlModifier)
    world.qtbot.keyClicks(QApplication.focusWidget(), "65")
    world.press(KEY.Key_Escape)
    assert not page.official.isVisible()
    assert page.isVisible()
    world.press(KEY.Key_N, MOD.ControlModifier)
    assert child(page, QLineEdit, "official-0").text() == "65"
    world.press(KEY.Key_Escape)
    world.press(KEY.Key_Escape)
    assert world.window.pages.name == "phrases"


def test_without_a_key_nothing_typed_is_lost(world: World) -> None:
    page = world.open()
    page.fill_in()
    child(page, QLineEdit, "official-0").setText("65")
    world.shop.trouble = KeyStateError(KeyState.LOCKED)
    world.press(KEY.Key_Return, MOD.ControlModifier)
    assert world.shop.keys_shown == 1
    assert child(page, QLineEdit, "official-0").text() == "65"
    world.shop.trouble = None
    world.press(KEY.Key_Return, MOD.ControlModifier)
    assert len(world.shop.store.figures) == 1


def test_whose_figures_the_charts_show_is_said(world: World) -> None:
    world.shop.week_of_chats({2: 6})
    page = world.open()
    charts = page.charts.days, page.charts.hours
    assert [chart.accessibleName() for chart in charts] == ["每天 · 自有", "什么时候超时 · 自有，未和官方核对"]
    world.shop.official(0, Rounded(90, 100), 24)
    world.session.look()
    assert [chart.accessibleName() for chart in charts] == [
        "每天 · 官方，周二、三、四、五为自有",
        "什么时候超时 · 自有，覆盖 100 %",
    ]
    for day in range(1, 5):
        world.shop.official(day, Rounded(90, 100), 30)
    world.session.look()
    assert [chart.accessibleName() for chart in charts] == ["每天 · 官方", "什么时候超时 · 自有，覆盖 83 %"]


def test_what_cannot_be_read_is_said_until_it_can(world: World) -> None:
    world.shop.trouble = UserError("db.damaged", "数据读不出来；请看数据与密钥")
    page = world.open()
    assert page.said.text() == "数据读不出来；请看数据与密钥"
    world.shop.trouble = None
    page.wanted.emit(False)
    assert page.said.isHidden()


def test_the_same_week_again_moves_nothing_and_a_new_one_keeps_the_choice(world: World) -> None:
    world.shop.week_of_chats({2: 6})
    page = world.open()
    page.charts.days.choose(2)
    world.session.look()
    assert page.charts.days.chosen() == 2
    world.shop.desk(PLATFORM).take(chat("c 21:00:00, a 21:00:10", "new", day=4, customer="new"))
    world.session.look()
    assert page.charts.days.chosen() == 2
    assert page.charts.days.said(4).endswith("（25 / 25）")


def test_a_key_asks_for_the_window_of_imports(world: World) -> None:
    world.open()
    with world.qtbot.waitSignal(world.session.import_wanted, timeout=1000):
        world.press(KEY.Key_I, MOD.ControlModifier)


def test_the_chip_opens_the_page(world: World) -> None:
    world.shop.week_of_chats({})
    world.session.look()
    assert world.session.chip.isVisible()
    world.session.chip.click()
    assert world.window.pages.name == "week"


def test_another_platform_is_another_week_and_a_late_answer_is_thrown_away(world: World) -> None:
    world.shop.week_of_chats({})
    world.open()
    assert world.number() == "100.0 %"
    world.shop.held = []
    world.session.look()
    world.window.step_platform(1)
    assert world.window.platform.text() != "快手"
    for answer in world.shop.held:
        answer()
    assert world.number() == "–"
    assert not world.session.chip.isVisible()


def test_nothing_is_read_twice_at_a_time(world: World) -> None:
    world.shop.held = []
    world.session.look()
    world.session.look()
    assert len(world.shop.held) == 1
    world.shop.held.pop()()
    world.session.look()
    assert len(world.shop.held) == 1


def test_a_page_opened_during_a_look_asks_after_it(world: World) -> None:
    world.shop.held = []
    world.session.look()
    world.open()
    assert len(world.shop.held) == 1
    world.shop.held.pop(0)()
    assert len(world.shop.held) == 1
    world.shop.held.pop(0)()
    assert not world.shop.held


def test_a_monday_begins_an_empty_week_and_a_tuesday_freezes_the_last(world: World) -> None:
    world.shop.week_of_chats({0: 2})
    page = world.open()
    world.shop.now_ms = at("00:00:10", 7)
    world.session.look()
    assert "11 月 23 日至 29 日" in child(page.verdict, QLabel, "caption").text()
    assert world.number() == "–"
    assert not world.shop.store.weeks
    world.shop.now_ms = at("00:00:10", 8)
    world.session.look()
    assert len(world.shop.store.weeks) == 1
    world.shop.desk(PLATFORM).take(chat("c 15:00:00, a 15:30:00", "late", day=1, customer="late"))
    world.session.look()
    assert page.last_week.text().startswith("上周：11 月 24 日考核时是 98.3 %")


def test_a_clock_set_back_shows_no_nonsense(world: World) -> None:
    world.shop.week_of_chats({0: 2})
    page = world.open()
    for back in (at("09:00:00", 4), at("07:00:00"), at("12:00:00", -30)):
        world.shop.now_ms = back
        world.session.look()
        assert not [one for one in page.findChildren(QLabel) if " -" in one.text() or "−" in one.text()]
        assert world.number() in {"–", "98.3 %"}


def test_eleven_at_night_ends_the_day(world: World) -> None:
    world.shop.desk(PLATFORM).take(chat("c 22:59:59", "k", day=4))
    world.shop.now_ms = at("22:59:59", 4)
    page = world.open()
    assert "等待中 1 人" in page.verdict.sentence()
    world.shop.now_ms = at("23:03:00", 4)
    world.session.look()
    assert page.charts.days.said(4) == "周五 11 月 20 日：自有 0.0 %（0 / 1），低于达标线"
