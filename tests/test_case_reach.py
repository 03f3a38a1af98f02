"""How a window reaches the desk: what it keeps open, and when it lets go."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from livecs.case_reach import CaseReach
from livecs.desktop.paths import Profile
from livecs.errors import UserError
from livecs.parts import Parts
from livecs.returns.desk import ReturnsDesk
from livecs.returns.model import NewCase, Search
from livecs.store.database import Database
from livecs.store.keyrings import BackendKeyring
from tests.fakes import FakeBackend
from tests.test_app import NOON_MS, profile  # noqa: F401 (a fixture)


class Count(CaseReach):
    """Remembers which databases jobs were done with."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self.opened: list[Database] = []

    def _do(self, open_: Callable[[], Database | None], job: Callable[[ReturnsDesk], object]) -> object:
        def noted() -> Database | None:
            database = open_()
            if database:
                self.opened.append(database)
            return database

        return super()._do(noted, job)


@pytest.fixture
def parts(profile: Profile) -> Iterator[Parts]:  # noqa: F811
    ours = [BackendKeyring("tests.fakes.FakeBackend", FakeBackend(), lambda: True)]
    parts = Parts(profile, lambda: NOON_MS, keyrings=lambda: ours)
    yield parts
    parts.vault().store.close()


def register(desk: ReturnsDesk, order_no: str = "1") -> object:
    return desk.register(NewCase("pdd", order_no, desk.reasons()[1].id))


def found(desk: ReturnsDesk) -> object:
    return desk.find(Search()).total


def test_one_database_serves_saves_and_searches(parts: Parts) -> None:
    reach = Count(parts)
    assert reach.read(found) is None  # nothing was ever kept
    reach.work(register)
    assert (reach.read(found), reach.look(found)) == (1, 1)
    with closing(parts.vault().open_for_saving()) as other:
        register(parts.returns(other), "2")
    assert reach.read(found) == 2  # what others wrote is seen
    assert len(reach.opened) == 1
    reach.close()


@pytest.mark.parametrize(("cause", "opened"), [(None, 1), (OSError(), 2)], ids=["refused", "the disk failed"])
def test_after_a_fault_of_the_disk_the_next_job_begins_afresh(
    parts: Parts, cause: Exception | None, opened: int
) -> None:
    reach = Count(parts)
    reach.work(register)

    def fail(_desk: ReturnsDesk) -> object:
        raise UserError("case.read", "登记读不出来") from cause

    with pytest.raises(UserError):
        reach.read(fail)
    assert (reach.read(found), len(reach.opened)) == (1, opened)
    reach.close()


def test_another_thread_has_its_own_database(parts: Parts) -> None:
    reach = Count(parts)
    reach.work(register)
    came = list[object]()
    thread = threading.Thread(target=lambda: came.append(reach.read(found)))
    thread.start()
    thread.join()
    assert (came, len(reach.opened)) == ([1], 2)
    reach.close()


def test_nothing_stays_open_once_it_is_closed(parts: Parts) -> None:
    reach = Count(parts)
    reach.work(register)
    reach.close()
    assert reach.read(found) == 1
    for database in reach.opened:
        with pytest.raises(Exception, match="closed"):
            database.rows("SELECT 1")


def test_a_file_that_is_gone_is_told(parts: Parts) -> None:
    reach = CaseReach(parts)
    reach.work(register)
    parts.profile.database.unlink()
    with pytest.raises(UserError, match="数据文件不见了"):
        reach.read(found)
