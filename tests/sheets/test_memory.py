"""Whatever a sheet is made to do to its reader, the memory it takes is bounded; the long form is in the bench."""

from pathlib import Path

import pytest

from tests.sheets.reading import HEAVY, measured

MEGABYTES = 8
MOST = 48
"""A parser that makes a tree takes 190 MB for eight of empty cells, and 790 for eight of tags in tags."""


@pytest.mark.parametrize("name", HEAVY)
def test_a_heavy_sheet_takes_little_memory(tmp_path: Path, name: str) -> None:
    found = measured(HEAVY[name](tmp_path / "heavy", MEGABYTES))
    assert found["megabytes"] < MOST, found
    assert found["code"].startswith("sheet."), found


def test_300_megabytes_are_refused_before_they_are_unpacked(tmp_path: Path) -> None:
    found = measured(HEAVY["rows of cells"](tmp_path / "heavy", 300))
    assert found == {"megabytes": found["megabytes"], "seconds": found["seconds"], "rows": 0, "code": "sheet.limit"}
    assert found["megabytes"] < MOST
    assert found["seconds"] < 1
