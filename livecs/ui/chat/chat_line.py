"""One line over the quiet one: something was found or taken, and a click or a key does what it proposes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton

from livecs.override import override
from livecs.ui.i18n import translate
from livecs.ui.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from livecs.ui.theme import Theme

_EDGE = 24  # the layout, the padding, what stands between icon and words


class ChatLine(QFrame):
    """Takes no focus; without a deed it only says something. Elided at the end, in full as a tip."""

    accepted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setObjectName("chat-line")
        self._theme = theme
        self._said = self._deed = ""
        self._sign = ("hint", "text2")
        self._words, self._close = QToolButton(self), QToolButton(self)
        self._words.setObjectName("chat-line-words")
        self._words.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._words.clicked.connect(self._on_words)
        away = translate("Chat", "收起")
        self._close.setAccessibleName(away)
        self._close.setToolTip(away)
        self._close.clicked.connect(self._on_close)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        row.addWidget(self._words, 1)
        row.addWidget(self._close)
        for button in (self._words, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self._put_icons)
        self.hide()

    def show_words(self, words: str, deed: str, icon: str, tone: str) -> None:
        """Show what was found, what a click does about it (empty: nothing), an icon and its colour."""
        self._said, self._deed, self._sign = words, deed, (icon, tone)
        self._words.setEnabled(bool(deed))
        self._words.setAccessibleName(f"{words} · {deed}" if deed else words)
        self._words.setToolTip(self._words.accessibleName())
        self._put_icons()
        self.show()
        self._elide()
        announce(self, self._words.accessibleName())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        """What is to be done is always seen; what was found gives way."""
        deed = f" · {self._deed}" if self._deed else ""
        metrics = self._words.fontMetrics()
        around = self._theme.px(_EDGE) + self._words.iconSize().width()
        room = self.width() - self._close.sizeHint().width() - around - metrics.horizontalAdvance(deed)
        self._words.setText(metrics.elidedText(self._said, Qt.TextElideMode.ElideRight, max(0, room)) + deed)

    def _put_icons(self) -> None:
        self._words.setIcon(self._theme.icon(*self._sign))
        self._close.setIcon(self._theme.icon("close"))

    def _on_words(self) -> None:
        self.hide()
        self.accepted.emit()

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()
