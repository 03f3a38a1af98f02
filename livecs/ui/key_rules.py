"""Which keys an action may have: none of the workbenches', none that typing needs, none that another one has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from livecs.ui.i18n import translate
from livecs.ui.keys import KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from livecs.ui.keys import Key

WORKBENCH = frozenset({"Alt+A", "Alt+R", "Ctrl+Alt+X"})
"""Taken by 飞鸽, 千牛 and 微信 for screenshots and the like. Source: UI.md."""

_EDITING = frozenset({"Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z"})
_WALKING = frozenset(
    {
        *("Esc", "Tab", "Shift+Tab", "Return", "Enter", "Space", "Backspace", "Del"),
        *("Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown"),
    }
)
_FUNCTION = re.compile(r"(?:Shift\+)?F[0-9]{1,2}")
_RANGE = re.compile(r"(?P<before>.*\+)?(?P<first>[0-9])…(?P<last>[0-9])")


def why_not(keys: str, id_: str, chosen: Mapping[str, str], hotkey: str) -> str:
    """Why an action may not have these keys, and what to do next; empty where it may.

    Args:
        keys: one combination as Qt writes it; empty takes the action's keys away.
        id_: the id of a key of the table, or ``hotkey``.
        chosen: the setting ``shortcuts``.
        hotkey: the key in force that calls the panel from other windows.
    """
    return (_unfit(keys, id_) or _held_by(keys, id_, chosen, hotkey)) if keys else ""


def usable(written: Mapping[str, object], hotkey: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """What of the setting ``shortcuts`` can be put in force, and the ids of what cannot; a file is written by hand.

    Args:
        written: what stands in the file.
        hotkey: the key that calls the panel from other windows.
    """
    drawn = {key.id: key.keys for key in KEYS if key.id}
    chosen = {id_: _as_qt_writes(keys) for id_, keys in written.items() if isinstance(keys, str) and id_ in drawn}
    is_settled = False
    while not is_settled:  # what is left out has its drawn keys again, which another one may have been given
        bad = next((id_ for id_, keys in chosen.items() if why_not(keys, id_, chosen, hotkey)), None)
        is_settled = bad is None
        chosen = {id_: keys for id_, keys in chosen.items() if id_ != bad}
    chosen = {id_: keys for id_, keys in chosen.items() if keys != drawn[id_]}
    return chosen, tuple(id_ for id_, keys in written.items() if id_ not in chosen and keys != drawn.get(id_))


def _as_qt_writes(keys: str) -> str:
    """``ctrl+u`` as ``Ctrl+U``; what is no key stays as it is."""
    return QKeySequence(keys).toString() or keys.strip()


def _is_key(keys: str) -> bool:
    """Whether it names one key with its modifiers, and a keyboard may have it."""
    read = QKeySequence(keys)
    return read.count() == 1 and bool(read.toString()) and keys.isascii()


def _unfit(keys: str, id_: str) -> str:
    """What speaks against the keys themselves."""
    page = next((key.page for key in KEYS if key.id == id_), "")
    is_plain = "+" not in keys.removeprefix("Shift+")[:-1]
    if not _is_key(keys):
        return translate("KeyRules", "「{}」不是按键；请在设置里点一下，再按新的键").format(keys)
    if keys in WORKBENCH:
        return translate("KeyRules", "{} 是工作台和微信的键，面板不占用；请换一个").format(keys)
    if id_ == "hotkey" and (is_plain or keys in _EDITING):
        return translate("KeyRules", "{} 在别的窗口里要用；呼出键请加 Ctrl 或 Alt").format(keys)
    if keys in _WALKING or (is_plain and not _FUNCTION.fullmatch(keys)):
        return translate("KeyRules", "{} 打字和移动要用；请加 Ctrl 或 Alt，或用 F1 到 F12").format(keys)
    if keys in _EDITING and page in {"", "phrases"}:
        return translate("KeyRules", "{} 编辑文字要用；请换一个").format(keys)
    return ""


def _held_by(keys: str, id_: str, chosen: Mapping[str, str], hotkey: str) -> str:
    """Which other one has the keys."""
    page = next((key.page for key in KEYS if key.id == id_), "")
    title = next((translate("KeyHelp", key.title) for key in _beside(page, id_) if keys in _held(key, chosen)), "")
    if keys == hotkey and id_ != "hotkey":
        title = translate("Settings", "呼出键")
    taken = translate("KeyRules", "{} 已经用在「{}」；先改掉那一个，或换一个键")
    return taken.format(keys, title) if title else ""


def _beside(page: str, id_: str) -> Iterator[Key]:
    """The keys that work at the same time as those of a page: its own and those of every page."""
    return (key for key in KEYS if key.id != id_ and (not page or not key.page or key.page == page))


def _held(key: Key, chosen: Mapping[str, str]) -> set[str]:
    """The combinations of a row of the table, in force."""
    if key.id:
        return {chosen.get(key.id, key.keys)}
    if found := _RANGE.fullmatch(key.keys):
        return {f"{found['before'] or ''}{digit}" for digit in range(int(found["first"]), int(found["last"]) + 1)}
    return {key.keys, key.keys.replace("Enter", "Return")}
