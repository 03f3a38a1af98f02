"""What 本场信息 knows is not asked; a link number and a basket are answered over the list."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from livecs.phrases.card_rows import Book
from tests.phrases.cards import CARD, END, START
from tests.ui.card.conftest import Panel

pytestmark = pytest.mark.qt
KEY, MOD = Qt.Key, Qt.KeyboardModifier


def search(panel: Panel, text: str) -> None:
    panel.window.page.search.setText(text)


def fields(panel: Panel) -> list[str]:
    return list(panel.window.page.fill_form.values())


def field(panel: Panel, name: str) -> QLineEdit:
    return panel.window.page.fill_form._fields[name]


def answered(panel: Panel) -> str:
    label = panel.window.findChild(QLabel, "answer-title")
    return label.text() if label and label.isVisible() else ""


def test_what_the_card_knows_is_filled_without_asking(panel: Panel) -> None:
    search(panel, "下播")
    assert panel.window.page.preview.toPlainText().startswith("阿岚播到今晚 11 点")
    panel.now.ms = END
    panel.session.look()
    assert panel.window.page.preview.toPlainText().startswith("{主播}播到{下播时间}")
    assert panel.window.page.search.text() == "下播"


def test_only_what_is_unknown_is_asked(qtbot: QtBot, panel: Panel) -> None:
    search(panel, "3 多少钱")
    qtbot.keyClick(panel.window.page.search, KEY.Key_Return)
    assert fields(panel) == ["颜色"]
    color = field(panel, "颜色")
    color.setText("燕麦色")
    assert panel.window.page.preview.toPlainText() == "云朵毛衣今天券后价89.9元，燕麦色都有"
    qtbot.keyClick(color, KEY.Key_Return)
    assert panel.clipboard.texts == ["云朵毛衣今天券后价89.9元，燕麦色都有"]


def test_a_price_that_a_command_changed_is_the_one_that_is_copied(qtbot: QtBot, panel: Panel) -> None:
    search(panel, "3 多少钱")
    qtbot.keyClick(panel.window.page.search, KEY.Key_Return)
    field(panel, "颜色").setText("燕麦色")
    panel.store.book = Book(CARD._replace(links=(CARD.links[0]._replace(price_fen=7900),)))
    qtbot.keyClick(field(panel, "颜色"), KEY.Key_Return)
    search(panel, "3×2")
    panel.store.book = Book(CARD._replace(links=(CARD.links[0]._replace(price_fen=6900),)))
    qtbot.keyClick(panel.window.page.search, KEY.Key_Return)
    assert panel.clipboard.texts[0] == "云朵毛衣今天券后价79元，燕麦色都有"
    assert "一共 138 元" in panel.clipboard.texts[1]


@pytest.mark.parametrize("query", ["3", "3×2"])
def test_an_answer_with_a_hole_is_never_copied(qtbot: QtBot, panel: Panel, query: str) -> None:
    panel.store.book = Book(CARD._replace(links=(CARD.links[0]._replace(product="{券后价}大衣"),)))
    search(panel, query)
    qtbot.keyClick(panel.window, KEY.Key_0, MOD.AltModifier)
    assert not any("{" in text for text in panel.clipboard.texts)
    assert len(panel.clipboard.texts) == (query == "3×2")  # a bill names no product


def test_a_price_that_ends_while_it_is_asked_is_asked_too(qtbot: QtBot, panel: Panel) -> None:
    search(panel, "3 券后几块")
    qtbot.keyClick(panel.window.page.search, KEY.Key_Return)
    field(panel, "颜色").setText("燕麦色")
    panel.now.ms = END
    panel.session.look()
    assert fields(panel) == ["颜色"]  # what is being typed stays
    qtbot.keyClick(field(panel, "颜色"), KEY.Key_Return)
    assert panel.clipboard.texts == []
    assert fields(panel) == ["颜色", "券后价"]
    assert field(panel, "颜色").text() == "燕麦色"
    field(panel, "券后价").setText("99")
    qtbot.keyClick(field(panel, "券后价"), KEY.Key_Return)
    assert panel.clipboard.texts == ["券后99元，燕麦色都有"]


def test_a_price_that_ends_takes_the_general_wording_where_there_is_one(qtbot: QtBot, panel: Panel) -> None:
    search(panel, "3 多少钱")
    qtbot.keyClick(panel.window.page.search, KEY.Key_Return)
    field(panel, "颜色").setText("燕麦色")
    panel.now.ms = END
    qtbot.keyClick(field(panel, "颜色"), KEY.Key_Return)
    assert panel.clipboard.texts == ["价格以页面为准"]
    assert "通用说法" in panel.window.news()


def test_a_price_that_ends_between_two_messages_is_asked(qtbot: QtBot, panel: Panel) -> None:
    search(panel, "3 下播")
    qtbot.keyClick(panel.window.page.search, KEY.Key_Return)
    panel.now.ms = END
    qtbot.keyClick(panel.window.page.search, KEY.Key_Return)
    assert panel.clipboard.texts == ["阿岚播到今晚 11 点"]
    assert fields(panel) == ["券后价"]


def test_big_sale_switches_wordings_while_it_is_on(panel: Panel) -> None:
    panel.store.book = panel.store.book._replace(card=CARD._replace(big_sale=True))
    panel.session.look()
    search(panel, "下播")
    assert panel.window.page.preview.toPlainText().startswith("大促阿岚播到今晚 11 点，订单多")
    panel.now.ms = END
    panel.session.look()
    assert panel.window.page.preview.toPlainText().startswith("{主播}播到")


@pytest.mark.parametrize(
    ("query", "title", "first"),
    [
        ("", "", "在吗"),
        ("在吗", "", "在吗"),
        ("3", "3 号 · 云朵毛衣 · 券后价 89.9 元 · 尺码 S-L · 发货 24小时 · 赠品 发圈 · 库存 120", "多少钱"),
        ("3 在吗", "3 号 · 云朵毛衣 · 券后价 89.9 元 · 尺码 S-L · 发货 24小时 · 赠品 发圈 · 库存 120", "在吗"),
        ("7", "本场没有 7 号链接", ""),
        (
            "3×2 5",
            "3 号链接 2 件、5 号链接 1 件，合计 308.8 元，每满200减30优惠 30 元，实付 278.8 元，以付款页显示为准。",
            "",
        ),
    ],
)
def test_a_number_is_answered_over_the_list(panel: Panel, query: str, title: str, first: str) -> None:
    search(panel, query)
    chosen = panel.window.page.list.chosen()
    assert answered(panel) == title
    assert (chosen.entry.phrase.title if chosen else "") == first


def test_the_answer_is_copied_by_a_key_and_a_basket_by_enter(qtbot: QtBot, panel: Panel) -> None:
    search(panel, "5")
    qtbot.keyClick(panel.window, KEY.Key_0, MOD.AltModifier)
    search(panel, "5×2")
    qtbot.keyClick(panel.window.page.search, KEY.Key_Return)
    assert panel.clipboard.texts == [
        "5 号链接是风衣，券后价 129 元，尺码 M-XL。",
        "5 号链接 2 件，合计 258 元，每满200减30优惠 30 元，实付 228 元，以付款页显示为准。",
    ]
    assert "已复制" in panel.window.news()


def test_an_answer_that_went_old_is_not_copied(qtbot: QtBot, panel: Panel) -> None:
    search(panel, "5×2")
    panel.now.ms = END
    qtbot.keyClick(panel.window.page.search, KEY.Key_Return)
    assert panel.clipboard.texts == []
    assert "已下播" in panel.window.news()


def test_a_link_goes_with_its_query(panel: Panel) -> None:
    search(panel, "3")
    search(panel, "多少钱")
    assert answered(panel) == ""
    assert panel.window.page.preview.toPlainText().startswith("{商品}")
    assert START < END


@pytest.mark.parametrize("width", [320, 400])
@pytest.mark.parametrize("height", [480, 700])
@pytest.mark.parametrize("query", ["3", "3×2 5", "99", "在吗"])
def test_in_a_low_panel_nothing_lies_over_anything(panel: Panel, width: int, height: int, query: str) -> None:
    panel.store.book = Book(CARD._replace(terms="每满200减30，满500减60，券满99减10，会员95折"))
    panel.window.resize(width, height)
    search(panel, query)
    QApplication.processEvents()
    page = panel.window.page
    column = [page.search, page.scenes, panel.window.findChild(QFrame, "answer"), page.list, page.reply]
    shown = [one for one in column if one and one.isVisible()]
    assert page.scenes.isVisible()
    for above, below in pairwise(shown):
        assert above.geometry().bottom() < below.geometry().top()
    assert panel.window.height() == height
    words = panel.window.findChild(QScrollArea, "answer-words")
    title, details = (panel.window.findChild(QLabel, name) for name in ("answer-title", "caption"))
    if words and words.isVisible() and title and details:  # what is not seen is scrolled to, never cut
        for label in (title, *([details] if details.isVisible() else [])):
            assert label.height() >= label.heightForWidth(label.width())
