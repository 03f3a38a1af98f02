"""欠回复: who was told to wait, until the real answer. A workbench forgets them once 稍等 is sent."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple, Protocol

from livecs.errors import UserError
from livecs.response.preset import Preset
from livecs.sentence import Sentence
from livecs.text import mask_phones, order_key

_NICK_CHARS, _FIRST_CHARS, _TAIL, _READ = 12, 8, 4, 2000
_ORDER = re.compile(r"(?<![0-9A-Za-z])[0-9A-Za-z]*[0-9]{6}[-0-9]*[0-9]{4}(?![0-9])")
_NUMBER = re.compile(r"[0-9]{7,}")
_NICK = re.compile(r"[\w·]{1,12}")
WITHIN_S = 180
"""As long as anybody waits: where a platform judges by the hour (拼多多), it still looks at three minutes."""


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
            UserError: ``owed.gone``, it is gone or another about the same is open; else the disk refused.
        """


class Change(NamedTuple):
    """What is to be written: a new entry and whom it is about, or (None) one that was closed or opened again."""

    number: int
    entry: Owed
    about: str | None = None


class Written(NamedTuple):
    """The number of the last change that is written, which new ids are older entries, a sentence, and what is open."""

    last: int
    same: Mapping[str, str]
    said: str
    open: tuple[Owed, ...]


class OwedWriter:
    """Writes what a desk has pending; for the thread that may wait for the disk, one call after the other.

    It is given all that the desk knows to be unwritten and passes over what it wrote meanwhile: so nothing need wait
    for an answer before the next is on its way, and a panel that is closed at once loses nothing.
    """

    def __init__(self) -> None:
        """Nothing is written yet."""
        self._last = 0
        self._same: dict[str, str] = {}

    def write(self, store: OwedStore, changes: Iterable[Change]) -> Written:
        """Write changes in their order.

        Raises:
            UserError: the file is damaged, or the disk refused; what came before is written.
        """
        said = ""
        for change in changes:
            if change.number > self._last:
                said = self._wrote(store, change) or said
                self._last = change.number
        return Written(self._last, dict(self._same), said, store.open())

    def _wrote(self, store: OwedStore, change: Change) -> str:
        entry = change.entry
        if change.about is not None:
            kept = store.add(entry, change.about)
            if kept.id != entry.id:
                self._same[entry.id] = kept.id
            return ""
        try:
            store.mark(entry._replace(id=self._same.get(entry.id, entry.id)), entry.closed_at_ms)
        except UserError as error:
            if error.code != "owed.gone":
                raise
            return error.message
        return ""


def patience_of(preset: Preset) -> int:
    """How many seconds a customer may wait by a preset."""
    return min((preset.judged.within_s if preset.judged else 0) or WITHIN_S, WITHIN_S)


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
        return Sentence("尾号 {}", order_key(found[0])[-_TAIL:])
    masked = _NUMBER.sub(lambda number: Sentence("尾号 {}", number[0][-_TAIL:]), mask_phones(line))
    if _NICK.fullmatch(line):
        return masked[:_NICK_CHARS]
    return Sentence("{}…", masked[:_FIRST_CHARS].rstrip()) if len(masked) > _FIRST_CHARS else masked


def about_of(copied: str) -> str:
    """What makes two texts name one customer: an order number, else the text's first line."""
    line = _first_line(copied)
    found = _ORDER.search(line)
    return order_key(found[0]) if found else line.casefold()


def _first_line(text: str) -> str:
    lines = unicodedata.normalize("NFKC", text[:_READ]).splitlines()
    shown = ("".join(filter(str.isprintable, line)).strip() for line in lines)  # half a sign cannot even be kept
    return next(filter(None, shown), "")
