"""Keeping what a file or a paste holds: where it goes, how far it is, and which file it was."""

from __future__ import annotations

import hashlib
from functools import partial
from typing import TYPE_CHECKING

from livecs.response.days import Zone, date_of
from livecs.response.desk import Channel
from livecs.response.imports.looks import Done
from livecs.sheets.limits import MEGABYTE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from livecs.response.imports.looks import ImportStore, Look
    from livecs.response.imports.running import Chunk, Progress
    from livecs.response.preset import Preset

_SENDER = "import:"
_LONGEST_SOURCE = 40


class Kept:
    """Keeps chunks, and knows what they were."""

    def __init__(self, store: ImportStore, preset: Preset, source: str, default: str) -> None:
        """Keep them as of ``source``; where that is empty as of the one they name, else as of ``default``."""
        self._store, self._platform, self._zone = store, preset.platform, Zone(preset.zone)
        self._source, self._default = source, default
        self._sources: dict[str, None] = {}
        self._moments: list[int] = []

    def put(self, sender: str, chunk: Chunk) -> int:
        """Keep a chunk, and how far its file has been read; gives how many of it were new."""
        source = (self._source or chunk.events[0].source or self._default)[:_LONGEST_SOURCE]
        position = (sender, chunk.reached) if sender else None
        new = self._store.put(Channel(self._platform, source), chunk.events, position)
        self._sources[source] = None
        moments = [event.at_ms for event in chunk.events] + self._moments
        self._moments = [min(moments), max(moments)]
        return new

    def done(self, read: int, new: int, refused: int, faults: Sequence[tuple[int, str]]) -> Done:
        """What was kept."""
        first_on, last_on = [date_of(self._zone.place(at_ms).day).isoformat() for at_ms in self._moments] or ["", ""]
        return Done(read, new, refused, tuple(faults), tuple(self._sources), first_on, last_on)


class Telling:
    """Asks whether to go on, and knows the answer."""

    def __init__(self, goes_on: Callable[[Progress], bool]) -> None:
        """Nothing was asked yet."""
        self._goes_on = goes_on
        self.is_stopped = False

    def __call__(self, progress: Progress) -> bool:
        """Whether to go on."""
        self.is_stopped = not self._goes_on(progress)
        return not self.is_stopped


def stamp_of(path: Path) -> tuple[int, int]:
    """What tells whether a file is still the one that was looked at; nothing of one that is not there."""
    try:
        at = path.stat()
    except OSError:
        return 0, 0
    return at.st_size, at.st_mtime_ns


def sender_of(path: Path, look: Look, platform: str) -> str:
    """Names a file as it is read here: its content, and what its columns, moments and events were taken for."""
    made = hashlib.blake2b(repr((platform, look.source, look.plan)).encode(), digest_size=16)
    with path.open("rb") as file:
        while part := file.read(MEGABYTE):
            made.update(part)
    return f"{_SENDER}{made.hexdigest()}"


def rows_in(path: Path) -> int:
    """About how many rows a file has; 0 for one that is packed."""
    with path.open("rb") as file:
        if file.read(2) == b"PK":
            return 0
        return sum(part.count(b"\n") for part in iter(partial(file.read, MEGABYTE), b""))
