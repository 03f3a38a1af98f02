"""What livecs asks of macOS, by its documentation; not a proof that it runs there."""

import os
from typing import TYPE_CHECKING

import pytest

from livecs.desktop.clipboard import SystemClipboard
from livecs.desktop.foreground import Front
from livecs.desktop.macos.choose import macos_system
from livecs.desktop.macos.foreground import MacosForeground
from livecs.desktop.paste_target import Pasted
from livecs.desktop.system import System

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.qt
CHAT = Front(41, "chat", "")
VIEW, WINDOW = 500, 501


class FakeMacos:
    """Programs by their numbers, one clipboard, one keyboard; an object is a number, a text one from 1000 on."""

    def __init__(self) -> None:
        self.front = 41
        self.programs = {41: "Chat", 43: "Other", os.getpid(): "livecs"}
        self.texts: list[str] = []
        self.sent: list[tuple[object, ...]] = []
        self.pressed: list[tuple[int, int]] = []
        self.trusted = True

    def named(self, class_name: str) -> int:
        return {"NSWorkspace": 1, "NSRunningApplication": 2, "NSPasteboard": 3, "NSArray": 4}[class_name]

    def text(self, text: str) -> int:
        self.texts.append(text)
        return 999 + len(self.texts)

    def text_of(self, text: int) -> str:
        return self.texts[text - 1000]

    def send(self, receiver: int, message: str, *arguments: int) -> int:
        if message == "activateWithOptions:":
            self.front = receiver
        answers: dict[str, Callable[[], int]] = {
            "sharedWorkspace": lambda: receiver + 10,
            "generalPasteboard": lambda: receiver + 10,
            "frontmostApplication": lambda: self.front,
            "processIdentifier": lambda: receiver | 7 << 32,  # a 32-bit answer: what stands above it is chance
            "localizedName": lambda: self.text(self.programs[receiver]),
            "runningApplicationWithProcessIdentifier:": lambda: arguments[0] if arguments[0] in self.programs else 0,
            "activateWithOptions:": lambda: 0xAB01,
            "window": lambda: WINDOW if receiver == VIEW else 0,
        }
        if message in answers:
            return answers[message]()
        named = [self.text_of(one) if one >= 1000 else one for one in arguments]
        self.sent.append((receiver, message, *named))
        return arguments[0]

    def is_trusted(self) -> bool:
        return self.trusted

    def is_down(self, key: int) -> bool:
        return key == 57  # Caps Lock

    def press(self, key: int, flags: int) -> None:
        self.pressed.append((key, flags))


@pytest.fixture
def fake() -> FakeMacos:
    return FakeMacos()


@pytest.fixture
def system(qapp: object, fake: FakeMacos) -> System:
    assert qapp
    return macos_system(fake, fake, SystemClipboard())


def test_the_program_in_front_is_named_unless_it_is_ours(system: System, fake: FakeMacos) -> None:
    told: list[Front | None] = []
    assert isinstance(system.foreground, MacosForeground)
    system.foreground.listen(told.append)
    for fake.front in (41, 43, os.getpid(), 41):
        system.foreground.look()
    assert told == [Front(43, "other", ""), None, CHAT]


def test_the_paste_key_is_command_and_v_in_the_program_meant(system: System, fake: FakeMacos) -> None:
    said: list[Pasted] = []
    fake.front = os.getpid()
    system.paste_target.paste(CHAT, said.append)
    assert (said, fake.pressed, fake.front) == ([Pasted.DONE], [(9, 0x100000)], 41)


def test_without_leave_to_press_keys_it_is_refused(system: System, fake: FakeMacos) -> None:
    said: list[Pasted] = []
    fake.trusted = False
    system.paste_target.paste(CHAT, said.append)
    assert (said, fake.pressed) == ([Pasted.REFUSED], [])


def test_the_keyboard_goes_back_to_what_still_runs(system: System, fake: FakeMacos) -> None:
    fake.front = 43
    assert system.foreground.give_back(CHAT)
    assert fake.front == 41
    assert not system.foreground.give_back(Front(99, "gone", ""))


@pytest.mark.parametrize(("is_excluded", "sharing"), [(True, 0), (False, 1)])
def test_a_window_is_kept_out_of_recordings(system: System, fake: FakeMacos, is_excluded: bool, sharing: int) -> None:
    assert system.capture.exclude(VIEW, is_excluded=is_excluded)
    assert fake.sent == [(WINDOW, "setSharingType:", sharing)]
    assert not system.capture.exclude(VIEW + 1, is_excluded=True)


def test_personal_text_is_marked_as_concealed(system: System, fake: FakeMacos) -> None:
    system.clipboard.lend("亲", restore=False, is_personal=True)
    system.clipboard.end()
    concealed = "org.nspasteboard.ConcealedType"
    board = (13, "addTypes:owner:", concealed, 0), (13, "setString:forType:", "", concealed)
    assert fake.sent == [(4, "arrayWithObject:", concealed), *board]


def test_the_hotkey_is_left_to_the_system(system: System) -> None:
    assert "livecs toggle" in system.hotkey.take("Ctrl+Alt+K").sentence
