"""Of 40 files damaged at random each is noticed, none gives a wrong row, and all of them come back."""

import sys
from pathlib import Path

from tests.crash import spoil

FILES = 40  # 2,000: tests.bench.damaged


def test_damaged_files_are_all_noticed_and_come_back_without_a_wrong_row(tmp_path: Path) -> None:
    report = spoil.run(tmp_path, FILES, seed=1)
    sys.stdout.write(f"{report}\n")
    assert report._replace(salvaged=0) == (FILES, FILES, 0, 0, 0, 0), report
    assert report.salvaged > FILES / 3, "nothing newer than the backup came back"


def test_plain_sqlite_gives_wrong_rows_of_the_same_damage(tmp_path: Path) -> None:
    report = spoil.plain(tmp_path, FILES, seed=1)
    assert report.wrong > 0, report
    assert report.detected < FILES, report
