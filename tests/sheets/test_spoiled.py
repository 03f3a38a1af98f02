"""A sheet with some bytes changed is read, or refused in a sentence; nothing else ever comes out."""

import io
import zipfile
from pathlib import Path
from random import Random

import pytest

from livecs.errors import UserError
from livecs.sheets.limits import Limits
from livecs.sheets.read import opened
from livecs.sheets.write import write_csv, write_xlsx
from tests.sheets.files import row, sheet, styles, texts, xlsx

TIMES = 400
ROWS = [["编号", "标题"], *[["=1", "亲，在的\n二"]] * 5]
CELLS = '<row r="2"><c r="A2" t="s"><v>0</v></c><c s="1"><v>46347.5</v></c><c><f>1</f><v>1</v></c></row>'


def good(path: Path, kind: str) -> bytes:
    if kind == "ours":
        write_xlsx(path, ROWS)
    elif kind == "theirs":
        part = sheet(row(1, "a", "b") + CELLS, '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>')
        xlsx(path, part, texts=texts("<t>x</t>"), styles=styles("0", "14"))
    else:
        write_csv(path, ROWS, encoding=kind)
    return path.read_bytes()


def spoiled(data: bytes, random: Random) -> bytes:
    """Some bytes changed, taken out or put in."""
    changed = bytearray(data)
    for _ in range(random.randint(1, 5)):
        place = random.randrange(len(changed))
        kind = random.random()
        if kind < 0.6:
            changed[place] = random.choice([*b'<>/"=&;09AZ', random.randrange(256)])
        elif kind < 0.8 and len(changed) > 50:
            del changed[place : place + random.randint(1, 20)]
        else:
            changed[place:place] = changed[max(0, place - 20) : place]
    return bytes(changed)


def spoiled_inside(data: bytes, random: Random) -> bytes:
    """The same in the parts of a zip, so that it is the reader of XML that meets it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, spoiled(part, random) if random.random() < 0.4 else part)
    return made.getvalue()


@pytest.mark.parametrize("kind", ["ours", "theirs", "utf-8-sig", "gb18030", "utf-16"])
def test_a_spoiled_sheet_is_read_or_refused(tmp_path: Path, kind: str) -> None:
    random = Random(kind)  # noqa: S311 (no secret: the same bytes each time)
    data = good(tmp_path / "good", kind)
    path = tmp_path / "spoiled"
    refused: list[UserError] = []
    for _ in range(TIMES):
        is_inside = data.startswith(b"PK") and random.random() < 0.7
        path.write_bytes((spoiled_inside if is_inside else spoiled)(data, random))
        try:
            with opened(path, Limits(unpacked_bytes=1 << 20)) as found:
                list(found.rows)
        except UserError as error:
            refused.append(error)
    assert {error.code for error in refused} <= {"sheet.damaged", "sheet.kind", "sheet.limit", "sheet.password"}
    assert all(error.message.startswith("「spoiled」") for error in refused)
    assert TIMES > len(refused) > 0
