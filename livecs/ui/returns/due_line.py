"""One line that says which deadline comes or is over, until it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton

from livecs.ui.ask_line import AskLine
from livecs.ui.i18n import spoken, translate
from livecs.ui.spoken import announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from livecs.ui.theme import Theme


class DueLine(AskLine):
    """Begins hidden; takes no focus, and goes at either answer."""

    opened = Signal()
    put_off = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Lay the line out."""
        super().__init__("reminder", parent)
        self._theme = theme
        theme.changed.connect(self._put_icon)
        self._put_icon()
        self.add_button(self._button("due-open", translate("DueLine", "打开  F12"), self.opened.emit))
        self.add_button(self._button("due-known", translate("DueLine", "知道了"), self.put_off.emit))

    def say(self, sentence: str) -> None:
        """Show a sentence."""
        self.sentence.show_hint(spoken(sentence))
        self.setAccessibleName(spoken(sentence))
        self.show()
        announce(self, sentence)

    def _put_icon(self) -> None:
        self.wear(self._theme.icon("warning", "warning"), self._theme.px(16))

    def _button(self, name: str, title: str, answer: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(title)
        button.setAccessibleName(title)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(answer)
        return button
