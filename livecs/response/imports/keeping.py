"""The counter for files and pasted texts: looked at first, then kept; the same again doubles nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple, Protocol

from livecs.clock import today_on
from livecs.errors import UserError
from livecs.response.desk import Channel
from livecs.response.imports.event_look import LIMITS, fault_line, first_rows, kind_of, look_at_events
from livecs.response.imports.events import Reader
from livecs.response.imports.figure_look import look_at_figures
from livecs.response.imports.look import Kind
from livecs.response.imports.running import run
from livecs.response.tables import rows_of
from livecs.sheets.limits import Limits
from livecs.sheets.read import opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from livecs.clock import NowMs
    from livecs.response.behind import Line
    from livecs.response.imports.look import Asked, Look
    from livecs.response.imports.running import Progress
    from livecs.response.model import Event
    from livecs.response.official import Official

    GoesOn = Callable[[int], bool]

SOURCE = "import"
"""What imported events are called where their file names no source."""
FIGURE_LIMITS = Limits(rows=20_000)
"""A report has a row for each agent and day."""
_UNKNOWN = "看不出是消息记录还是后台报表；请在上面选一种，或换一个文件"


class Given(NamedTuple):
    """A file, or a pasted text; ``stamp`` tells whether the file is still the one that was looked at."""

    path: Path | None
    text: str = ""

    def stamp(self) -> tuple[int, int]:
        """Size and time of the file.

        Raises:
            UserError: it is gone.
        """
        if self.path is None:
            return (len(self.text), 0)
        try:
            found = self.path.stat()
        except OSError:
            raise UserError("response.events", f"「{self.path.name}」不见了；请重新选文件") from None
        return (found.st_size, found.st_mtime_ns)


class Done(NamedTuple):
    """What was kept.

    Attributes:
        kind: what it was.
        read: events or figures that were read.
        new: how many of them were not known.
        refused: rows that are none.
        lines: the first of those, in words.
        is_stopped: whether a person stopped it; what was kept stays.
    """

    kind: Kind
    read: int
    new: int
    refused: int = 0
    lines: tuple[Line, ...] = ()
    is_stopped: bool = False


class ImportStore(Protocol):
    """What the store keeps; raises UserError when the disk refused."""

    def add(self, channel: Channel, events: Sequence[Event]) -> Sequence[Event]:
        """Keep events that are not known; gives those that were new."""

    def official(self, platform: str, first_on: str, last_on: str) -> Sequence[Official]:
        """The back office's figures from one ISO day to another, both inclusive."""

    def put_official(self, platform: str, figures: Iterable[Official]) -> None:
        """Keep figures."""

    def columns(self, headers: str) -> str:
        """What the columns of such a file were said to mean; empty where nobody said."""

    def keep_columns(self, headers: str, meaning: str) -> None:
        """Keep what the columns of a file mean."""


class ImportDesk:
    """Looks and keeps; ``store`` is None before anything was ever kept, or while it stays shut."""

    def __init__(
        self, store: ImportStore | None, now_ms: NowMs, now_s: Callable[[], float], pause: Callable[[float], None]
    ) -> None:
        """Work on a store.

        Args:
            store: where things are kept.
            now_ms: the clock.
            now_s: a clock in seconds, for how long the disk is busy.
            pause: sleeps so many seconds, while others write.
        """
        self._store, self._now_ms, self._now_s, self._pause = store, now_ms, now_s, pause

    def look(self, given: Given, asked: Asked, goes_on: GoesOn) -> Look:
        """What it is and what would be kept.

        Raises:
            UserError: it cannot be read, is nothing that is known, or what a person said does not fit.
        """
        today = today_on(self._now_ms())
        rows = [row.cells for row in first_rows(given.path)] if given.path else rows_of(given.text)
        if not rows:
            raise UserError("response.events", "没有文字；请先复制，再按 Ctrl+V")
        kind = asked.kind or kind_of(rows)
        if kind is None:
            raise UserError("response.events", _UNKNOWN)
        look = self._look(kind, given, asked, today, goes_on)
        remembered = {} if asked.columns or not self._store else json.loads(self._store.columns(look.key) or "{}")
        if not remembered:
            return look._replace(told=asked.columns)
        look = self._look(kind, given, asked._replace(columns=remembered), today, goes_on)
        return look._replace(told=remembered, notes=(*look.notes, "列按上次说的读"))

    def submit(self, given: Given, look: Look, asked: Asked, goes_on: GoesOn) -> Done:
        """Keep what was looked at, chunk by chunk; what was told of is kept for good.

        Raises:
            UserError: the disk refused, or the file can be read no more; what was kept before that stays.
        """
        store = self._store
        if store is None:
            raise NotImplementedError
        if look.told:
            store.keep_columns(look.key, json.dumps(dict(look.told), ensure_ascii=False))
        if look.kind == Kind.FIGURES:
            return _keep_figures(store, look, asked.platform)
        reader = Reader(look.plan, today_on(self._now_ms())) if look.plan else None
        events = _events(given.path, reader) if given.path and reader else iter(look.events)
        stopped = False

        def keep(some: list[Event]) -> int:
            return len(store.add(Channel(asked.platform, some[0].source or SOURCE), some))

        def tell(progress: Progress) -> bool:
            nonlocal stopped
            stopped = not goes_on(progress.done)
            return not stopped

        progress = run(events, keep, tell, look.total, self._now_s, self._pause)
        faults = reader.faults if reader else ()
        return Done(
            look.kind,
            progress.done,
            progress.new,
            reader.refused if reader else look.refused,
            tuple(fault_line(number, why) for number, why in faults),
            stopped,
        )

    def _look(self, kind: Kind, given: Given, asked: Asked, today: date, goes_on: GoesOn) -> Look:
        if kind == Kind.FIGURES:
            return look_at_figures(_table(given), asked, today, self._now_ms())
        if kind == Kind.EVENTS and given.path:
            return look_at_events(given.path, asked, today, goes_on)
        raise UserError("response.events", _UNKNOWN)


def _table(given: Given) -> list[list[str]]:
    if given.path is None:
        return rows_of(given.text)
    with opened(given.path, FIGURE_LIMITS) as sheet:
        return [[*row.cells] for row in sheet.rows]


def _events(path: Path, reader: Reader) -> Iterator[Event]:
    with opened(path, LIMITS) as sheet:
        rows = iter(sheet.rows)
        next(rows, None)
        yield from reader.read(rows)


def _keep_figures(store: ImportStore, look: Look, platform: str) -> Done:
    """Keep the figures that say something new: a file that comes again says nothing."""
    days = sorted({one.on for one in look.figures})
    known = sorted(store.official(platform, days[0], days[-1]), key=lambda one: one.taken_at_ms)
    newest = {_place(one): one.number for one in known}
    new = [one for one in look.figures if newest.get(_place(one)) != one.number]
    if new:
        store.put_official(platform, new)
    faults = tuple(line for line in look.lines if line.tone)
    return Done(look.kind, len(look.figures), len(new), look.refused, faults)


def _place(one: Official) -> tuple[str, str, int, str]:
    return (one.on, one.indicator, one.days, one.agent)
