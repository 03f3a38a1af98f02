"""Stand-ins for the world, with its contract; shared by all tests."""

import hashlib

from keyring.errors import InitError, KeyringLocked, PasswordDeleteError, PasswordSetError
from secretstorage.exceptions import PromptDismissedException

from livecs.errors import UserError
from livecs.phrases.promises import Promise, PromiseChangedError
from livecs.vault.desk import VaultStatus
from livecs.vault.secret import Secret


class FakeClipboard:
    """Remembers what was copied, newest last."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.personal: list[str] = []

    def set_text(self, text: str, *, is_personal: bool = False) -> None:
        self.texts.append(text)
        self.personal += [text] if is_personal else []

    def set_image(self, path: str) -> None:
        self.texts.append(f"image {path}")


class FakeUsage:
    """Remembers what was counted."""

    def __init__(self) -> None:
        self.uses: list[tuple[str, int]] = []
        self.revisions: list[str] = []
        self.deeds: list[tuple[str, str]] = []

    def add(self, phrase_id: str, at_ms: int, revision: str = "") -> None:
        self.uses.append((phrase_id, at_ms))
        self.revisions.append(revision)

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


class FakeCode:
    """A recovery code that is confirmed by one word."""

    printed = "ABCD-EFGH-JKMN-PQRS-TVWX-Y012-3456"
    asked = (2, 5)

    def confirm(self, typed: Secret[str]) -> None:
        if typed.reveal() != "EFGHTVWX":
            raise UserError("key.code", "和第 2、5 组不一样")


class FakeVaultDesk:
    """Answers with the states it was given, one after the other; the last one stays."""

    def __init__(self, *answers: VaultStatus | UserError) -> None:
        self._answers = list(answers)
        self.asked: list[str] = []

    def status(self, *, may_ask: bool) -> VaultStatus:
        self.asked.append("ask" if may_ask else "look")
        return self._next()

    def unlock(self, typed: Secret[str]) -> VaultStatus:
        self.asked.append(f"unlock {typed.reveal()}")
        return self._next()

    def new_code(self) -> FakeCode:
        self.asked.append("code")
        return FakeCode()

    def postpone(self) -> None:
        self.asked.append("postpone")

    def _next(self) -> VaultStatus:
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if isinstance(answer, UserError):
            raise answer
        return answer


class FakePromises:
    """Promises in memory, with the store's contract; ``trouble`` is raised by whatever comes next."""

    def __init__(self) -> None:
        self.all: dict[str, Promise] = {}
        self.trouble: UserError | None = None
        self.looked: list[str] = []

    def open(self) -> tuple[Promise, ...]:
        self._answer()
        return tuple(sorted((one for one in self.all.values() if one.done_at_ms is None), key=lambda one: one[3]))

    def add(self, promise: Promise) -> None:
        self._answer()
        self.all[promise.id] = promise

    def mark(self, promise: Promise, done_at_ms: int | None) -> Promise:
        self._answer()
        if self.all[promise.id] != promise:
            raise PromiseChangedError
        self.all[promise.id] = promise._replace(done_at_ms=done_at_ms, version=promise.version + 1)
        return self.all[promise.id]

    def look(self, promise: Promise) -> None:
        self._answer()
        self.looked.append(promise.id)

    def _answer(self) -> None:
        trouble, self.trouble = self.trouble, None
        if trouble:
            raise trouble
