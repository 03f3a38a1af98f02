"""售后 in the wired panel: from the clipboard into the encrypted store, listed, opened and edited."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livecs.app import Panel
from livecs.desktop.paths import Profile
from livecs.parts import Parts
from livecs.ui.returns.due_list import DueList
from livecs.ui.returns.page import ReturnsPage
from livecs.ui.vault.vault_page import VaultPage
from tests.finding import child
from tests.panels import open_panel, press
from tests.test_app import NOON_MS, keyring, profile  # noqa: F401 (a fixture)

pytestmark = [pytest.mark.qt, pytest.mark.panel]
KEY, MOD = Qt.Key, Qt.KeyboardModifier
ORDER = "260702-123456789012345"


def begin(qtbot: QtBot, panel: Panel) -> ReturnsPage:
    QGuiApplication.clipboard().setText(f"订单编号：{ORDER}")
    press(qtbot, panel, KEY.Key_D, MOD.ControlModifier)
    return child(panel.window, ReturnsPage)


def test_it_is_kept_listed_and_what_is_half_typed_comes_back(
    qapp: QApplication,
    qtbot: QtBot,
    profile: Profile,  # noqa: F811
) -> None:
    ours = [keyring()]
    panel = open_panel(qapp, qtbot, Parts(profile, lambda: NOON_MS, keyrings=lambda: ours))
    page = begin(qtbot, panel)
    press(qtbot, panel, KEY.Key_9)
    press(qtbot, panel, KEY.Key_Return, MOD.ControlModifier)
    qtbot.waitUntil(lambda: panel.window.news().startswith("已登记"), timeout=20_000)
    rows = child(page, DueList)
    qtbot.waitUntil(lambda: [row.order_no for row in rows.model_.rows] == [ORDER], timeout=10_000)
    press(qtbot, panel, KEY.Key_A)
    panel.close()
    panel = open_panel(qapp, qtbot, Parts(profile, lambda: NOON_MS, keyrings=lambda: ours))
    qtbot.waitUntil(lambda: panel.window.news() == "有一份没存完的登记 · Ctrl+D 接着写", timeout=20_000)
    press(qtbot, panel, KEY.Key_2, MOD.ControlModifier)
    assert child(panel.window, ReturnsPage).form.lines["order_no"].text() == "a"
    panel.close()


def test_without_a_keyring_nobody_is_asked_while_typing_only_when_it_is_kept(
    qapp: QApplication,
    qtbot: QtBot,
    profile: Profile,  # noqa: F811
) -> None:
    panel = open_panel(qapp, qtbot, Parts(profile, lambda: NOON_MS, keyrings=list))
    page = begin(qtbot, panel)
    qtbot.waitUntil(lambda: panel.window.news().startswith("草稿还没存进去"), timeout=10_000)
    assert not panel.window.findChildren(VaultPage)
    press(qtbot, panel, KEY.Key_9)
    press(qtbot, panel, KEY.Key_Return, MOD.ControlModifier)
    qtbot.waitUntil(lambda: bool(panel.window.findChildren(VaultPage)), timeout=10_000)
    assert page.form.lines["order_no"].text() == ORDER
    assert not profile.database.exists()
    panel.close()
