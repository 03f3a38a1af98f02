"""The reply box: three to eight lines to change a phrase or write one's own."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QTextCursor, QTextLine
from PySide6.QtWidgets import QPlainTextEdit

from livecs.override import override
from livecs.text import utf16_offsets
from livecs.ui.i18n import translate
from livecs.ui.phrases.preview import hole_spans

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QRect
    from PySide6.QtGui import QKeyEvent, QTextBlock
    from PySide6.QtWidgets import QWidget

_LINES = (3, 8)


class ReplyBox(QPlainTextEdit):
    """Ctrl+Enter asks to copy it, Alt+Enter to mend it, Tab goes to the next placeholder, Esc steps back."""

    copy_asked = Signal()
    fix_asked = Signal()
    stepped_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("reply")
        self.setAccessibleName(translate("ReplyBox", "回复"))
        self.setPlaceholderText(translate("ReplyBox", "在这里改或自己写，Ctrl+Enter 复制"))
        self.setTabChangesFocus(True)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
        self._on_size_changed()

    def take(self, text: str) -> None:
        """Replace the text (undoable) and go to its first placeholder, else to its end."""
        self.show_text(text)
        self.setFocus()
        if not self.select_hole():
            self.moveCursor(QTextCursor.MoveOperation.End)

    def show_text(self, text: str) -> None:
        """Replace the text (undoable), the cursor at its beginning."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.setPosition(0)
        self.setTextCursor(cursor)

    def select_hole(self, *, first: bool = False) -> bool:
        """Select the next placeholder behind the cursor, round the end, or the first; False when there is none."""
        spans = hole_spans(self.toPlainText())
        if not spans:
            return False
        at = 0 if first else self.textCursor().selectionEnd()
        start, end = next((span for span in spans if span[0] >= at), spans[0])
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        return True

    def span(self) -> tuple[int, int]:
        """The selection, or the cursor twice, in code points."""
        offsets = utf16_offsets(self.toPlainText())
        cursor = self.textCursor()
        start, end = (bisect_left(offsets, at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        return start, end

    def select_span(self, start: int, end: int) -> None:
        """Select a span of code points."""
        offsets = utf16_offsets(self.toPlainText())
        cursor = self.textCursor()
        cursor.setPosition(offsets[start])
        cursor.setPosition(offsets[end], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def replace(self, start: int, end: int, text: str) -> None:
        """Put a text in the place of a span of code points; undoable."""
        self.select_span(start, end)
        self.textCursor().insertText(text)

    def character_at(self, point: QPoint) -> int:
        """The place, in UTF-16 units, of the character under a point of the viewport; -1 where there is none.

        Qt's ``cursorForPosition`` gives the nearest gap between two characters, also far from any text.
        """
        block = self.cursorForPosition(point).block()
        spot = QPointF(point) - self._corner(block)
        layout = block.layout()
        for line in map(layout.lineAt, range(layout.lineCount())):
            if line.naturalTextRect().contains(spot):
                return block.position() + line.xToCursor(spot.x(), QTextLine.CursorPosition.CursorOnCharacter)
        return -1

    def row_of(self, at: int, start: int, end: int) -> QRect:
        """Where the piece of a span that is drawn in one row with a place stands in the viewport; UTF-16 units."""
        block = self.document().findBlock(at)
        line = block.layout().lineForTextPosition(at - block.position())
        first, last = line.textStart(), line.textStart() + line.textLength()
        places = (min(max(place - block.position(), first), last) for place in (start, end))
        left, right = (cast("tuple[float, int]", line.cursorToX(place))[0] for place in places)
        row = QRectF(left, line.y(), right - left, line.height())
        return row.translated(self._corner(block)).toAlignedRect()

    def _corner(self, block: QTextBlock) -> QPointF:
        return self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and control:
            if not event.isAutoRepeat():
                self.copy_asked.emit()
        elif enter and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.fix_asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.stepped_back.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return (next and self.select_hole()) or super().focusNextPrevChild(next)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._on_size_changed()

    def _on_size_changed(self) -> None:
        least, most = _LINES
        lines = min(max(least, int(self.document().size().height())), most)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 18)
