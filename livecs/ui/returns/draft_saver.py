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
        self._id = ""
        self._wanted = self._kept = ""
        self._is_saving = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.flush)

    def begin_with(self, draft_id: str, text: str) -> bool:
        """Go on with a draft that was kept before; False where another was begun meanwhile."""
        if self._id or self._is_saving:
            return False
        self._id, self._kept = draft_id, text
        if not self._wanted:
            self._wanted = text
        return True

    def keep(self, text: str) -> None:
        """Keep a text, soon; an empty one is kept no more."""
        self._wanted = text
        if self._wanted != self._kept and not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Write now what is not written."""
        self._timer.stop()
        if self._is_saving or self._wanted == self._kept:
            return
        self._is_saving = True
        text, draft_id = self._wanted, self._id
        self._ways.run(partial(self._ways.work, partial(_write, text, draft_id)), partial(self._on_written, text))

    def _on_written(self, text: str, came: object) -> None:
        self._is_saving = False
        if isinstance(came, UserError):
            self.failed.emit(came)
            return
        self._id, self._kept = str(came), text
        self.keep(self._wanted)


def _write(text: str, draft_id: str, desk: ReturnsDesk) -> str:
    if text:
        return desk.keep_draft(text, draft_id)
    if draft_id:
        desk.forget_draft(draft_id)
    return ""
