"""What was erased, as keyed hashes in a file beside the database: a backup that comes back is erased again."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import TYPE_CHECKING, NamedTuple

from livecs.errors import UserError, os_reason
from livecs.sentence import Sentence
from livecs.store import durable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from livecs.store.database import Database
    from livecs.store.targets import Mark

_VERSION = 1
_HASH_BYTES = 16
_INFO = b"livecs erasure marks 1"


class Marks:
    """The marks of one profile, under its database key.

    After the key was changed older marks match nothing, and need not: no backup under the old key remains.
    """

    def __init__(self, path: Path, database: Database) -> None:
        """Name the file, beside which a second copy lies, and take the key from a database that is open."""
        self._paths = (path, path.with_name(f"{path.name}.bak"))
        self._key = database.derived(_INFO)

    def add(self, marks: Iterable[Mark], at_ms: int, *, forget_before_ms: int) -> None:
        """Keep marks for good, before anything is erased; from now on the store is not swept.

        Args:
            marks: what is about to be erased.
            at_ms: until when it came to be.
            forget_before_ms: marks as old as that are for nothing any more.

        Raises:
            UserError: the disk refused.
        """
        old = self._read()
        kept = {name: at for name, at in old.at_ms.items() if at > forget_before_ms}
        self._write(_Content(kept | {self._hash(mark): at_ms for mark in marks}, is_swept=False))

    def swept(self) -> None:
        """Keep that nothing erased is left in the file or a backup.

        Raises:
            UserError: the disk refused.
        """
        self._write(self._read()._replace(is_swept=True))

    def is_swept(self) -> bool:
        """Whether the last erasure was brought to its end.

        Raises:
            UserError: the disk refused.
        """
        return self._read().is_swept

    def known(self) -> Callable[[Iterable[Mark], int], bool]:
        """Answers whether one of some marks was erased after it came to be; who comes back later is another.

        Raises:
            UserError: the disk refused.
        """
        at_ms = self._read().at_ms
        return lambda marks, came_at_ms: any(
            at_ms.get(self._hash(mark), -1) >= came_at_ms for mark in marks if mark.value
        )

    def _hash(self, mark: Mark) -> str:
        return hmac.digest(self._key.reveal(), f"{mark.kind}\0{mark.value}".encode(), "sha256")[:_HASH_BYTES].hex()

    def _read(self) -> _Content:
        """The first copy that is whole.

        Where none is nothing is known any more, and nothing swept: the next purge lets no older backup remain
        that could bring back what was erased.
        """
        is_damaged = False
        for path in self._paths:
            try:
                data = path.read_bytes()
            except FileNotFoundError:
                continue
            except OSError as error:
                raise _cannot("privacy.marks", Sentence("清除标记读不出来：{}", os_reason(error))) from error
            content = _parsed(data)
            if content:
                return content
            is_damaged = True
        return _Content({}, is_swept=not is_damaged)

    def _write(self, content: _Content) -> None:
        try:
            for path in self._paths:
                durable.put(path, _written(content))
        except OSError as error:
            raise _cannot("privacy.marks", Sentence("清除标记存不下：{}", os_reason(error))) from error


class _Content(NamedTuple):
    at_ms: Mapping[str, int]
    is_swept: bool


def _written(content: _Content) -> bytes:
    body = {"version": _VERSION, "swept": content.is_swept, "marks": dict(content.at_ms)}
    return json.dumps(body | {"checksum": _checksum(body)}).encode()


def _parsed(data: bytes) -> _Content | None:
    """A copy's content; None when one bit of it is another."""
    try:
        body = json.loads(data)
        checksum = body.pop("checksum")
    except (ValueError, AttributeError, KeyError, TypeError, RecursionError):
        return None
    if checksum != _checksum(body) or body.get("version") != _VERSION:
        return None
    return _Content(body["marks"], body["swept"])


def _checksum(body: Mapping[str, object]) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def _cannot(code: str, what: str) -> UserError:
    return UserError(code, Sentence("{}；这次没有清除任何内容，请检查磁盘空间和权限后再试", what))
