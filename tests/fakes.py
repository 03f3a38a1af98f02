"""Stand-ins for the world, with its contract; shared by all tests."""

import hashlib


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
