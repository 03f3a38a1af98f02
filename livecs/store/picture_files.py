"""The files of the pictures, each encrypted under its own name, and a second copy of each beside the backups."""

from __future__ import annotations

import hmac
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from livecs.store import durable
from livecs.store.lasting_key import derived

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from pathlib import Path

    from livecs.vault.secret import Secret

FOLDER = "evidence"
_NONCE_BYTES = 12
_NAME = re.compile("[0-9a-f]{64}")


class PictureFiles:
    """The pictures of one store.

    Args:
        folder: where they lie; beside it ``backups`` holds the second copies.
    """

    def __init__(self, folder: Path) -> None:
        """Look at nothing yet."""
        self._folder = folder
        self._copies = folder.parent / "backups" / folder.name

    def put(self, name: str, sealed: bytes) -> None:
        """Write a file for good, in place of what was there under its name.

        Raises:
            OSError: the disk refused.
        """
        durable.put(self._folder / name, sealed)

    def of(self, name: str) -> Iterator[bytes | None]:
        """What lies under a name: the file, then its copy; None for one that cannot be read."""
        for folder in (self._folder, self._copies) if _NAME.fullmatch(name) else ():
            try:
                yield (folder / name).read_bytes()
            except OSError:
                yield None

    def delete(self, name: str) -> None:
        """Delete a file and its copy.

        Raises:
            OSError: the disk refused.
        """
        (self._folder / name).unlink(missing_ok=True)
        (self._copies / name).unlink(missing_ok=True)

    def back_up(self) -> None:
        """Copy what has no copy yet; a file never changes, so once is enough.

        Raises:
            OSError: the disk refused.
        """
        there = {path.name for path in _files(self._copies)}
        for path in _files(self._folder):
            if _NAME.fullmatch(path.name) and path.name not in there:
                with suppress(FileNotFoundError):  # deleted this very moment
                    durable.put(self._copies / path.name, path.read_bytes())

    def sweep(self, names: Collection[str], before_s: float) -> int:
        """Delete what no name stands for, and what a write that was cut short left; returns how many files.

        Args:
            names: all that are in use.
            before_s: younger files stay: their row may be on its way.
        """
        swept = 0
        for path in (*_files(self._folder), *_files(self._copies)):
            with suppress(OSError):  # the next day tries again
                if path.name not in names and path.stat().st_mtime <= before_s:
                    path.unlink()
                    swept += 1
        return swept


def name_of(secret: Secret[bytes], picture: bytes) -> str:
    """The name of a picture: the same for the same bytes, and without the key nobody can tell which."""
    return hmac.digest(derived(secret, b"livecs evidence name 1"), picture, "sha256").hex()


def seal(secret: Secret[bytes], name: str, picture: bytes, randomness: Callable[[int], bytes]) -> bytes:
    """Encrypt a picture so that it opens under its own name alone: nonce, then AES-256-GCM.

    Source: NIST SP 800-38D; a random nonce of 96 bits is good for 2**32 pictures under one key.
    """
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = randomness(_NONCE_BYTES)
    return nonce + AESGCM(_file_key(secret)).encrypt(nonce, picture, name.encode())


def unseal(secrets: Iterable[Secret[bytes]], name: str, sealed: bytes) -> bytes | None:
    """The picture; None when a bit of it, its name or its key is another."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    for secret in secrets:
        with suppress(InvalidTag, ValueError):  # shorter than a nonce and a tag
            return AESGCM(_file_key(secret)).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], name.encode())
    return None


def _file_key(secret: Secret[bytes]) -> bytes:
    return derived(secret, b"livecs evidence file 1")


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.is_file()] if folder.is_dir() else []
