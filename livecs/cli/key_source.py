"""Where a command gets the database key: the keyring, ``--key-fd N`` once, or the terminal; nowhere else.

Never an environment variable or an argument: other programs can read both.
"""

from __future__ import annotations

import getpass
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from livecs.errors import UserError, os_reason
from livecs.vault.recovery_code import CodeError
from livecs.vault.secret import Secret
from livecs.vault.states import KeyState, KeyStateError

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.store.key_answer import KeyAnswer
    from livecs.store.keys import Keys

_Answer = TypeVar("_Answer")
_LONGEST = 4096
_TRIES = 3
_OUTPUTS = {1, 2}


def key_answer(keys: Keys, key_fd: int | None) -> KeyAnswer:
    """The key for a command that needs the database that is there.

    Args:
        keys: of the profile.
        key_fd: what ``--key-fd`` named, read once; it comes before the keyring.

    Raises:
        KeyStateError: it cannot be had; NEW, nothing was ever kept.
        UserError: what was typed or read does not open it.
    """
    if key_fd is not None:
        return keys.unlock(read_fd(key_fd))
    answer = keys.open()
    if answer.state == KeyState.READY:
        return answer
    if answer.state in {KeyState.NEW, KeyState.CORRUPT} or not sys.stdin.isatty():
        raise KeyStateError(answer.state)
    sys.stderr.write(f"{KeyStateError(answer.state).message}\n")
    return asked(keys.unlock, "恢复码：")


def first_key(keys: Keys) -> Secret[bytes]:
    """Make the key of a profile that has none, for a command that saves the first thing worth keeping.

    Raises:
        KeyStateError: LOCKED, CORRUPT; or NO_KEYRING without a terminal to show a recovery code on.
        UserError: the keyring failed and there is no terminal, or the disk refused.
    """
    try:
        return keys.make()
    except UserError as error:
        if error.code not in {"key.no_keyring", "key.keyring"} or not sys.stdin.isatty():
            raise
    pending = keys.begin()
    show_code(pending.printed)
    return asked(pending.confirm, groups_question(pending.asked))


def show_code(printed: str) -> None:
    """Show a recovery code on the terminal, beside what a script reads."""
    sys.stderr.write(f"恢复码：{printed}\n请抄在纸上收好：钥匙串丢失时，只有它能打开数据；livecs 不会保存它\n")


def groups_question(groups: tuple[int, ...]) -> str:
    """How the groups are asked for that confirm a code."""
    return f"抄好后请输入其中第 {'、'.join(map(str, groups))} 组："


def asked(use: Callable[[Secret[str]], _Answer], question: str) -> _Answer:
    """Ask on the terminal until what is typed can be used, three times at most.

    Raises:
        UserError: it could not.
    """
    for _ in range(_TRIES - 1):
        try:
            return use(from_terminal(question))
        except CodeError as error:
            sys.stderr.write(f"{error.message}\n")
    return use(from_terminal(question))


def from_terminal(question: str) -> Secret[str]:
    """What a person types unseen.

    Raises:
        UserError: there is no terminal, or its line was closed.
    """
    if not sys.stdin.isatty():
        raise UserError("key.no_terminal", "这里没有终端可以输入恢复码；请在终端里运行，或用 --key-fd 传入")
    try:
        return Secret(getpass.getpass(question, sys.stderr))
    except EOFError:
        pass
    raise UserError("key.no_answer", "没有输入恢复码，没有改动任何东西")


def read_fd(number: int, option: str = "--key-fd") -> Secret[str]:
    """The first line of an open file descriptor, which is closed after it.

    Args:
        number: the descriptor.
        option: what named it, for the sentence.

    Raises:
        UserError: it is not open for reading, or holds nothing.
    """
    try:
        if number in _OUTPUTS:
            raise UserError("key.fd", f"{option} 不能是标准输出；请换一个描述符，例如 {option} 3 3<文件")
        line = _first_line(number)
    except OSError as error:
        message = f"{option} {number} 读不出来：{os_reason(error)}；请检查是否已打开，例如 {option} 3 3<文件"
        raise UserError("key.fd", message) from None
    if not line.reveal():
        raise UserError("key.fd", f"{option} {number} 是空的；请传入内容")
    return line


def _first_line(number: int) -> Secret[str]:
    taken = bytearray()
    try:
        while b"\n" not in taken and len(taken) < _LONGEST:
            more = os.read(number, _LONGEST)
            if not more:
                break
            taken += more
    finally:
        with suppress(OSError):
            os.close(number)
    return Secret(bytes(taken).partition(b"\n")[0].decode("utf8", "replace").strip())
