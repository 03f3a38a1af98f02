"""One switch hides what is personal."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from livecs.ui.privacy import Privacy
from livecs.ui.theme import Theme
from livecs.ui.window import PanelWindow
from tests.finding import child

pytestmark = pytest.mark.qt


class Watcher:
    def __init__(self) -> None:
        self.told: list[bool] = []

    def set_private(self, is_private: bool) -> None:
        self.told.append(is_private)


def test_the_key_and_the_eye_hide_and_show(qtbot: QtBot, window: PanelWindow, theme: Theme) -> None:
    privacy, watcher = Privacy(theme, window), Watcher()
    privacy.join(watcher)
    qtbot.keyClick(window.page.search, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    eye = child(window, QToolButton, "privacy")
    assert (privacy.is_on, eye.isChecked(), eye.accessibleName()) == (True, True, "隐藏买家信息：开")
    assert window.news() == "姓名、电话、订单号已隐藏 · 再按 Ctrl+H 显示"
    eye.click()
    assert (privacy.is_on, eye.isChecked()) == (False, False)
    assert watcher.told == [False, True, False]


def test_who_joins_later_is_told_how_it_stands(window: PanelWindow, theme: Theme) -> None:
    privacy, watcher = Privacy(theme, window), Watcher()
    privacy.toggle()
    privacy.join(watcher)
    assert watcher.told == [True]


def test_a_broadcast_hides_and_its_end_shows_what_nobody_hid(window: PanelWindow, theme: Theme) -> None:
    privacy = Privacy(theme, window)
    steps = [(True, True), (True, True), (False, False), (False, False)]
    assert [follow(privacy, is_running=running) for running, _ in steps] == [is_on for _, is_on in steps]
    assert window.news() == "姓名、电话照常显示"


def test_what_a_person_chose_outlives_the_broadcast(window: PanelWindow, theme: Theme) -> None:
    privacy = Privacy(theme, window)
    follow(privacy, is_running=True)
    privacy.toggle()
    assert not follow(privacy, is_running=True)
    privacy.toggle()
    assert follow(privacy, is_running=False)


def follow(privacy: Privacy, *, is_running: bool) -> bool:
    privacy.follow(is_running=is_running)
    return privacy.is_on
