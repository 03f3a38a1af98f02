import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from livecs.phrases.library import Library
from livecs.ui.phrases.page import PhrasesPage
from livecs.ui.window import PanelWindow
from tests.fakes import FakeClipboard, FakeUsage
from tests.ui.conftest import NOW_MS

pytestmark = pytest.mark.qt
KEY, MOD = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def news(page: PhrasesPage) -> list[str]:
    news: list[str] = []
    page.told.connect(news.append)
    return news


def titles(page: PhrasesPage) -> list[str]:
    model = page.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("query", "key", "copied"),
    [
        ("什么时候", KEY.Key_Return, ["付款后尽快发出"]),
        ("smshfh", KEY.Key_Return, ["付款后尽快发出"]),
        ("tuihuo", KEY.Key_Return, ["运费我们来出"]),
        ("没有这样的话术", KEY.Key_Return, []),
        ("", KEY.Key_Return, []),  # the first favourite has placeholders, which ask first
    ],
)
def test_enter_copies_what_was_found(
    qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard, query: str, key: Qt.Key, copied: list[str]
) -> None:
    window.page.search.setText(query)
    qtbot.keyClick(window.page.search, key)
    assert clipboard.texts == copied


def test_a_copy_is_counted_and_told(qtbot: QtBot, window: PanelWindow, usage: FakeUsage, news: list[str]) -> None:
    window.page.search.setText("发货")
    qtbot.keyClick(window.page.search, KEY.Key_Return)
    assert usage.uses == [("ship", NOW_MS)]
    assert news == ["已复制「什么时候发货」"]
    assert window.page.search.selectedText() == "发货"


def test_arrows_choose_and_the_preview_follows(qtbot: QtBot, window: PanelWindow) -> None:
    page = window.page
    page.search.setText("退货")
    first = page.preview.toPlainText()
    qtbot.keyClick(page.search, KEY.Key_Down)
    assert [first, page.preview.toPlainText()] == ["运费我们来出", "地址在售后单里"]
    for _ in range(9):
        qtbot.keyClick(page.search, KEY.Key_Down)
    assert page.preview.toPlainText() == "个人原因的运费由您承担，有运费险可以赔付"


def test_alt_and_a_number_copy_that_row(qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard) -> None:
    window.page.search.setText("退货")
    for key in (KEY.Key_2, KEY.Key_9):  # there is no ninth row
        qtbot.keyClick(window, key, MOD.AltModifier)
    assert clipboard.texts == ["地址在售后单里"]


def test_a_double_click_copies(qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard) -> None:
    page = window.page
    page.search.setText("退货")
    spot = page.list.visualRect(page.list.model().index(1, 0)).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert clipboard.texts == ["地址在售后单里"]
    assert page.search.hasFocus()


class TestPlaceholders:
    @pytest.fixture(autouse=True)
    def asked(self, qtbot: QtBot, window: PanelWindow) -> None:
        window.page.search.setText("活动价")
        qtbot.keyClick(window.page.search, KEY.Key_Return)

    @pytest.mark.parametrize(
        ("typed", "copied"),
        [
            (["89", "12"], ["亲😊，今天89元，12前有效"]),
            (["", ""], ["亲，价格以页面显示为准"]),
            (["89", ""], ["亲，价格以页面显示为准"]),
            (["8{9}", "12"], []),
        ],
    )
    def test_values_are_asked_in_order_with_tab(
        self, qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard, typed: list[str], copied: list[str]
    ) -> None:
        for number, value in enumerate(typed):
            if number:
                qtbot.keyClick(window.focusWidget(), KEY.Key_Tab)
            qtbot.keyClicks(window.focusWidget(), value)
        qtbot.keyClick(window.focusWidget(), KEY.Key_Return)
        assert clipboard.texts == copied

    def test_the_preview_shows_what_is_known(self, qtbot: QtBot, window: PanelWindow) -> None:
        qtbot.keyClicks(window.focusWidget(), "89")
        assert window.page.preview.toPlainText() == "亲😊，今天89元，{活动结束日}前有效"

    def test_what_is_missing_is_named_and_focused(
        self, qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard, news: list[str]
    ) -> None:
        window.page.search.setText("尺码")
        window.page.search.setFocus()
        qtbot.keyClick(window.page.search, KEY.Key_Return)
        qtbot.keyClick(window.focusWidget(), KEY.Key_Return)
        assert (clipboard.texts, news) == ([], ["「尺码」还没填好，填了才能复制"])
        assert window.focusWidget().objectName() == "fill-尺码"

    def test_escape_asks_no_more(self, qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard) -> None:
        qtbot.keyClick(window.focusWidget(), KEY.Key_Escape)
        assert not window.page.fill_form.isVisible()
        assert window.page.search.hasFocus()
        assert clipboard.texts == []

    def test_news_from_behind_takes_nothing_from_what_is_typed(self, qtbot: QtBot, window: PanelWindow) -> None:
        qtbot.keyClicks(window.focusWidget(), "89")
        window.page.show_again()
        qtbot.keyClicks(window.focusWidget(), "0")
        assert window.page.fill_form.values() == {"活动价": "890", "活动结束日": ""}
        assert "890元" in window.page.preview.toPlainText()

    def test_another_row_asks_no_more(self, window: PanelWindow) -> None:
        window.page.search.setText("退货")
        assert not window.page.fill_form.isVisible()
        assert window.page.search.hasFocus()


class TestReplyBox:
    def test_shift_enter_brings_the_phrase_and_its_first_placeholder(self, qtbot: QtBot, window: PanelWindow) -> None:
        page = window.page
        page.search.setText("活动价")
        qtbot.keyClick(page.search, KEY.Key_Return, MOD.ShiftModifier)
        selected = [page.reply.box.textCursor().selectedText()]
        for _ in range(2):
            qtbot.keyClick(page.reply.box, KEY.Key_Tab)
            selected.append(page.reply.box.textCursor().selectedText())
        assert selected == ["{活动价}", "{活动结束日}", "{活动价}"]

    def test_a_reply_with_a_hole_is_not_copied(
        self, qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard, news: list[str]
    ) -> None:
        window.page.reply.box.setPlainText("今天{活动价}元")
        qtbot.keyClick(window.page.reply.box, KEY.Key_Return, MOD.ControlModifier)
        assert (clipboard.texts, news) == ([], ["「活动价」还没填，填好再复制"])
        assert window.page.reply.box.textCursor().selectedText() == "{活动价}"

    def test_ctrl_enter_copies_the_edited_phrase_and_counts_it(
        self, qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard, usage: FakeUsage
    ) -> None:
        page = window.page
        page.search.setText("发货")
        qtbot.keyClick(page.search, KEY.Key_Return, MOD.ShiftModifier)
        qtbot.keyClicks(page.reply.box, " ok")
        qtbot.keyClick(page.reply.box, KEY.Key_Return, MOD.ControlModifier)
        assert clipboard.texts == ["付款后尽快发出 ok"]
        assert usage.uses == [("ship", NOW_MS)]

    def test_own_words_count_for_no_phrase(
        self, qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard, usage: FakeUsage
    ) -> None:
        page = window.page
        page.search.setText("发货")
        qtbot.keyClick(page.search, KEY.Key_Return, MOD.ShiftModifier)
        page.reply.box.clear()
        page.reply.box.setPlainText("我自己写的")
        qtbot.mouseClick(page.reply.button, Qt.MouseButton.LeftButton)
        assert (clipboard.texts, usage.uses) == (["我自己写的"], [])

    def test_an_empty_reply_is_not_copied(
        self, qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard, news: list[str]
    ) -> None:
        qtbot.keyClick(window.page.reply.box, KEY.Key_Return, MOD.ControlModifier)
        assert (clipboard.texts, news) == ([], ["回复框是空的，先写一句"])
        assert not window.page.reply.button.isEnabled()

    def test_it_grows_from_three_to_eight_lines(self, window: PanelWindow) -> None:
        heights = []
        for lines in (1, 3, 5, 8, 20):
            window.page.reply.box.setPlainText("\n".join("行" * lines))
            heights.append(window.page.reply.box.height())
        assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]


def test_attitudes_flip_within_the_situation(qtbot: QtBot, window: PanelWindow) -> None:
    page = window.page
    page.search.setText("运费谁出")
    seen = []
    for key in (KEY.Key_F1, KEY.Key_F3):
        page.search.setText("退货")
        qtbot.keyClick(window, key)
        seen.append(page.list.chosen())
    assert [found.entry.phrase.id for found in seen if found] == ["freight-agree", "freight-refuse"]
    qtbot.keyClick(window, KEY.Key_F3)
    assert len(titles(page)) == 3


def test_scenes_narrow_the_list_and_escape_widens_it(qtbot: QtBot, window: PanelWindow) -> None:
    page = window.page
    everything = titles(page)
    for _ in range(4):
        qtbot.keyClick(window, KEY.Key_Right, MOD.AltModifier)
    assert (page.scenes.scene, titles(page)) == (("退换",), ["退货运费谁出", "退货地址在哪", "退货运费婉拒"])
    qtbot.keyClick(window, KEY.Key_Down, MOD.AltModifier)
    assert (page.scenes.scene, titles(page)) == (("退换", "运费"), ["退货运费谁出", "退货运费婉拒"])
    qtbot.keyClick(page.search, KEY.Key_Escape)
    assert titles(page) == everything


def test_escape_clears_the_query_before_the_scene(qtbot: QtBot, window: PanelWindow) -> None:
    page = window.page
    page.scenes.step(4)
    page.search.setText("运费")
    states = []
    for _ in range(2):
        qtbot.keyClick(page.search, KEY.Key_Escape)
        states.append((page.search.text(), page.scenes.scene))
    assert states == [("", ("退换",)), ("", ())]


def test_a_platform_has_its_own_wording(qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard) -> None:
    window.page.set_platform("pdd")
    window.page.search.setText("发货")
    qtbot.keyClick(window.page.search, KEY.Key_Return)
    assert clipboard.texts == ["拼单成功后尽快发出"]


def test_pinned_phrases_keep_their_places(qtbot: QtBot, window: PanelWindow) -> None:
    page = window.page
    for query in ("地址", "发货"):
        page.search.setText(query)
        qtbot.keyClick(window, KEY.Key_B, MOD.ControlModifier)
    page.search.clear()
    assert titles(page)[:2] == ["退货地址在哪", "什么时候发货"]
    page.search.setText("地址")
    qtbot.keyClick(window, KEY.Key_B, MOD.ControlModifier)
    page.search.clear()
    assert titles(page)[0] == "什么时候发货"


def test_an_enter_before_the_phrases_came_is_not_lost(
    qtbot: QtBot, window: PanelWindow, library: Library, clipboard: FakeClipboard
) -> None:
    page = window.page
    page._desk.stock(Library())
    page.restock(loading=True)
    page.search.setText("smshfh")
    qtbot.keyClick(page.search, KEY.Key_Return)
    page._desk.stock(library)
    page.restock()
    page.restock()
    assert clipboard.texts == ["付款后尽快发出"]


def test_the_chosen_phrase_survives_a_refresh(window: PanelWindow) -> None:
    page = window.page
    page.search.setText("退货")
    page.list.choose(2)
    page.restock()
    assert page.list.currentIndex().row() == 2


@pytest.mark.parametrize(
    ("query", "loading", "said"),
    [("", True, "正在准备"), ("没有", False, "没有找到「没有」"), ("", False, "还没有话术")],
)
def test_an_empty_list_says_what_to_do(page: PhrasesPage, query: str, loading: bool, said: str) -> None:
    page._desk.stock(Library())
    page.search.setText(query)
    page.restock(loading=loading)
    assert said in page.list.empty_text


class TestBeforeThePhrasesCame:
    @pytest.fixture(autouse=True)
    def empty(self, window: PanelWindow) -> None:
        window.page._desk.stock(Library())
        window.page.restock(loading=True)
        window.page.search.setText("smshfh")

    def come(self, window: PanelWindow, library: Library) -> None:
        window.page._desk.stock(library)
        window.page.restock(loading=True)
        window.page.restock()
        window.page.restock()

    def test_alt_and_a_number_is_not_lost(
        self, qtbot: QtBot, window: PanelWindow, library: Library, clipboard: FakeClipboard
    ) -> None:
        qtbot.keyClick(window, KEY.Key_1, MOD.AltModifier)
        self.come(window, library)
        assert clipboard.texts == ["付款后尽快发出"]

    def test_shift_enter_is_not_lost(self, qtbot: QtBot, window: PanelWindow, library: Library) -> None:
        qtbot.keyClick(window.page.search, KEY.Key_Return, MOD.ShiftModifier)
        self.come(window, library)
        assert window.page.reply.box.toPlainText() == "付款后尽快发出"

    def test_whoever_went_on_is_left_alone(
        self, qtbot: QtBot, window: PanelWindow, library: Library, clipboard: FakeClipboard
    ) -> None:
        qtbot.keyClick(window.page.search, KEY.Key_Return)
        window.page.reply.box.setFocus()
        self.come(window, library)
        assert clipboard.texts == []
        assert window.page.reply.box.hasFocus()


class TestFillFormKeys:
    @pytest.fixture(autouse=True)
    def half_filled(self, qtbot: QtBot, window: PanelWindow) -> None:
        window.page.search.setText("活动价")
        qtbot.keyClick(window.page.search, KEY.Key_Return)
        qtbot.keyClicks(window.focusWidget(), "89")

    def test_the_same_row_again_keeps_what_was_typed(self, qtbot: QtBot, window: PanelWindow) -> None:
        qtbot.keyClick(window, KEY.Key_1, MOD.AltModifier)
        assert window.page.search.hasFocus()  # the general wording was sent, as Enter would have done

    def test_shift_enter_takes_it_to_the_reply_box(self, qtbot: QtBot, window: PanelWindow) -> None:
        qtbot.keyClick(window.focusWidget(), KEY.Key_Return, MOD.ShiftModifier)
        assert window.page.reply.box.toPlainText() == "亲😊，今天89元，{活动结束日}前有效"
        assert window.page.reply.box.textCursor().selectedText() == "{活动结束日}"

    def test_leaving_shows_the_phrase_as_it_is(self, qtbot: QtBot, window: PanelWindow) -> None:
        qtbot.keyClick(window.focusWidget(), KEY.Key_Escape)
        assert "{活动价}" in window.page.preview.toPlainText()

    def test_a_brace_is_named(self, qtbot: QtBot, window: PanelWindow, news: list[str]) -> None:
        qtbot.keyClicks(window.focusWidget(), "{")
        qtbot.keyClick(window.focusWidget(), KEY.Key_Return)
        assert news == ["「活动价」里不能有花括号，去掉再复制"]


def test_a_key_held_down_copies_once(window: PanelWindow, clipboard: FakeClipboard) -> None:
    window.page.search.setText("发货")
    for held in (False, True, True):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, KEY.Key_Return, MOD.NoModifier, "\r", held)
        QCoreApplication.sendEvent(window.page.search, event)
    assert len(clipboard.texts) == 1


def test_ctrl_enter_in_the_search_copies_the_reply(qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard) -> None:
    window.page.reply.box.setPlainText("我写的")
    qtbot.keyClick(window.page.search, KEY.Key_Return, MOD.ControlModifier)
    assert clipboard.texts == ["我写的"]


def test_full_width_braces_are_holes_too(qtbot: QtBot, window: PanelWindow, clipboard: FakeClipboard) -> None:
    window.page.reply.box.setPlainText("现价｛活动价｝元")
    qtbot.keyClick(window.page.reply.box, KEY.Key_Return, MOD.ControlModifier)
    assert clipboard.texts == []
