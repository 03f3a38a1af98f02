"""Ed25519: who signs and who verifies; imported when a key is needed first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.errors import UserError
from livecs.sentence import Sentence

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from livecs.clock import NowMs


class PublicKey:
    """A shop's public key; see :class:`livecs.phrases.signing.Verifier`."""

    def __init__(self, raw: bytes) -> None:
        """Take 32 bytes; what is no key verifies nothing."""
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

        self.raw = raw
        self._refused = InvalidSignature
        self._key = Ed25519PublicKey.from_public_bytes(raw)

    def verifies(self, message: bytes, signature: bytes) -> bool:
        """Whether a signature is this key's over a message."""
        try:
            self._key.verify(signature, message)
        except (self._refused, ValueError):
            return False
        return True


class Nobody:
    """Of a key file that is spoiled: nothing is trusted by it."""

    def verifies(self, message: bytes, signature: bytes) -> bool:  # noqa: ARG002 (whatever it is)
        """Whether a signature is believed: none is."""
        return False


class Session:
    """The key while it is open; see :class:`livecs.phrases.signing.Signer`. It shuts by itself."""

    def __init__(self, key: Ed25519PrivateKey, until_ms: int, now_ms: NowMs) -> None:
        """Sign until a moment."""
        self._key = key
        self._from_ms, self._until_ms = now_ms(), until_ms
        self._now_ms = now_ms

    @property
    def is_over(self) -> bool:
        """Whether its time is up; a clock set back ends it too."""
        return not self._from_ms <= self._now_ms() < self._until_ms

    def sign(self, message: bytes) -> bytes:
        """A signature.

        Raises:
            UserError: the session is over.
        """
        if self.is_over:
            raise locked()
        return self._key.sign(message)


def locked() -> UserError:
    """What is said where a PIN is to be typed."""
    return UserError("shop_key.locked", Sentence("请输入主管 PIN；输入后一段时间内不再询问"))
