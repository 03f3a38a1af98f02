"""The states a profile's key can be in, and what each says on the screen and on the command line."""

from enum import StrEnum
from typing import NamedTuple

from livecs.errors import UserError
from livecs.sentence import Sentence


class KeyState(StrEnum):
    """What became of asking for the key of a profile."""

    NEW = "new"
    READY = "ready"
    LOCKED = "locked"
    NO_KEYRING = "no_keyring"
    MISSING = "missing"
    WRONG = "wrong"
    CORRUPT = "corrupt"


class Said(NamedTuple):
    """One state in words: what, where, and what to do next; on the page about the key, in a command, elsewhere."""

    screen: str
    cli: str
    panel: str


SAID = {
    KeyState.NEW: Said(
        Sentence("还没有保存过登记数据；第一次保存时会生成密钥"),
        Sentence("还没有密钥：这个资料文件夹里还没有保存过登记数据，第一次保存时会生成"),
        Sentence("还没有保存过登记数据；第一次保存时会生成密钥"),
    ),
    KeyState.READY: Said(*[Sentence("密钥可用，登记数据可以打开")] * 3),
    KeyState.LOCKED: Said(
        Sentence("系统钥匙串锁着，登记数据暂时打不开；请解锁钥匙串后点「重试」，话术照常可用"),
        Sentence("系统钥匙串锁着，或解锁被取消；请解锁后再运行一次，或用 --key-fd 传入恢复码"),
        Sentence("系统钥匙串锁着；请到「菜单 → 数据与密钥」解锁"),
    ),
    KeyState.NO_KEYRING: Said(
        Sentence("这台电脑没有可用的系统钥匙串；请输入恢复码打开登记数据，话术照常可用"),
        Sentence("这台机器没有可用的系统钥匙串；请在终端里运行并输入恢复码，或用 --key-fd 传入"),
        Sentence("没有可用的系统钥匙串；请到「菜单 → 数据与密钥」输入恢复码"),
    ),
    KeyState.MISSING: Said(
        Sentence("系统钥匙串里没有这份数据的密钥，可能换过账号或重装过系统；数据没有动过，请输入恢复码找回"),
        Sentence("系统钥匙串里没有这份数据的密钥，可能换过账号或重装过系统；数据没有动过，请运行 livecs keys recover"),
        Sentence("钥匙串里没有这份数据的密钥；请到「菜单 → 数据与密钥」找回"),
    ),
    KeyState.WRONG: Said(
        Sentence("系统钥匙串里的密钥不是这份数据的，可能被别的程序改过；数据没有动过，请输入恢复码改正"),
        Sentence("系统钥匙串里的密钥不是这份数据的，可能被别的程序改过；数据没有动过，请运行 livecs keys recover"),
        Sentence("钥匙串里的密钥不是这份数据的；请到「菜单 → 数据与密钥」改正"),
    ),
    KeyState.CORRUPT: Said(
        Sentence(
            "密钥文件 store/key.json 损坏或不见了，登记数据打不开；"
            "请勿删除 store 文件夹，把备份里的 key.json 放回去再打开"
        ),
        Sentence("密钥文件 store/key.json 损坏或不见了；请勿删除 store 文件夹，放回备份里的 key.json 后再运行一次"),
        Sentence("密钥文件 store/key.json 损坏或不见了；请看「菜单 → 数据与密钥」"),
    ),
}


class KeyStateError(UserError):
    """The key cannot be had: the state says why."""

    def __init__(self, state: KeyState) -> None:
        """Say a state as the command line says it; the page about the key reads ``SAID[error.state].screen``."""
        super().__init__(f"key.{state}", SAID[state].cli)
        self.state = state


def in_panel(error: UserError) -> UserError:
    """The same error; where it is about the key, its sentence says what to do in the panel."""
    if isinstance(error, KeyStateError):
        error.message = SAID[error.state].panel
    return error
