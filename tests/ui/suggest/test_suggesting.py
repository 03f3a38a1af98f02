"""A customer's message is taken from the clipboard, a paste or a drop, answered, and gone again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from livecs.ui.suggest.customer_line import CustomerLine
from livecs.ui.suggest.message import is_message
from livecs.ui.window import PanelWindow
from tests.fakes import FakeClipboard
from tests.finding import child

pytestmark = pytest.mark.qt
KEY, MOD = Qt.Key, Qt.KeyboardModifier
MESSAGE = "你好\n这个退货的话运费谁出啊，电话10000000000"
FREIGHT = "freight-agree"


def ids(window: PanelWindow) -> list[str]:
    texts = (window.page.list._rows.found(row) for row in range(window.page.list.model().rowCount()))
    return [found.entry.phrase.id for found in texts if found]


def copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def press_suggest(qtbot: QtBot, window: PanelWindow, text: str = MESSAGE) -> None:
    copy(text)
    qtbot.keyClick(window, KEY.Key_G, MOD.ControlModifier)


def shown(window: PanelWindow) -> str:
    """What the line above the list says; empty when there is none."""
    lines = window.findChildren(CustomerLine)
    return child(lines[0], QLabel).text() if lines and lines[0].isVisible() else ""


def drop(target: QWidget, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    carried = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, MOD.NoModifier)
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(9, 9), *carried))
    QApplication.sendEvent(target, QDropEvent(QPointF(9, 9), *carried))


def test_one_key_takes_the_clipboards_text(qtbot: QtBot, window: PanelWindow) -> None:
    press_suggest(qtbot, window)
    assert shown(window) == "买家：你好 这个退货的话运费谁出啊，电话…"  # nobody's number stands on the screen
    assert ids(window)[0] == FREIGHT
    assert window.page.search.hasFocus()


def test_a_row_says_what_it_was_suggested_for(qtbot: QtBot, window: PanelWindow) -> None:
    press_suggest(qtbot, window)
    face = window.page.list._rows.face(0)
    assert face.tag == "未签名 提到 退货 运费谁出"
    assert [face.title[start:end] for start, end in face.title_marks] == ["退货", "运费谁出"]
    index = window.page.list.model().index(0, 0)
    assert "（提到 退货 运费谁出）" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def press_escape(qtbot: QtBot, window: PanelWindow) -> None:
    qtbot.keyClick(window.page.search, KEY.Key_Escape)


def press_close(_: QtBot, window: PanelWindow) -> None:
    child(window, QToolButton, "customer-close").click()


def type_query(_: QtBot, window: PanelWindow) -> None:
    window.page.search.insert("尺码")
    window.page.search.clear()


def press_enter(qtbot: QtBot, window: PanelWindow) -> None:
    qtbot.keyClick(window.page.search, KEY.Key_Return)


@pytest.mark.parametrize("leave", [press_escape, press_close, type_query, press_enter])
def test_the_message_goes_and_leaves_nothing(
    qtbot: QtBot, window: PanelWindow, leave: Callable[[QtBot, PanelWindow], None]
) -> None:
    press_suggest(qtbot, window)
    leave(qtbot, window)
    assert (shown(window), window.page.customer.text) == ("", "")
    assert child(window, CustomerLine).findChildren(QLabel)[0].accessibleName() == ""
    assert ids(window)[0] == "price"


@pytest.mark.parametrize(("key", "copied"), [(KEY.Key_1, "运费我们来出"), (KEY.Key_2, "地址在售后单里")])
def test_rows_are_copied_as_always(
    qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard, key: Qt.Key, copied: str
) -> None:
    press_suggest(qtbot, window)
    qtbot.keyClick(window, key, MOD.AltModifier)
    assert clipboard.texts == [copied]


def test_an_attitude_narrows_the_suggestions(qtbot: QtBot, window: PanelWindow) -> None:
    press_suggest(qtbot, window)
    qtbot.keyClick(window, KEY.Key_F3)
    assert ids(window)[0] == "freight-refuse"
    assert shown(window)
    qtbot.keyClick(window, KEY.Key_F3)
    assert ids(window)[0] == FREIGHT


def test_another_platform_keeps_the_message(qtbot: QtBot, window: PanelWindow) -> None:
    press_suggest(qtbot, window, "几时发货呀")
    qtbot.keyClick(window, KEY.Key_F6)
    assert ids(window)[0] == "ship"
    assert shown(window)


def test_what_fits_nothing_is_said(qtbot: QtBot, window: PanelWindow) -> None:
    press_suggest(qtbot, window, "🌙🌙")
    assert ids(window) == []
    assert window.page.list.empty_text == "没有贴近这条消息的话术。按 Esc 回到搜索，换个说法试试"


def test_an_empty_clipboard_changes_nothing(qtbot: QtBot, window: PanelWindow) -> None:
    before = ids(window)
    press_suggest(qtbot, window, " \n")
    assert (ids(window), shown(window)) == (before, "")
    assert window.news() == "剪贴板里没有文字，先复制买家的消息"


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("运费", False), ("", False), (" 运费\n", False), ("运费\n谁出", True), ("运" * 15, False), ("运" * 16, True)],
)
def test_what_is_too_long_to_be_searched_for_is_a_message(text: str, *, is_one: bool) -> None:
    assert is_message(text) == is_one


@pytest.mark.parametrize(("text", "searched"), [(MESSAGE, ""), ("运费", "运费")])
@pytest.mark.parametrize("way", ["key", "menu", "drop"])
def test_what_is_pasted_into_the_search_is_searched_for_or_a_message(
    qtbot: QtBot, window: PanelWindow, text: str, searched: str, way: str
) -> None:
    copy(text)
    box = window.page.search
    if way == "key":
        qtbot.keyClick(box, KEY.Key_V, MOD.ControlModifier)
    elif way == "drop":
        drop(box, text)
    else:
        next(one for one in box.context_menu().actions() if one.objectName() == "edit-paste").trigger()
    assert box.text() == searched
    assert bool(shown(window)) == (not searched)
    assert ids(window)[0] == FREIGHT


def test_a_text_dropped_on_the_page_is_a_message(window: PanelWindow) -> None:
    drop(window.page, "运费谁出")
    assert shown(window) == "买家：运费谁出"
    assert ids(window)[0] == FREIGHT


def test_the_narrowest_panel_elides_the_message(qtbot: QtBot, window: PanelWindow) -> None:
    press_suggest(qtbot, window, "运费" * 100)
    assert shown(window).endswith("…")
    window.resize(320, window.height())
    assert window.width() == 320
    assert shown(window).endswith("…")
