"""All events of one file, to be counted without a database: held chat by chat, each name once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.errors import UserError
from livecs.response.imports.events import Reader, Told, plan_of
from livecs.response.imports.looking import LIMITS
from livecs.response.ledger import rebuilt, rounds_of
from livecs.response.sources import best_first, one_a_day
from livecs.sentence import Sentence, strung
from livecs.sheets.read import opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from livecs.response.counters import DayCounters
    from livecs.response.dates import Order
    from livecs.response.model import Event, Round
    from livecs.response.preset import Preset
    from livecs.response.sources import Choice

    Chats = dict[str, list[Event]]


class WholeFile:
    """The events of a file by source and chat; ``faults`` (row and why) and ``refused`` say what is none."""

    def __init__(self, path: Path, preset: Preset, today: date, order: Order | None = None) -> None:
        """Read it.

        Args:
            path: CSV or XLSX, the names of its columns in the first row.
            preset: how it is counted; moments that name no zone are of its.
            today: the day of the reading.
            order: of day and month, where a person was asked.

        Raises:
            UserError: it cannot be read, a column is missing, or its dates do not tell day from month.
        """
        self._preset = preset
        self._chats: dict[str, Chats] = {}
        with opened(path, LIMITS) as sheet:
            headers = next(sheet.rows, None)
            if headers is None:
                raise UserError("response.events", Sentence("「{}」里没有内容", path.name))
            plan = plan_of(headers.cells, sheet.rows, Told(order=order), preset.zone, today)
        if plan.doubt:
            raise UserError("response.dates", Sentence("{}；可以用 --date-order 说明", plan.doubt))
        reader = Reader(plan, today, preset.platform)
        with opened(path, LIMITS) as sheet:
            next(sheet.rows)
            self._hold(reader.read(sheet.rows))
        self.faults, self.refused = reader.faults, reader.refused

    def sources(self) -> tuple[str, ...]:
        """Its sources, the best first: of imported ones that with most events."""
        counts = {source: sum(map(len, chats.values())) for source, chats in self._chats.items()}
        return best_first(sorted(counts, key=lambda source: counts[source]))

    def only(self, source: str) -> None:
        """Leave out what other sources saw.

        Raises:
            UserError: nothing is of this one.
        """
        if source not in self._chats and self._chats:
            raise UserError(
                "response.events", Sentence("文件里没有来源「{}」；有：{}", source, strung("、", self._chats))
            )
        self._chats = {source: self._chats.get(source, {})}

    def days(self) -> Choice:
        """The counters of all days, each of its best source."""
        return one_a_day({source: self._days(source) for source in self.sources()})

    def rounds(self, choice: Choice) -> Iterator[Round]:
        """The rounds behind those days."""
        for source, chats in self._chats.items():
            rounds = rounds_of(self._preset, chats.items())
            yield from (one for one in rounds if choice.sources.get(one.day) == source)

    def events(self, choice: Choice) -> int:
        """How many events the sources of those days have."""
        return sum(len(own) for source in {*choice.sources.values()} for own in self._chats[source].values())

    def _days(self, source: str) -> Iterable[DayCounters]:
        return rebuilt(self._preset, self._chats[source].items()).values()

    def _hold(self, events: Iterable[Event]) -> None:
        names: dict[str, str] = {}
        for event in events:
            source, conversation, agent, customer = (
                names.setdefault(name, name) for name in (event.source, event.conversation, event.agent, event.customer)
            )
            held = event._replace(source=source, conversation=conversation, agent=agent, customer=customer)
            self._chats.setdefault(source, {}).setdefault(conversation, []).append(held)
