"""A wording from the first idea to its end, in a real window with real keys: proposed, approved, changed, retired."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from livecs.desktop.paths import Profile, shipped
from livecs.phrases.library import index
from tests.e2e.screen import ROOT, VirtualScreen, wait_until

pytestmark = pytest.mark.window
PANEL = "livecs 演示：不保护任何内容"
PIN = "246810"


class Shop:
    """A demo panel on a screen of its own: its database asks for no keyring. Every wait names its condition."""

    def __init__(self, screen: VirtualScreen, root: Path) -> None:
        self.screen = screen
        self.pack = Profile(root).phrasebanks / "shop.toml"
        index([shipped("phrasebanks")], root / "cache")
        self._command = [sys.executable, "-m", "livecs", "--demo", "--profile", str(root)]
        self.panel = screen.start(self._command)
        screen.wait_window(PANEL)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.screen.key(key)

    def window(self, title: str, *keys: str) -> None:
        """Press keys until a window is in front: a page may still be on its way."""
        self._until(lambda: bool(self.screen.windows(title)), f"{title} is there", *keys)
        self.screen.wait_window(title)

    def write(self, title: str, text: str) -> None:
        """Fill the editor: title, wording, scene, and submit."""
        self.screen.type_text(title)
        self.press("Tab", "ctrl+a")
        self.screen.type_text(text)
        self.press("Tab", *["Tab"] * 7, "ctrl+a")
        self.screen.type_text("vip")
        self.press("ctrl+s")
        self.screen.wait_window(PANEL)

    def queue(self, *keys: str) -> None:
        """Open the first that waits for review; keys lead to the queue."""
        self.press("ctrl+4", *keys)
        self.window("审核话术", "Return")

    def copied(self, text: str, key: str = "Return") -> None:
        """As an agent: find it, copy it, until the clipboard has it."""

        def found() -> bool:
            self.press("ctrl+k")
            self.screen.type_text("vip")
            self.press(key)
            return self.screen.clipboard() == text

        wait_until(found, f"{text!r} is copied", self.screen.output)

    def written(self, *parts: str) -> None:
        """Wait until the pack on the disk says something."""
        wait_until(
            lambda: self.pack.exists() and all(part in self.pack.read_text(encoding="utf8") for part in parts),
            f"the pack says {parts}",
            self.screen.output,
        )

    def drafts(self) -> str:
        """What another process sees of the drafts."""
        command = [*self._command, "phrases", "drafts"]
        return subprocess.run(command, cwd=ROOT, env=self.screen.env, capture_output=True, text=True, check=True).stdout

    def _until(self, condition: Callable[[], bool], what: str, *keys: str) -> None:
        def tried() -> bool:
            if not condition():
                self.press(*keys)
            return condition()

        wait_until(tried, what, self.screen.output)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with VirtualScreen() as screen:
        yield Shop(screen, tmp_path / "profile")
        screen.picture(tmp_path / "end.png")


def test_what_was_typed_survives_a_kill(shop: Shop) -> None:
    shop.press("ctrl+4")
    shop.window("新话术", "ctrl+n")
    shop.screen.type_text("half a thought")
    wait_until(lambda: "half a thought" in shop.drafts(), "the draft is kept", shop.screen.output)
    os.kill(shop.panel.pid, signal.SIGKILL)
    shop.panel.wait()
    assert "half a thought" in shop.drafts()


def test_a_wording_is_proposed_approved_copied_changed_and_retired(shop: Shop, tmp_path: Path) -> None:
    shop.press("ctrl+4")
    shop.window("新话术", "ctrl+n")
    shop.write("vip day", "vip day is friday")
    assert not shop.pack.exists()  # only approval writes a pack

    shop.queue("alt+Right", "alt+Right")
    shop.press("ctrl+Return")
    shop.screen.settled_picture(tmp_path / "pin.png")
    shop.screen.type_text(PIN)
    shop.press("Tab")
    shop.screen.type_text(PIN)
    shop.press("Return")
    shop.written("vip day is friday", 'status = "approved"')
    assert shop.pack.with_suffix(".sig").exists()
    shop.screen.wait_window(PANEL)
    shop.copied("vip day is friday")

    shop.window("编辑话术", "F4")
    shop.press("End")
    shop.write("s", "vip day is monday")
    shop.copied("vip day is monday", "alt+2")  # the draft stands beside it, marked
    shop.copied("vip day is friday")  # what is approved stays in use
    shop.queue()
    shop.press("ctrl+Return")  # the session is open: no PIN again
    shop.written("vip day is monday")
    assert "friday" not in shop.pack.read_text(encoding="utf8")
    shop.screen.wait_window(PANEL)
    shop.copied("vip day is monday")

    shop.press("ctrl+4", "alt+Right")
    shop.screen.type_text("vip")
    shop.press("ctrl+t", "ctrl+t")
    shop.written('status = "retired"')
    shop.press("ctrl+k")
    shop.screen.type_text("tuihuo")
    shop.press("Return")
    other = shop.screen.wait_clipboard(lambda text: "vip" not in text)
    shop.press("ctrl+k")
    shop.screen.type_text("vip")
    shop.press("Return")
    shop.screen.settled_picture(tmp_path / "retired.png")
    assert shop.screen.clipboard() == other
