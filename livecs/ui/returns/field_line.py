"""A line of the form: what was recognised stands in it tinted, with what it was taken for, until it is touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QLineEdit

from livecs.override import override
from livecs.ui.i18n import spoken

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from livecs.ui.theme import Theme

_LONGEST = 2000
_GAP = 8


class CaseLine(QLineEdit):
    """A line whose Ctrl+Z is the page's once there is nothing to undo in it: the last saved case comes back."""

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_undo = event.matches(QKeySequence.StandardKey.Undo)
            if is_undo and not self.isUndoAvailable():
                event.ignore()
                return False
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and not QGuiApplication.clipboard().mimeData().hasText():
            event.ignore()  # a picture is the form's
        else:
            super().keyPressEvent(event)


class FieldLine(CaseLine):
    """Ctrl+Z takes a recognition back, Enter goes on; what an agent typed is never overwritten."""

    touched = Signal()
    """Other text stands in it, by hand or by a paste."""
    entered = Signal()

    def __init__(self, name: str, title: str, theme: Theme, parent: QWidget) -> None:
        """Begin empty; ``name`` is for tests and style sheets, ``title`` for screen readers."""
        super().__init__(parent)
        self.setObjectName(f"case-{name}")
        self.setAccessibleName(title)
        self.setMaxLength(_LONGEST)
        self._theme = theme
        self._words = ""
        self._is_private = False
        self._refused = ""  # what was recognised and taken back
        self.textEdited.connect(self._on_edited)
        self.textChanged.connect(self.touched)

    @property
    def words(self) -> str:
        """What the text was recognised as; empty once it is touched."""
        return self._words

    def fill(self, value: str, words: str) -> bool:
        """Take what was recognised, unless something stands here or exactly this was taken back."""
        if self.text() or not value or value == self._refused:
            return False
        self.insert(value)  # as typed: it can be undone
        self.home(False)
        self._tint(words)
        return True

    def show_text(self, text: str) -> None:
        """Show another text; there is nothing to undo."""
        self._refused = ""
        self._tint("")
        self.setText(text)
        self.home(False)

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 (a slot)
        """Show dots while it has no focus: whoever writes in it must see it, and an input method too."""
        self._is_private = is_private
        self._hide()

    def show_wrong(self, *, is_wrong: bool) -> None:
        """Mark it, or no longer."""
        if bool(self.property("wrong")) != is_wrong:
            self.setProperty("wrong", is_wrong)
            self._dress()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & ~_KEYPAD:
            if not event.isAutoRepeat():
                self.entered.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._hide()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if room := self._room():
            painter = QPainter(self)
            painter.setPen(self._theme.color("text2"))
            area = QRect(self.width() - room - _GAP // 2, 0, room, self.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._words)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _hide(self) -> None:
        hides = self._is_private and not self.hasFocus()
        self.setEchoMode(QLineEdit.EchoMode.Password if hides else QLineEdit.EchoMode.Normal)

    def _room(self) -> int:
        """How wide the words are; 0 where they would leave too little for the text."""
        wide = self.fontMetrics().horizontalAdvance(self._words) + _GAP if self._words else 0
        return wide if wide < self.width() // 2 else 0

    def _make_room(self) -> None:
        self.setTextMargins(0, 0, self._room(), 0)

    def _on_edited(self) -> None:
        if self._words:
            if not self.text():
                self._refused = self._came
            self._tint("")

    def _tint(self, words: str) -> None:
        words = spoken(words)
        self._came = self.text() if words else ""
        if words != self._words:
            self._words = words
            self.setProperty("recognised", bool(words))
            self._dress()
            self._make_room()
            self.setAccessibleDescription(words)

    def _dress(self) -> None:
        self.style().unpolish(self)
        self.style().polish(self)
        self.update()


class OrderLine(FieldLine):
    """The first line of the form, into which a whole order is pasted as readily as its number."""

    text_pasted = Signal(str)
    """By a key, while it was empty; nothing stands in it yet."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = QGuiApplication.clipboard().text() if event.matches(QKeySequence.StandardKey.Paste) else ""
        if text and not self.text():
            self.text_pasted.emit(text)
        else:
            super().keyPressEvent(event)


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
