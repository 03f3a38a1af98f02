"""Whoever needs the database asks one counter, which asks for the key once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from livecs.store.keeper import Keeper
from livecs.store.profile_store import ProfileStore
from livecs.vault.states import KeyState, KeyStateError
from tests.fakes import FakeBackend
from tests.store.profile import HOUR_MS, Profile, put, truth, worked_with

if TYPE_CHECKING:
    from pathlib import Path

    from livecs.errors import UserError
    from livecs.store.key_answer import KeyAnswer


def test_where_nothing_was_kept_there_is_no_database_and_none_is_made(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    store = profile.store()
    assert store.open() is None
    told: list[UserError] = []
    Keeper(store, told.append).go_round()
    assert not told
    store.close()
    assert not list(tmp_path.iterdir())


def test_the_first_key_makes_the_database_at_the_next_question(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    store = profile.store()
    assert store.open() is None
    profile.world.keys().make()
    database = store.open()
    assert database
    put(database, range(3))
    database.close()
    store.close()
    assert profile.rows() == truth(range(3))
    record = profile.world.keys().open().record
    assert record
    assert record.salt == profile.path.read_bytes()[:16]


@pytest.mark.parametrize(("trouble", "state"), [("locked", KeyState.LOCKED), ("broken", KeyState.NO_KEYRING)])
def test_a_key_that_cannot_be_had_is_a_state_and_touches_nothing(tmp_path: Path, trouble: str, state: KeyState) -> None:
    profile = worked_with(tmp_path)
    before = profile.names()
    profile.world.backends = [FakeBackend(trouble)]
    with pytest.raises(KeyStateError) as raised:
        profile.store().open()
    assert raised.value.state == state
    assert profile.names() == before


def test_threads_share_one_question_for_the_key(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    keys = profile.world.keys()
    asked: list[int] = []

    def ask() -> KeyAnswer:
        asked.append(1)
        return keys.open()

    store = ProfileStore(profile.world.store, keys, ask, profile.clock)

    def save(number: int) -> None:
        database = store.open()
        assert database
        with closing(database):
            put(database, range(number, number + 1))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(save, range(100, 108)))
    store.close()
    assert asked == [1]
    assert profile.rows() == truth(range(90)) | truth(range(100, 108))


def test_what_comes_before_a_step_of_an_upgrade_is_a_backup(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    profile.clock.ms += HOUR_MS
    store = profile.store()
    database = store.open()
    assert database
    with closing(database):
        store._before_step()
    store.close()
    newest, _older = store.backups.all()
    store.restore(newest)
    assert profile.rows() == truth(range(90))


def test_the_keeper_goes_round_until_it_is_closed_and_tells_each_trouble_once(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    profile.world.backends = [FakeBackend("locked")]
    told: list[UserError] = []
    keeper = Keeper(profile.store(), told.append, every_s=0.01)
    keeper.start()
    for _ in range(500):
        if profile.world.backends[0].asked > 3:
            break
        keeper.join(0.01)
    keeper.close()
    assert not keeper.is_alive()
    assert [error.code for error in told] == ["key.locked"]
    assert profile.world.backends[0].asked > 3
