"""The panel's place on a real desktop: an edge that other windows leave free, the strip, one key bound by hand."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from livecs.desktop.door import door_of
from livecs.desktop.paths import shipped
from livecs.desktop.x11.connection import Connection
from livecs.phrases.library import index
from tests.e2e.screen import VirtualScreen, wait_until

pytestmark = pytest.mark.window
STRIP = "livecs 窄条"
FREIGHT = "看退货原因：质量、错发我们出，个人原因您出；有运费险的话能赔一部分，以保单为准。"


@pytest.fixture
def screen() -> Iterator[VirtualScreen]:
    with VirtualScreen() as screen:
        yield screen


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    index([shipped("phrasebanks")], tmp_path / "profile" / "cache")
    return tmp_path / "profile"


def panel(profile: Path, *rest: str) -> list[str | Path]:
    return [sys.executable, "-m", "livecs", "--profile", profile, *rest]


def toggle(screen: VirtualScreen, profile: Path) -> None:
    subprocess.run(panel(profile, "toggle"), env=screen.env, check=True, stdout=subprocess.DEVNULL)


def free(screen: VirtualScreen) -> tuple[int, ...]:
    """What maximised windows may fill: left, top, width, height."""
    with closing(Connection(screen.env["DISPLAY"])) as x:
        return x.numbers(x.setup.root, "_NET_WORKAREA")[:4]


def place(screen: VirtualScreen, window: int) -> tuple[int, int]:
    """Its left edge and its height."""
    shown = screen._run(["xdotool", "getwindowgeometry", "--shell", str(window)])
    named = dict(line.split("=") for line in shown.split())
    return int(named["X"]), int(named["HEIGHT"])


def test_docked_it_has_an_edge_of_its_own_until_it_ends(screen: VirtualScreen, profile: Path, tmp_path: Path) -> None:
    whole = free(screen)
    (profile / "settings.json").write_text(json.dumps({"dock": "left"}), encoding="utf8")
    chat = screen.start([sys.executable, "-m", "tests.desktop.chat_window", tmp_path / "chat.txt", "0"])
    screen.wait_window("chat")
    docked = screen.start(panel(profile))
    screen.wait_window("livecs")
    wait_until(lambda: 400 <= free(screen)[0] < 420, "the panel has its edge", screen.output)
    assert free(screen)[0] + free(screen)[2] == whole[2]
    screen.type_text("thyf")
    screen.key("ctrl+shift+k")
    wait_until(lambda: free(screen) == (44, 0, whole[2] - 44, whole[3]), "the strip has its edge", screen.output)
    assert not screen.windows("livecs")
    wait_until(lambda: screen.active_window() in screen.windows("chat"), "the chat has the keyboard", screen.output)
    screen._run(["xdotool", "mousemove", "22", "500", "click", "1"])
    screen.type_text("x")
    wait_until((tmp_path / "chat.txt").exists, "a click on the strip leaves the keyboard there", screen.output)
    screen._run(["xdotool", "mousemove", "22", "22", "click", "1"])
    screen.wait_window("livecs")
    wait_until(lambda: free(screen)[0] >= 400 and not screen.windows(STRIP), "the panel is back", screen.output)
    screen.key("Return")
    assert screen.wait_clipboard() == FREIGHT  # what was typed before
    assert chat.poll() is None
    os.kill(docked.pid, signal.SIGKILL)
    wait_until(lambda: free(screen) == whole, "the edge is free again", screen.output)


def test_keys_are_shown_and_recorded_the_strip_is_moved_and_a_second_start_opens_it(
    screen: VirtualScreen, profile: Path
) -> None:
    def settings() -> dict[str, object]:
        kept: dict[str, object] = json.loads((profile / "settings.json").read_text(encoding="utf8"))
        return kept

    (profile / "settings.json").write_text("{}", encoding="utf8")
    screen.start(panel(profile))
    window = screen.wait_window("livecs")
    wait_until(Path(tempfile.gettempdir(), door_of(profile / "panel.lock")).exists, "it listens", screen.output)
    screen.key("ctrl+comma")
    screen.wait_window("设置")
    for keys in ("ctrl+slash", "Escape"):  # over the settings, which stay
        screen.key(keys)
    screen.type_text("ctrl+b")
    for keys in ("Return", "space", "ctrl+d", "space", "ctrl+u"):  # Ctrl+D is another's
        screen.key(keys)
    wait_until(lambda: settings().get("shortcuts") == {"pin": "Ctrl+U"}, "the key is recorded", screen.output)
    screen.key("Escape")
    screen.key("Escape")
    wait_until(lambda: screen.active_window() == window, "the panel has the keyboard", screen.output)
    screen.key("ctrl+shift+k")
    strip = screen.wait_window(STRIP, focused=False)
    x, height = place(screen, strip)
    grip = ("--window", str(strip), "22", str(height - 12))
    screen._run(["xdotool", "mousemove", *grip, "mousedown", "1", "mousemove_relative", "--", "-300", "-200"])
    wait_until(lambda: place(screen, strip)[0] == x - 300, "it follows the hand", screen.output)
    screen._run(["xdotool", "mouseup", "1"])
    wait_until(lambda: settings().get("strip_position"), "its place is kept", screen.output)
    second = screen.start(panel(profile))
    wait_until(lambda: second.poll() == 0, "the second start ends", screen.output)
    wait_until(lambda: screen.active_window() == window, "the first is in front", screen.output)
    assert not screen.windows(STRIP)


def test_one_command_opens_hides_and_shows(screen: VirtualScreen, profile: Path, tmp_path: Path) -> None:
    screen.start([sys.executable, "-m", "tests.desktop.chat_window", tmp_path / "chat.txt", "0"])
    chat = screen.wait_window("chat")
    toggle(screen, profile)
    opened = screen.wait_window("livecs")
    door = Path(tempfile.gettempdir(), door_of(profile / "panel.lock"))
    wait_until(door.exists, "the panel listens", screen.output)
    assert screen.active_window() == opened
    toggle(screen, profile)
    wait_until(lambda: not screen.windows("livecs"), "the panel is hidden", screen.output)
    wait_until(lambda: screen.active_window() == chat, "the chat has the keyboard", screen.output)
    toggle(screen, profile)
    wait_until(lambda: screen.active_window() in screen.windows("livecs"), "it is in front again", screen.output)
    screen.settled_picture(tmp_path / "shown.png")  # what it shows tells whether it knows of the keyboard
    screen._run(["xdotool", "windowactivate", "--sync", str(chat)])
    screen.settled_picture(tmp_path / "left.png")
    toggle(screen, profile)
    wait_until(lambda: screen.active_window() in screen.windows("livecs"), "and from another window", screen.output)


def test_a_screen_that_goes_takes_no_panel_along(screen: VirtualScreen, profile: Path) -> None:
    def monitor(*words: str) -> None:
        screen._run(["xrandr", *words])

    position = {"screen": "B", "x": 100, "y": 50, "width": 400, "height": 600}
    (profile / "settings.json").write_text(json.dumps({"position": position}), encoding="utf8")
    monitor("--setmonitor", "A", "800/200x1000/200+0+0", "screen")
    monitor("--setmonitor", "B", "800/200x1000/200+800+0", "none")
    screen.start(panel(profile))
    wait_until(lambda: screen.windows("livecs") or screen.windows(STRIP), "the panel is open", screen.output)
    toggle(screen, profile)
    window = screen.wait_window("livecs")
    wait_until(lambda: place(screen, window) == (902, 600), "it stands on the second screen", screen.output)
    monitor("--delmonitor", "B")
    wait_until(lambda: place(screen, window) == (400, 975), "it is on the first", screen.output)
    monitor("--setmonitor", "B", "800/200x1000/200+800+0", "none")
    wait_until(lambda: place(screen, window) == (902, 600), "it is where it was left", screen.output)
    assert place(screen, window) == (902, 600)
