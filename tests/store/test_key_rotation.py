"""Changing the key: wherever it is cut short, the database opens with a key that is known."""

from collections.abc import Callable
from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.store import durable
from livecs.store.key_file import NAME, KeyFile
from livecs.store.keyrings import BackendKeyring
from livecs.store.keys import Keys
from livecs.vault.recovery_code import CodeError
from livecs.vault.secret import Secret
from livecs.vault.states import KeyState
from tests.fakes import FakeBackend
from tests.store.key_world import World, confirmed, groups


class PowerCutError(BaseException):
    """The machine stops here."""


class Locker:
    """Stands for the database: a file that opens with one key, changed whole or not at all."""

    def __init__(self, folder: Path, key: Secret[bytes]) -> None:
        self._path = folder / "livecs.db"
        durable.put(self._path, key.reveal())

    def opens(self, key: Secret[bytes]) -> bool:
        return self._path.read_bytes() == key.reveal()

    def rekey(self, old: bytes, new: bytes) -> None:
        assert self._path.read_bytes() == old
        durable.put(self._path, new)


class CuttingBackend(FakeBackend):
    """A keyring that stops the machine before or after its n-th write or removal."""

    def __init__(self, values: dict[tuple[str, str], str], cut: int, *, after: bool) -> None:
        super().__init__()
        self.values = values
        self._left = cut
        self._after = after

    def set_password(self, service: str, username: str, password: str) -> None:
        self._step(lambda: FakeBackend.set_password(self, service, username, password))

    def delete_password(self, service: str, username: str) -> None:
        self._step(lambda: FakeBackend.delete_password(self, service, username))

    def _step(self, call: Callable[[], None]) -> None:
        self._left -= 1
        if self._left == 0 and not self._after:
            raise PowerCutError
        call()
        if self._left == 0:
            raise PowerCutError


def reopened(world: World, locker: Locker) -> Secret[bytes]:
    """What a start does: try each key that is known, and settle."""
    answer = world.keys().open()
    assert answer.state == KeyState.READY
    (key,) = [one for one in answer.keys if locker.opens(one)]
    world.keys().settle(key)
    return key


def assert_settled(world: World, locker: Locker, key: Secret[bytes]) -> None:
    answer = world.keys().open()
    assert answer.keys == (key,)
    assert locker.opens(key)
    assert answer.record
    assert answer.record.coming is None


def test_the_key_and_its_code_are_changed(tmp_path: Path) -> None:
    world = World(tmp_path, FakeBackend())
    old = world.keys().make()
    was = world.keys().new_code(old)
    was.confirm(Secret(was.printed))
    locker = Locker(world.store, old)
    rotation = world.keys().rotation(old)
    rotation.run(locker.rekey, Secret(groups(rotation.printed, rotation.asked)))
    new = reopened(world, locker)
    assert new != old
    assert_settled(world, locker, new)
    assert world.keys().open().is_confirmed
    assert len(world.entries()) == 1
    assert world.keys().unlock(Secret(rotation.printed)).keys == (new,)
    with pytest.raises(UserError) as caught:
        world.keys().unlock(Secret(was.printed))
    assert caught.value.code == "key.other_code"


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("cut", [1, 2])
def test_cut_short_at_the_keyring(tmp_path: Path, cut: int, *, after: bool) -> None:
    world = World(tmp_path, FakeBackend())
    old = world.keys().make()
    locker = Locker(world.store, old)
    cutting = CuttingBackend(world.backends[0].values, cut, after=after)
    rotation = Keys(world.store, lambda: [BackendKeyring("ring0", cutting)], world.chance, lanes=1).rotation(old)
    with pytest.raises(PowerCutError):
        rotation.run(locker.rekey)
    assert_settled(world, locker, reopened(world, locker))


@pytest.mark.parametrize("is_changed", [False, True])
def test_cut_short_around_the_database(tmp_path: Path, *, is_changed: bool) -> None:
    world = World(tmp_path, FakeBackend())
    old = world.keys().make()
    locker = Locker(world.store, old)

    def cut(was: bytes, becomes: bytes) -> None:
        if is_changed:
            locker.rekey(was, becomes)
        raise PowerCutError

    rotation = world.keys().rotation(old)
    with pytest.raises(PowerCutError):
        rotation.run(cut)
    answer = world.keys().open()
    assert len(answer.keys) == 2
    for refused in (world.keys().rotation, world.keys().new_code):
        with pytest.raises(UserError) as caught:
            refused(old)
        assert caught.value.code == "key.rotating"
    key = reopened(world, locker)
    assert (key != old) == is_changed
    assert_settled(world, locker, key)
    assert len(world.entries()) == 1


@pytest.mark.parametrize("is_changed", [False, True])
def test_cut_short_without_a_keyring_one_of_both_codes_opens(tmp_path: Path, *, is_changed: bool) -> None:
    world = World(tmp_path)
    old, was = confirmed(world.keys())
    locker = Locker(world.store, old)

    def cut(before: bytes, becomes: bytes) -> None:
        if is_changed:
            locker.rekey(before, becomes)
        raise PowerCutError

    rotation = world.keys().rotation(old)
    with pytest.raises(PowerCutError):
        rotation.run(cut, Secret(rotation.printed))
    opened = [world.keys().unlock(Secret(code)).keys[0] for code in (was, rotation.printed)]
    assert [locker.opens(key) for key in opened] == [not is_changed, is_changed]
    world.keys().settle(opened[is_changed])
    assert world.keys().unlock(Secret(rotation.printed if is_changed else was)).keys == (opened[is_changed],)
    with pytest.raises(UserError):
        world.keys().unlock(Secret(was if is_changed else rotation.printed))


@pytest.mark.parametrize("trouble", ["locked", "broken", "refusing", "forgetting", "mangling"])
def test_a_keyring_that_does_not_keep_the_new_key_stops_it(tmp_path: Path, trouble: str) -> None:
    world = World(tmp_path, FakeBackend())
    old = world.keys().make()
    locker = Locker(world.store, old)
    rotation = world.keys().rotation(old)
    files = world.files()
    world.backends[0].trouble = trouble
    with pytest.raises(UserError):
        rotation.run(locker.rekey, Secret(rotation.printed))
    assert world.files() == files
    world.backends[0].trouble = ""
    assert_settled(world, locker, old)


def test_without_a_keyring_the_new_code_is_confirmed_first(tmp_path: Path) -> None:
    world = World(tmp_path)
    old, _ = confirmed(world.keys())
    locker = Locker(world.store, old)
    files = world.files()
    rotation = world.keys().rotation(old)
    with pytest.raises(UserError, match="抄下") as caught:
        rotation.run(locker.rekey)
    assert caught.value.code == "key.unconfirmed"
    with pytest.raises(CodeError):
        rotation.run(locker.rekey, Secret("0000 0000"))
    assert world.files() == files


def test_a_database_that_refuses_keeps_its_key(tmp_path: Path) -> None:
    world = World(tmp_path, FakeBackend())
    old = world.keys().make()
    locker = Locker(world.store, old)

    def refuse(_was: bytes, _becomes: bytes) -> None:
        raise UserError("db.busy", "请先关闭面板")

    with pytest.raises(UserError, match="关闭面板"):
        world.keys().rotation(old).run(refuse)
    assert reopened(world, locker) == old
    assert_settled(world, locker, old)


def test_a_file_that_changed_meanwhile_stops_it(tmp_path: Path) -> None:
    world = World(tmp_path, FakeBackend())
    old = world.keys().make()
    locker = Locker(world.store, old)
    first, second = world.keys().rotation(old), world.keys().rotation(old)
    first.run(locker.rekey)
    with pytest.raises(UserError) as caught:
        second.run(locker.rekey)
    assert caught.value.code == "key.rotating"


def test_a_key_of_neither_settles_nothing(tmp_path: Path) -> None:
    world = World(tmp_path, FakeBackend())
    old = world.keys().make()

    def cut(_was: bytes, _becomes: bytes) -> None:
        raise PowerCutError

    with pytest.raises(PowerCutError):
        world.keys().rotation(old).run(cut)
    before = (world.store / NAME).read_bytes()
    world.keys().settle(Secret(bytes(32)))
    assert (world.store / NAME).read_bytes() == before
    record = KeyFile(world.store).read()
    assert record
    assert len(record.seals) == 2
