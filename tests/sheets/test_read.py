"""What files become: rows of texts, or one sentence that names the file, what is wrong and what to do."""

from collections.abc import Callable
from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.sheets.limits import Limits, Row
from livecs.sheets.read import opened
from tests.sheets.files import (
    CELL,
    ENCRYPTED,
    OLD_XLS,
    bomb,
    row,
    say_less,
    sheet,
    styles,
    texts,
    xlsx,
    zipped,
)

SMALL = Limits(unpacked_bytes=2 << 20, rows=50, columns=20, cell_chars=200, shared_texts=100, shared_chars=1000)
Make = Callable[[Path], object]
SAVE_AS = "请在 Excel 或 WPS 里打开它，另存为 .xlsx 再导入"
AGAIN = "请在 Excel 或 WPS 里打开它，另存一份再导入"
PAGE = f"其实是网页，只是名字像表格；{SAVE_AS}"
BROKEN = f"已损坏或不完整；{AGAIN}"
LARGE = "解压后超过 2 MB；请删去用不到的行和列，或另存为 CSV 再导入"
TEXTS = "文字太多，一次读不下；请分成几个文件，或另存为 CSV 再导入"


def rows(path: Path, limits: Limits = SMALL) -> list[Row]:
    with opened(path, limits) as found:
        return list(found.rows)


def cells(path: Path, limits: Limits = SMALL) -> list[tuple[str, ...]]:
    return [one.cells for one in rows(path, limits)]


def refusal(path: Path, limits: Limits = SMALL) -> str:
    with pytest.raises(UserError) as caught:
        rows(path, limits)
    return caught.value.message


def written(data: bytes | str) -> Make:
    return lambda path: path.write_bytes(data.encode() if isinstance(data, str) else data)


def book_of(part: str, **more: str | bytes) -> Make:
    return lambda path: xlsx(path, part, **more)  # type: ignore[arg-type]


def cut(path: Path) -> None:
    data = xlsx(path, sheet(row(1, *"abcdef"))).read_bytes()
    path.write_bytes(data[: len(data) // 2])


def spoiled(path: Path) -> None:
    data = bytearray(xlsx(path, sheet(row(1, *[f"text {n}" for n in range(20)]))).read_bytes())
    place = data.index(b"sheet1.xml") + 40
    data[place : place + 8] = b"\xff" * 8
    path.write_bytes(data)


def locked(path: Path) -> None:
    data = bytearray(xlsx(path, sheet(row(1, "a"))).read_bytes())
    place = data.index(b"PK\x01\x02")
    data[place + 8] |= 1
    path.write_bytes(data)


def long_shared(path: Path) -> None:
    xlsx(path, sheet('<row><c r="C1" t="s"><v>0</v></c></row>'), texts=texts(f"<t>{'b' * 300}</t>"))


ENTITIES = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>' + sheet("")[38:]
REFUSED: list[tuple[str, str, Make, str]] = [
    ("empty", "a.xlsx", written(""), "是空的；请重新导出后再导入"),
    ("blank", "a.csv", written(" \n"), "是空的；请重新导出后再导入"),
    ("missing", "a.xlsx", lambda _: None, "没有这个文件，或它不是文件；请检查路径"),
    ("folder", "a.xlsx", Path.mkdir, "没有这个文件，或它不是文件；请检查路径"),
    ("password", "a.xlsx", written(ENCRYPTED),
     "有打开密码，读不了；请在 Excel 或 WPS 里去掉密码，另存一份再导入"),
    ("zip password", "a.xlsx", locked, "有密码，读不了；请去掉密码，另存一份再导入"),
    ("old xls", "a.xls", written(OLD_XLS), f"是旧的 .xls 格式；{SAVE_AS}"),
    ("old xls renamed", "a.xlsx", written(OLD_XLS), f"是旧的 .xls 格式；{SAVE_AS}"),
    ("page", "a.xls", written("<html><table><tr><td>a"), PAGE),
    ("table", "a.xls", written("\ufeff\n <TABLE border=1><tr>"), PAGE),
    ("gbk page", "a.xls", written("<meta charset=gbk>订单".encode("gbk")), PAGE),
    ("utf-16 page", "a.csv", written("<!DOCTYPE html>".encode("utf-16")), PAGE),
    ("xml sheet", "a.xls", written('<?xml version="1.0"?>\n<Workbook>'), f"是 XML 格式的表格；{SAVE_AS}"),
    ("pdf", "a.xlsx", written("%PDF-1.7"), "是 PDF，不是表格；请从原来的系统导出 Excel 或 CSV"),
    ("picture", "a.xlsx", written(b"\x89PNG\r\n"), "是图片，不是表格；请从原来的系统导出 Excel 或 CSV"),
    ("rar", "a.xlsx", written(b"Rar!\x1a"), "是压缩包；请先解压，再导入里面的表格"),
    ("zip", "a.zip", lambda p: zipped(p, [("a.csv", "a")]),
     "是压缩包，里面不是表格；请先解压，再导入里面的表格"),
    ("docx", "a.xlsx", lambda p: zipped(p, [("word/document.xml", "")]), f"不是 .xlsx 格式；{SAVE_AS}"),
    ("binary", "a.csv", written(b"a,b\n\0\1\2\xff\xff\xff\x80"), f"不是文字文件，或编码认不出来；{SAVE_AS}"),
    ("cut zip", "a.xlsx", cut, BROKEN),
    ("spoiled zip", "a.xlsx", spoiled, BROKEN),
    ("no xml", "a.xlsx", book_of("<worksheet"), BROKEN),
    ("rows twice", "a.xlsx", book_of(sheet(row(2, "a") + row(2, "b"))), BROKEN),
    ("no such text", "a.xlsx", book_of(sheet('<row><c t="s"><v>9</v></c></row>')), BROKEN),
    ("deep", "a.xlsx", book_of("<a>" * 200), BROKEN),
    ("names", "a.xlsx", book_of("<a>" + "".join(f"<b{n}/>" for n in range(3000)) + "</a>"), BROKEN),
    ("entities", "a.xlsx", book_of(ENTITIES), f"里面有 XML 实体声明，正常的表格没有；{AGAIN}"),
    ("columns", "a.xlsx", book_of(sheet(row(1, "a", more=CELL.format("NTP1", "b")))),
     "第 1 行超过 20 列；请删去用不到的列再导入"),
    ("csv columns", "a.csv", written("a\n" + "b," * 10_000), "第 2 行超过 20 列；请删去用不到的列再导入"),
    ("rows", "a.xlsx", book_of(sheet("".join(row(n, "a") for n in range(1, 60)))),
     "超过 50 行；请删去用不到的内容，或分成几个文件"),
    ("csv rows", "a.csv", written("a\n" * 60), "超过 50 行；请删去用不到的内容，或分成几个文件"),
    ("long cell", "a.xlsx", book_of(sheet(row(3, "a", "b" * 300))),
     "的单元格 B3 超过 200 个字；请把它缩短后再导入"),
    ("long shared", "a.xlsx", long_shared,
     "的单元格 C1 超过 200 个字；请把它缩短后再导入"),
    ("csv long cell", "a.csv", written("a,b\n" + "c" * 300), "第 2 行有一格超过 200 个字；请把它缩短后再导入"),
    ("open quote", "a.csv", written('a,b\n"c,d\n' + "e,f\n" * 50_000),
     "第 2 行的引号不成对，或有一格太长；请在 Excel 或 WPS 里改好再导入"),
    ("much text", "a.xlsx", lambda p: xlsx(p, sheet(""), texts=texts(*["<t>12345678901234567890</t>"] * 60)), TEXTS),
    ("many texts", "a.xlsx", lambda p: xlsx(p, sheet(""), texts=texts(*["<t/>"] * 200)), TEXTS),
    ("bomb", "a.xlsx", lambda p: bomb(p, b"<c/>", 3), LARGE),
    ("texts bomb", "a.xlsx", lambda p: xlsx(p, sheet(""), texts=b" " * (3 << 20)), LARGE),
    ("lying bomb", "a.xlsx", lambda p: say_less(bomb(p, b"<c/>", 3), "xl/worksheets/sheet1.xml", 999), BROKEN),
    ("many files", "a.xlsx", lambda p: zipped(p, [(f"{n}", "") for n in range(6000)]),
     "里面有超过 5000 个文件，正常的表格没有；请在 Excel 或 WPS 里另存一份再导入"),
    ("merges", "a.xlsx", book_of(sheet(row(1, "a"), '<mergeCell ref="A1:A2"/>' * 20_001)),
     "合并单元格超过 20000 处；请取消合并后再导入"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "make", "sentence"), [one[1:] for one in REFUSED], ids=[one[0] for one in REFUSED])
def test_a_bad_file_is_refused_in_one_sentence(tmp_path: Path, name: str, make: Make, sentence: str) -> None:
    make(tmp_path / name)
    assert refusal(tmp_path / name) == f"「{name}」{sentence}"


def test_a_file_above_the_limit_is_not_even_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"a" * (3 << 20))
    sentence = "「a.csv」有 3 MB，上限 2 MB；请删去用不到的内容，或分成几个文件"
    assert refusal(path, Limits(file_bytes=2 << 20)) == sentence


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_csv_is_read_in_its_encoding_with_its_separator(tmp_path: Path, encoding: str, separator: str) -> None:
    path = tmp_path / "a.csv"
    lines = [["code", "标题 ", "短语"], ["a1", '"亲，在的"', '"一\n二 ""三"""'], [""], ['"b,;\t2"', "", "x"]]
    path.write_bytes("\r\n".join(map(separator.join, lines)).encode(encoding))
    assert rows(path) == [
        Row(1, ("code", "标题 ", "短语")),
        Row(2, ("a1", "亲，在的", '一\n二 "三"')),
        Row(5, ("b,;\t2", "", "x")),
    ]


@pytest.mark.parametrize(
    ("text", "cell", "formulas"),
    [
        ('="35153131473293579"', "35153131473293579", ()),
        ('"=""3515"""', "3515", ()),
        ("'13800000000", "13800000000", ()),
        ("'=1+1", "=1+1", ()),
        ("'引号'", "'引号'", ()),
        ("-5", "-5", ()),
        ("@主播", "@主播", ()),
        ("=1+1", "", (0,)),
        ('"=HYPERLINK(""x"")"', "", (0,)),
        ('"a\r\nb\rc"', "a\nb\nc", ()),
        ("sep", "sep", ()),
        ("PK", "PK", ()),
        ("\ufeffa", "a", ()),
    ],
)
def test_what_a_csv_cell_means(tmp_path: Path, text: str, cell: str, formulas: tuple[int, ...]) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(f"{text},end".encode())
    assert rows(path) == [Row(1, (cell, "end"), formulas)]


def test_a_csv_may_name_its_separator(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("sep=;\na,b;c\n", encoding="utf8")
    assert rows(path) == [Row(2, ("a,b", "c"))]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('<c t="inlineStr"><is><r><t>一</t></r><r><t>二</t></r><rPh><t>yi</t></rPh></is></c>', "一二"),
        ('<c t="s"><v>0</v></c>', "亲_x，\n在"),
        ('<c t="s"><v> 1 </v></c>', "富文本"),
        ('<c t="str"><v>abc</v></c>', "abc"),
        ('<c t="b"><v>1</v></c>', "TRUE"),
        ('<c t="e"><v>#N/A</v></c>', "#N/A"),
        ("<c><v>12</v></c>", "12"),
        ("<c><v>12.0</v></c>", "12"),
        ("<c><v>0.1</v></c>", "0.1"),
        ("<c><v>351531314732935790</v></c>", "351531314732935790"),
        ("<c><v>3.5153131473293581E+17</v></c>", "3.5153131473293581E+17"),
        ("<c><v>1E999</v></c>", "inf"),
        ('<c s="1"><v>46347</v></c>', "2026-11-21"),
        ('<c s="2"><v>46347.5</v></c>', "2026-11-21 12:00:00"),
        ('<c s="3"><v>46347</v></c>', "46347"),
        ('<c s="1"><v>0.5</v></c>', "12:00:00"),
        ('<c s="1"><v>99999999</v></c>', "99999999"),
        ('<c s="999"><v>1</v></c>', "1"),
    ],
)
def test_what_an_xlsx_cell_means(tmp_path: Path, cell: str, text: str) -> None:
    shared = texts("<t>亲_x，_x000D__x000A_在</t>", "<r><t>富</t></r><r><t>文本</t></r>")
    formats = styles("0", "14", "yyyy&quot;年&quot;m&quot;月&quot;d", "0.00&quot;day&quot;")
    path = xlsx(tmp_path / "a.xlsx", sheet(f'<row r="3">{cell}</row>'), texts=shared, styles=formats)
    assert rows(path) == [Row(3, (text,))]


def test_days_may_be_counted_from_1904(tmp_path: Path) -> None:
    part = sheet('<row><c s="0"><v>44885</v></c></row>')
    path = xlsx(tmp_path / "a.xlsx", part, book='<workbookPr date1904="1"/>', styles=styles("14"))
    assert cells(path) == [("2026-11-21",)]


def test_a_formula_is_reported_and_what_it_came_to_is_not_used(tmp_path: Path) -> None:
    more = '<c r="B1"><f>1+1</f><v>2</v></c><c r="D1" t="str"><f t="shared"/><v>x</v></c>' + CELL.format("E1", "e")
    path = xlsx(tmp_path / "a.xlsx", sheet(row(1, "a", more=more)))
    assert rows(path) == [Row(1, ("a", "", "", "", "e"), formulas=(1, 3))]


def test_merged_cells_are_told_of_each_row_they_touch(tmp_path: Path) -> None:
    after = '<mergeCells count="2"><mergeCell ref="B4:D4"/><mergeCell ref="A2:A3"/></mergeCells>'
    path = xlsx(tmp_path / "a.xlsx", sheet("".join(row(n, "a") for n in range(1, 6)), after))
    assert [one.merged for one in rows(path)] == [(), ("A2:A3",), ("A2:A3",), ("B4:D4",), ()]


def test_merged_cells_are_found_across_pieces(tmp_path: Path) -> None:
    marks = [f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, 19_000)]
    filler = f"<!--{'x' * (900 << 10)}-->"
    path = xlsx(tmp_path / "a.xlsx", sheet(row(1, "a") + row(18_999, "b"), filler + "".join(marks)))
    assert [one.merged for one in rows(path)] == [("A1:B1",), ("A18999:B18999",)]


def test_blank_rows_and_cells_do_not_count(tmp_path: Path) -> None:
    styled = "".join(f'<row r="{n}"><c r="XFD{n}" s="1"/></row>' for n in range(3, 200))
    path = xlsx(tmp_path / "a.xlsx", sheet(row(1, "a", "", "c", "") + row(2, " ") + styled + row(200, "z")))
    assert rows(path) == [Row(1, ("a", "", "c")), Row(200, ("z",))]


def test_macros_do_not_run_and_other_sheets_are_not_read(tmp_path: Path) -> None:
    listed = [("c", "图", ""), ("s2", "藏", ' state="hidden"'), ("s1", "话术", ""), ("s2", "旧的", "")]
    sheets = "".join(f'<sheet name="{name}" sheetId="1" r:id="{id_}"{state}/>' for id_, name, state in listed)
    path = xlsx(tmp_path / "a.xlsm", sheet(row(1, "a")), sheets=sheets, vba=b"\0")
    with opened(path, SMALL) as found:
        assert found.notes == ("文件里有宏，没有运行，只读了文字", "只读了第一张工作表，没有读：旧的")
        assert [one.cells for one in found.rows] == [("a",)]


def test_prefixed_names_are_read(tmp_path: Path) -> None:
    part = '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    assert cells(xlsx(tmp_path / "a.xlsx", part)) == [("1",)]


def test_a_caller_s_own_trouble_is_not_blamed_on_the_file(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", sheet(row(1, "a")))
    with pytest.raises(OSError, match="mine"), opened(path):
        raise OSError("mine")
