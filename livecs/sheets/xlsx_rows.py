"""The rows of an XLSX as they come: a sheet of any length needs the memory of one row."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, time, timedelta
from math import inf
from typing import NamedTuple

from livecs.sentence import Sentence
from livecs.sheets.limits import DamagedError, Limits, Row, TooMuchError, column_name
from livecs.sheets.workbook import Parts, Workbook, plain
from livecs.sheets.xml_stream import feed

_REF = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^<>]*?\bref\s*=\s*[\"']([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")
_LONGEST_MARK = 1024
_CHUNK = 1 << 20
_MOST_MERGED = 20_000
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_383
_EXACT = 1e15  # a spreadsheet keeps fifteen digits of a number
_DAYS_1900, _DAYS_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 (a cell has no zone)


def rows_of(book: Workbook, limits: Limits) -> Iterator[Row]:
    """The filled rows of a workbook's sheet, from the top.

    Raises:
        DamagedError: what follows cannot be read.
        TooMuchError: a limit was passed.
    """
    merged = _Merged(_merged_in(book.parts, book.sheet), limits.columns)
    cells = _Cells(book, limits)
    count = 0
    with book.parts.opened(book.sheet) as part:
        for _ in feed(part, cells):
            for row in cells.taken():
                count += 1
                if count > limits.rows:
                    raise TooMuchError(Sentence("超过 {} 行", limits.rows))
                yield row._replace(merged=merged.touching(row.number))


class _Range(NamedTuple):
    first: int
    last: int
    name: str


def _merged_in(parts: Parts, sheet: str) -> list[_Range]:
    """The merged ranges of a sheet: they stand behind its rows, so they are looked for before those are read."""
    found: list[_Range] = []
    rest = b""
    with parts.opened(sheet) as part:
        while piece := part.read(_CHUNK):
            piece = rest + piece
            for mark in _MERGED.finditer(piece):
                left, first, right, last = (group.decode() for group in mark.groups())
                found.append(_Range(int(first), int(last), f"{left}{first}:{right}{last}"))
            if len(found) > _MOST_MERGED:
                raise TooMuchError(Sentence("合并单元格超过 {} 处", _MOST_MERGED), Sentence("请取消合并后再导入"))
            cut = piece.rfind(b"<", -_LONGEST_MARK)
            rest = piece[cut:] if cut >= 0 else b""
            if _MERGED.match(rest):
                rest = b""
    return sorted(found)


class _Merged:
    """Answers which ranges a row has part in, for rows from the top."""

    def __init__(self, ranges: list[_Range], columns: int) -> None:
        self._coming = ranges[::-1]
        self._open: list[_Range] = []
        self._columns = columns

    def touching(self, number: int) -> tuple[str, ...]:
        while self._coming and self._coming[-1].first <= number:
            self._open.append(self._coming.pop())
        self._open = [one for one in self._open if one.last >= number]
        if len(self._open) > self._columns:  # ranges that lie over one another
            raise DamagedError
        return tuple(one.name for one in self._open)


class _Cells:
    """Takes a sheet as it comes and puts rows of texts together."""

    def __init__(self, book: Workbook, limits: Limits) -> None:
        self._book = book
        self._limits = limits
        self._rows: list[Row] = []
        self._number = 0
        self._column = -1
        self._kind = self._style = ""
        self._cells: dict[int, str] = {}
        self._formulas: list[int] = []
        self._pieces: list[str] = []
        self._length = 0
        self._takes = self._is_reading_aid = self._is_formula = False

    def taken(self) -> list[Row]:
        """The rows that came since the last time."""
        rows, self._rows = self._rows, []
        return rows

    def start(self, name: str, values: dict[str, str]) -> None:
        if name == "c":
            self._begin_cell(values)
        elif name in {"v", "t"}:
            self._takes = not self._is_reading_aid
        elif name == "f":
            self._is_formula = True
        elif name == "row":
            self._begin_row(values)
        elif name == "rPh":
            self._is_reading_aid = True

    def end(self, name: str) -> None:
        if name in {"v", "t"}:
            self._takes = False
        elif name == "c":
            self._end_cell()
        elif name == "row":
            self._end_row()
        elif name == "rPh":
            self._is_reading_aid = False

    def text(self, text: str) -> None:
        if not self._takes:
            return
        self._length += len(text)
        self._check(self._length)
        self._pieces.append(text)

    def _check(self, length: int) -> None:
        if length > self._limits.cell_chars:
            place = f"{column_name(self._column)}{self._number}"
            raise TooMuchError(
                Sentence("的单元格 {} 超过 {} 个字", place, self._limits.cell_chars), Sentence("请把它缩短后再导入")
            )

    def _begin_row(self, values: dict[str, str]) -> None:
        number = values.get("r", "")
        if not number:
            self._number += 1
        elif number.isascii() and number.isdigit() and self._number < int(number) <= _LAST_ROW:
            self._number = int(number)
        else:
            raise DamagedError
        self._column = -1
        self._cells, self._formulas = {}, []

    def _begin_cell(self, values: dict[str, str]) -> None:
        ref = values.get("r")
        place = _REF.fullmatch(ref) if ref else None
        self._column = _column_number(place[1]) if place else self._column + 1
        if (ref and not place) or self._column > _LAST_COLUMN:
            raise DamagedError
        self._kind, self._style = values.get("t", "n"), values.get("s", "0")
        self._pieces, self._length, self._is_formula = [], 0, False

    def _end_cell(self) -> None:
        text = "" if self._is_formula else self._value("".join(self._pieces))
        if not text and not self._is_formula:
            return
        if self._column >= self._limits.columns:
            raise TooMuchError(
                Sentence("第 {} 行超过 {} 列", self._number, self._limits.columns), Sentence("请删去用不到的列再导入")
            )
        if self._is_formula:
            self._formulas.append(self._column)
        else:
            self._cells[self._column] = text

    def _end_row(self) -> None:
        if any(map(str.strip, self._cells.values())) or self._formulas:
            width = max(self._cells, default=-1) + 1
            cells = tuple(self._cells.get(column, "") for column in range(width))
            self._rows.append(Row(self._number, cells, tuple(dict.fromkeys(self._formulas))))

    def _value(self, raw: str) -> str:
        if self._kind == "s":
            return self._shared(raw)
        if self._kind in {"inlineStr", "str"}:
            return plain(raw)
        if self._kind == "b":
            return "TRUE" if raw.strip() == "1" else "FALSE"
        if self._kind == "n" and raw:
            dates = self._book.dates
            is_date = self._style.isdecimal() and int(self._style[:7]) < len(dates) and dates[int(self._style[:7])]
            return number_text(raw, is_date=is_date, is_1904=self._book.is_1904)
        return raw

    def _shared(self, raw: str) -> str:
        texts = self._book.texts
        place = raw.strip()
        if not place.isdecimal() or len(place) > len(str(len(texts))) or int(place) >= len(texts):
            raise DamagedError
        self._check(len(texts[int(place)]))
        return texts[int(place)]


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def number_text(raw: str, *, is_date: bool, is_1904: bool = False) -> str:
    """A number as a person reads it: whole ones without a point, dates as ISO text; as it stands where it is none."""
    with suppress(ValueError, OverflowError):
        number = float(raw)
        if is_date:
            return _date_text(number, is_1904=is_1904)
        if number.is_integer() and abs(number) < _EXACT:
            return str(int(number))
        if "e" not in raw.lower() or _EXACT <= abs(number) < inf:
            return raw.strip()  # as it stands: written out, its last digits would look like digits somebody gave
        return repr(number)
    return raw


def _date_text(days: float, *, is_1904: bool) -> str:
    start = _DAYS_1904 if is_1904 else _DAYS_1900
    moment = start + timedelta(seconds=round(days * 86400))
    if 0 <= days < 1 and not is_1904:
        return moment.strftime("%H:%M:%S")
    return moment.date().isoformat() if moment.time() == time() else moment.isoformat(" ")
