"""One panel a profile: a second start raises the first."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread

from livecs.desktop.door import RAISE, TOGGLE, door_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_ANSWER_MS = 3000
_WORD_MS = 100


class Instance(QObject):
    """The claim on a profile, and the door through which a second start knocks."""

    def __init__(self, lock: Path) -> None:
        """Name the claim; nothing is taken yet."""
        super().__init__()
        self._path = lock
        self._lock = QLockFile(str(lock))
        self._lock.setStaleLockTime(0)  # a panel may be open for days; only its process counts
        self._name = door_of(lock)

    def claim(self) -> bool:
        """Take the profile; False when another panel has it. Where the disk keeps no lock, one that answers has it."""
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
        if self._path.is_dir():
            return True
        if self._lock.tryLock(0):
            return True
        return self._lock.error() is not QLockFile.LockError.LockFailedError and not self._has_door()

    def _has_door(self) -> bool:
        """Whether a panel listens, however busy it is."""
        from PySide6.QtNetwork import QLocalSocket  # as below

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        return socket.waitForConnected(_WORD_MS)

    def knock(self, patience_ms: int = _ANSWER_MS) -> bool:
        """Ask the panel that has the profile to come forward; False when it does not answer."""
        from PySide6.QtNetwork import QLocalSocket  # 11 ms that a first start does not need

        socket = QLocalSocket()
        deadline = QDeadlineTimer(patience_ms)
        while not deadline.hasExpired():
            socket.connectToServer(self._name)
            if socket.waitForConnected(100):
                socket.write(f"{RAISE}\n".encode())
                return socket.waitForDisconnected(patience_ms)
            QThread.msleep(50)  # the first panel opens its door just after its first paint
        return False

    def listen(self, on_raise: Callable[[], None], on_toggle: Callable[[], None]) -> None:
        """Open the door; call after the first paint. ``on_raise`` also where no word comes."""
        from PySide6.QtNetwork import QLocalServer  # as above

        self._on_raise, self._on_toggle = on_raise, on_toggle
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        QLocalServer.removeServer(self._name)  # left by a panel that was killed; the lock says it is gone
        self._server.listen(self._name)

    def _on_connection(self) -> None:
        while self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            if not caller.bytesAvailable():
                caller.waitForReadyRead(_WORD_MS)
            word = bytes(caller.readAll().data()).decode(errors="replace").strip()
            (self._on_toggle if word == TOGGLE else self._on_raise)()
            caller.disconnectFromServer()
            caller.deleteLater()
