"""A back office's table into the week page: a real window, real keys, another process's clipboard and eyes."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from livecs.clock import system_now_ms, today_on
from livecs.desktop.paths import Profile, shipped
from livecs.parts import Parts
from livecs.phrases.library import index
from livecs.response.days import date_of, day_of
from livecs.response.official import Rounded
from tests.e2e.screen import VirtualScreen, wait_until

pytestmark = pytest.mark.window
PANEL = "livecs 演示：不保护任何内容"


@pytest.fixture
def screen() -> Iterator[VirtualScreen]:
    with VirtualScreen() as screen:
        yield screen


def kept(profile: Profile) -> set[tuple[str, Rounded]]:
    """What another process reads of the last two days."""
    parts = Parts(profile, system_now_ms, is_demo=True)
    today = day_of(today_on(system_now_ms()))
    with closing(parts.vault().store):
        database = parts.vault().open_quietly()
        if database is None:
            return set()
        with closing(database):
            figures = parts.response(database, "douyin").official(today - 2, today)
            return {(one.indicator, one.number) for one in figures}


def test_a_table_is_pasted_and_figures_are_typed(screen: VirtualScreen, tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    index([shipped("phrasebanks")], profile.cache)
    screen.start([sys.executable, "-m", "livecs", "--demo", "--profile", profile.root])
    screen.wait_window(PANEL)
    on = date_of(day_of(today_on(system_now_ms())) - 1)
    table = f"date\tmanuReplyRate3Min\tconsultUserCnt\n{on}\t92.1%\t1240\n"
    copy = ["xclip", "-selection", "clipboard", "-in"]
    subprocess.run(copy, env=screen.env, input=table, text=True, check=True, stdout=subprocess.DEVNULL)
    wanted = {("reply_3min", Rounded(921, 1000)), ("consults", Rounded(1240, 1))}

    def pasted() -> bool:
        for keys in ("ctrl+3", "ctrl+v", "ctrl+Return"):  # the page may still be on its way
            screen.key(keys)
        return kept(profile) >= wanted

    wait_until(pasted, "the table is kept", screen.output)
    screen.settled_picture(tmp_path / "week.png")
    screen.key("ctrl+n")
    screen.type_text("90")
    screen.key("Tab")
    screen.type_text("1300")
    screen.key("ctrl+Return")
    newer = ("consults", Rounded(1300, 1))
    wait_until(lambda: newer in kept(profile), "the newer figures are kept", screen.output)
    assert newer in kept(profile)
    screen.key("ctrl+z")
    wait_until(lambda: kept(profile) == wanted, "the newer figures are taken back", screen.output)
    assert kept(profile) == wanted
