"""A file put whole and for good: its bytes and its name are on the disk before anyone is told so."""

import errno
import os
from contextlib import suppress
from pathlib import Path

_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


def put(path: Path, data: bytes, *, only_if_new: bool = False) -> None:
    """Write a file that only its owner may read, in place of what was there.

    Args:
        path: where; its folder is made when missing.
        data: all of it.
        only_if_new: leave a file alone that is there already, also one that came this very moment.

    Raises:
        FileExistsError: ``only_if_new``, and it is not.
        OSError: the disk refused; what was there is as it was.
    """
    _make_folder(path.parent)
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        _write(temporary, data)
        (_claim if only_if_new else os.replace)(temporary, path)
        sync_folder(path.parent)
    finally:
        with suppress(OSError):
            temporary.unlink()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:  # a file in its place is not "the file is there already"
        raise NotADirectoryError(errno.ENOTDIR, "no folder", str(folder)) from error


def sync_folder(folder: Path) -> None:
    """Bring a folder's names to the disk; Windows does so by itself.

    Raises:
        OSError: the disk refused.
    """
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _claim(temporary: Path, path: Path) -> None:
    """Give a file its name unless another has it: a link fails where a rename would replace."""
    try:
        os.link(temporary, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if path.exists():  # a disk without links (FAT) leaves a gap of microseconds
            raise FileExistsError(errno.EEXIST, "exists", str(path)) from None
        temporary.replace(path)
