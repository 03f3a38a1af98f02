"""One quiet line that offers a setting when it first matters; either answer is for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton

from livecs.ui.ask_line import AskLine
from livecs.ui.i18n import translate
from livecs.ui.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class OfferLine(AskLine):
    """Takes no focus; goes at either answer."""

    accepted = Signal(str)
    declined = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__("offer", parent)
        self.name = ""
        self._yes, self._no = QToolButton(self), QToolButton(self)
        for button, name in ((self._yes, "offer-yes"), (self._no, "offer-no")):
            button.setObjectName(name)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.add_button(button)
        self._yes.clicked.connect(self._on_yes)
        self._no.clicked.connect(self._on_no)
        self._no.setText(translate("Offers", "不用"))
        self._no.setAccessibleName(translate("Offers", "不用，以后不再提示"))
        self._no.setToolTip(self._no.accessibleName())

    def offer(self, name: str, sentence: str, yes: str) -> None:
        """Show an offer; it is answered with its name."""
        self.name = name
        self.sentence.show_hint(sentence)
        self.setAccessibleName(sentence)
        self._yes.setText(yes)
        self._yes.setAccessibleName(yes)
        self.show()
        announce(self, sentence)

    def _on_yes(self) -> None:
        self.hide()
        self.accepted.emit(self.name)

    def _on_no(self) -> None:
        self.hide()
        self.declined.emit(self.name)
