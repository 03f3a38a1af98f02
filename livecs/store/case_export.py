"""Cases on their way out of the house; that they went is written down first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.returns.exporting import Exported
from livecs.store.audit import write_access
from livecs.store.case_lists import reading
from livecs.store.case_rows import read_case
from livecs.store.case_search import found_ids
from livecs.store.database import BULK_ROWS
from livecs.store.reasons import all_reasons

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from livecs.clock import NowMs
    from livecs.returns.model import Search
    from livecs.store.database import Database


class CaseExport:
    """The cases of an open database; see :class:`livecs.returns.exporting.ExportStore`."""

    def __init__(self, database: Database, new_id: Callable[[], str], now_ms: NowMs) -> None:
        """Read, and write down what was read, with these ids and this clock."""
        self._database = database
        self._new_id = new_id
        self._now_ms = now_ms

    def ids(self, search: Search) -> tuple[str, ...]:
        """Of all cases a search finds, the oldest first.

        Raises:
            UserError: the file is damaged.
        """
        with reading():
            return found_ids(self._database, search, self._now_ms())

    def take_out(self, ids: tuple[str, ...], *, is_full: bool) -> Iterator[Exported]:
        """The cases, after it was written down that they go out.

        Whole, there is a row for each, so that a customer can be told; masked, one row for all: 100,000 rows for
        stars would hide the ones that count.

        Raises:
            UserError: the file is damaged, or the disk refused.
        """
        if not (is_full and ids):
            self._note(())
        names = {one.id: one.name for one in all_reasons(self._database)}
        for start in range(0, len(ids), BULK_ROWS):
            chunk = ids[start : start + BULK_ROWS]
            if is_full:
                self._note(chunk)
            for id_ in chunk:
                with reading():
                    case = read_case(self._database.rows, id_)
                if case is not None:
                    yield Exported(case, names.get(case.said.reason_id or "", ""))

    def _note(self, ids: tuple[str, ...]) -> None:
        with reading(), self._database.transaction(bulk=True) as connection:
            write_access(connection, self._new_id, self._now_ms(), "export", [("case", id_) for id_ in ids])
