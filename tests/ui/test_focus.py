"""The two modes of the panel, with a system that writes down what it was asked."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from livecs.ui.focus import Focus, Ways, takes_text
from livecs.ui.window import PanelWindow

pytestmark = pytest.mark.qt


class FakeSystem:
    def __init__(self) -> None:
        self.modes: list[bool] = []
        self.is_able = True
        self.wanted: Callable[[], None] = lambda: None
        self.ways = Ways(self._let_take, lambda _: None, self._listen)

    def _let_take(self, _window: object, takes_keyboard: bool) -> bool:
        self.modes.append(takes_keyboard)
        return self.is_able

    def _listen(self, wanted: Callable[[], None]) -> None:
        self.wanted = wanted


@pytest.fixture
def system() -> FakeSystem:
    return FakeSystem()


@pytest.fixture
def focus(window: PanelWindow, system: FakeSystem) -> Iterator[Focus]:
    focus = Focus(window, system.ways)
    yield focus
    focus.deleteLater()


def press(window: PanelWindow, widget: QWidget) -> None:
    """Press as the system does, at a place of the window."""
    at = widget.mapTo(window, QPoint(4, widget.height() // 2))
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QApplication.processEvents()


def test_a_field_takes_the_keyboard_and_nothing_else_does(
    window: PanelWindow, focus: Focus, system: FakeSystem
) -> None:
    focus.leave()
    for widget in (window.page.list.viewport(), window.page.preview.viewport(), window._news):
        press(window, widget)
        assert focus.is_click
    press(window, window.page.reply.box.viewport())
    assert (focus.is_click, system.modes) == (False, [False, True])
    assert window.focusWidget() is window.page.reply.box


@pytest.mark.parametrize("call", ["hotkey", "task bar"])
def test_whoever_is_called_takes_the_keyboard(window: PanelWindow, focus: Focus, system: FakeSystem, call: str) -> None:
    called: list[bool] = []
    focus.leave()
    focus.called.connect(lambda: called.append(focus.is_click))
    if call == "hotkey":
        window.come_forward()
    else:
        system.wanted()
    assert called == [True]  # before the mode changes: the window in front is still the other one
    assert not focus.is_click
    assert not window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_a_window_that_was_hidden_is_told_again(window: PanelWindow, focus: Focus, system: FakeSystem) -> None:
    focus.leave()
    window.hide()
    window.show()
    assert system.modes == [False, False]


def test_the_mode_follows_the_keyboard(window: PanelWindow, focus: Focus) -> None:
    other = QWidget()
    focus._on_focus_window(None)
    assert focus.is_click
    other.winId()
    focus._on_focus_window(other.windowHandle())  # a menu, or a wide window
    assert focus.is_click
    focus._on_focus_window(window.windowHandle())
    assert not focus.is_click
    assert QGuiApplication.focusWindow() is window.windowHandle()
    assert focus.has_keyboard()


def test_where_the_system_cannot_there_is_one_mode(focus: Focus, system: FakeSystem) -> None:
    system.is_able = False
    focus.leave()
    assert not focus.is_click


def test_what_takes_text(window: PanelWindow) -> None:
    page = window.page
    assert [takes_text(one) for one in (page.search, page.reply.box.viewport(), page.scenes, None)] == [
        True,
        True,
        False,
        False,
    ]
    page.search.setReadOnly(True)
    assert not takes_text(page.search)
