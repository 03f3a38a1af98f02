"""Small JSON files in the profile: read with defaults, replaced whole or not at all."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from livecs.errors import UserError, os_reason
from livecs.sentence import Sentence


def read(path: Path) -> dict[str, object] | None:
    """A file's object; empty when the file is not there, None when it is there but not usable."""
    try:
        content = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) else None


def write(path: Path, content: Mapping[str, object]) -> None:
    """Replace a file.

    Raises:
        UserError: the disk refused; the file is as it was.
    """
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("w", encoding="utf8", errors="surrogatepass") as file:  # as json reads it
            json.dump(content, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise UserError("file.write", Sentence("{} 存不下：{}；原来的内容还在", path.name, os_reason(error))) from error


def set_aside(path: Path) -> None:
    """Keep an unusable file under another name, so that nothing someone wrote by hand is lost.

    Raises:
        UserError: the disk refused.
    """
    try:
        path.replace(path.with_name(f"{path.name}.unreadable"))
    except OSError as error:
        raise UserError("file.aside", Sentence("{} 读不懂，也移不开：{}", path.name, os_reason(error))) from error
