"""One line above the list: the message that its rows were suggested for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from livecs.override import override
from livecs.phrases.suggest import masked
from livecs.ui.i18n import translate
from livecs.ui.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from livecs.ui.theme import Theme


class CustomerLine(QWidget):
    """Elided at the end; numbers of persons are not shown. Takes no focus."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Lay the line out; it says nothing yet."""
        super().__init__(parent)
        self.setObjectName("customer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._said = ""
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._close = QToolButton(self)
        self._close.setObjectName("customer-close")
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        away = translate("CustomerLine", "收起买家消息 Esc")
        self._close.setAccessibleName(away)
        self._close.setToolTip(away)
        self._close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 2, 2)
        row.setSpacing(4)
        row.addWidget(self._label, 1)
        row.addWidget(self._close)
        self._put_icon()
        theme.changed.connect(self._put_icon)

    def show_message(self, message: str) -> None:
        """Show a message; none hides the line and leaves nothing of the last one in it."""
        self._said = translate("CustomerLine", "买家：{}").format(masked(message)) if message else ""
        self._label.setAccessibleName(self._said)
        self._elide()
        self.setVisible(bool(message))
        announce(self, self._said)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(0, self.width() - self._close.sizeHint().width() - 16)
        self._label.setText(self._label.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideRight, room))

    def _put_icon(self) -> None:
        self._close.setIcon(self._theme.icon("close"))
