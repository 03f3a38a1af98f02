"""Keys in the system's keyrings, and typed ones: what they look like, finding the right one, keeping one for sure."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from livecs.errors import UserError
from livecs.sentence import Sentence
from livecs.store.key_wrap import KEY_BYTES, check_value, unwrap
from livecs.vault import recovery_code
from livecs.vault.keyring import KeyringFailedError, KeyringLockedError
from livecs.vault.secret import Secret
from livecs.vault.states import KeyState, KeyStateError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from livecs.store.key_file import KeyRecord
    from livecs.vault.keyring import Keyring

_MARK = "livecs1"
# Of what several keyrings answer, what helps most comes first; one that fails is as good as none.
_ORDER = (KeyState.LOCKED, KeyState.WRONG, KeyState.MISSING, KeyState.NO_KEYRING)


class Found(NamedTuple):
    """What the keyrings said.

    Args:
        state: READY when a key that passes its check was there.
        keys: the current key; during a rotation also the coming one.
        keyring: the name of the keyring that had it.
    """

    state: KeyState
    keys: tuple[Secret[bytes], ...] = ()
    keyring: str = ""


def entry_of(profile: str, check: bytes) -> str:
    """The name of a key's entry: each key has its own, so a rotation overwrites none that is still needed."""
    return f"{profile}.{check.hex()[:8]}"


def value_of(profile: str, key: Secret[bytes]) -> Secret[str]:
    """What stands in the entry."""
    return Secret(f"{_MARK}:{profile}:{key.reveal().hex()}")


def find(keyrings: Sequence[Keyring], record: KeyRecord) -> Found:
    """Look for a profile's key, in the best keyring first."""
    worst = {KeyState.NO_KEYRING}
    for keyring in keyrings:
        found = _find_in(keyring, record)
        if found.state == KeyState.READY:
            return found
        worst.add(found.state)
    return Found(next(state for state in _ORDER if state in worst))


def keep(keyrings: Sequence[Keyring], profile: str, key: Secret[bytes]) -> Keyring:
    """Keep a key in the best keyring that keeps it: what was written is read back before it counts.

    Raises:
        KeyStateError: NO_KEYRING, there is none; LOCKED, and nothing was kept.
        KeyringFailedError: there are some, and none kept it.
    """
    failure: UserError = KeyStateError(KeyState.NO_KEYRING)
    for keyring in keyrings:
        try:
            _keep_in(keyring, profile, key)
        except KeyringFailedError as error:
            failure = error
        else:
            return keyring
    raise failure


def forget(keyrings: Sequence[Keyring], profile: str, check: bytes) -> None:
    """Remove a key that no file needs any more, as far as the keyrings allow."""
    for keyring in keyrings:
        with suppress(UserError):
            keyring.delete(entry_of(profile, check))


def _find_in(keyring: Keyring, record: KeyRecord) -> Found:
    keys = []
    state = KeyState.MISSING
    try:
        for seal in record.seals:
            value = keyring.get(entry_of(record.profile, seal.check))
            key = _key_in(value, record.profile) if value else None
            if key and check_value(key, record.profile) == seal.check:
                keys.append(key)
            elif value:
                state = KeyState.WRONG
    except KeyringLockedError:
        return Found(KeyState.LOCKED)
    except KeyringFailedError:
        return Found(KeyState.NO_KEYRING)
    return Found(KeyState.READY, tuple(keys), keyring.name) if keys else Found(state)


def _key_in(value: Secret[str], profile: str) -> Secret[bytes] | None:
    """The key in an entry's value; None when the value is another profile's or no value of ours."""
    return key_from_hex(Secret(value.reveal().removeprefix(f"{_MARK}:{profile}:")))


def key_from_hex(text: Secret[str]) -> Secret[bytes] | None:
    """A key written as 64 hexadecimal digits; None when it is not."""
    try:
        key = bytes.fromhex(text.reveal())
    except ValueError:
        key = b""
    return Secret(key) if len(key) == KEY_BYTES else None


def _keep_in(keyring: Keyring, profile: str, key: Secret[bytes]) -> None:
    entry, value = entry_of(profile, check_value(key, profile)), value_of(profile, key)
    keyring.set(entry, value)
    if keyring.get(entry) != value:
        with suppress(UserError):
            keyring.delete(entry)
        raise KeyringFailedError(keyring.name, Sentence("存入的值读不回来"))


def opened_by(record: KeyRecord, typed: Secret[str]) -> Iterator[Secret[bytes]]:
    """The keys that something typed may stand for: a recovery code, or a key in hexadecimal.

    Raises:
        CodeError: it is neither.
    """
    plain = key_from_hex(typed)
    if plain:
        yield plain
        return
    code = recovery_code.read(typed)
    for seal in record.seals:
        key = unwrap(seal.wrapped, code, record.profile) if seal.wrapped else None
        if key:
            yield key
