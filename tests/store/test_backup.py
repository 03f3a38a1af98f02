"""Backups are whole, encrypted, made when something changed, and gone when they are old."""

import json
import threading
import time
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from livecs.clock import SHOP_ZONE
from livecs.errors import UserError
from livecs.store import driver
from livecs.store.backup import FileDamagedError
from livecs.store.backup_names import found, named, superfluous
from livecs.store.database import Database
from livecs.store.gate import WriteGate
from livecs.store.keeper import Keeper
from tests.store.counts import NOW, at
from tests.store.profile import HOUR_MS, Profile, put, rows, spoil_page, truth, worked_with

DAY_MS = 24 * HOUR_MS


def names(*moments: str) -> list[str]:
    return [named(Path(), at(moment)).name for moment in moments]


@pytest.mark.parametrize(
    ("moments", "gone"),
    [
        ([], []),
        (["2026-11-21T08:00:00"], []),
        (["2026-11-21T08:00:00", "2026-11-21T08:59:59", "2026-11-21T09:00:00"], ["2026-11-21T08:00:00"]),
        (["2026-11-20T08:00:00", "2026-11-20T23:59:59"], ["2026-11-20T08:00:00"]),
        (["2026-11-20T23:59:59", "2026-11-21T00:00:00"], []),
        (["2026-10-22T12:00:00"], []),
        (["2026-10-21T12:00:00"], ["2026-10-21T12:00:00"]),
        (["2026-11-22T08:00:00", "2026-11-22T09:00:00"], []),  # the clock was ahead
    ],
)
def test_which_backups_go(moments: list[str], gone: list[str]) -> None:
    backups = [named(Path(), at(moment)) for moment in moments]
    now = datetime.fromtimestamp(NOW / 1000, SHOP_ZONE)
    assert [one.name for one in superfluous(backups, now)] == names(*gone)


def test_what_is_no_backup_is_not_taken_for_one(tmp_path: Path) -> None:
    for name in ("20261121-200000.db", "20261121-200000.db.tmp", "20261321-200000.db", "a.db", "key.json"):
        (tmp_path / name).write_bytes(b"")
    assert [one.name for one in found(tmp_path)] == ["20261121-200000"]


def test_a_backup_holds_all_rows_under_the_same_key_and_salt(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    profile.make()
    profile.put(range(50))
    profile.back_up()
    (backup,) = profile.store().backups.all()
    (key,) = profile.world.keys().open().keys
    data = backup.path.read_bytes()
    assert data[:16] == profile.path.read_bytes()[:16]
    assert data[:16].hex() == json.loads(backup.side.read_text())["salt"]
    assert data[4096:] != profile.path.read_bytes()[4096 : len(data)]
    assert not data.startswith(driver.PLAIN_HEAD)
    assert b"phrase-" not in data
    with closing(Database(backup.path, key.reveal(), WriteGate())) as database:
        assert rows(database) == truth(range(50))
    with pytest.raises(driver.DriverError), closing(Database(backup.path, bytes(32), WriteGate())):
        pass
    folder = backup.path.parent
    assert sorted(one.name for one in folder.iterdir()) == [backup.path.name, backup.side.name, "key.json", "lock"]
    assert (folder / "key.json").read_bytes() == (profile.world.store / "key.json").read_bytes()


def test_a_round_backs_up_what_changed_and_nothing_else(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    profile.make()
    counts = []
    for hours, number in [(0, 1), (0, 2), (1, None), (1, 3), (0, 4), (1, None), (1, None), (24 * 31, None), (1, None)]:
        profile.clock.ms += hours * HOUR_MS
        if number:
            profile.put(range(number, number + 1))
        store = profile.store()
        troubles: list[UserError] = []
        Keeper(store, troubles.append).go_round()
        store.close()
        assert not troubles
        assert store.is_checked
        counts.append([one.at.hour for one in store.backups.all()])
    # 20:00 twice, changed at 20:xx seen at 21:00, then 22:00, its later change at 23:00, unchanged; a month later one
    assert counts == [[20], [20], [21, 20], [22, 21, 20], [22, 21, 20], [23, 22, 21, 20], [23, 22, 21, 20], [0], [0]]


def test_a_damaged_file_is_not_backed_up_and_pushes_no_backup_out(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    before = [(one.name, one.path.read_bytes()) for one in profile.store().backups.all()]
    store = profile.store()
    database = store.open()
    assert database
    with closing(database):
        spoil_page(profile.path, 5)  # while it is open
        with pytest.raises(FileDamagedError, match="之前的备份都还在"):
            store.back_up(database)
    store.close()
    assert [(one.name, one.path.read_bytes()) for one in store.backups.all()] == before
    assert profile.events == ["backup.made", "store.suspect"]
    assert truth(range(60)) <= profile.rows() <= truth(range(90))
    assert profile.events[-1] == "store.recovered"


def test_what_a_backup_cut_short_left_is_swept(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    folder = profile.world.store / "backups"
    for name in ("20261121-010101.db.tmp", "20261121-010101.db.tmp-wal"):
        (folder / name).write_bytes(b"half")
    profile.back_up()
    assert not list(folder.glob("*.tmp*"))


def test_a_disk_that_refuses_is_said_and_the_data_goes_on(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    folder = profile.world.store / "backups"
    for one in folder.iterdir():
        one.unlink()
    folder.rmdir()
    folder.write_bytes(b"")  # stands for a disk that refuses
    with pytest.raises(UserError, match="备份没有做成") as raised:
        profile.back_up()
    assert raised.value.code == "backup.make"
    assert profile.rows() == truth(range(90))


def test_saves_go_on_beside_a_backup(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    profile.make()
    profile.put(range(3000))
    longest_ms: list[float] = []

    def save_beside() -> None:
        ended = threading.Event()
        store = profile.store()
        database = store.open()
        assert database

        def back_up() -> None:
            mine = store.open()
            assert mine
            with closing(mine):
                store.back_up(mine)
            ended.set()

        thread = threading.Thread(target=back_up)
        thread.start()
        number = 10_000
        while not ended.is_set() and thread.is_alive():
            began = time.perf_counter()
            put(database, range(number, number + 1))
            longest_ms.append(1000 * (time.perf_counter() - began))
            number += 1
        thread.join()
        assert ended.is_set()
        assert rows(database) == truth(range(3000)) | truth(range(10_000, number))
        database.close()
        store.close()

    save_beside()
    assert len(longest_ms) > 3, "no save fell beside the backup"
    assert max(longest_ms) < 1000  # a busy machine; the bench prints the figures


def test_a_day_later_one_of_the_day_is_left(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    for number in range(100, 103):
        profile.put(range(number, number + 1))
        profile.back_up()
    assert len(profile.store().backups.all()) >= 3
    profile.clock.ms += 2 * DAY_MS
    profile.put(range(200, 201))
    profile.back_up()
    profile.store().backups.thin()
    days = [one.at.date() for one in profile.store().backups.all()]
    assert len(days) == len(set(days)) <= 3
    assert max(days) - min(days) <= timedelta(days=4)


def test_two_at_once_are_made_one_after_the_other(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    profile.make()
    profile.put(range(30))
    failed: list[Exception] = []

    def back_up() -> None:
        try:
            profile.work(lambda store, database: [store.back_up(database)].clear())
        except Exception as error:  # noqa: BLE001 (told to the test)
            failed.append(error)

    threads = [threading.Thread(target=back_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert len(profile.store().backups.all()) == 4
