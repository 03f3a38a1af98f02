"""A demo profile and a real one never meet."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.store.key_answer import DEMO_KEY
from livecs.vault.secret import Secret
from livecs.vault.states import KeyState
from tests.fakes import FakeBackend
from tests.store.key_situations import data_alone, entry_gone, file_gone, made, made_by_code
from tests.store.key_world import World

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize("backends", [[], [""], ["locked"], ["broken"]])
def test_a_demo_needs_no_keyring_and_lives_between_calls(tmp_path: Path, backends: list[str]) -> None:
    world = World(tmp_path, *map(FakeBackend, backends))
    assert world.keys(is_demo=True).open().state == KeyState.NEW
    assert world.keys(is_demo=True).make() == DEMO_KEY
    world.data()
    answer = world.keys(is_demo=True).open()
    assert (answer.state, answer.keys) == (KeyState.READY, (DEMO_KEY,))
    assert answer.is_confirmed
    assert not answer.asks_confirmation(TODAY)
    assert len(DEMO_KEY.reveal()) == 32
    assert world.keys(is_demo=True).unlock(Secret("anything")).keys == (DEMO_KEY,)
    assert sum(backend.asked for backend in world.backends) == 0


def test_a_demo_has_no_code(tmp_path: Path) -> None:
    world = World(tmp_path)
    with pytest.raises(UserError) as caught:
        world.keys(is_demo=True).begin()
    assert caught.value.code == "key.demo"
    assert world.files() == {}


@pytest.mark.parametrize("situation", [made, made_by_code, data_alone, file_gone, entry_gone])
def test_a_demo_never_opens_what_is_real(tmp_path: Path, situation: Callable[[World], None]) -> None:
    world = World(tmp_path, FakeBackend())
    situation(world)
    files = world.files()
    keys = world.keys(is_demo=True)
    for ask in (keys.open, keys.make, keys.begin, lambda: keys.unlock(Secret("0" * 28))):
        with pytest.raises(UserError, match="去掉 --demo") as caught:
            ask()
        assert caught.value.code == "key.real_profile"
    assert world.files() == files


def test_nothing_real_goes_into_a_demo(tmp_path: Path) -> None:
    world = World(tmp_path, FakeBackend())
    world.keys(is_demo=True).make()
    for ask in (world.keys().open, world.keys().make, world.keys().begin):
        with pytest.raises(UserError, match="加上 --demo") as caught:
            ask()
        assert caught.value.code == "key.demo_profile"
    keys = world.keys(is_demo=True)
    for refused in (keys.must_be_recoverable, lambda: keys.new_code(DEMO_KEY), lambda: keys.rotation(DEMO_KEY)):
        with pytest.raises(UserError) as caught:
            refused()
        assert caught.value.code == "key.demo"
