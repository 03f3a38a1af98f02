"""Changes the key of a database: a new file under the new key takes the place of the old one, in one step."""

from __future__ import annotations

from contextlib import closing, suppress
from typing import TYPE_CHECKING

from livecs.errors import UserError, os_reason
from livecs.sentence import Sentence
from livecs.store import backup, driver, replacing
from livecs.store.database import Database
from livecs.store.gate import WriteGate

if TYPE_CHECKING:
    from pathlib import Path

    from livecs.store.backup import Backups


def rekey(path: Path, backups: Backups, old: bytes, new: bytes) -> None:
    """Go over from one key to the other; the store is held alone, and nobody has the file open.

    Changing the pages where they lie would leave a file of two keys when cut short. Cut short here, the file has
    one key or the other, and the key file knows both.

    Raises:
        StoreDamagedError: the file is not whole under the old key; nothing was changed.
        UserError: the disk refused; the old key holds, unless all but the new backup was done.
    """
    try:
        _make_copy(path, old, new)
        replacing.replace(path, None)
    except driver.DriverError as error:
        raise _not_changed(driver.reason(error)) from error
    except OSError as error:
        raise _not_changed(os_reason(error)) from error
    finally:
        if not replacing.is_unfinished(path):
            with suppress(OSError):
                replacing.remove(replacing.fresh_name(path))
    renew_backups(path, backups, new)


def renew_backups(path: Path, backups: Backups, key: bytes) -> None:
    """Make a backup under the new key, then delete those under the old one, which nobody has any more.

    Raises:
        UserError: the disk refused; those under the old key stay.
    """
    older = backups.all()
    with closing(Database(path, key, WriteGate())) as database:
        made = backups.make(database, key)
    backups.remove([one for one in older if one != made])


def _make_copy(path: Path, old: bytes, new: bytes) -> None:
    fresh = replacing.fresh_name(path)
    replacing.remove(fresh)
    with closing(Database(path, old, WriteGate())) as database:
        backup.refuse_damaged(database)
        database.rows("VACUUM INTO ?", str(fresh))
        if database.rows("PRAGMA wal_checkpoint(TRUNCATE)") != [(0, 0, 0)]:
            raise _not_changed(Sentence("还有别的程序在读写数据"))
    with closing(Database(fresh, old, WriteGate())) as copy:
        copy.rows("PRAGMA journal_mode=DELETE")  # no log beside it under the old key
        copy.rows(f"PRAGMA rekey=\"x'{new.hex()}'\"")
    if not backup.is_whole(fresh, new, None):
        raise _not_changed(Sentence("新文件没有通过检查"))


def _not_changed(reason: str) -> UserError:
    return UserError("store.rekey", Sentence("密钥没有更换（{}）；数据仍用原来的密钥，没有动过，请稍后再试", reason))
