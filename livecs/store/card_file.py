"""本场信息 in the profile: a small JSON file, replaced whole or not at all; no personal data."""

from pathlib import Path

from livecs.phrases.card_rows import Book, book_from, book_row
from livecs.store import json_file


class CardFile:
    """Fulfils the CardStore of phrases/card_desk.py."""

    def __init__(self, path: Path) -> None:
        """Name the file; it need not exist."""
        self._path = path
        self.is_unreadable = False

    def read(self) -> Book:
        """What is kept; an empty book when nothing is, or when it is not usable (``is_unreadable`` says so)."""
        raw = json_file.read(self._path)
        try:
            book = book_from(raw or {})
        except ValueError:
            raw, book = None, Book()
        self.is_unreadable = raw is None
        return book

    def write(self, book: Book) -> None:
        """Keep another book; one that could not be read is kept under another name.

        Raises:
            UserError: the disk refused; the file is as it was.
        """
        if self.is_unreadable:
            json_file.set_aside(self._path)
            self.is_unreadable = False
        json_file.write(self._path, book_row(book))
