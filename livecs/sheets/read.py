"""The door for sheets that come in: whatever the file is, rows of text or a sentence."""

import errno
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile

from livecs.errors import UserError, os_reason
from livecs.sentence import Sentence, strung
from livecs.sheets import csv_rows, kinds, workbook, xlsx_rows
from livecs.sheets.limits import DamagedError, Limits, Row, TooMuchError, refused


class Sheet(NamedTuple):
    """A sheet that is open: its rows as they come, once, and what is left out of it, in words."""

    rows: Iterator[Row]
    notes: tuple[str, ...] = ()


@contextmanager
def opened(path: Path, limits: Limits = Limits()) -> Iterator[Sheet]:  # noqa: B008 (a tuple)
    """Open an XLSX or CSV file; what its content says counts, not its name.

    At most about 200 MB of memory are used, whatever the file holds; rows are read while they are asked for.

    Raises:
        UserError: not a sheet, too large, damaged, with a password; also while rows are read. It names the file.
    """
    with ExitStack() as stack:
        with _in_words(path.name):
            sheet = _open(path, limits, stack)
        yield sheet


def _open(path: Path, limits: Limits, stack: ExitStack) -> Sheet:
    if not path.is_file():
        raise refused("sheet.read", path.name, Sentence("没有这个文件，或它不是文件"), Sentence("请检查路径"))
    if path.stat().st_size > limits.file_bytes:
        raise TooMuchError(Sentence("有 {} MB，上限 {} MB", path.stat().st_size >> 20, limits.file_bytes >> 20))
    if kinds.is_zip(path, path.name):
        book = stack.enter_context(workbook.opened(path, path.name, limits))
        return Sheet(_worded(xlsx_rows.rows_of(book, limits), path.name), _notes(book))
    dialect = csv_rows.dialect_of(path, path.name)
    return Sheet(_worded(csv_rows.rows_of(path, dialect, limits), path.name))


def _worded(rows: Iterator[Row], name: str) -> Iterator[Row]:
    with _in_words(name):
        yield from rows


@contextmanager
def _in_words(name: str) -> Iterator[None]:
    """What goes wrong while a file is read, as a sentence with its name."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.EINVAL:  # the list in a zip points to before its beginning
            raise _damaged(name) from error
        raise refused(
            "sheet.read", name, Sentence("读不出来：{}", os_reason(error)), Sentence("请检查文件和权限")
        ) from error
    except TooMuchError as error:
        raise refused("sheet.limit", name, error.why, error.advice) from error
    except (DamagedError, BadZipFile, zlib.error, EOFError, UnicodeDecodeError, NotImplementedError) as error:
        raise _damaged(name) from error


def _damaged(name: str) -> UserError:
    return refused(
        "sheet.damaged", name, Sentence("已损坏或不完整"), Sentence("请在 Excel 或 WPS 里打开它，另存一份再导入")
    )


def _notes(book: workbook.Workbook) -> tuple[str, ...]:
    notes = []
    if book.has_macros:
        notes.append(Sentence("文件里有宏，没有运行，只读了文字"))
    if book.others:
        names = strung("、", book.others[:3]) + (Sentence("等") if len(book.others) > 3 else "")  # noqa: PLR2004 (as many as a line holds)
        notes.append(Sentence("只读了第一张工作表，没有读：{}", names))
    return tuple(notes)
