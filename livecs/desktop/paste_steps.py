"""The steps of a paste, the same on each system that lets one program press keys in another's window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from livecs.desktop.paste_target import Pasted
from livecs.desktop.waiting import Waiting

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.desktop.foreground import Front

# Keys held on for longer were not meant as one stroke; a window manager needs a few hundredths of a second.
_PATIENCE_MS = 3000


class Hands(Protocol):
    """What the person's hands do on the keyboard, and ours beside them."""

    def may_press(self) -> bool:
        """Whether the system lets us press keys at all."""

    def held(self) -> frozenset[int]:
        """The keys that are down now, by the system's own numbers."""

    def modifiers(self) -> frozenset[int]:
        """Those numbers that stand for Ctrl, Alt, Shift and Meta."""

    def has_keyboard(self, front: Front) -> bool:
        """Whether a window is in front and takes what is typed."""

    def bring(self, front: Front) -> bool:
        """Ask for a window to be put in front; False when it is gone."""

    def press_paste(self, front: Front) -> bool:
        """Press the paste key if the window is in front at this very moment; False when nothing was pressed."""


class KeysUp:
    """Whether the keys of one stroke have come up: those held when it began, and every modifier."""

    def __init__(self, hands: Hands) -> None:
        """Note what is held now."""
        self._hands = hands
        self._watched = hands.held() | hands.modifiers()

    def __call__(self) -> bool:
        """Whether they are all up; keys pressed since, by somebody who types on, do not count."""
        return not self._hands.held() & self._watched


class PasteSteps:
    """Keys up, window in front, paste key: each step waits for the one before it."""

    def __init__(self, hands: Hands, patience_ms: int = _PATIENCE_MS) -> None:
        """Take the system's hands, and how long one step may take."""
        self._hands = hands
        self._patience_ms = patience_ms
        self._waiting = Waiting()
        self._done: Callable[[Pasted], None] | None = None
        self._is_here: Callable[[], bool] = bool

    def paste(self, front: Front, done: Callable[[Pasted], None], is_here: Callable[[], bool] = lambda: True) -> None:
        """See ``PasteTarget``."""
        self._end(Pasted.REFUSED)  # a paste that still waits gives way
        self._done, self._is_here = done, is_here
        if not self._hands.may_press():
            self._end(Pasted.REFUSED)
            return
        self._waiting.until(KeysUp(self._hands), partial(self._on_keys_up, front), self._patience_ms)

    def _on_keys_up(self, front: Front, are_up: bool) -> None:  # noqa: FBT001 (what a wait says)
        if not are_up:
            self._end(Pasted.REFUSED)
        elif not self._hands.has_keyboard(front) and not self._hands.bring(front):
            self._end(Pasted.GONE)
        else:
            self._waiting.until(
                partial(self._hands.has_keyboard, front), partial(self._on_in_front, front), self._patience_ms
            )

    def _on_in_front(self, front: Front, is_in_front: bool) -> None:  # noqa: FBT001 (what a wait says)
        if is_in_front and not self._is_here():
            self._end(Pasted.TAKEN)
        else:
            self._end(Pasted.DONE if is_in_front and self._hands.press_paste(front) else Pasted.GONE)

    def _end(self, pasted: Pasted) -> None:
        self._waiting.drop()
        if self._done:
            done, self._done = self._done, None
            done(pasted)


class GiveBack:
    """Puts a window in front again when the keys of the stroke that asked for it are up; held on for long, it stays."""

    def __init__(self, hands: Hands) -> None:
        """Take the system's hands."""
        self._hands = hands
        self._waiting = Waiting()

    def __call__(self, front: Front) -> None:
        """Give the keyboard back to a window."""
        self._waiting.until(KeysUp(self._hands), partial(self._on_keys_up, front), _PATIENCE_MS)

    def _on_keys_up(self, front: Front, are_up: bool) -> None:  # noqa: FBT001 (what a wait says)
        if are_up:
            self._hands.bring(front)
