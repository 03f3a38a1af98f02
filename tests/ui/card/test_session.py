"""The chip follows the clock, warns, and is made longer by a key."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livecs.phrases.card import Card
from livecs.phrases.card_rows import Book
from tests.phrases.cards import CARD, END, START
from tests.ui.card.conftest import Panel

pytestmark = pytest.mark.qt
MINUTE = 60_000
F9 = Qt.Key.Key_F9


def timer(panel: Panel) -> QTimer:
    found = panel.session.findChild(QTimer)
    assert found
    return found


@pytest.mark.parametrize(
    ("now_ms", "text", "warns", "waits"),
    [
        (START - 1, "晚8点场 · 0:01 后开播", False, 1),
        (START + 30_000, "晚8点场 · 3:00 后下播", False, 30_000),
        (END - 9 * MINUTE, "快下播 · 还有 9 分", True, MINUTE),
        (END, "已下播", False, 0),
    ],
)
def test_the_chip_wakes_when_it_changes_and_not_before(
    panel: Panel, now_ms: int, text: str, warns: bool, waits: int
) -> None:
    panel.now.ms = now_ms
    panel.session.look()
    chip = panel.session.chip
    assert chip.text() == text
    assert chip.accessibleName() == f"本场信息：{text}"
    assert bool(chip.property("warns")) is warns
    assert chip.icon().isNull() is not warns
    assert (timer(panel).interval() if timer(panel).isActive() else 0) == waits


def test_the_end_is_told_once(panel: Panel) -> None:
    told: list[str] = []
    panel.session.told.connect(told.append)
    for now_ms in (END - 11 * MINUTE, END - 10 * MINUTE, END - 9 * MINUTE, END, END + MINUTE):
        panel.now.ms = now_ms
        panel.session.look()
    assert [said.split("，")[0] for said in told] == ["快下播了", "已下播"]


def test_a_clock_set_back_and_forth_does_no_harm(panel: Panel) -> None:
    for now_ms in (END + 10**9, 0, START + MINUTE):
        panel.now.ms = now_ms
        panel.session.look()
    assert panel.session.chip.text() == "晚8点场 · 2:59 后下播"
    assert panel.desk.card == CARD


def test_f9_makes_it_longer_and_nothing_else(qtbot: QtBot, panel: Panel) -> None:
    panel.now.ms = END - 5 * MINUTE
    panel.session.look()
    qtbot.keyClick(panel.window, F9)
    assert panel.store.book.card.ends_at_ms == END + 30 * MINUTE
    assert panel.session.chip.text() == "晚8点场 · 0:35 后下播"
    assert panel.window.news() == "下播时间改到 23:30"
    panel.now.ms = END + 90 * MINUTE
    panel.session.look()
    qtbot.keyClick(panel.window, F9)
    assert panel.store.book.card.ends_at_ms == END + 30 * MINUTE
    assert "没有正在播的场次" in panel.window.news()


def test_a_disk_that_refuses_is_said(qtbot: QtBot, panel: Panel) -> None:
    panel.store.refuses = True
    qtbot.keyClick(panel.window, F9)
    assert "存不下" in panel.window.news()
    assert panel.desk.card == CARD


def test_what_a_command_changed_is_shown(panel: Panel) -> None:
    panel.window.page.search.setText("下播")
    panel.store.book = Book(CARD._replace(host="小满"))
    panel.session.look()
    assert panel.window.page.preview.toPlainText().startswith("小满播到")
    panel.store.book = Book(Card())
    panel.session.look()
    assert panel.session.chip.text() == "未填本场"


def test_what_a_command_changed_reaches_the_chip_by_itself(qtbot: QtBot, panel: Panel) -> None:
    with qtbot.waitSignal(panel.session.changed, timeout=2000):
        panel.store.book = Book(Card())
    assert panel.session.chip.text() == "未填本场"


@pytest.mark.parametrize("width", [320, 400])
@pytest.mark.parametrize("is_big_sale", [True, False])
def test_the_chip_stands_whole_in_the_top_line(panel: Panel, width: int, is_big_sale: bool) -> None:
    panel.store.book = Book(CARD._replace(big_sale=is_big_sale))
    panel.window.step_platform(-1)  # the longest name
    panel.window.resize(width, 700)
    for now_ms in (START - 15 * 60 * MINUTE, START, END - MINUTE, END):
        panel.now.ms = now_ms
        panel.session.look()
        QApplication.processEvents()
        assert panel.session.chip.width() >= panel.session.chip.sizeHint().width()
        assert panel.window.width() == width
