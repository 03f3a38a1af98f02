"""The whole panel without a mouse: Tab comes to every control and stays in none, and what it passes by has a key."""

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from livecs.app import Panel
from livecs.desktop.paths import Profile
from livecs.parts import Parts
from livecs.ui.pages import Pages
from livecs.ui.vault.vault_page import VaultPage
from tests.finding import child
from tests.panels import open_panel
from tests.test_app import NOON_MS, profile  # noqa: F401 (a fixture)
from tests.ui.returns.images import painted

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
    "promise": "↑ ↓ in the form",
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
    found = (one for one in window.findChildren(QWidget) if one.window() is window.window())
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


def visible(name: str) -> QWidget | None:
    """What is shown of a name."""
    return next((one for one in QApplication.allWidgets() if one.objectName() == name and one.isVisible()), None)


def focused() -> str:
    """The name of what has the focus."""
    at = QApplication.focusWidget()
    return at.objectName() if at else ""


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


class Shown(NamedTuple):
    """A view that is shown for a while: its name, what opens it, and what has the focus after each Esc."""

    name: str
    keys: Sequence[str]
    back: Sequence[str]


SHOWN = (
    Shown("fill", ("Ctrl+1", "Ctrl+K", "type:hdj", "Return"), ("search",)),
    Shown("promise-form", ("Ctrl+K", "type:wlmgx", "Return", "type:24", "Return", "Ctrl+M"), ("search",)),
    Shown("official", ("Ctrl+3", "Ctrl+N"), ("week-paste",)),
    Shown("vault", ("menu:数据与密钥",), ("week-paste",)),
    Shown("packs-page", ("menu:话术包",), ("week-paste",)),
    Shown("stage", ("Ctrl+1", "Ctrl+K", "type:thyf", "F4", "End", "type:s"), ("search",)),
    Shown("review", ("F4", "Ctrl+S", "Ctrl+4", "Return"), ("search",)),
    Shown("review-note", ("Return", "Ctrl+T"), ("review-return", "search")),
    Shown("case", ("Ctrl+L", "Down", "Return"), ("cases-rows",)),
    Shown("picture", ("Return", "copy", "Ctrl+V", "tab:evidence-tiles", "Down", "Return"), ("evidence-tiles",)),
)


class Walk:
    """Goes through all pages and the windows beside them, and keeps what could not be reached."""

    def __init__(self, panel: Panel, qtbot: QtBot) -> None:
        assert panel._vault
        self._window, self._threads, self._qtbot = panel.window, panel._vault._threads, qtbot
        self.seen: set[str] = set()
        self.left: dict[str, list[str]] = {}

    def do(self, key: str) -> None:
        """Press a key where the focus is, once what came before is done; ``type:`` types, ``menu:`` chooses."""
        self.settle()
        at = QApplication.focusWidget() or self._window
        kind, _, text = key.partition(":")
        if kind == "type":
            QTest.keyClicks(at, text)
        elif kind == "menu":
            next(one for one in self._window.more_menu().actions() if one.text() == text).trigger()
        elif kind == "tab":
            for _ in takewhile(lambda _: focused() != text, range(MOST)):
                QTest.keyClick(QApplication.focusWidget() or at, Qt.Key.Key_Tab)
            rows = child(at.window(), QAbstractItemView, text).model()
            self._qtbot.waitUntil(lambda: rows.rowCount() > 0)  # a picture is read on a thread of its own
        elif kind == "copy":
            QGuiApplication.clipboard().setImage(painted(300, 200))
        else:
            pressed = QKeySequence(key)[0]  # type: ignore[index]  # the stubs do not know it
            QTest.keyClick(at, pressed.key(), pressed.keyboardModifiers())

    def settle(self) -> None:
        """Wait until nothing is being read or written."""
        for _ in range(3):  # an answer may ask again
            self._qtbot.waitUntil(lambda: self._threads.activeThreadCount() == 0)
            QApplication.processEvents()
        if QApplication.focusWidget() is None:  # the part of a window manager
            self._window.activateWindow()
            QApplication.processEvents()

    def page(self, name: str, shown: QWidget) -> None:
        """See one that is shown."""
        self.settle()
        shown.activateWindow()
        if not shown.isAncestorOf(QApplication.focusWidget() or self._window):
            shown.focusNextChild()
        self.seen.add(name)
        if missed := unreached(shown):
            self.left[name] = missed

    def through(self, view: Shown) -> list[str]:
        """Open a view, see it, and leave it by Esc; gives what had the focus after each."""
        for key in view.keys:
            self.do(key)
        self._qtbot.waitUntil(lambda: visible(view.name) is not None)
        shown = visible(view.name)
        assert shown
        self.page(view.name, shown if isinstance(shown, VaultPage) else shown.window())  # it covers the panel
        after = []
        for _ in view.back:
            self.do("Esc")
            self.settle()
            after.append(focused())
        assert not visible(view.name)
        return after

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


def test_what_is_shown_for_a_while_is_left_by_esc_step_by_step(panel: Panel, qtbot: QtBot) -> None:
    walk = Walk(panel, qtbot)
    assert {view.name: walk.through(view) for view in SHOWN} == {view.name: [*view.back] for view in SHOWN}
    assert walk.left == {}


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
