"""Packs and platforms in the wired panel: what is switched stays switched, and a platform has its own words."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livecs.app import Panel
from livecs.desktop.instance import Instance
from livecs.desktop.paths import Profile
from livecs.parts import Parts
from livecs.ui.manage.packs_page import PacksList
from tests.finding import child
from tests.test_app import NOON_MS, profile, titles, write  # noqa: F401 (a fixture)

pytestmark = [pytest.mark.qt, pytest.mark.panel]
KEY = Qt.Key
OWN = """schema = 1
pack = "own"
title = "自己的"
scope = "personal"
[[phrase]]
id = "own-1"
title = "周年庆怎么参加"
scene = ["活动"]
status = "approved"
text = "周年庆从商品页进入"
[[phrase.variant]]
platforms = ["pdd"]
text = "周年庆从店铺首页进入"
[[phrase]]
id = "own-2"
title = "周年庆拼单"
scene = ["活动"]
platforms = ["pdd"]
status = "approved"
text = "周年庆也能拼单"
"""


def open_panel(qapp: QApplication, qtbot: QtBot, profile: Profile) -> Panel:  # noqa: F811
    panel = Panel(qapp, Parts(profile, lambda: NOON_MS, keyrings=list), Instance(profile.lock))
    panel.open()
    qtbot.waitUntil(panel.is_ready, timeout=20_000)
    return panel


def test_a_pack_that_is_off_stays_off(qapp: QApplication, qtbot: QtBot, profile: Profile) -> None:  # noqa: F811
    write(profile.phrasebanks / "own.toml", OWN)
    panel = open_panel(qapp, qtbot, profile)
    panel.page.search.setText("周年庆")
    assert titles(panel)[0] == "周年庆怎么参加"
    next(one for one in panel.window.more_menu().actions() if one.text() == "话术包").trigger()
    rows = child(panel.window, PacksList)
    assert rows.rows.rows[0].title == "自己的"  # a personal pack stands first
    qtbot.keyClick(rows, KEY.Key_Space)
    assert "周年庆怎么参加" not in titles(panel)
    panel.close()
    assert json.loads(profile.settings.read_text("utf8"))["packs_off"] == ["own"]
    panel = open_panel(qapp, qtbot, profile)
    panel.page.search.setText("周年庆")
    assert "周年庆怎么参加" not in titles(panel)
    panel.close()


def test_the_platform_switch_chooses_the_words(qapp: QApplication, qtbot: QtBot, profile: Profile) -> None:  # noqa: F811
    write(profile.phrasebanks / "own.toml", OWN)
    panel = open_panel(qapp, qtbot, profile)
    panel.page.search.setText("周年庆")
    seen = []
    for _ in range(2):
        qtbot.keyClick(panel.page.search, KEY.Key_Return)
        seen.append((panel.window.platform.text(), QGuiApplication.clipboard().text(), "周年庆拼单" in titles(panel)))
        qtbot.keyClick(panel.window, KEY.Key_F6)
    assert seen == [("抖音", "周年庆从商品页进入", False), ("拼多多", "周年庆从店铺首页进入", True)]
    panel.close()
