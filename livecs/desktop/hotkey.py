"""One key combination that works from every program, given by the system itself: no keyboard hooks."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from livecs.desktop.key_names import PROPOSED, Keys, keys_from, refusal
from livecs.sentence import Sentence


class Taken(NamedTuple):
    """What became of the wish for a combination; the proposals are free right now."""

    ok: bool
    sentence: str = ""
    proposals: tuple[str, ...] = ()


class Hotkey(Protocol):
    """The one combination of livecs."""

    def take(self, keys: str) -> Taken:
        """Take a combination such as ``Ctrl+Alt+K``; the one taken before is let go only when this succeeds."""

    def release(self) -> None:
        """Let it go."""

    def listen(self, pressed: Callable[[], None]) -> None:
        """Call this at each press, once however long it is held; replaces what was called before."""


class Grab(Protocol):
    """What a system can do about combinations; knows no rules."""

    def grab(self, keys: Keys) -> bool:
        """Ask for a combination; False when somebody else has it."""

    def let_go(self, keys: Keys) -> None:
        """Give back one that was granted."""

    def listen(self, pressed: Callable[[], None]) -> None:
        """Call this at each press of one that was granted, not at repeats."""


class SystemHotkey:
    """The hotkey of a system that grants combinations."""

    def __init__(self, grab: Grab) -> None:
        """Take the system's way; nothing is asked for yet."""
        self._grab = grab
        self._held: Keys | None = None

    def take(self, keys: str) -> Taken:
        """See ``Hotkey``."""
        wanted, refused = keys_from(keys), refusal(keys)
        if refused or wanted is None:
            return Taken(False, refused, self._free())
        if wanted == self._held:
            return Taken(True)
        if not self._grab.grab(wanted):
            free = self._free()
            instead = Sentence("可以换成 {}", free[0]) if free else Sentence("请把 livecs toggle 绑到系统快捷键上")
            return Taken(False, Sentence("{} 已被其他程序占用；{}", wanted, instead), free)
        self.release()
        self._held = wanted
        return Taken(True)

    def release(self) -> None:
        """See ``Hotkey``."""
        if self._held:
            self._grab.let_go(self._held)
            self._held = None

    def listen(self, pressed: Callable[[], None]) -> None:
        """See ``Hotkey``."""
        self._grab.listen(pressed)

    def _free(self) -> tuple[str, ...]:
        return tuple(text for text in PROPOSED if (keys := keys_from(text)) and keys != self._held and self._try(keys))

    def _try(self, keys: Keys) -> bool:
        granted = self._grab.grab(keys)
        if granted:
            self._grab.let_go(keys)
        return granted


class NullHotkey:
    """Where no program may have one: says how the person can make it."""

    def __init__(self, sentence: str) -> None:
        """Take the sentence."""
        self._sentence = sentence

    def take(self, keys: str) -> Taken:
        """See ``Hotkey``; never granted."""
        return Taken(False, refusal(keys) or self._sentence)

    def release(self) -> None:
        """See ``Hotkey``."""

    def listen(self, pressed: Callable[[], None]) -> None:
        """See ``Hotkey``; never called."""
