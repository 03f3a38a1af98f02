"""A socket in the profile that only this user can reach."""

from __future__ import annotations

import os
import socket
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from livecs.errors import UserError, os_reason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_WAITING = 8


@contextmanager
def listening(path: Path) -> Iterator[socket.socket]:
    """Listen at a path, mode 0600; what a dead listener left there is taken away.

    Raises:
        UserError: somebody listens there already, or the system refuses.
    """
    if not hasattr(socket, "AF_UNIX"):
        raise UserError("response.feed", "这个系统上没有本机套接字；请用标准输入，例如 程序 | livecs response feed")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listener:
        _refuse_second(path)
        before = os.umask(0o177)
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            listener.bind(str(path))
            path.chmod(0o600)
            listener.listen(_WAITING)
        except OSError as error:
            why = "路径太长" if "too long" in str(error) else os_reason(error)
            raise UserError("response.feed", f"「{path.name}」建不起来：{why}；请检查资料文件夹") from error
        finally:
            os.umask(before)
        try:
            yield listener
        finally:
            with suppress(OSError):
                path.unlink()


def _refuse_second(path: Path) -> None:
    if not path.exists():
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        try:
            probe.connect(str(path))
        except ConnectionRefusedError:
            path.unlink(missing_ok=True)
        except OSError:
            return  # the bind will say why
        else:
            raise UserError("response.feed", "已经有一个 livecs response feed 在听；请先停掉它")
