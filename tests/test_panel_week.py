"""回复率 in the wired panel: pasted figures into the encrypted store and out again, events from another process."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QToolButton

from livecs.clock import today_on
from livecs.parts import Parts
from livecs.response.days import date_of, day_of
from livecs.response.model import Event, Role
from livecs.ui.response.week_page import WeekPage
from livecs.ui.vault.vault_page import VaultPage
from tests.finding import child
from tests.panels import open_panel, press
from tests.test_app import NOON_MS, keyring, profile  # noqa: F401 (a fixture)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from livecs.app import Panel
    from livecs.desktop.paths import Profile

pytestmark = [pytest.mark.qt, pytest.mark.panel]
KEY, MOD = Qt.Key, Qt.KeyboardModifier
YESTERDAY = date_of(day_of(today_on(NOON_MS)) - 1).isoformat()
TABLE = f"日期\t3分钟人工回复率\t咨询人数\n{YESTERDAY}\t92.1%\t1240"


def number(panel: Panel) -> str:
    return child(panel.window, QLabel, "week-number").text()


def paste(qtbot: QtBot, panel: Panel) -> None:
    press(qtbot, panel, KEY.Key_3, MOD.ControlModifier)
    QGuiApplication.clipboard().setText(TABLE)
    press(qtbot, panel, KEY.Key_V, MOD.ControlModifier)
    press(qtbot, panel, KEY.Key_Return, MOD.ControlModifier)


def waits(at_ms: int, chat: str, seconds: int) -> tuple[Event, Event]:
    asked = Event(chat, at_ms, Role.CUSTOMER.value, customer=chat)
    return asked, Event(chat, at_ms + seconds * 1000, Role.AGENT.value, agent="小林", customer=chat)


def test_official_figures_outlive_the_panel_and_stand_in_the_chip(
    qapp: QApplication,
    qtbot: QtBot,
    profile: Profile,  # noqa: F811
) -> None:
    ours = [keyring()]
    panel = open_panel(qapp, qtbot, Parts(profile, lambda: NOON_MS, keyrings=lambda: ours))
    assert not child(panel.window, QToolButton, "week-chip").isVisible()
    paste(qtbot, panel)
    qtbot.waitUntil(lambda: number(panel) == "92.0 %", timeout=20_000)
    panel.close()
    panel = open_panel(qapp, qtbot, Parts(profile, lambda: NOON_MS, keyrings=lambda: ours))
    chip = child(panel.window, QToolButton, "week-chip")
    qtbot.waitUntil(lambda: chip.text() == "官方·昨日 92.1 %", timeout=20_000)
    panel.close()


def test_events_of_another_process_come_into_the_open_page(
    qapp: QApplication,
    qtbot: QtBot,
    profile: Profile,  # noqa: F811
) -> None:
    ours = [keyring()]
    parts = Parts(profile, lambda: NOON_MS, keyrings=lambda: ours)
    with closing(parts.vault().open_for_saving()) as database:
        parts.response(database, "kuaishou").take(waits(NOON_MS - 3_600_000, "k1", 20))
    parts.keep_setting("platform", "kuaishou")
    panel = open_panel(qapp, qtbot, parts)
    press(qtbot, panel, KEY.Key_3, MOD.ControlModifier)
    qtbot.waitUntil(lambda: number(panel) == "100.0 %", timeout=20_000)
    other = Parts(profile, lambda: NOON_MS, keyrings=lambda: ours)
    with closing(other.vault().open_for_saving()) as database:
        other.response(database, "kuaishou").take(waits(NOON_MS - 1_800_000, "k2", 400))
    other.vault().store.close()
    child(panel.window, WeekPage).wanted.emit(False)
    qtbot.waitUntil(lambda: number(panel) == "50.0 %", timeout=20_000)
    panel.close()


def test_a_shop_s_own_line_is_kept_in_the_settings(
    qapp: QApplication,
    qtbot: QtBot,
    profile: Profile,  # noqa: F811
) -> None:
    ours = [keyring()]
    typed = {"douyin": {"target.reply_3min": {"value": [95, 100], "on": "2026-11-21"}}}
    parts = Parts(profile, lambda: NOON_MS, keyrings=lambda: ours)
    parts.keep_setting("response_values", typed)
    panel = open_panel(qapp, qtbot, Parts(profile, lambda: NOON_MS, keyrings=lambda: ours))
    paste(qtbot, panel)
    qtbot.waitUntil(lambda: number(panel) == "92.0 %", timeout=20_000)
    assert child(panel.window, WeekPage).verdict.sentence().startswith("92.0 %，未达标，差 3.0 个百分点；再连续 ")
    panel.close()


def test_without_a_keyring_the_page_about_the_key_comes_first(
    qapp: QApplication,
    qtbot: QtBot,
    profile: Profile,  # noqa: F811
) -> None:
    panel = open_panel(qapp, qtbot, Parts(profile, lambda: NOON_MS, keyrings=list))
    paste(qtbot, panel)
    qtbot.waitUntil(lambda: child(panel.window, VaultPage, "vault").isVisible(), timeout=5_000)
    assert not profile.database.exists()
    assert child(panel.window, WeekPage).official.box.toPlainText() == TABLE
    panel.close()
