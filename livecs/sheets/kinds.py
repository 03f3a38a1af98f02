"""What a file really is: its name may say anything, and back offices call a web page ``.xls``."""

import re
from pathlib import Path
from typing import NamedTuple

from livecs.errors import UserError
from livecs.sentence import Sentence
from livecs.sheets.limits import refused

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_CHUNK = 1 << 20
_HEAD = 4096


class _Kind(NamedTuple):
    marks: tuple[bytes, ...]
    why: str
    advice: str


SAVE_AS = Sentence("请在 Excel 或 WPS 里打开它，另存为 .xlsx 再导入")
_OTHERS = (
    _Kind((b"%PDF-",), Sentence("是 PDF，不是表格"), Sentence("请从原来的系统导出 Excel 或 CSV")),
    _Kind(
        (b"\x89PNG", b"\xff\xd8\xff", b"GIF8"),
        Sentence("是图片，不是表格"),
        Sentence("请从原来的系统导出 Excel 或 CSV"),
    ),
    _Kind((b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b"), Sentence("是压缩包"), Sentence("请先解压，再导入里面的表格")),
    _Kind((b"\t\x08", b"\t\x04", b"\t\x02"), Sentence("是很旧的 Excel 格式"), SAVE_AS),
)
_PAGE = re.compile(
    r"(?is)\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|meta|body|table|style)\b"
)
_XML_SHEET = re.compile(r"(?is)\s*<\?(?:xml|mso)\b")


def is_zip(path: Path, name: str) -> bool:
    """Whether a file is to be read as XLSX; else it may be CSV.

    Raises:
        UserError: it is neither, or needs a password.
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head.strip():
        raise refused("sheet.kind", name, Sentence("是空的"), Sentence("请重新导出后再导入"))
    if head.startswith(_OLE):
        raise _ole(path, name)
    for kind in _OTHERS:
        if head.startswith(kind.marks):
            raise refused("sheet.kind", name, kind.why, kind.advice)
    text = _as_text(head)
    if _PAGE.match(text) or text.startswith("MIME-Version:"):
        raise refused("sheet.kind", name, Sentence("其实是网页，只是名字像表格"), SAVE_AS)
    if _XML_SHEET.match(text):
        raise refused("sheet.kind", name, Sentence("是 XML 格式的表格"), SAVE_AS)
    return head.startswith(_ZIP)


def _ole(path: Path, name: str) -> UserError:
    """Old Excel files and encrypted new ones are one kind of container; the names inside tell them apart."""
    if contains(path, "EncryptedPackage".encode("utf-16-le")):
        return refused(
            "sheet.password",
            name,
            Sentence("有打开密码，读不了"),
            Sentence("请在 Excel 或 WPS 里去掉密码，另存一份再导入"),
        )
    return refused("sheet.kind", name, Sentence("是旧的 .xls 格式"), SAVE_AS)


def contains(path: Path, mark: bytes) -> bool:
    """Whether some bytes stand anywhere in a file."""
    return count(path, mark) > 0


def count(path: Path, mark: bytes) -> int:
    """How often some bytes stand in a file."""
    found, rest = 0, b""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            chunk = rest + chunk
            found += chunk.count(mark)
            rest = chunk[-(len(mark) - 1) :]
    return found


def _as_text(head: bytes) -> str:
    """The beginning of a file, good enough to tell a web page."""
    encoding = "utf-16" if head.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    return head.decode(encoding, "replace").lstrip("\ufeff")
