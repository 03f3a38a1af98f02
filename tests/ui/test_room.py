"""A low window: what gives way, and that nothing is drawn over anything else."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from livecs.ui.phrases.room import Room
from livecs.ui.theme import Theme
from livecs.ui.window import PanelWindow
from tests.finding import child

pytestmark = pytest.mark.qt


def parts(window: PanelWindow) -> list[QWidget]:
    """What is seen of the page, from top to bottom."""
    page = window.page
    named = ("attitudes", "findings", "copy", "fill")
    found = [one for name in named for one in page.findChildren(QWidget, name)]
    seen = [page.search, page.scenes, page.list, page.preview, page.reply.box, *found]
    return sorted((one for one in seen if one.isVisible()), key=lambda one: top(window, one))


def top(window: PanelWindow, part: QWidget) -> int:
    return part.mapTo(window, QPoint(0, 0)).y()


def settle(window: PanelWindow, width: int, height: int) -> None:
    window.resize(width, height)
    for _ in range(3):  # a layout asks for another one
        QApplication.processEvents()


@pytest.mark.parametrize(("size", "percent"), [((320, 480), 100), ((320, 480), 160), ((400, 600), 160)])
@pytest.mark.parametrize("query", ["", "退货运费", "价"])
def test_nothing_stands_over_anything_else(
    window: PanelWindow, theme: Theme, query: str, size: tuple[int, int], percent: int
) -> None:
    theme.resize(percent)
    page = window.page
    page.prepare()
    page.search.setText(query)
    page.take_chosen()
    settle(window, *size)
    for one, below in pairwise(parts(window)):
        assert top(window, one) + one.height() <= top(window, below), (one.objectName(), below.objectName())
    assert page.reply.box.height() >= page.reply.box.minimumHeight()
    assert page.list.viewport().height() >= page.list.sizeHintForRow(0)
    theme.resize(100)


def test_what_gave_way_comes_back_in_a_high_window(window: PanelWindow, theme: Theme) -> None:
    theme.resize(160)
    page = window.page
    page.prepare()
    page.search.setText("退货运费")
    settle(window, 400, 860)
    before = [type(one).__name__ for one in parts(window)]
    settle(window, 320, 480)
    low = child(page, Room).level
    settle(window, 400, 860)
    assert low > 0
    assert [type(one).__name__ for one in parts(window)] == before
    assert child(page, QPushButton, "copy").isVisible()
    theme.resize(100)
