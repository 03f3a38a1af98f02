"""Days that a file takes over from what counted until now although it saw fewer rounds: said before and after."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from livecs.response.basis import source_word
from livecs.response.days import Zone, date_of, day_of
from livecs.response.ledger import by_conversation, rebuilt
from livecs.response.sources import best_first, one_a_day
from livecs.response.words import dated
from livecs.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from livecs.response.desk import ResponseDesk
    from livecs.response.model import Event

PAST_DAYS = 92
"""What is older is judged nowhere any more."""
MOST_EVENTS = 100_000
"""So many are read for a preview: some seconds."""
_SHOWN = 5


class Counted(NamedTuple):
    """What counts on a day: a source, and how many rounds it saw."""

    source: str
    rounds: int


class Before:
    """What counted on the last days before a file came; where nothing else was ever kept it costs nothing."""

    def __init__(self, desk: ResponseDesk, today: date, only: str = "") -> None:
        """Look at them now.

        Args:
            desk: knows what counts.
            today: the last day that is looked at.
            only: the one source of the file; empty where its rows name theirs.

        Raises:
            UserError: the file of the shop is damaged.
        """
        self._desk = desk
        self._span = day_of(today) - PAST_DAYS, day_of(today)
        self._known = desk.known_sources()
        self._days: Mapping[int, Counted] = self._now() if {*self._known} - {only} else {}

    def by(self, events: Iterable[Event], default: str) -> tuple[str, ...]:
        """What a file's events would take over, in sentences; ``default`` is the source of those that name none."""
        if not self._days:
            return ()
        zone = Zone(self._desk.preset.zone)
        comes_first = cache(self._comes_first)
        held: dict[str, list[Event]] = {}
        for count, event in enumerate(events):
            if count == MOST_EVENTS:
                return (Sentence("文件很长；哪些天改用它、轮数会不会变少，导入后再说"),)
            source = event.source or default
            was = self._days.get(zone.place(event.at_ms).day)
            if was and source != was.source and comes_first(source, was.source):
                held.setdefault(source, []).append(event)
        ranked = [(source, by_conversation(held[source])) for source in self._ranked(held) if source in held]
        seen = one_a_day({source: rebuilt(self._desk.preset, chats.items()).values() for source, chats in ranked})
        rounds = {one.day: one.rounds for one in seen.days}
        now = {day: Counted(source, rounds[day]) for day, source in seen.sources.items()}
        return self._said(now)

    def since(self) -> tuple[str, ...]:
        """What was taken over meanwhile, in sentences.

        Raises:
            UserError: the file of the shop is damaged.
        """
        return self._said(self._now()) if self._days else ()

    def _now(self) -> Mapping[int, Counted]:
        return {day: Counted(*one) for day, one in self._desk.counted(*self._span).items()}

    def _comes_first(self, source: str, other: str) -> bool:
        best = self._ranked([source])
        return best.index(source) < best.index(other)

    def _ranked(self, sources: Iterable[str]) -> tuple[str, ...]:
        """The sources that there will be, the best first."""
        return best_first([*self._known, *(source for source in sources if source not in self._known)])

    def _said(self, now: Mapping[int, Counted]) -> tuple[str, ...]:
        lost = [
            (date_of(day), was, now[day])
            for day, was in sorted(self._days.items())
            if day in now and now[day].source != was.source and now[day].rounds < was.rounds
        ]
        lines = [
            Sentence(
                "{}改用这份文件（{} 轮），不再用{}（{} 轮）", dated(on), new.rounds, source_word(was.source), was.rounds
            )
            for on, was, new in lost[:_SHOWN]
        ]
        more = len(lost) - _SHOWN
        return (*lines, Sentence("还有 {} 天也是这样", more)) if more > 0 else tuple(lines)
