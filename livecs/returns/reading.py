"""A plain text of which parts are taken: what was read once is not read again. Spans are half-open, in code points."""

import re
from bisect import bisect_left


class Reading:
    """Which characters are taken, and which line a place is in."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._taken = bytearray(len(text))
        self._line_ends = [found.start() for found in re.finditer("\n", text)]

    def take(self, start: int, end: int) -> None:
        """Say that a span was read."""
        self._taken[start:end] = b"\1" * (end - start)

    def is_free(self, start: int, end: int) -> bool:
        """Whether nothing of a span was read."""
        return self._taken.find(1, start, end) < 0

    def free_until(self, start: int, end: int) -> int:
        """Where the free characters from ``start`` on end."""
        taken = self._taken.find(1, start, end)
        return end if taken < 0 else taken

    def free_text(self) -> str:
        """The text with blanks where it is taken; every place keeps its number."""
        return "".join(
            " " if taken and char != "\n" else char for char, taken in zip(self.text, self._taken, strict=True)
        )

    def line_of(self, at: int) -> int:
        """The number of the line of a place, from 0."""
        return bisect_left(self._line_ends, at)

    def line_end(self, start: int, until: int) -> int:
        """Where the line of ``start`` ends, at most ``until``."""
        found = self.text.find("\n", start, until)
        return until if found < 0 else found
