"""Which window of another program is in front, and giving the keyboard back to it."""

from collections.abc import Callable
from typing import NamedTuple, Protocol


class Front(NamedTuple):
    """A window of another program.

    Args:
        window: the system's number for it (X11 window, HWND; on macOS the process's number).
        process: the program's name as its system gives it (X11 class, file name of the program, name of the
            application), in lower case; the same at each start.
        title: what its title bar says; it may name a customer and is never logged or kept.
    """

    window: int
    process: str
    title: str


class Foreground(Protocol):
    """The window in front. Windows of livecs itself are never named: they count as none."""

    def front(self) -> Front | None:
        """The window in front now; None when there is none, it is ours, or the system does not say."""

    def listen(self, changed: Callable[[Front | None], None]) -> None:
        """Call this whenever another window comes in front or its title changes; replaces what was called before."""

    def give_back(self, front: Front) -> bool:
        """Put a window in front again, once the keys held down now are up: held on, they would reach it.

        Returns:
            Whether the window is still there.
        """


class NullForeground:
    """Where no program may see another's windows."""

    def front(self) -> Front | None:
        """See ``Foreground``; never known."""
        return None

    def listen(self, changed: Callable[[Front | None], None]) -> None:
        """See ``Foreground``; never called."""

    def give_back(self, front: Front) -> bool:
        """See ``Foreground``; never done."""
        del front
        return False
