"""本场信息 in the profile: a small JSON file, replaced whole or not at all; no personal data."""

from pathlib import Path

from livecs.phrases.card_rows import Book, book_from, book_row
from livecs.store import json_file


class CardFile:
    """Fulfils the CardStore of phrases/card_desk.py."""

    def __init__(self, path: Path) -> None:
        """Name the file; it need not exist."""
        self._path = path

    def read(self) -> Book:
        """What is kept; an empty book when nothing is, or when it is not usable (:meth:`is_unreadable`)."""
        return self._read() or Book()

    def is_unreadable(self) -> bool:
        """Whether there is a file that cannot be used."""
        return self._read() is None

    def write(self, book: Book) -> None:
        """Keep another book; one that could not be read is kept under another name.

        Raises:
            UserError: the disk refused; the file is as it was.
        """
        if self.is_unreadable():
            json_file.set_aside(self._path)
        json_file.write(self._path, book_row(book))

    def _read(self) -> Book | None:
        raw = json_file.read(self._path)
        try:
            return None if raw is None else book_from(raw)
        except ValueError:
            return None
