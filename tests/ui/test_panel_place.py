"""Where a panel stands, with a system that only writes down what is asked of it."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livecs.desktop.berth import Berth, Rect, Screen
from livecs.desktop.screens import screens_now
from livecs.panel_place import PanelPlace
from livecs.settings import settings_from
from livecs.ui.phrases.page import PhrasesPage
from livecs.ui.theme import Theme
from livecs.ui.window import PanelWindow
from tests.finding import take_down

pytestmark = pytest.mark.qt


class FakeDock:
    """Grants what is asked, ten pixels further in."""

    def __init__(self) -> None:
        self.kept: tuple[int, Berth] | None = None
        self.asked = 0
        self.kept_last = Rect(0, 0, 0, 0)
        self.is_late = False
        self.moved: Callable[[], None] = lambda: None

    def reserve(self, window: int, asked: Berth) -> Rect:
        self.kept = window, asked
        self.kept_last = asked.place
        self.asked += 1
        by = 10 if asked.edge == "left" else -10
        return asked.place._replace(x=asked.place.x + by)

    def release(self) -> None:
        self.kept = None

    def width(self) -> int:
        """Of the place that is kept free."""
        return self.kept[1].place.width if self.kept else 0

    def listen(self, moved: Callable[[], None]) -> None:
        self.moved = moved


class World(NamedTuple):
    window: PanelWindow
    place: PanelPlace
    dock: FakeDock
    settings: dict[str, Any]

    def set(self, key: str, value: object) -> None:
        self.window.setting_changed.emit(key, value)
        QApplication.processEvents()


Make = Callable[..., World]


def screens_beside(dock: FakeDock) -> tuple[Screen, ...]:
    """The screen; a system that is late still counts what was given back at the right edge."""
    first, *rest = screens_now()
    width = first.free.width - (dock.kept_last.width if dock.is_late else 0)
    return (first._replace(free=first.free._replace(width=width)), *rest)


@pytest.fixture
def make(page: PhrasesPage, theme: Theme) -> Iterator[Make]:
    made: list[World] = []

    def make_(**changed: object) -> World:
        settings, _ = settings_from(changed)
        window = PanelWindow(page, theme, "douyin", "light")
        window.setting_changed.connect(settings.__setitem__)
        dock = FakeDock()
        world = World(window, PanelPlace(settings, window, 0, partial(screens_beside, dock)), dock, settings)
        made.append(world)
        world.place.show()
        world.place.settle(world.dock)
        QApplication.processEvents()
        return world

    yield make_
    for world in made:
        world.place.close()
        assert world.dock.kept is None
        take_down(world.window)


def outer(window: PanelWindow) -> Rect:
    return Rect(*window.frameGeometry().getRect())  # type: ignore[misc] # four numbers


def area() -> Rect:
    return Rect(*QGuiApplication.primaryScreen().availableGeometry().getRect())  # type: ignore[misc] # four numbers


def test_a_first_start_stands_at_the_right_edge_in_full_height_and_writes_nothing(make: Make) -> None:
    world = make()
    free = area()
    assert world.window.width() == 400
    assert outer(world.window) == (
        free.right - outer(world.window).width,
        free.y,
        outer(world.window).width,
        free.height,
    )
    assert (world.settings["position"], world.settings["collapsed"], world.dock.kept) == ({}, False, None)


def test_the_setting_docks_and_undocks_at_once(make: Make) -> None:
    world = make()
    before = outer(world.window)
    world.set("dock", "left")
    assert world.dock.kept
    window, asked = world.dock.kept
    assert (window, asked.edge, asked.place) == (int(world.window.winId()), "left", before._replace(x=0))
    assert outer(world.window) == before._replace(x=10)  # where the system wants it
    world.dock.moved()
    QApplication.processEvents()
    assert world.dock.asked == 1  # the same place is not asked for twice
    world.set("dock", "none")
    assert world.dock.kept is None
    assert outer(world.window) == before


def test_collapsed_the_strip_has_the_place_and_what_was_typed_stays(make: Make) -> None:
    world = make(dock="right")
    world.window.page.reply.box.setPlainText("亲，稍等")
    world.window.collapse_asked.emit()
    QApplication.processEvents()
    assert world.place.strip
    assert world.dock.kept
    assert (world.dock.kept[0], world.dock.kept[1].place.width) == (int(world.place.strip.winId()), 44)
    assert (world.window.isVisible(), world.settings["collapsed"]) == (False, True)
    world.place.toggle()
    QApplication.processEvents()
    assert (world.place.is_collapsed(), world.window.isVisible(), world.settings["collapsed"]) == (False, True, False)
    assert world.dock.kept[1].place.width == outer(world.window).width
    assert world.window.page.reply.box.toPlainText() == "亲，稍等"


def test_the_other_edge_is_not_taken_by_what_was_ours(make: Make) -> None:
    world = make(dock="left")
    world.set("dock", "right")
    world.dock.is_late = True
    world.window.collapse_asked.emit()
    QApplication.processEvents()
    assert world.dock.kept
    assert world.dock.kept[1].place.right == area().right


def test_a_hand_moves_the_strip_by_its_empty_area_and_it_stays_there(make: Make, qtbot: QtBot) -> None:
    world = make(collapsed=True)
    strip = world.place.strip
    assert strip
    empty, left = QPoint(22, strip.height() - 3), Qt.MouseButton.LeftButton
    before = strip.pos()
    qtbot.mousePress(strip, left, pos=empty)
    qtbot.mouseMove(strip, empty - QPoint(300, 120))
    world.place.look()
    QApplication.processEvents()
    assert strip.pos() == before - QPoint(300, 120)  # whatever comes meanwhile
    qtbot.mouseRelease(strip, left, pos=empty)
    screen, free = QGuiApplication.primaryScreen().name(), area()
    kept = world.settings["strip_position"]
    assert (kept["screen"], kept["x"], kept["y"]) == (screen, strip.x() - free.x, strip.y() - free.y)
    world.window.show()
    world.window.collapse_asked.emit()
    QApplication.processEvents()
    assert strip.pos() == before - QPoint(300, 120)
    world.set("dock", "right")
    docked = strip.pos()
    qtbot.mousePress(strip, left, pos=empty)
    qtbot.mouseMove(strip, empty - QPoint(300, 120))
    assert strip.pos() == docked


def test_hidden_it_keeps_no_room_and_comes_back_to_its_edge(make: Make, qtbot: QtBot) -> None:
    world = make(dock="right")
    world.window.activateWindow()
    qtbot.waitUntil(world.window.isActiveWindow)
    world.place.toggle()
    QApplication.processEvents()
    assert (world.window.isVisible(), world.dock.kept) == (False, None)
    world.place.toggle()
    QApplication.processEvents()
    assert world.window.isVisible()
    assert world.dock.kept


def test_docked_it_stays_where_the_keyboard_can_be_given_back(make: Make, qtbot: QtBot) -> None:
    world = make(dock="left")
    world.window.activateWindow()
    qtbot.waitUntil(world.window.isActiveWindow)
    world.place.give_back = lambda: True
    world.place.toggle()
    assert world.window.isVisible()
    world.set("dock", "none")
    world.place.toggle()
    assert not world.window.isVisible()


def test_where_a_hand_has_put_it_is_remembered(make: Make, qtbot: QtBot) -> None:
    world = make()
    world.window.move(40, 50)
    world.window.resize(380, 520)
    qtbot.waitUntil(lambda: world.settings["position"] != {}, timeout=3000)
    name = QGuiApplication.primaryScreen().name()
    assert world.settings["position"] == {"screen": name, "x": 40, "y": 50, "width": 380, "height": 520}


def test_docked_a_hand_may_make_it_wider_and_it_goes_back_to_its_edge(make: Make, qtbot: QtBot) -> None:
    world = make(dock="right")
    frame = outer(world.window).width - 400
    world.window.resize(500, world.window.height())
    world.window.move(100, 90)
    qtbot.waitUntil(lambda: world.dock.width() == 500 + frame, timeout=3000)
    assert outer(world.window) == (area().right - 510 - frame, area().y, 500 + frame, area().height)


def test_as_it_was_left_it_comes_back_and_a_screen_that_is_gone_does_not_lose_it(make: Make) -> None:
    position = {"screen": "gone", "x": 40, "y": 50, "width": 380, "height": 520}
    world = make(position=position)
    free = area()
    assert world.window.width() == 380
    assert outer(world.window)._replace(width=0) == (free.right - outer(world.window).width, free.y, 0, free.height)
    assert world.settings["position"] == position  # for the day it is plugged in again


def test_on_top_is_switched_without_hiding_the_window(make: Make) -> None:
    world = make()
    for is_on in (False, True):
        world.set("stay_on_top", is_on)
        flags = (world.window.windowFlags(), world.window.windowHandle().flags())
        assert [bool(one & Qt.WindowType.WindowStaysOnTopHint) for one in flags] == [is_on, is_on]
        assert world.window.isVisible()


def test_collapsed_it_starts_as_a_strip(make: Make) -> None:
    world = make(collapsed=True)
    assert world.place.strip
    assert (world.place.is_collapsed(), world.window.isVisible()) == (True, False)
    world.place.strip.open_asked.emit()
    assert (world.place.is_collapsed(), world.window.isVisible()) == (False, True)
