"""The search box: it reads what an input method is still composing, and leaves Enter to it."""

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from livecs.override import override
from livecs.ui.i18n import translate

# Some input methods pass on the Enter that committed a candidate. It follows at once; no hand
# commits and presses Enter again within this time.
_ECHO_S = 0.05

_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -6,
    Qt.Key.Key_PageDown: 6,
}


class SearchBox(QLineEdit):
    """Says what is searched, and which row is wanted."""

    query_changed = Signal(str)
    moved = Signal(int)
    chosen = Signal()
    edit_asked = Signal()
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
        self.setPlaceholderText(translate("SearchBox", "找话术：汉字、首字母或拼音"))
        self.textChanged.connect(self._on_text_changed)

    def query(self) -> str:
        """The text with what is being composed at the cursor."""
        at = self.cursorPosition()
        return f"{self.text()[:at]}{self._composing}{self.text()[at:]}".strip()

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if event.commitString():
            self._committed_at = self._monotonic()
        self._composing = event.preeditString()
        self._on_text_changed()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(event)
        elif key in _STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.moved.emit(_STEPS[Qt.Key(key)])
        elif key == Qt.Key.Key_Escape:
            self.stepped_back.emit()
        else:
            super().keyPressEvent(event)

    def _enter(self, event: QKeyEvent) -> None:
        if self._composing or self._monotonic() - self._committed_at < _ECHO_S:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.edit_asked.emit()
        elif not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.chosen.emit()

    def _on_text_changed(self) -> None:
        if self.query() != self._said:
            self._said = self.query()
            self.query_changed.emit(self._said)
