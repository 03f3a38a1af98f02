"""Asking for the key: what lies in the folder and what the keyring says make the state."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.store.key_file import NAME, SECOND
from livecs.store.keyrings import SERVICE
from livecs.store.keys import DEMO_KEY
from livecs.vault.recovery_code import CodeError
from livecs.vault.secret import Secret
from livecs.vault.states import KeyState, KeyStateError
from tests.fakes import FakeBackend, FakeRandom
from tests.store.key_world import World, confirmed, groups

TODAY = date(2026, 11, 21)


def nothing(world: World) -> None:
    assert not world.store.exists()


def made(world: World) -> None:
    world.keys().make()
    world.data()


def made_by_code(world: World) -> None:
    confirmed(world.keys())
    world.data()


def data_alone(world: World) -> None:
    world.data()


def backup_alone(world: World) -> None:
    (world.store / "backups").mkdir(parents=True)
    (world.store / "backups/2026-11-20.db").touch()


def trouble(kind: str) -> Callable[[World], None]:
    def happens(world: World) -> None:
        made(world)
        world.backends[0].trouble = kind

    return happens


def entry_gone(world: World) -> None:
    made(world)
    world.backends[0].values.clear()


def entry_changed(value: str) -> Callable[[World], None]:
    def happens(world: World) -> None:
        made(world)
        (entry,) = world.backends[0].values
        world.backends[0].values[entry] = value

    return happens


def other_key(world: World) -> None:
    """Another key of ours under this profile's name."""
    made(world)
    ((entry, value),) = world.backends[0].values.items()
    world.backends[0].values[entry] = value[:-64] + "ab" * 32


def no_keyring_any_more(world: World) -> None:
    made(world)
    world.backends.clear()


def keyring_of_another_machine(world: World) -> None:
    made(world)
    world.backends[:] = [FakeBackend()]


def file_gone(world: World) -> None:
    made(world)
    for name in (NAME, SECOND):
        (world.store / name).unlink()


def file_damaged(world: World) -> None:
    made(world)
    for name in (NAME, SECOND):
        (world.store / name).write_bytes((world.store / name).read_bytes()[:-9])


def first_copy_damaged(world: World) -> None:
    made(world)
    (world.store / NAME).write_bytes(b"\0" * 400)


def first_copy_gone(world: World) -> None:
    made(world)
    (world.store / NAME).unlink()


def second_ring_has_it(world: World) -> None:
    made(world)
    world.backends.insert(0, FakeBackend())


def second_ring_has_it_and_first(kind: str) -> Callable[[World], None]:
    def happens(world: World) -> None:
        made(world)
        world.backends.insert(0, FakeBackend(kind))

    return happens


def gone_and_second_locked(world: World) -> None:
    entry_gone(world)
    world.backends.append(FakeBackend("locked"))


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


def test_a_new_profile_asks_no_keyring_and_makes_no_file(tmp_path: Path) -> None:
    world = World(tmp_path, FakeBackend("broken"))
    assert world.keys().open().state == KeyState.NEW
    assert world.backends[0].asked == 0
    assert not world.store.exists()


def test_a_key_is_random_and_found_again(tmp_path: Path) -> None:
    world = World(tmp_path, FakeBackend())
    key = world.keys().make()
    answer = world.keys().open()
    assert (answer.keys, answer.keyring, answer.is_confirmed) == ((key,), "ring0", False)
    assert key.reveal() in world.chance.given
    assert len(key.reveal()) == 32


@pytest.mark.parametrize(
    ("troubles", "code"),
    [
        ([], "key.no_keyring"),
        (["locked"], "key.locked"),
        (["dismissed", ""], "key.locked"),
        (["broken"], "key.keyring"),
        (["refusing"], "key.keyring"),
        (["forgetting"], "key.keyring"),
        (["mangling"], "key.keyring"),
        (["forgetting", "mangling", "refusing"], "key.keyring"),
    ],
)
def test_a_key_that_is_not_kept_is_not_made(tmp_path: Path, troubles: list[str], code: str) -> None:
    world = World(tmp_path, *map(FakeBackend, troubles))
    with pytest.raises(UserError) as caught:
        world.keys().make()
    assert caught.value.code == code
    assert (world.files(), world.entries()) == ({}, [])
    assert world.keys().open().state == KeyState.NEW


def test_the_next_keyring_keeps_what_the_best_does_not(tmp_path: Path) -> None:
    world = World(tmp_path, FakeBackend("forgetting"), FakeBackend("mangling"), FakeBackend())
    key = world.keys().make()
    assert world.keys().open()[:3] == (KeyState.READY, (key,), "ring2")
    assert len(world.entries()) == 1


class SpoilingBackend(FakeBackend):
    """A keyring during whose answer the folder goes away."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def set_password(self, service: str, username: str, password: str) -> None:
        super().set_password(service, username, password)
        self._folder.write_text("in the way")


def test_a_disk_that_refuses_leaves_no_entry_behind(tmp_path: Path) -> None:
    world = World(tmp_path, SpoilingBackend(tmp_path / "store"))
    with pytest.raises(UserError) as caught:
        world.keys().make()
    assert caught.value.code == "key.write"
    assert world.backends[0].asked >= 3
    assert world.entries() == []


def test_of_two_that_begin_together_the_second_is_told(tmp_path: Path) -> None:
    world = World(tmp_path, FakeBackend())
    first, second = world.keys().begin(), world.keys().begin()
    key = first.confirm(Secret(first.printed))
    with pytest.raises(UserError) as caught:
        second.confirm(Secret(second.printed))
    assert caught.value.code == "key.exists"
    assert world.keys().unlock(Secret(first.printed)).keys == (key,)


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
    assert sum(backend.asked for backend in world.backends) == 0


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


def test_entries_are_under_our_service_with_the_profile_in_them(tmp_path: Path) -> None:
    world = World(tmp_path, FakeBackend())
    world.keys().make()
    record = world.keys().open().record
    assert record
    (((service, entry), value),) = world.backends[0].values.items()
    assert service == SERVICE
    assert entry.startswith(record.profile)
    assert value.split(":")[1] == record.profile
