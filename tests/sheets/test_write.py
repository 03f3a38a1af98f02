"""What is written is text for every spreadsheet, comes back as it was, and takes no other file's place unasked."""

import csv
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.errors import UserError
from livecs.sheets.inert import guarded, unguarded
from livecs.sheets.read import opened
from livecs.sheets.write import write_book, write_csv, write_xlsx

# \r becomes \n when it is read, as everywhere; NUL is in no text; half a character is none.
CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0"), max_size=20)
NASTY = st.sampled_from(
    [
        "=1+1",
        "+86",
        "-1",
        "@a",
        "\ta",
        "'=1",
        "''",
        "'",
        "1e5",
        "007",
        "2026-11-21",
        '="1"',
        "_x000D_",
        "\x01",
        "\ufffe",
        "\n",
    ]
)
ROWS = st.lists(st.lists(CELLS | NASTY, min_size=1, max_size=5), max_size=5)


def trimmed(rows: list[list[str]]) -> list[tuple[str, ...]]:
    """Rows as they are read: blank ones and trailing empty cells are nothing."""
    found = []
    for cells in rows:
        row = list(cells)
        while row and not row[-1]:
            row.pop()
        if any(map(str.strip, row)):
            found.append(tuple(row))
    return found


def read(path: Path) -> list[tuple[str, ...]]:
    with opened(path) as sheet:
        assert sheet.notes == ()
        rows = list(sheet.rows)
    assert not any(row.formulas or row.merged for row in rows)
    return [row.cells for row in rows]


@given(ROWS)
def test_xlsx_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    path = tmp_path_factory.getbasetemp() / "again.xlsx"
    write_xlsx(path, rows, replaces=True)
    assert read(path) == trimmed(rows)


@given(ROWS, st.sampled_from(["utf-8-sig", "gb18030"]))
def test_csv_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], encoding: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "again.csv"
    head = ["编号", "标题"]  # every sheet has one; the separator is known by it
    write_csv(path, [head, *rows], encoding=encoding, replaces=True)
    assert read(path) == [tuple(head), *trimmed(rows)]


@given(CELLS | NASTY | st.text("'=+1x", max_size=5))
def test_an_apostrophe_is_taken_away_where_one_was_put(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text).lstrip("'")[:1] not in set("=+-@\t\r") or guarded(text).startswith("'")


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+8613800000000", "'+8613800000000"),
        ("-50 元", "'-50 元"),
        ("@主播", "'@主播"),
        ("＝1", "'＝1"),
        ("\tx", "'\tx"),
        ("2411180012345678", "'2411180012345678"),
        ("007", "'007"),
        ("3-4", "'3-4"),
        ("2026-11-22", "2026-11-22"),
        ("'2026-11-22", "''2026-11-22"),
        ("2026-11-22 8:00", "'2026-11-22 8:00"),
        ("12345678e9012345", "'12345678e9012345"),
        ("7天无理由", "7天无理由"),
        ("亲=好", "亲=好"),
        ("", ""),
        ("--", "'--"),
        ("1" * 30_000 + "x", "1" * 30_000 + "x"),  # as fast as a short one
        ("...", "..."),
        ("。", "。"),
    ],
)
def test_what_gets_an_apostrophe(text: str, cell: str) -> None:
    assert guarded(text) == cell


def test_another_program_reads_the_xlsx_as_texts(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    rows = [["编号", "标题"], ["=1+1", "一\n二 <&> "], ["0012", "+1"]]
    write_xlsx(path, rows, title='话"术<1>')
    book = openpyxl.load_workbook(path)
    (sheet,) = book.worksheets
    assert sheet.title == '话"术<1>'
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == rows
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "inlineStr"}
    assert all(cell.quotePrefix and cell.number_format == "@" for row in sheet.iter_rows() for cell in row)
    assert sheet.freeze_panes == "A2"


def test_what_another_program_writes_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["标题", "数", "公式"])
    sheet.append(["亲，在的\n二", 12.5, "=1+1"])
    sheet.append(["三", 351, "x"])
    sheet.merge_cells("A3:B3")
    book.save(tmp_path / "a.xlsx")
    with opened(tmp_path / "a.xlsx") as found:
        assert [tuple(row) for row in found.rows] == [
            (1, ("标题", "数", "公式"), (), ()),
            (2, ("亲，在的\n二", "12.5"), (2,), ()),
            (3, ("三", "", "x"), (), ("A3:B3",)),
        ]


def test_the_csv_is_what_excel_knows_as_utf_8(tmp_path: Path) -> None:
    write_csv(tmp_path / "a.csv", [["标题"], ["一,二\n三"]])
    data = (tmp_path / "a.csv").read_bytes()
    assert data == b"\xef\xbb\xbf" + '标题\r\n"一,二\n三"\r\n'.encode()
    assert list(csv.reader(data.decode("utf-8-sig").splitlines(keepends=True))) == [["标题"], ["一,二\n三"]]


def write_both(path: Path, text: str, *, replaces: bool = False) -> None:
    (write_csv if path.suffix == ".csv" else write_xlsx)(path, [["a"], [text]], replaces=replaces)


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_a_file_is_replaced_only_when_told(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"mine")
    with pytest.raises(UserError, match=r"「a\.(csv|xlsx)」已经有了；换个文件名，或确认要覆盖它"):
        write_both(path, "b")
    assert path.read_bytes() == b"mine"
    write_both(path, "b", replaces=True)
    assert read(path) == [("a",), ("b",)]
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_a_file_is_whole_or_not_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="有一段文字超过 32767 个字（bbbbbbbbbbbb……），表格放不下；请缩短后再导出"):
        write_both(tmp_path / name, "b" * 32_768)
    with pytest.raises(UserError, match="存不下：文件或文件夹不存在；请换个位置再存"):
        write_both(tmp_path / "no" / name, "b")
    assert list(tmp_path.iterdir()) == []


def test_one_content_makes_one_file(tmp_path: Path) -> None:
    write_both(tmp_path / "a.xlsx", "b")
    write_both(tmp_path / "b.xlsx", "b")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_a_book_has_its_sheets_in_order(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_book(path, [("周", [["项目"], ["=1+1"]]), ('<"轮&', (["第", str(n)] for n in range(3))), ("空", [])])
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["周", '<"轮&', "空"]
    assert [[cell.value for cell in row] for row in book.worksheets[1].iter_rows()] == [
        ["第", str(n)] for n in range(3)
    ]
    assert {cell.data_type for row in book.worksheets[0].iter_rows() for cell in row} <= {"s", "inlineStr"}
    with opened(path) as sheet:
        assert [row.cells for row in sheet.rows] == [("项目",), ("=1+1",)]
