from collections.abc import Callable

import pytest

from livecs.desktop.hotkey import NullHotkey, SystemHotkey
from livecs.desktop.key_names import Keys


class FakeGrab:
    """A system on which other programs have some combinations."""

    def __init__(self, *taken: str) -> None:
        self.taken = set(taken)
        self.ours: set[str] = set()
        self.pressed: Callable[[], None] | None = None

    def grab(self, keys: Keys) -> bool:
        assert str(keys) not in self.ours
        if str(keys) not in self.taken:
            self.ours.add(str(keys))
        return str(keys) not in self.taken

    def let_go(self, keys: Keys) -> None:
        self.ours.remove(str(keys))

    def listen(self, pressed: Callable[[], None]) -> None:
        self.pressed = pressed


def test_a_free_combination_is_taken_and_the_one_before_let_go() -> None:
    grab = FakeGrab()
    hotkey = SystemHotkey(grab)
    assert hotkey.take("ctrl+alt+k").ok
    assert hotkey.take("Ctrl+Alt+K").ok
    assert hotkey.take("Ctrl+Alt+J").ok
    assert grab.ours == {"Ctrl+Alt+J"}
    hotkey.release()
    hotkey.release()
    assert not grab.ours


@pytest.mark.parametrize(
    ("wanted", "words"), [("Ctrl+Alt+K", "其他程序占用；可以换成 Ctrl+Alt+L"), ("Alt+A", "客服工作台"), ("K", "打字")]
)
def test_what_is_not_granted_comes_with_what_is_free_and_leaves_what_we_have(wanted: str, words: str) -> None:
    grab = FakeGrab("Ctrl+Alt+K")
    hotkey = SystemHotkey(grab)
    hotkey.take("Ctrl+Alt+J")
    taken = hotkey.take(wanted)
    assert not taken.ok
    assert words in taken.sentence
    assert taken.proposals[0] == "Ctrl+Alt+L"
    assert not {"Ctrl+Alt+K", "Ctrl+Alt+J"} & set(taken.proposals)
    assert grab.ours == {"Ctrl+Alt+J"}


def test_where_nothing_is_free_the_system_s_own_keys_are_named() -> None:
    class Greedy(FakeGrab):
        def grab(self, keys: Keys) -> bool:
            assert keys
            return False

    assert SystemHotkey(Greedy()).take("Ctrl+Alt+K") == (
        False,
        "Ctrl+Alt+K 已被其他程序占用；请把 livecs toggle 绑到系统快捷键上",
        (),
    )


def test_where_no_program_may_have_one_it_says_what_to_do() -> None:
    hotkey = NullHotkey("请把 livecs toggle 绑到系统快捷键上")
    assert hotkey.take("Ctrl+Alt+K") == (False, "请把 livecs toggle 绑到系统快捷键上", ())
    assert "工作台" in hotkey.take("Alt+A").sentence
    hotkey.release()
