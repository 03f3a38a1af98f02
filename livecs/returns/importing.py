"""After-sale and order files of the back offices come in: looked at first, then kept chunk by chunk.

A file is read twice, once to look and once to keep: a plan that held 100,000 cases would cost 100 MB. Keeping is
idempotent, so what was stopped half-way is simply begun again.
"""

from __future__ import annotations

from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, Protocol

from livecs.errors import UserError
from livecs.returns.file_columns import ORDERS, find_header
from livecs.returns.file_deeds import SHOWN_DIGITS, Deed, Planned, decide
from livecs.returns.file_rows import FileCase, FileRows, Refused
from livecs.returns.model import Reason
from livecs.sentence import Sentence
from livecs.sheets.limits import Limits
from livecs.sheets.read import opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from livecs.clock import NowMs
    from livecs.returns.file_columns import Header
    from livecs.returns.file_rows import FileOrder
    from livecs.sheets.limits import Row

LIMITS = Limits(rows=200_000)
"""Twice what is measured; what is longer is exported month by month."""
_ANY = Reason("any", "", "其他", "unclear", is_quality=False, asks_evidence=False, is_offered=True, position=0)
LISTED = 2_000
"""How many rows of each deed a plan lists; it counts all of them."""


class Stamp(NamedTuple):
    """What tells whether a file is still the one that was looked at."""

    size: int
    changed_ns: int


class Plan(NamedTuple):
    """What a file would do, or did.

    Attributes:
        header: what it is.
        counts: rows by deed.
        rows: at most ``LISTED`` of each deed, in their order.
        notes: what was left out, in words.
        total: how many cases or orders the file has.
        stamp: of the file.
        stopped: how far it was when it was stopped, in words; empty where it was not.
    """

    header: Header
    counts: dict[Deed, int]
    rows: tuple[Planned, ...]
    notes: tuple[str, ...]
    total: int
    stamp: Stamp
    stopped: str = ""

    def count(self, deed: Deed) -> int:
        """How many rows have this done to them."""
        return self.counts.get(deed, 0)

    def wanted(self) -> int:
        """How many cases would be written."""
        return self.count(Deed.ADDED) + self.count(Deed.CHANGED)


class FileBook(Protocol):
    """What is asked about the cases of a file; raises UserError when the disk refused."""

    def reasons(self) -> tuple[Reason, ...]:
        """The shop's list."""

    def look(self, found: Iterable[FileCase | FileOrder]) -> Iterator[tuple[Planned, ...]]:
        """What would become of each, a chunk at a time."""


class FileStore(FileBook, Protocol):
    """Where cases are kept."""

    def write(self, found: Iterable[FileCase | FileOrder]) -> Iterator[tuple[Planned, ...]]:
        """Keep a chunk at a time; what was given is safely kept, and whoever stops asking stops the writing."""


class NothingKept:
    """The book of a shop that has kept nothing yet, or whose data stay shut: all that a file holds is new."""

    def reasons(self) -> tuple[Reason, ...]:
        """One that stands for the list there will be."""
        return (_ANY,)

    def look(self, found: Iterable[FileCase | FileOrder]) -> Iterator[tuple[Planned, ...]]:
        """What would become of each."""
        for one in found:
            if isinstance(one, FileCase):
                yield (decide(one, (), 0).planned(one.number, one.new.order_no, one.new.status),)
            else:
                yield (Planned(one.number, Deed.UNUSED, one.order_no[-SHOWN_DIGITS:]),)


class FileLook:
    """Looks at files of a shop."""

    def __init__(self, book: FileBook, now_ms: NowMs) -> None:
        """Ask a book, by this clock."""
        self._book = book
        self._now_ms = now_ms

    def recognise(self, path: Path, platform: str = "") -> Header:
        """What a file is, by its first rows.

        Raises:
            UserError: see :meth:`look`.
        """
        with _reading(path, platform, (), self._now_ms()) as reading:
            return reading.header

    def look(self, path: Path, platform: str = "", goes_on: Callable[[int], bool] = lambda _done: True) -> Plan:
        """What a file would do; nothing is kept.

        Args:
            path: XLSX or CSV, as the platform's back office exports it.
            platform: whose it is, where its headers do not tell.
            goes_on: takes how many were looked at; False stops.

        Raises:
            HeaderMissingError: it is no after-sale or order file.
            PlatformUnknownError: a person must say whose it is.
            UserError: it cannot be read, has a password, or it was stopped (``case.stopped``).
        """
        with _reading(path, platform, self._book.reasons(), self._now_ms()) as reading:
            plan = _Plan()
            for planned in self._book.look(reading.found(plan)):
                plan.take(planned)
                if not goes_on(plan.total):
                    raise UserError("case.stopped", "已停下，什么都没有改")
            return plan.done(reading)


class FileDesk(FileLook):
    """Looks at files of a shop and keeps what is in them."""

    def __init__(self, store: FileStore, now_ms: NowMs) -> None:
        """Work on a store by this clock."""
        super().__init__(store, now_ms)
        self._store = store

    def submit(self, path: Path, plan: Plan, goes_on: Callable[[int], bool] = lambda _done: True) -> Plan:
        """Keep what a file holds; gives what was done, which is less than planned where it was stopped.

        Args:
            path: the file of the plan.
            plan: what :meth:`look` gave.
            goes_on: takes how many of the plan's ``total`` are done; False stops, and what was kept stays.

        Raises:
            UserError: the file changed since (``case.file``), or the disk refused; what was kept before that stays.
        """
        with _reading(path, plan.header.platform, self._book.reasons(), self._now_ms()) as reading:
            if reading.stamp != plan.stamp:
                raise UserError("case.file", Sentence("「{}」看过之后又变了，没有导入；请重新看一遍", path.name))
            done = _Plan()
            for planned in self._store.write(reading.found(done)):
                done.take(planned)
                if not goes_on(done.total):
                    said = Sentence(
                        "已停下：{} 条里处理了 {} 条，存下的都在；再导入一次会接着做", plan.total, done.total
                    )
                    return done.done(reading)._replace(stopped=said)
            return done.done(reading)


class _Plan:
    """Counts and lists what becomes of rows."""

    def __init__(self) -> None:
        self._rows: list[Planned] = []
        self._counts: dict[Deed, int] = {}
        self.notes: list[str] = []
        self.total = 0

    def take(self, planned: Sequence[Planned]) -> None:
        for one in planned:
            count = self._counts[one.deed] = self._counts.get(one.deed, 0) + 1
            if count <= LISTED:
                self._rows.append(one)
        self.total += len(planned)

    def done(self, reading: _Reading) -> Plan:
        notes = [*reading.notes, *self.notes]
        if reading.rows.sums:
            notes.append(Sentence("{} 行汇总没有读", reading.rows.sums))
        if max(self._counts.values(), default=0) > LISTED:
            notes.append(Sentence("每一种只列出前 {} 行", LISTED))
        rows = tuple(sorted(self._rows, key=lambda one: one.number))
        return Plan(reading.header, self._counts, rows, tuple(notes), self.total, reading.stamp)


class _Reading:
    """A file that is open."""

    def __init__(self, header: Header, rows: FileRows, below: Iterator[Row], notes: tuple[str, ...], at: Stamp) -> None:
        self.header = header
        self.rows = rows
        self.notes = notes
        self.stamp = at
        self._below = below

    def found(self, plan: _Plan) -> Iterator[FileCase | FileOrder]:
        """What the store is asked about; what is refused before that goes to the plan at once."""
        for one in self.rows.found(self._below):
            if isinstance(one, Refused):
                plan.take((Planned(one.number, Deed.REFUSED, reason=one.reason),))
            else:
                yield one


@contextmanager
def _reading(path: Path, platform: str, reasons: tuple[Reason, ...], now_ms: int) -> Iterator[_Reading]:
    with opened(path, LIMITS) as sheet:
        at = path.stat()
        head: list[Row] = []
        header = find_header(_kept(sheet.rows, head), path.name, platform)
        notes = [*sheet.notes]
        if header.kind == ORDERS:
            notes.append(Sentence("订单表只补全已登记、没办完的售后：实付、货物、买家；没有登记的订单不存"))
        rows = FileRows(header, reasons, now_ms)
        below = chain((row for row in head if row.number > header.number), sheet.rows)
        yield _Reading(header, rows, below, tuple(notes), Stamp(at.st_size, at.st_mtime_ns))


def _kept(rows: Iterable[Row], kept: list[Row]) -> Iterator[Row]:
    for row in rows:
        kept.append(row)
        yield row
