"""What the retention table says, done: at the start, off the window's thread, and once a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.clock import shift_on
from livecs.store.audit import write_audit
from livecs.store.erasing import due, said
from livecs.store.owed import forget_owed
from livecs.vault.retention import DAY_MS, SEARCH_DAYS, cutoffs

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.store.database import Database
    from livecs.store.erasing import Erased, Eraser
    from livecs.vault.retention import CaseLimits

_JUMP_DAYS = 60
_NO_SUBJECT = ""
_NEWEST = (
    "SELECT ifnull(max(at_ms), ?1), ifnull(max(iif(action = 'privacy.wait', at_ms, 0)), 0) FROM audit WHERE at_ms <= ?1"
)


def purge(
    database: Database, eraser: Eraser, limits: CaseLimits, new_id: Callable[[], str], now_ms: int
) -> Erased | None:
    """Erase whose time is up, and bring to its end what was cut short.

    Returns:
        how much was erased; None while the clock is waited for: one that leaps ahead by months may be set
        wrongly, and what it would erase is gone for good. A day later it is believed.

    Raises:
        UserError: the disk refused; the next time goes on where this one ended.
    """
    eraser.finish(database)
    if _must_wait(database, new_id, now_ms):
        return None
    erased = eraser.erase(database, due(database, now_ms, limits))
    _forget_access(database, new_id, now_ms, limits)
    _forget_misses(database, now_ms)
    with said():
        forget_owed(database, now_ms)
    return erased


def _must_wait(database: Database, new_id: Callable[[], str], now_ms: int) -> bool:
    """Whether the clock is far ahead of all that was ever written down, or was found so less than a day ago."""
    ((newest, waits_since),) = database.rows(_NEWEST, now_ms)
    if now_ms - int(str(waits_since)) < DAY_MS:
        return True
    if now_ms - int(str(newest)) <= _JUMP_DAYS * DAY_MS:
        return False
    with said(), database.transaction() as connection:
        write_audit(connection, new_id(), now_ms, "privacy.wait", _NO_SUBJECT)
    return True


def _forget_access(database: Database, new_id: Callable[[], str], now_ms: int, limits: CaseLimits) -> None:
    """Delete access rows whose time is up; the audit row of this very deed lets the database agree."""
    old = "FROM access WHERE at_ms <= ?"
    before_ms = cutoffs(now_ms, limits).access_at_ms
    if not database.rows(f"SELECT 1 {old} LIMIT 1", before_ms):
        return
    with said(), database.transaction(bulk=True) as connection:
        write_audit(connection, new_id(), now_ms, "access.forget", _NO_SUBJECT)
        connection.execute(f"DELETE {old}", (before_ms,))


def _forget_misses(database: Database, now_ms: int) -> None:
    """Delete searches that found nothing once their time is up."""
    before = shift_on(now_ms - SEARCH_DAYS * DAY_MS).isoformat()
    if database.rows("SELECT 1 FROM search_miss WHERE on_shift <= ? LIMIT 1", before):
        with said(), database.transaction(bulk=True) as connection:
            connection.execute("DELETE FROM search_miss WHERE on_shift <= ?", (before,))
