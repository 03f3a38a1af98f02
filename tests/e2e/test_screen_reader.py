"""The four jobs as somebody does them who does not see the screen: by names, roles, values and what is announced."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from typing import NamedTuple

import pytest

from livecs.desktop.paths import Profile, shipped
from livecs.parts import Parts
from livecs.phrases.library import index
from tests.e2e.screen import ROOT, VirtualScreen, wait_until
from tests.e2e.watched_panel import FRIDAY_MS
from tests.response.build import chat

pytestmark = pytest.mark.window
PANEL = "livecs 演示：不保护任何内容"
CASES, BEHIND, SETTINGS = "售后登记", "回复率 · 明细与考核规则", "设置"
FREIGHT = "看退货原因：质量、错发我们出，个人原因您出；有运费险的话能赔一部分，以保单为准。"
RISKY, WORD = "亲，这款全网最便宜", "全网最"
ORDER = "260702-123456789012345"
WINDOWS = (
    ("ctrl+1", PANEL, "text", "找话术"),
    ("ctrl+2", PANEL, "text", "订单号"),
    ("ctrl+3", PANEL, "chart", "每天 · 自有"),
    ("ctrl+4", PANEL, "text", "在话术管理里找"),
    ("ctrl+5", PANEL, "list", "答应买家的事"),
    ("ctrl+l", CASES, "text", "在售后登记里找"),
    ("ctrl+3", CASES, "chart", "每天登记与结案"),
    ("ctrl+comma", SETTINGS, "text", "找设置"),
)
NO_CONTROL = {"filler", "unknown", "invalid", ""}


class Seen(NamedTuple):
    """One thing of a window."""

    role: str
    name: str
    states: list[str]
    text: str
    description: str
    value: float | None


class Reader:
    """The program beside the panel that is asked instead of eyes."""

    def __init__(self, screen: VirtualScreen) -> None:
        self._process = subprocess.Popen(
            ["/usr/bin/python3", ROOT / "tests" / "e2e" / "reader.py"],
            env=screen.env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf8",
        )

    def close(self) -> None:
        """Let it end."""
        self._process.communicate()

    def ask(self, *deed: str) -> object:
        """Have something done."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(deed) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def see(self, window: str) -> list[Seen]:
        """All in a window that takes the focus."""
        rows = self.ask("see", window)
        return [Seen(*row) for row in rows] if isinstance(rows, list) else []

    def names(self, role: str, inside: str = "", *, window: str = PANEL) -> list[str]:
        """The names of all of a role, perhaps only those in something."""
        said = self.ask("names", window, role, inside)
        return said if isinstance(said, list) else []

    def look(self, window: str, name: str) -> Seen:
        """One thing."""
        row = self.ask("look", window, name)
        assert isinstance(row, list), f"nothing is called {name}"
        return Seen(*row)

    def heard(self, start: str) -> bool:
        """Whether something that begins so was announced."""
        said = self.ask("heard")
        assert isinstance(said, list)
        return any(one.startswith(start) for one in said)


@pytest.fixture(scope="module")
def screen() -> Iterator[VirtualScreen]:
    with VirtualScreen(environment={"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}) as screen:
        bus = screen.folder / "bus"
        screen.start(["dbus-daemon", "--session", "--nofork", f"--address=unix:path={bus}"])
        wait_until(bus.exists, "the session bus is there", screen.output)
        screen.env["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={bus}"
        yield screen


@pytest.fixture(scope="module")
def reader(screen: VirtualScreen, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A screen reader, and a panel with a week in it; one for all jobs, as on a working day."""
    folder = tmp_path_factory.mktemp("heard")
    profile = Profile(folder / "profile")
    profile.root.mkdir()
    profile.settings.write_text(json.dumps({"platform": "kuaishou"}), encoding="utf8")
    index([shipped("phrasebanks")], profile.cache)
    keep_a_week(profile)
    screen.start([sys.executable, "-m", "tests.e2e.watched_panel", profile.root, folder / "report.json"])
    screen.wait_window(PANEL)
    reader = Reader(screen)
    wait_until(lambda: reader.names("list item"), "the reader sees the panel", screen.output)
    yield reader
    reader.close()


def keep_a_week(profile: Profile) -> None:
    """Ten buyers a day from Monday to Friday; on Friday one of them waits too long."""
    parts = Parts(profile, lambda: FRIDAY_MS, is_demo=True)
    with closing(parts.vault().store), closing(parts.vault().open_for_saving()) as database:
        desk = parts.response(database, "kuaishou")
        for day in range(5):
            for number in range(10):
                answered = "10:09:00" if (day, number) == (4, 0) else "10:00:20"
                desk.take(chat(f"c 10:00:00, a {answered}", f"k{day}-{number}", day=day))


def nameless(seen: list[Seen]) -> list[Seen]:
    """What does not say what it is."""
    return [one for one in seen if not one.name.strip() or one.role in NO_CONTROL]


def test_the_four_jobs_are_done_by_ear(screen: VirtualScreen, reader: Reader) -> None:
    copy_a_reply(screen, reader)
    mend_a_reply(screen, reader)
    register_a_return(screen, reader)
    read_the_week(screen, reader)


def copy_a_reply(screen: VirtualScreen, reader: Reader) -> None:
    assert reader.ask("write", PANEL, "找话术", "退货运费")
    wait_until(lambda: reader.names("list item")[0].endswith(FREIGHT), "the reply is read out", screen.output)
    screen.key("Return")
    assert screen.wait_clipboard() == FREIGHT
    wait_until(lambda: reader.heard("已复制「退货运费"), "that it is copied is heard", screen.output)


def mend_a_reply(screen: VirtualScreen, reader: Reader) -> None:
    assert reader.ask("focus", PANEL, "回复")
    assert reader.ask("write", PANEL, "回复", RISKY)
    wait_until(lambda: reader.heard("违禁提示 1 处，"), "what is wrong is heard", screen.output)
    (finding,) = reader.names("list item", "违禁提示")
    assert WORD in finding
    assert "→" in finding
    screen.key("alt+Return")
    wait_until(lambda: reader.heard("已改成「"), "that it is mended is heard", screen.output)
    assert WORD not in reader.look(PANEL, "回复").text


def register_a_return(screen: VirtualScreen, reader: Reader) -> None:
    screen.key("ctrl+2")
    wait_until(lambda: reader.ask("write", PANEL, "订单号", ORDER), "the form is there", screen.output)
    assert reader.ask("focus", PANEL, "退换货原因")
    for key in ("3", "1", "ctrl+Return"):
        screen.key(key)
    wait_until(lambda: reader.heard("已登记"), "that it is kept is heard", screen.output)
    screen.key("ctrl+l")
    screen.wait_window(CASES)
    wait_until(lambda: reader.ask("write", CASES, "在售后登记里找", ORDER[-6:]), "the list is there", screen.output)

    def found() -> bool:
        rows = reader.names("list item", window=CASES)
        return len(rows) == 1 and ORDER in rows[0]

    wait_until(found, "the return is in the list", screen.output)
    screen.key("Escape")
    screen.key("Escape")


def read_the_week(screen: VirtualScreen, reader: Reader) -> None:
    screen.wait_window(PANEL)
    screen.key("ctrl+3")
    wait_until(lambda: len(reader.names("chart")) == 2, "the charts are there", screen.output)
    (verdict,) = [one for one in reader.names("panel") if one.startswith("98.0 %")]
    assert verdict.split("，")[1] == "不作判断"
    days, hours = reader.names("chart")
    assert (days, hours) == ("每天 · 自有", "什么时候超时 · 自有，未和官方核对")
    assert reader.names("list item", days)[3:6] == [
        "周四 11 月 19 日：自有 100.0 %（10 / 10）",
        "周五 11 月 20 日：自有 90.0 %（9 / 10）",
        "周六 11 月 21 日：没有数据",
    ]
    late = "周五 10-11 点：超时 1 轮，共 10 轮，超时最多"
    wait_until(lambda: late in reader.names("list item", hours), "the hours are there", screen.output)
    assert reader.look(PANEL, days).description.startswith("达标线 70 %。周一 11 月 16 日：自有 100.0 %")
    assert reader.ask("focus", PANEL, days)
    screen.key("Right")
    wait_until(lambda: reader.heard("周一 11 月 16 日：自有 100.0 %"), "the day is heard", screen.output)


def test_no_control_is_without_a_name_or_a_role(screen: VirtualScreen, reader: Reader) -> None:
    """On all pages of the panel and in the windows beside it; what stands in switches, fields and lists is told too."""
    left: dict[str, list[Seen]] = {}
    for key, window, role, name in WINDOWS:
        screen.wait_window(PANEL if (key, window) != ("ctrl+3", CASES) else CASES)
        screen.key(key)
        screen.wait_window(window)
        wait_until(lambda: name in reader.names(role, window=window), f"{name} is there", screen.output)  # noqa: B023
        seen = reader.see(window)
        if missing := nameless(seen):
            left[f"{window} {key}"] = missing
    assert left == {}
    settings = {(one.role, one.name): one for one in seen}
    assert ("combo box", "平台：快手") in settings
    assert settings["spin button", "字号"].value == 100
    assert "checked" in settings["check box", "跟着工作台换平台"].states
