"""Pressing the paste key in a chat window; never Enter, and never in a window that is not the one meant."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.desktop.foreground import Front


class Pasted(Enum):
    """What became of a paste."""

    DONE = "done"  # the key was pressed while the window was in front
    GONE = "gone"  # the window is closed, or another one came in front
    TAKEN = "taken"  # another program put something else on the clipboard meanwhile
    REFUSED = "refused"  # keys stayed held down, the system does not allow it, or another paste came after it


def _always() -> bool:
    return True


class PasteTarget(Protocol):
    """Where the clipboard's content can be put."""

    def paste(self, front: Front, done: Callable[[Pasted], None], is_here: Callable[[], bool] = _always) -> None:
        """Press the paste key in a window, after giving it the keyboard where the panel has it.

        First the keys that the person holds come up (Enter held on would send what stands in the chat); then the
        window is brought in front; then, if it still is in front, the key is pressed. Nothing blocks meanwhile.

        Args:
            front: the window that was in front when the panel was called.
            done: called once, from the event loop or at once.
            is_here: whether the clipboard still holds what is to be pasted; asked right before the key is pressed.
        """


class NullPasteTarget:
    """Where no program may press keys in another's window: the reply is on the clipboard all the same."""

    def paste(self, front: Front, done: Callable[[Pasted], None], is_here: Callable[[], bool] = _always) -> None:
        """See ``PasteTarget``; always refused."""
        del front, is_here
        done(Pasted.REFUSED)
