"""The key of an event by the name a table gives it, and a table's keys as they are shown.

Widgets in a tool window read such keys themselves: the window shares the panel's shortcuts, and where both have one
of a key, Qt presses neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_SHOWN = {"Right": "→", "Left": "←", "Down": "↓", "Up": "↑", "Return": "Enter", "Del": "Delete"}


def key_name(event: QKeyEvent) -> str:
    """``Alt+Right``, ``Ctrl+Shift+P``, ``F1``; the number block is not told apart; empty for a repeat."""
    if event.isAutoRepeat():
        return ""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key()))).toString()


def shown_keys(keys: str) -> str:
    """``Alt+→`` for ``Alt+Right``; one name for Enter, whichever of the two is meant; of several each."""
    return " ".join(map(_shown, keys.split(" ")))


def _shown(key: str) -> str:
    modifiers, plus, last = key.rpartition("+")
    return f"{modifiers}{plus}{_SHOWN.get(last, last)}"
