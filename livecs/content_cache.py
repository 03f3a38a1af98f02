"""Parsed files as JSON, named by what the files contain: an edited file is another one."""

import json
import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from livecs.toml_items import MAX_BYTES


def digest(path: Path) -> str:
    """The name of a file's content; empty for what cannot be read or is too large to be a pack."""
    try:
        if not path.is_file():  # a pipe would make a start wait for ever
            return ""
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError:
        return ""
    return sha256(data).hexdigest()[:32] if len(data) <= MAX_BYTES else ""


def read(path: Path, version: int) -> Any:  # noqa: ANN401 (what JSON holds)
    """What was cached by a version of the program, or None: not there, cut short, or of another version."""
    with suppress(OSError, ValueError, TypeError, RecursionError):
        written_by, content = json.loads(path.read_bytes())
        if written_by == version:
            return content
    return None


def write(path: Path, version: int, content: object) -> None:
    """Cache something, whole or not at all.

    Raises:
        OSError: the disk refused; nothing is left behind.
    """
    temporary = path.with_suffix(f".{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_text(json.dumps([version, content], ensure_ascii=False), encoding="utf8")
        temporary.replace(path)
    except OSError:
        with suppress(OSError):
            temporary.unlink()
        raise
