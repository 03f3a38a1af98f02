"""The four jobs as somebody does them who does not see the screen, and every window by its names, roles and states."""

import json
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from livecs.desktop.paths import Profile, shipped
from livecs.parts import Parts
from livecs.phrases.library import index
from tests.e2e.ear import PANEL, Reader, Seen, faults
from tests.e2e.screen import VirtualScreen, wait_until
from tests.e2e.shots import press
from tests.e2e.views import (
    CASES,
    FREIGHT,
    NO_REVIEW,
    ORDER,
    READ_FIRST,
    READ_ON,
    RISKY,
    SETTINGS,
    STRIP,
    VIEWS,
    WORD,
    View,
)
from tests.e2e.watched_panel import FRIDAY_MS
from tests.response.build import chat
from tests.ui.returns.images import encoded, painted

pytestmark = pytest.mark.window
MOST_TABS = 40


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


def test_a_reply_is_found_and_copied_by_ear(screen: VirtualScreen, reader: Reader) -> None:
    assert reader.ask("write", PANEL, "找话术", "退货运费")
    wait_until(lambda: reader.names("list item")[0].endswith(FREIGHT), "the reply is read out", screen.output)
    screen.key("Return")
    assert screen.wait_clipboard() == FREIGHT
    wait_until(lambda: reader.heard("已复制"), "something is heard", screen.output)
    assert reader.heard("已复制「退货运费")


def test_a_reply_is_mended_by_ear(screen: VirtualScreen, reader: Reader) -> None:
    assert reader.ask("focus", PANEL, "回复")
    assert reader.ask("write", PANEL, "回复", RISKY)
    wait_until(lambda: reader.names("list item", "违禁提示"), "what is wrong is there", screen.output)
    wait_until(lambda: reader.heard("违禁提示"), "what is wrong is heard", screen.output)
    assert reader.heard("违禁提示 1 处，")
    (finding,) = reader.names("list item", "违禁提示")
    assert WORD in finding
    assert "→" in finding
    screen.key("alt+Return")
    wait_until(lambda: WORD not in reader.look(PANEL, "回复").text, "it is mended", screen.output)
    wait_until(lambda: reader.heard("已改成"), "that it is mended is heard", screen.output)
    assert reader.heard("已改成「")


def test_a_return_is_registered_by_ear(screen: VirtualScreen, reader: Reader) -> None:
    screen.key("ctrl+2")
    wait_until(lambda: reader.ask("write", PANEL, "订单号", ORDER), "the form is there", screen.output)
    assert reader.ask("focus", PANEL, "退换货原因")
    wait_until(lambda: reader.heard("1 不想要了，2 尺码颜色，3 质量问题"), "the reasons are heard", screen.output)
    screen.key("3")
    wait_until(lambda: reader.heard("1 破损，"), "the reasons below are heard", screen.output)
    screen.key("1")
    wait_until(lambda: reader.heard("质量问题 › 破损"), "what was chosen is heard", screen.output)
    screen.key("ctrl+Return")
    wait_until(lambda: reader.heard("已登记"), "that it is kept is heard", screen.output)
    screen.key("ctrl+l")
    screen.wait_window(CASES)
    wait_until(lambda: reader.ask("write", CASES, "在售后登记里找", ORDER[-6:]), "the list is there", screen.output)
    wait_until(lambda: len(reader.names("list item", window=CASES)) == 1, "it is found", screen.output)
    (row,) = reader.names("list item", window=CASES)
    assert ORDER in row
    for key in ("Escape", "Escape"):
        screen.key(key)
    screen.wait_window(PANEL)
    assert reader.heard("已登记")


def test_the_week_is_read_by_ear(screen: VirtualScreen, reader: Reader) -> None:
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
    wait_until(lambda: reader.heard("周一"), "a day is heard", screen.output)
    assert reader.heard("周一 11 月 16 日：自有 100.0 %")


def test_every_window_is_opened_by_keys_and_heard(screen: VirtualScreen, reader: Reader, tmp_path: Path) -> None:
    picture = tmp_path / "evidence.png"
    picture.write_bytes(encoded(painted(300, 200), "PNG"))
    left: dict[str, list[str]] = {}
    for view in VIEWS:
        for key in view.keys:
            do(screen, reader, key, picture)
        seen = heard_view(screen, reader, view)
        if found := [*faults(seen)]:
            left[" ".join(view.keys)] = found
        leave(screen, reader, view, seen)
        screen.wait_window(view.after if view.back else view.window, focused=view.window != STRIP)
    assert left == {}
    assert not reader.heard(NO_REVIEW)


def heard_view(screen: VirtualScreen, reader: Reader, view: View) -> list[Seen]:
    """Wait until a view is there and what is new in it was announced, and give all that is in it."""
    screen.wait_window(view.window, focused=view.window != STRIP)

    def is_there() -> bool:
        return any(name.startswith(view.name) for name in reader.names(view.role, window=view.window))

    wait_until(is_there, f"{view.name} is there", screen.output)
    wait_until(lambda: not view.heard or reader.heard(view.heard), f"{view.heard} is heard", screen.output)
    return reader.see(view.window)


def leave(screen: VirtualScreen, reader: Reader, view: View, seen: list[Seen]) -> None:
    """Press the keys that lead back, and wait until they did: Qt lets a shortcut overtake keys that are none."""

    def is_left() -> bool:
        if view.window != view.after:
            return not screen.windows(view.window)
        return [(one.role, one.name) for one in reader.see(view.window)] != [(one.role, one.name) for one in seen]

    press(screen, view.back)
    wait_until(lambda: not view.back or is_left(), f"{view.name} is left", screen.output)


def do(screen: VirtualScreen, reader: Reader, key: str, picture: Path) -> None:
    """Press a key, or what begins with a word and a colon: copy a text, go to a control, choose from the menu."""
    kind, _, name = key.partition(":")
    if kind == "copy":
        screen.copy(name)
    elif kind == "picture":
        screen.copy_picture(picture)
    elif kind == "focus":
        assert reader.ask("focus", CASES, name)
    elif kind == "menu":
        choose(screen, reader, name)
    else:
        press(screen, (key,))
        if kind == "type":  # Qt asks a screen reader about each letter: a shortcut that follows would overtake it
            wait_until(lambda: name in reader.typed(), f"{name} is written", screen.output)


def choose(screen: VirtualScreen, reader: Reader, title: str) -> None:
    """Go up in the menu until a command is heard."""
    screen.key("F10")
    for _ in range(20):
        before = reader.focused()
        screen.key("Up")
        wait_until(lambda: reader.focused() != before, "another command is heard", screen.output)  # noqa: B023
        if reader.focused() == title:
            break
    assert reader.focused() == title
    screen.key("Return")


def test_what_stands_in_fields_and_switches_is_told(screen: VirtualScreen, reader: Reader) -> None:
    screen.key("ctrl+comma")
    view = View((), "text", "找设置", window=SETTINGS)
    seen = heard_view(screen, reader, view)
    assert [*faults(seen)] == []
    settings = {(one.role, one.name): one for one in seen}
    assert ("combo box", "平台：快手") in settings
    assert settings["spin button", "字号"].value == 100
    assert "checked" in settings["check box", "跟着工作台换平台"].states


def test_tab_is_heard_as_one_reads(screen: VirtualScreen, reader: Reader) -> None:
    press(screen, ("Escape", "ctrl+4"))
    screen.wait_window(PANEL)
    wait_until(lambda: reader.focused() == READ_FIRST, "the page is there", screen.output)
    there, back = tabbed(screen, reader, "Tab"), tabbed(screen, reader, "shift+Tab")
    assert back == there[::-1]
    assert [name.partition("：")[0] for name in there] == [READ_FIRST, *READ_ON, READ_FIRST]


def tabbed(screen: VirtualScreen, reader: Reader, key: str) -> list[str]:
    """What a key comes to from one control until it is there again, and that one itself."""
    heard = [reader.focused()]
    while len(heard) < MOST_TABS and heard.count(heard[0]) == 1:
        before = reader.focused()
        screen.key(key)
        wait_until(lambda: reader.focused() != before, "another control is heard", screen.output)  # noqa: B023
        heard.append(reader.focused())
    return heard
