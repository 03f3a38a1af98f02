"""Where packs lie: the shipped ones, which are never written, and the profile's own, which approval writes."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from livecs import toml_items
from livecs.errors import UserError, os_reason
from livecs.phrases import signing
from livecs.phrases.images import picture
from livecs.phrases.pack_writer import new_pack, read
from livecs.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from livecs.phrases.model import Pack, Phrase
    from livecs.phrases.signing import Line

_NOT_IN_NAMES = r'[\s<>:"/\\|?*\x00-\x1f.]+'


class PackChangedError(UserError):
    """Somebody wrote the pack's file between our reading and writing it; nothing was written."""

    def __init__(self, path: Path) -> None:
        """Name the file."""
        super().__init__("pack.changed", Sentence("{} 刚刚被改过，这次没有写入；请再试一次", path.name))


class Shelved(NamedTuple):
    """A pack as it lies on the disk.

    Args:
        path: its file; of a new pack the file it will have.
        data: the bytes it was read from; None for a new pack.
        text: decoded, with its own line ends.
        pack: what it says.
        is_own: whether it lies in the profile.
    """

    path: Path
    data: bytes | None
    text: str
    pack: Pack
    is_own: bool

    def phrase(self, phrase_id: str) -> Phrase | None:
        """One of its phrases."""
        return next((one for one in self.pack.phrases if one.id == phrase_id), None)


class PackShelf:
    """The packs of a profile.

    Args:
        shipped: folders that are read only.
        own: the profile's folder.
        write: puts a file whole and for good.
    """

    def __init__(self, shipped: Sequence[Path], own: Path, write: Callable[[Path, bytes], None]) -> None:
        """Look at nothing yet."""
        self._shipped = shipped
        self._own = own
        self._write = write

    def find(self, pack_id: str) -> Shelved | None:
        """The pack of an id; the profile's own goes before a shipped one.

        Raises:
            UserError: a file of the profile that may be it has a fault.
        """
        return next((one for one in self._holding(pack_id) if one.pack.id == pack_id), None)

    def holder(self, phrase_id: str) -> Shelved | None:
        """The pack that has a phrase; a shipped pack that has a copy in the profile counts no more.

        Raises:
            UserError: a file of the profile that may have it has a fault.
        """
        for one in self._holding(phrase_id):
            if one.phrase(phrase_id) and (one.is_own or self.find(one.pack.id) == one):
                return one
        return None

    def new(self, pack: Pack) -> Shelved:
        """A pack that is not there yet."""
        return Shelved(self._free_path(pack.id), None, new_pack(pack), pack, is_own=True)

    def lines(self, shelved: Shelved) -> tuple[Line, ...]:
        """The signatures beside a pack of the profile."""
        return signing.read(signing.sig_path(shelved.path)) if shelved.is_own else ()

    def picture(self, shelved: Shelved, phrase: Phrase) -> str:
        """The digest of the picture a phrase is sent with from its pack in the profile; empty without one.

        Raises:
            UserError: it names one that cannot be sent.
        """
        if not phrase.image:
            return ""
        pack = shelved.path if shelved.is_own else self._own / shelved.path.name
        _, said, advice = picture(pack, phrase.image)
        if said:
            raise UserError("review.picture", Sentence("还不能通过：{}，{}", said, advice.partition("；")[0]))
        return signing.picture_digest(pack, phrase.image)

    def put(self, before: Shelved, text: str, lines: Sequence[Line]) -> Path:
        """Write a pack and its signatures; cut short in between, the old wording is in use, or the new one.

        Old and new signatures are put first, then the pack, then the old signatures go.

        Args:
            before: as it was read; a shipped one is copied into the profile.
            text: all of it, as it is to be.
            lines: new signatures; they take the place of the phrases' old ones.

        Raises:
            PackChangedError: the file is no longer as it was read.
            UserError: the disk refused.
        """
        path = before.path if before.is_own else self._free_path(before.pack.id)
        self._refuse_changed(path, before.data if before.is_own else None)
        sig, pack = signing.sig_path(path), read(text)
        old = signing.read(sig) if before.is_own else ()
        signed = {line.phrase_id for line in lines}
        kept = signing.kept_lines(pack, (*lines, *(line for line in old if line.phrase_id not in signed)))
        data = text.encode()
        try:
            self._write(sig, signing.written(pack.id, (*lines, *old)))
            if data != before.data or not before.is_own:
                self._write(path, data)
            if kept != (*lines, *old):
                self._write(sig, signing.written(pack.id, kept))
        except OSError as error:
            said = Sentence("{} 没有写成：{}；原来的话术还在用，请检查磁盘空间和权限", path.name, os_reason(error))
            raise UserError("pack.write", said) from error
        return path

    def _holding(self, text: str) -> Iterator[Shelved]:
        """The packs whose file holds a text, the profile's first."""
        folders = ((self._own, True), *((one, False) for one in self._shipped))
        files = [(path, is_own) for folder, is_own in folders for path in toml_items.files_in([folder])]
        for searched in (text, ""):  # an id that is written with escapes is found when all are read
            for path, is_own in files:
                if shelved := _shelved(path, searched, is_own=is_own):
                    yield shelved

    def _free_path(self, pack_id: str) -> Path:
        name = re.sub(_NOT_IN_NAMES, "-", pack_id).strip("-")[:60] or "pack"
        paths: Iterable[Path] = (self._own / f"{name}{'' if n == 1 else f'-{n}'}.toml" for n in count(1))
        return next(path for path in paths if not path.exists() and not signing.sig_path(path).exists())

    def _refuse_changed(self, path: Path, data: bytes | None) -> None:
        try:
            now = path.read_bytes() if path.exists() else None
        except OSError as error:
            raise UserError("pack.write", Sentence("{} 读不出来：{}；没有写入", path.name, os_reason(error))) from error
        if now != data:
            raise PackChangedError(path)


def _shelved(path: Path, text: str, *, is_own: bool) -> Shelved | None:
    """A file, if it holds a text.

    Raises:
        UserError: it lies in the profile, and has a fault.
    """
    try:
        data = path.read_bytes() if path.stat().st_size <= toml_items.MAX_BYTES else b""
        decoded = data.decode()
        if text not in decoded:
            return None
        return Shelved(path, data, decoded, read(decoded), is_own)
    except (OSError, UnicodeDecodeError):
        return None
    except UserError as error:
        if is_own and text:
            raise UserError(error.code, Sentence("{}：{}", path.name, error.message)) from error
        return None
