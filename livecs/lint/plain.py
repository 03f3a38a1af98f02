"""Most text is plain: nothing in it is folded, spelled out or a number, so most of the work is for others."""

from collections.abc import Container

from livecs.lint.detectors import wakes
from livecs.lint.fold import BMP, GONE, Fold
from livecs.lint.sounds import SIGNS


class PlainSigns(dict[int, str]):
    """The sign of each character for ``str.translate``; :data:`GONE` for what makes a text not plain."""

    def __init__(self, fold: Fold, pictures: Container[str]) -> None:
        """Take what changes a character; each is looked at when it is first met."""
        super().__init__()
        self._fold = fold
        self._pictures = pictures

    def __missing__(self, code: int) -> str:
        char = chr(code)
        is_plain = self._fold.char(char) == char and char not in self._pictures and not wakes(char)
        sign = SIGNS.get(code, char) if is_plain else GONE
        if code < BMP:  # what one remembers stays small
            self[code] = sign
        return sign
