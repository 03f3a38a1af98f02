"""The reasons before anything was kept are those that a new database holds."""

from pathlib import Path

from livecs.returns.first_reasons import FIRST_REASONS
from tests.store.build import made
from tests.store.case_rows import Moments, store


def test_they_are_those_of_a_new_store(tmp_path: Path) -> None:
    with made(tmp_path / "a.db") as database:
        assert tuple(store(database, Moments()).reasons()) == FIRST_REASONS
