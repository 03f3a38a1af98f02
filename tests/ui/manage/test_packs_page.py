"""The packs in a list, switched by a key."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from livecs.faults import Fault
from livecs.phrases.desk import PhrasesDesk
from livecs.phrases.library import Library, index
from livecs.phrases.model import Standing
from livecs.phrases.pack_cards import PackCard
from livecs.ui.manage.packs import Packs
from livecs.ui.manage.packs_page import PacksList, PacksPage
from livecs.ui.theme import Theme
from livecs.ui.window import PanelWindow
from tests.finding import child
from tests.phrases.build import write_pack

pytestmark = pytest.mark.qt
KEY = Qt.Key
FAULT = Fault("a/size.toml", 3, "x", "找不到图片「a.png」", "把图片放到话术包旁边")


@pytest.mark.parametrize(
    ("card", "said"),
    [
        (
            PackCard("a", "安抚", "company", 2, ((Standing.SHIPPED, 2),), (), is_off=False),
            "使用中 公司 · 2 条 · 自带",
        ),
        (PackCard("a", "安抚", "team", 1, ((Standing.UNSIGNED, 1),), (), is_off=True), "已停用 团队 · 1 条 · 未签名"),
        (
            PackCard("a", "安抚", "personal", 3, ((Standing.SIGNED, 2), (Standing.UNTRUSTED, 1)), (), is_off=False),
            "使用中 个人 · 3 条 · 2 条已签名 · 1 条签名对不上，不能复制",
        ),
        (
            PackCard("a", "安抚", "company", 2, ((Standing.SIGNED, 2),), (FAULT,), is_off=False),
            "使用中 公司 · 2 条 · 已签名 · 找不到图片「a.png」。把图片放到话术包旁边",
        ),
        (
            PackCard("", "size.toml", "", 0, (), (FAULT,), is_off=False),
            "有错，没有读入 找不到图片「a.png」。把图片放到话术包旁边",
        ),
    ],
)
def test_a_pack_in_two_lines(qtbot: QtBot, theme: Theme, card: PackCard, said: str) -> None:
    page = PacksPage(theme)
    qtbot.addWidget(page)
    page.show_cards([card])
    (row,) = page.list.rows.rows
    assert f"{row.figure} {row.below}" == said


@pytest.fixture
def packs(tmp_path: Path, window: PanelWindow, page_desk: PhrasesDesk, theme: Theme) -> Packs:
    page_desk.stock(own_packs(tmp_path))
    window.page.restock()
    return Packs(page_desk, theme, window)


@pytest.fixture
def page_desk(window: PanelWindow) -> PhrasesDesk:
    return window.page._desk


def own_packs(folder: Path) -> Library:
    write_pack(folder, "one", "one-1", "one-2")
    write_pack(folder, "two", "two-1")
    (folder / "odd.toml").write_text("schema = 1\n", encoding="utf8")
    return index([folder], folder / "cache")


def test_the_space_bar_switches_the_chosen_pack(qtbot: QtBot, window: PanelWindow, packs: Packs) -> None:
    changed: list[tuple[str, object]] = []
    window.setting_changed.connect(lambda key, value: changed.append((key, value)))
    packs.open()
    rows = child(window, PacksList)
    said = child(window, PacksPage).findChildren(QLabel)[0]
    assert said.text() == "3 个话术包，用着 2 个，3 条话术"
    qtbot.keyClick(rows, KEY.Key_Space)
    assert (window.news(), changed) == ("已停用「包」，它的话术不再出现", [("packs_off", ["one"])])
    assert window.page.list.model().rowCount() == 1
    assert said.text() == "3 个话术包，用着 1 个，1 条话术"
    assert rows.currentIndex().row() == 0
    qtbot.keyClick(rows, KEY.Key_Return)
    assert (window.news(), changed[1:]) == ("已启用「包」", [("packs_off", [])])
    assert window.page.list.model().rowCount() == 3


def test_a_file_that_was_not_read_cannot_be_switched(qtbot: QtBot, window: PanelWindow, packs: Packs) -> None:
    packs.open()
    rows = child(window, PacksList)
    qtbot.keyClick(rows, KEY.Key_End)
    assert rows.rows.rows[rows.currentIndex().row()].title == "odd.toml"
    before = window.news()
    qtbot.keyClick(rows, KEY.Key_Space)
    assert window.news() == before
