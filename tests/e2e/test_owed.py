"""欠回复 as an agent has it: names copied in another program, real keys, a panel that is closed and opened again."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from livecs.clock import system_now_ms
from livecs.desktop.paths import Profile, shipped
from livecs.parts import Parts
from livecs.phrases.library import index
from livecs.store.owed import OwedReplies
from tests.e2e.screen import VirtualScreen, end, wait_until

pytestmark = pytest.mark.window
PANEL = "livecs 演示：不保护任何内容"


@pytest.fixture
def screen() -> Iterator[VirtualScreen]:
    with VirtualScreen() as screen:
        yield screen


def owed(profile: Profile) -> list[str]:
    """What another process reads."""
    vault = Parts(profile, system_now_ms, is_demo=True).vault()
    with closing(vault.store):
        database = vault.open_quietly()
        if database is None:
            return []
        with closing(database):
            return [one.name for one in OwedReplies(database).open()]


def test_two_are_asked_to_wait_and_one_is_answered(screen: VirtualScreen, tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    index([shipped("phrasebanks")], profile.cache)
    command: list[str | Path] = [sys.executable, "-m", "livecs", "--demo", "--profile", profile.root]
    first = screen.start(command)
    screen.wait_window(PANEL)
    screen.type_text("thyf")
    screen.key("Return")
    reply = screen.wait_clipboard()  # from here on all keys are heard
    lines = []
    for name in ("小鹿", "晴天"):
        copy = ["xclip", "-selection", "clipboard", "-in"]
        subprocess.run(copy, env=screen.env, input=name, text=True, check=True, stdout=subprocess.DEVNULL)
        screen.key("ctrl+j")
        lines.append(screen.wait_clipboard(lambda text: text not in {"", "小鹿", "晴天"}))
    assert len({reply, *lines}) == 3
    wait_until(lambda: owed(profile) == ["小鹿", "晴天"], "both are kept", screen.output)
    screen.key("ctrl+shift+j")
    screen.key("Return")
    screen.key("Return")
    assert screen.wait_clipboard(lambda text: text == reply) == reply
    wait_until(lambda: owed(profile) == ["晴天"], "one is answered", screen.output)
    end(first)
    wait_until(lambda: not screen.windows(PANEL), "the panel is closed", screen.output)
    screen.start(command)
    screen.wait_window(PANEL)

    def dropped() -> bool:
        for keys in ("ctrl+shift+j", "Delete"):  # what is kept may still be on its way
            screen.key(keys)
        return owed(profile) == []

    wait_until(dropped, "the other came back, and went", screen.output)
