"""A key that outlasts the database's own: what it hid or named is read, and known again, after a rotation."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

from livecs.vault.secret import Secret

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.store.database import Database
    from livecs.store.driver import Connection

_BYTES = 32
_ALL = "SELECT secret FROM lasting_key ORDER BY made_at_ms DESC, id DESC"


def known(database: Database) -> list[Secret[bytes]]:
    """All there are, the newest first; none before something needed one, several after a salvage."""
    return [Secret(_bytes(secret)) for (secret,) in database.rows(_ALL)]


def newest(
    connection: Connection, new_id: Callable[[], str], at_ms: int, randomness: Callable[[int], bytes]
) -> Secret[bytes]:
    """The one to use now, inside the transaction of whoever calls; made where there is none."""
    found = connection.execute(_ALL).fetchone()
    if found:
        return Secret(_bytes(found[0]))
    secret = Secret(randomness(_BYTES))
    connection.execute("INSERT INTO lasting_key VALUES (?, ?, ?)", (new_id(), at_ms, secret.reveal()))
    return secret


def derived(secret: Secret[bytes], purpose: bytes) -> bytes:
    """A key for one purpose, 32 bytes. Source: RFC 5869, the expanding step; the secret is uniform already."""
    return hmac.digest(secret.reveal(), purpose + b"\x01", "sha256")


def _bytes(value: object) -> bytes:
    if not isinstance(value, bytes):
        raise TypeError("a BLOB column of a STRICT table")
    return value
