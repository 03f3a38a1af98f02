"""What macOS does with our own window and with what we copied.

Source: developer.apple.com, NSWindow.sharingType; nspasteboard.org for the mark that histories honour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from livecs.desktop.macos.runtime import Runtime

_NOT_SHARED, _READ_ONLY = 0, 1


class MacosCapture:
    """See ``Capture``."""

    def __init__(self, runtime: Runtime) -> None:
        """Take the runtime."""
        self._objc = runtime

    def exclude(self, window: int, *, is_excluded: bool) -> bool:
        """See ``Capture``; what Qt calls a window is a view here."""
        shown_in = self._objc.send(window, "window")
        if shown_in:
            self._objc.send(shown_in, "setSharingType:", _NOT_SHARED if is_excluded else _READ_ONLY)
        return bool(shown_in)


class Conceal:
    """Marks what lies on the clipboard as not to be kept in a history."""

    def __init__(self, runtime: Runtime) -> None:
        """Take the runtime."""
        self._objc = runtime

    def __call__(self) -> None:
        """Mark it."""
        objc = self._objc
        mark = objc.text("org.nspasteboard.ConcealedType")
        board = objc.send(objc.named("NSPasteboard"), "generalPasteboard")
        objc.send(board, "addTypes:owner:", objc.send(objc.named("NSArray"), "arrayWithObject:", mark), 0)
        objc.send(board, "setString:forType:", objc.text(""), mark)
