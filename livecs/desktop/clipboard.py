"""The system clipboard: texts that stay, and texts that are lent for one paste."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from livecs.errors import UserError
from livecs.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from livecs.desktop.lending import Asker, Lending, Loan


class SystemClipboard:
    """Puts replies on the clipboard."""

    def __init__(self, lending: Lending | None = None) -> None:
        """Take what lends texts; by default it is made for this system when it is first needed."""
        self._lending = lending

    def learn(self, asker: Asker, conceal: Callable[[], None] | None = None) -> None:
        """Take what the system can do about a clipboard; before that, every read after a paste key counts.

        Args:
            asker: tells readers apart.
            conceal: marks what was just copied as not to be kept, where a format beside it cannot.
        """
        self._lender().learn(asker, conceal)

    def set_text(self, text: str, *, is_personal: bool = False) -> None:
        """Replace the clipboard's content; what is personal is kept out of histories, and cleared at the end."""
        if is_personal:
            self.lend(text, restore=False, is_personal=True)
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
        return self._lender().lend(text, restore=restore, is_personal=is_personal)

    def end(self) -> None:
        """Leave nothing to be asked for: personal text is cleared, other content stays.

        Called by itself when the event loop ends; for whoever ends without one.
        """
        if self._lending:
            self._lending.end()

    def set_image(self, path: str) -> None:
        """Replace the clipboard's content by a picture.

        Raises:
            UserError: it cannot be read.
        """
        image = _image(path)
        self._forget_loan()
        QGuiApplication.clipboard().setImage(image)

    def lend_image(self, path: str, *, restore: bool) -> Loan:
        """Replace the clipboard's content by a picture for one paste; see :meth:`lend`.

        Raises:
            UserError: it cannot be read; nothing is lent.
        """
        return self._lender().lend(_image(path), restore=restore, is_personal=False)

    def _lender(self) -> Lending:
        if self._lending is None:
            from livecs.desktop.lending import Lending  # a first paint lends nothing

            self._lending = Lending(sys.platform)
        return self._lending

    def _forget_loan(self) -> None:
        if self._lending:
            self._lending.forget()


def _image(path: str) -> QImage:
    from PySide6.QtGui import QImageReader

    reader = QImageReader(path)
    reader.setAutoTransform(True)  # a phone's picture says how it was held
    image = reader.read()
    if image.isNull():
        name = Path(path).name
        raise UserError("clipboard.image", Sentence("图片「{}」读不出来，没有复制；换一张图片，文字照常可用", name))
    return image
