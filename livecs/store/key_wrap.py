"""The database key under the recovery code: scrypt makes a key of the code, AES-GCM wraps with it."""

import hashlib
import hmac
from collections.abc import Callable
from typing import NamedTuple

from livecs.vault.secret import Secret

KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12
_CHECK_BYTES = 16
# 0.26 s and 32 MB on the 2-core machine (DESIGN, "Measured on"); the code alone has 130 bits.
_COST, _BLOCK = 1 << 15, 8
LANES = 3
_MOST_MEMORY = 64 << 20
_MOST_LANES = 16


class Wrapped(NamedTuple):
    """A wrapped key: scrypt's three parameters and salt, AES-GCM's nonce and text."""

    cost: int
    block: int
    lanes: int
    salt: bytes
    nonce: bytes
    text: bytes

    def is_sane(self) -> bool:
        """Whether the parameters ask no more of this machine than ours would."""
        cost_is_power = self.cost > 1 and not self.cost & (self.cost - 1)
        memory = 128 * self.cost * self.block
        return cost_is_power and 0 < memory <= _MOST_MEMORY and 0 < self.lanes <= _MOST_LANES


def wrap(
    key: Secret[bytes], code: Secret[str], profile: str, randomness: Callable[[int], bytes], lanes: int = LANES
) -> Wrapped:
    """Wrap a key so that the code alone, for this profile alone, opens it; more lanes take longer."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    bare = Wrapped(_COST, _BLOCK, lanes, randomness(_SALT_BYTES), randomness(_NONCE_BYTES), b"")
    return bare._replace(text=AESGCM(_stretched(bare, code)).encrypt(bare.nonce, key.reveal(), profile.encode()))


def unwrap(wrapped: Wrapped, code: Secret[str], profile: str) -> Secret[bytes] | None:
    """The key; None when the code is another one's."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return Secret(AESGCM(_stretched(wrapped, code)).decrypt(wrapped.nonce, wrapped.text, profile.encode()))
    except InvalidTag:
        return None


def check_value(key: Secret[bytes], profile: str) -> bytes:
    """What tells this key from any other without telling anything of it."""
    return hmac.digest(key.reveal(), b"livecs key check 1 " + profile.encode(), "sha256")[:_CHECK_BYTES]


def _stretched(wrapped: Wrapped, code: Secret[str]) -> bytes:
    return hashlib.scrypt(
        code.reveal().encode(),
        salt=wrapped.salt,
        n=wrapped.cost,
        r=wrapped.block,
        p=wrapped.lanes,
        maxmem=_MOST_MEMORY + (1 << 20),  # OpenSSL counts a little beside the table
        dklen=KEY_BYTES,
    )
