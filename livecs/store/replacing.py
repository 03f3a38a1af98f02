"""Puts a new database file in the place of another: all of it or, cut short, finished at the next opening."""

from __future__ import annotations

import json
import os
from itertools import count
from typing import TYPE_CHECKING

from livecs.store import durable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Sync = Callable[[Path], None]

SUFFIXES = ("-wal", "-shm", "")
"""A log belongs to its file: left beside another one, it would be played into it."""
_FRESH, _MARKER = ".fresh", ".replacing"


def fresh_name(path: Path) -> Path:
    """Where the new file is made."""
    return path.with_name(path.name + _FRESH)


def is_unfinished(path: Path) -> bool:
    """Whether a replacement was cut short."""
    return marker_name(path).exists()


def aside_name(path: Path) -> Path:
    """A name that no file set aside has yet."""
    numbers = (path.with_name(f"{path.name}.aside-{number}") for number in count(1))
    return next(one for one in numbers if not any(_sibling(one, suffix).exists() for suffix in SUFFIXES))


def replace(path: Path, aside: Path | None, sync: Sync = durable.sync_folder) -> None:
    """Put the file made under :func:`fresh_name` in place; the store is held alone, and nobody has either open.

    Args:
        path: the database.
        aside: where what was there goes, with its log; None deletes it: the new file holds all of it.
        sync: brings a folder's names to the disk; called after each change of them.

    Raises:
        OSError: the disk refused; the next opening finishes it.
    """
    _sync(fresh_name(path))
    for suffix in SUFFIXES[:2]:
        _sibling(fresh_name(path), suffix).unlink(missing_ok=True)  # closed cleanly: empty
    durable.put(marker_name(path), json.dumps({"aside": aside and aside.name}).encode())
    finish(path, sync)


def finish(path: Path, sync: Sync = durable.sync_folder) -> None:
    """Do what a marker says, again or for the first time; the store is held alone.

    Raises:
        OSError: the disk refused.
    """
    if not is_unfinished(path):
        return
    aside = json.loads(marker_name(path).read_bytes())["aside"]
    if fresh_name(path).exists():
        for _ in _clear(path, path.with_name(aside) if aside else None):
            sync(path.parent)
        fresh_name(path).replace(path)
        sync(path.parent)
    marker_name(path).unlink()
    sync(path.parent)


def remove(path: Path) -> None:
    """Remove a file that nobody needs, with its log."""
    for suffix in SUFFIXES:
        _sibling(path, suffix).unlink(missing_ok=True)


def _clear(path: Path, aside: Path | None) -> Iterator[Path]:
    """Move away what is there; the file itself stays where it is to be replaced at once and not kept."""
    for suffix in SUFFIXES:
        there = _sibling(path, suffix)
        if aside and there.exists():
            yield there.replace(_sibling(aside, suffix))
        elif suffix and there.exists():
            there.unlink()
            yield there


def marker_name(path: Path) -> Path:
    """What stands beside a file as long as its replacement is not finished."""
    return path.with_name(path.name + _MARKER)


def _sibling(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _sync(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())
