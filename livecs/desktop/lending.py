"""Texts and pictures that lie on the clipboard for one paste, and see by whom they are read.

Clipboard managers read at once whatever is copied, so a read alone says nothing. What counts is a read after the
paste key was pressed, by the program that it was pressed in: the system names the reader (``Asker``), and where it
does not, every read after the key counts. A reader that cannot be told keeps the loan where it is: the reply then stays
on the clipboard, which is worth less than the old content, but never wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from livecs.override import override

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QMetaType
    from PySide6.QtGui import QImage

    from livecs.desktop.foreground import Front

_TEXT = "text/plain"
_IMAGE = "application/x-qt-image"  # Qt makes the formats of the system of it
_KDE_HINT = "x-kde-passwordManagerHint"
_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
# Each system's way to say "do not keep this in a history": KDE's is honoured by Klipper, CopyQ and others on X11;
# Windows asks for a format that is merely there, and for two numbers (DWORD) that are 0.
# Source: learn.microsoft.com, "Cloud clipboard and clipboard history formats"; KDE Klipper.
_HINTS = {
    "win32": {
        _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"1",
        _WINDOWS.format("CanIncludeInClipboardHistory"): bytes(4),
        _WINDOWS.format("CanUploadToCloudClipboard"): bytes(4),
    }
}
_OTHER_HINTS = {_KDE_HINT: b"secret"}
# What is put back after a loan; a spreadsheet offers thirty more, each worked out when it is asked for.
_KEPT = (_TEXT, "text/html", "text/uri-list", "image/png", _KDE_HINT, "x-special/gnome-copied-files")
# A paste may read twice (a browser asks once for the page's script and once for the field): the loan ends when it
# was read and that program has not read for so long. Without a read it never ends.
_QUIET_MS = 700


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


class Lent(QMimeData):
    """A text or a picture that is handed out when it is asked for, with the given hints beside it."""

    def __init__(self, content: str | QImage, hints: Mapping[str, bytes], asked: Callable[[], None]) -> None:
        """Offer it.

        Args:
            content: what is handed out.
            hints: further formats and their bytes, such as "do not keep in the history".
            asked: called from within each request for the content, other programs' and our own.
        """
        super().__init__()
        self._content = content
        self._kind = _TEXT if isinstance(content, str) else _IMAGE
        self._hints = dict(hints)
        self._asked = asked

    @override
    def formats(self) -> list[str]:
        return [self._kind, *self._hints]

    @override
    def hasFormat(self, mimetype: str) -> bool:
        return mimetype in self.formats()

    @override
    def retrieveData(self, mimetype: str, preferredtype: QMetaType | QMetaType.Type) -> object:
        if mimetype in self._hints:
            return QByteArray(self._hints[mimetype])  # plain bytes arrive empty
        if mimetype != self._kind:
            return None
        self._asked()
        return self._content


class Loan(QObject):
    """One text or picture on the clipboard, until its paste has been read."""

    def __init__(self, asker: Asker, read: Callable[[], None], is_here: Callable[[], bool], quiet_ms: int) -> None:
        """Begin a loan.

        Args:
            asker: tells readers apart.
            read: called once, when the paste has been read and all is quiet.
            is_here: whether the clipboard still holds what was lent.
            quiet_ms: how long it is quiet until a paste is over.
        """
        super().__init__()
        self.is_here = is_here
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


class Lending:
    """What of ours lies on the clipboard for now, and what lay there before."""

    def __init__(self, platform: str, quiet_ms: int = _QUIET_MS) -> None:
        """Begin with nothing; ends with the program."""
        self._hints = _HINTS.get(platform, _OTHER_HINTS)
        self._quiet_ms = quiet_ms
        self._asker: Asker = AnyAsker()
        self._conceal: Callable[[], None] | None = None
        self._loan: Loan | None = None
        self._before: QMimeData | None = None
        self._here: QMimeData | None = None  # the last that we put there
        self._is_personal = False
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self.end)

    def learn(self, asker: Asker, conceal: Callable[[], None] | None) -> None:
        """See ``SystemClipboard``."""
        self._asker, self._conceal = asker, conceal

    def lend(self, content: str | QImage, *, restore: bool, is_personal: bool) -> Loan:
        """See ``SystemClipboard``."""
        before = self._content_before() if restore else None
        self.forget()
        loan = self._loan = Loan(self._asker, self._on_read, self._is_ours, self._quiet_ms)
        hints = self._hints if restore or is_personal else {}
        self._put(Lent(content, hints, loan.asked))
        if hints and self._conceal:
            self._conceal()
        self._before, self._is_personal = before, is_personal
        self._asker.watch(is_on=restore)
        return loan

    def forget(self) -> None:
        """Let what lies there lie, whatever becomes of it."""
        if self._loan:
            self._loan.end()
            self._asker.watch(is_on=False)
        self._loan, self._before, self._is_personal = None, None, False

    def end(self) -> None:
        """See ``SystemClipboard``: Qt would ask, or delete, an object of Python when Python is gone, and die of it."""
        is_personal, content = self._is_personal, self._here
        self.forget()
        clipboard = QGuiApplication.clipboard()
        if content is None or not self._is_ours():
            return
        self._here = None
        if is_personal or not (content.hasText() or content.hasImage()):
            clipboard.clear()
        elif content.hasText():
            clipboard.setText(content.text())
        else:
            clipboard.setImage(content.imageData())

    def _put(self, content: QMimeData) -> None:
        self._here = content
        QGuiApplication.clipboard().setMimeData(content)

    def _content_before(self) -> QMimeData:
        """What comes back: under a loan that still lies there it is what lay there before that one."""
        return self._before if self._before is not None and self._is_ours() else _copy_of_content()

    def _on_read(self) -> None:
        before = self._before
        if before is None:
            return
        is_ours = self._is_ours()  # somebody may have copied something since
        self.forget()
        if is_ours:
            self._put(before)

    def _is_ours(self) -> bool:
        clipboard = QGuiApplication.clipboard()  # without a screen it says of nothing that it owns it
        return clipboard.ownsClipboard() or (self._here is not None and clipboard.mimeData() is self._here)


def _copy_of_content() -> QMimeData:
    """What lies on the clipboard now, in the formats that people paste."""
    content: QMimeData | None = QGuiApplication.clipboard().mimeData()  # None once it is empty, whatever PySide6 says
    copy = QMimeData()
    for name in content.formats() if content else ():
        if name in _KEPT and content:
            copy.setData(name, content.data(name))
    if content and content.hasImage() and "image/png" not in copy.formats():
        copy.setImageData(content.imageData())
    return copy
