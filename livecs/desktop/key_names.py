"""Names of key combinations, such as ``Ctrl+Alt+K``, and which of them livecs may take everywhere."""

from typing import NamedTuple

from livecs.sentence import Sentence

MODIFIERS = ("Ctrl", "Alt", "Shift", "Meta")
DEFAULT = "Ctrl+Alt+K"
# Offered when another program has the wanted one; on a Chinese keyboard each is one hand's reach.
PROPOSED = (DEFAULT, "Ctrl+Alt+J", "Ctrl+Alt+L", "Ctrl+Alt+Space", "Ctrl+Shift+F9", "Ctrl+Alt+F9")
# The workbenches and 微信 work with these (UI.md); taking one would break the chat itself.
OF_WORKBENCHES = frozenset({"Alt+A", "Alt+R", "Ctrl+Alt+X"})
_FUNCTION_KEYS = tuple(f"F{number}" for number in range(1, 13))
_NAMED = (*_FUNCTION_KEYS, "Space")
_SIGNS = ",./;'[]-=`\\"
_FEWEST = 2


class Keys(NamedTuple):
    """A key with its modifiers: a letter in upper case, a digit, a sign, ``F1`` to ``F12`` or ``Space``."""

    modifiers: frozenset[str]
    key: str

    def __str__(self) -> str:
        return "+".join([*(one for one in MODIFIERS if one in self.modifiers), self.key])


def keys_from(text: str) -> Keys | None:
    """Read the name of a combination, in any case and order of modifiers; None when there is no such."""
    *modifiers, key = (part.strip().capitalize() for part in text.split("+"))
    if len(set(modifiers)) < len(modifiers) or not set(modifiers) <= set(MODIFIERS):
        return None
    is_known = key in _NAMED or (len(key) == 1 and key.isascii() and (key.isalnum() or key in _SIGNS))
    return Keys(frozenset(modifiers), key) if is_known else None


def refusal(text: str) -> str:
    """Why a combination may not be taken from all other programs; empty when it may."""
    keys = keys_from(text)
    if keys is None:
        return Sentence("「{}」不是能用的快捷键；请用例如 {}", text, DEFAULT)
    if str(keys) in OF_WORKBENCHES:
        return Sentence("{} 是客服工作台和微信自己用的键，livecs 不占用；请换一个，例如 {}", keys, DEFAULT)
    is_function_key = keys.key in _FUNCTION_KEYS
    if not keys.modifiers - {"Shift"} or (len(keys.modifiers) < _FEWEST and not is_function_key):
        return Sentence("{} 会和打字、其他程序的键相撞；请加上 Ctrl 和 Alt，例如 {}", keys, DEFAULT)
    return ""
