"""Sheets made by hand: good ones, and every bad one that a back office or an attacker sends."""

import zipfile
from collections.abc import Iterable
from pathlib import Path

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LINKS = (
    f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{{}}</Relationships>'
)
_LINK = f'<Relationship Id="{{0}}" Type="{_REL}/{{1}}" Target="{{2}}"/>'
BOOK = f'{_HEAD}<workbook {_MAIN} xmlns:r="{_REL}">{{}}<sheets>{{}}</sheets></workbook>'
ONE_SHEET = '<sheet name="话术" sheetId="1" r:id="s1"/>'
CELL = '<c r="{}" t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>'
SHEET = "xl/worksheets/sheet1.xml"
OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)
ENCRYPTED = OLE + "EncryptedPackage".encode("utf-16-le") + bytes(100)
OLD_XLS = OLE + "Workbook".encode("utf-16-le") + bytes(100)


def sheet(rows: str, after: str = "") -> str:
    """A worksheet part."""
    return f"{_HEAD}<worksheet {_MAIN}><sheetData>{rows}</sheetData>{after}</worksheet>"


def row(number: int, *cells: str, more: str = "") -> str:
    """A row of texts from column A on."""
    made = "".join(CELL.format(f"{chr(65 + column)}{number}", text) for column, text in enumerate(cells))
    return f'<row r="{number}">{made}{more}</row>'


def texts(*items: str) -> str:
    """The part of shared texts; each item is the content of one ``si``."""
    return f"{_HEAD}<sst {_MAIN}>{''.join(f'<si>{item}</si>' for item in items)}</sst>"


def styles(*formats: str) -> str:
    """The part of styles: style N shows numbers in format N; the formats are codes or built-in ids."""
    codes = "".join(f'<numFmt numFmtId="{164 + number}" formatCode="{code}"/>' for number, code in enumerate(formats))
    ids = [code if code.isdigit() else str(164 + number) for number, code in enumerate(formats)]
    cells = "".join(f'<xf numFmtId="{id_}"/>' for id_ in ids)
    return (
        f"{_HEAD}<styleSheet {_MAIN}><numFmts>{codes}</numFmts>"
        f'<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>{cells}</cellXfs></styleSheet>'
    )


def xlsx(path: Path, part: str | bytes, *, book: str = "", sheets: str = ONE_SHEET, **more: str | bytes) -> Path:
    """An XLSX of one sheet.

    Args:
        path: where.
        part: the worksheet.
        book: what stands in the workbook before its sheets.
        sheets: the workbook's list: ``s1`` is the worksheet, ``s2`` another one that is not there, ``c`` a chart.
        more: ``texts``, ``styles``, ``vba`` or any part by its name.
    """
    known = {"texts": "xl/sharedStrings.xml", "styles": "xl/styles.xml", "vba": "xl/vbaProject.bin"}
    links = [_LINK.format(f"s{number}", "worksheet", f"worksheets/sheet{number}.xml") for number in (1, 2)]
    links.append(_LINK.format("c", "chartsheet", "chartsheets/sheet1.xml"))
    if "texts" in more:
        links.append(_LINK.format("t", "sharedStrings", "/xl/sharedStrings.xml"))
    if "styles" in more:
        links.append(_LINK.format("y", "styles", "styles.xml"))
    parts: dict[str, str | bytes] = {
        "_rels/.rels": _LINKS.format(_LINK.format("b", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": BOOK.format(book, sheets),
        "xl/_rels/workbook.xml.rels": _LINKS.format("".join(links)),
        "xl/worksheets/sheet1.xml": part,
    } | {known.get(name, name): content for name, content in more.items()}
    return zipped(path, parts.items())


def zipped(path: Path, parts: Iterable[tuple[str, str | bytes]]) -> Path:
    """Any zip."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return path


def bomb(
    path: Path, unit: bytes, megabytes: int, *, before: bytes = b"", name: str = "xl/worksheets/sheet1.xml"
) -> Path:
    """An XLSX in which one part is a unit again and again, until it has so many megabytes when unpacked."""
    kept = {"texts": ""} if name != SHEET else {}
    with zipfile.ZipFile(xlsx(path, sheet(""), **kept)) as old:
        others = [(one, old.read(one)) for one in old.namelist() if one != name]
    block = unit * ((1 << 20) // len(unit))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for one, content in others:
            archive.writestr(one, content)
        with archive.open(name, "w", force_zip64=True) as part:
            part.write(before)
            for _ in range(megabytes):
                part.write(block)
    return path


def say_less(path: Path, name: str, size: int) -> Path:
    """Let a zip say that a part is smaller than it is, in its directory."""
    data = bytearray(path.read_bytes())
    place = data.rfind(name.encode()) - 46
    assert data[place : place + 4] == b"PK\x01\x02"
    data[place + 24 : place + 28] = size.to_bytes(4, "little")
    path.write_bytes(data)
    return path
