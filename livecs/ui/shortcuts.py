"""The window's shortcuts, by the table of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from livecs.phrases.model import Stance
from livecs.ui.keys import KEYS, Key

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.ui.window import PanelWindow

_NUMBERED = 9


def make_shortcuts(window: PanelWindow) -> None:
    """Give a window the shortcuts of the table, and Alt+1 to Alt+9 for its rows.

    Those of the page 话术 hang on it: Qt lets the keys of a hidden widget rest.
    """
    rows = [Key(f"Alt+{row + 1}", "", f"row {row}") for row in range(_NUMBERED)]
    pressed = _Pressed(window)
    for keys, _, action, page in (*(key for key in KEYS if key.action), *rows):
        shortcut = QShortcut(QKeySequence(keys), window.page if page else window)
        shortcut.setProperty("action", action)
        shortcut.setAutoRepeat(not action.startswith(("row", "hold")))
        shortcut.activated.connect(pressed.on_activated)


class _Pressed(QObject):
    """Tells which shortcut it was by the name it carries."""

    def __init__(self, window: PanelWindow) -> None:
        super().__init__(window)
        self._window = window

    def on_activated(self) -> None:
        """Do what the shortcut names."""
        _ACTIONS[self.sender().property("action")](self._window)


_ACTIONS: dict[str, Callable[[PanelWindow], object]] = {
    "search": lambda window: window.search(),
    "page phrases": lambda window: window.search(),
    "page week": lambda window: window.pages.turn_to("week"),
    "page manage": lambda window: window.pages.turn_to("manage"),
    "suggest": lambda window: window.page.suggest(),
    "agree": lambda window: window.page.press_stance(Stance.AGREE),
    "persuade": lambda window: window.page.press_stance(Stance.PERSUADE),
    "refuse": lambda window: window.page.press_stance(Stance.REFUSE),
    "scene_next": lambda window: window.page.scenes.step(1),
    "scene_previous": lambda window: window.page.scenes.step(-1),
    "sub_next": lambda window: window.page.scenes.step_below(1),
    "sub_previous": lambda window: window.page.scenes.step_below(-1),
    "finding_next": lambda window: window.page.reply.step(1),
    "finding_previous": lambda window: window.page.reply.step(-1),
    "register": lambda window: window.register_asked.emit(),
    "page returns": lambda window: window.pages.turn_to("returns"),
    "promise": lambda window: window.promise_asked.emit(),
    "hold": lambda window: window.hold_asked.emit(),
    "owed": lambda window: window.owed_asked.emit(),
    "page handover": lambda window: window.pages.turn_to("handover"),
    "answer": lambda window: window.page.copy_answer(),
    "card": lambda window: window.card_asked.emit(),
    "longer": lambda window: window.longer_asked.emit(),
    "cases": lambda window: window.cases_asked.emit(),
    "due": lambda window: window.due_asked.emit(),
    "privacy": lambda window: window.privacy_asked.emit(),
    "edit": lambda window: window.page.ask_change(),
    "pin": lambda window: window.page.toggle_pin(),
    "platform_next": lambda window: window.step_platform(1),
    "platform_previous": lambda window: window.step_platform(-1),
    "menu": lambda window: window.show_menu(),
    "help": lambda window: window.show_help(),
} | {f"row {row}": lambda window, row=row: window.page.choose_row(row) for row in range(_NUMBERED)}
