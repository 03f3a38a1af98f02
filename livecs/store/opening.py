"""Opens the store of a profile: together with others, or alone when it must be made or brought up to date first."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from livecs.errors import UserError, os_reason
from livecs.sentence import Sentence
from livecs.store import driver, migrations, replacing
from livecs.store.database import Database
from livecs.store.lock import StoreBusyError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from livecs.store.gate import WriteGate
    from livecs.store.lock import StoreLock

_PATIENCE_S, _PAUSE_S = 5.0, 0.05


class Connect(Protocol):
    """Opens the file as :class:`Database` does."""

    def __call__(self, path: Path, key: bytes, gate: WriteGate, *, salt: bytes | None) -> Database:
        """A database for the calling thread."""


class StoreDamagedError(UserError):
    """The file is no database under this key, or not whole."""


class Opener:
    """Opens one store for the threads of this process.

    Each thread asks for a database of its own. All share the gate, and the lock, which is held from the first
    opening on until :meth:`close`.
    """

    def __init__(
        self,
        path: Path,
        lock: StoreLock,
        gate: WriteGate,
        before_step: Callable[[], None],
        patience_s: float = _PATIENCE_S,
        connect: Connect = Database,
    ) -> None:
        """Name the file; nothing is opened or locked yet.

        Args:
            path: the database.
            lock: its lock file.
            gate: who of this process may write.
            before_step: makes and verifies a backup before each step of an upgrade.
            patience_s: how long another process may take that makes or upgrades the same store.
            connect: opens the file.
        """
        self._path = path
        self._lock = lock
        self._gate = gate
        self._before_step = before_step
        self._patience_s = patience_s
        self._connect = connect
        self._one_at_a_time = threading.Lock()
        self._is_held = False

    def open(self, key: bytes, *, salt: bytes | None = None) -> Database:
        """A database for the calling thread, made and upgraded as needed.

        Args:
            key: 32 raw bytes.
            salt: see :class:`Database`.

        Raises:
            StoreBusyError: it needs to be held alone and is not, or someone else holds it alone.
            StoreDamagedError: no database under this key.
            NewerStoreError: written by a newer livecs.
            UserError: the disk refused.
        """
        until_s = time.monotonic() + self._patience_s
        with self._one_at_a_time:
            while True:
                try:
                    return self._opened(key, salt)
                except StoreBusyError:
                    if time.monotonic() > until_s:
                        raise
                time.sleep(_PAUSE_S)

    def close(self) -> None:
        """Leave the store to others; all databases are closed by now."""
        self._lock.release()
        self._is_held = False

    def _opened(self, key: bytes, salt: bytes | None) -> Database:
        with self._released_unless_held(), _said():
            if self._is_held:
                return self._another(key, salt)
            if self._lacks_file():
                self._bring_up(key, salt)  # two that make it at once would each choose a salt
            self._lock.share()
            if self._lacks_file():  # whoever had it alone meanwhile was cut short
                raise StoreBusyError("store.busy", "数据正在整理或恢复，请等它完成后再打开")
            database = self._current(key, salt)
            if not database:
                self._bring_up(key, salt)
                self._lock.share()
                database = self._connect(self._path, key, self._gate, salt=salt)
            self._is_held = True
            return database

    def _lacks_file(self) -> bool:
        """Whether the file must be made, or put in place, by someone who has the store alone."""
        return _is_empty(self._path) or replacing.is_unfinished(self._path)

    def _another(self, key: bytes, salt: bytes | None) -> Database:
        """One more of what is open already: nobody can have changed it, but a file can be deleted."""
        if _is_empty(self._path):
            raise StoreDamagedError("store.gone", "数据文件不见了；请关闭面板，不要清空数据文件夹，再重新打开")
        return self._connect(self._path, key, self._gate, salt=salt)

    def _current(self, key: bytes, salt: bytes | None) -> Database | None:
        database = self._connect(self._path, key, self._gate, salt=salt)
        try:
            if migrations.is_current(database):
                return database
        except BaseException:
            database.close()
            raise
        database.close()
        return None

    def _bring_up(self, key: bytes, salt: bytes | None) -> None:
        self._lock.own()
        replacing.finish(self._path)
        database = self._connect(self._path, key, self._gate, salt=salt)
        try:
            migrations.upgrade(database, self._before_step)
        finally:
            database.close()

    @contextmanager
    def _released_unless_held(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            if not self._is_held:
                self._lock.release()
            raise


def _is_empty(path: Path) -> bool:
    return not path.exists() or path.stat().st_size == 0


@contextmanager
def _said() -> Iterator[None]:
    try:
        yield
    except driver.DriverError as error:
        kind = StoreDamagedError if driver.is_damage(error) else UserError
        code = "store.damaged" if driver.is_damage(error) else "store.open"
        raise kind(code, Sentence("数据打不开：{}；话术和违禁词检查照常可用", driver.reason(error))) from error
    except OSError as error:
        raise UserError("store.open", Sentence("数据打不开：{}；话术和违禁词检查照常可用", os_reason(error))) from error
