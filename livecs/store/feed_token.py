"""What a sender of the feed must know: made once, in a file that only its owner may read."""

from __future__ import annotations

import secrets
from contextlib import suppress
from typing import TYPE_CHECKING

from livecs.errors import UserError, os_reason
from livecs.store import durable

if TYPE_CHECKING:
    from pathlib import Path

_BYTES = 32


def token_in(path: Path) -> str:
    """The token of a profile; made when it is first asked for.

    Raises:
        UserError: the disk refused.
    """
    try:
        if not path.exists():
            with suppress(FileExistsError):  # another process was the first
                durable.put(path, secrets.token_urlsafe(_BYTES).encode(), only_if_new=True)
        token = path.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        why = os_reason(error) if isinstance(error, OSError) else "不是口令"
        raise UserError("response.feed", f"「{path.name}」读写不了：{why}；请检查资料文件夹的权限") from error
    if len(token) < _BYTES:
        raise UserError("response.feed", f"「{path.name}」里不是口令；请删去这个文件，再运行一次")
    return token
