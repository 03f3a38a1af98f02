"""What the store relies on in a keyring holds for the fake one and for a real gnome-keyring alike."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from livecs.store.keyrings import BackendKeyring
from livecs.store.keys import Keys
from livecs.vault.keyring import KeyringLockedError
from livecs.vault.secret import Secret
from livecs.vault.states import KeyState
from tests.fakes import FakeBackend, FakeRandom
from tests.store.keyring_session import SessionKeyring, keyring_session


class LockableFake(BackendKeyring):
    """The fake backend behind the store's own wrapper, with a lock to turn."""

    def __init__(self) -> None:
        self.backend = FakeBackend()
        super().__init__("tests.fakes.FakeBackend", self.backend, lambda: not self.backend.trouble)

    def lock(self) -> None:
        self.backend.trouble = "locked"


Lockable = LockableFake | SessionKeyring


@pytest.fixture(params=["fake", "gnome-keyring"])
def keyring(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Lockable]:
    if request.param == "fake":
        yield LockableFake()
        return
    with keyring_session(tmp_path / "home") as session:
        yield session


def test_entries_come_and_go(keyring: Lockable) -> None:
    assert keyring.name
    assert keyring.get("a") is None
    keyring.set("a", Secret("one"))
    keyring.set("b", Secret("退货 two"))
    keyring.set("a", Secret("three"))
    assert (keyring.get("a"), keyring.get("b")) == (Secret("three"), Secret("退货 two"))
    keyring.delete("a")
    keyring.delete("a")
    assert (keyring.get("a"), keyring.get("b")) == (None, Secret("退货 two"))


def test_a_locked_one_says_so_to_each_question(keyring: Lockable) -> None:
    keyring.set("a", Secret("one"))
    assert keyring.is_open()
    keyring.lock()
    assert not keyring.is_open()
    questions: tuple[partial[Any], ...] = (
        partial(keyring.get, "a"),
        partial(keyring.get, "none"),
        partial(keyring.set, "a", Secret("two")),
        partial(keyring.set, "new", Secret("two")),
        partial(keyring.delete, "a"),
    )
    for question in questions:
        with pytest.raises(KeyringLockedError):
            question()


def test_a_key_lives_in_it(keyring: Lockable, tmp_path: Path) -> None:
    chance = FakeRandom()
    first = Keys(tmp_path / "store", lambda: [keyring], chance)
    key = first.make()
    again = Keys(tmp_path / "store", lambda: [keyring], chance).open()
    assert (again.state, again.keys, again.keyring) == (KeyState.READY, (key,), keyring.name)
    printed = first.new_code(key).printed
    assert again.record
    keyring.delete(f"{again.record.profile}.{again.record.current.check.hex()[:8]}")
    assert first.open().state == KeyState.MISSING
    assert first.recover(Secret(printed)) == keyring.name
    assert first.open().keys == (key,)
    keyring.lock()
    assert first.open().state == KeyState.LOCKED


def test_a_key_is_changed_in_it(keyring: Lockable, tmp_path: Path) -> None:
    keys = Keys(tmp_path / "store", lambda: [keyring], FakeRandom())
    old = keys.make()
    used: list[tuple[bytes, bytes]] = []
    keys.rotation(old).run(lambda *both: used.append(both))
    ((was, becomes),) = used
    assert was == old.reveal() != becomes
    assert keys.open().keys == (Secret(becomes),)
