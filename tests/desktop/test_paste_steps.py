"""The steps of a paste, with hands that are moved by the test."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from livecs.desktop.foreground import Front
from livecs.desktop.paste_steps import GiveBack, PasteSteps
from livecs.desktop.paste_target import NullPasteTarget, Pasted

pytestmark = [pytest.mark.qt, pytest.mark.usefixtures("qapp")]
CHAT = Front(7, "chat", "")
ENTER, ALT, LETTER = 36, 64, 38


class FakeHands:
    """Hands that do what they are told, and remember the order of what was done."""

    def __init__(self) -> None:
        self.down: set[int] = set()
        self.front = 7
        self.there = {7}
        self.allowed = True
        self.deeds: list[str] = []

    def may_press(self) -> bool:
        return self.allowed

    def held(self) -> frozenset[int]:
        return frozenset(self.down)

    def modifiers(self) -> frozenset[int]:
        return frozenset({ALT})

    def has_keyboard(self, front: Front) -> bool:
        return self.front == front.window

    def bring(self, front: Front) -> bool:
        assert ENTER not in self.down
        self.deeds.append("bring")
        return front.window in self.there

    def press_paste(self, front: Front) -> bool:
        assert not self.down & {ENTER, ALT}
        if self.has_keyboard(front):
            self.deeds.append("paste")
        return self.has_keyboard(front)


@pytest.fixture
def hands() -> FakeHands:
    return FakeHands()


@pytest.fixture
def said() -> list[Pasted]:
    return []


def test_a_window_in_front_gets_the_key_at_once(hands: FakeHands, said: list[Pasted]) -> None:
    PasteSteps(hands).paste(CHAT, said.append)
    assert (said, hands.deeds) == ([Pasted.DONE], ["paste"])


def test_a_window_behind_is_brought_first(qtbot: QtBot, hands: FakeHands, said: list[Pasted]) -> None:
    hands.front = 1
    steps = PasteSteps(hands)
    steps.paste(CHAT, said.append)
    assert (said, hands.deeds) == ([], ["bring"])
    hands.front = 7
    qtbot.waitUntil(lambda: said == [Pasted.DONE])
    assert hands.deeds == ["bring", "paste"]


def test_what_another_program_copied_meanwhile_is_not_pasted(hands: FakeHands, said: list[Pasted]) -> None:
    PasteSteps(hands).paste(CHAT, said.append, lambda: False)
    assert (said, hands.deeds) == ([Pasted.TAKEN], [])


@pytest.mark.parametrize("key", [ENTER, ALT])
def test_keys_of_the_stroke_come_up_first(qtbot: QtBot, hands: FakeHands, said: list[Pasted], key: int) -> None:
    hands.front, hands.down = 1, {key}
    steps = PasteSteps(hands)
    steps.paste(CHAT, said.append)
    qtbot.wait(40)
    assert (said, hands.deeds) == ([], [])  # the window is not even brought: Enter held on would send what is in it
    hands.down = {LETTER}  # who types on is not waited for
    hands.front = 7
    qtbot.waitUntil(lambda: said == [Pasted.DONE])


@pytest.mark.parametrize(
    ("change", "pasted"),
    [
        (lambda hands: hands.there.clear(), Pasted.GONE),
        (lambda hands: setattr(hands, "allowed", False), Pasted.REFUSED),
    ],
    ids=["closed", "not allowed"],
)
def test_what_cannot_be_done_is_said_at_once(
    hands: FakeHands, said: list[Pasted], change: Callable[[FakeHands], None], pasted: Pasted
) -> None:
    hands.front = 1
    change(hands)
    PasteSteps(hands).paste(CHAT, said.append)
    assert said == [pasted]
    assert "paste" not in hands.deeds


@pytest.mark.parametrize(("front", "down", "pasted"), [(7, {ALT}, Pasted.REFUSED), (1, set(), Pasted.GONE)])
def test_patience_has_an_end(
    qtbot: QtBot, hands: FakeHands, said: list[Pasted], front: int, down: set[int], pasted: Pasted
) -> None:
    hands.front, hands.down = front, down
    steps = PasteSteps(hands, patience_ms=30)
    steps.paste(CHAT, said.append)
    qtbot.waitUntil(lambda: said == [pasted])
    assert "paste" not in hands.deeds


def test_a_window_that_loses_the_keyboard_at_the_last_moment_gets_nothing(said: list[Pasted]) -> None:
    class Late(FakeHands):
        looks = 0

        def has_keyboard(self, front: Front) -> bool:
            self.looks += 1
            return self.looks < 3 and super().has_keyboard(front)

    hands = Late()
    PasteSteps(hands).paste(CHAT, said.append)
    assert (said, hands.deeds) == ([Pasted.GONE], [])


def test_a_second_paste_ends_the_first(hands: FakeHands, said: list[Pasted]) -> None:
    hands.down = {ALT}
    first: list[Pasted] = []
    steps = PasteSteps(hands)
    steps.paste(CHAT, first.append)
    hands.down = set()
    steps.paste(CHAT, said.append)
    assert (first, said, hands.deeds) == ([Pasted.REFUSED], [Pasted.DONE], ["paste"])


def test_the_keyboard_is_given_back_when_the_keys_are_up(qtbot: QtBot, hands: FakeHands) -> None:
    hands.down = {ENTER}
    give_back = GiveBack(hands)
    give_back(CHAT)
    qtbot.wait(40)
    assert not hands.deeds
    hands.down = set()
    qtbot.waitUntil(lambda: hands.deeds == ["bring"])


def test_where_no_program_may_press_keys_the_paste_is_refused(said: list[Pasted]) -> None:
    NullPasteTarget().paste(CHAT, said.append)
    assert said == [Pasted.REFUSED]
