"""The key is made once, kept for sure, and found again."""

from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.store.keyrings import SERVICE
from livecs.vault.secret import Secret
from livecs.vault.states import KeyState, KeyStateError
from tests.fakes import FakeBackend
from tests.store.key_world import World


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


def test_data_that_comes_before_the_confirmation_gets_no_new_key(tmp_path: Path) -> None:
    world = World(tmp_path)
    pending = world.keys().begin()
    world.data()
    files = world.files()
    with pytest.raises(KeyStateError) as caught:
        pending.confirm(Secret(pending.printed))
    assert caught.value.state == KeyState.CORRUPT
    assert world.files() == files


def test_entries_are_under_our_service_with_the_profile_in_them(tmp_path: Path) -> None:
    world = World(tmp_path, FakeBackend())
    world.keys().make()
    record = world.keys().open().record
    assert record
    (((service, entry), value),) = world.backends[0].values.items()
    assert service == SERVICE
    assert entry.startswith(record.profile)
    assert value.split(":")[1] == record.profile
