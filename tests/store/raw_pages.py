"""What really lies in an encrypted file: every page decrypted, free space and remains included."""

import hashlib
import hmac
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

_PAGE, _SALT, _IV, _MAC = 4096, 16, 16, 64
_RESERVED = _IV + _MAC


def plain_pages(path: Path, key: bytes) -> bytes:
    """All pages of a database file, one after the other.

    Source: SQLCipher 4 design: AES-256-CBC a page, IV and HMAC-SHA512 at its end, keys from the raw key and salt.

    Raises:
        AssertionError: a page is not authentic: this reader would not see what is there.
    """
    data = path.read_bytes()
    salt = data[:_SALT]
    mac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
    return b"".join(
        _plain(data[start : start + _PAGE], key, mac_key, number)
        for number, start in enumerate(range(0, len(data), _PAGE), 1)
    )


def _plain(page: bytes, key: bytes, mac_key: bytes, number: int) -> bytes:
    body, iv, mac = page[:-_RESERVED], page[-_RESERVED:-_MAC], page[-_MAC:]
    body = body[_SALT:] if number == 1 else body
    assert hmac.digest(mac_key, body + iv + number.to_bytes(4, "little"), "sha512") == mac
    decryptor = Cipher(algorithms.AES256(key), modes.CBC(iv)).decryptor()
    return decryptor.update(body) + decryptor.finalize()
