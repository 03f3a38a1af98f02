"""The search box: it reads what an input method is still composing, and leaves Enter to it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit

from livecs.override import override
from livecs.ui.i18n import translate
from livecs.ui.suggest.message import clipboard_text, is_message

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QContextMenuEvent, QDropEvent, QFocusEvent, QInputMethodEvent, QKeyEvent
    from PySide6.QtWidgets import QMenu, QWidget

    from livecs.ui.theme import Theme

# Some input methods pass on the Enter that committed a candidate. It follows at once; no hand
# commits and presses Enter again within this time.
_ECHO_S = 0.05

_PAGE = 6  # rows


class SearchBox(QLineEdit):
    """Says what is searched, and which row is wanted."""

    query_changed = Signal(str)
    moved = Signal(int)
    chosen = Signal()
    edit_asked = Signal()
    copy_asked = Signal()
    message_pasted = Signal(str)
    left = Signal()
    stepped_back = Signal()

    def __init__(self, parent: QWidget | None = None, monotonic: Callable[[], float] = time.monotonic) -> None:
        """Begin empty; ``monotonic`` tells seconds."""
        super().__init__(parent)
        self._monotonic = monotonic
        self._composing = ""
        self._committed_at = float("-inf")
        self._said = ""
        self.setObjectName("search")
        self.setAccessibleName(translate("SearchBox", "找话术"))
        self.show_hint("")
        self.textChanged.connect(self._on_text_changed)

    def query(self) -> str:
        """The text with what is being composed at the cursor."""
        at = self.cursorPosition()
        return f"{self.text()[:at]}{self._composing}{self.text()[at:]}".strip()

    def wear(self, theme: Theme) -> None:
        """Show the sign of a search, as a theme has it."""
        self._theme = theme
        self._sign = self.addAction(theme.icon("search"), self.ActionPosition.LeadingPosition)
        self._sign.setText(translate("PhrasesPage", "搜索"))
        theme.changed.connect(self._on_theme_changed)

    def show_hint(self, hint: str) -> None:
        """Say what is to be pressed before keys come here; empty where they do."""
        words = translate("SearchBox", "找话术：汉字、首字母或拼音")
        self.setPlaceholderText(translate("SearchBox", "找话术：{}").format(hint) if hint else words)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString():
            self._committed_at = self._monotonic()
        self._composing = event.preeditString()
        super().inputMethodEvent(event)
        self._on_text_changed()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        steps = {keys.Key_Up: -1, keys.Key_Down: 1, keys.Key_PageUp: -_PAGE, keys.Key_PageDown: _PAGE}
        key = keys(event.key())
        if key in {keys.Key_Return, keys.Key_Enter}:
            self._enter(event)
        elif key in steps and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.moved.emit(steps[key])
        elif key == keys.Key_Escape:
            self.stepped_back.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        else:
            super().keyPressEvent(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if is_message(event.mimeData().text()):
            event.acceptProposedAction()
            self.message_pasted.emit(event.mimeData().text())
        else:
            super().dropEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.context_menu().popup(event.globalPos())

    def context_menu(self) -> QMenu:
        """Qt's own menu, whose paste is ours."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(self._paste)
        return menu

    def _paste(self) -> None:
        """Paste what is searched for; what is too long for that is a customer's message."""
        text = clipboard_text()
        if is_message(text):
            self.message_pasted.emit(text)
        else:
            self.paste()

    def _enter(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat() or self._composing or self._monotonic() - self._committed_at < _ECHO_S:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.edit_asked.emit()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.copy_asked.emit()
        else:
            self.chosen.emit()

    def _on_theme_changed(self) -> None:
        self._sign.setIcon(self._theme.icon("search"))

    def _on_text_changed(self) -> None:
        if self.query() != self._said:
            self._said = self.query()
            self.query_changed.emit(self._said)
