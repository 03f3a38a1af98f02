"""What may befall a profile and its keyring, each as a function of its world."""

from collections.abc import Callable

from livecs.store.key_file import NAME, SECOND
from tests.fakes import FakeBackend
from tests.store.key_world import World, confirmed


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
