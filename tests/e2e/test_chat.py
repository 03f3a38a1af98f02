"""The panel beside a chat of another program: real windows, real keys, a real clipboard."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from livecs.desktop.instance import Instance
from livecs.desktop.paths import Profile, shipped
from livecs.desktop.x11.connection import Connection
from livecs.parts import Parts
from livecs.phrases.library import index
from tests.e2e.screen import VirtualScreen, end, wait_until

pytestmark = pytest.mark.window
FREIGHT = "看退货原因：质量、错发我们出，个人原因您出；有运费险的话能赔一部分，以保单为准。"
LEARNED = ["快手 · chat"]
OLD = "旧内容"
BANNED = "亲，加我微信"
FIRST_ROW, SEARCH = (200, 136), (200, 55)  # in the panel
BROWSER_S = 60.0  # a first start of Chromium beside seven other jobs
UP_TO_LEARN = 2  # from the end of the menu
# A page whose title tells how many characters stand in its field, once that has the caret.
PAGE = """<!doctype html><meta charset="utf-8"><title>客服工作台</title>
<textarea style="width: 90%; height: 400px"></textarea>
<script>
  const field = document.querySelector("textarea");
  const tell = () => { document.title = `小鹿 ${field.value.length} 客服工作台`; };
  field.addEventListener("focus", tell);
  field.addEventListener("input", tell);
</script>
"""
QUIET_BROWSER = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--password-store=basic",
)


class Desk:
    """A screen with a chat that has the caret, and the panel beside it."""

    def __init__(self, screen: VirtualScreen, root: Path) -> None:
        self.screen = screen
        self.profile = Profile(root / "profile")
        self._kept = root / "chat.txt"
        self.chat_window = self.panel = 0

    def open(self, **settings: object) -> None:
        self.profile.root.mkdir(exist_ok=True)
        given = {"chat_windows": LEARNED, "pinned": ["agree-freight-03"], "theme": "light"} | settings
        self.profile.settings.write_text(json.dumps(given), encoding="utf-8")
        index([shipped("phrasebanks")], self.profile.cache)
        self.screen.start([sys.executable, "-m", "livecs", "--profile", self.profile.root])
        self.panel = self.screen.wait_window("livecs")
        door = Path(tempfile.gettempdir(), Instance(self.profile.lock)._name)
        wait_until(door.exists, "the panel is wired", self.screen.output)
        wait_until(self._takes_keyboard, "the panel knows that it has the keyboard", self.screen.output)

    def open_chat(self, lag_ms: int = 0) -> subprocess.Popen[bytes]:
        """Open a chat; it has the keyboard, and the panel has seen that."""
        self._kept.unlink(missing_ok=True)
        process = self.screen.start([sys.executable, "-m", "tests.desktop.chat_window", self._kept, str(lag_ms)])
        self.chat_window = self.screen.wait_window("chat")
        self.wait_beside()
        return process

    def wait_beside(self) -> None:
        """Wait until the panel knows that somebody else has the keyboard."""
        wait_until(lambda: not self._takes_keyboard(), "the panel leaves the keyboard to others", self.screen.output)

    def chat(self) -> str:
        return self._kept.read_text(encoding="utf-8") if self._kept.exists() else ""

    def wait_chat(self, text: str) -> None:
        wait_until(lambda: self.chat() == text, f"the chat holds {text!r}", self.screen.output)

    def wait_keyboard(self, window: int) -> None:
        wait_until(lambda: self.screen.active_window() == window, "it has the keyboard", self.screen.output)

    def click(self, x: int, y: int) -> None:
        """Click into the panel."""
        self.screen.click(self.panel, x, y)

    def settings(self) -> dict[str, object]:
        settings: dict[str, object] = json.loads(self.profile.settings.read_text(encoding="utf-8"))
        return settings

    def is_titled(self, start: str) -> bool:
        """Whether the window in front has a title that begins so."""
        window = self.screen.active_window()
        return window is not None and self.screen.window_name(window).startswith(start)

    def is_in_page(self) -> bool:
        """Click into the page in front, and see whether it says that its field has the caret."""
        window = self.screen.active_window()
        if window:
            self.screen.click(window, 200, 400)
        return self.is_titled("小鹿 0 客服工作台")

    def learns(self) -> bool:
        """Click into the chat, which an open menu swallows, and see what is known of it."""
        self.screen.click(self.chat_window, 50, 50)
        return self.settings()["chat_windows"] == ["抖音 · chat"]

    def is_mended(self) -> bool:
        """Copy all in the chat and have it put back mended, which takes the rules to be loaded; see what came."""
        for key in ("ctrl+a", "ctrl+c", "ctrl+alt+k"):
            self.screen.key(key)
        self.wait_keyboard(self.panel)
        for key in ("F11", "Escape"):
            self.screen.key(key)
        self.wait_keyboard(self.chat_window)
        return self.chat() not in ("", BANNED)

    def _takes_keyboard(self) -> bool:
        """Whether the panel's hints say that a click gives it the keyboard."""
        server = Connection(self.screen.env["DISPLAY"])
        hints = server.numbers(self.panel, "WM_HINTS")
        server.close()
        return bool(hints[1])


@pytest.fixture
def screen() -> Iterator[VirtualScreen]:
    with VirtualScreen() as screen:
        yield screen


@pytest.fixture
def desk(screen: VirtualScreen, tmp_path: Path) -> Desk:
    return Desk(screen, tmp_path)


def test_from_the_chat_by_the_hotkey_and_back_into_it(desk: Desk) -> None:
    desk.open()
    desk.open_chat()
    desk.screen.key("ctrl+alt+k")
    desk.wait_keyboard(desk.panel)
    desk.screen.key("ctrl+alt+k")
    desk.wait_keyboard(desk.chat_window)
    desk.screen.key("ctrl+alt+k")
    desk.wait_keyboard(desk.panel)
    desk.screen.type_text("thyf")
    desk.screen.key("Return")
    desk.wait_chat(FREIGHT)
    assert desk.screen.active_window() == desk.chat_window
    desk.screen.type_text("ok")
    desk.wait_chat(f"{FREIGHT}ok")  # the caret is where it was, and no Enter came there
    desk.screen.key("ctrl+alt+k")
    desk.wait_keyboard(desk.panel)
    desk.screen.key("Escape")  # empties the search
    desk.screen.key("Escape")
    desk.wait_keyboard(desk.chat_window)
    assert desk.screen.wait_window("livecs") == desk.panel  # as by Alt+Tab or a task bar


def test_a_click_on_a_phrase_leaves_the_caret_and_the_old_clipboard_where_they_are(desk: Desk) -> None:
    desk.open(restore_clipboard=True)
    for lag_ms in (0, 600, 1500):
        chat = desk.open_chat(lag_ms)
        desk.screen.copy(OLD)
        desk.click(*FIRST_ROW)
        desk.wait_chat(FREIGHT)
        desk.screen.wait_clipboard(lambda text: text == OLD)
        desk.screen.type_text("ok")
        desk.wait_chat(f"{FREIGHT}ok")
        assert desk.chat() == f"{FREIGHT}ok"
        end(chat)
        wait_until(lambda: not desk.screen.windows("chat"), "the chat is gone", desk.screen.output)


def test_a_chat_is_learned_by_one_click_and_what_is_written_there_is_checked(desk: Desk) -> None:
    Parts(desk.profile, lambda: 0).rules()  # built now, not while somebody waits for them
    desk.open(chat_windows=[], check_chat=True)
    desk.open_chat()
    desk.click(*FIRST_ROW)
    desk.screen.wait_clipboard(lambda text: text == FREIGHT)
    assert (desk.chat(), desk.screen.active_window()) == ("", desk.chat_window)  # copied: nothing was learned yet
    desk.click(*SEARCH)
    desk.wait_keyboard(desk.panel)
    for key in ("F10", *["Up"] * UP_TO_LEARN, "Return"):
        desk.screen.key(key)
    wait_until(desk.learns, "it is learned", desk.screen.output)
    desk.screen.copy(BANNED)
    desk.screen.key("ctrl+v")
    desk.wait_chat(BANNED)
    wait_until(desk.is_mended, "the chat holds other words", desk.screen.output)
    assert "加我微信" not in desk.chat()


def test_the_same_in_a_real_browser(desk: Desk, tmp_path: Path) -> None:
    page = tmp_path / "chat.html"
    page.write_text(PAGE, encoding="utf-8")
    desk.open(chat_windows=["抖音 · chromium · 客服"], restore_clipboard=True)
    desk.screen.start(["chromium", *QUIET_BROWSER, f"--user-data-dir={tmp_path / 'browser'}", page.as_uri()])
    wait_until(lambda: desk.is_titled("客服工作台"), "the page is there", desk.screen.output, BROWSER_S)
    wait_until(desk.is_in_page, "the field has the caret", desk.screen.output)
    desk.wait_beside()
    desk.screen.copy(OLD)
    desk.click(*FIRST_ROW)
    wait_until(lambda: desk.is_titled(f"小鹿 {len(FREIGHT)} 客服工作台"), "the phrase is there", desk.screen.output)
    desk.screen.wait_clipboard(lambda text: text == OLD)
    assert desk.is_titled(f"小鹿 {len(FREIGHT)} ")  # what came back is not put into the page, too
