"""X11 for real: a screen in memory, openbox, and a chat in another process."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from livecs.desktop.abilities import CAPTURE, State, abilities_of
from livecs.desktop.clipboard import SystemClipboard
from livecs.desktop.foreground import Front
from livecs.desktop.hotkey import SystemHotkey
from livecs.desktop.paste_target import Pasted
from livecs.desktop.system import System, system_of
from livecs.desktop.x11.connection import Connection
from livecs.desktop.x11.grab import X11Grab
from tests.desktop.programs import Chat, Neighbour
from tests.e2e.screen import VirtualScreen, wait_until

pytestmark = pytest.mark.window
REPLY = "亲，这款有货🙂"
OLD = "旧内容"


@pytest.fixture(scope="module")
def screen() -> Iterator[VirtualScreen]:
    with VirtualScreen((800, 600)) as screen:
        yield screen


@pytest.fixture
def system(qapp: object, screen: VirtualScreen) -> System:
    """The desktop as this process has it: without windows of its own, and with a clipboard of its own."""
    assert qapp
    return system_of("linux", {"DISPLAY": screen.env["DISPLAY"]}, SystemClipboard())


@pytest.fixture
def chat(screen: VirtualScreen, tmp_path: Path) -> Iterator[Chat]:
    with Chat(screen, tmp_path) as chat:
        yield chat


def test_the_hotkey_is_heard_from_another_window_whatever_is_locked(
    qtbot: QtBot, screen: VirtualScreen, system: System, chat: Chat
) -> None:
    presses: list[str] = []
    system.hotkey.listen(lambda: presses.append("pressed"))
    assert system.hotkey.take("Ctrl+Alt+K").ok
    for count, lock in enumerate(("Num_Lock", "Caps_Lock", "Num_Lock", "Caps_Lock"), start=1):
        screen.key(lock)
        screen.key("ctrl+alt+k")
        qtbot.waitUntil(lambda count=count: len(presses) == count)  # type: ignore[misc] # bound here
    for key in ("ctrl", "alt", "k"):
        screen.key_down(key)
    qtbot.wait(800)  # the server repeats a key from 660 ms on
    for key in ("k", "alt", "ctrl"):
        screen.key_up(key)
    system.hotkey.release()
    screen.key("ctrl+alt+k")
    qtbot.wait(50)
    assert len(presses) == 5
    assert not chat.text()


def test_a_combination_of_another_program_is_a_conflict_and_the_proposals_are_free(
    screen: VirtualScreen, system: System
) -> None:
    other = SystemHotkey(X11Grab(Connection(screen.env["DISPLAY"])))
    assert other.take("Ctrl+Alt+K").ok
    taken = system.hotkey.take("Ctrl+Alt+K")
    assert (taken.ok, taken.proposals[0]) == (False, "Ctrl+Alt+J")
    other.release()
    assert system.hotkey.take("Ctrl+Alt+K").ok
    system.hotkey.release()


def test_the_window_in_front_is_named_followed_and_given_the_keyboard_again(
    qtbot: QtBot, screen: VirtualScreen, system: System, chat: Chat
) -> None:
    told: list[Front | None] = []
    system.foreground.listen(told.append)
    front = system.foreground.front()
    assert front == Front(chat.window, "chat", "chat")
    screen.start(["xdotool", "set_window", "--name", "店铺一", str(chat.window)])
    qtbot.waitUntil(lambda: told[-1:] == [Front(chat.window, "chat", "店铺一")])
    screen.start(["xdotool", "windowminimize", str(chat.window)])
    qtbot.waitUntil(lambda: told[-1:] == [None])
    assert system.foreground.give_back(front)
    qtbot.waitUntil(lambda: told[-1:] == [Front(chat.window, "chat", "店铺一")])
    assert screen.active_window() == chat.window
    assert not system.foreground.give_back(Front(chat.window + 1, "gone", ""))


def test_a_paste_waits_for_the_keys_that_are_held_and_goes_nowhere_else(
    qtbot: QtBot, screen: VirtualScreen, system: System, chat: Chat
) -> None:
    said: list[Pasted] = []
    screen.copy(REPLY)
    screen.key_down("alt")
    system.paste_target.paste(Front(chat.window, "", ""), said.append)
    qtbot.wait(50)
    assert (said, chat.text()) == ([], "")
    screen.key_up("alt")
    qtbot.waitUntil(lambda: chat.text() == REPLY)
    system.paste_target.paste(Front(chat.window + 1, "", ""), said.append)
    assert said == [Pasted.DONE, Pasted.GONE]
    assert chat.text() == REPLY


@pytest.mark.parametrize(("lag_ms", "reply"), [(0, REPLY), (1500, "长" * 500_000)], ids=["at once", "1500 ms, long"])
def test_the_reply_arrives_whatever_the_lag_and_then_the_old_clipboard(
    screen: VirtualScreen, tmp_path: Path, lag_ms: int, reply: str
) -> None:
    screen.copy(OLD)
    mode = "window" if lag_ms else "click"
    with Neighbour(screen, tmp_path, mode, reply) as neighbour, Chat(screen, tmp_path, lag_ms) as chat:
        screen.key("ctrl+alt+k")
        if lag_ms:  # searched first: the panel has the keyboard, and Enter is held a moment
            wait_until(lambda: screen.active_window() in screen.windows("neighbour"), "ours is in front", screen.output)
            screen.key_down("Return")
            assert screen.active_window() != chat.window
            screen.key_up("Return")
        wait_until(chat.text, "the chat has it", screen.output)
        assert chat.text() == reply  # and no Enter
        assert screen.active_window() == chat.window
        screen.wait_clipboard(lambda content: content == OLD)
        assert neighbour.said() == "done"


def test_personal_text_is_gone_when_the_program_ends(screen: VirtualScreen, tmp_path: Path, chat: Chat) -> None:
    with Neighbour(screen, tmp_path, "personal", REPLY) as neighbour:
        screen.key("ctrl+alt+k")
        wait_until(lambda: chat.text() == REPLY, "the chat has it", screen.output)
        assert screen.clipboard() == REPLY
        assert screen.clipboard("x-kde-passwordManagerHint") == "secret"
        screen.key("ctrl+alt+k")  # it quits
        assert neighbour.process.wait() == 0
        assert not screen.clipboard()


def test_a_desktop_with_all_it_takes_is_said_to_work(screen: VirtualScreen) -> None:
    abilities = abilities_of("linux", {"DISPLAY": screen.env["DISPLAY"]})
    assert {one.name for one in abilities if one.state is not State.WORKS} == {CAPTURE}
