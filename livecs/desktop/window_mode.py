"""Whether a window of ours takes the keyboard when it is clicked, switched while it is on the screen."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow


class WindowMode(Protocol):
    """What a system can do about a window that stands beside another program's."""

    def let_take(self, window: QWindow, *, takes_keyboard: bool) -> bool:
        """Have clicks on a window give it the keyboard, or leave the keyboard where it is.

        Nothing flickers: the window stays on the screen.

        Returns:
            Whether the system does so.
        """

    def bring(self, window: int) -> None:
        """Put a window of ours (its ``winId``) in front as the person's own wish, where the system asks whose it is."""

    def listen(self, wanted: Callable[[], None]) -> None:
        """Call this when the person goes, by a task bar or Alt+Tab, to the window that takes no keyboard."""


class NullWindowMode:
    """Where every click gives the keyboard to what is clicked."""

    def let_take(self, window: QWindow, *, takes_keyboard: bool) -> bool:
        """See ``WindowMode``; never done."""
        del window, takes_keyboard
        return False

    def bring(self, window: int) -> None:
        """See ``WindowMode``; Qt's own way is enough."""

    def listen(self, wanted: Callable[[], None]) -> None:
        """See ``WindowMode``; never called: the keyboard comes with the window."""


def flag(window: QWindow, *, takes_keyboard: bool) -> None:
    """Set Qt's own flag on what is on the screen; on the widget it would be hidden and shown again."""
    window.setFlag(Qt.WindowType.WindowDoesNotAcceptFocus, not takes_keyboard)
