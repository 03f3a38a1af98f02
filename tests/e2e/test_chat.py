"""The panel beside a chat of another program: real windows, real keys, a real clipboard."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from livecs.desktop.paths import Profile, shipped
from livecs.phrases.library import index
from tests.e2e.screen import VirtualScreen, wait_until

pytestmark = pytest.mark.window
FREIGHT = "看退货原因：质量、错发我们出，个人原因您出；有运费险的话能赔一部分，以保单为准。"
LEARNED = ["快手 · chat · – · –"]


class Desk:
    """A screen with a chat that has the caret, and the panel beside it."""

    def __init__(self, screen: VirtualScreen, root: Path) -> None:
        self.screen = screen
        self.profile = Profile(root / "profile")
        self._kept = root / "chat.txt"
        self.chat_window = self.panel = 0

    def open(self, lag_ms: int = 0, **settings: object) -> None:
        self.profile.root.mkdir()
        text = json.dumps({"chat_windows": LEARNED, "theme": "light"} | settings)
        self.profile.settings.write_text(text, encoding="utf-8")
        index([shipped("phrasebanks")], self.profile.cache)
        self.screen.start([sys.executable, "-m", "livecs", "--profile", self.profile.root])
        self.panel = self.screen.wait_window("livecs")
        self.screen.start([sys.executable, "-m", "tests.desktop.chat_window", self._kept, str(lag_ms)])
        self.chat_window = self.screen.wait_window("chat")

    def chat(self) -> str:
        return self._kept.read_text(encoding="utf-8") if self._kept.exists() else ""

    def wait_chat(self, text: str) -> None:
        wait_until(lambda: self.chat() == text, f"the chat holds {text!r}, not {self.chat()!r}", self.screen.output)

    def settings(self) -> dict[str, object]:
        settings: dict[str, object] = json.loads(self.profile.settings.read_text(encoding="utf-8"))
        return settings

    def has_keyboard(self, window: int) -> Callable[[], bool]:
        return lambda: self.screen.active_window() == window


@pytest.fixture
def screen() -> Iterator[VirtualScreen]:
    with VirtualScreen() as screen:
        yield screen


@pytest.fixture
def desk(screen: VirtualScreen, tmp_path: Path) -> Desk:
    return Desk(screen, tmp_path)


def test_from_the_chat_by_the_hotkey_and_back_into_it(desk: Desk) -> None:
    desk.open()
    desk.screen.key("ctrl+alt+k")
    wait_until(desk.has_keyboard(desk.panel), "the panel has the keyboard", desk.screen.output)
    desk.screen.type_text("thyf")
    desk.screen.key("Return")
    desk.wait_chat(FREIGHT)
    assert desk.screen.active_window() == desk.chat_window
    desk.screen.type_text("ok")
    desk.wait_chat(f"{FREIGHT}ok")  # the caret is where it was, and no Enter came there
