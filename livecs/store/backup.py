"""Makes verified backups when something changed, and lets them go when they are old."""

from __future__ import annotations

import json
import os
import time
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from typing import TYPE_CHECKING

from livecs.clock import SHOP_ZONE
from livecs.errors import UserError, os_reason
from livecs.sentence import Sentence
from livecs.store import backup_names, checking, driver, durable, json_file, replacing
from livecs.store.database import Database
from livecs.store.gate import WriteGate
from livecs.store.key_file import NAME as KEY_FILE
from livecs.store.key_file import decoded
from livecs.store.lock import StoreBusyError, StoreLock
from livecs.store.opening import StoreDamagedError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from livecs.clock import NowMs
    from livecs.store.backup_names import Backup

_TEMPORARY = ".tmp"
_PATIENCE_S, _PAUSE_S = 60.0, 0.05  # while another process makes one


class FileDamagedError(StoreDamagedError):
    """The open file is not whole; nothing was done with it."""

    def __init__(self, found: tuple[str, ...]) -> None:
        """Keep what was found: names of checks and pages, no row's value."""
        message = Sentence("数据文件有损坏，没有备份它，之前的备份都还在；请关闭面板后重新打开，打开时会自动恢复")
        super().__init__("store.damaged", message)
        self.found = found


class Backups:
    """The backups of one database."""

    def __init__(self, database: Path, now_ms: NowMs) -> None:
        """Name the folder; nothing is read yet.

        Args:
            database: the file they are copies of.
            now_ms: the clock.
        """
        self._path = database
        self._folder = database.parent / "backups"
        self._now_ms = now_ms

    def all(self) -> list[Backup]:
        """Newest first."""
        return backup_names.found(self._folder)

    def is_due(self) -> bool:
        """Whether something changed since the newest one, and its hour is over."""
        newest = next(iter(self.all()), None)
        if newest is None or newest in backup_names.superfluous([newest], self._now()):
            return True
        is_same_hour = f"{newest.at:%Y%m%d%H}" == f"{self._now():%Y%m%d%H}"
        return not is_same_hour and (json_file.read(newest.side) or {}).get("mark") != self._mark()

    def make(self, database: Database, key: bytes) -> Backup:
        """Back up an open database that is whole; it holds no transaction, and writers go on beside it.

        Args:
            database: a connection of the calling thread.
            key: the one it was opened with; the copy has the same.

        Raises:
            FileDamagedError: it is not whole; the backups there are stay.
            UserError: the disk refused, or the copy is not whole.
        """
        try:
            refuse_damaged(database)
            self._folder.mkdir(parents=True, exist_ok=True)
            with self._alone():
                self._sweep()
                return self._made(database, key)
        except driver.DriverError as error:
            raise _not_made(driver.reason(error)) from error
        except OSError as error:
            raise _not_made(os_reason(error)) from error

    def thin(self) -> None:
        """Let go of those that are too many or too old, as far as the disk allows."""
        self.remove(backup_names.superfluous(self.all(), self._now()))

    def remove(self, backups: list[Backup]) -> None:
        """Delete backups, as far as the disk allows."""
        for backup in backups:
            with suppress(OSError):
                replacing.remove(backup.path)
                backup.side.unlink(missing_ok=True)

    def salt_of(self, backup: Backup) -> bytes:
        """The copy of a backup's salt; empty where it cannot be read."""
        with suppress(ValueError):
            return bytes.fromhex(str((json_file.read(backup.side) or {}).get("salt", "")))
        return b""

    def copied(self, backup: Backup, to: Path, key: bytes) -> bool:
        """Copy a backup for use; False, and nothing is left, where it is not whole under this key.

        Raises:
            OSError: the disk refused.
        """
        replacing.remove(to)
        try:
            data = backup.path.read_bytes()
        except OSError:
            return False  # one that cannot be read is as good as none
        durable.put(to, data)
        if is_whole(to, key, self.salt_of(backup) or None):
            return True
        replacing.remove(to)
        return False

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Be the only one of all processes that makes a backup.

        Raises:
            UserError: another one takes too long.
        """
        lock = StoreLock(self._folder / "lock")
        until_s = time.monotonic() + _PATIENCE_S
        while True:
            try:
                lock.own()
                break
            except StoreBusyError as error:
                if time.monotonic() > until_s:
                    raise UserError("backup.busy", "另一次备份还没有做完，这次没有备份；请稍后再试") from error
            time.sleep(_PAUSE_S)
        with lock:
            yield

    def _made(self, database: Database, key: bytes) -> Backup:
        backup = backup_names.named(self._folder, self._now_ms())
        while backup.path.exists():  # made in this very second
            backup = backup_names.named(self._folder, int(backup.at.timestamp() * 1000) + 1000)
        temporary = backup.path.with_name(backup.path.name + _TEMPORARY)
        mark, salt = self._mark(), database.rows("PRAGMA cipher_salt")[0][0]
        database.rows("VACUUM INTO ?", str(temporary))
        if not is_whole(temporary, key, None):
            replacing.remove(temporary)
            raise _not_made(Sentence("写出的副本没有通过检查"))
        _sync(temporary)
        durable.put(backup.side, json.dumps({"salt": salt, "mark": mark}).encode())
        temporary.replace(backup.path)
        durable.sync_folder(self._folder)
        self._copy_key_file()
        return backup

    def _mark(self) -> list[int]:
        """Changes with each commit, and is read without opening the file, which would drop SQLite's locks on it."""
        log = self._path.with_name(self._path.name + "-wal")
        main = self._path.stat()
        is_logged = log.exists() and log.stat().st_size > 0
        return [main.st_size, main.st_mtime_ns, log.stat().st_mtime_ns if is_logged else 0]

    def _sweep(self) -> None:
        """Remove what a backup that was cut short left."""
        for path in self._folder.glob(f"*{_TEMPORARY}*"):
            path.unlink(missing_ok=True)

    def _copy_key_file(self) -> None:
        data = (self._path.parent / KEY_FILE).read_bytes() if (self._path.parent / KEY_FILE).exists() else b""
        if data and decoded(data):
            durable.put(self._folder / KEY_FILE, data)

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._now_ms() / 1000, SHOP_ZONE)


def refuse_damaged(database: Database) -> None:
    """Look at every page.

    Raises:
        FileDamagedError: it is not whole.
        UserError: it could not be looked at just now.
    """
    found = checking.faults(database)
    if found:
        raise FileDamagedError(found)


def is_whole(path: Path, key: bytes, salt: bytes | None) -> bool:
    """Whether a file that nobody has open passes every check under a key."""
    try:
        with closing(Database(path, key, WriteGate(), salt=salt)) as database:
            return not checking.faults(database)
    except (driver.DriverError, UserError):
        return False


def _sync(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _not_made(reason: str) -> UserError:
    return UserError(
        "backup.make", Sentence("这次备份没有做成（{}）；数据和之前的备份都还在，请检查磁盘空间和权限", reason)
    )
