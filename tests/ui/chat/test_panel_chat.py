"""The desktop's abilities behind the panel: the hotkey with its conflicts, and what recordings may see."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton, QWidget

from livecs.desktop.abilities import Kind
from livecs.desktop.clipboard import SystemClipboard
from livecs.desktop.hotkey import Taken
from livecs.desktop.key_names import refusal
from livecs.desktop.paths import Profile
from livecs.desktop.system import System, null_system
from livecs.panel_chat import PanelChat, why_blind
from livecs.panel_settings import PanelSettings
from livecs.parts import Parts
from livecs.ui.chat.chat_line import ChatLine
from livecs.ui.privacy import Privacy
from livecs.ui.strip import Strip
from livecs.ui.wide_window import WideWindow
from livecs.ui.window import PanelWindow
from tests.finding import child

pytestmark = pytest.mark.qt
DAY_MS = 86_400_000
WANTED, FREE = "Ctrl+Alt+K", "Ctrl+Alt+L"


class FakeHotkey:
    def __init__(self) -> None:
        self.taken = ""
        self.others = {WANTED}
        self.pressed: Callable[[], None] = lambda: None

    def take(self, keys: str) -> Taken:
        if said := refusal(keys):
            return Taken(ok=False, sentence=said, proposals=(FREE,))
        if keys in self.others:
            return Taken(ok=False, sentence=f"{keys} 已被其他程序占用；可以换成 {FREE}", proposals=(FREE,))
        self.taken = keys
        return Taken(ok=True)

    def release(self) -> None:
        self.taken = ""

    def listen(self, pressed: Callable[[], None]) -> None:
        self.pressed = pressed


class FakeCapture:
    def __init__(self) -> None:
        self.can = True
        self.excluded: dict[int, bool] = {}

    def exclude(self, window: int, *, is_excluded: bool) -> bool:
        self.excluded[window] = is_excluded
        return self.can


class World:
    """A panel on a desktop with a hotkey and a way past recordings."""

    def __init__(self, window: PanelWindow, root: Path, kind: Kind = Kind.X11) -> None:
        self.window = window
        self.now_ms = 0
        self.parts = Parts(Profile(root), lambda: self.now_ms)
        window.setting_changed.connect(self.parts.keep_setting)
        self.privacy = Privacy(window.theme, window)
        self.settings = PanelSettings(self.parts, window, self.parts.card(), self.privacy)
        self.hotkey, self.capture = FakeHotkey(), FakeCapture()
        self.system = null_system(kind, SystemClipboard())
        if kind is Kind.X11:
            self.system = self.system._replace(hotkey=self.hotkey, capture=self.capture)

    def begin(self) -> PanelChat:
        chat = self._chat(self.system)
        chat.join(self.settings, self.privacy)
        return chat

    def _chat(self, system: System) -> PanelChat:
        return PanelChat(self.parts, self.window, self.window.page.sending._copy, system, "看不到别的窗口")

    def line(self) -> QToolButton | None:
        return self.window.findChild(QToolButton, "chat-line-words")


@pytest.fixture
def world(window: PanelWindow, tmp_path: Path) -> World:
    return World(window, tmp_path)


def test_a_free_hotkey_is_taken_and_calls_the_panel(world: World) -> None:
    world.hotkey.others.clear()
    chat = world.begin()
    assert (world.hotkey.taken, chat.session.hotkey, world.settings.offers.has_hotkey) == (WANTED, WANTED, True)
    assert world.line() is None
    world.window.page.reply.box.setFocus()
    world.hotkey.pressed()
    assert world.window.focusWidget() is world.window.page.search
    assert world.parts.settings["offers_off"] == ["hotkey"]


def test_a_conflict_is_told_with_a_proposal_that_one_key_takes(world: World) -> None:
    chat = world.begin()
    assert world.settings.offers.has_hotkey is False
    assert child(world.window, QToolButton, "chat-line-words").accessibleName() == (
        f"{WANTED} 被占用了 · 换成 {FREE} F11"
    )
    world.window.accept_asked.emit()
    assert (world.hotkey.taken, world.parts.settings["hotkey"], chat.session.hotkey) == (FREE, FREE, FREE)
    assert world.window.news() == f"呼出键换成了 {FREE}"


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("Ctrl+Foo", "「Ctrl+Foo」不是按键"),
        ("K", "K 不能做呼出键"),
        ("Alt+A", "Alt+A 不能做呼出键"),
        (WANTED, f"{WANTED} 被占用了"),
    ],
)
def test_a_hotkey_that_cannot_be_says_why_not_once_a_day(world: World, keys: str, said: str) -> None:
    world.parts.settings["hotkey"] = keys
    chat = world.begin()
    line = child(world.window, QToolButton, "chat-line-words")
    assert line.accessibleName() == f"{said} · 换成 {FREE} F11"
    told = []
    for keys_now, day in ((keys, 0), (keys, 1), (keys, 1), ("Ctrl+Alt+Foo", 1)):
        child(world.window, ChatLine).hide()
        world.now_ms = day * DAY_MS
        chat._take_first(keys_now)
        told.append(not child(world.window, ChatLine).isHidden())
    assert told == [False, True, False, True]


def test_the_settings_take_and_let_go(world: World) -> None:
    chat = world.begin()
    take = world.settings.session.take_hotkey
    assert take(WANTED).startswith(f"{WANTED} 已被其他程序占用")
    assert (take(FREE), world.hotkey.taken) == ("", FREE)
    assert (take(""), world.hotkey.taken, chat.session.hotkey) == ("", "", "")


def test_none_that_is_set_is_none_that_is_missed(world: World) -> None:
    world.parts.settings["hotkey"] = ""
    assert world.begin().session.hotkey == ""
    assert world.line() is None


def test_where_there_is_none_the_way_is_told_once(window: PanelWindow, tmp_path: Path) -> None:
    world = World(window, tmp_path, Kind.WAYLAND)
    chat = world.begin()
    assert "livecs toggle" in window.news()
    assert world.parts.settings["offers_off"] == ["hotkey_taken"]
    window.tell("")
    chat._take_first(WANTED)
    assert window.news() == ""
    chat.session.learn()
    assert window.news() == "看不到别的窗口"


def test_a_broadcast_is_not_shown_the_panel(world: World) -> None:
    world.begin()
    number = int(world.window.winId())
    assert world.capture.excluded == {}
    world.privacy.follow(is_running=True)
    assert world.capture.excluded[number] is True
    wide = WideWindow("售后登记", QWidget(), world.window)
    strip = Strip(world.window.theme)
    for one in (wide, strip):
        one.show()  # neither is asked to take the keyboard
        assert world.capture.excluded[int(one.winId())] is True
    wide.hide()
    world.privacy.follow(is_running=False)
    assert set(world.capture.excluded.values()) == {False}
    later = Strip(world.window.theme)
    later.show()
    assert int(later.winId()) not in world.capture.excluded
    for one in (strip, later):
        one.hide()
        one.deleteLater()


def test_where_every_window_is_recorded_nothing_is_watched(world: World) -> None:
    world.capture.can = False
    world.begin()
    world.privacy.follow(is_running=True)
    wide = WideWindow("售后登记", QWidget(), world.window)
    wide.show()
    assert list(world.capture.excluded) == [int(world.window.winId())]  # asked once, in vain


@pytest.mark.parametrize(
    ("platform", "environ", "is_blind"),
    [("linux", {"DISPLAY": ":0"}, False), ("linux", {"WAYLAND_DISPLAY": "w"}, True), ("win32", {}, False)],
)
def test_who_sees_no_windows_says_why(platform: str, environ: dict[str, str], is_blind: bool) -> None:
    assert bool(why_blind(platform, environ)) is is_blind
