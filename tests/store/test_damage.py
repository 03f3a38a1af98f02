"""Whatever befell the file: it is set aside, what can be read comes back, and one sentence says so."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.store import driver, replacing
from livecs.store.database import Database
from livecs.store.gate import WriteGate
from livecs.store.keeper import Keeper
from livecs.store.lock import StoreBusyError, StoreLock
from livecs.store.opening import StoreDamagedError
from livecs.store.pages import SIZE
from livecs.store.profile_store import ProfileStore
from livecs.vault.open_report import OpenReport
from tests.store.profile import Profile, put, rows, spoil_page, truth, without, worked_with

ALL, OLD = truth(range(90)), truth(range(60))
ASIDE = "livecs.db.aside-1"


def started(profile: Profile) -> tuple[OpenReport | None, set[tuple[object, ...]]]:
    found: set[tuple[object, ...]] = set()
    store = profile.work(lambda _store, database: found.update(rows(database)))
    return store.report, found


def page_of(profile: Profile, name: str) -> int:
    """The root page of a table."""
    pages: list[int] = []
    query = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
    profile.work(lambda _store, database: pages.append(int(str(database.rows(query, name)[0][0]))))
    return pages[0]


def test_a_whole_file_needs_no_report(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    assert started(profile) == (None, ALL)
    assert ASIDE not in profile.names()


def test_a_bad_page_costs_only_what_neither_file_nor_backup_has(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    spoiled = profile.path.read_bytes()
    found_new = found_lost = 0
    for number in range(2, len(spoiled) // SIZE + 1, 3):  # every page: tests.bench.damaged
        again = Profile(tmp_path / str(number))
        again.world.backends = profile.world.backends
        shutil.copytree(profile.world.store, again.world.store)
        spoil_page(again.path, number)
        report, left = started(again)
        assert report, number
        assert OLD <= left <= ALL
        assert report.is_complete == (not report.backup)
        assert report.is_complete <= (left == ALL)
        assert (again.world.store / report.aside).stat().st_size == len(spoiled)
        assert started(again) == (None, left)
        found_new += left > OLD
        found_lost += left < ALL
    assert found_new > found_lost > 0


def test_a_damaged_index_costs_nothing(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    spoil_page(profile.path, page_of(profile, "audit_of_subject"))
    report, left = started(profile)
    assert left == ALL
    assert report
    assert report.is_complete
    assert report.said == (
        f"数据文件有损坏，已修好：{report.rows} 行记录全部读出，没有丢失；损坏的文件没有删除，在 store/{ASIDE}"
    )


def test_a_damaged_salt_costs_nothing(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    spoil_page(profile.path, 1, lambda raw: bytes(16) + raw[16:])
    report, left = started(profile)
    assert report
    assert (report.is_complete, left) == (True, ALL)


def test_a_lost_first_page_brings_the_backup_back(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    damaged = profile.path.read_bytes()
    spoil_page(profile.path, 1)
    report, left = started(profile)
    assert left == OLD
    assert report
    assert report.said == (
        "数据文件有损坏，已恢复到 2026-11-21 21:00 的备份；之后的登记读不出来，请补记；"
        f"损坏的文件没有删除，在 store/{ASIDE}"
    )
    assert (profile.world.store / ASIDE).read_bytes()[SIZE:] == damaged[SIZE:]


def test_a_lost_file_brings_the_backup_back(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    without(profile.path)
    report, left = started(profile)
    assert (report is not None, left) == (True, OLD)


def test_the_newest_backup_that_is_whole_is_taken(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    profile.back_up()
    newest, older = profile.store().backups.all()
    spoil_page(newest.path, 4)
    before = newest.path.read_bytes()
    spoil_page(profile.path, 1)
    report, left = started(profile)
    assert report
    assert (report.backup, left) == (older.said, OLD)
    assert newest.path.read_bytes() == before  # kept as it is


def test_without_a_backup_what_can_be_read_comes_back_and_the_rest_is_said(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    without(profile.world.store / "backups")
    spoil_page(profile.path, page_of(profile, "phrase_use"))
    report, left = started(profile)
    assert left
    assert left < ALL
    assert report
    assert "也没有可用的备份" in report.said


def test_where_nothing_can_be_read_the_file_stays_and_every_start_says_so(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    without(profile.world.store / "backups")
    spoil_page(profile.path, 1)
    before = profile.path.read_bytes()
    for _ in range(2):
        with pytest.raises(StoreDamagedError, match="文件没有动过") as raised:
            started(profile)
        assert raised.value.code == "store.unreadable"
        assert profile.path.read_bytes() == before
    assert [name for name in profile.names() if "aside" in name or "fresh" in name] == []


def test_what_lies_in_the_log_only_is_salvaged_too(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    store = profile.store()
    database = store.open()
    assert database
    put(database, range(90, 95))
    killed = Profile(tmp_path / "killed")
    killed.world.backends = profile.world.backends
    shutil.copytree(profile.world.store, killed.world.store)  # as a kill leaves it
    database.close()
    store.close()
    log = killed.path.with_name("livecs.db-wal").read_bytes()
    logged = {int.from_bytes(log[at : at + 4], "big") for at in range(32, len(log), 24 + SIZE)}
    spoil_page(killed.path, min({*range(2, 99)} - logged))
    report, left = started(killed)
    assert report
    assert truth(range(90, 95)) <= left <= truth(range(95))


def test_rows_deleted_since_the_backup_stay_deleted_where_their_table_is_whole(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)

    def forget(_store: ProfileStore, database: Database) -> None:
        with database.transaction() as connection:
            connection.execute("DELETE FROM phrase_use")

    profile.work(forget)
    spoil_page(profile.path, page_of(profile, "audit"))
    report, left = started(profile)
    assert report
    assert not report.is_complete
    assert not {row for row in left if len(row) == 4}


def test_what_was_erased_is_erased_again_before_anyone_sees_it(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    spoil_page(profile.path, 1)
    seen: list[int] = []

    def erase(database: Database) -> None:
        with database.transaction() as connection:
            seen.append(connection.execute("DELETE FROM phrase_use").rowcount)

    keys = profile.world.keys()
    store = ProfileStore(profile.world.store, keys, keys.open, profile.clock, erase)
    database = store.open()
    assert database
    with closing(database):
        assert database.rows("SELECT count(*) FROM phrase_use") == [(0,)]
    store.close()
    assert seen == [60]


def test_the_triggers_guard_the_restored_file_again(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    spoil_page(profile.path, page_of(profile, "audit_at"))
    started(profile)

    def change(_store: ProfileStore, database: Database) -> None:
        with pytest.raises(driver.IntegrityError, match="append-only"), database.transaction() as connection:
            connection.execute("DELETE FROM audit")

    profile.work(change)


def test_a_store_open_elsewhere_is_not_replaced(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    spoil_page(profile.path, 1)
    before = profile.path.read_bytes()
    with StoreLock(profile.world.store / "lock") as panel:
        panel.share()
        with pytest.raises(StoreBusyError):
            started(profile)
    assert profile.path.read_bytes() == before
    assert started(profile)[1] == OLD


def test_a_large_file_is_looked_through_beside_the_work(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    spoil_page(profile.path, page_of(profile, "audit_at"))
    store, troubles = profile.store(checked_at_once=0), list[UserError]()
    database = store.open()
    assert database
    assert (rows(database), store.report) == (ALL, None)  # nobody asked that index
    database.close()
    keeper = Keeper(store, troubles.append)
    for _ in range(2):
        keeper.go_round()
    store.close()
    assert [error.code for error in troubles] == ["store.damaged"]
    store = profile.store(checked_at_once=0)
    database = store.open()
    assert database
    assert (rows(database), store.report is not None) == (ALL, True)
    database.close()
    store.close()


def test_further_damage_gets_further_names(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    for number in (1, 2, 3):
        spoil_page(profile.path, page_of(profile, "audit_at"))
        report, left = started(profile)
        assert report
        assert (report.aside, left) == (f"livecs.db.aside-{number}", ALL)


@pytest.mark.parametrize("moved", range(6))
@pytest.mark.parametrize("is_kept", [True, False])
def test_a_replacement_cut_short_anywhere_is_finished(tmp_path: Path, moved: int, *, is_kept: bool) -> None:
    path = tmp_path / "livecs.db"
    for suffix in replacing.SUFFIXES:
        (tmp_path / f"livecs.db{suffix}").write_bytes(b"old" + suffix.encode())
    replacing.fresh_name(path).write_bytes(b"new")
    aside = replacing.aside_name(path) if is_kept else None
    left = iter(range(moved))

    class Cut(BaseException):
        pass

    def cut(_folder: Path) -> None:
        if next(left, None) is None:
            raise Cut

    try:
        replacing.replace(path, aside, cut)
    except Cut:
        assert moved < 5
    replacing.finish(path)
    assert path.read_bytes() == b"new"
    kept = {"livecs.db.aside-1", "livecs.db.aside-1-wal", "livecs.db.aside-1-shm"} if is_kept else set()
    assert {one.name for one in tmp_path.iterdir()} == {"livecs.db"} | kept
    assert not replacing.is_unfinished(path)


def test_the_next_start_finishes_a_replacement_before_it_makes_anything(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    (key,) = profile.world.keys().open().keys
    shutil.copyfile(profile.path, replacing.fresh_name(profile.path))
    marker = profile.path.with_name("livecs.db.replacing")
    marker.write_text('{"aside": "livecs.db.aside-1"}')
    profile.path.replace(profile.world.store / ASIDE)  # cut short here: no database at all
    assert started(profile) == (None, ALL)
    with closing(Database(profile.world.store / ASIDE, key.reveal(), WriteGate())) as database:
        assert rows(database) == ALL


def test_a_disk_that_refuses_the_new_file_leaves_all_as_it_was(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    spoil_page(profile.path, 1)
    before = profile.path.read_bytes()
    replacing.fresh_name(profile.path).mkdir()  # stands for a disk that refuses
    with pytest.raises(UserError, match="没有动过") as raised:
        started(profile)
    assert raised.value.code == "store.recover"
    assert profile.path.read_bytes() == before
