"""The whole panel in English: nothing is cut, and nothing but a shop's own words is Chinese."""

import json
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from livecs.app import Panel
from livecs.desktop.paths import Profile
from livecs.parts import Parts
from tests.panels import open_panel
from tests.test_app import NOON_MS, keyring, profile  # noqa: F401 (a fixture)

pytestmark = [pytest.mark.qt, pytest.mark.panel]
HAN = re.compile("[\u3400-\u9fff]")
PAGES = ("phrases", "returns", "week", "manage", "handover")
OWN = ("scene-", "card-", "reply", "preview", "official-0")  # what a shop wrote, or would write there
TITLES_OF_RULES = re.compile(r"3分钟人工回复率（会话）|抖音 · 飞鸽|消费者.*")
WIDE = 640


@pytest.fixture
def panel(qapp: QApplication, qtbot: QtBot, profile: Profile) -> Iterator[Panel]:  # noqa: F811
    before = qapp.findChildren(QTranslator)
    profile.settings.write_text(json.dumps({"language": "en"}), encoding="utf8")
    ours = [keyring()]
    made = open_panel(qapp, qtbot, Parts(profile, lambda: NOON_MS, keyrings=lambda: ours))
    yield made
    made.close()
    for one in set(qapp.findChildren(QTranslator)) - set(before):
        QCoreApplication.removeTranslator(one)


def wrong_in(window: QWidget) -> list[str]:
    """What a window shows cut, or in Chinese."""
    QApplication.processEvents()
    shown = [one for one in window.findChildren(QWidget) if one.isVisible()]
    return [said for one in shown for said in (cut(one), chinese(one)) if said]


def cut(one: QWidget) -> str:
    """The text that has no room; a button that shows an icon has none."""
    if not isinstance(one, (QLabel, QAbstractButton)) or not one.text():
        return ""
    if isinstance(one, QAbstractButton) and not one.icon().isNull():
        return ""
    if isinstance(one, QLabel) and one.wordWrap():
        return f"cut: {one.text()}" if one.heightForWidth(one.width()) > one.height() + 1 else ""
    return f"cut: {one.text()}" if one.sizeHint().width() > one.width() + 1 else ""


def chinese(one: QWidget) -> str:
    """The first text in Chinese that is not the shop's."""
    texts = [one.accessibleName(), one.toolTip()]
    if isinstance(one, (QLabel, QAbstractButton)):
        texts.append(one.text())
    if isinstance(one, QLineEdit):
        texts.append(one.placeholderText())
    if one.objectName().startswith(OWN):
        return ""
    return next((text for text in texts if HAN.search(TITLES_OF_RULES.sub("", text))), "")


@pytest.mark.parametrize("width", [400, 320])
def test_every_page_has_room_for_english(qtbot: QtBot, panel: Panel, width: int) -> None:
    window = panel.window
    window.resize(width, 860)
    qtbot.waitUntil(lambda: len(window.pages.bar.findChildren(QAbstractButton)) == len(PAGES))
    for name in PAGES:
        window.pages.turn_to(name)
        assert (name, wrong_in(window)) == (name, [])
    assert window.width() == width


def test_every_window_of_the_menu_has_room_for_english(panel: Panel) -> None:
    for title, open_it, _ in panel.window._commands:
        open_it()
        wides = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not panel.window]
        for wide in wides:
            wide.resize(WIDE, WIDE)
            assert (title, wrong_in(wide)) == (title, [])
            wide.close()
        assert wrong_in(panel.window) == []
