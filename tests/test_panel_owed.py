"""欠回复 in the wired panel: a name on the clipboard is kept, and back at the next start."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livecs.app import Panel
from livecs.desktop.paths import Profile
from livecs.parts import Parts
from livecs.ui.owed.owed_list import OwedList
from tests.finding import child
from tests.panels import open_panel, press
from tests.test_app import Clock, keyring, profile  # noqa: F401 (a fixture)

pytestmark = [pytest.mark.qt, pytest.mark.panel]
KEY, MOD = Qt.Key, Qt.KeyboardModifier


def shown(panel: Panel) -> list[str]:
    return [f"{face.name} {face.figure}" for face in child(panel.window, OwedList).rows.faces]


def hold(qtbot: QtBot, panel: Panel, customer: str = "") -> str:
    """Press the key with a customer's name on the clipboard, or with what is there; gives the line."""
    if customer:
        QApplication.clipboard().setText(customer)
    press(qtbot, panel, KEY.Key_J, MOD.ControlModifier)
    return QApplication.clipboard().text()


def test_who_was_asked_to_wait_outlives_the_panel_until_the_answer(
    qapp: QApplication,
    qtbot: QtBot,
    profile: Profile,  # noqa: F811
) -> None:
    ours, clock = [keyring()], Clock()
    panel = open_panel(qapp, qtbot, Parts(profile, clock, keyrings=lambda: ours))
    lines = [hold(qtbot, panel, "小鹿"), hold(qtbot, panel)]
    assert len(set(lines)) == 2
    assert shown(panel) == ["小鹿 3:00"]
    clock.ms += 60_000
    hold(qtbot, panel)  # our own line names nobody
    clock.ms += 1_000
    hold(qtbot, panel, "晴天")
    assert shown(panel) == ["小鹿 1:59", "12:01:00 2:59", "晴天 3:00"]
    press(qtbot, panel, KEY.Key_J, MOD.ControlModifier | MOD.ShiftModifier)
    press(qtbot, panel, KEY.Key_Return)
    panel.page.reply.box.setPlainText("查到了，明天到")
    panel.page.reply.copy()
    assert shown(panel)[0] == "小鹿 已消掉"
    panel.close()
    clock.ms += 90_000
    panel = open_panel(qapp, qtbot, Parts(profile, clock, keyrings=lambda: ours))
    qtbot.waitUntil(lambda: shown(panel) == ["12:01:00 1:29", "晴天 1:30"], timeout=20_000)
    press(qtbot, panel, KEY.Key_5, MOD.ControlModifier)
    press(qtbot, panel, KEY.Key_P, MOD.ControlModifier)
    qtbot.waitUntil(lambda: "1. 12:01:00（抖音）：还有 1 分钟" in QApplication.clipboard().text(), timeout=5_000)
    panel.close()


def test_without_a_keyring_nobody_is_asked_for_a_key(
    qapp: QApplication,
    qtbot: QtBot,
    profile: Profile,  # noqa: F811
) -> None:
    panel = open_panel(qapp, qtbot, Parts(profile, Clock(), keyrings=list))
    assert hold(qtbot, panel, "小鹿") != "小鹿"
    assert shown(panel) == ["小鹿 3:00"]
    said = "数据没打开，欠回复先记在面板里，关掉就没有了"
    qtbot.waitUntil(lambda: panel.window.news() == said, timeout=5_000)
    assert not profile.database.exists()
    panel.close()
