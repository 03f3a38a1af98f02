"""Writes tests/data/store/schema-NNNN.db, as the newest step leaves it: ``python -m tests.tools.make_schema_file``.

Run once when a step is added, before it is released; files of older steps are never made again. The key is
well known and protects nothing: the rows are made up.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from livecs.store.migrations import STEPS
from tests.store.build import DATA, made

# A row for each table that step 1 made; a step that adds a table adds rows here.
ROWS = (
    "INSERT INTO phrase_use VALUES ('agree-freight-03', '2026-11-21', 3, 1795233600000)",
    "INSERT INTO lint_deed VALUES ('fixed', 'ad-law.best', '2026-11-21', 2)",
    "INSERT INTO shop VALUES ('019aa4f8-0c00-7000-8000-0000000000aa', '二号店')",
    """INSERT INTO audit (id, at_ms, action, subject_kind, subject_id, fields) VALUES
        ('019aa4f8-0c00-7000-8000-0000000000bb', 1795233600000, 'case.change', 'case',
         '019aa4f8-0c00-7000-8000-0000000000cc', 'phone,customer_name')""",
)


def main() -> int:
    """Refuse to write over a file that stands for what lies in profiles."""
    target = DATA / f"schema-{len(STEPS):04}.db"
    if target.exists():
        sys.stderr.write(f"{target.name} stands: a released step is never changed\n")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.db")
        with made(path) as database, database.transaction() as connection:
            for row in ROWS:
                connection.execute(row)
        shutil.copyfile(path, target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
