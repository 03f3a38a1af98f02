"""One connection factory, and one way to write."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from livecs.store import driver
from livecs.vault.secret import Secret

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from sqlite_utils import Database as Tables

    from livecs.store.gate import WriteGate

_Row = TypeVar("_Row")

BULK_ROWS = 300
"""What a bulk writer commits at once, so that a save beside it waits some 20 ms."""
_WAIT_S = 5.0
_KEY_BYTES, _SALT_BYTES = 32, 16
# FULL: what was saved is on the disk; NORMAL lost saved rows in a third of simulated power cuts (DESIGN 11).
# Triggers also fire when REPLACE deletes: audit rows stay. The cache holds what a list of 100,000 cases is searched
# by (15 MB), so that the second search decrypts nothing; it grows as pages are read.
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "secure_delete=ON",
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "trusted_schema=OFF",
    "temp_store=MEMORY",
    "cache_size=-24000",
)
# The library writes no log of its own to stderr. Its memory is not locked piece by piece: with its triggers and
# indexes a case took 1,200 pieces, a save 6 ms of CPU time instead of 0.2 ms, a hundred thousand of them ten minutes.
# Its keys it wipes all the same; what is read stands in Python's texts anyway.
_BEFORE_KEY = ("cipher_log_level=NONE", "cipher_memory_security=OFF")


class Database:
    """An open database file, used by the thread that opened it."""

    def __init__(self, path: Path, key: bytes, gate: WriteGate, *, salt: bytes | None = None) -> None:
        """Open or make the file; its folder must exist.

        Args:
            path: the file.
            key: 32 raw bytes.
            gate: the one of this process.
            salt: the 16 bytes a file begins with, where those on the disk are damaged.

        Raises:
            driver.DriverError: it is no database under this key, or cannot be opened.
            driver.DriverUnfitError: it would not be encrypted.
        """
        self._gate = gate
        self._key = Secret(key)
        is_new = not path.exists()
        self._connection = driver.connect(path, wait_s=_WAIT_S)
        try:
            _unlock(self._connection, key, salt)
            driver.refuse_unfit(driver.versions(self._connection))
            for pragma in _PRAGMAS:
                self._connection.execute(f"PRAGMA {pragma}").fetchall()
            driver.refuse_plain(path)
        except BaseException as error:
            self._connection.close()
            if is_new and isinstance(error, driver.DriverUnfitError):
                path.unlink(missing_ok=True)  # nothing was written yet
            raise

    @cached_property
    def tables(self) -> Tables:
        """The tables as sqlite-utils has them; it costs 74 ms and 13 MB, so the panel's own reads do without."""
        from sqlite_utils import Database as Tables

        return Tables(self._connection)

    def rows(self, query: str, *arguments: object) -> list[tuple[object, ...]]:
        """Read in plain SQL."""
        return self._connection.execute(query, arguments).fetchall()

    def each(self, query: str, *arguments: object) -> Iterator[tuple[object, ...]]:
        """Read in plain SQL row by row; for what may be too much to hold at once."""
        yield from self._connection.execute(query, arguments)

    @contextmanager
    def transaction(self, *, bulk: bool = False) -> Iterator[driver.Connection]:
        """Write all of it or nothing: BEGIN IMMEDIATE, so that a second process waits instead of failing.

        Args:
            bulk: let every other writer of this process go first; commit at most ``BULK_ROWS`` rows.

        Raises:
            GateBusyError: another writer of this process did not end.
        """
        with self._gate.passing(bulk=bulk):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.commit()
            except BaseException:
                self._connection.rollback()  # also what a full disk would not commit: it would bar the next one
                raise

    def derived(self, purpose: bytes) -> Secret[bytes]:
        """A key made of this one for another purpose, 32 bytes; it tells nothing of this one.

        Source: RFC 5869 (HKDF).
        """
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        return Secret(HKDF(SHA256(), length=_KEY_BYTES, salt=None, info=purpose).derive(self._key.reveal()))

    def rewrite(self) -> bool:
        """Write the file anew and empty the log beside it, so that of what was erased nothing is left in it.

        ``secure_delete`` alone is not enough: where a page was split, a whole row may stay in its free space
        (6 rows of 10,800, DESIGN 11). Takes 0.05 s a MB, in which every other writer waits.

        Returns:
            whether the log could be emptied; not while someone else reads or writes.
        """
        with self._gate.passing(bulk=True):
            self._connection.execute("VACUUM")
            ((busy, *_),) = self.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        return not busy

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def salt_of(path: Path) -> bytes:
    """What a file begins with; a copy opens it again should its beginning be damaged.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        return file.read(_SALT_BYTES)


def _unlock(connection: driver.Connection, key: bytes, salt: bytes | None) -> None:
    """Give the key as it is; derived from nothing, it costs no time, and no error repeats it."""
    if len(key) != _KEY_BYTES or len(salt or bytes(_SALT_BYTES)) != _SALT_BYTES:
        message = f"a key has {_KEY_BYTES} bytes, a salt {_SALT_BYTES}"
        raise ValueError(message)
    for pragma in _BEFORE_KEY:
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute(f"PRAGMA key=\"x'{key.hex()}{(salt or b'').hex()}'\"").fetchall()


def write_in_chunks(
    database: Database,
    rows: Iterable[_Row],
    write: Callable[[driver.Connection, list[_Row]], object],
    *,
    now_s: Callable[[], float],
    pause: Callable[[float], None],
    size: int = BULK_ROWS,
) -> Iterator[int]:
    """Write many rows without keeping anyone waiting: chunk by chunk, each followed by a pause as long.

    The pause lets other processes in, which the gate of this one knows nothing of.

    Args:
        database: where to.
        rows: read as they are needed.
        write: writes one chunk; it is kept whole or not at all.
        now_s: a clock, in seconds.
        pause: sleeps so many seconds.
        size: of a chunk; less where what is given becomes several rows.

    Yields:
        how many rows are safely on the disk so far; whoever stops asking stops the writing.
    """
    rest = iter(rows)
    done = 0
    while chunk := list(islice(rest, size)):
        began_s = now_s()
        with database.transaction(bulk=True) as connection:
            write(connection, chunk)
        done += len(chunk)
        yield done
        pause(now_s() - began_s)
