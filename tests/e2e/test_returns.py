"""A return as an agent registers it: copied in another program, registered with keys alone, found again, moved on."""

import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from livecs.clock import system_now_ms
from livecs.desktop.paths import Profile, shipped
from livecs.parts import Parts
from livecs.phrases.library import index
from livecs.returns.model import CaseRow, Search
from tests.e2e.screen import VirtualScreen, wait_until

pytestmark = pytest.mark.window
PANEL = "livecs 演示：不保护任何内容"
ORDER = "260702-123456789012345"
COPIED = f"订单编号：{ORDER} 复制\n商品名称：纯棉短袖\n收货人：欧阳试纸 13900000001\n实付：¥89.90\n"


@pytest.fixture
def screen() -> Iterator[VirtualScreen]:
    with VirtualScreen() as screen:
        yield screen


def copy_elsewhere(screen: VirtualScreen, text: str) -> None:
    """Another process has the clipboard."""
    path = screen.folder / "order.txt"
    path.write_text(text, encoding="utf8")
    screen.start(["xclip", "-selection", "clipboard", "-in", path])
    wait_until(lambda: screen.clipboard() == text, "the order is copied", screen.output)


def kept(profile: Profile) -> list[CaseRow]:
    """What another process sees of the case; the panel stays open."""
    parts = Parts(profile, system_now_ms, is_demo=True)
    with closing(parts.vault().store), closing(parts.vault().open_for_saving()) as database:
        return list(parts.returns(database).find(Search(text=ORDER)).rows)


def test_an_order_is_registered_found_again_and_moved_on(screen: VirtualScreen, tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    index([shipped("phrasebanks")], profile.cache)
    screen.start([sys.executable, "-m", "livecs", "--demo", "--profile", profile.root])
    screen.wait_window(PANEL)
    wait_until(profile.database.exists, "the demo has its cases", screen.output)
    copy_elsewhere(screen, COPIED)
    screen.wait_window(PANEL)
    for key in ("ctrl+d", "3", "1", "F1", "ctrl+shift+Return"):
        screen.key(key)
    wait_until(lambda: kept(profile), "the case is kept", screen.output)
    (row,) = kept(profile)
    assert (row.order_no, row.status, row.attitude, row.product) == (ORDER, "new", "agree", "纯棉短袖")
    assert row.phone == "139****0001"
    reply = screen.wait_clipboard(lambda text: text not in ("", COPIED))
    assert "{" not in reply
    screen.key("ctrl+l")
    screen.wait_window("售后登记")
    screen.type_text(ORDER[-6:])
    screen.settled_picture(tmp_path / "found.png")  # the answer to what was typed is there
    screen.key("Return")
    screen.settled_picture(tmp_path / "opened.png")
    screen.key("1")
    wait_until(
        lambda: [row.status for row in kept(profile)] == ["await_buyer"], "it waits for the buyer", screen.output
    )
