"""A long reply as several short ones: cut at the ends of sentences, never inside what belongs together."""

import re
from collections.abc import Iterator, Sequence

from livecs.phrases.fill import holes
from livecs.text import paragraphs

LONGEST = 60
"""Characters of one message; above it the linter hints that several read better."""

# A mark with all that hangs on it: closing quotes and brackets, more marks, an emoji behind the sentence, blanks.
_TAIL = r"[。！？；～，!?;~,”’」』）)】》〉\]］}｝\u200d\ufe0f\u2600-\u27bf\U0001f000-\U0001faff]*\s*"
_ENDS = re.compile(rf"[。！？；～!?;~]+{_TAIL}|\n\s*")
_COMMAS = re.compile(rf"[，,]+{_TAIL}")
# What is one thing though a mark stands in it: 1,299.00, 8:00~22:00, 5月1日～5月7日, 周一～周五, an address.
_WHOLE = re.compile(
    r"(?:https?://|www\.)[!-~]+"
    r"|(?<![A-Za-z0-9.-])[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]++)++/[!-~]*"
    r"|(?<!\d)\d++(?:[.,:：/~～–—-]++\d++)+"
    r"|\d{1,3}(?:，\d{3})+(?!\d)"
    r"|(?:\d[^\W\d]{1,2}|周[一二三四五六日天])[~～]+[\d周星]"
)
_PAIRS = dict(zip("）)】》〉」』”’]］}｝", "（(【《〈「『“‘[［{｛", strict=True))


def split(text: str, longest: int = LONGEST) -> tuple[str, ...]:
    """Cut a text into as few messages as may be, of lengths as even as may be.

    Joined, the messages are the text but for the blanks where it was cut. An empty line is always a cut. What
    has no mark to be cut at stays whole, however long.

    Args:
        text: a reply.
        longest: characters of a message.
    """
    messages = [message for part in paragraphs(text) for message in _messages(part, longest)]
    return tuple(stripped for message in messages if (stripped := message.strip()))


def _messages(paragraph: str, longest: int) -> Sequence[str]:
    pieces = list(_pieces(paragraph, longest))
    packed = _packed(pieces, longest)
    fewest = len(packed)
    return next((even for most in range(1, longest) if len(even := _packed(pieces, most)) == fewest), packed)


def _packed(pieces: Sequence[str], most: int) -> list[str]:
    """Pieces put together as long as they are short enough."""
    packed: list[str] = []
    for piece in pieces:
        if packed and len((packed[-1] + piece).strip()) <= most:
            packed[-1] += piece
        else:
            packed.append(piece)
    return packed


def _pieces(paragraph: str, longest: int) -> Iterator[str]:
    """The sentences of a paragraph, and the clauses of one that is too long; joined they are the paragraph."""
    inside = _inside(paragraph)
    for start, end in _between(_ENDS, paragraph, 0, len(paragraph), inside):
        if len(paragraph[start:end].strip()) <= longest:
            yield paragraph[start:end]
        else:
            for clause in _between(_COMMAS, paragraph, start, end, inside):
                yield paragraph[slice(*clause)]


def _between(marks: re.Pattern[str], text: str, start: int, end: int, inside: set[int]) -> Iterator[tuple[int, int]]:
    for found in marks.finditer(text, start, end):
        if found.end() not in inside and found.end() < end:
            yield start, found.end()
            start = found.end()
    yield start, end


def _inside(text: str) -> set[int]:
    """The places where a cut would part what belongs together."""
    spans = [found.span() for found in _WHOLE.finditer(text)]
    spans += [(hole.start, hole.end) for hole in holes(text)]
    return {place for start, end in [*spans, *_outermost(_brackets(text))] for place in range(start + 1, end)}


def _outermost(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans that stand in no other; ten thousand brackets in brackets would else be walked again for each."""
    reached = 0
    for start, end in sorted(spans):
        if end > reached:
            yield start, end
            reached = end


def _brackets(text: str) -> list[tuple[int, int]]:
    """The spans of closed pairs; a bracket without its other half, as in 1) or :), is none."""
    opened: dict[str, list[int]] = {opener: [] for opener in _PAIRS.values()}
    spans = []
    for place, char in enumerate(text):
        if char in opened:
            opened[char].append(place)
        elif waiting := opened.get(_PAIRS.get(char, "")):
            spans.append((waiting.pop(), place + 1))
    return spans
