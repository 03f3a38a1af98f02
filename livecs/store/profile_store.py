"""The store of one profile: whoever needs the database asks here, and gets one that opens, whatever befell it."""

from __future__ import annotations

import threading
from contextlib import closing, suppress
from functools import partial
from typing import TYPE_CHECKING

from livecs.errors import UserError, os_reason
from livecs.sentence import Sentence
from livecs.store import checking
from livecs.store.backup import Backups, FileDamagedError, refuse_damaged
from livecs.store.ballast import Room, RoomyDatabase
from livecs.store.damage import Recovery, key_that_fits
from livecs.store.database import Database
from livecs.store.gate import WriteGate
from livecs.store.lock import StoreLock
from livecs.store.opening import Opener, StoreDamagedError
from livecs.store.picture_files import FOLDER, PictureFiles
from livecs.store.rekey import rekey, renew_backups
from livecs.vault.states import KeyState, KeyStateError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from livecs.clock import NowMs
    from livecs.store.backup_names import Backup
    from livecs.store.key_answer import KeyAnswer
    from livecs.store.keys import Keys
    from livecs.store.salvage import Salvaged
    from livecs.vault.open_report import OpenReport
    from livecs.vault.secret import Secret

NAME = "livecs.db"
CHECKED_AT_ONCE = 4 << 20
"""A file up to this size is looked through at each start (70 ms); a larger one beside the work."""


def nothing_erased(_database: Database) -> None:
    """What is erased again after a restore where nothing ever was."""


class ProfileStore:
    """Opens the store for the threads of this process, and brings it back when it is damaged.

    Args:
        folder: the profile's ``store`` folder.
        keys: of the profile.
        ask: gives the key; NEW while nothing was ever kept. It may ask a person, so never on the window's thread.
        now_ms: the clock.
        after_restore: erases again what was erased, in a restored file, before anyone sees it.
        log: takes the code of an event.
    """

    def __init__(
        self,
        folder: Path,
        keys: Keys,
        ask: Callable[[], KeyAnswer],
        now_ms: NowMs,
        after_restore: Callable[[Database], None] = nothing_erased,
        log: Callable[[str], None] = lambda _event: None,
    ) -> None:
        """Open nothing yet."""
        self.path = folder / NAME
        self.room = Room(folder)
        self.backups = Backups(self.path, now_ms)
        self.report: OpenReport | None = None
        self.is_checked = False
        self._keys = keys
        self._ask = ask
        self._log = log
        self.checked_at_once = CHECKED_AT_ONCE
        self._recovery = Recovery(self.path, self.backups, after_restore)
        self._lock = StoreLock(folder / "lock")
        self._gate = WriteGate()
        self._opener = Opener(
            self.path, self._lock, self._gate, self._before_step, connect=partial(RoomyDatabase, self.room)
        )
        self._key: Secret[bytes] | None = None
        self._suspect = self.path.with_name(f"{NAME}.suspect")
        self._one_at_a_time = threading.RLock()

    def open(self) -> Database | None:
        """A database for the calling thread; None while nothing was ever kept.

        Raises:
            KeyStateError: the key cannot be had.
            StoreBusyError: another process has the store, and this one needs it alone.
            StoreDamagedError: nothing of it can be read, and there is no backup.
            UserError: the disk refused.
        """
        with self._one_at_a_time:
            if self._key:
                return self._opener.open(self._key.reveal())
            answer = self._ask()
            if answer.state == KeyState.NEW:
                return None
            if answer.state != KeyState.READY:
                raise KeyStateError(answer.state)
            return self._first(answer)

    def back_up(self, database: Database) -> Backup:
        """Make a backup now, of an open database of this store; a picture is copied once, with the first after it.

        Raises:
            StoreDamagedError: the file is not whole; the next start looks through it and brings it back.
            UserError: the disk refused.
        """
        try:
            made = self.backups.make(database, self.key.reveal())
        except FileDamagedError:
            self.suspect()
            raise
        try:
            PictureFiles(self.path.parent / FOLDER).back_up()
        except OSError as error:
            message = Sentence(
                "数据已经备份，凭证图片的副本没有做全（{}）；下次备份会补上，请检查磁盘空间和权限", os_reason(error)
            )
            raise UserError("backup.pictures", message) from error
        self._log("backup.made")
        return made

    def check(self, database: Database) -> None:
        """Look at every page of an open database; takes a second for 50 MB.

        Raises:
            StoreDamagedError: it is not whole; the next start brings it back.
        """
        try:
            refuse_damaged(database)
        except FileDamagedError:
            self.suspect()
            raise
        self.is_checked = True

    def suspect(self) -> None:
        """Have the next start look at every page."""
        with suppress(OSError):
            self._suspect.touch()
        self._log("store.suspect")

    def restore(self, backup: Backup | None) -> Path:
        """Put a backup, or an empty database, in place of the file; gives the name under which that was set aside.

        Raises:
            KeyStateError: the key cannot be had.
            StoreBusyError: someone has the store open.
            UserError: the backup is not whole, or the disk refused.
        """
        keys = _keys_of(self._ask())
        self.close()
        with self._lock:
            self._lock.own()
            return self._recovery.restore(backup, keys[-1])

    def salvage(self, file: Path) -> Salvaged:
        """Add to the database the rows of a file set aside that it does not have; the store was opened and is closed.

        Raises:
            StoreBusyError: someone has the store open.
            NewerStoreError: a newer livecs wrote the file.
            UserError: nothing of it can be read, or the disk refused.
        """
        key = self.key.reveal()
        self.close()
        with self._lock:
            self._lock.own()
            with closing(Database(self.path, key, WriteGate())) as database:
                return self._recovery.add(file, database, key)

    def rekey(self, old: bytes, new: bytes) -> None:
        """Change the key; see :func:`livecs.store.rekey.rekey`."""
        self._opener.open(old).close()  # made, brought up to date, and a replacement cut short is finished
        self.close()
        with self._lock:
            self._lock.own()
            rekey(self.path, self.backups, old, new)

    def close(self) -> None:
        """Leave the store to others; all databases are closed by now."""
        self._opener.close()
        self._key = None

    @property
    def is_open(self) -> bool:
        """Whether someone of this process has opened it."""
        return self._key is not None

    @property
    def key(self) -> Secret[bytes]:
        """The key that opened the store.

        Raises:
            RuntimeError: it is not open.
        """
        if self._key is None:
            raise RuntimeError("the store is not open")
        return self._key

    def _first(self, answer: KeyAnswer) -> Database:
        self.room.before_opening()
        database = self._opened(answer) if not self._is_lost(answer) else None
        if database and not self._passes(database):
            database.close()
            self._opener.close()
            database = None
        if database is None:
            self.report = self._recovered(answer)
            self._log("store.recovered")
            database = self._opened(answer)
        if database is None:
            raise StoreDamagedError("store.damaged", "恢复出来的数据打不开；文件都还在，话术照常可用，请找人帮忙")
        self._settle(answer, database)
        with suppress(OSError):
            self._recovery.tidy()
        self.room.hold()
        return database

    def _opened(self, answer: KeyAnswer) -> Database | None:
        """The database under whichever key opens it; None when it is damaged."""
        for key in answer.keys:
            self._key = key  # for the backup before a step
            try:
                return self._opener.open(key.reveal())
            except StoreDamagedError:
                self._key = None
            except BaseException:
                self._key = None
                raise
        return None

    def _is_lost(self, answer: KeyAnswer) -> bool:
        """Whether there was a database, and its file is gone."""
        is_there = self.path.exists() and self.path.stat().st_size > 0
        is_known = bool(answer.record and answer.record.salt)
        return is_known and not is_there and not self._recovery.is_unfinished()

    def _passes(self, database: Database) -> bool:
        """Look through what is small, and what was suspected; the rest is looked through beside the work."""
        is_suspect = self._suspect.exists()
        if not is_suspect and self.path.stat().st_size > self.checked_at_once:
            return True
        try:
            self.is_checked = not checking.faults(database)
        except UserError:
            return True  # busy or full just now, which is no damage: it is looked through beside the work
        return self.is_checked

    def _recovered(self, answer: KeyAnswer) -> OpenReport:
        keys = _keys_of(answer)
        salt = (answer.record.salt if answer.record else b"") or None
        with self._lock:
            self._lock.own()
            key = key_that_fits(self.path, keys, salt)
            report = self._recovery.run(key, salt)
            self._suspect.unlink(missing_ok=True)
            return report

    def _settle(self, answer: KeyAnswer, database: Database) -> None:
        """End a rotation that was cut short, and keep the salt; neither keeps anyone from the data."""
        if self.is_checked:
            self._suspect.unlink(missing_ok=True)
        with suppress(UserError):
            self._keys.keep_salt(bytes.fromhex(str(database.rows("PRAGMA cipher_salt")[0][0])))
            if answer.record and answer.record.coming:
                renew_backups(self.path, self.backups, self.key.reveal())
                self._keys.settle(self.key)

    def _before_step(self) -> None:
        with closing(Database(self.path, self.key.reveal(), WriteGate())) as database:
            self.backups.make(database, self.key.reveal())


def _keys_of(answer: KeyAnswer) -> list[bytes]:
    if not answer.keys:
        raise KeyStateError(answer.state)
    return [key.reveal() for key in answer.keys]
