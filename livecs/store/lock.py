"""Which processes have the database open: any number share it, or one has it alone."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol, Self

from livecs.errors import UserError, os_reason
from livecs.sentence import Sentence

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO


class StoreBusyError(UserError):
    """Another process has the database open, or has it alone."""


class _SystemLock(Protocol):
    """What the system does for one open file; the lock ends with the process, however it ends."""

    def share(self) -> bool:
        """Share the file; False when someone has it alone."""

    def own(self) -> bool:
        """Have the file alone; False when anyone else has it open. What was held before is held no more."""


class StoreLock:
    """This process's place among those that use a store.

    Everyone holds it shared while the database is open. Restore, salvage, rotate and migrate need it alone:
    replacing the file under an open panel lost 50 saved rows and left a malformed file (DESIGN 12).
    """

    def __init__(self, path: Path) -> None:
        """Name the lock file; nothing is locked yet."""
        self._path = path
        self._file: BinaryIO | None = None

    def share(self) -> None:
        """Hold the store together with others, in place of what was held before.

        Raises:
            StoreBusyError: someone has it alone.
            UserError: the lock file cannot be made.
        """
        if not _system_lock(self._fresh()).share():
            self.release()
            raise StoreBusyError("store.alone", "数据正在整理或恢复，请等它完成后再打开")

    def own(self) -> None:
        """Hold the store alone, in place of what was held before.

        Raises:
            StoreBusyError: anyone else has it open.
            UserError: the lock file cannot be made.
        """
        if not _system_lock(self._fresh()).own():
            self.release()
            raise StoreBusyError("store.in_use", "面板或另一个命令正在使用数据；请先关闭面板，再运行一次")

    def release(self) -> None:
        """Leave it to others; without effect when nothing is held."""
        if self._file:
            self._file.close()
            self._file = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()

    def _fresh(self) -> BinaryIO:
        self.release()
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._file = self._path.open("a+b")
        except OSError as error:
            raise UserError(
                "store.lock", Sentence("数据文件夹不能用：{}；话术照常可用，请检查磁盘空间和权限", os_reason(error))
            ) from error
        return self._file


if sys.platform == "win32":  # typed against Windows; it has not run there yet
    import msvcrt

    _PLACES = 64

    class _FileLock:
        """Windows knows no shared lock here: each process that shares takes one of 64 bytes, one alone takes all."""

        def __init__(self, file: BinaryIO) -> None:
            self._file = file

        def share(self) -> bool:
            return any(self._take(place, 1) for place in range(_PLACES))

        def own(self) -> bool:
            return self._take(0, _PLACES)

        def _take(self, place: int, count: int) -> bool:
            self._file.seek(place)
            with suppress(OSError):
                msvcrt.locking(self._file.fileno(), msvcrt.LK_NBLCK, count)
                return True
            return False

else:
    import fcntl

    class _FileLock:
        """Locks of the open file, not of the process: two in one process see each other too."""

        def __init__(self, file: BinaryIO) -> None:
            self._file = file

        def share(self) -> bool:
            return self._take(fcntl.LOCK_SH)

        def own(self) -> bool:
            return self._take(fcntl.LOCK_EX)

        def _take(self, kind: int) -> bool:
            with suppress(BlockingIOError):
                fcntl.flock(self._file, kind | fcntl.LOCK_NB)
                return True
            return False


def _system_lock(file: BinaryIO) -> _SystemLock:
    return _FileLock(file)
