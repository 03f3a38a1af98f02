"""The one place that imports the database driver; everyone else catches and names what is exported here.

Nothing is imported before it is asked for: the panel paints first (DESIGN 1).
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from typing import TYPE_CHECKING, Any, NamedTuple

from livecs.errors import UserError
from livecs.sentence import Sentence

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType

    # sqlcipher3 is the standard library's driver over another library, and has no types of its own.
    Connection = sqlite3.Connection
    DriverError = sqlite3.Error
    IntegrityError = sqlite3.IntegrityError
    OperationalError = sqlite3.OperationalError

OLDEST_SQLITE = (3, 51, 3)  # before it, a checkpoint beside a writer could spoil a WAL database
PLAIN_HEAD = b"SQLite format 3\0"

_EXPORTED = {
    "Connection": "Connection",
    "DriverError": "Error",
    "IntegrityError": "IntegrityError",
    "OperationalError": "OperationalError",
}
_ALIAS = "pysqlite3"  # the name under which sqlite-utils looks for a driver before the standard library's
_IMPORTING = threading.Lock()  # the flags below belong to the whole process


class DriverUnfitError(UserError):
    """The driver found on this machine must not be given anything to keep."""


class Versions(NamedTuple):
    """What the driver is made of; ``cipher`` is empty where it cannot encrypt."""

    sqlite: str
    cipher: str


def __getattr__(name: str) -> Any:  # noqa: ANN401 (classes of a module that is not imported yet)
    """Look up an exported class when it is named first (PEP 562)."""
    if name not in _EXPORTED:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(load(), _EXPORTED[name])


def load(*, deepbind: bool = True) -> ModuleType:
    """Import the driver; later calls return what the first one imported.

    Args:
        deepbind: on Linux the library keeps to its own symbols. Without, a libsqlite3 that someone loaded
            for all makes ``PRAGMA key`` a silent no-op, and the file is plain text. Only the power-cut
            simulator does without, which must see the library's calls, and says so before anyone else asks.

    Raises:
        RuntimeError: it is too late to do without.
    """
    with _IMPORTING:
        if _ALIAS not in sys.modules:
            with _own_symbols() if deepbind else contextlib.nullcontext():
                import sqlcipher3
                import sqlcipher3.dbapi2
            sys.modules[f"{_ALIAS}.dbapi2"] = sqlcipher3.dbapi2
            sys.modules[_ALIAS] = sqlcipher3
        elif not deepbind:
            raise RuntimeError("deepbind is decided before the driver is imported")
    return sys.modules[_ALIAS]


@contextlib.contextmanager
def _own_symbols() -> Iterator[None]:
    if sys.platform != "linux":
        yield
        return
    before = sys.getdlopenflags()
    sys.setdlopenflags(os.RTLD_NOW | getattr(os, "RTLD_DEEPBIND", 0))  # musl knows no DEEPBIND
    try:
        yield
    finally:
        sys.setdlopenflags(before)


def connect(path: Path | str, *, wait_s: float) -> Connection:
    """Open a file for the calling thread; transactions begin only where someone says so.

    Args:
        path: the file; its folder must exist.
        wait_s: how long a statement waits while another process holds the file.
    """
    connection: Connection = load().connect(str(path), timeout=wait_s, isolation_level=None)
    return connection


def versions(connection: Connection | None = None) -> Versions:
    """What a connection runs on, or what a new one would."""
    if connection is None:
        with contextlib.closing(connect(":memory:", wait_s=0)) as own:
            return versions(own)
    cipher = connection.execute("PRAGMA cipher_version").fetchone()
    return Versions(connection.execute("SELECT sqlite_version()").fetchone()[0], cipher[0] if cipher else "")


def refuse_unfit(found: Versions) -> None:
    """Let nothing be written through a driver that does not encrypt, or may spoil a file.

    Raises:
        DriverUnfitError: what is wrong with it, and what to do.
    """
    if not found.cipher:
        raise _unfit(Sentence("没有加密能力，买家信息会被明文存下"))
    if tuple(int(part) for part in found.sqlite.split(".")) < OLDEST_SQLITE:
        oldest = ".".join(map(str, OLDEST_SQLITE))
        raise _unfit(Sentence("版本 {} 太旧，断电时可能损坏数据（需要 {} 或更新）", found.sqlite, oldest))


def refuse_plain(path: Path) -> None:
    """See for ourselves that what lies on the disk is encrypted.

    Raises:
        DriverUnfitError: the file begins like one that anybody can read.
    """
    with path.open("rb") as file:
        if file.read(len(PLAIN_HEAD)) == PLAIN_HEAD:
            raise _unfit(Sentence("写出的文件没有加密"))


def _unfit(why: str) -> DriverUnfitError:
    return DriverUnfitError(
        "store.driver",
        Sentence("数据库组件不能用：{}，所以没有打开；请重新安装 livecs 后再试，话术和违禁词检查照常可用", why),
    )


_CORRUPT, _FULL, _NOT_A_DATABASE = 11, 13, 26
_PASSING = {5, 6, 7, 8, 9, _FULL, 14}
_REASONS = {
    5: Sentence("另一个程序正占用它"),
    6: Sentence("另一个程序正占用它"),
    8: Sentence("磁盘或文件是只读的"),
    10: Sentence("磁盘读写出错"),
    _CORRUPT: Sentence("文件已损坏"),
    _FULL: Sentence("磁盘已满"),
    14: Sentence("文件打不开，可能没有权限"),
    _NOT_A_DATABASE: Sentence("文件已损坏，或钥匙不对"),
}


def reason(error: DriverError) -> str:
    """Say in Chinese why the database refused; never the error's own text, which may name what was written."""
    name = getattr(error, "sqlite_errorname", type(error).__name__)
    return _REASONS.get(_code(error), Sentence("数据库错误 {}", name))


def is_damage(error: DriverError) -> bool:
    """Whether an error says that a file is no database, as against one that cannot be reached just now."""
    return _code(error) in {_NOT_A_DATABASE, _CORRUPT}


def is_full(error: DriverError) -> bool:
    """Whether the disk has no room left."""
    return _code(error) == _FULL


def is_passing(error: DriverError) -> bool:
    """Whether an error speaks of this moment (busy, no memory, no room, no right), and says nothing of the file."""
    return _code(error) in _PASSING


def _code(error: DriverError) -> int:
    """SQLite's primary result code: the extended ones keep it in their lowest byte."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
