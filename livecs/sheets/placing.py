"""A file that somebody asked for: whole under its name or not there, and never over another unasked."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from livecs.errors import UserError, os_reason
from livecs.sentence import Sentence


@contextmanager
def new_file(path: Path, *, replaces: bool) -> Iterator[IO[bytes]]:
    """Write a file under another name and give it its own when all of it is on the disk.

    Raises:
        UserError: it is there already and may not be replaced, or the disk refused; nothing is left behind.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        _look(path, replaces=replaces)
        with temporary.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _look(path, replaces=replaces)  # it may have come while this one was written
        temporary.replace(path)
    except FileExistsError as error:
        raise UserError("sheet.exists", Sentence("「{}」已经有了；换个文件名，或确认要覆盖它", path.name)) from error
    except OSError as error:
        raise UserError(
            "sheet.write", Sentence("「{}」存不下：{}；请换个位置再存", path.name, os_reason(error))
        ) from error
    finally:
        with suppress(OSError):
            temporary.unlink()


def _look(path: Path, *, replaces: bool) -> None:
    if path.exists() and not replaces:
        raise FileExistsError
