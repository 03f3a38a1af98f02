"""An import under way: some events at a time, each time with room for others, and with how long it will take."""

from __future__ import annotations

from itertools import chain, islice
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


def run(
    events: Iterator[Event],
    keep: Callable[[list[Event]], int],
    tell: Callable[[Progress], bool],
    total: int,
    now_s: Callable[[], float],
    pause: Callable[[float], None],
) -> Progress:
    """Keep events chunk by chunk; whoever stops it finds all chunks told of kept, and may begin again.

    Args:
        events: read as they are needed; that time counts as a pause, in which others write.
        keep: keeps one chunk of one source for good, and gives how many were new.
        tell: is told after each chunk; says whether to go on.
        total: how many rows there are, about; 0 where nobody knows.
        now_s: a clock, in seconds.
        pause: sleeps so many seconds.
    """
    progress = Progress(0, 0, None)
    began_s = read_from_s = now_s()
    owed_s = 0.0
    for chunk in chunks(events):
        rest_s = owed_s - (now_s() - read_from_s)
        if rest_s > 0:
            pause(rest_s)
        keeping_from_s = now_s()
        new = keep(chunk)
        read_from_s = now_s()
        owed_s = read_from_s - keeping_from_s
        done = progress.done + len(chunk)
        left_s = (read_from_s - began_s) * (total - done) / done if total > done else None
        progress = Progress(done, progress.new + new, left_s)
        if not tell(progress):
            break
    return progress


def chunks(events: Iterator[Event]) -> Iterator[list[Event]]:
    """Events in lists of one source each."""
    for first in events:
        by_source: dict[str, list[Event]] = {}
        for event in chain([first], islice(events, CHUNK - 1)):
            by_source.setdefault(event.source, []).append(event)
        yield from by_source.values()
