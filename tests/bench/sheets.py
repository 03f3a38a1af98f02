"""The memory that the worst sheets take which the limits let through; at most 200 MB is promised."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.sheets.reading import HEAVY, measured

_MEGABYTES = 199


def report() -> Iterator[str]:
    """A row for each; some minutes."""
    with tempfile.TemporaryDirectory(prefix="livecs-sheets-") as folder:
        for name, make in HEAVY.items():
            found = measured(make(Path(folder) / "heavy", _MEGABYTES))
            yield (
                f"{f'sheet: {name}':44} {found['megabytes']:6.1f} MB more (promised 200)  {found['seconds']:5.1f} s"
                f"  {found['rows']:,} rows  {found['code']}"
            )
