"""Windows that are known to be chats, each one line that a person can read and take out again.

Of a window's title only words of the table below are kept, or the name of the shop: the rest may name a customer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from livecs.platforms import PLATFORMS
from livecs.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_BETWEEN, _NONE = " · ", "–"
_NOTHING_MORE = _BETWEEN + _NONE
_EMPTY = ("", "", "")
_TITLES = {one.id: one.title for one in PLATFORMS}
_IDS = {title: id_ for id_, title in _TITLES.items()}
# The workbenches by what their titles and programs are called; source: platforms.py and the platforms' own names.
_OF_PLATFORM = {word: one.id for one in PLATFORMS for word in (one.workbench, one.title)} | {
    "抖店": "douyin",
    "商家后台": "pdd",
    "旺旺": "taobao",
    "aliworkbench": "taobao",
    "天猫": "taobao",
    "微信小店": "wechat_channels",
}
_OF_CHATS = ("客服", "工作台", "接待", "会话", "聊天", "消息中心")
_BROWSERS = ("chrom", "edge", "firefox", "safari", "opera", "brave", "browser", "360se", "sogou", "vivaldi")


class Seen(Protocol):
    """A window of another program, as the system describes it."""

    @property
    def window(self) -> int:
        """The system's number for it."""

    @property
    def process(self) -> str:
        """The program's name, in lower case."""

    @property
    def title(self) -> str:
        """What its title bar says; never kept."""


class ChatWindow(NamedTuple):
    """A learned window: ``word`` stands in its title, as its program may have other windows; empty, all are meant."""

    platform: str
    process: str
    word: str
    shop: str

    def line(self) -> str:
        """As it is kept, and shown in the settings."""
        parts = (_TITLES[self.platform], self.process, self.word, self.shop)
        return _BETWEEN.join(part or _NONE for part in parts).removesuffix(_NOTHING_MORE).removesuffix(_NOTHING_MORE)

    def fits(self, seen: Seen) -> bool:
        """Whether a window is this one, or one of its kind."""
        return seen.process == self.process and fold(self.word) in fold(seen.title)


def chat_from(line: str) -> ChatWindow | None:
    """Read a line; None of one that a person has changed beyond recognition."""
    platform, process, word, shop, *_ = (*("" if part == _NONE else part for part in line.split(_BETWEEN, 3)), *_EMPTY)
    return ChatWindow(_IDS[platform], process, word, shop) if platform in _IDS and process else None


def learned(seen: Seen, platform: str, shop: str) -> ChatWindow | None:
    """What is to be kept of a window.

    Args:
        seen: the window.
        platform: the one that is chosen; it holds where the window does not tell its own.
        shop: the shop's name; empty where it is not known.

    Returns:
        None of a browser whose title says nothing about a chat, as any page would be taken for one, and of a window
        whose program the system does not name.
    """
    title = fold(seen.title)
    words = [word for word in _OF_PLATFORM if fold(word) in title]
    own = next((_OF_PLATFORM[word] for word in words), None) or next(
        (id_ for word, id_ in _OF_PLATFORM.items() if fold(word) in seen.process), None
    )
    if shop and fold(shop) in title:
        words.insert(0, shop)
    if not seen.process:
        return None
    of_chats = [word for word in _OF_CHATS if word in title]
    if any(name in seen.process for name in _BROWSERS):
        words += of_chats
        return ChatWindow(own or platform, seen.process, words[0], shop) if words else None
    # A workbench has windows for orders and goods beside its chat, where the platform's name stands, too.
    words = [*(word for word in words if word == shop), *of_chats, ""]
    return ChatWindow(own or platform, seen.process, words[0], shop)


def found(lines: Iterable[str], seen: Seen | None) -> ChatWindow | None:
    """The learned window that a window is; of several, the one that says most."""
    chats = [chat for line in lines if seen and (chat := chat_from(line)) and chat.fits(seen)]
    return max(chats, key=lambda chat: len(chat.word), default=None)


def with_chat(lines: Iterable[str], chat: ChatWindow) -> list[str]:
    """The lines with another one, which stands for any of the same windows before it."""
    others = [line for line in lines if not (one := chat_from(line)) or one[1:3] != chat[1:3]]
    return [*others, chat.line()]
