"""Another key: the data moves whole, and wherever it is cut short it opens with a key that is known."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.store import driver, replacing
from livecs.store.database import Database
from livecs.store.gate import WriteGate
from livecs.store.lock import StoreBusyError, StoreLock
from livecs.store.opening import StoreDamagedError
from tests.store.profile import Profile, rows, spoil_page, truth, worked_with


def rotate(profile: Profile) -> None:
    store = profile.store()
    (old,) = profile.world.keys().open().keys
    profile.world.keys().rotation(old).run(store.rekey)


def opens(path: Path, key: bytes) -> bool:
    try:
        with closing(Database(path, key, WriteGate())) as database:
            return bool(rows(database))
    except driver.DriverError:
        return False


def test_all_rows_are_there_under_the_new_key_and_no_file_is_left_under_the_old(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    (old,) = profile.world.keys().open().keys
    before = profile.store().backups.all()
    rotate(profile)
    (new,) = profile.world.keys().open().keys
    assert new != old
    assert (opens(profile.path, new.reveal()), opens(profile.path, old.reveal())) == (True, False)
    assert profile.rows() == truth(range(90))
    (backup,) = profile.store().backups.all()
    assert backup not in before
    assert opens(backup.path, new.reveal())
    assert not [name for name in profile.names() if "fresh" in name or "aside" in name or "replacing" in name]
    spoil_page(profile.path, 1)
    assert profile.rows() == truth(range(90))  # from the backup under the new key


def test_a_panel_that_is_open_keeps_the_key(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    before = profile.path.read_bytes()
    with StoreLock(profile.world.store / "lock") as panel:
        panel.share()
        with pytest.raises(StoreBusyError, match="关闭面板"):
            rotate(profile)
    assert profile.path.read_bytes() == before
    assert profile.rows() == truth(range(90))


def test_a_damaged_file_keeps_its_key_and_comes_back_at_the_next_start(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    backups = profile.store().backups.all()
    spoil_page(profile.path, 6)
    with pytest.raises(StoreDamagedError):
        rotate(profile)
    assert profile.store().backups.all() == backups
    assert truth(range(60)) <= profile.rows() <= truth(range(90))
    record = profile.world.keys().open().record
    assert record
    assert record.coming is None


def test_a_disk_that_refuses_keeps_the_key(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    replacing.fresh_name(profile.path).mkdir()
    with pytest.raises(UserError, match="原来的密钥") as raised:
        rotate(profile)
    assert raised.value.code == "store.rekey"
    replacing.fresh_name(profile.path).rmdir()
    assert profile.rows() == truth(range(90))


@pytest.mark.parametrize("is_changed", [False, True])
def test_a_rotation_cut_short_ends_at_the_next_start(tmp_path: Path, *, is_changed: bool) -> None:
    profile = worked_with(tmp_path)
    older = {one.name for one in profile.store().backups.all()}
    (old,) = profile.world.keys().open().keys

    class Cut(BaseException):
        pass

    def cut(was: bytes, becomes: bytes) -> None:
        if is_changed:
            profile.store().rekey(was, becomes)
        raise Cut

    with pytest.raises(Cut):
        profile.world.keys().rotation(old).run(cut)
    assert len(profile.world.keys().open().keys) == 2
    profile.clock.ms += 5000
    assert profile.rows() == truth(range(90))
    (key,) = profile.world.keys().open().keys
    assert (key != old) == is_changed
    for backup in profile.store().backups.all():
        assert opens(backup.path, key.reveal())
        assert backup.name not in older


def test_a_damaged_file_during_a_rotation_is_salvaged_with_the_key_that_fits(tmp_path: Path) -> None:
    for is_changed in (False, True):
        profile = worked_with(tmp_path / str(is_changed))
        shutil.rmtree(profile.world.store / "backups")
        (old,) = profile.world.keys().open().keys

        def cut(was: bytes, becomes: bytes, profile: Profile = profile, *, is_changed: bool = is_changed) -> None:
            if is_changed:
                profile.store().rekey(was, becomes)
                shutil.rmtree(profile.world.store / "backups")
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            profile.world.keys().rotation(old).run(cut)
        spoil_page(profile.path, 1, lambda raw: bytes(16) + raw[16:])
        assert profile.rows() == truth(range(90))
