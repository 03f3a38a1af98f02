"""A box for a table of figures that is pasted from a back office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from livecs.override import override
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

LEAST, _MOST = 72, 200  # pixels high
LONGEST = 200_000
"""Characters of a paste that are read while one types: about a third of a second."""


class FiguresPaste(QPlainTextEdit):
    """``is_too_long`` after a paste that was not shown: a few megabytes stop the window for seconds."""

    is_too_long = False

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("official-paste")
        self.setAccessibleName(translate("Official", "粘贴后台的表格"))
        hint = translate("Official", "或者把后台的表格连表头一起复制，粘贴到这里：几天、几位客服都可以")
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(LEAST)
        self.setMaximumHeight(_MOST)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # what was recognised is told below
        self._pasted = ""

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste, if it is no whole file; what was pasted before goes, what was typed stays."""
        if self._pasted and self.toPlainText() == self._pasted:
            self.selectAll()
        self.is_too_long = len(source.text()) > LONGEST
        if self.is_too_long:
            self.textCursor().removeSelectedText()
            self.textChanged.emit()
            self.is_too_long = False
        else:
            super().insertFromMimeData(source)
        self._pasted = self.toPlainText()
