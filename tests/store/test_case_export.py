"""Cases on their way out of a real database: all that is found, and a row in the log of who looked."""

from pathlib import Path

import pytest

from livecs.returns.exporting import export
from livecs.returns.model import Search
from livecs.sheets.read import opened
from livecs.store.case_export import CaseExport
from tests.store.build import made
from tests.store.case_rows import CASE, Moments, ids, store

_ACCESS = "SELECT deed, subject_kind, subject_id FROM access"


@pytest.mark.parametrize("is_full", [True, False])
def test_what_went_out_is_written_down(tmp_path: Path, *, is_full: bool) -> None:
    clock = Moments()
    with made(tmp_path / "a.db") as database:
        cases = store(database, clock)
        kept = [cases.add(CASE._replace(order_no=f"261121-{number:015}")) for number in range(3)]
        out = CaseExport(database, ids(clock), clock)
        found = Search(text="小夜曲", limit=1)  # a limit is for lists
        assert export(out, found, tmp_path / "a.csv", is_full=is_full) == 3
        each = [("export", "case", id_) for id_ in kept] if is_full else [("export", "case", "")]
        assert database.rows(_ACCESS) == each
        assert export(out, Search(text="没有这个人"), tmp_path / "b.csv", is_full=is_full) == 0
        assert len(database.rows(_ACCESS)) == len(each) + 1
    with opened(tmp_path / "a.csv") as sheet:
        rows = [row.cells for row in sheet.rows]
    assert [row[0] for row in rows[1:]] == [f"261121-{number:015}" for number in range(3)]
    assert rows[1][4] == (CASE.customer_phone if is_full else "139******01")
    assert rows[1][6] == "拍错或多拍"
