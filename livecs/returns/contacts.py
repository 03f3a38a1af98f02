"""Addresses and the names beside them, which no label names."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from livecs.returns.labels import NOISE
from livecs.returns.numbers import Number
from livecs.returns.reading import Reading
from livecs.returns.words import PLACES, is_name, may_be_name

ENDS = " \t,;，；、。:([（【】"
"""What parts a value from the next and belongs to neither."""
TOKEN = re.compile(r"[^\s,;，、。；:|/【】\[\]()（）]+")
_MASKED_NAME = re.compile(r"[\u4e00-\u9fff]\*{1,3}[\u4e00-\u9fff]?")
_RECEIVER = re.compile(r"[ \t]*\(收\)$")

Span = tuple[int, int]


def address_in(reading: Reading, start: int, end: int, numbers: Sequence[Number]) -> Span | None:
    """The first address of a span, up to its line's end, a number or a button's word; without a name behind it.

    Args:
        reading: the text.
        start: where to look from.
        end: where to stop.
        numbers: all numbers of the text, in order; the word between an address and a phone is a name.
    """
    for pattern in PLACES:
        for found in pattern.finditer(reading.text, start, end):
            if reading.is_free(*found.span()):
                return found.start(), _address_end(reading, *found.span(), numbers)
    return None


def _address_end(reading: Reading, at: int, known: int, numbers: Sequence[Number]) -> int:
    next_number = bisect_left(numbers, known, key=lambda number: number.start)
    following = numbers[next_number] if next_number < len(numbers) else None
    line_end = reading.line_end(known, following.start if following else len(reading.text))
    end = reading.free_until(known, line_end)
    if noise := NOISE.search(reading.text, known, end):
        end = noise.start()
    address = _RECEIVER.sub("", reading.text[at:end].rstrip(ENDS)).rstrip(ENDS)
    *_, last = TOKEN.finditer(address)
    before_phone = following is not None and following.kind == "phone" and following.start == end
    if at + last.start() >= known and (is_name(last[0]) or (before_phone and may_be_name(last[0]))):
        address = address[: last.start()].rstrip(ENDS)
    return at + len(address)


def name_near(reading: Reading, phones: Sequence[Span], addresses: Sequence[Span]) -> Span | None:
    """A name in the line of a phone or an address, or in the next; a name alone is a word.

    Args:
        reading: the text, what follows taken.
        phones: the spans of the phones.
        addresses: the spans of the addresses; a word that may be a name is one between an address and a phone.
    """
    spans = sorted([*phones, *addresses])
    lines = {line for start, _ in spans for line in _around(reading.line_of(start))}
    free = reading.free_text()
    for token in TOKEN.finditer(free):
        is_person = is_name(token[0]) or _MASKED_NAME.fullmatch(token[0])
        if is_person and reading.line_of(token.start()) in lines:
            return token.span()
    return next(_beside(free, spans, set(addresses)), None)


def _around(line: int) -> range:
    return range(line - 1, line + 2)


def _beside(free: str, spans: list[Span], addresses: set[Span]) -> Iterator[Span]:
    """Words that can be names right between a phone and an address of a line."""
    for before, behind in pairwise(spans):
        between = free[before[1] : behind[0]]
        is_mixed = (before in addresses) != (behind in addresses)
        if is_mixed and "\n" not in between and may_be_name(word := between.strip(ENDS)):
            at = before[1] + between.index(word)
            yield at, at + len(word)
