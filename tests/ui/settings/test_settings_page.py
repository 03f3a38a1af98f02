"""设置: one page from one table; what is set holds at once, is kept, found, and can be taken back."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QToolButton
from pytestqt.qtbot import QtBot

from livecs.settings import FIELDS, settings_from
from livecs.ui.settings.page import SettingsPage
from livecs.ui.settings.session import SettingsSession
from livecs.ui.theme import DARK, Theme
from livecs.ui.window import PanelWindow
from tests.finding import child, take_down

pytestmark = pytest.mark.qt
KEY, MOD = Qt.Key, Qt.KeyboardModifier


class World:
    """A window whose settings are kept in a dictionary."""

    def __init__(self, window: PanelWindow) -> None:
        self.settings: dict[str, Any] = settings_from({})[0]
        self.window = window
        window.setting_changed.connect(self.settings.__setitem__)
        self.session = SettingsSession(self.settings, window)

    @property
    def page(self) -> SettingsPage:
        return self.session.page

    def news(self) -> str:
        return self.page._news.text()

    def shown(self) -> list[str]:
        return [key for key, row in self.page.rows.items() if row.isVisibleTo(self.page)]


@pytest.fixture
def world(window: PanelWindow, theme: Theme) -> Iterator[World]:
    world = World(window)
    yield world
    if world.page.isWindow():  # 设置 was not opened: nobody else ends the page
        take_down(world.page)
    theme.resize(100)


def test_every_field_of_the_table_is_there_with_its_sentence_and_a_name(world: World) -> None:
    assert {field.key for field in FIELDS if field.group} - set(world.page.rows) == {"shortcuts"}
    for row in world.page.rows.values():
        assert row.field.help
        field = row.field  # two pages may have the same deed, so a key's name says its page first
        name = f"{field.help}：{field.title}" if field.kind == "keys" else field.title
        assert row.editor is None or row.editor.accessibleName() == name


def test_each_kind_is_set_where_it_stands_and_holds_at_once(world: World, theme: Theme) -> None:
    page = world.page
    child(page, QCheckBox, "setting-autostart").click()
    child(page, QSpinBox).setValue(150)
    name = child(page, QLineEdit, "setting-shop_name")
    name.setText(" 青禾 ")
    name.editingFinished.emit()
    look = child(page, QComboBox, "setting-theme")
    look.setCurrentIndex(2)
    look.activated.emit(2)
    platform = child(page, QComboBox, "setting-platform")
    platform.setCurrentIndex(1)
    platform.activated.emit(1)
    kept = {key: world.settings[key] for key in ("autostart", "font_percent", "shop_name", "theme", "platform")}
    wanted = {"autostart": True, "font_percent": 150, "shop_name": "青禾", "theme": "dark", "platform": "pdd"}
    assert kept == wanted
    assert (theme.percent, theme.tokens, world.window.platform.text()) == (150, DARK, "拼多多")


def test_the_last_change_is_taken_back_and_the_one_before(world: World) -> None:
    world.session.change("font_percent", 120)
    world.session.change("quiet_from", "23:30")
    assert world.news() == "已改「免打扰开始」· Ctrl+Z 撤回"
    world.page.undo_asked.emit()
    world.session.undo()
    assert (world.settings["quiet_from"], world.settings["font_percent"]) == ("", 100)
    world.session.undo()
    assert world.news().startswith("没有可撤回的")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("quiet_from", "25:00"),
        ("quiet_from", "08:00"),  # when they end
        ("case_days_after_close", 91),
        ("case_days_at_most", 29),
        ("font_percent", 200),
        ("hotkey", "Alt+A"),
        ("shortcuts.pin", "Ctrl+K"),
    ],
)
def test_what_cannot_be_is_refused_and_shown_as_it_was(world: World, key: str, value: object) -> None:
    world.settings |= {"quiet_to": "08:00", "case_days_at_most": 90}
    before = dict(world.settings)
    world.session.change(key, value)
    assert world.settings == before
    assert "；" in world.news()  # why, and what to do


def test_what_the_disk_refuses_is_said_and_not_changed(world: World) -> None:
    def refuse(key: str) -> None:
        world.window.setting_refused.emit(key, "settings.json 存不下：磁盘已满；原来的内容还在")

    def take(keys: str) -> str:
        taken.append(keys)
        return ""

    taken: list[str] = []
    world.session.take_hotkey = take
    world.session.change("font_percent", 120)
    world.window.setting_changed.connect(refuse)
    world.session.change("font_percent", 150)
    assert world.news() == "「字号」没有改，还是原来的：settings.json 存不下：磁盘已满；原来的内容还在"
    assert (world.settings["font_percent"], child(world.page, QSpinBox).value()) == (120, 120)
    world.session.change("hotkey", "Ctrl+Alt+J")
    assert (world.settings["hotkey"], taken) == ("Ctrl+Alt+K", ["Ctrl+Alt+J", "Ctrl+Alt+K"])
    world.session.undo()
    assert (world.settings["font_percent"], "没有改" in world.news()) == (120, True)
    world.window.setting_changed.disconnect(refuse)
    world.session.undo()
    assert (world.settings["font_percent"], world.news()) == (100, "已撤回「字号」")


def test_reset_stands_only_at_what_was_changed(world: World) -> None:
    reset = child(world.page, QToolButton, "reset-dock")
    assert not reset.isVisibleTo(world.page)
    world.session.change("dock", "left")
    assert reset.isVisibleTo(world.page)
    reset.click()
    assert (world.settings["dock"], reset.isVisibleTo(world.page)) == ("none", False)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("字号", ["font_percent"]),
        ("深色", ["theme"]),
        ("店铺 登记表", ["shop_name"]),
        ("售后统计", []),
        ("固定到常用", ["shortcuts.pin"]),
        ("ＣＴＲＬ+h", ["shortcuts.privacy", "hide_in_broadcast"]),
        ("ctrl+m", ["shortcuts.promise"]),
    ],
)
def test_a_field_is_found_by_its_words(world: World, typed: str, found: list[str]) -> None:
    world.page.search.setText(typed)
    assert world.shown() == found


def test_a_key_is_recorded_put_in_force_and_reset(qtbot: QtBot, world: World) -> None:
    box = child(world.page, QToolButton, "setting-shortcuts.pin")
    box.click()
    qtbot.keyClick(box, KEY.Key_Control, MOD.ControlModifier)
    qtbot.keyClick(box, KEY.Key_U, MOD.ControlModifier)
    assert box.accessibleDescription() == "Ctrl+U"
    assert (box.text(), box.isChecked(), world.settings["shortcuts"]) == ("Ctrl+U", False, {"pin": "Ctrl+U"})
    pin = next(one for one in world.window.findChildren(QShortcut) if one.property("action") == "pin")
    assert pin.key().toString() == "Ctrl+U"
    box.click()
    qtbot.keyClick(box, KEY.Key_Escape)
    assert box.text() == "Ctrl+U"
    child(world.page, QToolButton, "reset-shortcuts.pin").click()
    assert (world.settings["shortcuts"], pin.key().toString()) == ({}, "Ctrl+B")


def test_the_hotkey_that_the_system_refuses_is_not_kept(world: World) -> None:
    world.session.take_hotkey = lambda keys: f"{keys} 被别的程序占用；可以试 Ctrl+Alt+L"
    world.session.change("hotkey", "Ctrl+Alt+J")
    assert world.settings["hotkey"] == "Ctrl+Alt+K"
    assert world.news() == "Ctrl+Alt+J 被别的程序占用；可以试 Ctrl+Alt+L"


def test_what_is_changed_elsewhere_is_shown(world: World) -> None:
    world.page.show()
    world.window.step_platform(1)
    assert child(world.page, QComboBox, "setting-platform").currentText() == "拼多多"


def test_lines_that_were_learned_can_be_taken_out(world: World) -> None:
    world.session.change("chat_windows", ["飞鸽", "千牛"])
    out = [one for one in world.page.findChildren(QToolButton) if one.accessibleName() == "删掉「飞鸽」"]
    out[-1].click()
    assert world.settings["chat_windows"] == ["千牛"]


@pytest.mark.parametrize("percent", [90, 100, 150, 160])
@pytest.mark.parametrize("width", [320, 400])
def test_nothing_is_wider_than_the_page(world: World, theme: Theme, percent: int, width: int) -> None:
    theme.resize(percent)
    page = world.page
    page.resize(width, 600)
    page.show()
    assert page.minimumSizeHint().width() <= width
    assert page._inside.minimumSizeHint().width() <= page._scroll.viewport().width()
    page.hide()


def test_from_the_search_enter_goes_to_what_was_found_and_esc_steps_back_and_out(qtbot: QtBot, world: World) -> None:
    search = world.page.search
    with qtbot.waitActive(world.page):
        world.page.show()
        world.page.activateWindow()
    search.setText("字号")
    qtbot.keyClick(search, KEY.Key_Return)
    assert world.page.rows["font_percent"].isAncestorOf(world.page.focusWidget())
    search.setFocus()
    qtbot.keyClick(search, KEY.Key_Escape)
    assert (search.text(), world.page.isVisible()) == ("", True)
    qtbot.keyClick(search, KEY.Key_Escape)
    assert not world.page.isVisible()
