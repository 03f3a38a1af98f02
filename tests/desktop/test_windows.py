"""What livecs asks of Windows and how it hears its messages; not a proof that it runs there."""

import ctypes

import pytest
from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from livecs.desktop.clipboard import SystemClipboard
from livecs.desktop.foreground import Front
from livecs.desktop.hotkey import SystemHotkey
from livecs.desktop.paste_target import Pasted
from livecs.desktop.system import System
from livecs.desktop.windows.asker import WindowsAsker
from livecs.desktop.windows.choose import windows_system
from livecs.desktop.windows.grab import WindowsGrab, code_of
from livecs.desktop.windows.windows import Windows
from tests.desktop.fake_windows import CHAT, OTHER, OURS, FakeWindows, message

pytestmark = pytest.mark.qt
PRESSED, CHAR = 0x0312, 0x0102
NO_REPEAT, CTRL_ALT = 0x4000, 0x0003
IN_FRONT, NAMED = 0x0003, 0x800C
FRONT = Front(CHAT, "chat.exe", "客服工作台")


@pytest.fixture
def fake() -> FakeWindows:
    return FakeWindows()


@pytest.fixture
def system(qapp: object, fake: FakeWindows) -> System:
    assert qapp
    return windows_system(fake.libraries, SystemClipboard())


@pytest.mark.parametrize(
    ("name", "number", "hotkey", "is_pressed"),
    [
        (b"windows_dispatcher_MSG", PRESSED, 1, True),
        (b"windows_dispatcher_MSG", PRESSED, 9, False),  # another program part's
        (b"windows_dispatcher_MSG", CHAR, 1, False),
        (b"windows_generic_MSG", PRESSED, 1, False),  # the same message on its way to a window
    ],
)
def test_the_message_of_our_hotkey_is_heard(
    fake: FakeWindows, name: bytes, number: int, hotkey: int, is_pressed: bool
) -> None:
    presses: list[str] = []
    grab = WindowsGrab(fake.libraries)
    taken = SystemHotkey(grab)
    assert taken.take("Ctrl+Alt+K").ok
    assert fake.hotkeys == {1: (NO_REPEAT | CTRL_ALT, ord("K"))}
    taken.listen(lambda: presses.append("pressed"))
    came = ctypes.create_string_buffer(message(number, hotkey))
    assert grab.nativeEventFilter(QByteArray(name), ctypes.addressof(came)) is is_pressed
    assert presses == ["pressed"] * is_pressed
    taken.release()
    assert not fake.hotkeys


def test_a_taken_hotkey_is_a_conflict_with_another_proposal(system: System, fake: FakeWindows) -> None:
    fake.taken.add((NO_REPEAT | CTRL_ALT, ord("K")))
    taken = system.hotkey.take("Ctrl+Alt+K")
    assert (taken.ok, taken.proposals[0]) == (False, "Ctrl+Alt+J")
    assert not fake.hotkeys


@pytest.mark.parametrize(
    ("key", "code"), [("K", 0x4B), ("7", 0x37), ("Space", 0x20), ("F1", 0x70), ("F12", 0x7B), ("/", 0xBF), ("'", 0xDE)]
)
def test_keys_have_their_codes(key: str, code: int) -> None:
    assert code_of(key) == code


@pytest.mark.parametrize(
    ("active", "front"), [(CHAT, FRONT), (OTHER, Front(OTHER, "", "other")), (OURS, None), (0, None)]
)
def test_the_window_in_front_is_named_unless_it_is_ours(
    system: System, fake: FakeWindows, active: int, front: Front | None
) -> None:
    fake.active = active
    assert system.foreground.front() == front


def test_changes_of_the_window_and_its_title_are_told(system: System, fake: FakeWindows) -> None:
    told: list[Front | None] = []
    system.foreground.listen(told.append)
    fake.happens(IN_FRONT, CHAT)  # it was in front already
    fake.titles[CHAT] = "拼多多"
    fake.happens(NAMED, CHAT, thing=-4)  # a part of the window
    fake.happens(NAMED, CHAT)
    fake.active = OTHER
    fake.happens(IN_FRONT, OTHER)
    fake.titles[CHAT] = "no longer in front"
    fake.happens(NAMED, CHAT)
    fake.active = OURS
    fake.happens(IN_FRONT, OURS)
    assert told == [Front(CHAT, "chat.exe", "拼多多"), Front(OTHER, "", "other"), None]


def test_the_keyboard_is_given_back_to_what_is_still_there(system: System, fake: FakeWindows) -> None:
    fake.active = OURS
    assert system.foreground.give_back(FRONT)
    assert fake.active == CHAT
    del fake.processes[CHAT]
    assert not system.foreground.give_back(FRONT)


def test_the_paste_key_is_control_and_v_and_nothing_else(system: System, fake: FakeWindows, qtbot: QtBot) -> None:
    said: list[Pasted] = []
    fake.active, fake.down = OURS, {0x0D}  # Enter
    system.paste_target.paste(FRONT, said.append)
    assert not said
    fake.down = set()
    qtbot.waitUntil(lambda: said == [Pasted.DONE])
    control, v, up = 0x11, 0x56, 2
    pressed = [(key, flags) for kind, key, scan, flags, time, extra in fake.strokes if not scan | time | extra]
    assert {kind for kind, *_ in fake.strokes} == {1}
    assert pressed == [(control, 0), (v, 0), (v, up), (control, up)]


@pytest.mark.parametrize(("open_by", "is_chat"), [(CHAT, True), (OTHER, False), (0, False)])
def test_a_reader_is_told_by_who_has_the_clipboard_open(fake: FakeWindows, open_by: int, is_chat: bool) -> None:
    asker = WindowsAsker(Windows(fake.libraries))
    fake.open_by = open_by
    assert asker.is_of(FRONT) is is_chat


@pytest.mark.parametrize(("is_excluded", "affinity"), [(True, 0x11), (False, 0)])
def test_a_window_is_kept_out_of_recordings(
    system: System, fake: FakeWindows, is_excluded: bool, affinity: int
) -> None:
    assert system.capture.exclude(OURS, is_excluded=is_excluded)
    assert fake.affinity == (OURS, affinity)
