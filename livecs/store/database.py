"""One connection factory, and one way to write."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from livecs.store import driver

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlite_utils import Database as Tables

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

    @cached_property
    def tables(self) -> Tables:
        """The tables as sqlite-utils has them; it costs 74 ms and 13 MB, so the panel's own reads do without."""
        from sqlite_utils import Database as Tables

        return Tables(self._connection)

    def rows(self, query: str, *arguments: object) -> list[tuple[object, ...]]:
        """Read in plain SQL."""
        return self._connection.execute(query, arguments).fetchall()

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
