"""A text that lies on the clipboard for one paste, and sees by whom it is read.

Clipboard managers read at once whatever is copied, so a read alone says nothing. What counts is a read after the
paste key was pressed, by the program that it was pressed in: the system names the reader (``Asker``), and where it
does not, every read after the key counts. A reader that cannot be told keeps the loan where it is: the reply then stays
on the clipboard, which is worth less than the old content, but never wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer

from livecs.override import override

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QMetaType

    from livecs.desktop.foreground import Front

TEXT = "text/plain"
# A paste may read twice (a browser asks once for the page's script and once for the field): the loan ends when it
# was read and that program has not read for so long. Without a read it never ends.
QUIET_MS = 700


class Asker(Protocol):
    """Who reads the clipboard at this moment."""

    def is_of(self, front: Front) -> bool:
        """Whether the text is being read by the program of a window; asked from within the read."""

    def watch(self, *, is_on: bool) -> None:
        """Begin or end looking at who asks; a system may need to see each event meanwhile."""


class AnyAsker:
    """Where the system does not tell readers apart."""

    def is_of(self, front: Front) -> bool:
        """See ``Asker``; anybody may be."""
        del front
        return True

    def watch(self, *, is_on: bool) -> None:
        """See ``Asker``; nothing to do."""


class LentText(QMimeData):
    """A text that is handed out when it is asked for, with the given hints beside it."""

    def __init__(self, text: str, hints: Mapping[str, bytes], asked: Callable[[], None]) -> None:
        """Offer a text.

        Args:
            text: what is handed out.
            hints: further formats and their bytes, such as "do not keep in the history".
            asked: called from within each request for the text, other programs' and our own.
        """
        super().__init__()
        self._text = text
        self._hints = dict(hints)
        self._asked = asked

    @override
    def formats(self) -> list[str]:
        return [TEXT, *self._hints]

    @override
    def hasFormat(self, mimetype: str) -> bool:
        return mimetype in self.formats()

    @override
    def retrieveData(self, mimetype: str, preferredtype: QMetaType | QMetaType.Type) -> object:
        if mimetype in self._hints:
            return QByteArray(self._hints[mimetype])  # plain bytes arrive empty
        if mimetype != TEXT:
            return None
        self._asked()
        return self._text


class Loan(QObject):
    """One text on the clipboard, until its paste has been read."""

    def __init__(self, asker: Asker, read: Callable[[], None], quiet_ms: int) -> None:
        """Begin a loan; ``read`` is called once, when the paste has been read and all is quiet."""
        super().__init__()
        self._asker = asker
        self._read = read
        self._front: Front | None = None
        self._quiet = QTimer(self, singleShot=True, interval=quiet_ms)
        self._quiet.timeout.connect(self._on_quiet)

    def pasted_into(self, front: Front) -> None:
        """Say that the paste key was pressed in a window: what its program reads from now on is that paste."""
        self._front = front

    def end(self) -> None:
        """Let the text stay where it is; nothing is called any more."""
        self._front = None
        self._quiet.stop()

    def asked(self) -> None:
        """Take note of a read (called from within it, so nothing may change here)."""
        if self._front and self._asker.is_of(self._front):
            self._quiet.start()

    def _on_quiet(self) -> None:
        self.end()
        self._read()
