"""What comes in from files and pastes, looked at: what it is, in words and figures, before anything is kept."""

from __future__ import annotations

import json
from itertools import chain, islice
from typing import TYPE_CHECKING

from livecs.clock import today_on
from livecs.errors import UserError
from livecs.response.imports.event_columns import FIELDS, headers_key, mapped
from livecs.response.imports.events import SAMPLE, Reader, Told, plan_of
from livecs.response.imports.figures import look_at_figures, shown
from livecs.response.imports.keeping import rows_in, stamp_of
from livecs.response.imports.looks import Done, FileKind, Look
from livecs.response.imports.taken_over import Before
from livecs.response.imports.transcripts import read_chats
from livecs.response.sources import IMPORTED
from livecs.response.tables import header_place
from livecs.sentence import Sentence
from livecs.sheets.limits import MEGABYTE, Limits
from livecs.sheets.read import opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from livecs.clock import NowMs
    from livecs.response.desk import ResponseDesk
    from livecs.response.imports.events import Plan
    from livecs.response.imports.looks import ImportBook
    from livecs.response.imports.running import Progress
    from livecs.response.imports.shapes import Shape
    from livecs.response.imports.transcripts import Chats
    from livecs.response.imports.transcripts import Told as ChatTold
    from livecs.response.official import Official
    from livecs.response.preset import Preset
    from livecs.sheets.limits import Row

    GoesOn = Callable[[Progress], bool]

LIMITS = Limits(file_bytes=512 * MEGABYTE, unpacked_bytes=1024 * MEGABYTE, rows=2_000_000)
_ZONE = "Asia/Shanghai"
_HEADER_ROWS = 20
_MOST_FIGURES = 20_000
_TITLES = {field: title for title, field in FIELDS.items()}


class ImportLook:
    """Looks at what comes in for one platform."""

    def __init__(
        self,
        book: ImportBook,
        preset: Preset,
        now_ms: NowMs,
        shapes: Sequence[Shape] = (),
        rates: ResponseDesk | None = None,
    ) -> None:
        """Ask a book, by this clock.

        Args:
            book: what was kept; :class:`livecs.response.imports.looks.NothingKept` where nothing is kept yet.
            preset: of the platform.
            now_ms: the clock.
            shapes: how the platform's chats may be written, the likeliest first.
            rates: the platform's, which know what counts until now; None where nothing is kept or the data stay shut.
        """
        self._book = book
        self._preset = preset
        self._shapes = shapes
        self._now_ms = now_ms
        self._rates = rates

    def look(self, path: Path, told: Told = Told()) -> Look:  # noqa: B008 (a tuple)
        """What a file is, and how it would be read.

        Raises:
            UserError: it cannot be read, is empty, or what was told does not fit.
        """
        with opened(path, LIMITS) as sheet:
            found = self._found(path, iter(sheet.rows), told)
            found = found._replace(lines=(*sheet.notes, *found.lines), source=told.source, stamp=stamp_of(path))
        return found._replace(instead=self._instead(path, found))

    def try_out(self, path: Path, look: Look) -> Done:
        """What all of a file would come to; nothing is kept, and of events nobody knows which are new.

        Raises:
            UserError: it cannot be read.
        """
        if look.plan is None:
            return Done(len(look.figures), 0, look.refused, look.faults)
        reader = self._reader(look.plan)
        with opened(path, LIMITS) as sheet:
            read = sum(1 for _ in reader.read(below(look.headers, sheet.rows)))
        return Done(read, 0, reader.refused, tuple(reader.faults))

    def look_at_chats(self, text: str, told: ChatTold) -> Chats:
        """What a pasted chat says; the shop's own nicks that were told before are known."""
        agents = told.agents | self.agents()
        return read_chats(text, self._shapes, told._replace(agents=agents), _ZONE, self._today)

    def agents(self) -> frozenset[str]:
        """The shop's own nicks, as far as they were told."""
        return frozenset(json.loads(self._book.columns(self.agents_key) or "[]"))

    @property
    def agents_key(self) -> str:
        """Under which the nicks are kept."""
        return headers_key(("nicks", self._preset.platform))

    @property
    def _today(self) -> date:
        return today_on(self._now_ms())

    def _before(self, plan: Plan, source: str) -> Before | None:
        only = source or ("" if plan.columns.source >= 0 else IMPORTED)
        return Before(self._rates, self._today, only) if self._rates else None

    def _reader(self, plan: Plan) -> Reader:
        return Reader(plan, self._today, self._preset.platform)

    def _instead(self, path: Path, look: Look) -> tuple[str, ...]:
        """The days that a file would take over from what counts until now, and would make poorer."""
        if look.plan is None or look.doubt or (before := self._before(look.plan, look.source)) is None:
            return ()
        reader = self._reader(look.plan)
        with opened(path, LIMITS) as sheet:
            events = reader.read(below(look.headers, sheet.rows))
            return before.by((event._replace(source=look.source or event.source) for event in events), IMPORTED)

    def _found(self, path: Path, rows: Iterator[Row], told: Told) -> Look:
        head = list(islice(rows, _HEADER_ROWS))
        if not head:
            raise UserError("response.events", Sentence("「{}」里没有内容", path.name))
        place = self._header_of_events(head, told)
        if place is not None:
            found = self._look_at_events(head[place].cells, chain(head[place + 1 :], rows), told)
            return found._replace(total=rows_in(path))
        told = told._replace(figures=self._figures_said(head, told))
        if told.figures or (not told.columns and header_place([row.cells for row in head]) is not None):
            return self._look_at_figures([*head, *islice(rows, _MOST_FIGURES)], told)
        return self._unknown(head, told)._replace(total=rows_in(path))

    def _header_of_events(self, head: Sequence[Row], told: Told) -> int | None:
        """Which of the first rows names the columns of events."""
        for place, row in enumerate(head):
            try:
                mapped(row.cells, self._meanings(row.cells, told))
            except UserError:
                continue
            return place
        return None

    def _meanings(self, headers: Sequence[str], told: Told) -> Mapping[str, str]:
        """What a person said of these columns, now or an earlier time."""
        return told.columns or json.loads(self._book.columns(headers_key(headers)) or "{}")

    def _figures_said(self, head: Sequence[Row], told: Told) -> Mapping[str, str]:
        """What a person said of columns of figures, now or an earlier time."""
        if told.figures or told.columns:
            return told.figures
        kept = (self._book.columns(figures_key(row.cells)) for row in head)
        said: Mapping[str, str] = json.loads(next(filter(None, kept), "{}"))
        return said

    def _look_at_events(self, headers: tuple[str, ...], rows: Iterator[Row], told: Told) -> Look:
        sample = list(islice(rows, SAMPLE))
        told = told._replace(columns=self._meanings(headers, told))
        plan = plan_of(headers, chain(sample, rows), told, _ZONE, self._today)
        reader = self._reader(plan)
        if not plan.doubt:
            for _ in reader.read(sample):
                pass
        places = plan.columns._asdict() | {"text": plan.text}
        meanings = {place: _TITLES[field] for field, place in places.items() if place >= 0}
        return Look(
            FileKind.EVENTS,
            headers,
            tuple(meanings.get(place, "") for place in range(len(headers))),
            shown(sample),
            plan.doubt,
            "order" if plan.doubt else "",
            plan.readings,
            plan.zone,
            plan.order.value,
            tuple(reader.faults),
            reader.refused,
            plan=plan,
        )

    def _look_at_figures(self, body: Sequence[Row], told: Told) -> Look:
        return look_at_figures(body, told, self._preset, self._known, today_on(self._now_ms()), self._now_ms())

    def _unknown(self, head: Sequence[Row], told: Told) -> Look:
        """A file whose columns a person must name."""
        row = max(head, key=lambda row: len(row.cells))
        try:
            mapped(row.cells, self._meanings(row.cells, told))
        except UserError as error:
            rows = shown(head[head.index(row) + 1 :])
            titles = {header.strip(): title for header, title in told.columns.items()}
            meanings = tuple(titles.get(header.strip(), "") for header in row.cells)
            return Look(FileKind.EVENTS, row.cells, meanings, rows, error.message, "columns")
        raise AssertionError  # its header would have been found

    def _known(self, figures: Sequence[Official]) -> Sequence[Official]:
        if not figures:
            return ()
        days = [one.on for one in figures]
        return self._book.official(self._preset.platform, min(days), max(days))


def figures_key(headers: Sequence[str]) -> str:
    """Under which is kept what a person said of these columns of figures."""
    return headers_key(("figures", *headers))


def below(headers: tuple[str, ...], rows: Iterator[Row]) -> Iterator[Row]:
    """The rows below the headers."""
    for row in rows:
        if row.cells == headers:
            return rows
    return rows
