"""The rows of a CSV as they come, in the encoding and with the separator that the file has."""

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import IO, NamedTuple

from livecs.sentence import Sentence
from livecs.sheets.inert import unguarded
from livecs.sheets.kinds import SAVE_AS
from livecs.sheets.limits import Limits, Row, TooMuchError, line_ends, refused

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CHUNK = 1 << 20
_LONGEST_RECORD = 4_000_000
_SEPARATORS = ",;\t"
_SPECIAL = re.compile(r"(?:^|\n)['=]|\r")


class Dialect(NamedTuple):
    """How a file is written."""

    encoding: str
    separator: str
    is_named: bool
    """Whether its first line is ``sep=;``, which belongs to no row."""


def dialect_of(path: Path, name: str) -> Dialect:
    """Find out how a CSV is written.

    Raises:
        UserError: no text.
        OSError: it cannot be read.
    """
    encoding = _encoding(path, name)
    with path.open(encoding=encoding, newline="") as file:
        first = file.readline(_CHUNK)
    if first.lower().startswith("sep=") and len(first.strip()) == len("sep=") + 1:
        return Dialect(encoding, first[4], is_named=True)
    counts = Counter("".join(first.split('"')[::2]))  # what stands in quotes separates nothing
    return Dialect(encoding, max(_SEPARATORS, key=lambda one: counts[one]), is_named=False)


def _encoding(path: Path, name: str) -> str:
    with path.open("rb") as file:
        head = file.read(_CHUNK)
        encoding = next((encoding for mark, encoding in _MARKS if head.startswith(mark)), "")
        tries = [encoding] if encoding else ["utf-8", "gb18030"]
        if not encoding and b"\0" in head:
            tries = ["utf-16-le" if head[1:2] == b"\0" else "utf-16-be"]  # by the first letter or comma
        for candidate in tries:
            file.seek(0)
            if _decodes(file, candidate):
                return candidate
    raise refused("sheet.kind", name, Sentence("不是文字文件，或编码认不出来"), SAVE_AS)


def _decodes(file: IO[bytes], encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        while chunk := file.read(_CHUNK):
            if "\0" in decoder.decode(chunk):
                return False
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


class _Lines:
    """Gives the lines of a file, and counts them: a quote left open would swallow all that follows."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self._left = _LONGEST_RECORD
        self.number = 0

    def begin(self) -> int:
        """A record begins; gives the number of its first line."""
        self._left = _LONGEST_RECORD
        return self.number + 1

    def __iter__(self) -> Iterator[str]:
        while line := self._file.readline(self._left):
            self._left -= len(line)
            if self._left <= 0:
                raise TooMuchError(Sentence("从第 {} 行起太长", self.number + 1), Sentence("请检查那里的引号是否成对"))
            self.number += 1
            yield line


def rows_of(path: Path, dialect: Dialect, limits: Limits) -> Iterator[Row]:
    """The filled rows of a CSV, from the top.

    Raises:
        TooMuchError: a limit was passed, or quotes that are no pairs.
        UnicodeDecodeError: the file changed while it was read.
    """
    with path.open(encoding=dialect.encoding, newline="") as file:
        lines = _Lines(file)
        reader = csv.reader(lines, delimiter=dialect.separator, strict=True)
        if dialect.is_named:
            next(reader)
        count = 0
        while True:
            number = lines.begin()
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                why = Sentence("第 {} 行的引号不成对，或有一格太长", number)
                raise TooMuchError(why, Sentence("请在 Excel 或 WPS 里改好再导入")) from error
            if row := _row(number, cells, limits):
                count += 1
                if count > limits.rows:
                    raise TooMuchError(Sentence("超过 {} 行", limits.rows))
                yield row


def _row(number: int, raw: list[str], limits: Limits) -> Row | None:
    while raw and not raw[-1]:
        raw.pop()
    if len(raw) > limits.columns:
        raise TooMuchError(Sentence("第 {} 行超过 {} 列", number, limits.columns), Sentence("请删去用不到的列再导入"))
    if max(map(len, raw), default=0) > limits.cell_chars:
        raise TooMuchError(
            Sentence("第 {} 行有一格超过 {} 个字", number, limits.cell_chars), Sentence("请把它缩短后再导入")
        )
    if not _SPECIAL.search("\n".join(raw)):  # as nearly all rows are: one search instead of four looks at each cell
        return Row(number, tuple(raw)) if any(map(str.strip, raw)) else None
    cells = [line_ends(unguarded(cell)) for cell in raw]
    formulas = tuple(column for column, cell in enumerate(raw) if _is_formula(cell, cells[column]))
    for column in formulas:
        cells[column] = ""
    return Row(number, tuple(cells), formulas) if any(map(str.strip, cells)) or formulas else None


def _is_formula(raw: str, text: str) -> bool:
    return raw.startswith("=") and raw == text and len(raw) > 1
