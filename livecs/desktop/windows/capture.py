"""Keeping a window out of recordings on Windows 10 2004 and later."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from livecs.desktop.windows.libraries import Libraries

_SHOWN, _EXCLUDED = 0x00, 0x11  # WDA_NONE, WDA_EXCLUDEFROMCAPTURE


class WindowsCapture:
    """See ``Capture``."""

    def __init__(self, libraries: Libraries) -> None:
        """Take the libraries."""
        self._user32 = libraries.user32

    def exclude(self, window: int, *, is_excluded: bool) -> bool:
        """See ``Capture``."""
        return bool(self._user32.SetWindowDisplayAffinity(window, _EXCLUDED if is_excluded else _SHOWN))
