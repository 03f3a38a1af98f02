"""The platforms' limits as the shop fills them in, with keys alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livecs.ui.returns.limits_page import LimitsPage
from livecs.ui.theme import Theme
from tests.finding import take_down
from tests.ui.returns.cases_world import NOW_MS

pytestmark = pytest.mark.qt
KEY, MOD = Qt.Key, Qt.KeyboardModifier
OLD = "douyin escalated 48 2026-11-01 平台举证"


class Shown:
    """The page over a setting."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self._qtbot = qtbot
        self.rows, self.told = [OLD, "什么都不是"], list[str]()
        self.page = LimitsPage(lambda: self.rows, lambda: NOW_MS, theme)
        self.page.kept.connect(self._keep)
        self.page.told.connect(self.told.append)
        self.page.show()
        self.page.activateWindow()
        self.page.setFocus()

    def _keep(self, rows: list[str]) -> None:
        self.rows = rows

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self._qtbot.keyClick(QApplication.focusWidget() or self.page, key)

    def fill(self, hours: str, title: str) -> None:
        self.page.hours.setText(hours)
        self.page.title.setText(title)
        self.press(KEY.Key_Return)


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme) -> Iterator[Shown]:
    shown = Shown(qtbot, theme)
    yield shown
    take_down(shown.page)


def test_one_is_filled_in_for_a_platform_and_a_status(shown: Shown) -> None:
    shown.press(KEY.Key_F6, KEY.Key_F7)
    shown.fill("36", " 回  电 ")
    assert shown.rows == [OLD, "pdd persuading 36 2026-11-22 回 电", "什么都不是"]
    assert [row.title for row in shown.page.list.rows.rows] == [
        "抖音 · 平台介入 · 48 小时",
        "拼多多 · 劝留中 · 36 小时",
    ]
    assert shown.told == ["已存：拼多多 · 劝留中 · 36 小时。从下一次登记或改到这个状态起算"]
    assert (shown.page.hours.text(), shown.page.title.text()) == ("", "")


def test_a_second_one_takes_the_place_of_the_first(shown: Shown) -> None:
    shown.page.status.choose("escalated")
    shown.fill("24", "举证")
    assert shown.rows == ["douyin escalated 24 2026-11-22 举证", "什么都不是"]


@pytest.mark.parametrize(
    ("hours", "title", "said"),
    [
        ("", "举证", "时限写 1 到 1440 小时"),
        ("0", "举证", "时限写 1 到 1440 小时"),
        ("99999", "举证", "时限写 1 到 1440 小时"),
        ("48", " ", "写一下到时间前要办的事，提醒时就这样说"),
    ],
)
def test_what_is_none_is_said_and_stays_to_be_mended(shown: Shown, hours: str, title: str, said: str) -> None:
    shown.fill(hours, title)
    assert shown.told == [said]
    assert shown.rows == [OLD, "什么都不是"]
    assert shown.page.title.text() == title


def test_one_is_dropped(shown: Shown) -> None:
    shown.page.list.setFocus()
    shown.press(KEY.Key_Delete)
    assert shown.rows == ["什么都不是"]
    shown.press(KEY.Key_Delete)
    assert shown.rows == ["什么都不是"]
