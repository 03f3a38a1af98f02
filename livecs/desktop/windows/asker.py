"""Who reads the clipboard on Windows: whoever has it open while the text is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from livecs.desktop.foreground import Front
    from livecs.desktop.windows.windows import Windows


class WindowsAsker:
    """See ``Asker``."""

    def __init__(self, windows: Windows) -> None:
        """Take the windows."""
        self._windows = windows

    def is_of(self, front: Front) -> bool:
        """See ``Asker``; a reader that is not named is nobody's."""
        reader = self._windows.reader()
        return bool(reader) and reader == self._windows.process_of(front.window)

    def watch(self, *, is_on: bool) -> None:
        """See ``Asker``; nothing to do."""
