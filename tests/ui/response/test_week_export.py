"""Ctrl+E on the week page: a menu of two, sheets and a picture, and no file in the place of another unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu

from livecs.errors import UserError
from livecs.response.official import Rounded
from livecs.response.outlook import see
from livecs.ui.response.export import PICTURE, SHEETS, Shown, WeekExport
from livecs.ui.response.session import WeekSession
from livecs.ui.response.week_page import WeekPage
from livecs.ui.response.week_paper import WIDTH
from livecs.vault.states import KeyState, KeyStateError
from tests.finding import child
from tests.ui.response.week_world import PLATFORM, Shop, friday

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from livecs.ui.theme import Theme
    from livecs.ui.window import PanelWindow

pytestmark = pytest.mark.qt
KEY, MOD = Qt.Key, Qt.KeyboardModifier


class World(NamedTuple):
    """An export whose question is answered with ``answer``; what it tells comes into ``told``."""

    export: WeekExport
    shop: Shop
    page: WeekPage
    told: list[str]
    asked: list[str]
    answer: list[Path]

    def choose(self, kind: str) -> str:
        """Choose one of the menu; gives what was told last."""
        menu = self.export.menu()
        assert menu is not None
        next(action for action in menu.actions() if action.data() == kind).trigger()
        return self.told[-1] if self.told else ""


@pytest.fixture
def world(qtbot: QtBot, theme: Theme, tmp_path: Path) -> World:
    shop = Shop(friday())
    shop.week_of_chats({0: 2, 2: 6})
    shop.official(3, Rounded(921, 1000), 1240)
    page = WeekPage(theme, lambda: shop.now_ms)
    qtbot.addWidget(page)
    seen = see(shop.desk(PLATFORM), friday())
    page.show_seen("快手", seen)
    told, asked, answer = list[str](), list[str](), [tmp_path / "周.xlsx"]

    def ask(_page: QWidget, name: str) -> Path | None:
        asked.append(name)
        return answer[-1] if answer else None

    export = WeekExport(shop.ways(), page, lambda: Shown(PLATFORM, "快手", seen, page.charts), ask)
    export.told.connect(told.append)
    return World(export, shop, page, told, asked, answer)


def test_the_sheets_hold_the_week(world: World) -> None:
    assert world.choose(SHEETS) == "已导出「周.xlsx」"
    assert world.asked == ["回复率 快手 2026-11-16 至 2026-11-22.xlsx"]
    book = openpyxl.load_workbook(world.answer[-1])
    assert book.sheetnames == ["周", "天", "小时", "轮", "官方数字"]
    assert len(list(book["轮"].iter_rows())) == 121
    assert len(list(book["官方数字"].iter_rows())) == 3
    week = {row[0].value: row[1].value for row in book["周"].iter_rows()}
    assert (week["平台"], week["规则版本"]) == ("快手", "1")


def test_the_picture_is_on_white_and_as_wide_as_paper(world: World) -> None:
    world.answer.append(world.answer[0].with_name("周.png"))
    assert world.choose(PICTURE) == "已导出「周.png」"
    picture = QImage(str(world.answer[-1]))
    assert picture.width() == 2 * WIDTH
    assert picture.pixelColor(2, 2).name() == "#ffffff"


@pytest.mark.parametrize("kind", [SHEETS, PICTURE])
def test_a_name_that_nobody_was_asked_about_replaces_nothing(world: World, kind: str) -> None:
    there = world.answer[0].with_name(f"周{kind}")
    there.write_bytes(b"mine")
    world.answer.append(there.with_name("周"))
    assert world.choose(kind) == f"「周{kind}」已经有了；换个文件名，或确认要覆盖它"
    assert there.read_bytes() == b"mine"
    world.answer.append(there)  # the dialog asked about this one
    assert world.choose(kind) == f"已导出「周{kind}」"
    assert there.read_bytes() != b"mine"


def test_whoever_wants_it_no_more_gets_nothing(world: World) -> None:
    world.answer.clear()
    assert world.choose(SHEETS) == ""


def test_without_the_key_its_page_comes(world: World) -> None:
    menu = world.export.menu()
    world.shop.trouble = trouble = KeyStateError(KeyState.LOCKED)
    assert menu is not None
    menu.actions()[0].trigger()
    assert world.told[-1] == trouble.message
    assert world.shop.keys_shown == 1
    world.shop.trouble = UserError("db.damaged", "数据读不出来")
    menu.actions()[0].trigger()
    assert world.told[-1] == "数据读不出来"
    assert not world.answer[0].exists()


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)  # offscreen
def test_ctrl_e_opens_the_menu_and_an_empty_week_has_none(qtbot: QtBot, window: PanelWindow, theme: Theme) -> None:
    shop = Shop(friday())
    session = WeekSession(shop.ways(), theme, window, PLATFORM)
    qtbot.keyClick(window, KEY.Key_3, MOD.ControlModifier)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_E, MOD.ControlModifier)
    assert window.news().startswith("还没有数据可以导出")
    shop.week_of_chats({})
    session.look()
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_E, MOD.ControlModifier)
    menu = child(window, QMenu, "week-export")
    assert [action.data() for action in menu.actions()] == [SHEETS, PICTURE]
    assert menu.activeAction() is menu.actions()[0]
    menu.close()


def test_ctrl_p_asks_for_the_day(qtbot: QtBot, window: PanelWindow, theme: Theme) -> None:
    session = WeekSession(Shop(friday()).ways(), theme, window, PLATFORM)
    qtbot.keyClick(window, KEY.Key_3, MOD.ControlModifier)
    with qtbot.waitSignal(session.daily_wanted, timeout=1000):
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_P, MOD.ControlModifier)
