"""The door of an open panel, at which another process knocks with one word; without Qt, to answer a key at once."""

from __future__ import annotations

import sys
import zlib
from contextlib import suppress
from pathlib import Path

RAISE, TOGGLE = "raise", "toggle"
_ANSWER_S = 3.0


def door_of(lock: Path) -> str:
    """What the door of the panel with this lock is called: as Qt's local sockets are.

    Source: doc.qt.io, QLocalServer: a file among the temporary ones, or on Windows a named pipe.
    """
    return f"livecs-{zlib.crc32(str(lock.resolve()).encode()):08x}"


def knock(lock: Path, word: str) -> bool:
    """Say a word to the open panel; False when none answers."""
    import socket  # a panel that opens knocks nowhere
    import tempfile

    name = door_of(lock)
    with suppress(OSError):
        if sys.platform == "win32":
            with Path(rf"\\.\pipe\{name}").open("r+b", buffering=0) as pipe:
                pipe.write(f"{word}\n".encode())
                pipe.read(1)  # the end of it is the answer
                return True
        with socket.socket(socket.AF_UNIX) as caller:
            caller.settimeout(_ANSWER_S)
            caller.connect(str(Path(tempfile.gettempdir(), name)))
            caller.sendall(f"{word}\n".encode())
            caller.recv(1)
            return True
    return False
