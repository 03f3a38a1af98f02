"""An import under way: some events at a time, each time with room for others, and with how long it will take."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from livecs.response.model import Event

CHUNK = 300
"""As many as a bulk writer commits at once; see ``BULK_ROWS`` in ``livecs/store/database.py``."""


class Progress(NamedTuple):
    """How far an import is: events read, those that were new, and the seconds that are left (None: nobody knows)."""

    done: int
    new: int
    left_s: float | None


class Chunk(NamedTuple):
    """Events of one source; once they are kept, so are the first ``reached`` of the file, and more of them may be."""

    events: list[Event]
    reached: int


def run(
    chunks: Iterator[Chunk],
    keep: Callable[[Chunk], int],
    tell: Callable[[Progress], bool],
    total: int,
    now_s: Callable[[], float],
    pause: Callable[[float], None],
) -> Progress:
    """Keep events chunk by chunk; whoever stops it finds all chunks told of kept, and may go on from there.

    Args:
        chunks: made as they are needed; that time counts as a pause, in which others write.
        keep: keeps one chunk for good, and gives how many were new.
        tell: is told after each chunk; says whether to go on.
        total: how many rows there are, about; 0 where nobody knows.
        now_s: a clock, in seconds.
        pause: sleeps so many seconds.
    """
    progress = Progress(0, 0, None)
    began_s = read_from_s = now_s()
    owed_s, read = 0.0, 0
    for chunk in chunks:
        rest_s = owed_s - (now_s() - read_from_s)
        if rest_s > 0:
            pause(rest_s)
        keeping_from_s = now_s()
        new = keep(chunk)
        read_from_s = now_s()
        owed_s = read_from_s - keeping_from_s
        read += len(chunk.events)
        left_s = (read_from_s - began_s) * (total - chunk.reached) / read if total > chunk.reached else None
        progress = Progress(chunk.reached, progress.new + new, left_s)
        if not tell(progress):
            break
    return progress


def chunks(events: Iterator[Event], known: int = 0) -> Iterator[Chunk]:
    """Events in lists of one source each; the first ``known``, an earlier chunk's ``reached``, are read over."""
    reached = sum(1 for _ in islice(events, known))
    while block := list(islice(events, CHUNK)):
        by_source: dict[str, list[Event]] = {}
        for event in block:
            by_source.setdefault(event.source, []).append(event)
        *others, last = by_source.values()
        yield from (Chunk(own, reached) for own in others)
        reached += len(block)
        yield Chunk(last, reached)
