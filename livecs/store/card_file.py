"""本场信息 in the profile: a small JSON file, replaced whole or not at all; no personal data."""

from collections.abc import Callable
from pathlib import Path

from livecs.phrases.card_rows import Book, book_from, book_row
from livecs.store import json_file

_Stamp = tuple[int, int, int] | None
"""When a file was written, its size and its inode: each writing makes another one. None without a file."""


class CardFile:
    """Fulfils the CardStore of phrases/card_desk.py."""

    def __init__(self, path: Path, log: Callable[[str], None] = lambda _event: None) -> None:
        """Name the file, which need not exist, and who is told the code of what is found in it."""
        self._path = path
        self._log = log
        self._seen: tuple[_Stamp, Book | None] | None = None

    def read(self) -> Book:
        """What is kept; an empty book when nothing is, or when it is not usable (:meth:`is_unreadable`).

        A look at the file's stamp (some microseconds) tells whether it must be read again.
        """
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
        self._seen = None

    def _read(self) -> Book | None:
        stamp = self._stamp()  # before the content: what is replaced in between is read again
        if self._seen is None or self._seen[0] != stamp:
            self._seen = stamp, self._parsed()
            if self._seen[1] is None:
                self._log("card.damaged")
        return self._seen[1]

    def _stamp(self) -> _Stamp:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino

    def _parsed(self) -> Book | None:
        raw = json_file.read(self._path)
        try:
            return None if raw is None else book_from(raw)
        except ValueError:
            return None
