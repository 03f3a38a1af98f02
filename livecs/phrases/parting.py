"""Several messages in one box, copied one at a time: which comes next, also after an edit, an undo, a redo."""

from collections.abc import Sequence
from typing import NamedTuple

from livecs.text import common_start, paragraphs

_SEAM = "\n\n"


class Part(NamedTuple):
    """The message that is copied next: its text, its number (1-based) and of how many; ``rest`` stays in the box."""

    text: str
    number: int
    of: int
    rest: str


class Parting:
    """Where a text that is sent in parts stands; the parts are its paragraphs, so that they can be seen and edited.

    The box is the truth: it tells each of its texts, and a text that was there before (undo, redo) brings back
    how many parts had been copied then.
    """

    def __init__(self) -> None:
        """Begin without parts."""
        self._text = ""
        self._copied: int | None = None  # None: what stands in the box is one message
        self._known: dict[str, int | None] = {}

    def begin(self, whole: str, parts: Sequence[str]) -> str:
        """Part a text; returns the text that the box should show from now on."""
        parted = _SEAM.join(parts)
        self._known = {whole: None, parted: 0}
        self._text, self._copied = parted, 0
        return parted

    def end(self) -> None:
        """Take what comes into the box as one message again."""
        self._known = {}
        self._copied = None

    def see(self, text: str) -> None:
        """Learn what stands in the box now."""
        if text in self._known:
            self._copied = self._known[text]
        elif self._copied is not None and not _is_edited(self._text, text):
            self.end()
        self._text = text

    def next(self) -> Part | None:
        """The part to be copied next; None when the box holds one message, or nothing."""
        left = paragraphs(self._text)
        if self._copied is None or not left:
            return None
        return Part(left[0], self._copied + 1, self._copied + len(left), _SEAM.join(left[1:]))

    def pass_on(self, part: Part) -> None:
        """Count a part as copied; the box is to show its rest."""
        self._known |= {self._text: part.number - 1, part.rest: part.number if part.rest else None}


def _is_edited(before: str, after: str) -> bool:
    """Whether a text is another one with something changed, not one put in its place: half of it still stands."""
    head = common_start(before, after)
    tail = common_start(before[head:][::-1], after[head:][::-1])
    return bool(after.strip()) and 2 * (head + tail) >= min(len(before), len(after))
