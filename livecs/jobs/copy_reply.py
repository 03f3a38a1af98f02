"""Copy a reply: to the clipboard first, then counted; counting never stands in the way."""

from typing import Protocol

from livecs.clock import NowMs


class Clipboard(Protocol):
    """Where a reply goes."""

    def set_text(self, text: str) -> None:
        """Put a text on the clipboard."""


class UsageLog(Protocol):
    """Where a use is counted."""

    def add(self, phrase_id: str, at_ms: int) -> None:
        """Count one use; returns at once and never fails."""


class CopyReply:
    """The job, with its parts."""

    def __init__(self, clipboard: Clipboard, usage: UsageLog, now_ms: NowMs) -> None:
        """Take the parts."""
        self._clipboard = clipboard
        self._usage = usage
        self._now_ms = now_ms

    def __call__(self, text: str, phrase_id: str = "") -> None:
        """Copy a text; with the id of the phrase it came from, count a use of that phrase."""
        self._clipboard.set_text(text)
        if phrase_id:
            self._usage.add(phrase_id, self._now_ms())
