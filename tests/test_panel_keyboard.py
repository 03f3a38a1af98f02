"""The whole panel without a mouse: Tab comes to every control and stays in none, and what it passes by has a key."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from livecs.app import Panel
from livecs.desktop.paths import Profile
from livecs.parts import Parts
from livecs.ui.pages import Pages
from tests.panels import open_panel
from tests.test_app import NOON_MS, profile  # noqa: F401 (a fixture)

pytestmark = [pytest.mark.qt, pytest.mark.panel]
MOST = 400
# What Tab passes by is pressed by these keys; a name ends where a number or a value begins.
KEYED = {
    "page": "Ctrl+1, ← →",
    "scene": "Alt+→ ↓, F1 to F3",
    "state": "Alt+→",
    "cases": "on the button",
    "due": "Alt+→",
    "status": "Alt+↓",
    "kind": "F7",
    "platform": "F6",
    "limit": "F6, F7",
    "rounds": "1, 2",
    "stats": "1 to 5",
    "report": "← →",
    "import": "← → in the row",
    "return": "← → in the row",
    "card": "← → in the row",
    "case": "1 to 9, ← → in the row, F1 to F3",
    "search": "a sign, nothing is done",
}


@pytest.fixture
def panel(qapp: QApplication, qtbot: QtBot, profile: Profile) -> Iterator[Panel]:  # noqa: F811
    panel = open_panel(qapp, qtbot, Parts(profile, lambda: NOON_MS, is_demo=True))
    qtbot.waitUntil(profile.database.exists, timeout=20_000)
    yield panel
    panel.close()


def controls(window: QWidget) -> list[QWidget]:
    """What can be used in a window now."""
    found = (one for one in window.findChildren(QWidget) if one.window() is window)
    return [one for one in found if one.isVisibleTo(window) and one.isEnabled() and not one.visibleRegion().isEmpty()]


def tabbed(key: Qt.Key) -> list[QWidget]:
    """Where a key comes to until it begins again."""
    seen: list[QWidget] = []
    for _ in range(MOST):
        at = QApplication.focusWidget()
        if at is None or at in seen:
            break
        seen.append(at)
        QTest.keyClick(at, key)
    return seen


def family(button: QWidget) -> str:
    """The begin of its name, or of the field that it is a part of."""
    at: QWidget | None = button
    while at and not at.objectName():
        at = at.parentWidget()
    return at.objectName().partition("-")[0] if at else ""


def unreached(window: QWidget) -> list[str]:
    """What neither Tab comes to, there and back, nor has a key of its own."""
    there, back = tabbed(Qt.Key.Key_Tab), tabbed(Qt.Key.Key_Backtab)
    assert len(there) > 0
    assert set(there) == set(back)
    left = [one for one in controls(window) if one not in there and not one.focusProxy()]
    stops = [one for one in left if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    pressed = [one for one in left if isinstance(one, QAbstractButton) and family(one) not in KEYED]
    return [f"{type(one).__name__} {one.objectName()} {one.accessibleName()}" for one in stops + pressed]


class Walk:
    """Goes through all pages and the windows beside them, and keeps what could not be reached."""

    def __init__(self, panel: Panel, qtbot: QtBot) -> None:
        assert panel._vault
        self._window, self._threads, self._qtbot = panel.window, panel._vault._threads, qtbot
        self.seen: set[str] = set()
        self.left: dict[str, list[str]] = {}

    def page(self, name: str, shown: QWidget) -> None:
        """See one that is shown."""
        for _ in range(3):  # an answer may ask again
            self._qtbot.waitUntil(lambda: self._threads.activeThreadCount() == 0)
            QApplication.processEvents()
        shown.activateWindow()
        if not shown.isAncestorOf(QApplication.focusWidget() or self._window):
            shown.focusNextChild()
        self.seen.add(name)
        if missed := unreached(shown):
            self.left[name] = missed

    def beside(self, open_: Callable[[], object]) -> None:
        """See the window that a deed opens, with its sections."""
        open_()
        wide = next(one for one in QApplication.topLevelWidgets() if one is not self._window and one.isVisible())
        sections = [one for one in wide.findChildren(Pages) if one.bar.objectName() == "sections"]
        for pages in sections:
            for name in tuple(pages._buttons):
                pages.turn_to(name)
                self.page(f"{wide.windowTitle()} {name}", wide)
        if not sections:
            self.page(wide.windowTitle(), wide)
        wide.hide()


def test_every_control_is_reached_without_a_mouse(panel: Panel, qtbot: QtBot) -> None:
    window, rooms = panel.window, panel._rooms
    assert rooms
    walk = Walk(panel, qtbot)
    for name in ("phrases", "returns", "week", "handover", "manage"):
        window.pages.turn_to(name)
        walk.page(name, window)
    deeds = [
        one
        for one in window.findChildren(QAbstractButton)
        if f"{one.text()} {one.toolTip()}".endswith(("Ctrl+N", "Ctrl+R", "Ctrl+I"))
    ]
    deeds = [one for one in deeds if one.isVisible()]
    asks = (window.cases_asked, window.card_asked, window.settings_asked)
    week = (rooms._week._on_behind_wanted, rooms.import_week, rooms.import_returns)
    for open_ in (*(one.click for one in deeds), *(one.emit for one in asks), *week):
        walk.beside(open_)
    assert walk.left == {}
    assert len(walk.seen) == 21
