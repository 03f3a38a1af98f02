"""A search by status, kind and platform finds what has them, and nothing else."""

from collections.abc import Iterator

import pytest

from livecs.platforms import PLATFORM_IDS
from livecs.returns.model import CLOSED, Kind, Search, Status
from livecs.store.cases import CaseStore
from tests.store.build import made
from tests.store.case_rows import CASE, START_MS, Moments, store

LISTED = [one for one in Status if one != Status.DRAFT]


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CaseStore]:
    """A store with one case of each status; kinds and platforms take turns."""
    with made(tmp_path_factory.mktemp("facets") / "livecs.db") as database:
        cases = store(database, Moments())
        for number, status in enumerate(LISTED):
            said = CASE._replace(
                order_no=f"1{number:02}",
                status=status.value,
                attitude="persuade" if status == Status.PERSUADING else "",
                kind=[*Kind][number % len(Kind)].value,
                platform=PLATFORM_IDS[number % len(PLATFORM_IDS)],
                closed_at_ms=START_MS if status in CLOSED else None,
            )
            cases.add(said)
        yield cases


@pytest.mark.parametrize("status", LISTED)
def test_a_status_finds_its_own(full: CaseStore, status: Status) -> None:
    assert [row.status for row in full.find(Search(statuses=(status.value,))).rows] == [status]


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_finds_its_own(full: CaseStore, kind: Kind) -> None:
    rows = full.find(Search(kinds=(kind.value,))).rows
    assert {row.kind for row in rows} == {kind}
    assert len(rows) == len(LISTED[[*Kind].index(kind) :: len(Kind)])


@pytest.mark.parametrize("platform", PLATFORM_IDS)
def test_a_platform_finds_its_own(full: CaseStore, platform: str) -> None:
    rows = full.find(Search(platform=platform)).rows
    assert {row.platform for row in rows} == {platform}
    assert len(rows) == len(LISTED[PLATFORM_IDS.index(platform) :: len(PLATFORM_IDS)])
