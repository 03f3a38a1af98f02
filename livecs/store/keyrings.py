"""The keyrings of this machine that livecs trusts with a key, built without asking anyone's settings.

``keyring.get_keyring()`` obeys an environment variable, a settings file and any installed plug-in, each of
which may name a plain text file or nothing at all. So the few backends that keep secrets encrypted are
built here by name. Its chainer is not used: what it would chain is tried one after the other, best first.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from livecs.vault.keyring import KeyringFailedError, KeyringLockedError
from livecs.vault.secret import Secret

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from livecs.errors import UserError
    from livecs.vault.keyring import Keyring

_Answer = TypeVar("_Answer")

SERVICE = "livecs"
TRUSTED = (
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.libsecret.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.Windows.WinVaultKeyring",
)
# keyring's own, and those of SecretStorage that it lets through
_LOCKED = {"KeyringLocked", "LockedException", "PromptDismissedException"}


class Backend(Protocol):
    """What python-keyring calls a backend."""

    def get_password(self, service: str, username: str) -> str | None:
        """The value, or None."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a value."""

    def delete_password(self, service: str, username: str) -> None:
        """Forget a value; ``PasswordDeleteError`` when there is none."""


class BackendKeyring:
    """One backend, with its many kinds of failure made two, and its words kept to itself."""

    def __init__(self, name: str, backend: Backend, is_open: Callable[[], bool] = lambda: False) -> None:
        """Wrap a backend.

        Args:
            name: the class's full name.
            backend: an instance of it.
            is_open: tells whether it would ask nobody.
        """
        self.name = name
        self._backend = backend
        self._is_open = is_open

    def is_open(self) -> bool:
        """Whether it would ask nobody; see :meth:`livecs.vault.keyring.Keyring.is_open`."""
        try:
            return self._is_open()
        except Exception:  # noqa: BLE001 (D-Bus and SecretStorage raise their own; whoever cannot tell may ask)
            return False

    def get(self, entry: str) -> Secret[str] | None:
        """An entry's value; see :meth:`livecs.vault.keyring.Keyring.get`."""
        return self._done(lambda: self._read(entry))

    def set(self, entry: str, value: Secret[str]) -> None:
        """Keep a value; see :meth:`livecs.vault.keyring.Keyring.set`."""
        self._done(lambda: self._backend.set_password(SERVICE, entry, value.reveal()))

    def delete(self, entry: str) -> None:
        """Forget an entry; see :meth:`livecs.vault.keyring.Keyring.delete`."""
        if self.get(entry):
            self._done(lambda: self._backend.delete_password(SERVICE, entry))

    def _read(self, entry: str) -> Secret[str] | None:
        value = self._backend.get_password(SERVICE, entry)
        return None if value is None else Secret(value)

    def _done(self, call: Callable[[], _Answer]) -> _Answer:
        try:
            return call()
        except Exception as error:  # noqa: BLE001 (D-Bus, GLib and pywin32 each raise their own)
            failure = self._failure(error)
        # Raised out here, so that no backend's exception, which may quote the value, hangs on ours.
        raise failure

    def _failure(self, error: BaseException) -> UserError:
        kinds = {type(one).__name__ for one in _chain(error)}
        return KeyringLockedError() if kinds & _LOCKED else KeyringFailedError(self.name, type(error).__name__)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """An exception and what it came from: a dismissed question arrives as the cause of an InitError."""
    while error:
        yield error
        error = error.__cause__


class _Built(NamedTuple):
    priority: float
    keyring: BackendKeyring


def system_keyrings(names: Sequence[str] = TRUSTED) -> list[Keyring]:
    """Trusted keyrings that can be used in this session, best first.

    Args:
        names: classes by their full names.
    """
    built = [one for one in map(_built, names) if one]
    return [one.keyring for one in sorted(built, key=lambda one: one.priority, reverse=True)]


def _built(name: str) -> _Built | None:
    """A backend by name; None where it cannot be used: its system, its library or its daemon is not there."""
    module, _, kind = name.rpartition(".")
    try:
        class_ = getattr(importlib.import_module(module), kind)
        priority = float(class_.priority)
        backend = class_.__new__(class_)
        # KEYRING_PROPERTY_... and KEYCHAIN_PATH would point it at another store.
        backend.set_properties_from_env = _nothing
        backend.keychain = None
        backend.__init__()
    except Exception:  # noqa: BLE001 (a backend says in its own way that it is none here)
        return None
    return _Built(priority, BackendKeyring(name, backend, _IS_OPEN.get(name, _never)))


def _nothing() -> None:
    pass


def _never() -> bool:
    return False


def _always() -> bool:
    return True


def _secret_service_is_open() -> bool:
    """Whether the default collection is there and unlocked; looking makes none and unlocks none."""
    import secretstorage

    bus = secretstorage.dbus_init()
    try:
        return not secretstorage.Collection(bus).is_locked()
    finally:
        bus.close()


# libsecret and KWallet have not been tried: they count as asking. The system's own on macOS and Windows open with
# the session.
_IS_OPEN = {
    "keyring.backends.SecretService.Keyring": _secret_service_is_open,
    "keyring.backends.macOS.Keyring": _always,
    "keyring.backends.Windows.WinVaultKeyring": _always,
}
