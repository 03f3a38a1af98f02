"""Rows copied from a sheet: a line of column names, and below it values with tabs between."""

import re
from typing import NamedTuple

from livecs.returns.labels import field_of

_CELL = re.compile(r"[^\t\n]*")
_FEWEST = 2
_MOST_ROWS = 100


class Cell(NamedTuple):
    """A value: the field its column stands for, and its span in code points."""

    field: str
    start: int
    end: int


class Table(NamedTuple):
    """The span of the column names, and of each row the cells whose column is known."""

    start: int
    end: int
    rows: tuple[tuple[Cell, ...], ...]


def table(text: str) -> Table | None:
    """The table a plain text begins with; none when its first line is no line of column names."""
    start = len(text) - len(text.lstrip())
    names = _cells(text, start)
    fields = [field_of(text[a:b]) for a, b in names]
    if sum(map(bool, fields)) < _FEWEST:
        return None
    end = at = names[-1][1]
    rows: list[tuple[Cell, ...]] = []
    while at < len(text) and len(rows) < _MOST_ROWS:
        row = _cells(text, at + 1)
        at = row[-1][1]
        known = [Cell(field, *span) for field, span in zip(fields, row, strict=False) if field and span[0] < span[1]]
        if len(row) < _FEWEST:
            break
        rows.append(tuple(known))
    return Table(start, end, tuple(rows)) if rows else None


def _cells(text: str, start: int) -> list[tuple[int, int]]:
    """The spans of the cells of the line that begins at ``start``."""
    cells = []
    while True:
        found = _CELL.match(text, start)
        end = found.end() if found else len(text)
        cells.append((start, end))
        if text[end : end + 1] != "\t":
            return cells
        start = end + 1
