"""The back office's figures, with the moment each was taken; none is ever changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from livecs.response.official import Official, Rounded, standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from livecs.store.database import Database
    from livecs.store.driver import Connection

_READ = """
SELECT figure_on, indicator, value, scale, taken_at_ms, days, agent FROM official_figure
WHERE platform = ? AND figure_on BETWEEN ? AND ? ORDER BY taken_at_ms, id
"""
_PUT = """
INSERT INTO official_figure (platform, figure_on, indicator, value, scale, taken_at_ms, days, agent)
VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
"""


def read(database: Database, platform: str, first_on: str, last_on: str) -> list[Official]:
    """The figures from one ISO day to another, both inclusive, without those that were taken back."""
    rows: list[Any] = database.rows(_READ, platform, first_on, last_on)
    return standing(Official(on, name, Rounded(value, scale), *rest) for on, name, value, scale, *rest in rows)


def put(connection: Connection, platform: str, figures: Iterable[Official]) -> None:
    """Keep figures; the same one twice is kept once."""
    rows = [(platform, one.on, one.indicator, *one.number, one.taken_at_ms, one.days, one.agent) for one in figures]
    connection.executemany(_PUT, rows)
