"""A search that found nothing is told when it was meant, once, and never on the way to a longer word."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from livecs.ui.suggest.miss_watch import MissWatch
from livecs.ui.window import PanelWindow

pytestmark = pytest.mark.qt
NEVER_MS, AT_ONCE_MS = 600_000, 0


def heard_by(watch: MissWatch) -> list[str]:
    heard: list[str] = []
    watch.missed.connect(heard.append)
    return heard


# What is searched for and whether nothing was found, one after the other; what is told.
@pytest.mark.parametrize(
    ("searches", "told"),
    [
        ([("以旧换新", True), ("", False)], ["以旧换新"]),
        ([("以", False), ("以旧", True), ("以旧换", True), ("以旧换新", True), ("", False)], ["以旧换新"]),
        ([("以旧", True), ("以旧换新", False), ("", False)], []),
        ([("以旧换新", True), ("退货", False)], []),
        ([("", False)], []),
        ([("换新", True), ("", False), ("", False)], ["换新"]),
        ([("换新", True), ("", False), ("换新", True), ("", False)], ["换新", "换新"]),
    ],
)
def test_giving_up_tells_what_stood(qtbot: QtBot, searches: list[tuple[str, bool]], told: list[str]) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    watch = MissWatch(parent, NEVER_MS)
    heard = heard_by(watch)
    for query, is_miss in searches:
        watch.see(query, is_miss=is_miss)
    assert heard == told


def test_a_resting_hand_tells_it_once(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    watch = MissWatch(parent, AT_ONCE_MS)
    heard = heard_by(watch)
    with qtbot.waitSignal(watch.missed):
        watch.see("以旧换新", is_miss=True)
    watch.see("", is_miss=False)
    assert heard == ["以旧换新"]


# What is typed in which scene and attitude, and what is told once the box is left.
@pytest.mark.parametrize(
    ("query", "key", "told"),
    [
        ("以旧换新", Qt.Key.Key_F7, ["以旧换新"]),
        ("退货", Qt.Key.Key_F7, []),
        ("以旧换新", Qt.Key.Key_F1, []),  # what one attitude lacks, another may have
    ],
)
def test_the_page_watches_its_searches(
    qtbot: QtBot, window: PanelWindow, query: str, key: Qt.Key, told: list[str]
) -> None:
    heard = heard_by(window.page.misses)
    qtbot.keyClick(window, key)
    window.page.search.setText(query)
    window.page.search.setText("")
    assert heard == told


def test_a_customers_message_is_no_search(window: PanelWindow) -> None:
    heard = heard_by(window.page.misses)
    window.page.suggest("😭😭😭")
    window.page.customer.forget()
    window.page.search.left.emit()
    assert heard == []


def test_leaving_the_box_tells_it_too(window: PanelWindow) -> None:
    heard = heard_by(window.page.misses)
    window.page.search.setText("以旧换新")
    window.page.search.clearFocus()
    assert heard == ["以旧换新"]
