"""Small fields: days as people write them, words that survive untouched, platforms."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from livecs.ui.manage.fields import PlatformChips, Words, iso_day
from tests.finding import take_down

pytestmark = pytest.mark.qt


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2027-02-01", "2027-02-01"),
        (" 2027-2-1 ", "2027-02-01"),
        ("2027/2/1", "2027-02-01"),
        ("2027年2月1日", "2027-02-01"),
        ("2027.12.31", "2027-12-31"),
        ("", ""),
        ("2027-02-30", "2027-02-30"),  # no day: said when it is submitted
        ("下周", "下周"),
    ],
)
def test_a_day_is_read_as_people_write_it(typed: str, day: str) -> None:
    assert iso_day(typed) == day


@pytest.fixture
def parent(qapp: object) -> Iterator[QWidget]:
    assert qapp
    parent = QWidget()
    yield parent
    take_down(parent)


@pytest.mark.parametrize("words", [(), ("差价",), ("差价", "降价"), ("满100、减10", "a,b")])
def test_words_nobody_touched_come_back_as_they_were(parent: QWidget, words: tuple[str, ...]) -> None:
    field = Words("words", "词", "、，,", "、", parent)
    field.show_words(words)
    assert field.words() == words


@pytest.mark.parametrize("typed", ["差价、降价", "差价，降价,", " 差价 ,、降价"])
def test_words_are_parted_by_any_mark(parent: QWidget, typed: str) -> None:
    field = Words("words", "词", "、，,", "、", parent)
    field.setText(typed)
    assert field.words() == ("差价", "降价")


def test_no_platform_means_all_and_a_press_on_all_means_none(parent: QWidget, qtbot: QtBot) -> None:
    chips = PlatformChips("chips", "平台", parent)
    chips.show_platforms(("pdd",))
    qtbot.mouseClick(chips.chips["douyin"], Qt.MouseButton.LeftButton)
    assert chips.platforms() == ("douyin", "pdd")
    everything = chips.findChild(type(chips.chips["pdd"]), "chip-all")
    assert everything is not None
    assert not everything.isChecked()
    qtbot.mouseClick(everything, Qt.MouseButton.LeftButton)
    assert (chips.platforms(), everything.isChecked()) == ((), True)
