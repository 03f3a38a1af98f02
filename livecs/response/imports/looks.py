"""What a file is and what was kept of it, in words and figures; what it is kept in."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from livecs.response.dates import Reading
    from livecs.response.desk import Channel
    from livecs.response.imports.events import Plan
    from livecs.response.model import Event
    from livecs.response.official import Official


class FileKind(StrEnum):
    """What a file holds: events of chats, or the back office's figures."""

    EVENTS = "events"
    FIGURES = "figures"


class Look(NamedTuple):
    """What a file is, and how it would be read; nothing is kept.

    Attributes:
        kind: see :class:`FileKind`.
        headers: its columns as they are called.
        meanings: what each of them is, a key of ``FIELDS`` or the title of a figure; empty for one that is not used.
        rows: the first rows below, as they stand.
        doubt: what must be asked before it is kept; empty where nothing is in doubt.
        asks: which answer of ``Told`` it waits for: ``columns``, ``order``, ``on`` or ``days``; else empty.
        readings: the ways to read doubtful dates, each with an example.
        zone: of moments that name none.
        order: of day and month.
        faults: rows of the beginning that would not be taken, by number, and why; of figures, of all rows.
        refused: how many those are.
        lines: figures in words.
        summary: how much it is, in a line.
        total: about how many rows there are; 0 where nobody knows.
        plan: how events will be read.
        figures: those that would be kept.
        source: the name that was told for a file of events; empty for the one in its rows.
        said: what a person said of columns of figures, now or before.
        instead: the days that it would take over from better records, in sentences.
        stamp: size and moment of change of the file that was looked at.
    """

    kind: str
    headers: tuple[str, ...]
    meanings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    doubt: str = ""
    asks: str = ""
    readings: tuple[Reading, ...] = ()
    zone: str = ""
    order: str = ""
    faults: tuple[tuple[int, str], ...] = ()
    refused: int = 0
    lines: tuple[str, ...] = ()
    summary: str = ""
    total: int = 0
    plan: Plan | None = None
    figures: tuple[Official, ...] = ()
    source: str = ""
    said: Mapping[str, str] = {}
    instead: tuple[str, ...] = ()
    stamp: tuple[int, int] = (0, 0)


class Done(NamedTuple):
    """What was kept.

    Attributes:
        read: how many events or figures there were; less than all where it was stopped.
        new: how many of them were not known.
        refused: how many rows were not taken.
        faults: the first hundred of those by number, and why.
        sources: whose events they are now.
        first_on: the first ISO day of what was read; empty of nothing.
        last_on: the last.
        instead: the days that were taken over from better records, in sentences.
        is_stopped: whether somebody stopped it; what was kept stays, and the next time goes on there.
    """

    read: int
    new: int
    refused: int = 0
    faults: tuple[tuple[int, str], ...] = ()
    sources: tuple[str, ...] = ()
    first_on: str = ""
    last_on: str = ""
    instead: tuple[str, ...] = ()
    is_stopped: bool = False


class ImportBook(Protocol):
    """What a look asks of what was kept; raises UserError when the disk refused."""

    def columns(self, headers: str) -> str:
        """What was kept under a key of 32 characters; empty where nothing was."""

    def official(self, platform: str, first_on: str, last_on: str) -> Sequence[Official]:
        """The figures from one ISO day to another, both inclusive."""


class ImportStore(ImportBook, Protocol):
    """Where it is kept."""

    def put(self, channel: Channel, events: Sequence[Event], position: tuple[str, int] | None) -> int:
        """Keep events, and how far their file has been read, or neither; gives how many were new."""

    def position(self, sender: str) -> int:
        """How far a file has been read, 0 for one that is new."""

    def keep_columns(self, headers: str, meaning: str) -> None:
        """Keep what is to be found under a key."""

    def put_official(self, platform: str, figures: Iterable[Official]) -> None:
        """Keep figures."""


class NothingKept:
    """The book of a shop that has kept nothing yet, or whose data stay shut."""

    def columns(self, headers: str) -> str:
        """None."""
        del headers
        return ""

    def official(self, platform: str, first_on: str, last_on: str) -> Sequence[Official]:
        """None."""
        del platform, first_on, last_on
        return ()
