"""Reads a sheet in a process of its own: ``python -m tests.sheets.reading FILE`` prints what came of it as JSON."""

import json
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from livecs.errors import UserError
from livecs.sheets.read import opened
from tests.sheets.files import SHEET, bomb

ROOT = Path(__file__).parents[2]
_BEGINS = b'<worksheet xmlns="m"><sheetData>'
TEXTS = "xl/sharedStrings.xml"


def _csv(unit: bytes, before: bytes = b"a,b\n") -> Callable[[Path, int], Path]:
    def make(path: Path, megabytes: int) -> Path:
        path.write_bytes(before + unit * ((min(megabytes, 60) << 20) // len(unit)))
        return path

    return make


def _xlsx(unit: bytes, before: bytes = _BEGINS, name: str = SHEET) -> Callable[[Path, int], Path]:
    return lambda path, megabytes: bomb(path, unit, megabytes, before=before, name=name)


def _directory(path: Path, megabytes: int) -> Path:
    """A zip whose list of files is the most of it."""
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(min(megabytes, 60) * 16):
            entry = zipfile.ZipInfo(str(number))
            archive.writestr(entry, b"")
            entry.extra = b"xx" + (65_000).to_bytes(2, "little") + bytes(65_000)
    return path


# Each is as large as the limits allow, and made to fill the memory of who reads it carelessly.
HEAVY: dict[str, Callable[[Path, int], Path]] = {
    "rows of cells": _xlsx(b'<row><c t="inlineStr"><is><t>text</t></is></c><c><v>1</v></c></row>'),
    "one row of empty cells": _xlsx(b"<c/>", _BEGINS + b"<row>"),
    "tags in tags": _xlsx(b"<a>"),
    "one long attribute": _xlsx(b"a", _BEGINS + b'<row r="'),
    "one long comment": _xlsx(b"-a", _BEGINS + b"<!--"),
    "one long text": _xlsx(b"a", _BEGINS + b"<row><c><v>"),
    "a text no cell takes": _xlsx(b"a", _BEGINS),
    "shared texts": _xlsx("<si><t>文字文字文字文字文字文字文字文字</t></si>".encode(), b'<sst xmlns="m">', TEXTS),
    "short shared texts": _xlsx("<si><t>文</t></si>".encode(), b'<sst xmlns="m">', TEXTS),
    "merged cells": _xlsx(b'<mergeCell ref="A1:XFD1048576"/>', _BEGINS + b"<mergeCells>"),
    "a long list of files": _directory,
    "csv of short rows": _csv(b"c,d\n"),
    "csv in one line": _csv(b"c"),
    "csv in one record": _csv(b',"\n"'),
    "csv of open quotes": _csv(b"c\n", b'a,b\n"'),
}


def measured(path: Path) -> dict[str, Any]:
    """Read a file in a process of its own.

    Returns:
        ``megabytes``: more than before at its peak; ``seconds``; ``rows``; ``code`` of what stopped it.
    """
    told = subprocess.run(
        [sys.executable, "-m", "tests.sheets.reading", path], cwd=ROOT, capture_output=True, check=True, timeout=600
    )
    return dict(json.loads(told.stdout))


def _read(path: Path) -> dict[str, Any]:
    before = _kilobytes("VmRSS")
    began = time.monotonic()
    rows, code = 0, ""
    try:
        with opened(path) as sheet:
            for _ in sheet.rows:
                rows += 1
    except UserError as error:
        code = error.code
    return {
        "megabytes": round((_kilobytes("VmHWM") - before) / 1024, 1),
        "seconds": round(time.monotonic() - began, 1),
        "rows": rows,
        "code": code,
    }


def _kilobytes(field: str) -> int:
    """A size of this process; what the system calls the peak of a process counts its parent's too."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{field}:"))


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_read(Path(sys.argv[1]))))
