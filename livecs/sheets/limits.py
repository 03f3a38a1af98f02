"""How much of a sheet is read, and what is said of one that is too large, damaged or something else."""

from typing import NamedTuple

from livecs.errors import UserError
from livecs.sentence import Sentence

MEGABYTE = 1024 * 1024


class Limits(NamedTuple):
    """What a file may hold; anything above is refused before or while it is unpacked.

    ``unpacked_bytes`` is for the parts that are read, pictures are not. ``shared_chars`` is for the texts an XLSX
    keeps apart from its rows, the only ones that stay in memory. The rest is for filled rows and cells.
    """

    file_bytes: int = 64 * MEGABYTE
    unpacked_bytes: int = 200 * MEGABYTE
    rows: int = 100_000
    columns: int = 256
    cell_chars: int = 32_767  # what a cell of a spreadsheet holds
    shared_texts: int = 400_000
    shared_chars: int = 16_000_000


def refused(code: str, name: str, why: str, advice: str) -> UserError:
    """A file that is not read, in one sentence: its name, why, and what to do."""
    return UserError(code, Sentence("「{}」{}；{}", name, why, advice))


class DamagedError(Exception):
    """A part that does not follow the format; said with the file's name by whoever knows it."""


class TooMuchError(Exception):
    """A limit was passed: which one, and what to do."""

    def __init__(self, why: str, advice: str = Sentence("请删去用不到的内容，或分成几个文件")) -> None:
        """Keep both parts for whoever knows the file's name."""
        super().__init__(why)
        self.why = why
        self.advice = advice


class Row(NamedTuple):
    r"""One row that is not blank.

    Attributes:
        number: as a spreadsheet counts, from 1; in a CSV the line it begins at.
        cells: texts from the first column on, line ends as ``\n``; trailing blank cells are left out.
        formulas: the columns, from 0, that hold a formula; nothing of it is used and the cell is empty.
        merged: ranges of merged cells that the row has part in, such as ``A2:A5``.
    """

    number: int
    cells: tuple[str, ...]
    formulas: tuple[int, ...] = ()
    merged: tuple[str, ...] = ()

    def cell(self, column: int) -> str:
        """The text of a column, from 0; empty beyond the last."""
        return self.cells[column] if column < len(self.cells) else ""


def column_name(column: int) -> str:
    """What a spreadsheet calls a column: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def line_ends(text: str) -> str:
    """A text with one kind of line end, as everywhere in livecs."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
