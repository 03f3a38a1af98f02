"""A profile's store folder, a keyring or none, and what may befall them."""

from pathlib import Path

from livecs.store.keyrings import SERVICE, BackendKeyring
from livecs.store.keys import Keys
from livecs.vault.keyring import Keyring
from livecs.vault.secret import Secret
from tests.fakes import FakeBackend, FakeRandom


class World:
    """One machine with a profile on it.

    Args:
        folder: of the profile.
        backends: of its keyrings, best first.
    """

    def __init__(self, folder: Path, *backends: FakeBackend) -> None:
        self.store = folder / "store"
        self.backends = list(backends)
        self.chance = FakeRandom()

    def keyrings(self) -> list[Keyring]:
        return [BackendKeyring(f"ring{number}", backend) for number, backend in enumerate(self.backends)]

    def keys(self, *, is_demo: bool = False) -> Keys:
        """A fresh counter, as after a restart."""
        return Keys(self.store, self.keyrings, self.chance, is_demo=is_demo, lanes=1)

    def data(self) -> None:
        """A database, as far as the key is concerned."""
        self.store.mkdir(parents=True, exist_ok=True)
        (self.store / "livecs.db").write_bytes(b"encrypted")

    def files(self) -> dict[str, bytes]:
        paths = self.store.rglob("*") if self.store.exists() else ()
        return {str(path.relative_to(self.store)): path.read_bytes() for path in paths if path.is_file()}

    def entries(self) -> list[str]:
        return [entry for backend in self.backends for service, entry in backend.values if service == SERVICE]


def confirmed(keys: Keys) -> tuple[Secret[bytes], str]:
    """Make a key without a keyring; gives it and its printed code."""
    pending = keys.begin()
    return pending.confirm(Secret(groups(pending.printed, pending.asked))), pending.printed


def groups(printed: str, asked: tuple[int, ...]) -> str:
    return "".join(printed.split("-")[number - 1] for number in asked)
