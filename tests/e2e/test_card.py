"""本场信息 as a floor manager fills it and an agent uses it: real windows, real keys."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from livecs.clock import system_now_ms
from livecs.desktop.paths import Profile, shipped
from livecs.phrases.card_times import clock_text
from livecs.phrases.library import index
from livecs.store.card_file import CardFile
from tests.e2e.screen import VirtualScreen, wait_until

pytestmark = pytest.mark.window
HOUR_MS = 3_600_000


@pytest.fixture
def screen() -> Iterator[VirtualScreen]:
    with VirtualScreen() as screen:
        yield screen


def test_a_card_is_filled_by_keys_and_answers_by_keys(screen: VirtualScreen, tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    index([shipped("phrasebanks")], profile.cache)
    screen.start([sys.executable, "-m", "livecs", "--profile", profile.root])
    screen.wait_window("livecs")
    screen.key("ctrl+shift+b")
    screen.wait_window("本场信息")
    for typed in ("alan", "", "", clock_text(system_now_ms() + 12 * HOUR_MS)):  # host, activity, start, end
        screen.type_text(typed)
        screen.key("Tab")
    screen.key("ctrl+shift+v")
    screen.type_text("3 coat 89")
    screen.key("ctrl+Return")
    screen.key("ctrl+s")
    store = CardFile(profile.card)
    wait_until(lambda: len(store.read().card.links) == 1, "the card is kept", screen.output)
    assert store.read().card.host == "alan"
    screen.key("F9")
    wait_until(
        lambda: store.read().card.ends_at_ms > system_now_ms() + 12 * HOUR_MS, "half an hour more", screen.output
    )
    screen.key("Escape")
    screen.wait_window("livecs")
    screen.type_text("3")
    screen.key("alt+0")
    assert screen.wait_clipboard() == "3 号链接是coat，券后价 89 元。"
    screen.key("ctrl+k")
    screen.type_text("3x2")
    screen.key("Return")
    said = "3 号链接 2 件，一共 178 元，以付款页显示为准。"
    assert screen.wait_clipboard(lambda text: text == said) == said
