"""Made-up data for a demo profile: it looks like a fortnight of work, and is the same each time for the same day."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from livecs.clock import shift_on
from livecs.ids import uuid7
from livecs.store.demo_cases import demo_cases

if TYPE_CHECKING:
    from livecs.store.database import Database

DAYS = 14
_DAY_MS = 24 * 60 * 60 * 1000
_PHRASES = ("demo.greeting", "demo.shipping", "demo.return", "demo.size", "demo.thanks")
_DEEDS = (("stopped", "demo.absolute"), ("fixed", "demo.contact"), ("overridden", "demo.promise"))
_ACTIONS = ("key.confirm", "phrase.approve", "backup.make")


def fill(database: Database, now_ms: int) -> None:
    """Fill an empty database; one that holds cases or use counts is left as it is."""
    demo_cases(database, now_ms, random.Random(now_ms // _DAY_MS).randbytes)  # noqa: S311 (made-up data)
    with database.transaction() as connection:
        if database.rows("SELECT 1 FROM phrase_use LIMIT 1"):
            return
        for day in range(DAYS):
            at_ms = now_ms - day * _DAY_MS
            shift = shift_on(at_ms).isoformat()
            uses = [(phrase, shift, 3 + (day * 7 + place) % 20, at_ms) for place, phrase in enumerate(_PHRASES)]
            deeds = [(deed, rule, shift, 1 + (day + place) % 4) for place, (deed, rule) in enumerate(_DEEDS)]
            connection.executemany("INSERT INTO phrase_use VALUES (?, ?, '', ?, ?)", uses)
            connection.executemany("INSERT INTO lint_deed VALUES (?, ?, ?, ?)", deeds)
            for place, action in enumerate(_ACTIONS):
                connection.execute(_AUDIT, (uuid7(at_ms + place, place), at_ms, action, f"demo-{day}"))


_AUDIT = "INSERT INTO audit (id, at_ms, action, subject_kind, subject_id) VALUES (?, ?, ?, 'demo', ?)"
