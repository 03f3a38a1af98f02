"""A text as the detectors read it: styles folded, separators kept, digits of every style told from the rest."""

from collections.abc import Sequence
from functools import cached_property
from unicodedata import category, normalize

from livecs.lint.fold import BMP, GONE, Fold
from livecs.lint.late import late

Span = tuple[int, int]
_NUMERALS = str.maketrans("零〇一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖洞拐勾参", "00123456789121234567890793")
HAN_DIGIT = "零〇一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖洞拐勾参"
# The shortest has ten digits (010-8xxxxxxx, 400-xxx-xxxx); quicker to look for than each shape.
_DIGIT = rf"\dlio{HAN_DIGIT}"
_NUMBERED = late(rf"[{_DIGIT}](?:[^{_DIGIT}\n]{{0,3}}+[{_DIGIT}]){{9}}")
_FOLD = Fold()


class Plain:
    """A text with styles folded and separators kept; ``places`` leads back to the raw text."""

    def __init__(self, text: str, places: Sequence[int]) -> None:
        """See :meth:`of`."""
        self.text = text
        self.places = places

    @classmethod
    def of(cls, raw: str) -> "Plain":
        """Fold a text character by character; invisible ones are left out, signs stay, ⑬ is two digits."""
        text = raw.translate(_PLAINS)
        if GONE not in text:
            return cls(text, range(len(raw)))
        places = [place for place, char in enumerate(raw) for _ in _PLAINS[ord(char)].strip(GONE)]
        return cls(text.replace(GONE, ""), places)

    @classmethod
    def raw_of(cls, raw: str) -> "Plain":
        """A text as it stands, for who only counts its characters."""
        return cls(raw, range(len(raw)))

    @cached_property
    def digits(self) -> str:
        """The text with Chinese numerals as digits, place for place."""
        return self.text.translate(_NUMERALS)

    @cached_property
    def is_numbered(self) -> bool:
        """Whether enough digits stand near each other for a number of someone's."""
        return bool(_NUMBERED().search(self.text))

    def raw(self, start: int, end: int) -> Span:
        """The raw span of a span of this view."""
        return self.places[start], self.places[end - 1] + 1


class _Plains(dict[int, str]):
    """The plain form of each character, worked out when it is first met; marked where it is not one character."""

    def __missing__(self, code: int) -> str:
        plain = _plain(chr(code))
        plain = plain if len(plain) == 1 else f"{plain}{GONE}"
        if code < BMP:  # what one remembers stays small
            self[code] = plain
        return plain


def _plain(char: str) -> str:
    plain = normalize("NFKC", char)
    if char.isascii() or (plain.isascii() and (plain.isalnum() or plain in _JOINTS)):
        return plain.lower()
    plain = _FOLD.char(char)
    if plain:
        return ":" if plain == "：" else plain
    return "" if category(char) in _INVISIBLE else char


_PLAINS = _Plains()
_JOINTS = "-._@/+ "  # what numbers and addresses are joined with; full-width commas stay what they are
_INVISIBLE = {"Mn", "Me", "Cf", "Cc", "Cs"}
