"""A system keyring as the store sees it; fulfilled in ``store/keyrings.py``."""

from typing import Protocol

from livecs.errors import UserError
from livecs.sentence import Sentence
from livecs.vault.secret import Secret
from livecs.vault.states import KeyState, KeyStateError

_TITLES = {
    "SecretService": Sentence("Secret Service（GNOME 钥匙串等）"),
    "libsecret": "Secret Service（libsecret）",
    "kwallet": "KWallet",
    "macOS": Sentence("macOS 钥匙串"),
    "Windows": Sentence("Windows 凭据管理器"),
}


def title_of(name: str) -> str:
    """What a person calls the keyring with a class's full name."""
    module = name.split(".")[-2:-1]
    return _TITLES.get(module[0], name) if module else name


class Keyring(Protocol):
    """One keyring of this machine."""

    @property
    def name(self) -> str:
        """Which one it is, for a person who asks."""

    def is_open(self) -> bool:
        """Whether it would answer now without asking a person anything."""

    def get(self, entry: str) -> Secret[str] | None:
        """An entry's value; None when there is none.

        Raises:
            KeyringLockedError: it is locked, or the question was dismissed.
            KeyringFailedError: it did not answer.
        """

    def set(self, entry: str, value: Secret[str]) -> None:
        """Keep a value, in place of any other.

        Raises:
            KeyringLockedError: it is locked, or the question was dismissed.
            KeyringFailedError: it did not take the value.
        """

    def delete(self, entry: str) -> None:
        """Forget an entry; one that is not there is forgotten already.

        Raises:
            KeyringLockedError: it is locked, or the question was dismissed.
            KeyringFailedError: it did not answer.
        """


class KeyringLockedError(KeyStateError):
    """The keyring is locked, or its question was dismissed."""

    def __init__(self) -> None:
        """Say how to go on."""
        super().__init__(KeyState.LOCKED)


class KeyringFailedError(UserError):
    """The keyring is there and failed.

    Args:
        backend: which one.
        kind: the kind of its error; never its text, which may quote what was to be kept.
    """

    def __init__(self, backend: str, kind: str) -> None:
        """Name the keyring and the kind of error."""
        super().__init__(
            "key.keyring", Sentence("系统钥匙串（{}）出错：{}；请检查它是否在运行，然后重试", backend, kind)
        )
