"""Daily counters, which are worth nothing once something late arrives, and frozen weeks, which stay."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from livecs.response.counters import counters_from
from livecs.response.days import MINUTE_MS
from livecs.response.desk import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from livecs.response.counters import DayCounters
    from livecs.response.days import Zone
    from livecs.response.desk import Channel
    from livecs.store.database import Database
    from livecs.store.driver import Connection

_READ = (
    "SELECT day, mark FROM response_day WHERE channel_id = ? AND day BETWEEN ? AND ? AND preset_key = ? ORDER BY day"
)
_BODY = "SELECT body FROM response_day WHERE channel_id = ? AND day = ? AND preset_key = ?"
_PUT = """
INSERT INTO response_day VALUES (?, ?, ?, ?, ?)
ON CONFLICT (channel_id, day, preset_key) DO UPDATE SET mark = excluded.mark, body = excluded.body
"""
# By arrival, never by moment: what came since is little, and what lies on those days is much.
_CAME = """
SELECT at_ms / ?1, max(id) FROM response_event
WHERE id > ?2 AND +channel_id = ?3 AND +at_ms < ?4 GROUP BY at_ms / ?1
"""
# A row stays, also one that was frozen while the clock was ahead: the right one then stands under the next day.
_FROZEN = """
SELECT frozen_at_ms, rules_version, preset, body FROM frozen_week
WHERE channel_id = ?1 AND monday BETWEEN ?2 AND ?2 + 6 ORDER BY frozen_at_ms LIMIT 1
"""
_FREEZE = """
INSERT INTO frozen_week
SELECT ?1, coalesce(max(monday) + 1, ?2), ?3, ?4, ?5, ?6 FROM frozen_week
WHERE channel_id = ?1 AND monday BETWEEN ?2 AND ?2 + 6
HAVING count(*) = 0 OR (min(frozen_at_ms) > ?3 AND max(monday) < ?2 + 6)
"""
_SLOT_MS = 15 * MINUTE_MS
_MOST_HELD = 100


class KeptDays:
    """The kept counters of an open database, as days of one zone."""

    def __init__(self, database: Database, zone: Zone) -> None:
        """Nothing is read before it is asked for."""
        self._database = database
        self._zone = zone
        self._seen: dict[tuple[int, str, int], int] = {}  # up to which event a day was found to be whole
        self._held: dict[tuple[int, str, int], tuple[int, DayCounters]] = {}  # what was read, with its mark

    def read(self, channel: int, preset_key: str, first: int, last: int, mark: int) -> list[DayCounters]:
        """The counters of some days, without those that an event has come for since; ``mark`` is the last event."""
        rows: list[Any] = self._database.rows(_READ, channel, first, last, preset_key)
        whole = {day: max(made, self._seen.get((channel, preset_key, day), 0)) for day, made in rows}
        since = min(whole.values(), default=mark)
        came = self._came(channel, since, last) if since < mark else {}
        found = []
        for day, made in rows:
            if came.get(day, 0) <= whole[day]:
                self._seen[channel, preset_key, day] = mark
                found.append(self._counters((channel, preset_key, day), made))
        return found

    def _counters(self, key: tuple[int, str, int], made: int) -> DayCounters:
        """A day's counters; read once, for the page asks again every minute."""
        held = self._held.get(key)
        if held is None or held[0] != made:
            channel, preset_key, day = key
            ((body,),) = self._database.rows(_BODY, channel, day, preset_key)
            if len(self._held) >= _MOST_HELD:
                self._held.clear()
            held = self._held[key] = made, counters_from(json.loads(str(body)))
        return held[1]

    def _came(self, channel: int, since: int, last: int) -> dict[int, int]:
        """The newest event of each day up to ``last`` of those that came since."""
        end_ms = self._zone.moment_ms(last + 1)
        rows: list[Any] = self._database.rows(_CAME, _SLOT_MS, since, channel, end_ms)
        newest: dict[int, int] = {}
        for slot, id_ in rows:
            day = self._zone.place(slot * _SLOT_MS).day
            newest[day] = max(newest.get(day, 0), id_)
        return newest


def put(connection: Connection, channel: int, preset_key: str, days: Iterable[DayCounters], mark: int) -> None:
    """Keep counters that were made of all events up to a mark."""
    rows = [(channel, one.day, preset_key, mark, json.dumps(one.as_json(), separators=(",", ":"))) for one in days]
    connection.executemany(_PUT, rows)


def frozen(database: Database, channel: Channel, id_: int, monday: int) -> Frozen | None:
    """A week as it was assessed, frozen at the earliest moment."""
    rows: list[Any] = database.rows(_FROZEN, id_, monday)
    return Frozen(channel, monday, *rows[0]) if rows else None


def freeze(connection: Connection, id_: int, week: Frozen) -> None:
    """Keep a week unless one is kept that was frozen no later."""
    connection.execute(_FREEZE, (id_, *week[1:]))
