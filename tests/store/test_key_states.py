"""Asking for the key: what lies in the folder and what the keyring says make the state."""

from collections.abc import Callable
from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.vault.states import KeyState
from tests.fakes import FakeBackend
from tests.store.key_situations import (
    backup_alone,
    data_alone,
    entry_changed,
    entry_gone,
    file_damaged,
    file_gone,
    first_copy_damaged,
    first_copy_gone,
    gone_and_second_locked,
    keyring_of_another_machine,
    made,
    made_by_code,
    no_keyring_any_more,
    nothing,
    other_key,
    second_ring_has_it,
    second_ring_has_it_and_first,
    trouble,
)
from tests.store.key_world import World

SITUATIONS = [
    (nothing, KeyState.NEW),
    (made, KeyState.READY),
    (made_by_code, KeyState.MISSING),
    (data_alone, KeyState.CORRUPT),
    (backup_alone, KeyState.CORRUPT),
    (trouble("locked"), KeyState.LOCKED),
    (trouble("dismissed"), KeyState.LOCKED),
    (trouble("broken"), KeyState.NO_KEYRING),
    (no_keyring_any_more, KeyState.NO_KEYRING),
    (keyring_of_another_machine, KeyState.MISSING),
    (entry_gone, KeyState.MISSING),
    (entry_changed(""), KeyState.WRONG),
    (entry_changed("hunter2"), KeyState.WRONG),
    (entry_changed("livecs1:0123456789abcdef:" + "00" * 32), KeyState.WRONG),
    (other_key, KeyState.WRONG),
    (file_gone, KeyState.CORRUPT),
    (file_damaged, KeyState.CORRUPT),
    (first_copy_damaged, KeyState.READY),
    (first_copy_gone, KeyState.READY),
    (second_ring_has_it, KeyState.READY),
    (second_ring_has_it_and_first("locked"), KeyState.READY),
    (second_ring_has_it_and_first("broken"), KeyState.READY),
    (gone_and_second_locked, KeyState.LOCKED),
]


@pytest.mark.parametrize(("situation", "state"), SITUATIONS)
def test_each_situation_has_its_state(tmp_path: Path, situation: Callable[[World], None], state: KeyState) -> None:
    world = World(tmp_path, FakeBackend())
    situation(world)
    answer = world.keys().open()
    assert answer.state == state
    assert bool(answer.keys) == (state == KeyState.READY)


@pytest.mark.parametrize("situation", [one for one, state in SITUATIONS if state != KeyState.NEW])
def test_no_key_is_ever_made_beside_old_data(tmp_path: Path, situation: Callable[[World], None]) -> None:
    world = World(tmp_path, FakeBackend())
    situation(world)
    files, entries = world.files(), world.entries()
    for make in (world.keys().make, world.keys().begin):
        with pytest.raises(UserError) as caught:
            make()
        assert caught.value.code in {"key.exists", "key.corrupt"}
    assert (world.files(), world.entries()) == (files, entries)
