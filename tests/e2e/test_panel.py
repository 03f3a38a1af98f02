"""The panel as a person has it: a real window, real keys, the clipboard read by another process."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from livecs.desktop.paths import shipped
from livecs.phrases.library import index
from tests.e2e.screen import VirtualScreen, wait_until

pytestmark = pytest.mark.window
FREIGHT = "看退货原因：质量、错发我们出，个人原因您出；有运费险的话能赔一部分，以保单为准。"


@pytest.fixture
def screen() -> Iterator[VirtualScreen]:
    with VirtualScreen() as screen:
        yield screen


@pytest.fixture
def first_start(tmp_path: Path) -> list[str | Path]:
    return [sys.executable, "-m", "livecs", "--profile", tmp_path / "profile"]


@pytest.fixture
def panel(first_start: list[str | Path]) -> list[str | Path]:
    """A start that finds its index: what is pressed at once is not what these tests are about."""
    index([shipped("phrasebanks")], Path(first_start[-1], "cache"))
    return first_start


def test_four_letters_and_enter_copy_the_right_reply(screen: VirtualScreen, first_start: list[str | Path]) -> None:
    screen.start(first_start)
    screen.wait_window("livecs")
    screen.type_text("thyf")
    screen.key("Return")
    assert screen.wait_clipboard() == FREIGHT


@pytest.mark.parametrize(
    ("keys", "copied"),
    [
        (["type:thyf", "Down", "alt+1"], FREIGHT),
        (["type:tuihyf", "Return"], FREIGHT),  # no abbreviation: found by its reading
        (["type:zlyf", "Return"], "质量问题退货的运费由我们承担"),
        (["type:thyf", "shift+Return", "type: ok", "ctrl+Return"], f"{FREIGHT} ok"),
        (["type:ssfh", "ctrl+k", "type:thyf", "Return"], FREIGHT),
        (["type:hdj", "Escape", "type:thyf", "Return"], FREIGHT),
        (["type:thyf", "F2", "Return"], "为运费心疼的话"),
        (["F6", "Down", "Return", "type:thyf", "Return"], FREIGHT),
        (["ctrl+slash", "x", "type:thyf", "Return"], FREIGHT),
    ],
    ids=" ".join,
)
def test_keys_alone_do_the_job(screen: VirtualScreen, panel: list[str | Path], keys: list[str], copied: str) -> None:
    screen.start(panel)
    screen.wait_window("livecs")
    for key in keys:
        kind, _, text = key.partition(":")
        if kind == "type":
            screen.type_text(text)
        else:
            screen.key(key)
    assert screen.wait_clipboard().startswith(copied)


def test_a_second_start_raises_the_first_and_ends(screen: VirtualScreen, panel: list[str | Path]) -> None:
    screen.start(panel)
    first = screen.wait_window("livecs")
    other = screen.start([sys.executable, "-m", "livecs", "--profile", str(panel[-1]) + "-other"])
    wait_until(lambda: screen.active_window() not in (None, first), "another window is in front", screen.output)
    second = screen.start(panel)
    wait_until(lambda: second.poll() is not None, "the second start ends", screen.output)
    assert second.returncode == 0
    wait_until(lambda: screen.active_window() == first, "the first window is in front", screen.output)
    assert other.poll() is None


def test_a_killed_panel_opens_again(screen: VirtualScreen, panel: list[str | Path]) -> None:
    killed = screen.start(panel)
    screen.wait_window("livecs")
    os.kill(killed.pid, signal.SIGKILL)
    killed.wait()
    wait_until(lambda: not screen.windows("livecs"), "the window is gone", screen.output)
    screen.start(panel)
    screen.wait_window("livecs")
    screen.type_text("thyf")
    screen.key("Return")
    assert screen.wait_clipboard() == FREIGHT


def test_a_disk_that_takes_nothing_stops_neither_finding_nor_copying(
    screen: VirtualScreen, panel: list[str | Path]
) -> None:
    """No file may grow: what a full disk does, without needing one."""
    screen.start(["bash", "-c", 'ulimit -f 0; exec "$@"', "bash", *panel])
    screen.wait_window("livecs")
    screen.type_text("thyf")
    screen.key("Return")
    assert screen.wait_clipboard() == FREIGHT
