"""Where a reply goes, decided from what is known about the windows: no Qt, no system."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from livecs.ui.chat.learned import Seen


class Way(Enum):
    """What is done with a reply."""

    PUT = "into the chat"
    COPY = "copied"
    COPY_BACK = "copied, and the keyboard goes back to where it came from"


class Turn(NamedTuple):
    """What is to be done, and the window that it is about."""

    way: Way
    window: Seen | None = None


class Known(NamedTuple):
    """What is known when a reply is sent.

    Args:
        is_wanted: whether replies are to be put into chats (the setting).
        has_keyboard: whether the panel has the keyboard.
        front: the window of another program that is in front now; None where ours is, or the system does not say.
        before: the one that was in front when the panel took the keyboard.
        is_chat: whether the window that counts is a learned one.
    """

    is_wanted: bool
    has_keyboard: bool
    front: Seen | None
    before: Seen | None
    is_chat: bool


def window_of(known: Known) -> Seen | None:
    """The window that counts: in click mode the one in front, else the one that the panel was called from.

    With the keyboard here and another program's window in front, the person has gone on: none counts.
    """
    if not known.has_keyboard:
        return known.front
    return known.before if known.front is None else None


def turn(known: Known) -> Turn:
    """Decide about one reply."""
    window = window_of(known)
    if window and known.is_wanted and known.is_chat:
        return Turn(Way.PUT, window)
    return Turn(Way.COPY_BACK if window and known.has_keyboard else Way.COPY, window)
