"""A line that names keys and what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from livecs.override import override

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

_DOT = " · "


class Hint(QLabel):
    """Where it needs more lines, they are about as long as each other; a key stays beside what it does."""

    def __init__(self, text: str, parent: QWidget) -> None:
        """Show a text whose parts stand between dots."""
        self._parts: list[str] = []
        super().__init__(parent)
        self.setObjectName("caption")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)  # a single part may be too long even so
        self.show_hint(text)

    def show_hint(self, text: str) -> None:
        """Show another text."""
        self._parts = text.split(_DOT)
        self._break()
        self.setAccessibleName(text)

    @override
    def heightForWidth(self, width: int) -> int:
        metrics, wrap = self.fontMetrics(), Qt.TextFlag.TextWordWrap
        return metrics.boundingRect(0, 0, width, 0, wrap, "\n".join(self._lines(width))).height()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._break()  # another size of type

    def _break(self) -> None:
        text = "\n".join(self._lines(self.width()))
        if text != self.text():
            self.setText(text)

    def _lines(self, width: int) -> list[str]:
        return even_lines(self._parts, width, self.fontMetrics().horizontalAdvance)


def even_lines(parts: Sequence[str], width: int, wide: Callable[[str], int]) -> list[str]:
    """Parts joined by dots to as few lines as they need, the longest as short as it can be.

    Args:
        parts: none is broken; one that is too wide stands alone.
        width: the room of a line, in the units of ``wide``.
        wide: how wide a text is.
    """
    lines = _filled(parts, width, wide)
    while len(lines) > 1:
        narrower = _filled(parts, max(map(wide, lines)) - 1, wide)
        if len(narrower) > len(lines) or max(map(wide, narrower)) >= max(map(wide, lines)):
            break
        lines = narrower
    return lines


def _filled(parts: Sequence[str], width: int, wide: Callable[[str], int]) -> list[str]:
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]}{_DOT}{part}" if lines else part
        if lines and wide(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines
