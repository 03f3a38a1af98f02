"""The counter of owed replies, in memory: a customer is not kept waiting by a disk or a key."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from livecs.clock import SHOP_ZONE, NowMs
from livecs.response.days import MINUTE_MS, SECOND_MS
from livecs.response.owed import Change, Owed, Written, about_of, name_of

_SAME_MS = 5 * SECOND_MS
"""Nobody sends a hold line and goes on to another customer within this time: it was pressed again for another line."""

_JUMP_MS = 2 * MINUTE_MS
"""A panel looks every minute: a longer step is the clock's own."""


class Opened(NamedTuple):
    """The entry that a hold line belongs to, and whether it was opened by it."""

    entry: Owed
    is_new: bool


class OwedDesk:
    """What is kept, with what is still to be written (:attr:`pending`) on top.

    A clock that is set back lengthens nobody's patience: who waits then is due as much earlier, until it is put right.
    """

    def __init__(self, new_id: Callable[[], str], now_ms: NowMs) -> None:
        """Begin with nothing."""
        self._new_id = new_id
        self._now_ms = now_ms
        self._kept: tuple[Owed, ...] = ()
        self._about: dict[str, str] = {}  # a store gives no names back
        self._held: tuple[str, int] = ("", 0)
        self._earlier: dict[str, int] = {}
        self._seen_ms = 0
        self._back_ms = 0
        self._noted = 0
        self.pending: tuple[Change, ...] = ()

    def open(self) -> tuple[Owed, ...]:
        """Those that are not closed, the most urgent first."""
        self._see()
        rows = (_earlier(one, self._earlier.get(one.id, 0)) for one in self._rows())
        return tuple(sorted(rows, key=lambda one: (one.due_at_ms, one.id)))

    def hold(self, copied: str, within_s: int, platform: str = "") -> Opened:
        """A hold line was copied: open an entry, or go on with the one there is.

        Args:
            copied: the text that was on the clipboard before the line, perhaps nothing.
            within_s: how long a customer may wait; see :func:`livecs.response.owed.patience_of`.
            platform: whose chat it is.
        """
        about, now_ms, rows = about_of(copied), self._now_ms(), self.open()
        same = next((one for one in rows if self._is_same(one, about, now_ms)), None)
        entry = same or self._made(name_of(copied), now_ms, within_s, platform)
        if not same:
            self._about[entry.id] = about
            self._note(entry, about)
        self._held = (entry.id, now_ms)
        return Opened(entry, is_new=not same)

    def close(self, entry: Owed) -> Owed:
        """It was answered, or is owed no more."""
        return self._mark(entry, self._now_ms())

    def reopen(self, entry: Owed) -> Owed:
        """It was not answered after all."""
        return self._mark(entry, None)

    def settle(self, written: Written) -> None:
        """Some of what was pending is written now; a new entry may have turned out to be an older one."""
        self._kept = written.open
        for new in written.same.keys() & self._about.keys():
            self._about[written.same[new]] = self._about.pop(new)
        self._held = (written.same.get(self._held[0], self._held[0]), self._held[1])
        self.pending = tuple(
            change._replace(entry=change.entry._replace(id=written.same.get(change.entry.id, change.entry.id)))
            for change in self.pending
            if change.number > written.last
        )

    def _rows(self) -> tuple[Owed, ...]:
        rows = {one.id: one for one in self._kept}
        for change in self.pending:
            rows[change.entry.id] = change.entry
        return tuple(one for one in rows.values() if one.closed_at_ms is None)

    def _is_same(self, entry: Owed, about: str, now_ms: int) -> bool:
        if about:
            return self._about.get(entry.id) == about
        held, at_ms = self._held
        return entry.id == held and 0 <= now_ms - at_ms < _SAME_MS

    def _made(self, name: str, now_ms: int, within_s: int, platform: str) -> Owed:
        name = name or datetime.fromtimestamp(now_ms / SECOND_MS, SHOP_ZONE).strftime("%H:%M:%S")
        warn_at_ms = now_ms + within_s * 2 * SECOND_MS // 3
        return Owed(self._new_id(), name, now_ms, warn_at_ms, now_ms + within_s * SECOND_MS, platform)

    def _mark(self, entry: Owed, closed_at_ms: int | None) -> Owed:
        marked = _earlier(entry, -self._earlier.get(entry.id, 0))._replace(closed_at_ms=closed_at_ms)
        self._note(marked)
        return _earlier(marked, self._earlier.get(entry.id, 0))

    def _note(self, entry: Owed, about: str | None = None) -> None:
        self._noted += 1
        self.pending += (Change(self._noted, entry, about),)

    def _see(self) -> None:
        now_ms = self._now_ms()
        step_ms = now_ms - self._seen_ms
        if step_ms < 0:
            self._back_ms -= step_ms
            self._shift(-step_ms)
        elif self._back_ms and step_ms >= max(self._back_ms, _JUMP_MS):  # put right: nobody waited so long meanwhile
            self._shift(-self._back_ms)
            self._back_ms = 0
        self._seen_ms = now_ms

    def _shift(self, by_ms: int) -> None:
        for one in self._rows():
            self._earlier[one.id] = self._earlier.get(one.id, 0) + by_ms


def _earlier(entry: Owed, by_ms: int) -> Owed:
    return entry._replace(
        opened_at_ms=entry.opened_at_ms - by_ms,
        warn_at_ms=entry.warn_at_ms - by_ms,
        due_at_ms=entry.due_at_ms - by_ms,
    )
