"""Keys on macOS: what the person holds, and Cmd+V, for which the person has to allow it once in the system's settings.

Source: developer.apple.com, CGEvent; key numbers from HIToolbox ``Events.h``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from livecs.desktop.foreground import Front
    from livecs.desktop.macos.foreground import Programs
    from livecs.desktop.macos.runtime import Quartz

_KEYS = frozenset(range(128)) - {57}  # Caps Lock counts as down for as long as it is locked
_MODIFIERS = frozenset((54, 55, 56, 58, 59, 60, 61, 62))  # Cmd, Shift, Option and Control, right and left
_V = 9
_COMMAND = 1 << 20


class MacosHands:
    """See ``Hands``."""

    def __init__(self, quartz: Quartz, programs: Programs) -> None:
        """Take the parts."""
        self._quartz = quartz
        self._programs = programs

    def may_press(self) -> bool:
        """See ``Hands``."""
        return self._quartz.is_trusted()

    def held(self) -> frozenset[int]:
        """See ``Hands``."""
        return frozenset(filter(self._quartz.is_down, _KEYS))

    def modifiers(self) -> frozenset[int]:
        """See ``Hands``."""
        return _MODIFIERS

    def has_keyboard(self, front: Front) -> bool:
        """See ``Hands``."""
        now = self._programs.front()
        return now is not None and now.window == front.window

    def bring(self, front: Front) -> bool:
        """See ``Hands``."""
        return self._programs.bring(front.window)

    def press_paste(self, front: Front) -> bool:
        """See ``Hands``."""
        if not self.has_keyboard(front):
            return False
        self._quartz.press(_V, _COMMAND)
        return True
