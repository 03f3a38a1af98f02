"""Stand-ins for the world, with its contract; shared by all tests."""

import hashlib

from keyring.errors import InitError, KeyringLocked, PasswordDeleteError, PasswordSetError
from secretstorage.exceptions import PromptDismissedException


class FakeClipboard:
    """Remembers what was copied, newest last."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def set_text(self, text: str) -> None:
        self.texts.append(text)


class FakeUsage:
    """Remembers what was counted."""

    def __init__(self) -> None:
        self.uses: list[tuple[str, int]] = []
        self.deeds: list[tuple[str, str]] = []

    def add(self, phrase_id: str, at_ms: int) -> None:
        self.uses.append((phrase_id, at_ms))

    def note(self, deed: str, rule: str, at_ms: int) -> None:
        assert at_ms
        self.deeds.append((deed, rule))


class FakeClock:
    """Seconds that pass only when told to."""

    def __init__(self) -> None:
        self.s = 1000.0

    def __call__(self) -> float:
        return self.s


class FakeRandom:
    """Random bytes that are the same for the same seed, and other ones at each call."""

    def __init__(self, seed: int = 0) -> None:
        self._seed = seed
        self.given: list[bytes] = []

    def __call__(self, count: int) -> bytes:
        self.given.append(hashlib.shake_256(f"{self._seed} {len(self.given)}".encode()).digest(count))
        return self.given[-1]


class FakeBackend:
    """python-keyring's contract in memory, with its own exceptions, and its ways to fail.

    Args:
        trouble: how it fails: ``locked``, ``dismissed``, ``broken`` (all calls), ``refusing`` (to write),
            ``forgetting`` or ``mangling`` (what is written); empty when it is well.
    """

    def __init__(self, trouble: str = "") -> None:
        self.trouble = trouble
        self.values: dict[tuple[str, str], str] = {}
        self.asked = 0

    def get_password(self, service: str, username: str) -> str | None:
        self._answer()
        return self.values.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._answer()
        if self.trouble == "refusing":
            raise PasswordSetError(f"cannot keep {password} for {username}")
        if self.trouble != "forgetting":
            self.values[service, username] = password[:-1] if self.trouble == "mangling" else password

    def delete_password(self, service: str, username: str) -> None:
        self._answer()
        if (service, username) not in self.values:
            raise PasswordDeleteError("No such password!")
        del self.values[service, username]

    def _answer(self) -> None:
        self.asked += 1
        if self.trouble == "locked":
            raise KeyringLocked("Failed to unlock the collection!")
        if self.trouble == "dismissed":
            raise InitError("Failed to create the collection") from PromptDismissedException("dismissed")
        if self.trouble == "broken":
            raise OSError(f"no bus; last value {list(self.values.values())}")
