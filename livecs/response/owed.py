"""欠回复: who was told to wait, until the real answer. A workbench forgets them once 稍等 is sent."""

import re
import unicodedata
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, Protocol

from livecs.clock import SHOP_ZONE, NowMs
from livecs.response.days import MINUTE_MS, SECOND_MS
from livecs.response.preset import Preset
from livecs.text import mask_phones, order_key

_NICK_CHARS, _FIRST_CHARS, _TAIL = 12, 8, 4
_ORDER = re.compile(r"(?<![0-9A-Za-z])[0-9A-Za-z]*[0-9]{6}[-0-9]*[0-9]{4}(?![0-9])")
_NUMBER = re.compile(r"[0-9]{7,}")
_NICK = re.compile(r"[\w·]{1,12}")
_WITHIN_S = 180
_SAME_MS = MINUTE_MS


class Owed(NamedTuple):
    """An entry: its name is a nick, the end of an order number, the first words, or the time; never a whole text."""

    id: str
    name: str
    opened_at_ms: int
    warn_at_ms: int
    due_at_ms: int
    platform: str = ""
    closed_at_ms: int | None = None


class OwedState(StrEnum):
    """How urgent it is."""

    WAITING = "waiting"
    WARNING = "warning"
    OVERDUE = "overdue"


class Opened(NamedTuple):
    """The entry that a hold line belongs to, and whether it was opened by it."""

    entry: Owed
    is_new: bool


class OwedStore(Protocol):
    """Where entries are kept."""

    def open(self) -> tuple[Owed, ...]:
        """Those that are not closed, the most urgent first.

        Raises:
            UserError: the file is damaged.
        """

    def add(self, entry: Owed, about: str) -> Owed:
        """Keep a new one; where one about the same is open, that one is given.

        Raises:
            UserError: the disk refused.
        """

    def mark(self, entry: Owed, closed_at_ms: int | None) -> Owed:
        """Keep that it is closed, or open again.

        Raises:
            UserError: it is gone, or the disk refused.
        """


class OwedDesk:
    """The counter of owed replies."""

    def __init__(self, store: OwedStore, new_id: Callable[[], str], now_ms: NowMs) -> None:
        """Work on a store."""
        self._store = store
        self._new_id = new_id
        self._now_ms = now_ms

    def open(self) -> tuple[Owed, ...]:
        """Those that are not closed, the most urgent first.

        Raises:
            UserError: the file is damaged.
        """
        return self._store.open()

    def hold(self, copied: str, within_s: int, platform: str = "") -> Opened:
        """A hold line was copied: open an entry, or go on with the one there is.

        Args:
            copied: the text last copied before the line, perhaps nothing.
            within_s: how long a customer may wait; see :func:`patience_of`.
            platform: whose chat it is.

        Raises:
            UserError: the disk refused.
        """
        now_ms, about = self._now_ms(), about_of(copied)
        name = name_of(copied) or datetime.fromtimestamp(now_ms / SECOND_MS, SHOP_ZONE).strftime("%H:%M:%S")
        if not about and (same := self._just_now(now_ms)):
            return Opened(same, is_new=False)
        warn_at_ms = now_ms + within_s * 2 * SECOND_MS // 3
        made = Owed(self._new_id(), name, now_ms, warn_at_ms, now_ms + within_s * SECOND_MS, platform)
        kept = self._store.add(made, about)
        return Opened(kept, is_new=kept.id == made.id)

    def close(self, entry: Owed) -> Owed:
        """It was answered, or is owed no more."""
        return self._store.mark(entry, self._now_ms())

    def reopen(self, entry: Owed) -> Owed:
        """It was not answered after all."""
        return self._store.mark(entry, None)

    def _just_now(self, now_ms: int) -> Owed | None:
        """The nameless entry of the last minute: a second hold line right after the first is for the same customer."""
        return next((one for one in self._store.open() if _is_nameless(one) and _is_same(one, now_ms)), None)


def _is_nameless(entry: Owed) -> bool:
    return re.fullmatch(r"\d\d:\d\d:\d\d", entry.name) is not None


def _is_same(entry: Owed, now_ms: int) -> bool:
    return abs(now_ms - entry.opened_at_ms) < _SAME_MS


def patience_of(preset: Preset) -> int:
    """How many seconds a customer may wait by a preset."""
    return (preset.judged.within_s if preset.judged else 0) or _WITHIN_S


def state_of(entry: Owed, now_ms: int) -> OwedState:
    """How urgent an entry is; a clock that was set back makes none urgent."""
    if now_ms >= entry.due_at_ms:
        return OwedState.OVERDUE
    return OwedState.WARNING if now_ms >= entry.warn_at_ms else OwedState.WAITING


def left_ms(entry: Owed, now_ms: int) -> int:
    """How long is left, negative once it is overdue; never more than there was at first."""
    return min(entry.due_at_ms - now_ms, entry.due_at_ms - entry.opened_at_ms)


def name_of(copied: str) -> str:
    """What an entry is called by the text that was copied: a nick, 尾号 0012, or the first words; empty for nothing."""
    line = _first_line(copied)
    if found := _ORDER.search(line):
        return f"尾号 {order_key(found[0])[-_TAIL:]}"
    masked = _NUMBER.sub(lambda number: f"尾号 {number[0][-_TAIL:]}", mask_phones(line))
    if _NICK.fullmatch(line):
        return masked[:_NICK_CHARS]
    return f"{masked[:_FIRST_CHARS].rstrip()}…" if len(masked) > _FIRST_CHARS else masked


def about_of(copied: str) -> str:
    """What makes two texts name one customer: an order number, else the text's first line."""
    line = _first_line(copied)
    found = _ORDER.search(line)
    return order_key(found[0]) if found else line.casefold()


def _first_line(text: str) -> str:
    lines = (line.strip() for line in unicodedata.normalize("NFKC", text[:2000]).splitlines())
    return next(filter(None, lines), "")
