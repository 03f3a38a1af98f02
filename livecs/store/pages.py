"""The pages of an encrypted file, each by itself: what does not bear its seal is not there.

SQLCipher stops at the first bad page. Salvage reads around it, and so opens pages by hand: as SQLCipher 4 writes them,
AES-256-CBC under the raw key, then HMAC-SHA512 over text, IV and page number, under a key of the file's salt.

Source: https://www.zetetic.net/sqlcipher/design/
"""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

SIZE = 4096
USABLE = SIZE - 80
"""The rest of a page is its IV and seal."""
SALT_BYTES = 16
_IV_BYTES, _SEAL_BYTES = 16, 64
_SALT_MASK, _SEAL_ROUNDS = 0x3A, 2


class _Keys(NamedTuple):
    text: bytes
    seal: bytes


class Pages:
    """The pages of one file, numbered from 1."""

    def __init__(self, path: Path, key: bytes, salt: bytes | None = None) -> None:
        """Read a file that nobody has open.

        Args:
            path: the file.
            key: 32 raw bytes.
            salt: used where the file's own does not fit.

        Raises:
            OSError: it cannot be read.
        """
        self._data = path.read_bytes()
        self.count = len(self._data) // SIZE
        self._keys = _keys(key, self._data[:SALT_BYTES].ljust(SALT_BYTES, b"\0"))
        if self.page(1) is None and salt:
            self._keys = _keys(key, salt)

    def page(self, number: int) -> bytes | None:
        """A page's text, its first 4016 bytes as SQLite knows them; None when it is not whole or not there."""
        start = (number - 1) * SIZE
        raw = self._data[start : start + SIZE]
        if number < 1 or len(raw) < SIZE:
            return None
        skipped = SALT_BYTES if number == 1 else 0
        sealed, seal = raw[skipped:-_SEAL_BYTES], raw[-_SEAL_BYTES:]
        sealed_as = hmac.digest(self._keys.seal, sealed + number.to_bytes(4, "little"), "sha512")
        if not hmac.compare_digest(sealed_as, seal):
            return None
        return bytes(skipped) + _opened(self._keys.text, sealed[:-_IV_BYTES], sealed[-_IV_BYTES:])

    def has_any(self) -> bool:
        """Whether any page is whole, so that the key is the right one."""
        return any(self.page(number) for number in range(1, self.count + 1))


def _keys(key: bytes, salt: bytes) -> _Keys:
    masked = bytes(byte ^ _SALT_MASK for byte in salt)
    return _Keys(key, hashlib.pbkdf2_hmac("sha512", key, masked, _SEAL_ROUNDS, len(key)))


def _opened(key: bytes, text: bytes, vector: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    decryptor = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
    return decryptor.update(text) + decryptor.finalize()
