"""What comes in from files and pastes is kept once it was looked at; what was stopped goes on where it was."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from livecs.errors import UserError
from livecs.response.imports.event_columns import headers_key, mapped
from livecs.response.imports.keeping import Kept, Telling, sender_of, stamp_of
from livecs.response.imports.looking import LIMITS, ImportLook, below, figures_key
from livecs.response.imports.looks import Done
from livecs.response.imports.running import chunks, run
from livecs.response.official import fresh
from livecs.response.sources import IMPORTED, PASTED
from livecs.sentence import Sentence
from livecs.sheets.read import opened

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from livecs.clock import NowMs
    from livecs.response.desk import ResponseDesk
    from livecs.response.event_rows import Columns
    from livecs.response.imports.looks import ImportStore, Look
    from livecs.response.imports.running import Progress
    from livecs.response.imports.shapes import Shape
    from livecs.response.imports.transcripts import Chats
    from livecs.response.preset import Preset

    GoesOn = Callable[[Progress], bool]


class ImportDesk(ImportLook):
    """Looks at what comes in for one platform, and keeps it."""

    def __init__(
        self,
        store: ImportStore,
        preset: Preset,
        now_ms: NowMs,
        shapes: Sequence[Shape] = (),
        rates: ResponseDesk | None = None,
    ) -> None:
        """Work on a store by this clock; see :class:`ImportLook`."""
        super().__init__(store, preset, now_ms, shapes, rates)
        self._store = store

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
            events = reader.read(below(look.headers, sheet.rows))
            known = self._store.position(sender)
            progress = run(chunks(events, known), partial(kept.put, sender), told, look.total, now_s, pause)
        done = kept.done(max(progress.done, known), progress.new, reader.refused, reader.faults)
        if done.read:  # what nothing could be read with would only stand in the way of the next file
            self._keep_columns(look)
        return done._replace(is_stopped=told.is_stopped, instead=before.since() if before else ())

    def submit_chats(self, chats: Chats) -> Done:
        """Keep the events of a paste, and who of the shop spoke in it.

        Raises:
            UserError: something is in doubt, or the disk refused.
        """
        if chats.doubt:
            raise UserError("response.doubt", chats.doubt)
        said = {one.nick for one in chats.speakers if one.role == "agent"}
        if not said <= self.agents():
            self._store.keep_columns(self.agents_key, json.dumps(sorted(said | self.agents()), ensure_ascii=False))
        kept = Kept(self._store, self._preset, "", PASTED)
        new = sum(kept.put("", chunk) for chunk in chunks(iter(chats.events)))
        return kept.done(len(chats.events), new, chats.refused, chats.faults)

    def _keep_figures(self, look: Look) -> Done:
        new = fresh(look.figures, self._known(look.figures))
        if new:
            self._store.put_official(self._preset.platform, new)
        if look.said:
            self._store.keep_columns(figures_key(look.headers), json.dumps(dict(look.said), ensure_ascii=False))
        days = sorted(one.on for one in look.figures) or [""]
        return Done(len(look.figures), len(new), look.refused, look.faults, (), days[0], days[-1])

    def _keep_columns(self, look: Look) -> None:
        """Remember what the columns mean, where that is not what they are called."""
        if look.plan and (look.plan.columns, look.plan.text) != _guessed(look.headers):
            meanings = {
                header: meaning or Sentence("不用") for header, meaning in zip(look.headers, look.meanings, strict=True)
            }
            self._store.keep_columns(headers_key(look.headers), json.dumps(meanings, ensure_ascii=False))


def _guessed(headers: Sequence[str]) -> tuple[Columns, int] | None:
    try:
        return mapped(headers, {})
    except UserError:
        return None
