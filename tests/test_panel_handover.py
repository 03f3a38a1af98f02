"""记一笔 in the wired panel: from the copied phrase into the encrypted store, and out again at the next start."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from livecs.app import Panel
from livecs.desktop.paths import Profile
from livecs.panel_vault import PanelVault
from livecs.parts import Parts
from livecs.store.keyrings import BackendKeyring
from livecs.ui.handover.handover_page import HandoverPage
from livecs.ui.vault.vault_page import VaultPage
from tests.fakes import FakeBackend
from tests.finding import child
from tests.panels import open_panel, press
from tests.test_app import NOON_MS, profile  # noqa: F401 (a fixture)

pytestmark = [pytest.mark.qt, pytest.mark.panel]
KEY, MOD = Qt.Key, Qt.KeyboardModifier


def count(panel: Panel) -> str:
    return child(panel.window, QToolButton, "page-handover").text()


def copy_a_promise(qtbot: QtBot, panel: Panel) -> None:
    panel.page.search.setText("质量问题同意退换")
    press(qtbot, panel, KEY.Key_Return)
    qtbot.waitUntil(lambda: panel.window.news().endswith("Ctrl+M 记一笔"), timeout=5_000)


def test_a_promise_outlives_the_panel_until_it_is_done(
    qapp: QApplication,
    qtbot: QtBot,
    profile: Profile,  # noqa: F811
) -> None:
    backend = FakeBackend()
    ours = [BackendKeyring("tests.fakes.FakeBackend", backend, lambda: not backend.trouble)]
    panel = open_panel(qapp, qtbot, Parts(profile, lambda: NOON_MS, keyrings=lambda: ours))
    copy_a_promise(qtbot, panel)
    press(qtbot, panel, KEY.Key_M, MOD.ControlModifier)
    press(qtbot, panel, KEY.Key_Return)
    qtbot.waitUntil(lambda: count(panel) == "交接班 1", timeout=20_000)
    panel.close()
    backend.trouble = "locked"
    panel = open_panel(qapp, qtbot, Parts(profile, lambda: NOON_MS + 11 * 3_600_000, keyrings=lambda: ours))
    backend.trouble = ""
    child(panel.window, PanelVault).opened.emit()  # on the page about the key
    qtbot.waitUntil(lambda: panel.window.news() == "答应买家的事 1 件，1 件已超时 · Ctrl+5 交接班", timeout=20_000)
    press(qtbot, panel, KEY.Key_5, MOD.ControlModifier)
    page = child(panel.window, HandoverPage)
    qtbot.waitUntil(lambda: page.list.rows.rowCount() == 1, timeout=5_000)
    (row,) = page.list.rows.rows
    assert row.title.startswith("质量问题同意退换：照片看到了")
    assert row.figure == "已超时 1 小时"
    press(qtbot, panel, KEY.Key_Space)
    qtbot.waitUntil(lambda: count(panel) == "交接班", timeout=5_000)
    panel.close()


def test_without_a_keyring_the_page_about_the_key_comes_first(
    qapp: QApplication,
    qtbot: QtBot,
    profile: Profile,  # noqa: F811
) -> None:
    panel = open_panel(qapp, qtbot, Parts(profile, lambda: NOON_MS, keyrings=list))
    copy_a_promise(qtbot, panel)
    press(qtbot, panel, KEY.Key_M, MOD.ControlModifier)
    press(qtbot, panel, KEY.Key_Return)
    qtbot.waitUntil(lambda: child(panel.window, VaultPage, "vault").isVisible(), timeout=5_000)
    assert not profile.database.exists()
    panel.close()
