"""A disk that keeps what was synced, and of everything else whatever chance lets through.

Files are told from their names: what was removed or renamed without a sync may be there again after the cut.
As on a journaling file system, changes of names take effect in their order, and any sync carries them along.
"""

import random
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_HEAD = struct.Struct("<ciqI")
SECTOR = 512


class Record(NamedTuple):
    """One call of the writer; see ``write_log.c``."""

    what: str
    handle: int
    offset: int
    data: bytes


def read_log(path: Path) -> Iterator[Record]:
    """The records of a log."""
    raw, at = path.read_bytes(), 0
    while at < len(raw):
        what, handle, offset, length = _HEAD.unpack_from(raw, at)
        at += _HEAD.size
        yield Record(what.decode(), handle, offset, raw[at : at + length])
        at += length


class File:
    """What is surely on the disk of one file, and what was written since."""

    def __init__(self) -> None:
        self.kept = bytearray()
        self.pending: list[Record] = []

    def sync(self) -> None:
        """All of it is on the disk now."""
        for record in self.pending:
            _apply(self.kept, record)
        self.pending.clear()

    def after_cut(self, chance: random.Random) -> bytes:
        """What a cut may leave: unsynced calls are kept, dropped, or kept in part, each by itself."""
        content = bytearray(self.kept)
        likely = chance.choice((0.0, 0.1, 0.5, 0.9, 1.0))
        for record in self.pending:
            if chance.random() < likely:
                _apply(content, record)
            elif record.what == "W" and chance.random() < likely:
                for part in _sectors(record):
                    if chance.random() < 0.5:
                        _apply(content, part)
        return bytes(content)


def _apply(content: bytearray, record: Record) -> None:
    if record.what == "T":
        del content[record.offset :]
        content.extend(bytes(record.offset - len(content)))
        return
    content.extend(bytes(max(0, record.offset - len(content))))  # a hole reads as zeros
    content[record.offset : record.offset + len(record.data)] = record.data


def _sectors(record: Record) -> Iterator[Record]:
    """A write cut at the disk's own borders."""
    at = 0
    while at < len(record.data):
        end = min(len(record.data), at + SECTOR - (record.offset + at) % SECTOR)
        yield record._replace(offset=record.offset + at, data=record.data[at:end])
        at = end


class Disk:
    """The files of one folder while a log is replayed."""

    def __init__(self) -> None:
        self.names: dict[str, File] = {}
        self.kept_names: dict[str, File] = {}
        self._unsynced: list[dict[str, File]] = []
        self._files: dict[int, File] = {}
        self.syncs = 0

    def play(self, record: Record) -> None:
        """Do one call again."""
        if record.what == "O":
            self._open(record)
        elif record.what == "S":
            self._sync(record.handle)
        elif record.what == "U":
            self._rename({name: file for name, file in self.names.items() if name != record.data.decode()})
        elif record.what == "R":
            old, new = record.data.decode().split("\0")
            self._rename({name: file for name, file in self.names.items() if name != old} | {new: self.names[old]})
        else:
            self._files[record.handle].pending.append(record)

    def after_cut(self, chance: random.Random) -> dict[str, bytes]:
        """The files that the next start may find."""
        names = chance.choice([self.kept_names, *self._unsynced])
        return {name: file.after_cut(chance) for name, file in names.items()}

    def _open(self, record: Record) -> None:
        name = record.data.decode()
        if name not in self.names:
            self._rename(self.names | {name: File()})
        self._files[record.handle] = self.names[name]

    def _sync(self, handle: int) -> None:
        self.syncs += 1
        self._files[handle].sync()
        self.kept_names = self.names
        self._unsynced.clear()

    def _rename(self, names: dict[str, File]) -> None:
        self.names = names
        self._unsynced.append(names)
