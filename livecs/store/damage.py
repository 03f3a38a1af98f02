"""Brings a damaged store back: what its file still gives, then what the newest good backup has beyond it."""

from __future__ import annotations

import shutil
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING

from livecs.errors import UserError, os_reason
from livecs.sentence import Sentence
from livecs.store import checking, driver, durable, migrations, replacing, salvage
from livecs.store.database import Database
from livecs.store.gate import WriteGate
from livecs.store.opening import StoreDamagedError
from livecs.store.pages import Pages
from livecs.vault.open_report import OpenReport

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from livecs.store.backup import Backups
    from livecs.store.backup_names import Backup


class Recovery:
    """One recovery; the store is held alone, and nobody has the file open.

    Args:
        path: the database.
        backups: its backups.
        after_restore: erases again what was erased, in the new file, before anyone sees it.
    """

    def __init__(self, path: Path, backups: Backups, after_restore: Callable[[Database], None]) -> None:
        """Touch nothing yet."""
        self._path = path
        self._fresh = replacing.fresh_name(path)
        self._copy = path.with_name(f"{path.name}.backup.tmp")
        self._wreck = path.with_name(f"{path.name}.wreck.tmp")
        self._backups = backups
        self._after_restore = after_restore
        self._used: Backup | None = None

    def run(self, key: bytes, salt: bytes | None) -> OpenReport:
        """Make a new file of what is left, check it, and put it in place; the damaged one is set aside.

        Args:
            key: of the database.
            salt: the copy of its first 16 bytes, where there is one.

        Raises:
            StoreDamagedError: nothing could be read, and there is no backup; the file is where it was.
            NewerStoreError: written by a newer livecs.
            UserError: the disk refused; the file is where it was.
        """
        with self._saying():
            return self._ran(key, salt)

    def tidy(self) -> None:
        """Remove what was half made when something was cut short; nobody else is making any."""
        removed = () if replacing.is_unfinished(self._path) else (self._fresh,)
        for made in (*removed, self._copy, self._wreck):
            for left in made.parent.glob(f"{made.name}*"):
                left.unlink(missing_ok=True)
        for left in self._path.parent.glob(f"{replacing.marker_name(self._path).name}.*"):
            left.unlink(missing_ok=True)

    def is_unfinished(self) -> bool:
        """Whether a replacement was cut short, which the next opening finishes."""
        return replacing.is_unfinished(self._path)

    def restore(self, backup: Backup | None, key: bytes) -> Path:
        """Put a backup, or an empty database, in place of the file, which is set aside; returns where.

        Raises:
            UserError: it is not whole, or the disk refused; nothing was changed.
        """
        with self._saying():
            if backup is None:
                salvage.new_file(self._fresh, key, 0).close()
            elif not self._backups.copied(backup, self._fresh, key):
                raise _unusable(backup)
            with closing(Database(self._fresh, key, WriteGate())) as database:
                self._finished(database)
            return self._put()

    def add(self, file: Path, database: Database, key: bytes) -> salvage.Salvaged:
        """Add to a database, held alone, the rows of another file that it does not have.

        Raises:
            UserError: nothing of it can be read under this key, or the disk refused.
        """
        with self._saying():
            wreck = salvage.look(self._readable(file, key, None), key, None)
            if not wreck.tables:
                raise _nothing_in(file)
            with closing(salvage.new_file(self._copy, key, wreck.version)) as between:
                came = salvage.fill(between, wreck, lambda: None, key)
                migrations.upgrade(between, lambda: None)
            added, refused = salvage.add(database, self._copy, key)
            self._after_restore(database)
            return came._replace(rows=added, refused=came.refused + refused)

    @contextmanager
    def _saying(self) -> Iterator[None]:
        """Say what the disk refused, and leave nothing half made."""
        try:
            self.tidy()
            yield
        except driver.DriverError as error:
            raise _not_done(driver.reason(error)) from error
        except OSError as error:
            raise _not_done(os_reason(error)) from error
        finally:
            with suppress(OSError):
                self.tidy()

    def _ran(self, key: bytes, salt: bytes | None) -> OpenReport:
        wreck = salvage.look(self._readable(self._path, key, salt), key, salt)
        if not wreck.tables:
            return self._from_backup(key)
        with closing(salvage.new_file(self._fresh, key, wreck.version)) as database:
            came = salvage.fill(database, wreck, lambda: self._newest_good(self._copy, key), key)
            self._finished(database)
        said = self._used.said if self._used else ""
        return OpenReport(came.rows, came.from_backup, said, came.is_complete, self._set_aside(), came.refused)

    def _from_backup(self, key: bytes) -> OpenReport:
        if not self._newest_good(self._fresh, key) or not self._used:
            raise StoreDamagedError("store.unreadable", _NOTHING)
        with closing(Database(self._fresh, key, WriteGate())) as database:
            self._finished(database)
        return OpenReport(0, 0, self._used.said, is_complete=False, aside=self._set_aside())

    def _readable(self, path: Path, key: bytes, salt: bytes | None) -> Path:
        """A file with its log played into it: a copy, since the damaged one is removed as it is."""
        log = path.with_name(f"{path.name}-wal")
        if not path.exists():
            durable.put(self._wreck, b"")
            return self._wreck
        if not log.exists() or not log.stat().st_size:
            return path
        shutil.copyfile(path, self._wreck)
        shutil.copyfile(log, self._wreck.with_name(f"{self._wreck.name}-wal"))
        with (
            suppress(driver.DriverError, UserError),
            closing(Database(self._wreck, key, WriteGate(), salt=salt)) as database,
        ):
            database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        return self._wreck

    def _newest_good(self, to: Path, key: bytes) -> Path | None:
        """Copy the newest backup that passes its check; those that do not are skipped, and stay."""
        for backup in self._backups.all():
            if self._backups.copied(backup, to, key):
                self._used = backup
                return to
        return None

    def _finished(self, database: Database) -> None:
        self._after_restore(database)
        found = checking.faults(database)
        if found:
            raise _not_done(Sentence("恢复出来的文件没有通过检查"))

    def _set_aside(self) -> str:
        """Put the new file in place; the name of the old one, or nothing where there was none."""
        aside = self._put()
        return aside.name if aside.exists() else ""

    def _put(self) -> Path:
        aside = replacing.aside_name(self._path)
        replacing.replace(self._path, aside)
        return aside


def key_that_fits(path: Path, keys: Sequence[bytes], salt: bytes | None) -> bytes:
    """Of the keys known during a rotation, the one that still opens a page; the first where none does."""
    try:
        return next((key for key in keys if Pages(path, key, salt).has_any()), keys[0])
    except OSError:
        return keys[0]


def _nothing_in(file: Path) -> UserError:
    return UserError("store.unreadable", Sentence("{} 里没有这份数据的密钥能读的内容；没有改动任何东西", file.name))


def _unusable(backup: Backup) -> UserError:
    message = Sentence("备份 {} 读不出来或有损坏，没有改动现在的数据；请换一个备份", backup.name)
    return UserError("backup.damaged", message)


def _not_done(reason: str) -> UserError:
    message = Sentence("数据还没有恢复成（{}）；原来的文件和备份都没有动过，话术照常可用，请稍后重新打开", reason)
    return UserError("store.recover", message)


_NOTHING = Sentence(
    "数据文件读不出来，也没有可用的备份；文件没有动过，请先复制一份 store 文件夹再找人帮忙，"
    "或运行 livecs db restore new 把它移开、从空的开始；话术照常可用"
)
