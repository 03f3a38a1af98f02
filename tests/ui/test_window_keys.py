"""Ctrl+/ and ? show the keys of a wide window, and what they show is what the window reads."""

from collections.abc import Collection

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from livecs.ui.key_help import KeyHelp
from livecs.ui.returns import case_view, cases_page, limits_page, reasons_page
from livecs.ui.wide_window import WideWindow
from livecs.ui.window import PanelWindow
from livecs.ui.window_keys import WINDOW_KEYS
from tests.finding import child

pytestmark = pytest.mark.qt
KEY, MOD = Qt.Key, Qt.KeyboardModifier
SLASH, QUESTION = (KEY.Key_Slash, MOD.ControlModifier), (KEY.Key_Question, MOD.NoModifier)


def opened(qtbot: QtBot, window: PanelWindow) -> WideWindow:
    content = QWidget()
    content.setObjectName("cases")
    column = QVBoxLayout(content)
    column.addWidget(QListView())
    column.addWidget(QLineEdit())
    wide = WideWindow("售后登记", content, window)
    with qtbot.waitActive(wide):
        wide.come_forward()
    return wide


@pytest.fixture
def wide(qtbot: QtBot, window: PanelWindow) -> WideWindow:
    return opened(qtbot, window)


@pytest.mark.parametrize(("key", "modifier"), [SLASH, QUESTION])
def test_a_wide_window_shows_its_own_keys(
    qtbot: QtBot, window: PanelWindow, wide: WideWindow, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    rows = child(wide, QListView)
    rows.setFocus()
    qtbot.keyClick(rows, key, modifier)
    help_ = child(wide, KeyHelp)
    shown = {one.text() for one in help_.findChildren(QLabel, "key")}
    assert (help_.isVisible(), help_.geometry()) == (True, wide.rect())
    assert {"Ctrl+T", "Ctrl+/", "Esc"} <= shown
    assert not {"Ctrl+B", "Ctrl+S", "F10"} & shown  # the panel's, and those of other windows
    assert not window.findChild(KeyHelp, options=Qt.FindChildOption.FindDirectChildrenOnly)
    qtbot.keyClick(help_, KEY.Key_Escape)
    assert (help_.isVisible(), wide.isVisible(), rows.hasFocus()) == (False, True, True)


def test_the_panel_comes_forward_without_its_keys_whatever_a_wide_window_shows(
    qtbot: QtBot, window: PanelWindow
) -> None:
    window.show_help()
    own = child(window, KeyHelp)
    wide = opened(qtbot, window)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is wide)
    window.show_help()
    shown = child(wide, KeyHelp)
    assert (own.isVisible(), shown.isVisible()) == (True, True)
    window.come_forward()
    assert (own.isVisible(), shown.isVisible()) == (False, True)


def test_keys_that_were_changed_show_them_too_and_a_text_keeps_its_sign(
    qtbot: QtBot, window: PanelWindow, wide: WideWindow
) -> None:
    field = child(wide, QLineEdit)
    field.setFocus()
    qtbot.keyClicks(field, "?")
    assert (field.text(), wide.findChild(KeyHelp)) == ("?", None)
    window.shortcuts.use({"help": "Ctrl+U"})
    qtbot.keyClick(field, KEY.Key_U, MOD.ControlModifier)
    assert child(wide, KeyHelp).isVisible()


def test_a_key_that_the_panel_has_too_is_the_wide_windows_own(
    qtbot: QtBot, window: PanelWindow, wide: WideWindow
) -> None:
    rows, field = child(wide, QListView), child(wide, QLineEdit)
    shortcut = QShortcut(QKeySequence("Ctrl+K"), wide.content)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(field.setFocus)
    for _ in range(2):
        rows.setFocus()
        qtbot.keyClick(rows, KEY.Key_K, MOD.ControlModifier)
        assert field.hasFocus()
        QApplication.processEvents()
    assert all(one.isEnabled() for one in window.findChildren(QShortcut))


@pytest.mark.parametrize(
    ("page", "keys"),
    [
        ("cases", cases_page._KEYS),
        ("case", case_view._KEYS),
        ("limits", limits_page._KEYS),
        ("reasons", reasons_page._KEYS),
    ],
)
def test_what_a_page_reads_is_in_the_table(page: str, keys: Collection[str]) -> None:
    told = {QKeySequence(one) for key in WINDOW_KEYS if key.page == page for one in key.keys.split()}
    assert [key for key in keys if key != "/" and QKeySequence(key) not in told] == []
