"""The system clipboard: texts that stay, and texts that are lent for one paste."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

from livecs.desktop.lent_text import QUIET_MS, TEXT, AnyAsker, Asker, LentText, Loan
from livecs.errors import UserError

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
_KEPT = (TEXT, "text/html", "text/uri-list", "image/png", _KDE_HINT, "x-special/gnome-copied-files")


class SystemClipboard:
    """Puts replies on the clipboard."""

    def __init__(self, platform: str = sys.platform, quiet_ms: int = QUIET_MS) -> None:
        """Begin with nothing of ours on it; see ``QUIET_MS`` for when a paste has been read."""
        self._quiet_ms = quiet_ms
        self._hints = _HINTS.get(platform, _OTHER_HINTS)
        self._asker: Asker = AnyAsker()
        self._conceal: Callable[[], None] | None = None
        self._loan: Loan | None = None
        self._before: QMimeData | None = None
        self._is_personal = False
        self._ends_with_program = False

    def learn(self, asker: Asker, conceal: Callable[[], None] | None = None) -> None:
        """Take what the system can do about a clipboard; before that, every read after a paste key counts.

        Args:
            asker: tells readers apart.
            conceal: marks what was just copied as not to be kept, where a format beside it cannot.
        """
        self._asker, self._conceal = asker, conceal

    def set_private(self, text: str) -> None:
        """Replace the clipboard's content by what no history keeps and no program's end leaves."""
        self.lend(text, restore=False, is_personal=True)

    def set_text(self, text: str, *, is_personal: bool = False) -> None:
        """Replace the clipboard's content."""
        if is_personal:
            self.set_private(text)
            return
        self._forget_loan()
        QGuiApplication.clipboard().setText(text)

    def lend(self, text: str, *, restore: bool, is_personal: bool) -> Loan:
        """Replace the clipboard's content by a text for one paste.

        Args:
            text: what is lent.
            restore: put the old content back once the paste was read; what is lent is then kept out of histories.
            is_personal: keep it out of histories, and clear it when the program ends.

        Returns:
            The loan, to be told in which window the paste key was pressed; without that the text just stays.
        """
        before = self._content_before() if restore else None
        self._forget_loan()
        loan = Loan(self._asker, self._on_read, self._quiet_ms)
        hints = self._hints if restore or is_personal else {}
        QGuiApplication.clipboard().setMimeData(LentText(text, hints, loan.asked))
        if hints and self._conceal:
            self._conceal()
        self._end_with_program()
        self._loan, self._before, self._is_personal = loan, before, is_personal
        self._asker.watch(is_on=restore)
        return loan

    def end(self) -> None:
        """Leave nothing of ours to be asked for: personal text is cleared, other text stays as plain text.

        Called when the program ends: Qt would ask, or delete, a Python object when Python is gone (it aborts).
        """
        if not self._loan:
            return
        clipboard, is_personal = QGuiApplication.clipboard(), self._is_personal
        self._forget_loan()
        if is_personal and _is_ours():
            clipboard.clear()
        elif _is_ours():
            clipboard.setText(clipboard.text())

    def set_image(self, path: str) -> None:
        """Replace the clipboard's content by a picture.

        Raises:
            UserError: it cannot be read.
        """
        from PySide6.QtGui import QImageReader

        reader = QImageReader(path)
        reader.setAutoTransform(True)  # a phone's picture says how it was held
        image = reader.read()
        if image.isNull():
            name = Path(path).name
            raise UserError("clipboard.image", f"图片「{name}」读不出来，没有复制；换一张图片，文字照常可用")
        self._forget_loan()
        QGuiApplication.clipboard().setImage(image)

    def _content_before(self) -> QMimeData:
        """What comes back: under a loan that still lies there it is what lay there before that one."""
        return self._before if self._before is not None and _is_ours() else _copy_of_content()

    def _on_read(self) -> None:
        before = self._before
        self._forget_loan()
        if before is not None and _is_ours():  # somebody may have copied something since
            QGuiApplication.clipboard().setMimeData(before)

    def _end_with_program(self) -> None:
        if not self._ends_with_program and (app := QCoreApplication.instance()):
            app.aboutToQuit.connect(self.end)
            self._ends_with_program = True

    def _forget_loan(self) -> None:
        if self._loan:
            self._loan.end()
            self._asker.watch(is_on=False)
        self._loan, self._before, self._is_personal = None, None, False


def _is_ours() -> bool:
    clipboard = QGuiApplication.clipboard()  # without a screen it says of nothing that it owns it
    return clipboard.ownsClipboard() or isinstance(clipboard.mimeData(), LentText)


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
