"""What livecs asks of Windows for an edge of the screen, and what it hears back; not a proof that it runs there."""

import ctypes
import struct

import pytest
from PySide6.QtCore import QByteArray

from livecs.desktop.berth import Rect, Screen, berth
from livecs.desktop.windows.dock import WindowsDock
from livecs.desktop.windows.libraries import Libraries

pytestmark = pytest.mark.qt
WINDOW, OTHER = 0x3C4D, 0x5E6F
NEW, REMOVE, QUERY, SET, ACTIVATE, MOVED = 0, 1, 2, 3, 6, 9
CALL = 0x804B
DATA = "<I4xQII4iQ"  # APPBARDATA on 64-bit Windows: size, window, message, edge, rectangle, parameter
SCREEN = Screen("one", Rect(0, 0, 1920, 1080), Rect(0, 0, 1920, 1040))


class FakeShell:
    """A task bar 40 pixels high below, and 60 pixels wide at the left."""

    def __init__(self) -> None:
        self.calls: list[int] = []
        self.asked: list[tuple[int, ...]] = []

    def SHAppBarMessage(self, message: int, data: int) -> int:
        size, window, call, edge, left, top, right, bottom, _ = struct.unpack(DATA, ctypes.string_at(data, 48))
        assert (size, window, call) == (48, WINDOW, CALL)
        self.calls.append(message)
        if message in {QUERY, SET}:
            self.asked.append((edge, left, top, right, bottom))
            ctypes.memmove(data + 24, struct.pack("<4i", max(left, 60), top, right, min(bottom, 1040)), 16)
        return 1


@pytest.fixture
def shell() -> FakeShell:
    return FakeShell()


@pytest.fixture
def dock(qapp: object, shell: FakeShell) -> WindowsDock:
    assert qapp
    return WindowsDock(Libraries(shell, shell, shell))


def hears(dock: WindowsDock, number: int, wparam: int = 0, window: int = WINDOW) -> object:
    content = ctypes.create_string_buffer(struct.pack("<QI4xQQIii4x", window, number, wparam, 0, 0, 0, 0))
    return dock.nativeEventFilter(QByteArray(b"windows_generic_MSG"), ctypes.addressof(content))


@pytest.mark.parametrize(
    ("edge", "asked", "granted"),
    [
        ("left", [(0, 0, 0, 400, 1080), (0, 60, 0, 460, 1040)], Rect(60, 0, 400, 1040)),
        ("right", [(2, 1520, 0, 1920, 1080), (2, 1520, 0, 1920, 1040)], Rect(1520, 0, 400, 1040)),
    ],
)
def test_the_place_is_the_one_that_windows_grants(
    dock: WindowsDock, shell: FakeShell, edge: str, asked: list[tuple[int, ...]], granted: Rect
) -> None:
    assert dock.reserve(WINDOW, berth(edge, SCREEN, 400, (SCREEN,))) == granted
    assert shell.calls == [NEW, QUERY, SET]
    assert shell.asked == asked
    dock.reserve(WINDOW, berth(edge, SCREEN, 44, (SCREEN,)))
    dock.release()
    dock.release()
    assert shell.calls == [NEW, QUERY, SET, QUERY, SET, REMOVE]


def test_windows_is_told_and_tells_while_the_panel_is_docked(dock: WindowsDock, shell: FakeShell) -> None:
    moved: list[str] = []
    dock.listen(lambda: moved.append("moved"))
    dock.reserve(WINDOW, berth("left", SCREEN, 400, (SCREEN,)))
    shell.calls.clear()
    heard = [
        hears(dock, 0x0006),
        hears(dock, 0x0047),
        hears(dock, CALL, 1),
        hears(dock, CALL, 2),  # a program fills the screen
        hears(dock, CALL, 1, OTHER),
        hears(dock, 0x0047, window=OTHER),
    ]
    assert heard == [False, False, True, True, False, False]
    assert shell.calls == [ACTIVATE, MOVED]
    assert moved == ["moved"]
    dock.release()
