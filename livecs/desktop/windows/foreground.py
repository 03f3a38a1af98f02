"""The window in front on Windows: the system tells us by events that come through our own event loop.

Source: learn.microsoft.com, SetWinEventHook (out of context: nothing of ours runs in other programs).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.desktop.windows.libraries import WinEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.desktop.foreground import Front
    from livecs.desktop.paste_steps import GiveBack
    from livecs.desktop.windows.libraries import Libraries
    from livecs.desktop.windows.windows import Windows

_CAME_IN_FRONT = 0x0003
_NAME_CHANGED = 0x800C
_OUT_OF_CONTEXT = 0


class WindowsForeground:
    """See ``Foreground``."""

    def __init__(self, libraries: Libraries, windows: Windows, give_back: GiveBack) -> None:
        """Take the parts; nothing is listened to yet."""
        self._user32 = libraries.user32
        self._windows = windows
        self._give_back = give_back
        self._changed: Callable[[Front | None], None] | None = None
        self._last: Front | None = None
        self._title_hook: int | None = None
        self._hook: int | None = None
        self._told = WinEvent(self._on_event)  # kept: Windows calls it for as long as we listen

    def front(self) -> Front | None:
        """See ``Foreground``."""
        return self._windows.front()

    def listen(self, changed: Callable[[Front | None], None]) -> None:
        """See ``Foreground``."""
        self._changed = changed
        if self._hook is None:
            self._hook = self._listen_to(_CAME_IN_FRONT, 0)
        self._last = self.front()
        self._listen_to_title()

    def give_back(self, front: Front) -> bool:
        """See ``Foreground``."""
        is_there = self._windows.is_there(front.window)
        if is_there:
            self._give_back(front)
        return is_there

    def _listen_to(self, event: int, process: int) -> int | None:
        """Ask for one event, of one process or (0) of all."""
        hook: int | None = self._user32.SetWinEventHook(event, event, None, self._told, process, 0, _OUT_OF_CONTEXT)
        return hook

    def _listen_to_title(self) -> None:
        """Follow the titles of the program in front only: all of them would be thousands of events."""
        if self._title_hook:
            self._user32.UnhookWinEvent(self._title_hook)
        process = self._windows.process_of(self._last.window) if self._last else 0
        self._title_hook = self._listen_to(_NAME_CHANGED, process) if process else None

    def _on_event(self, _hook: int, event: int, window: int, thing: int, *_: int) -> None:
        if event == _NAME_CHANGED and (thing or not self._last or window != self._last.window):
            return  # the name of something within a window, or of another one
        front = self.front()
        if front == self._last:
            return
        is_other = not front or not self._last or front.window != self._last.window
        self._last = front
        if is_other:
            self._listen_to_title()
        if self._changed:
            self._changed(front)
