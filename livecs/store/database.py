"""One connection factory, and one way to write."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database as Tables

from livecs.store import driver

# FULL: a use that was counted is on the disk; the recorder writes in batches, off the window's thread.
_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "trusted_schema=OFF", "temp_store=MEMORY")


class Database:
    """An open database file."""

    def __init__(self, path: Path) -> None:
        """Open or make the file; its folder must exist.

        Raises:
            driver.DriverError: it is no database, or cannot be opened.
        """
        self._connection = driver.connect(path, timeout=5, isolation_level=None)
        try:
            for pragma in _PRAGMAS:
                self._connection.execute(f"PRAGMA {pragma}").fetchall()
        except driver.DriverError:
            self._connection.close()
            raise
        self.tables = Tables(self._connection)

    @contextmanager
    def transaction(self) -> Iterator[driver.Connection]:
        """Write all of it or nothing: BEGIN IMMEDIATE, so that a second process waits instead of failing."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield self._connection
            self._connection.commit()
        except BaseException:
            self._connection.rollback()  # also what a full disk would not commit: it would bar the next one
            raise

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
