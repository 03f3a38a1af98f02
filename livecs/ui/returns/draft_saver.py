"""Keeps what is typed in the form: within 300 ms it is in the database, one write after the other, the newest last."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from livecs.errors import UserError

if TYPE_CHECKING:
    from livecs.returns.desk import ReturnsDesk
    from livecs.ui.returns.ways import Ways

SAVE_AFTER_MS = 120
"""From the first change on: no typing puts a save off. The rest of the 300 ms is for the disk."""


class DraftSaver(QObject):
    """For one form. What could not be written stays wanted, and is tried again with the next change."""

    failed = Signal(object)

    def __init__(self, ways: Ways, parent: QObject) -> None:
        """Keep nothing yet."""
        super().__init__(parent)
        self._ways = ways
        self._draft = _Draft()
        self._wanted = self._sent = self._kept = ""
        self._writing = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self._on_time)

    def begin_with(self, draft_id: str, text: str) -> bool:
        """Go on with a draft that was kept before; False where another was begun meanwhile."""
        if self._draft.id or self._writing:
            return False
        self._draft.id = draft_id
        self._sent = self._kept = text
        if not self._wanted:
            self._wanted = text
        return True

    def keep(self, text: str) -> None:
        """Keep a text, soon; an empty one is kept no more."""
        self._wanted = text
        if self._wanted != self._sent and not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Write now what is not written, after what is on its way: the panel may be about to go."""
        self._timer.stop()
        if self._wanted == self._sent:
            return
        self._writing += 1
        self._sent = self._wanted
        job = partial(self._draft.write, self._sent)
        self._ways.run(partial(self._ways.work, job), partial(self._on_written, self._sent))

    def _on_time(self) -> None:
        if not self._writing:  # else the disk is slow, and the newest text goes when it is done
            self.flush()

    def _on_written(self, text: str, came: object) -> None:
        self._writing -= 1
        if isinstance(came, UserError):
            self._sent = self._sent if self._writing else self._kept
            self.failed.emit(came)
            return
        self._kept = text
        self.keep(self._wanted)


class _Draft:
    """The draft in the database; writes go one after the other, so that each knows what the one before it made."""

    def __init__(self) -> None:
        self.id = ""

    def write(self, text: str, desk: ReturnsDesk) -> None:
        if text:
            self.id = desk.keep_draft(text, self.id)
        elif self.id:
            desk.forget_draft(self.id)
            self.id = ""
