"""What the page 话术 says of a phrase that is not the shop's own word, and what it copies of it."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from livecs.jobs.copy_reply import CopyReply
from livecs.phrases.desk import PhrasesDesk
from livecs.phrases.library import Library
from livecs.phrases.model import Standing
from livecs.ui.phrases.page import PhrasesPage
from livecs.ui.phrases.row_menu import row_menu
from livecs.ui.theme import Theme
from tests.approval import LINTER
from tests.fakes import FakeClipboard, FakeUsage

pytestmark = pytest.mark.qt
KEY, MOD = Qt.Key, Qt.KeyboardModifier


class Shown:
    """The page over a library whose phrases all stand alike."""

    def __init__(self, library: Library, theme: Theme, standing: Standing, text: str = "", *, verifying: bool) -> None:
        self.clipboard = FakeClipboard()
        copy = CopyReply(self.clipboard, FakeUsage(), lambda: 1)
        copy.linter = LINTER
        desk = PhrasesDesk()
        entries = [entry._replace(standing=standing) for entry in library.entries if entry.phrase.id == "ship"]
        if text:
            entries = [entry._replace(phrase=entry.phrase._replace(text=text)) for entry in entries]
        desk.stock(Library(tuple(entries)))
        self.page = PhrasesPage(desk, copy, theme, "douyin")
        self.news: list[str] = []
        self.page.told.connect(self.news.append)
        self.page.restock(verifying=verifying)
        self.page.search.setText("发货")

    def tag(self) -> str:
        return self.page.list._rows.face(0).tag


class Case(NamedTuple):
    """How a phrase stands, and what comes of Enter."""

    standing: Standing
    text: str
    verifying: bool
    tag: str
    copied: list[str]
    said: str


SHIPPED, SIGNED, UNSIGNED = Standing.SHIPPED, Standing.SIGNED, Standing.UNSIGNED
UNTRUSTED, DRAFT = Standing.UNTRUSTED, Standing.DRAFT
PLAIN = "付款后尽快发出"


@pytest.mark.parametrize(
    "case",
    [
        Case(SHIPPED, "", False, "发货", [PLAIN], "已复制"),
        Case(SIGNED, "", False, "发货", [PLAIN], "已复制"),
        Case(UNSIGNED, "", False, "未签名 发货", [PLAIN], "已复制"),
        Case(DRAFT, "", False, "未审 发货", [PLAIN], "已复制"),
        Case(DRAFT, "顶级面料", False, "未审 发货", [], "违禁提示"),
        Case(UNTRUSTED, "", False, "签名不符 发货", [], "主管在话术管理里重新审核"),
        Case(UNTRUSTED, "", True, "核对中 发货", [], "正在核对签名"),
    ],
)
def test_a_standing_is_marked_in_a_word_and_only_what_may_be_sent_is_copied(
    qtbot: QtBot, library: Library, theme: Theme, case: Case
) -> None:
    shown = Shown(library, theme, case.standing, case.text, verifying=case.verifying)
    qtbot.keyClick(shown.page.search, KEY.Key_Return)
    assert (shown.tag(), shown.clipboard.texts) == (case.tag, case.copied)
    assert case.said in shown.news[-1]


def test_what_is_not_trusted_does_not_reach_the_reply_box_either(qtbot: QtBot, library: Library, theme: Theme) -> None:
    shown = Shown(library, theme, UNTRUSTED, verifying=False)
    qtbot.keyClick(shown.page.search, KEY.Key_Return, MOD.ShiftModifier)
    assert shown.page.reply.box.toPlainText() == ""
    assert "签名对不上" in shown.news[-1]


def test_a_screen_reader_hears_the_mark(library: Library, theme: Theme) -> None:
    shown = Shown(library, theme, DRAFT, verifying=False)
    rows = shown.page.list._rows
    assert rows.data(rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == f"1 未审 什么时候发货：{PLAIN}"


def test_a_change_is_asked_for_by_the_menu_of_a_row(library: Library, theme: Theme) -> None:
    page = Shown(library, theme, SIGNED, verifying=False).page
    wanted: list[object] = []
    page.edit_wanted.connect(wanted.append)
    deeds = {one.text(): one for one in row_menu(page).actions()}
    assert list(deeds) == ["复制\tEnter", "放进回复框再改\tShift+Enter", "建议修改\tF4", "固定到常用，再按取消\tCtrl+B"]
    deeds["建议修改\tF4"].trigger()
    assert wanted == [page.list.chosen().entry]  # type: ignore[union-attr]  # a row is chosen
