"""The parts of an XLSX beside its rows: which sheet is where, the texts it shares, which numbers are dates."""

import posixpath
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from livecs.errors import UserError
from livecs.sentence import Sentence
from livecs.sheets.kinds import SAVE_AS, count
from livecs.sheets.limits import DamagedError, Limits, TooMuchError, line_ends, refused
from livecs.sheets.xml_stream import Handler, feed

_ENTRY = b"PK\x01\x02"
_MOST_ENTRIES = 5000
_MOST_STYLES = 100_000
_MOST_SHEETS = 1000
_ESCAPED = re.compile(r"_x(?![dD][89a-fA-F])([0-9A-Fa-f]{4})_")  # half a character is none
_DATE_IDS = {str(number) for number in (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59))}
# What stands in a number format without being one: quoted words, colours and conditions, single characters.
_NOT_FORMAT = re.compile(r'"[^"]*"|\[(?!h+\]|m+\]|s+\])[^\]]*\]|[\\_*].')


class Parts:
    """The files of a zip; each is opened as a stream, and only so much of them."""

    def __init__(self, archive: ZipFile, limits: Limits) -> None:
        """Take the archive; nothing is unpacked yet."""
        self._archive = archive
        self._limits = limits
        self._left = limits.unpacked_bytes
        self._taken: set[str] = set()
        self.names = {info.filename: info for info in archive.infolist()}

    @contextmanager
    def opened(self, name: str) -> Iterator[IO[bytes]]:
        """A part as a stream; what it says of its size is what is unpacked of it at most.

        Raises:
            TooMuchError: larger than what is left of the limit, before anything is unpacked.
            DamagedError: not there, or packed as no spreadsheet packs.
        """
        info = self.names.get(name)
        if info is None or info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise DamagedError
        self._take(info)
        with self._archive.open(info) as part:
            yield part

    def _take(self, info: ZipInfo) -> None:
        if info.filename not in self._taken:
            self._left -= info.file_size
            self._taken.add(info.filename)
        if self._left < 0:
            limit = self._limits.unpacked_bytes >> 20
            raise TooMuchError(
                Sentence("解压后超过 {} MB", limit), Sentence("请删去用不到的行和列，或另存为 CSV 再导入")
            )


class Workbook(NamedTuple):
    """What is needed to read the rows of one sheet."""

    parts: Parts
    sheet: str
    others: tuple[str, ...]
    texts: list[str]
    dates: list[bool]
    is_1904: bool
    has_macros: bool


@contextmanager
def opened(path: Path, name: str, limits: Limits) -> Iterator[Workbook]:
    """Open an XLSX at its first visible sheet of rows.

    Raises:
        UserError: another kind of zip, or one that no spreadsheet makes.
        BadZipFile: cut short or spoiled; also while it is read.
        DamagedError: a part does not follow the format.
        TooMuchError: a limit was passed.
    """
    if count(path, _ENTRY) > _MOST_ENTRIES:  # asked of the bytes: the list itself would fill the memory
        raise TooMuchError(
            Sentence("里面有超过 {} 个文件，正常的表格没有", _MOST_ENTRIES),
            Sentence("请在 Excel 或 WPS 里另存一份再导入"),
        )
    with ZipFile(path) as archive:
        if any(info.flag_bits & 1 for info in archive.infolist()):
            raise refused("sheet.password", name, Sentence("有密码，读不了"), Sentence("请去掉密码，另存一份再导入"))
        parts = Parts(archive, limits)
        yield _workbook(parts, name, limits)


def _workbook(parts: Parts, name: str, limits: Limits) -> Workbook:
    book = next((one for one in _targets(parts, "").values() if one.kind == "officeDocument"), None)
    if book is None or not book.path.endswith(".xml"):
        raise _other_zip(parts, name)
    sheets = _Sheets()
    _read(parts, book.path, sheets)
    targets = _targets(parts, book.path)
    ours = [one for one in sheets.visible if one[1] in targets and targets[one[1]].kind == "worksheet"]  # no charts
    if not ours:
        raise DamagedError
    by_kind = {target.kind: target.path for target in targets.values()}
    texts, styles = _Texts(limits), _Styles()
    if "sharedStrings" in by_kind:
        _read(parts, by_kind["sharedStrings"], texts)
    if by_kind.get("styles") in parts.names:
        _read(parts, by_kind["styles"], styles)
    return Workbook(
        parts,
        targets[ours[0][1]].path,
        tuple(title for title, _ in ours[1:]),
        texts.texts,
        styles.dates,
        sheets.is_1904,
        any(part.lower().endswith("vbaproject.bin") for part in parts.names),
    )


def _other_zip(parts: Parts, name: str) -> UserError:
    if any(part.endswith(("xl/workbook.bin", "content.xml", "word/document.xml")) for part in parts.names):
        return refused("sheet.kind", name, Sentence("不是 .xlsx 格式"), SAVE_AS)
    return refused("sheet.kind", name, Sentence("是压缩包，里面不是表格"), Sentence("请先解压，再导入里面的表格"))


def _read(parts: Parts, name: str, handler: Handler) -> None:
    with parts.opened(name) as part:
        for _ in feed(part, handler):
            pass


class _Target(NamedTuple):
    kind: str
    path: str


class _Targets:
    """Where the relations of a part lead."""

    def __init__(self, folder: str) -> None:
        self.found: dict[str, _Target] = {}
        self._folder = folder

    def start(self, name: str, values: dict[str, str]) -> None:
        if name == "Relationship" and len(self.found) < _MOST_SHEETS and values.get("TargetMode") != "External":
            path = posixpath.normpath(posixpath.join("/", self._folder, values.get("Target", "")))
            kind = values.get("Type", "").rpartition("/")[2]
            self.found[values.get("Id", "")] = _Target(kind, path.lstrip("/"))

    def end(self, name: str) -> None:
        """Nothing stands inside."""

    def text(self, text: str) -> None:
        """Nothing stands inside."""


def _targets(parts: Parts, source: str) -> dict[str, _Target]:
    folder, _, file = source.rpartition("/")
    targets = _Targets(folder)
    relations = posixpath.join(folder, "_rels", f"{file}.rels")
    if relations in parts.names:
        _read(parts, relations, targets)
    return targets.found


class _Sheets(_Targets):
    """The visible sheets, each with its title and the id of its relation."""

    def __init__(self) -> None:
        super().__init__("")
        self.visible: list[tuple[str, str]] = []
        self.is_1904 = False

    def start(self, name: str, values: dict[str, str]) -> None:
        if name == "workbookPr":
            self.is_1904 = values.get("date1904", "0") in {"1", "true"}
        elif name == "sheet" and values.get("state", "visible") == "visible" and len(self.visible) < _MOST_SHEETS:
            relation = next((value for key, value in values.items() if key.endswith(":id")), "")
            self.visible.append((values.get("name", ""), relation))


class _Texts:
    """The texts that cells share; how a character is pronounced is left out."""

    def __init__(self, limits: Limits) -> None:
        self.texts: list[str] = []
        self._limits = limits
        self._pieces: list[str] = []
        self._takes = self._is_reading_aid = False
        self._left = limits.shared_chars

    def start(self, name: str, _values: dict[str, str]) -> None:
        if name == "si":
            self._pieces = []
        elif name == "rPh":
            self._is_reading_aid = True
        elif name == "t":
            self._takes = not self._is_reading_aid

    def end(self, name: str) -> None:
        if name == "t":
            self._takes = False
        elif name == "rPh":
            self._is_reading_aid = False
        elif name == "si":
            self.texts.append(plain("".join(self._pieces)))
            if len(self.texts) > self._limits.shared_texts:
                raise _too_much_text()

    def text(self, text: str) -> None:
        if self._takes:
            self._pieces.append(text)
            self._left -= len(text)
            if self._left < 0:
                raise _too_much_text()


def _too_much_text() -> TooMuchError:
    return TooMuchError(Sentence("文字太多，一次读不下"), Sentence("请分成几个文件，或另存为 CSV 再导入"))


class _Styles(_Targets):
    """Which cell styles show their number as a date."""

    def __init__(self) -> None:
        super().__init__("")
        self.dates: list[bool] = []
        self._formats: dict[str, bool] = {}
        self._is_inside = False

    def start(self, name: str, values: dict[str, str]) -> None:
        if name == "cellXfs":
            self._is_inside = True
        elif name == "numFmt" and len(self._formats) < _MOST_STYLES:
            self._formats[values.get("numFmtId", "")] = is_date_format(values.get("formatCode", ""))
        elif name == "xf" and self._is_inside and len(self.dates) < _MOST_STYLES:
            number = values.get("numFmtId", "0")
            self.dates.append(self._formats.get(number, number in _DATE_IDS))

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._is_inside = False


def is_date_format(code: str) -> bool:
    """Whether a number format shows a date or a time."""
    return bool(set("ymdhs") & set(_NOT_FORMAT.sub("", code.partition(";")[0]).lower()))


def plain(text: str) -> str:
    """A text as it was typed: ``_x000D_`` is how XLSX writes what XML cannot hold."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return line_ends(text)
