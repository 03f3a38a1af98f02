"""What comes in from files and pastes: looked at first, in words, then kept; what was stopped goes on where it was."""

from __future__ import annotations

import json
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING

from livecs.clock import today_on
from livecs.errors import UserError
from livecs.response.imports.event_columns import FIELDS, headers_key, mapped
from livecs.response.imports.events import SAMPLE, Reader, Told, plan_of
from livecs.response.imports.figures import look_at_figures, shown
from livecs.response.imports.keeping import Kept, Telling, rows_in, sender_of, stamp_of
from livecs.response.imports.looks import Done, FileKind, Look
from livecs.response.imports.running import chunks, run
from livecs.response.imports.taken_over import Before
from livecs.response.imports.transcripts import read_chats
from livecs.response.official import fresh
from livecs.response.sources import IMPORTED, PASTED
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
    from livecs.response.event_rows import Columns
    from livecs.response.imports.events import Plan
    from livecs.response.imports.looks import ImportStore
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
_SHOWN_ROWS = 5
_MOST_FIGURES = 20_000
_TITLES = {field: title for title, field in FIELDS.items()}


class ImportDesk:
    """Looks at what comes in for one platform, and keeps it."""

    def __init__(
        self,
        store: ImportStore,
        preset: Preset,
        now_ms: NowMs,
        shapes: Sequence[Shape] = (),
        rates: ResponseDesk | None = None,
    ) -> None:
        """Work on a store by this clock.

        Args:
            store: what keeps it; :class:`livecs.response.imports.looks.NothingKept` where nothing is kept yet.
            preset: of the platform.
            now_ms: the clock.
            shapes: how the platform's chats may be written, the likeliest first.
            rates: the platform's, which know what counts until now; None where nothing is kept or the data stay shut.
        """
        self._store = store
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
            read = sum(1 for _ in reader.read(_below(look.headers, sheet.rows)))
        return Done(read, 0, reader.refused, tuple(reader.faults))

    def submit(
        self, path: Path, look: Look, goes_on: GoesOn, now_s: Callable[[], float], pause: Callable[[float], None]
    ) -> Done:
        """Keep what a file holds.

        Args:
            path: the file of the look.
            look: one that is in no doubt.
            goes_on: is told how far it is, after each chunk; False stops.
            now_s: a clock, in seconds.
            pause: sleeps so many seconds.

        Raises:
            UserError: something is in doubt (``response.doubt``), the file changed since (``response.file``), or the
                disk refused; what was kept before that stays.
        """
        if look.doubt:
            raise UserError("response.doubt", look.doubt)
        if stamp_of(path) != look.stamp:
            raise UserError("response.file", Sentence("「{}」看过之后又变了，没有导入；请重新看一遍", path.name))
        if look.plan is None:
            return self._keep_figures(look)
        before = self._before(look.plan, look.source)
        reader, kept = self._reader(look.plan), Kept(self._store, self._preset, look.source, IMPORTED)
        sender, told = sender_of(path, look, self._preset.platform), Telling(goes_on)
        with opened(path, LIMITS) as sheet:
            events = reader.read(_below(look.headers, sheet.rows))
            known = self._store.position(sender)
            progress = run(chunks(events, known), partial(kept.put, sender), told, look.total, now_s, pause)
        done = kept.done(max(progress.done, known), progress.new, reader.refused, reader.faults)
        if done.read:  # what nothing could be read with would only stand in the way of the next file
            self._keep_columns(look)
        return done._replace(is_stopped=told.is_stopped, instead=before.since() if before else ())

    def look_at_chats(self, text: str, told: ChatTold) -> Chats:
        """What a pasted chat says; the shop's own nicks that were told before are known."""
        agents = told.agents | self.agents()
        return read_chats(text, self._shapes, told._replace(agents=agents), _ZONE, self._today)

    def submit_chats(self, chats: Chats) -> Done:
        """Keep the events of a paste, and who of the shop spoke in it.

        Raises:
            UserError: something is in doubt, or the disk refused.
        """
        if chats.doubt:
            raise UserError("response.doubt", chats.doubt)
        said = {one.nick for one in chats.speakers if one.role == "agent"}
        if not said <= self.agents():
            self._store.keep_columns(self._agents_key, json.dumps(sorted(said | self.agents()), ensure_ascii=False))
        kept = Kept(self._store, self._preset, "", PASTED)
        new = sum(kept.put("", chunk) for chunk in chunks(iter(chats.events)))
        return kept.done(len(chats.events), new, chats.refused, chats.faults)

    def agents(self) -> frozenset[str]:
        """The shop's own nicks, as far as they were told."""
        return frozenset(json.loads(self._store.columns(self._agents_key) or "[]"))

    @property
    def _agents_key(self) -> str:
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
            events = reader.read(_below(look.headers, sheet.rows))
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
        return told.columns or json.loads(self._store.columns(headers_key(headers)) or "{}")

    def _figures_said(self, head: Sequence[Row], told: Told) -> Mapping[str, str]:
        """What a person said of columns of figures, now or an earlier time."""
        if told.figures or told.columns:
            return told.figures
        kept = (self._store.columns(_figures_key(row.cells)) for row in head)
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
        return self._store.official(self._preset.platform, min(days), max(days))

    def _keep_figures(self, look: Look) -> Done:
        new = fresh(look.figures, self._known(look.figures))
        if new:
            self._store.put_official(self._preset.platform, new)
        if look.said:
            self._store.keep_columns(_figures_key(look.headers), json.dumps(dict(look.said), ensure_ascii=False))
        days = sorted(one.on for one in look.figures) or [""]
        return Done(len(look.figures), len(new), look.refused, look.faults, (), days[0], days[-1])

    def _keep_columns(self, look: Look) -> None:
        """Remember what the columns mean, where that is not what they are called."""
        if look.plan and (look.plan.columns, look.plan.text) != _guessed(look.headers):
            meanings = {
                header: meaning or Sentence("不用") for header, meaning in zip(look.headers, look.meanings, strict=True)
            }
            self._store.keep_columns(headers_key(look.headers), json.dumps(meanings, ensure_ascii=False))


def _figures_key(headers: Sequence[str]) -> str:
    return headers_key(("figures", *headers))


def _guessed(headers: Sequence[str]) -> tuple[Columns, int] | None:
    try:
        return mapped(headers, {})
    except UserError:
        return None


def _below(headers: tuple[str, ...], rows: Iterator[Row]) -> Iterator[Row]:
    """The rows below the headers."""
    for row in rows:
        if row.cells == headers:
            return rows
    return rows
