"""Pictures of cases to try things on, in a database beside their folder."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from livecs.errors import UserError
from livecs.returns.model import Picture
from livecs.store.case_reads import read_file
from livecs.store.case_rows import read_case
from livecs.store.cases import CaseStore
from livecs.store.database import Database
from livecs.store.evidence import EvidenceStore
from tests.store.build import made
from tests.store.case_rows import CASE, Moments, ids, store

CANARY = "凭证里的字样甲乙丙"
JPEG = b"\xff\xd8\xff" + CANARY.encode() * 40
OTHER = JPEG + b"2"


class World(NamedTuple):
    folder: Path
    database: Database
    cases: CaseStore
    pictures: EvidenceStore
    now: Moments

    def files(self) -> list[str]:
        return sorted(path.name for path in (self.folder / "evidence").iterdir())

    def rows(self) -> list[tuple[object, ...]]:
        return self.database.rows("SELECT case_id, file_name, erased_at_ms IS NULL FROM evidence ORDER BY id")

    def of_case(self, case_id: str) -> tuple[Picture, ...]:
        return of_case(self.database, case_id)

    def case(self, number: int = 1) -> str:
        return self.cases.add(CASE._replace(order_no=f"24112{number}"))


def of_case(database: Database, case_id: str) -> tuple[Picture, ...]:
    """The pictures of a case, oldest first."""
    case = read_case(database.rows, case_id)
    assert case
    return read_file(database, case).pictures


def evidence(database: Database, folder: Path, now: Moments, most_bytes: int = 1 << 30) -> EvidenceStore:
    return EvidenceStore(database, folder / "evidence", ids(now), now, os.urandom, most_bytes)


@contextmanager
def opened(folder: Path) -> Iterator[World]:
    now = Moments()
    with made(folder / "livecs.db") as database:
        yield World(folder, database, store(database, now), evidence(database, folder, now), now)


def refused(call: Callable[[], object]) -> str:
    """The code with which it is refused; the sentence is one line that ends without a mark."""
    with pytest.raises(UserError) as raised:
        call()
    assert "\n" not in raised.value.message
    assert CANARY not in raised.value.message
    return raised.value.code
