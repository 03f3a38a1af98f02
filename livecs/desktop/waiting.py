"""Waiting on the event loop until something holds; nothing blocks and nothing is assumed after a fixed time."""

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer

_LOOK_AGAIN_MS = 10


class Waiting(QObject):
    """One wait at a time."""

    def __init__(self) -> None:
        """Wait for nothing yet."""
        super().__init__()
        self._timer = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self._look)
        self._holds: Callable[[], bool] = bool
        self._then: Callable[[bool], None] | None = None
        self._deadline = QDeadlineTimer()

    def until(self, holds: Callable[[], bool], then: Callable[[bool], None], patience_ms: int) -> None:
        """Call something when a condition holds, at once if it does; a wait that goes on is dropped.

        Args:
            holds: asked a hundred times a second.
            then: called once with True, or with False when patience is at its end.
            patience_ms: how long to wait.
        """
        self._holds, self._then = holds, then
        self._deadline = QDeadlineTimer(patience_ms)
        self._timer.start()
        self._look()

    def drop(self) -> None:
        """Wait no more; nothing is called."""
        self._timer.stop()
        self._then = None

    def _look(self) -> None:
        holds = self._holds()
        if self._then and (holds or self._deadline.hasExpired()):
            then = self._then
            self.drop()
            then(holds)
