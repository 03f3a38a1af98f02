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
