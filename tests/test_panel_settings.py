"""设置 in the wired panel: kept over a restart, in force on every page; what a first start does not ask."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from livecs.app import Panel
from livecs.desktop.instance import Instance
from livecs.desktop.paths import Profile
from livecs.parts import Parts
from livecs.phrases.card import Card
from livecs.ui.keys import KEYS
from livecs.ui.settings.offer_line import OfferLine
from livecs.ui.settings.page import SettingsPage
from tests.finding import child
from tests.test_app import NOON_MS, profile  # noqa: F401 (a fixture)

pytestmark = [pytest.mark.qt, pytest.mark.panel]
KEY, MOD = Qt.Key, Qt.KeyboardModifier
PAGES = ("returns", "week", "manage", "handover")


def open_panel(qapp: QApplication, qtbot: QtBot, profile: Profile) -> Panel:  # noqa: F811 (a fixture)
    panel = Panel(qapp, Parts(profile, lambda: NOON_MS, keyrings=list), Instance(profile.lock))
    panel.open()
    qtbot.waitUntil(panel.is_ready, timeout=20_000)
    return panel


def test_settings_hold_at_once_and_after_a_restart(
    qapp: QApplication,
    qtbot: QtBot,
    profile: Profile,  # noqa: F811
) -> None:
    panel = open_panel(qapp, qtbot, profile)
    qtbot.keyClick(panel.window.page.search, KEY.Key_Comma, MOD.ControlModifier)
    page = child(panel.window, SettingsPage)
    page.told.emit("font_percent", 120)
    page.told.emit("shortcuts.handover Ctrl+P", "Ctrl+U")
    page.told.emit("shortcuts.card", "Shift+F11")
    page.told.emit("hide_in_broadcast", False)
    panel.close()
    card = Parts(profile, lambda: NOON_MS).card()
    card.save(Card(starts_at_ms=NOON_MS - 60_000, ends_at_ms=NOON_MS + 3_600_000), card.book)
    panel = open_panel(qapp, qtbot, profile)
    window = panel.window
    assert window.theme.percent == 120
    eye = child(window, QToolButton, "privacy")
    assert not eye.isChecked()  # a broadcast runs, but the shop has switched that off
    window.setting_changed.emit("hide_in_broadcast", True)
    assert eye.isChecked()
    for name in PAGES:
        window.pages.turn_to(name)
        page_ = window.pages.currentWidget()
        assert page_ is not None
        has = {shortcut.key().toString() for shortcut in page_.findChildren(QShortcut)}
        assert {window.shortcuts.keys(key) for key in KEYS if key.page == name and key.is_own} <= has
    assert next(one for one in window.findChildren(QShortcut) if one.property("action") == "card").key() == "Shift+F11"
    window.theme.resize(100)
    panel.close()


def test_the_platform_is_offered_at_the_first_copy_and_not_again(
    qapp: QApplication,
    qtbot: QtBot,
    profile: Profile,  # noqa: F811
) -> None:
    panel = open_panel(qapp, qtbot, profile)
    assert panel.window.findChild(OfferLine) is None  # a first start asks nothing
    panel.page.search.setText("退货运费")
    panel.page.take_chosen()
    line = child(panel.window, OfferLine)
    assert child(line, QLabel).text() == "话术按抖音的说法，别的平台请换"
    child(line, QToolButton, "offer-no").click()
    panel.close()
    panel = open_panel(qapp, qtbot, profile)
    panel.page.search.setText("退货运费")
    panel.page.take_chosen()
    assert panel.window.findChild(OfferLine) is None
    panel.close()
