"""What the statistics of returns are counted from: plain ranges by index, each read once.

Grouping them in SQL would spare nothing: nearly every case is a group of its own where buyers and stays are counted.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from livecs.errors import UserError
from livecs.platforms import PLATFORM_IDS
from livecs.returns.statistics import Cause, Records
from livecs.sentence import Sentence
from livecs.store import driver

if TYPE_CHECKING:
    from collections.abc import Iterable

    from livecs.returns.spans import Span
    from livecs.store.database import Database

_ENTRIES = """
SELECT id, platform, shop_id, kind, status, reason_id, liable_party, remedy, refund_fen, created_at_ms,
    phone_key, customer_nick, duplicate_key,
    (SELECT group_concat(product, char(31)) FROM case_item WHERE case_id = return_case.id)
FROM return_case WHERE created_at_ms >= ? AND created_at_ms < ? AND status <> 'draft'
"""
_ENDED = """
SELECT id, status, attitude, refund_fen, compensation_fen, closed_at_ms
FROM return_case WHERE closed_at_ms >= ? AND closed_at_ms < ?
"""
_ONCE_PERSUADED = """
SELECT case_id FROM case_event
WHERE kind = 'attitude' AND from_value = 'persuade' AND case_id BETWEEN ? AND ?
"""
# What is taken back into a draft within ten seconds was not waited for.
_MOVES = """
SELECT case_id, at_ms, from_value FROM case_event
WHERE kind = 'move' AND to_value <> 'draft' AND at_ms >= ? AND at_ms < ? ORDER BY at_ms
"""
_CAME = """
SELECT id, ifnull(
    (SELECT max(at_ms) FROM case_event WHERE case_id = return_case.id AND kind = 'move' AND at_ms < ?), created_at_ms)
FROM return_case WHERE id IN (SELECT value FROM json_each(?))
"""
# What the shop noted of a platform wins over what it says of a reason.
_COUNTED = """
SELECT reason.id, place.value FROM reason, json_each(?) AS place
LEFT JOIN reason_platform AS noted ON noted.reason_id = reason.id AND noted.platform = place.value
WHERE ifnull(noted.counts_as_quality, reason.is_quality)
"""


class CaseFigures:
    """Reads an open database; what it gives tells of buyers only to be counted."""

    def __init__(self, database: Database) -> None:
        """Read from here."""
        self._database = database

    def records(self, span: Span) -> Records:
        """All that is counted for a span.

        Raises:
            UserError: the file is damaged.
        """
        try:
            return self._records(*span.bounds_ms())
        except driver.DriverError as error:
            message = Sentence("售后统计读不出来（{}）；登记照常可用，请在「数据与密钥」里检查", driver.reason(error))
            raise UserError("case.figures", message) from error

    def _records(self, from_ms: int, to_ms: int) -> Records:
        entries = self._rows(_ENTRIES, from_ms, to_ms)
        ended = self._rows(_ENDED, from_ms, to_ms)
        return Records(
            entries,
            ended,
            self._once_persuaded([case[0] for case in ended]),
            self._stays(from_ms, to_ms, {entry[0]: entry[9] for entry in entries}),
            self._causes(),
            dict(self._rows("SELECT id, name FROM shop")),
        )

    def _stays(self, from_ms: int, to_ms: int, since: dict[str, int]) -> dict[str, list[int]]:
        """How long each status that was left in the span had lasted."""
        moves = self._rows(_MOVES, from_ms, to_ms)
        since |= self._came({move[0] for move in moves}.difference(since), from_ms)
        stays = defaultdict[str, list[int]](list)
        for case_id, at_ms, status in moves:
            stays[status].append(max(0, at_ms - since[case_id]))  # a clock may have been set back
            since[case_id] = at_ms
        return stays

    def _came(self, ids: Iterable[str], before_ms: int) -> dict[str, int]:
        """Since when cases of earlier days were in the status they had when the span began."""
        return dict(self._rows(_CAME, before_ms, json.dumps(sorted(ids))))

    def _once_persuaded(self, ids: list[str]) -> set[str]:
        """Of these cases and others between them, those that had the attitude of persuading and have it no more."""
        return {id_ for (id_,) in self._rows(_ONCE_PERSUADED, min(ids), max(ids))} if ids else set()

    def _causes(self) -> dict[str, Cause]:
        counted: dict[str, set[str]] = {}
        for reason_id, platform in self._rows(_COUNTED, json.dumps(PLATFORM_IDS)):
            counted.setdefault(reason_id, set()).add(platform)
        rows = self._rows("SELECT id, ifnull(parent_id, ''), name FROM reason")
        return {id_: Cause(id_, parent, name, frozenset(counted.get(id_, ()))) for id_, parent, name in rows}

    def _rows(self, query: str, *arguments: object) -> list[Any]:
        """Rows of strict tables: they hold what the query says."""
        return self._database.rows(query, *arguments)
