"""The program in front on macOS, which tells programs apart but, unasked, not their windows.

Source: developer.apple.com, NSWorkspace and NSRunningApplication.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from livecs.desktop.foreground import Front

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.desktop.macos.runtime import Runtime
    from livecs.desktop.paste_steps import GiveBack

_LOOK_AGAIN_MS = 500  # being told would take a class of Objective-C made at run time
_ABOVE_ALL = 2  # NSApplicationActivateIgnoringOtherApps
_TRUTH = 0xFF  # BOOL fills the lowest byte of an answer


class Programs:
    """The programs that run."""

    def __init__(self, runtime: Runtime) -> None:
        """Take the runtime."""
        self._objc = runtime

    def front(self) -> Front | None:
        """The program in front, unless it is ours; its number stands for its window."""
        workspace = self._objc.send(self._objc.named("NSWorkspace"), "sharedWorkspace")
        program = self._objc.send(workspace, "frontmostApplication")
        number = self._objc.send(program, "processIdentifier") & 0xFFFFFFFF
        if not number or number == os.getpid():
            return None
        return Front(number, self._objc.text_of(self._objc.send(program, "localizedName")).lower(), "")

    def is_there(self, number: int) -> bool:
        """Whether a program still runs."""
        return bool(self._program(number))

    def bring(self, number: int) -> bool:
        """Put a program in front; False when it is gone."""
        program = self._program(number)
        return bool(self._objc.send(program, "activateWithOptions:", _ABOVE_ALL) & _TRUTH) if program else False

    def _program(self, number: int) -> int:
        kind = self._objc.named("NSRunningApplication")
        return self._objc.send(kind, "runningApplicationWithProcessIdentifier:", number)


class MacosForeground(QObject):
    """See ``Foreground``."""

    def __init__(self, programs: Programs, give_back: GiveBack) -> None:
        """Take the parts."""
        super().__init__()
        self._programs = programs
        self._give_back = give_back
        self._changed: Callable[[Front | None], None] | None = None
        self._last: Front | None = None
        self._timer = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.look)

    def front(self) -> Front | None:
        """See ``Foreground``."""
        return self._programs.front()

    def listen(self, changed: Callable[[Front | None], None]) -> None:
        """See ``Foreground``."""
        self._changed = changed
        self._last = self.front()
        self._timer.start()

    def give_back(self, front: Front) -> bool:
        """See ``Foreground``."""
        is_there = self._programs.is_there(front.window)
        if is_there:
            self._give_back(front)
        return is_there

    def look(self) -> None:
        """See whether another program has come in front."""
        front = self.front()
        if front != self._last:
            self._last = front
            if self._changed:
                self._changed(front)
