"""The whole panel in English: nothing is cut, and nothing but a shop's own words is Chinese."""

import json
from collections.abc import Iterator
from contextlib import closing

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from livecs.app import Panel
from livecs.desktop.paths import Profile
from livecs.parts import Parts
from livecs.ui.top_chip import TopChip
from tests.panels import open_panel
from tests.reading import menu_texts, not_english, texts_of
from tests.test_app import DAY_MS, NOON_MS, profile  # noqa: F401 (a fixture)
from tests.test_panel_week import waits

pytestmark = [pytest.mark.qt, pytest.mark.panel]
PAGES = ("phrases", "returns", "week", "manage", "handover")
WIDE = 640


@pytest.fixture
def panel(qapp: QApplication, qtbot: QtBot, profile: Profile) -> Iterator[Panel]:  # noqa: F811
    before = qapp.findChildren(QTranslator)
    profile.settings.write_text(json.dumps({"language": "en"}), encoding="utf8")
    parts = Parts(profile, lambda: NOON_MS, is_demo=True)
    with closing(parts.vault().open_for_saving()) as database:
        parts.response(database, "douyin").take(
            [*waits(NOON_MS - 3_600_000, "c1", 20), *waits(NOON_MS - DAY_MS, "c2", 400)]
        )
    made = open_panel(qapp, qtbot, parts)
    yield made
    made.close()
    for one in set(qapp.findChildren(QTranslator)) - set(before):
        QCoreApplication.removeTranslator(one)


def wrong_in(qtbot: QtBot, window: QWidget) -> list[str]:
    """What a window shows cut, or in Chinese, once what it reads has come and found its place."""
    seen: list[list[str]] = []

    def is_settled() -> bool:
        seen.append([f"{where}: {text}" for where, text in texts_of(window)])
        return seen[-1] in seen[-2:-1]

    qtbot.waitUntil(is_settled, timeout=10_000)
    shown = [one for one in window.findChildren(QWidget) if one.isVisible()]
    chinese = [f"{where}: {text}" for where, text in texts_of(window) if not_english(text)]
    return [said for one in shown if (said := cut(one))] + chinese


def cut(one: QWidget) -> str:
    """The text that has no room; a button that shows an icon has none."""
    if not isinstance(one, (QLabel, QAbstractButton)) or not one.text():
        return ""
    if isinstance(one, QAbstractButton) and not one.icon().isNull():
        return ""
    if isinstance(one, QLabel) and one.wordWrap():
        return f"cut: {one.text()}" if one.heightForWidth(one.width()) > one.height() + 1 else ""
    wanted = one.minimumSizeHint() if isinstance(one, TopChip) else one.sizeHint()  # it has shorter words
    return f"cut: {one.text()}" if wanted.width() > one.width() + 1 else ""


@pytest.mark.parametrize("width", [400, 320])
def test_every_page_has_room_for_english(qtbot: QtBot, panel: Panel, width: int) -> None:
    window = panel.window
    window.resize(width, 860)
    qtbot.waitUntil(lambda: len(window.pages.bar.findChildren(QAbstractButton)) == len(PAGES))
    for name in PAGES:
        window.pages.turn_to(name)
        assert (name, wrong_in(qtbot, window)) == (name, [])
    assert window.width() == width


def test_every_window_and_its_sections_speak_english(qtbot: QtBot, panel: Panel) -> None:
    titles = menu_texts(panel.window.more_menu()) + menu_texts(panel.window.platform_menu())
    wrong = [title for title in titles if not_english(title)]
    panel.window.show_help()
    wrong += wrong_in(qtbot, panel.window)
    for title, open_it, _ in panel.window._commands:
        open_it()
        for wide in opened(panel):
            wide.resize(WIDE, WIDE)
            for section in sections_of(wide):
                section.click()
                wrong += [f"{title} {section.objectName()} {one}" for one in wrong_in(qtbot, wide)]
            wrong += [f"{title} {one}" for one in wrong_in(qtbot, wide)]
            wide.close()
    assert "\n".join(dict.fromkeys(wrong)) == ""


@pytest.mark.parametrize(
    ("page", "deeds"),
    [
        ("phrases", ["zzzz", "1", "1x2 3", "tui", "Shift+Return", "Ctrl+J", "Ctrl+M", "F1"]),
        ("returns", ["Ctrl+Return", "F7", "Alt+2", "Ctrl+Return", "Alt+3", "Ctrl+Return", "Ctrl+D"]),
        ("week", ["Ctrl+N", "Ctrl+R", "Ctrl+T", "Ctrl+V", "Ctrl+P", "Ctrl+E"]),
        ("manage", ["zzzz", "Return", "Ctrl+N", "Ctrl+R", "Ctrl+I"]),
        ("handover", ["Return", "Ctrl+Z", "Ctrl+P"]),
    ],
)
def test_what_is_done_is_said_in_english(qtbot: QtBot, panel: Panel, page: str, deeds: list[str]) -> None:
    window = panel.window
    wrong = []
    for deed in deeds:
        window.pages.turn_to(page)
        QGuiApplication.clipboard().setText("Deer")
        do(qtbot, panel, deed)
        for shown in (window, *opened(panel)):
            wrong += [f"{deed} {one}" for one in wrong_in(qtbot, shown) if not one.startswith("cut: ")]
            for section in sections_of(shown) if shown is not window else ():
                section.click()
                wrong += [f"{deed} {section.objectName()} {one}" for one in wrong_in(qtbot, shown)]
        for shown in opened(panel):
            shown.close()
    assert "\n".join(dict.fromkeys(wrong)) == ""


def do(qtbot: QtBot, panel: Panel, deed: str) -> None:
    """Press a key as it is written, or type what is none."""
    at = QApplication.focusWidget() or panel.window
    if deed.islower() or deed[0].isdigit():
        qtbot.keyClicks(at, deed)
    else:
        keys = QKeySequence(deed)[0]  # type: ignore[index]  # the stubs do not know it
        qtbot.keyClick(at, keys.key(), keys.keyboardModifiers())


def opened(panel: Panel) -> list[QWidget]:
    """The wide windows that are shown."""
    return [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not panel.window]


def sections_of(wide: QWidget) -> list[QAbstractButton]:
    """The buttons that lead to the parts of a window."""
    bar = wide.findChildren(QAbstractButton)
    return [one for one in bar if one.objectName().startswith("page-") and one.isVisible()]
