"""The window's shortcuts, by the table of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from livecs.phrases.model import Stance
from livecs.ui.keys import KEYS, Key

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from livecs.ui.key_words import KeyWords
    from livecs.ui.window import PanelWindow

_NUMBERED = 9
HELP = ("help", "help_here")
"""What works over every window of ours."""


class Shortcuts(QObject):
    """The shortcuts of the table, and Alt+1 to Alt+9 for the rows of 话术, in the keys that are in force.

    Those of the page 话术 hang on it: Qt lets the keys of a hidden widget rest. Other pages make their own; they are
    given the keys in force when they are shown.
    """

    changed = Signal()

    def __init__(self, window: PanelWindow, chosen: Mapping[str, str] | None = None) -> None:
        """Make them for a window; ``chosen`` are other keys by the id of a key, none takes it out of use."""
        super().__init__(window)
        self._window = window
        self._chosen: Mapping[str, str] = chosen or {}
        self._words: KeyWords | None = None
        self._word_keys()
        rows = [Key(f"Alt+{row + 1}", "", f"row {row}") for row in range(_NUMBERED)]
        for key in (*(key for key in KEYS if key.action), *rows):
            shortcut = QShortcut(QKeySequence(self.keys(key)), window.page if key.page else window)
            shortcut.setProperty("action", key.action)
            shortcut.setProperty("drawn", key.keys)
            shortcut.setAutoRepeat(not key.action.startswith(("row", "hold")))
            shortcut.activated.connect(self._on_activated)
        window.pages.turned.connect(self._on_turned)

    def keys(self, key: Key) -> str:
        """The keys in force of a key of the table; empty where they were taken away."""
        return self._chosen.get(key.id, key.keys) if key.id else key.keys

    def keys_of(self, id_: str) -> str:
        """The keys in force of a key by its id."""
        return next(self.keys(key) for key in KEYS if key.id == id_)

    def use(self, chosen: Mapping[str, str]) -> None:
        """Put other keys in force."""
        self._chosen = chosen
        self._word_keys()
        for shortcut in self._window.findChildren(QShortcut):
            if action := shortcut.property("action"):
                shortcut.setKey(QKeySequence(chosen.get(action, shortcut.property("drawn"))))
        self._on_turned(self._window.pages.name)
        self.changed.emit()

    def _word_keys(self) -> None:
        if self._words is None and self._chosen:
            from livecs.ui.key_words import KeyWords

            self._words = KeyWords(self)
        if self._words:
            self._words.use(self._chosen)

    def _on_turned(self, name: str) -> None:
        """Give the shortcuts of the shown page the keys in force; one keeps in mind which key it was drawn with."""
        page = self._window.pages.currentWidget()
        own = {key.keys: self.keys(key) for key in KEYS if key.page == name and key.is_own}
        for shortcut in page.findChildren(QShortcut) if page and own else ():
            drawn = shortcut.property("drawn") or shortcut.key().toString()
            if drawn in own:
                shortcut.setProperty("drawn", drawn)
                shortcut.setKey(QKeySequence(own[drawn]))

    def _on_activated(self) -> None:
        """Do what the shortcut names; it is known by the name it carries."""
        _ACTIONS[self.sender().property("action")](self._window)


def is_help(event: QKeyEvent, panel: QWidget) -> bool:
    """Whether a key is one that shows the keys; Qt takes a sign with and without the Shift it is typed with."""
    pressed = event.keyCombination()
    plain = QKeyCombination(pressed.keyboardModifiers() & ~Qt.KeyboardModifier.ShiftModifier, pressed.key())
    keys = {QKeySequence(pressed), QKeySequence(plain)}
    return any(one.property("action") in HELP and one.key() in keys for one in panel.findChildren(QShortcut))


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
    "settings": lambda window: window.settings_asked.emit(),
    "accept": lambda window: window.accept_asked.emit(),
    "collapse": lambda window: window.collapse_asked.emit(),
    "help": lambda window: window.show_help(),
    "help_here": lambda window: window.show_help(),
} | {f"row {row}": lambda window, row=row: window.page.choose_row(row) for row in range(_NUMBERED)}
