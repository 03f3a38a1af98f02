"""Room held back for the day the disk is full, and the state the store is in on that day."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from livecs.errors import UserError
from livecs.sentence import Sentence
from livecs.store import driver, durable
from livecs.store.database import Database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from livecs.store.driver import Connection
    from livecs.store.gate import WriteGate

BYTES = 4 << 20
LOW = 1 << 20
"""With less than this left a save may fail halfway: the ballast goes, this one save comes through."""


class StoreFullError(UserError):
    """The disk is full: what was saved stays, nothing more is taken for now."""

    def __init__(self) -> None:
        """Say what holds and what to do."""
        message = Sentence(
            "磁盘已满，登记暂时只读，已保存的内容都在，这一次没有存下；清出 10 MB 以上的空间后会自动恢复"
        )
        super().__init__("store.full", message)


class Room:
    """The room that a store's disk has, shared by all its connections of this process.

    Args:
        folder: of the store; the ballast lies there.
    """

    def __init__(self, folder: Path) -> None:
        """Look at nothing yet."""
        self._path = folder / "ballast"
        self.is_full = False

    def hold(self) -> None:
        """Make the ballast where there is room for it."""
        if not self._is_held() and self._free() >= BYTES + 2 * LOW:
            with suppress(OSError):  # a later opening tries again
                durable.put(self._path, os.urandom(BYTES))  # a disk that compresses cannot make it small

    def free(self) -> None:
        """Give the ballast up, and take nothing more until there is room again."""
        self.is_full = True
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def before_opening(self) -> None:
        """Opening takes some room too."""
        if not self.is_full and self._path.parent.exists() and self._free() < LOW:
            self.free()

    def before_save(self) -> None:
        """See whether a save would come through.

        Raises:
            StoreFullError: it would not.
        """
        if self.is_full:
            self._look_again()
        elif self._free() < LOW:
            self.free()

    def _look_again(self) -> None:
        if self._free() < BYTES + 2 * LOW:
            raise StoreFullError
        self.is_full = False
        self.hold()

    def _is_held(self) -> bool:
        return self._path.exists() and self._path.stat().st_size == BYTES

    def _free(self) -> int:
        return shutil.disk_usage(self._path.parent).free


class RoomyDatabase(Database):
    """A database that knows when its disk is full, and says so before anything is half written."""

    def __init__(self, room: Room, path: Path, key: bytes, gate: WriteGate, *, salt: bytes | None = None) -> None:
        """Open the file; see :class:`Database`."""
        super().__init__(path, key, gate, salt=salt)
        self._room = room

    @contextmanager
    def transaction(self, *, bulk: bool = False) -> Iterator[Connection]:
        """Write all of it or nothing; see :meth:`Database.transaction`.

        Raises:
            StoreFullError: the disk is full; nothing was written.
        """
        self._room.before_save()
        try:
            with super().transaction(bulk=bulk) as connection:
                yield connection
        except driver.DriverError as error:
            if not driver.is_full(error):
                raise
            self._room.free()
            raise StoreFullError from error
