"""The recovery code: confirmed, replaced, and what it opens."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.store.key_file import NAME, SECOND
from livecs.vault.recovery_code import CodeError
from livecs.vault.secret import Secret
from livecs.vault.states import KeyState, KeyStateError
from tests.fakes import FakeBackend, FakeRandom
from tests.store.key_situations import entry_gone, keyring_of_another_machine, other_key
from tests.store.key_world import World, confirmed, groups

TODAY = date(2026, 11, 21)


def test_without_a_keyring_nothing_is_kept_until_the_code_is_confirmed(tmp_path: Path) -> None:
    world = World(tmp_path)
    pending = world.keys().begin()
    for wrong in ("", "0000 0000", groups(pending.printed, pending.asked)[:-1]):
        with pytest.raises(CodeError, match="组不一样"):
            pending.confirm(Secret(wrong))
        assert world.files() == {}
    key = pending.confirm(Secret(groups(pending.printed, pending.asked).lower()))
    assert set(world.files()) == {NAME, SECOND}
    answer = world.keys().unlock(Secret(pending.printed))
    assert (answer.state, answer.keys, answer.is_confirmed) == (KeyState.READY, (key,), True)
    assert world.keys().unlock(Secret(key.reveal().hex())).keys == (key,)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "key.code"),
        ("0" * 27 + "1", "key.code"),
        ("0" * 28, "key.other_code"),
        ("00" * 32, "key.other_code"),
    ],
)
def test_what_does_not_open_it_is_told_apart(tmp_path: Path, typed: str, code: str) -> None:
    world = World(tmp_path)
    confirmed(world.keys())
    with pytest.raises(UserError) as caught:
        world.keys().unlock(Secret(typed))
    assert caught.value.code == code


def test_before_any_code_was_made_none_can_help(tmp_path: Path) -> None:
    world = World(tmp_path, FakeBackend())
    world.keys().make()
    with pytest.raises(UserError) as caught:
        world.keys().unlock(Secret("0" * 28))
    assert caught.value.code == "key.no_code"


@pytest.mark.parametrize("state", [KeyState.NEW, KeyState.CORRUPT])
def test_where_no_key_file_is_no_code_helps(tmp_path: Path, state: KeyState) -> None:
    world = World(tmp_path, FakeBackend())
    if state == KeyState.CORRUPT:
        world.data()
    for ask in (world.keys().must_be_recoverable, lambda: world.keys().recover(Secret("0" * 28))):
        with pytest.raises(KeyStateError) as caught:
            ask()
        assert caught.value.state == state


@pytest.mark.parametrize("situation", [entry_gone, other_key, keyring_of_another_machine])
def test_the_code_puts_the_key_back(tmp_path: Path, situation: Callable[[World], None]) -> None:
    world = World(tmp_path, FakeBackend())
    situation(world)
    lost = world.keys().open()
    assert lost.state in {KeyState.MISSING, KeyState.WRONG}
    key = Secret(world.chance.given[0])
    pending = world.keys().new_code(key)
    world.keys().must_be_recoverable()
    assert world.keys().recover(Secret(pending.printed)) == "ring0"
    assert world.keys().open()[:2] == (KeyState.READY, (key,))


def test_a_quiet_line_asks_until_the_code_is_confirmed(tmp_path: Path) -> None:
    world = World(tmp_path, FakeBackend())
    key = world.keys().make()
    assert world.keys().open().asks_confirmation(TODAY)
    world.keys().postpone(TODAY)
    assert not world.keys().open().asks_confirmation(TODAY)
    assert world.keys().open().asks_confirmation(date(2026, 11, 22))
    pending = world.keys().new_code(key)
    assert world.keys().open().asks_confirmation(date(2026, 11, 22))
    assert pending.confirm(Secret(groups(pending.printed, pending.asked))) == key
    assert not world.keys().open().asks_confirmation(date(2027, 1, 1))


def test_a_confirmed_code_holds_until_the_next_one_is(tmp_path: Path) -> None:
    world = World(tmp_path, FakeBackend())
    key = world.keys().make()
    shown = world.keys().new_code(key)
    assert world.keys().unlock(Secret(shown.printed)).keys == (key,)
    first = world.keys().new_code(key)
    first.confirm(Secret(first.printed))
    second = world.keys().new_code(key)
    assert world.keys().unlock(Secret(first.printed)).keys == (key,)
    second.confirm(Secret(second.printed))
    assert world.keys().unlock(Secret(second.printed)).keys == (key,)
    for old in (shown, first):
        with pytest.raises(UserError) as caught:
            world.keys().unlock(Secret(old.printed))
        assert caught.value.code == "key.other_code"


def test_a_code_is_made_for_this_key_alone(tmp_path: Path) -> None:
    world = World(tmp_path, FakeBackend())
    world.keys().make()
    with pytest.raises(ValueError, match="not the key"):
        world.keys().new_code(Secret(bytes(32)))


def test_the_salt_is_kept_once_there_is_one(tmp_path: Path) -> None:
    world = World(tmp_path, FakeBackend())
    world.keys().make()
    salt = FakeRandom(9)(16)
    world.keys().keep_salt(salt)
    files = world.files()
    world.keys().keep_salt(salt)
    record = world.keys().open().record
    assert record
    assert record.salt == salt
    assert world.files() == files


def test_a_code_that_was_only_shown_ends_no_earlier_one(tmp_path: Path) -> None:
    world = World(tmp_path, FakeBackend())
    key = world.keys().make()
    first = world.keys().new_code(key).printed
    second = world.keys().new_code(key).printed
    assert world.keys().unlock(Secret(first)).keys == (key,)
    with pytest.raises(UserError, match="不是这份数据的"):
        world.keys().unlock(Secret(second))


@pytest.mark.parametrize(("is_code", "is_confirmed"), [(True, True), (False, False)])
def test_whoever_types_the_whole_code_has_written_it_down(tmp_path: Path, is_code: bool, is_confirmed: bool) -> None:
    world = World(tmp_path, FakeBackend())
    key = world.keys().make()
    printed = world.keys().new_code(key).printed
    world.keys().unlock(Secret(printed if is_code else key.reveal().hex()))
    assert world.keys().open().is_confirmed == is_confirmed
