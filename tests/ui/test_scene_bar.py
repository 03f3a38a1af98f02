"""Scenes stand in one row each: the pressed one is among them, the wheel goes through the rest, a button shows all."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from livecs.ui.phrases.scene_bar import SceneBar
from livecs.ui.theme import Theme
from tests.finding import child

pytestmark = pytest.mark.qt
TREE = {f"分类{number}": [f"细分{number}{letter}" for letter in "甲乙丙丁戊己庚辛"] for number in range(15)}


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> SceneBar:
    bar = SceneBar(theme)
    qtbot.addWidget(bar)
    bar.show_tree(TREE, frozenset({"分类9"}))
    bar.resize(376, 100)
    bar.show()
    return bar


def shown(bar: SceneBar) -> list[str]:
    chips = [chip for chip in bar.findChildren(QToolButton) if chip.isVisible() and chip.width()]
    return [chip.text() for chip in chips if chip.objectName() != "scenes-more"]


def rows(bar: SceneBar) -> int:
    chips = [chip for chip in bar.findChildren(QToolButton) if chip.isVisible() and chip.width()]
    return len({chip.mapTo(bar, QPoint()).y() for chip in chips})


def test_three_rows_stand_at_most_and_what_is_pressed_is_seen(qtbot: QtBot, bar: SceneBar) -> None:
    assert rows(bar) == 1
    assert "分类9" not in shown(bar)
    for _ in range(10):
        bar.step(1)
    assert bar.scene == ("分类9",)
    qtbot.waitUntil(lambda: rows(bar) == 3, timeout=2_000)
    assert {"分类9", "全部", "婉拒 F3"} <= {*shown(bar)}
    for _ in range(8):
        bar.step_below(1)
    assert "细分9辛" in shown(bar)


def test_more_shows_all_scenes(qtbot: QtBot, bar: SceneBar) -> None:
    child(bar, QToolButton, "scenes-more").click()
    qtbot.waitUntil(lambda: {*TREE} <= {*shown(bar)}, timeout=2_000)
    assert rows(bar) > 1
    child(bar, QToolButton, "scenes-more").click()
    qtbot.waitUntil(lambda: rows(bar) == 1, timeout=2_000)
    assert not {*TREE} <= {*shown(bar)}


def test_the_wheel_goes_through_the_row_and_stops_at_its_ends(bar: SceneBar) -> None:
    chips = child(bar, QToolButton, "scene-分类0").parentWidget()
    assert chips
    for turned, seen in ((-120 * 30, "分类14"), (120 * 30, "常用")):
        wheel = QWheelEvent(
            QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(chips, wheel)
        assert seen in shown(bar)
        assert len(shown(bar)) > 3  # the row is full at its end, too
