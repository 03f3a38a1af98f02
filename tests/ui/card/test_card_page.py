"""The floor manager's page: fields, table, paste, all by keys; nothing holds before Ctrl+S."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from livecs.phrases.card import Card
from livecs.phrases.card_rows import Book
from livecs.ui.card.card_page import CardPage
from tests.finding import child
from tests.phrases.cards import CARD, END, START, at
from tests.ui.card.conftest import Panel

pytestmark = pytest.mark.qt
KEY, MOD = Qt.Key, Qt.KeyboardModifier
TABLE = "链接\t商品\t券后价\n3\t云朵毛衣\t79\n8\t半裙\t99起\n9\t围巾\t39.9"


@pytest.fixture
def page(qtbot: QtBot, panel: Panel) -> CardPage:
    qtbot.keyClick(panel.window, KEY.Key_B, MOD.ControlModifier | MOD.ShiftModifier)
    QApplication.processEvents()
    return child(panel.window, CardPage)


def field(page: QWidget, name: str) -> QLineEdit:
    return child(page, QLineEdit, f"card-{name}")


def typed(line: QLineEdit, text: str) -> None:
    line.setText(text)
    line.textEdited.emit(text)


def says(page: QWidget, name: str) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel, name) if label.isVisible())


def cell(page: CardPage, row: int, column: int) -> QModelIndex:
    return page.table.model().index(row, column)


def test_the_key_opens_the_page_with_what_holds(page: CardPage) -> None:
    assert page.isVisible()
    assert page.window().windowTitle() == "本场信息"
    values = [field(page, name).text() for name in ("host", "start", "end", "coupon", "terms")]
    assert values == ["阿岚", "20:00", "23:00", "满99减10", "每满200减30"]
    assert page.table.model().rowCount() == 3
    assert "今晚 8 点 至 今晚 11 点" in says(page, "caption")
    assert "每满 200 元减 30 元，可累计" in says(page, "caption")


def test_what_is_typed_holds_from_ctrl_s_on(qtbot: QtBot, panel: Panel, page: CardPage) -> None:
    typed(field(page, "host"), "小满")
    typed(field(page, "end"), "23:30")
    typed(field(page, "limit"), "发货前可改一次")
    child(page, QAbstractButton, "card-big-sale").click()
    assert panel.store.book.card == CARD
    qtbot.keyClick(page, KEY.Key_S, MOD.ControlModifier)
    card = panel.store.book.card
    assert (card.host, card.ends_at_ms, card.big_sale) == ("小满", END + 30 * 60_000, True)
    assert panel.store.book.limits["douyin"].text == "发货前可改一次"
    assert panel.session.chip.text() == "大促 · 3:30 后下播"
    assert "已保存" in says(page, "card-news")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("end", "", "填了下播时间"),
        ("end", "晚上", "没读懂"),
        ("coupon", "很多", "没读懂"),
        ("terms", "买二送一", "没读懂"),
        ("host", "{主播}", "主播「{主播}」里不能有花括号"),
        ("activity", "加１３８００１３８０００", "活动像是手机号"),
    ],
)
def test_what_cannot_be_read_is_said_while_it_is_typed_and_not_saved(
    qtbot: QtBot, panel: Panel, page: CardPage, name: str, text: str, said: str
) -> None:
    typed(field(page, name), text)
    assert said in says(page, "caption")
    qtbot.keyClick(page, KEY.Key_S, MOD.ControlModifier)
    assert panel.store.book.card == CARD
    assert says(page, "card-news")
    assert field(page, name).text() == text


def test_a_paste_is_shown_before_it_replaces_and_the_rest_stays(qtbot: QtBot, panel: Panel, page: CardPage) -> None:
    box = child(page, QPlainTextEdit, "card-paste")
    box.setPlainText(TABLE)
    assert child(page, QPlainTextEdit, "card-preview").toPlainText().split("\n") == [
        "第 3 行：价格「99起」要一个数",
        "3 号 · 云朵毛衣 · 79 元",
        "9 号 · 围巾 · 39.9 元",
    ]
    assert page.table.model().rowCount() == 3  # nothing is replaced yet
    qtbot.keyClick(box, KEY.Key_Return, MOD.ControlModifier)
    assert box.toPlainText() == "链接\t商品\t券后价\n8\t半裙\t99起"
    assert [cell(page, row, 0).data() for row in range(3)] == ["3", "9", ""]
    box.setPlainText("5 大衣 299")
    qtbot.keyClick(box, KEY.Key_Return, MOD.ControlModifier | MOD.ShiftModifier)
    assert [cell(page, row, 1).data() for row in range(3)] == ["云朵毛衣", "大衣", "围巾"]
    qtbot.keyClick(page, KEY.Key_S, MOD.ControlModifier)
    assert [one.price_fen for one in panel.store.book.card.links] == [7900, 29900, 3990]


def test_what_was_left_of_a_table_never_replaces_it(qtbot: QtBot, page: CardPage) -> None:
    box, preview = child(page, QPlainTextEdit, "card-paste"), child(page, QPlainTextEdit, "card-preview")
    replace, merge = child(page, QAbstractButton, "card-replace"), child(page, QAbstractButton, "card-merge")
    table = "链接\t原价\t券后价\t商品\n3\t199\t79\t毛衣\n8\t299\t99起\t半裙\n3\t99\t69\t围巾"
    box.setPlainText(table)
    qtbot.keyClick(box, KEY.Key_Return, MOD.ControlModifier)
    left = box.toPlainText()
    said = preview.toPlainText()
    assert said == "第 2 行：价格「99起」要一个数\n第 3 行：3 号链接第 2 行已经有了"
    for modifiers in (MOD.ControlModifier, MOD.ControlModifier | MOD.ShiftModifier):
        qtbot.keyClick(box, KEY.Key_Return, modifiers)
        assert (box.toPlainText(), preview.toPlainText(), page.table.model().rowCount()) == (left, said, 2)
    box.moveCursor(QTextCursor.MoveOperation.Start)
    assert box.find("起")
    qtbot.keyClick(box, KEY.Key_Backspace)
    assert (replace.isEnabled(), merge.isEnabled()) == (False, True)
    qtbot.keyClick(box, KEY.Key_Return, MOD.ControlModifier)
    assert page.table.model().rowCount() == 2
    qtbot.keyClick(box, KEY.Key_Return, MOD.ControlModifier | MOD.ShiftModifier)
    assert [cell(page, row, 2).data() for row in range(2)] == ["79", "99"]
    QApplication.clipboard().setText("5 大衣 299")
    page.paste.paste()
    assert replace.isEnabled()


def test_the_group_table_is_pasted_from_wherever_the_cursor_is(qtbot: QtBot, page: CardPage) -> None:
    QApplication.clipboard().setText(TABLE)
    box = child(page, QPlainTextEdit, "card-paste")
    box.setPlainText("3 old 1")
    field(page, "host").setFocus()
    qtbot.keyClick(field(page, "host"), KEY.Key_V, MOD.ControlModifier | MOD.ShiftModifier)
    assert box.toPlainText() == TABLE
    assert box.hasFocus()


def test_the_table_is_edited_by_keys(qtbot: QtBot, panel: Panel, page: CardPage) -> None:
    table = page.table
    table.setFocus()
    table.setCurrentIndex(cell(page, 0, 2))
    qtbot.keyClick(table, KEY.Key_Return)
    editor = table.findChild(QLineEdit)
    assert editor
    editor.setText("59块9")
    qtbot.keyClick(editor, KEY.Key_Return)
    QApplication.processEvents()  # Qt takes a cell over after its key
    assert cell(page, 0, 2).data() == "59.9"
    table.setCurrentIndex(cell(page, 1, 0))
    qtbot.keyClick(table, KEY.Key_Delete)
    assert table.model().rowCount() == 2
    page.save()
    assert [(one.number, one.price_fen) for one in panel.store.book.card.links] == [("3", 5990)]


@pytest.mark.parametrize(
    ("row", "column", "text", "said", "shown"),
    [
        (0, 2, "89起", "价格「89起」要一个数", "89.9"),
        (0, 2, "0", "要一个数", "89.9"),
        (0, 0, "5", "5 号链接已经有了", "3"),
        (0, 1, "{券后价}大衣", "不能有花括号", "云朵毛衣"),
        (0, 5, "联系 138 0013 8000", "像是手机号", "发圈"),
        (0, 0, "甲", "链接号「甲」要一个数", "3"),
        (0, 2, "", "", ""),
        (0, 0, "3号", "", "3"),
        (2, 0, "12号链接", "", "12"),
        (2, 1, "帽子", "", "帽子"),
    ],
)
def test_a_cell_takes_what_it_can_read(page: CardPage, row: int, column: int, text: str, said: str, shown: str) -> None:
    page.table.model().setData(cell(page, row, column), text, Qt.ItemDataRole.EditRole)
    assert cell(page, row, column).data() == shown
    assert said in says(page, "card-news")


def test_a_row_without_a_number_is_no_link_yet(panel: Panel, page: CardPage) -> None:
    page.table.model().setData(cell(page, 2, 1), "帽子", Qt.ItemDataRole.EditRole)
    assert page.table.model().rowCount() == 4
    page.save()
    assert len(panel.store.book.card.links) == 2


def test_from_the_last_broadcast_prices_are_to_be_looked_at(qtbot: QtBot, panel: Panel, page: CardPage) -> None:
    panel.now.ms = at("2026-11-22 10:00")
    qtbot.keyClick(page, KEY.Key_L, MOD.ControlModifier)
    assert cell(page, 0, 2).data() == "89.9 待核对"
    assert "2 个链接的价格待核对" in says(page, "caption")
    page.table.setFocus()
    page.table.setCurrentIndex(cell(page, 0, 0))
    qtbot.keyClick(page.table, KEY.Key_Space)
    assert cell(page, 0, 2).data() == "89.9"
    qtbot.keyClick(page, KEY.Key_S, MOD.ControlModifier)
    card = panel.store.book.card
    assert card.starts_at_ms == at("2026-11-22 20:00")
    assert (card.unchecked, [one.unchecked for one in card.links]) == (True, [False, True])
    qtbot.keyClick(page, KEY.Key_H, MOD.ControlModifier)
    qtbot.keyClick(page, KEY.Key_S, MOD.ControlModifier)
    card = panel.store.book.card
    assert (card.unchecked, [one.unchecked for one in card.links]) == (False, [False, False])
    assert panel.store.book.before == CARD


def test_without_a_last_broadcast_that_is_said(panel: Panel) -> None:
    panel.store.book = Book(Card())
    panel.session.look()
    panel.session.open()
    page = child(panel.window, CardPage)
    page.start_from_last()
    assert "还没有上一场" in says(page, "card-news")
    typed(field(page, "end"), "23:00")
    page.save()
    assert panel.store.book.card.starts_at_ms == START


def test_what_was_changed_elsewhere_is_not_overwritten_unseen(panel: Panel, page: CardPage) -> None:
    panel.store.book = Book(CARD._replace(activity="别处改的"))
    typed(field(page, "host"), "小满")
    page.save()
    assert panel.store.book.card.activity == "别处改的"
    assert "在别处改过" in says(page, "card-news")
    page.save()
    assert (panel.store.book.card.host, panel.store.book.card.activity) == ("小满", "周末上新")


def test_closing_loses_nothing_that_was_typed(qtbot: QtBot, panel: Panel, page: CardPage) -> None:
    typed(field(page, "host"), "小满")
    typed(field(page, "limit"), "可改一次")
    qtbot.keyClick(field(page, "host"), KEY.Key_Escape)
    assert not page.isVisible()
    panel.window.step_platform(1)
    panel.session.open()
    QApplication.processEvents()
    assert (field(page, "host").text(), field(page, "limit").text()) == ("小满", "可改一次")
    assert "还没保存" in says(page, "card-news")
    qtbot.keyClick(page, KEY.Key_R, MOD.ControlModifier)
    assert (field(page, "host").text(), field(page, "limit").text()) == ("阿岚", "")
    assert panel.store.book == Book(CARD)


def test_f9_in_the_page_makes_it_longer_and_keeps_what_is_typed(panel: Panel, page: CardPage) -> None:
    typed(field(page, "host"), "小满")
    child(page, QAbstractButton, "card-longer").click()
    assert panel.store.book.card.ends_at_ms == END + 30 * 60_000
    assert (field(page, "end").text(), field(page, "host").text()) == ("23:30", "小满")
    page.save()
    assert panel.store.book.card.host == "小满"


def test_every_control_has_a_name(page: CardPage) -> None:
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QTableView)
    controls = [one for kind in kinds for one in page.findChildren(kind) if not one.objectName().startswith("qt_")]
    named = [one for one in controls if one.accessibleName() or (isinstance(one, QAbstractButton) and one.text())]
    assert len(controls) > 15
    assert [one for one in controls if one not in named and not isinstance(one.parent(), QTableView)] == []


def test_its_shortcuts_are_none_of_the_panels() -> None:
    from livecs.ui.keys import KEYS

    taken = {QKeySequence(key.keys).toString() for key in KEYS if key.action}
    assert not taken & {"Ctrl+S", "Ctrl+R", "Ctrl+Shift+V"}


def test_the_key_for_half_an_hour_works_on_the_page_too(qtbot: QtBot, page: CardPage) -> None:
    with qtbot.waitSignal(page.longer_asked):
        qtbot.keyClick(page, KEY.Key_F9)
