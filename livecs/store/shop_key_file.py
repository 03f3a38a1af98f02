"""``store/shop-key.json``: the shop's public key, and the private one under its PIN."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from livecs.errors import UserError, os_reason
from livecs.sentence import Sentence
from livecs.store import durable
from livecs.store.key_wrap import Wrapped

if TYPE_CHECKING:
    from pathlib import Path

NAME = "shop-key.json"
KEY_BYTES = 32
_VERSION = 1


class KeyRecord(NamedTuple):
    """The key file: a random name of the shop, the public key, and the private one under the PIN."""

    shop: str
    public: bytes
    wrapped: Wrapped


class ShopKeyFile:
    """The file of one profile."""

    def __init__(self, folder: Path) -> None:
        """Name it below the store's folder."""
        self._path = folder / NAME

    def is_there(self) -> bool:
        """Whether there is one; costs a look at the folder."""
        return self._path.exists()

    def read(self) -> KeyRecord | None:
        """The record; None when there is no file, or it cannot be used."""
        try:
            return _decoded(self._path.read_bytes())
        except OSError:
            return None

    def set_aside(self) -> None:
        """Move the file away, should its PIN be found again; without effect when there is none.

        Raises:
            UserError: the disk refused.
        """
        try:
            if self.is_there():
                self._path.replace(self._path.with_name(f"{NAME}.old"))
        except OSError as error:
            raise UserError(
                "shop_key.write", Sentence("签名密钥移不开：{}；没有改动，请检查磁盘", os_reason(error))
            ) from error

    def write(self, record: KeyRecord, *, only_if_new: bool = False) -> None:
        """Put the file, whole and for good.

        Raises:
            UserError: there is one already, or the disk refused; what was there is as it was.
        """
        try:
            durable.put(self._path, _encoded(record), only_if_new=only_if_new)
        except FileExistsError as error:
            raise UserError("shop_key.there", "店铺已经有签名密钥；请输入它的 PIN") from error
        except OSError as error:
            raise UserError(
                "shop_key.write", Sentence("签名密钥存不下：{}；没有改动，请检查磁盘", os_reason(error))
            ) from error


def _encoded(record: KeyRecord) -> bytes:
    wrapped = [one.hex() if isinstance(one, bytes) else one for one in record.wrapped]
    content = {"version": _VERSION, "shop": record.shop, "public": record.public.hex(), "wrapped": wrapped}
    return (json.dumps(content, indent=1) + "\n").encode()


def _decoded(data: bytes) -> KeyRecord | None:
    """A key file's content; None when it is damaged, or of a newer livecs."""
    try:
        content = json.loads(data)
        cost, block, lanes, *rest = content["wrapped"]
        wrapped = Wrapped(cost, block, lanes, *map(bytes.fromhex, rest))
        record = KeyRecord(str(content["shop"]), bytes.fromhex(content["public"]), wrapped)
        is_ours = content["version"] == _VERSION and wrapped.is_sane() and len(record.public) == KEY_BYTES
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return record if is_ours else None
