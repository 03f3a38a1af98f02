"""Official figures on their way into the store, and back out of it for ten seconds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from livecs.errors import UserError
from livecs.response.official import UNDO_MS, kept_at, taken_back
from livecs.response.outlook import see

if TYPE_CHECKING:
    from collections.abc import Sequence

    from livecs.response.desk import ResponseDesk
    from livecs.response.official import Official
    from livecs.ui.response.official_box import Given
    from livecs.ui.response.ways import Ways


class _Kept(NamedTuple):
    """What was kept last: for which platform, what was typed for it, and when."""

    platform: str
    figures: tuple[Official, ...]
    given: Given
    at_ms: int


class Keeping(QObject):
    """One for a panel; one thing at a time. Figures are withdrawn by newer rows: a kept row is never changed."""

    kept = Signal(str, int, object)
    """A platform, how many figures, and the :class:`Seen` they made."""
    undone = Signal(str, object, object)
    """A platform, what had been typed, and the :class:`Seen` without it."""
    refused = Signal(object)
    """A UserError."""

    def __init__(self, ways: Ways, parent: QObject) -> None:
        """Begin with nothing to take back."""
        super().__init__(parent)
        self._ways = ways
        self._last: _Kept | None = None
        self._is_busy = False
        self._after_ms = 0

    def keep(self, platform: str, figures: Sequence[Official], known: Sequence[Official], given: Given) -> None:
        """Keep figures; of the last ones nothing can be taken back any more."""
        if self._is_busy:
            return
        self._is_busy, self._last = True, None
        now_ms = self._ways.now_ms()
        mine = kept_at(figures, known, max(now_ms, self._after_ms))
        self._after_ms = max(one.taken_at_ms for one in mine) + 2  # a withdrawal is at the next one
        done = partial(self._on_kept, _Kept(platform, mine, given, now_ms))
        self._ways.run(lambda: self._ways.work(platform, partial(_kept, mine, now_ms)), done)

    def can_undo(self) -> bool:
        """Whether what was kept last can still be taken back."""
        return self._last is not None and abs(self._ways.now_ms() - self._last.at_ms) <= UNDO_MS

    def undo(self) -> None:
        """Take it back; only while :meth:`can_undo`."""
        last = self._last
        if last is None or self._is_busy:
            return
        self._is_busy = True
        now_ms = self._ways.now_ms()
        job = partial(_kept, taken_back(last.figures, now_ms), now_ms)
        self._ways.run(lambda: self._ways.work(last.platform, job), partial(self._on_undone, last))

    def _on_kept(self, kept: _Kept, came: object) -> None:
        self._is_busy = False
        if isinstance(came, UserError):
            self.refused.emit(came)
            return
        self._last = kept
        self.kept.emit(kept.platform, len(kept.figures), came)

    def _on_undone(self, last: _Kept, came: object) -> None:
        self._is_busy = False
        if isinstance(came, UserError):
            self.refused.emit(came)
            return
        self._last = None
        self.undone.emit(last.platform, last.given, came)


def _kept(figures: Sequence[Official], now_ms: int, desk: ResponseDesk) -> object:
    desk.keep_official(figures)
    return see(desk, now_ms)
