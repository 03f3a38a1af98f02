"""The door for sheets that go out: texts only, which no spreadsheet runs."""

import codecs
import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from livecs.errors import UserError
from livecs.sentence import Sentence
from livecs.sheets.inert import guarded, xml_text
from livecs.sheets.limits import Limits, column_name
from livecs.sheets.placing import new_file

_LONGEST = Limits().cell_chars
_MADE = (2026, 1, 1, 0, 0, 0)  # one content gives one file, whenever it is written


def write_csv(
    path: Path, rows: Iterable[Sequence[str]], *, encoding: str = "utf-8-sig", replaces: bool = False
) -> None:
    """Write a CSV; texts a spreadsheet would run or rewrite get an apostrophe, which reading takes away.

    Args:
        path: where.
        rows: with the header first.
        encoding: UTF-8 with a byte order mark, so that Excel knows it; ``gb18030`` for 千牛.
        replaces: put it in the place of a file that is there.

    Raises:
        UserError: the file is there already, a text is too long for a cell, or the disk refused.
    """
    with new_file(path, replaces=replaces) as file:
        writer = csv.writer(codecs.getwriter(encoding)(file))
        for row in rows:
            writer.writerow([guarded(_fitting(cell)) for cell in row])


def write_xlsx(path: Path, rows: Iterable[Sequence[str]], *, title: str = "Sheet1", replaces: bool = False) -> None:
    """Write an XLSX of one sheet; see :func:`write_book`."""
    write_book(path, [(title, rows)], replaces=replaces)


def write_book(path: Path, sheets: Sequence[tuple[str, Iterable[Sequence[str]]]], *, replaces: bool = False) -> None:
    """Write an XLSX whose cells are all texts, also when somebody edits them; the headers stay in view.

    Args:
        path: where.
        sheets: each with a title of at most 31 characters, no two alike, and its rows with the header first.
        replaces: put it in the place of a file that is there.

    Raises:
        UserError: the file is there already, a text is too long for a cell, or the disk refused.
    """
    with new_file(path, replaces=replaces) as file, ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in _frame([title for title, _ in sheets]).items():
            archive.writestr(_entry(name), content)
        for place, (_, rows) in enumerate(sheets, 1):
            with archive.open(_entry(f"xl/worksheets/sheet{place}.xml"), "w") as part:
                part.write(_SHEET_BEGINS.encode())
                for number, row in enumerate(rows, 1):
                    part.write(_row(number, row).encode())
                part.write(_SHEET_ENDS.encode())


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _MADE)
    entry.compress_type = ZIP_DEFLATED
    return entry


def _row(number: int, row: Sequence[str]) -> str:
    cells = "".join(
        f'<c r="{column_name(column)}{number}" s="1" t="inlineStr"><is><t xml:space="preserve">'
        f"{xml_text(_fitting(cell))}</t></is></c>"
        for column, cell in enumerate(row)
        if cell
    )
    return f'<row r="{number}">{cells}</row>'


def _fitting(cell: str) -> str:
    if len(cell) >= _LONGEST:
        raise UserError(
            "sheet.limit", Sentence("有一段文字超过 {} 个字（{}……），表格放不下；请缩短后再导出", _LONGEST, cell[:12])
        )
    return cell


_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
# Style 1 is "text" (49) and marked as typed with an apostrophe: editing such a cell makes no formula of it.
_STYLES = (
    f'{_XML}<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"'
    ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def _frame(titles: Sequence[str]) -> dict[str, str]:
    """The parts beside the rows: which sheets there are, where they stand and what their cells are."""
    numbers = range(1, len(titles) + 1)
    override = f'<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="{_TYPE}.worksheet+xml"/>'
    relation = f'<Relationship Id="rId%d" Type="{_OFFICE}/worksheet" Target="worksheets/sheet%d.xml"/>'
    names = (xml_text(title).replace('"', "&quot;") for title in titles)
    return {
        "[Content_Types].xml": f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
        f"{''.join(override % number for number in numbers)}</Types>",
        "_rels/.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        + "".join(f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>' for n, name in enumerate(names, 1))
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{''.join(relation % (number, number) for number in numbers)}"
        f'<Relationship Id="rId{len(titles) + 1}" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": _STYLES,
    }


_SHEET_BEGINS = (
    f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    '<cols><col min="1" max="256" width="18" customWidth="1" style="1"/></cols><sheetData>'
)
_SHEET_ENDS = "</sheetData></worksheet>"
