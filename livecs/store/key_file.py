"""``store/key.json``: what is kept beside the database about its key, twice, and never the key itself."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from livecs.errors import UserError, os_reason
from livecs.sentence import Sentence
from livecs.store import durable
from livecs.store.key_wrap import Wrapped
from livecs.vault.states import KeyState, KeyStateError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VERSION = 1
NAME, SECOND = "key.json", "key.json.bak"
# What may lie in the folder before there is data: everything else there is someone's data.
_HARMLESS = {"lock", "ballast", "shop-key.json", "shop-key-tries.json", ".DS_Store", "desktop.ini", "Thumbs.db"}


class Seal(NamedTuple):
    """One key, as far as it may be known: its check value, and itself under the recovery code once there is one."""

    check: bytes
    wrapped: Wrapped | None = None
    is_confirmed: bool = False


class KeyRecord(NamedTuple):
    """A profile's key file.

    Args:
        profile: random id that names the keyring entries.
        current: the key of the database.
        coming: the key a rotation is going over to; the database has one of both.
        salt: copy of the database's first 16 bytes, empty until there is one.
        ask_again_on: ISO date before which nobody is asked to confirm the code.
        is_demo: made-up data under a key that everyone knows.
    """

    profile: str
    current: Seal
    coming: Seal | None = None
    salt: bytes = b""
    ask_again_on: str = ""
    is_demo: bool = False

    @property
    def seals(self) -> tuple[Seal, ...]:
        """The current key, and the coming one during a rotation."""
        return (self.current, self.coming) if self.coming else (self.current,)


class KeyFile:
    """Both copies of one key file."""

    def __init__(self, folder: Path) -> None:
        """Name them; nothing is read yet."""
        self._paths = (folder / NAME, folder / SECOND)

    def read(self) -> KeyRecord | None:
        """The record; None when there is no copy at all. A damaged or missing first copy is answered by the second.

        Raises:
            KeyStateError: CORRUPT, neither copy is whole.
            UserError: the disk refused, or a newer livecs wrote the file.
        """
        refused: UserError | None = None
        is_there = False
        for path in self._paths:
            try:
                data = _content(path)
            except UserError as error:
                refused = refused or error
                continue
            is_there |= data is not None
            record = decoded(data) if data else None
            if record:
                return record
        if refused:
            raise refused
        if is_there:
            raise KeyStateError(KeyState.CORRUPT)
        return None

    def heal(self) -> None:
        """Make a damaged or missing copy from the other, and a stale second one from the first, as the disk allows.

        A whole first copy is never touched: another process may have just written it.
        """
        with suppress(UserError, OSError):
            record = self.read()
            for path, is_first in zip(self._paths, (True, False), strict=True):
                data = _content(path)
                is_whole = bool(data and decoded(data))
                if record and data != encoded(record) and not (is_first and is_whole):
                    if data is not None and not is_whole:
                        path.replace(path.with_name(f"{path.name}.damaged"))
                    durable.put(path, encoded(record))

    def create(self, record: KeyRecord) -> None:
        """Write the first record of a profile.

        Raises:
            UserError: another process made one meanwhile, or the disk refused.
        """
        try:
            durable.put(self._paths[0], encoded(record), only_if_new=True)
        except FileExistsError as error:
            raise UserError("key.exists", "另一个 livecs 刚刚建好了这个资料文件夹的密钥；请再试一次") from error
        except OSError as error:
            raise _not_written(error) from error
        self._write_second(record)

    def write(self, record: KeyRecord) -> None:
        """Write another record: the first copy, then the second.

        Raises:
            UserError: the disk refused.
        """
        try:
            durable.put(self._paths[0], encoded(record))
        except OSError as error:
            raise _not_written(error) from error
        self._write_second(record)

    def _write_second(self, record: KeyRecord) -> None:
        """The first copy counts; a stale second one is made anew by :meth:`heal`."""
        with suppress(OSError):
            durable.put(self._paths[1], encoded(record))


def encoded(record: KeyRecord) -> bytes:
    """A record as the file has it: one way to write each record, so that any other byte is damage."""
    content = _as_json(record)
    return (json.dumps({"key": content, "checksum": _checksum(content)}, indent=1, sort_keys=True) + "\n").encode()


def decoded(data: bytes) -> KeyRecord | None:
    """The record in a file's bytes; None when they are damaged.

    Raises:
        UserError: a newer livecs wrote it.
    """
    try:
        content = json.loads(data)["key"]
        if json.loads(data)["checksum"] != _checksum(content):
            return None
        if content["version"] > VERSION:
            raise UserError("key.newer", "密钥文件 store/key.json 是更新版本的 livecs 写的；请先升级 livecs 再打开")
        record = _from_json(content)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return record if encoded(record) == data else None


def old_data(folder: Path) -> Iterator[str]:
    """Files that show that something was kept here once.

    Raises:
        UserError: the folder cannot be looked through.
    """
    for _, _, names in os.walk(folder, onerror=_refuse):
        yield from (name for name in names if name not in _HARMLESS and not name.endswith(".tmp"))


def _refuse(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        message = Sentence("文件夹 store 打不开：{}；没有改动任何数据，请检查磁盘和权限后重试", os_reason(error))
        raise UserError("key.read", message) from error


def _content(path: Path) -> bytes | None:
    """A copy's bytes; None when it is not there.

    Raises:
        UserError: the disk refused to read it, which is no damage yet.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        message = Sentence("密钥文件 store/{} 读不出来：{}；请检查磁盘和权限后重试", path.name, os_reason(error))
        raise UserError("key.read", message) from error


def _not_written(error: OSError) -> UserError:
    message = Sentence("密钥文件 store/{} 存不下：{}；没有改动任何数据，请检查磁盘和权限后重试", NAME, os_reason(error))
    return UserError("key.write", message)


def _checksum(content: object) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def _as_json(record: KeyRecord) -> dict[str, Any]:
    return {
        "version": VERSION,
        "profile": record.profile,
        "demo": record.is_demo,
        "salt": record.salt.hex(),
        "ask_again_on": record.ask_again_on,
        "current": _seal_as_json(record.current),
        "coming": record.coming and _seal_as_json(record.coming),
    }


def _seal_as_json(seal: Seal) -> dict[str, Any]:
    wrapped = seal.wrapped and [one.hex() if isinstance(one, bytes) else one for one in seal.wrapped]
    return {"check": seal.check.hex(), "confirmed": seal.is_confirmed, "wrapped": wrapped}


def _from_json(content: dict[str, Any]) -> KeyRecord:
    return KeyRecord(
        profile=content["profile"],
        current=_seal_from_json(content["current"]),
        coming=_seal_from_json(content["coming"]) if content["coming"] else None,
        salt=bytes.fromhex(content["salt"]),
        ask_again_on=content["ask_again_on"],
        is_demo=content["demo"],
    )


def _seal_from_json(content: dict[str, Any]) -> Seal:
    wrapped = None
    if content["wrapped"]:
        cost, block, lanes, *rest = content["wrapped"]
        wrapped = Wrapped(cost, block, lanes, *map(bytes.fromhex, rest))
        if not wrapped.is_sane():
            raise ValueError("scrypt parameters")
    return Seal(bytes.fromhex(content["check"]), wrapped, content["confirmed"])
