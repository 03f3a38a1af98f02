"""Messages into the week page of a real window: from a file with keys alone, and from another process while typing."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from livecs.desktop.paths import Profile, shipped
from livecs.phrases.library import index
from tests.e2e.screen import ROOT, VirtualScreen, wait_until
from tests.e2e.watched_panel import told
from tests.response.build import at

pytestmark = pytest.mark.window
PANEL = "livecs 演示：不保护任何内容"
EVENTS, CHUNK = 1_000, 25
SLOWEST_MS = 1_000
"""On a machine that does something else too; it is printed, and the figure of an idle one stands in the notes."""


@pytest.fixture
def screen() -> Iterator[VirtualScreen]:
    with VirtualScreen() as screen:
        yield screen


@pytest.fixture
def panel(screen: VirtualScreen, tmp_path: Path) -> Path:
    """An open panel; gives where it tells what it shows."""
    profile, report = Profile(tmp_path / "profile"), tmp_path / "report.json"
    profile.root.mkdir()
    profile.settings.write_text(json.dumps({"platform": "kuaishou"}), encoding="utf8")
    index([shipped("phrasebanks")], profile.cache)
    screen.start([sys.executable, "-m", "tests.e2e.watched_panel", profile.root, report])
    screen.wait_window(PANEL)
    return report


def event(seq: int) -> dict[str, object]:
    """Buyers ask one after the other, and have their answer 20 s later."""
    number, is_reply = divmod(seq - 1, 2)
    at_ms = at("10:00:00", 4) + 60_000 * number + 20_000 * is_reply
    return {"seq": seq, "conversation": f"k{number}", "at_ms": at_ms, "role": "agent" if is_reply else "customer"}


def feed(profile: Path, acked: list[int]) -> None:
    """Send all events, each chunk after the last is acknowledged."""
    command = [sys.executable, "-m", "livecs", "--demo", "--profile", str(profile), "response", "feed"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf8") as process:
        assert process.stdin
        assert process.stdout
        lines = [{"sender": "e2e", "platform": "kuaishou"}, *map(event, range(1, EVENTS + 1))]
        process.stdin.write(json.dumps(lines[0]) + "\n")
        process.stdin.flush()
        acked.append(json.loads(process.stdout.readline())["ready"])
        for first in range(1, EVENTS + 1, CHUNK):
            process.stdin.write("".join(json.dumps(line) + "\n" for line in lines[first : first + CHUNK]))
            process.stdin.flush()
            while acked[-1] < first + CHUNK - 1:
                acked.append(json.loads(process.stdout.readline())["ack"])
        process.stdin.close()


def test_a_thousand_events_come_while_a_reply_is_typed(screen: VirtualScreen, panel: Path) -> None:
    screen.type_text("thyf")
    screen.key("shift+Return")
    screen.key("ctrl+a")
    screen.type_text("x")
    wait_until(lambda: told(panel).reply == "x", "the reply box has the keys", screen.output)
    acked: list[int] = []
    sender = threading.Thread(target=feed, args=(panel.parent / "profile", acked))
    sender.start()
    wait_until(lambda: acked, "the feed takes events", screen.output)
    typed = "x"
    while sender.is_alive():
        screen.type_text("hello 2026 ")
        typed += "hello 2026 "
    sender.join()
    assert acked[-1] == EVENTS
    wait_until(lambda: told(panel).reply == typed, "no key is lost", screen.output)
    screen.key("ctrl+3")
    wait_until(lambda: "（500 / 500）" in told(panel).week, "all buyers are on the page", screen.output)
    seen = told(panel)
    sys.stdout.write(f"{seen.keys} keys beside {EVENTS} events: the slowest took {seen.worst_ms} ms\n")
    assert seen.keys == len(typed)
    assert seen.worst_ms < SLOWEST_MS
