"""Walks the trees of a file page by page and gives every row that is whole, around the pages that are not.

Source: https://www.sqlite.org/fileformat2.html, sections 1.6 and 2.1
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NamedTuple

from livecs.store.pages import USABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from livecs.store.pages import Pages

Value = None | int | float | str | bytes

_FILE_HEADER = 100
_TABLE_LEAF, _TABLE_INNER, _INDEX_LEAF, _INDEX_INNER = 13, 5, 10, 2
_LEAVES, _INNER = {_TABLE_LEAF, _INDEX_LEAF}, {_TABLE_INNER, _INDEX_INNER}
_MOST_DEPTH = 20
_LONGEST_VARINT = 9
_INTEGER_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_REAL, _ZERO, _ONE, _FIRST_BLOB = 7, 8, 9, 12


class Row(NamedTuple):
    """One row: its rowid, None in a table without, and its values in the order in which they are stored."""

    rowid: int | None
    values: tuple[Value, ...]


class NotWholeError(Exception):
    """A page that is needed is missing, or says what no page can say."""


class Walk:
    """One way through a tree; when it is over, :attr:`is_complete` says whether anything was left out."""

    def __init__(self, pages: Pages) -> None:
        """Start nowhere yet."""
        self._pages = pages
        self._seen: set[int] = set()
        self.is_complete = True

    def rows(self, root: int, depth: int = 0) -> Iterator[Row]:
        """The whole rows below a page, in order."""
        try:
            page = self._page(root, depth)
            start = _FILE_HEADER if root == 1 else 0
            cells = _cells(page, start)
        except NotWholeError:
            self.is_complete = False
            return
        is_inner = page[start] in _INNER
        for at in cells:
            if is_inner:
                yield from self.rows(_number(page, at, 4), depth + 1)
            yield from self._row(page, at)
        if is_inner:
            yield from self.rows(_number(page, start + 8, 4), depth + 1)

    def _page(self, number: int, depth: int) -> bytes:
        page = self._pages.page(number)
        if page is None or number in self._seen or depth > _MOST_DEPTH:
            raise NotWholeError
        self._seen.add(number)
        return page

    def _row(self, page: bytes, at: int) -> Iterator[Row]:
        kind = page[_FILE_HEADER] if page[:1] == b"\0" else page[0]
        if kind == _TABLE_INNER:
            return
        try:
            at += 4 * (kind == _INDEX_INNER)
            length, at = _varint(page, at)
            rowid, at = _varint(page, at) if kind == _TABLE_LEAF else (None, at)
            values = record(self._payload(page, at, length, is_table=kind == _TABLE_LEAF))
        except (NotWholeError, IndexError, struct.error, UnicodeDecodeError):
            self.is_complete = False
            return
        yield Row(_signed(rowid) if rowid is not None else None, values)

    def _payload(self, page: bytes, at: int, length: int, *, is_table: bool) -> bytes:
        here = _local(length, is_table=is_table)
        data = [page[at : at + here]]
        rest, following = length - here, _number(page, at + here, 4) if here < length else 0
        seen = set()
        while rest > 0:
            more = self._pages.page(following)
            if more is None or following in seen:
                raise NotWholeError
            seen.add(following)
            data.append(more[4 : 4 + min(rest, USABLE - 4)])
            rest -= USABLE - 4
            following = _number(more, 0, 4)
        return b"".join(data)


def record(data: bytes) -> tuple[Value, ...]:
    """The values of a record.

    Raises:
        NotWholeError: it is none.
    """
    end, at = _varint(data, 0)
    kinds = []
    while at < end:
        kind, at = _varint(data, at)
        kinds.append(kind)
    values = []
    for kind in kinds:
        value, at = _value(data, at, kind)
        values.append(value)
    if at != len(data):
        raise NotWholeError
    return tuple(values)


def _value(data: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind in {0, _ZERO, _ONE}:
        return (None if kind == 0 else kind - _ZERO), at
    if kind in _INTEGER_BYTES:
        end = at + _INTEGER_BYTES[kind]
        return int.from_bytes(data[at:end], "big", signed=True), end
    if kind == _REAL:
        return struct.unpack_from(">d", data, at)[0], at + 8
    if kind < _FIRST_BLOB:
        raise NotWholeError
    end = at + (kind - _FIRST_BLOB) // 2
    return (data[at:end].decode() if kind % 2 else data[at:end]), end


def _cells(page: bytes, start: int) -> list[int]:
    if page[start] not in _LEAVES | _INNER:
        raise NotWholeError
    first = start + (12 if page[start] in _INNER else 8)
    return [_number(page, first + 2 * cell, 2) for cell in range(_number(page, start + 3, 2))]


def _local(length: int, *, is_table: bool) -> int:
    """How many bytes of a record lie in its cell; the rest overflows."""
    most = USABLE - 35 if is_table else (USABLE - 12) * 64 // 255 - 23
    if length <= most:
        return length
    least = (USABLE - 12) * 32 // 255 - 23
    wanted = least + (length - least) % (USABLE - 4)
    return wanted if wanted <= most else least


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for place, byte in enumerate(data[at : at + _LONGEST_VARINT]):
        if place == _LONGEST_VARINT - 1:
            return value << 8 | byte, at + _LONGEST_VARINT
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004 (the mark that another byte follows)
            return value, at + place + 1
    raise NotWholeError


def _number(page: bytes, at: int, length: int) -> int:
    return int.from_bytes(page[at : at + length], "big")


def _signed(value: int) -> int:
    return value - (1 << 64) if value >> 63 else value
