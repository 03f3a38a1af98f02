"""A box of lines about what was left out; it stays until it is closed, and takes no focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from livecs.ui.i18n import spoken, translate
from livecs.ui.spoken import announce

if TYPE_CHECKING:
    from livecs.ui.theme import Theme

_SHOWN = 3


class Notice(QWidget):
    """Up to three lines; of more, how many there are and where to see them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lines: tuple[str, ...] = ()
        self._theme = theme
        self._sign = sign = QLabel(self)
        sign.setAccessibleName(translate("Notice", "注意"))
        self._label = QLabel(self)
        self._label.setObjectName("notice-lines")
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = close = QToolButton(self)
        close.setObjectName("notice-close")
        close.setAccessibleName(translate("Notice", "知道了"))
        close.setToolTip(translate("Notice", "知道了"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 4, 6)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._put_icons()
        theme.changed.connect(self._put_icons)
        self.hide()

    def _put_icons(self) -> None:
        self._sign.setPixmap(self._theme.icon("warning", "warning").pixmap(16, 16))
        self._close.setIcon(self._theme.icon("close"))

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show other lines; none hides the box, the same ones do not bring it back."""
        if lines == self._lines:
            return
        self._lines = lines
        more = len(lines) - _SHOWN
        shown = list(map(spoken, lines[:_SHOWN]))
        if more > 0:
            shown.append(translate("Notice", "另有 {} 处，运行 livecs phrases check 查看").format(more))
        self._label.setText("\n".join(shown))
        self._label.setAccessibleName("\n".join(shown))
        self.setVisible(bool(lines))
        announce(self, self._label.text())
