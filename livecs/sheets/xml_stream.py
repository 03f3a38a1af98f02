"""XML of unknown origin as a stream: what stays in memory is bounded, whatever the part holds.

A tree, or a parser that waits for whole elements, grows with what it is fed: one row of ten million cells, tags
in tags, an attribute of 100 MB. Here each of these is noticed while it comes.
"""

from collections.abc import Iterator
from typing import IO, Protocol
from xml.parsers import expat

from livecs.sentence import Sentence
from livecs.sheets.limits import DamagedError, TooMuchError

_CHUNK = 1 << 16
_LONGEST_TAG = 1 << 20
_DEEPEST = 100
_MOST_NAMES = 2000


class Handler(Protocol):
    """Takes a part as it comes; names are without their namespace's prefix."""

    def start(self, name: str, values: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """A piece of text; one text may come in many."""


class _Guard:
    """Stands before a handler and counts what the parser itself would keep: depth and names."""

    def __init__(self, handler: Handler) -> None:
        self._handler = handler
        self._depth = 0
        self._names: set[str] = set()

    def start(self, name: str, values: dict[str, str]) -> None:
        self._depth += 1
        self._names.add(name)
        self._names.update(values)
        if self._depth > _DEEPEST or len(self._names) > _MOST_NAMES:
            raise DamagedError
        self._handler.start(name.rpartition(":")[2], values)

    def end(self, name: str) -> None:
        self._depth -= 1
        self._handler.end(name.rpartition(":")[2])

    def refuse(self, *_doctype: object) -> None:
        """Sheets declare no document types; entities, and bombs of them, come with one."""
        raise TooMuchError(
            Sentence("里面有 XML 实体声明，正常的表格没有"), Sentence("请在 Excel 或 WPS 里打开它，另存一份再导入")
        )


def feed(part: IO[bytes], handler: Handler) -> Iterator[None]:
    """Parse a part; stops after each piece, so that what came of it can be taken away.

    Raises:
        DamagedError: not XML, or none that a spreadsheet writes.
        TooMuchError: declares entities.
    """
    parser = expat.ParserCreate("utf-8", None, None)  # as spreadsheets write; and no table of names of its own
    guard = _Guard(handler)
    parser.StartElementHandler = guard.start
    parser.EndElementHandler = guard.end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = guard.refuse
    fed = 0
    try:
        while piece := part.read(_CHUNK):
            parser.Parse(piece, False)
            fed += len(piece)
            if fed - parser.CurrentByteIndex > _LONGEST_TAG:
                raise DamagedError
            yield
        parser.Parse(b"", True)
        yield
    except expat.ExpatError as error:
        raise DamagedError from error
