"""What each system is asked so that a click leaves the keyboard where it is; X11 for real: tests/e2e/test_chat.py."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow

from livecs.desktop.macos.mode import MacosWindowMode
from livecs.desktop.window_mode import NullWindowMode
from livecs.desktop.windows.libraries import Libraries
from livecs.desktop.windows.mode import WindowsWindowMode
from livecs.desktop.windows.windows import Windows

pytestmark = pytest.mark.qt
NO_FOCUS = Qt.WindowType.WindowDoesNotAcceptFocus
TOPMOST, NO_ACTIVATE, APP_WINDOW = 0x8, 0x08000000, 0x00040000


class FakeUser32:
    def __init__(self) -> None:
        self.styles: list[int] = [TOPMOST]
        self.front = 0

    def GetWindowLongPtrW(self, _window: int, index: int) -> int:
        assert index == -20
        return self.styles[-1]

    def SetWindowLongPtrW(self, _window: int, index: int, style: int) -> int:
        assert index == -20
        self.styles.append(style)
        return self.styles[-2]

    def IsWindow(self, _window: int) -> int:
        return 1

    def SetForegroundWindow(self, window: int) -> int:
        self.front = window
        return 1


class FakeMacos:
    def __init__(self, *, is_panel: bool) -> None:
        self.is_panel, self.mask = is_panel, 0x1F

    def named(self, class_name: str) -> int:
        assert class_name == "NSPanel"
        return 3

    def send(self, receiver: int, message: str, *arguments: int) -> int:
        if message == "setStyleMask:":
            assert receiver == 9
            self.mask = arguments[0]
        answers = {"window": 9, "isKindOfClass:": 0xAB00 | self.is_panel, "styleMask": self.mask}
        return answers.get(message, 0)

    def text_of(self, text: int) -> str:
        raise AssertionError(text)

    def text(self, text: str) -> int:
        raise AssertionError(text)


@pytest.fixture
def window(qapp: object) -> Iterator[QWindow]:
    assert qapp
    window = QWindow()
    window.create()
    yield window
    window.destroy()


def test_windows_is_asked_for_a_style_and_keeps_the_others(window: QWindow) -> None:
    user32 = FakeUser32()
    libraries = Libraries(user32, user32, user32)
    mode = WindowsWindowMode(libraries, Windows(libraries))
    assert mode.let_take(window, takes_keyboard=True)
    assert mode.let_take(window, takes_keyboard=False)
    assert window.flags() & NO_FOCUS
    assert mode.let_take(window, takes_keyboard=True)
    assert not window.flags() & NO_FOCUS
    assert user32.styles == [TOPMOST, TOPMOST | NO_ACTIVATE | APP_WINDOW, TOPMOST | APP_WINDOW]
    mode.bring(5)
    assert user32.front == 5


@pytest.mark.parametrize("is_panel", [True, False])
def test_macos_is_asked_for_a_panel_that_activates_nothing(window: QWindow, is_panel: bool) -> None:
    macos = FakeMacos(is_panel=is_panel)
    mode = MacosWindowMode(macos)
    assert mode.let_take(window, takes_keyboard=False) is is_panel
    assert macos.mask == (0x9F if is_panel else 0x1F)
    mode.let_take(window, takes_keyboard=True)
    assert macos.mask == 0x1F


def test_where_it_cannot_be_done_nothing_is(window: QWindow) -> None:
    assert not NullWindowMode().let_take(window, takes_keyboard=False)
    assert not window.flags() & NO_FOCUS
